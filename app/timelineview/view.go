// Package timelineview shows how the map has moved, from the versions that were
// kept at every save and the conversations noted: what is new since a day in
// sentences, then stances, trust and support as charts.
package timelineview

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/timeline"
)

// View is the view. It is worked out while it is shown.
type View struct {
	widget.BaseWidget

	// Save saves the map; set it before the view is shown.
	Save func()

	session  *session.Session
	study    *session.Study[*history]
	interest session.Interest
	shown    *history // nil while there is none
	all      bool     // moves, and not only the first

	about  *look.Paragraph
	period *look.Segmented
	page   *fyne.Container
	root   *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// history is what is shown.
type history struct {
	*session.Past

	// Since is the day from which moves are told, Before the version it is told
	// from.
	Since  graphmodel.Date
	Before timeline.Version
	Moves  []timeline.Move
	of     *graphmodel.Workspace
}

// periods are how far one looks back, in days; 0 is to the beginning.
var periods = []struct {
	name string
	days int
}{{"A week", 7}, {"A month", 30}, {"A quarter", 91}, {"From the start", 0}}

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, Save: func() {}}
	v.study = session.NewStudy(s, v.pose)
	v.about = look.NewParagraph(look.Quiet, "")
	var options []string
	for _, p := range periods {
		options = append(options, p.name)
	}
	v.period = look.NewSegmented(options, 1, func(int) { v.study.Renew() })
	v.page = look.VBox(12)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.study.Told.Listen(v.told)
	s.Opened.Listen(func(*graphmodel.Workspace) { v.shown, v.all = nil, false })
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.show() })
	s.FileChanged.Listen(func(session.File) { v.study.Renew() })
	return v
}

// pose asks how the map has moved.
func (v *View) pose() session.Work[*history] {
	var known *session.Past
	if v.shown != nil {
		known = v.shown.Past
	}
	follow, now, today := v.session.FollowPast(known), v.session.Workspace(), v.session.Today()
	days := periods[v.period.Chosen()].days
	return func(ctx context.Context, progress func(float64)) (*history, error) {
		past, err := follow(ctx, progress)
		if err != nil {
			return nil, err
		}
		h := &history{Past: past, of: now, Since: graphmodel.DateOf(past.Versions[0].At)}
		if days > 0 {
			h.Since = graphmodel.DateOf(today.Time().AddDate(0, 0, -days))
		}
		h.Before, _ = timeline.At(past.Versions, h.Since)
		h.Moves, err = timeline.Since(ctx, h.Before.Workspace, now, h.Since)
		return h, err
	}
}

// Show shows the view, and has it worked out.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.interest.Begin(v.study.Want)
	v.show()
}

// Hide hides the view.
func (v *View) Hide() {
	v.interest.End()
	v.BaseWidget.Hide()
}

// told shows what is found; while it is worked out anew the old stays.
func (v *View) told(f session.Findings[*history]) {
	if f.Working {
		if v.shown == nil {
			v.show()
			if f.Progress > 0 {
				v.about.SetText(fmt.Sprintf("Reading what was kept … %.0f %%", f.Progress*100))
			}
		}
		return
	}
	v.shown = f.Answer
	v.show()
}

// show shows what is known.
func (v *View) show() {
	if !v.Visible() {
		return
	}
	v.page.Objects = nil
	switch h := v.shown; {
	case h == nil:
		v.about.SetText("Reading what was kept …")
	case len(h.Versions) < 2:
		v.about.SetText("There is one state of this map so far.")
		v.page.Objects = append([]fyne.CanvasObject{v.empty()}, v.wins(h)...)
	default:
		v.about.SetText(extent(h))
		v.page.Objects = append([]fyne.CanvasObject{v.moves(h)}, v.charts(h)...)
	}
	look.SetVisible(v.period, v.shown != nil && len(v.shown.Versions) > 1)
	if v.root != nil {
		v.root.Refresh()
	}
}

// extent says which versions are followed.
func extent(h *history) string {
	n := len(h.Versions) - 1
	text := fmt.Sprintf("From %s kept, the first of %s.", names.Counted(n, "version", "versions"), spoken(h.Versions[0].At))
	if n < h.Kept {
		text = fmt.Sprintf("From %d of %d versions kept, the first of %s.", n, h.Kept, spoken(h.Versions[0].At))
	}
	return text
}

// empty stands where nothing can have moved yet.
func (v *View) empty() fyne.CanvasObject {
	text := "Inroad keeps a version every time you save. Once there are two, it says here what has moved: who came round, which trust has grown, and how the support for a change went."
	column := look.VBox(12, look.NewParagraph(look.Body, text))
	if v.session.File().ReadOnly == "" {
		column.Add(container.NewHBox(look.NewButton(look.Primary, "Save the map now", v.Save)))
	}
	return look.Card(column)
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	head := look.Inset(16, 12, look.VBox(8, look.NewText(look.Title, "Over time"), v.about, container.NewHBox(v.period)))
	v.root = container.NewBorder(look.VBox(0, head, look.Line()), nil, nil, nil, look.NewScroll(look.Inset(16, 12, v.page)))
	return widget.NewSimpleRenderer(look.On(look.ColourWindow, v.root))
}
