// Package dashboard is the page of all changes: where each stands, what comes
// next, what is stuck, and when they take place against the goals they serve.
package dashboard

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/progress"
	"inroad/graphmodel/support"
)

// View is the page. How far the changes are supported is worked out while it is
// shown.
type View struct {
	widget.BaseWidget

	// Open shows the page of a change, and NewChange describes a new one; set them
	// before the view is shown.
	Open      func(change graphmodel.ID)
	NewChange func()

	session  *session.Session
	study    *session.Study[forecasts]
	interest session.Interest
	order    order
	most     int // rows that are shown
	stale    bool

	summary *look.Paragraph
	working *look.Text
	sorting *look.Segmented
	rows    *fyne.Container
	tiles   []*look.Tile
	bands   map[graphmodel.ID]*supportCell
	line    *timeline
	scroll  *look.Scroll
	holder  *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// forecasts are those of all changes of a map.
type forecasts map[graphmodel.ID]*support.Forecast

// rowsAtFirst is how many changes are shown until the user asks for more.
const rowsAtFirst = 40

// New returns the view of a session. It is hidden until Show.
func New(s *session.Session) *View {
	v := &View{Open: func(graphmodel.ID) {}, NewChange: func() {}, session: s, most: rowsAtFirst, stale: true,
		summary: look.NewParagraph(look.Quiet, ""), working: look.NewText(look.Caption, ""), rows: look.VBox(8), holder: container.NewStack()}
	v.study = session.NewStudy(s, v.pose)
	v.sorting = look.NewSegmented(orderNames(), int(v.order), func(i int) {
		v.order = order(i)
		v.fill()
	})
	v.line = newTimeline(func(id graphmodel.ID) { v.Open(id) })
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.lay()
	v.study.Told.Listen(func(session.Findings[forecasts]) { v.told() })
	s.Opened.Listen(func(*graphmodel.Workspace) { v.follow() })
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			v.follow()
		}
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.follow() })
	return v
}

// pose asks for the support of every change.
func (v *View) pose() session.Work[forecasts] {
	w := v.session.Workspace()
	changes := w.Changes.All()
	if len(changes) == 0 {
		return nil
	}
	return func(ctx context.Context, tell func(float64)) (forecasts, error) {
		found := make(forecasts, len(changes))
		for i, c := range changes {
			if len(c.Deciders) > 0 && !progress.Finished(c) {
				f, err := support.Predict(ctx, w, c.ID, support.Query{NoWeights: true})
				if err != nil {
					return nil, err
				}
				found[c.ID] = f
			}
			tell(float64(i+1) / float64(len(changes)))
		}
		return found, nil
	}
}

// Show shows the page, and has the support worked out.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.interest.Begin(v.study.Want)
	v.follow()
}

// Hide hides the page.
func (v *View) Hide() {
	v.interest.End()
	v.BaseWidget.Hide()
}

// follow shows what the map says now, once somebody looks.
func (v *View) follow() {
	v.stale = true
	if v.Visible() {
		v.fill()
	}
}

// lay puts the parts of the page together.
func (v *View) lay() {
	again := look.NewButton(look.Plain, "New change…", func() { v.NewChange() }).WithIcon(theme.ContentAddIcon())
	head := look.Beside(12, nil, look.VBox(4, look.NewText(look.Title, "Changes"), v.summary), again)
	sort := look.Beside(12, v.sorting, nil, v.working)
	body := look.VBox(12, head, sort, v.rows, look.Card(look.SectionTitle("When, and for which goal"), v.line))
	v.scroll = look.NewScroll(look.Inset(16, 16, body))
}

// fill makes the rows and the timeline anew.
func (v *View) fill() {
	v.stale = false
	w, today := v.session.Workspace(), v.session.Today()
	if w.Changes.Len() == 0 {
		v.tiles, v.bands = nil, nil
		v.put(v.empty())
		return
	}
	survey := progress.NewSurvey(w, today)
	list := gather(w, survey, v.study.Findings().Answer)
	list.sort(v.order)
	v.summary.SetText(list.summary())
	v.rows.Objects, v.tiles, v.bands = nil, nil, make(map[graphmodel.ID]*supportCell)
	for i, one := range list[:min(len(list), v.most)] {
		v.rows.Add(v.row(i, one))
	}
	if more := len(list) - v.most; more > 0 {
		v.rows.Add(look.Flow(8, look.NewButton(look.Flat, fmt.Sprintf("Show %d more of %d", min(more, rowsAtFirst), len(list)), func() {
			v.most += rowsAtFirst
			v.fill()
		})))
	}
	v.rows.Refresh()
	v.line.show(survey.Roadmap(), today)
	v.put(v.scroll)
	v.told()
}

func (v *View) put(o fyne.CanvasObject) {
	v.holder.Objects = []fyne.CanvasObject{o}
	v.holder.Refresh()
}

// empty stands in the place of the changes.
func (v *View) empty() fyne.CanvasObject {
	button := look.NewButton(look.Primary, "Describe a change", func() { v.NewChange() })
	return look.Invitation("No change yet", "Every change stands here with its deadline, its support, the next step and what it waits for.", button)
}

// told shows how far the changes are supported, as far as that is known.
func (v *View) told() {
	if v.stale {
		return
	}
	f := v.study.Findings()
	said := ""
	if f.Working {
		said = "Working out the support …"
		if f.Progress > 0 {
			said += fmt.Sprintf(" %.0f %%", f.Progress*100)
		}
	}
	v.working.SetText(said)
	for id, cell := range v.bands {
		cell.show(v.session.Workspace().Change(id), f.Answer[id], f.Working)
	}
	v.holder.Refresh()
}

// focus gives the keys to a row.
func (v *View) focus(i int) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	if c == nil || i < 0 || i >= len(v.tiles) {
		return false
	}
	c.Focus(v.tiles[i])
	v.reveal(v.tiles[i])
	return true
}

// reveal scrolls as far as it takes to see a row.
func (v *View) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(v.scroll).Y
	switch foot := top + o.Size().Height - v.scroll.Size().Height; {
	case top < 0:
		v.scroll.ScrollTo(v.scroll.Offset() + top)
	case foot > 0:
		v.scroll.ScrollTo(v.scroll.Offset() + foot)
	}
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(look.On(look.ColourWindow, v.holder))
}

// summary says what there is in a line: "4 changes: 1 is past its deadline, 2
// wait for something".
func (l entries) summary() string {
	open, past, stuck := 0, 0, 0
	for _, e := range l {
		if progress.Finished(e.change) {
			continue
		}
		open++
		if days, known := e.progress.DaysLeft.Get(); known && days < 0 {
			past++
		}
		if len(e.progress.Waits) > 0 {
			stuck++
		}
	}
	parts := []string{names.Counted(open, "change", "changes") + " open"}
	if past > 0 {
		parts = append(parts, fmt.Sprintf("%d past the deadline", past))
	}
	if stuck > 0 {
		parts = append(parts, fmt.Sprintf("%d waiting for something", stuck))
	}
	if done := len(l) - open; done > 0 {
		parts = append(parts, fmt.Sprintf("%d done or dropped", done))
	}
	return names.Upper(strings.Join(parts, " · "))
}
