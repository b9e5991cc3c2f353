// Package structureview is the view of the network itself, whatever the change:
// who connects whom, which departments keep to themselves, and the figures of
// everybody.
package structureview

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/structure"
)

// View is the view. The network is measured while the view is shown.
type View struct {
	widget.BaseWidget

	// Reveal shows a record on the map; set it before the view is shown.
	Reveal func(graphmodel.Ref)

	session  *session.Session
	study    *session.Study[*measurement]
	interest session.Interest
	// measured is what is shown, of the workspace of.
	measured *measurement
	of       *graphmodel.Workspace

	tabs      *look.Segmented
	network   *look.Paragraph
	empty     *look.Paragraph
	findings  *fyne.Container
	people    *look.Table
	divisions *look.Table
	pages     []fyne.CanvasObject
	body      *fyne.Container
	waiting   *waiting
}

var _ fyne.Widget = (*View)(nil)

// measurement is the figures of a network, and who stands out in it.
type measurement struct {
	*structure.Structure

	Roles structure.Roles
}

func emptyMeasurement() *measurement { return &measurement{Structure: new(structure.Structure)} }

// The pages, in the order of their tabs.
const (
	wordsPage = iota
	peoplePage
	departmentsPage
)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, Reveal: func(graphmodel.Ref) {}, measured: emptyMeasurement(), of: s.Workspace()}
	v.study = session.NewStudy(s, v.pose)
	v.network = look.NewParagraph(look.Quiet, "")
	v.empty = look.NewParagraph(look.Quiet, "")
	v.findings = look.VBox(20)
	v.people = v.table(look.NewTable(v.peopleColumns(), 3), func(row int) graphmodel.Ref {
		return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: v.measured.People[row].ID}
	})
	v.divisions = v.table(look.NewTable(v.departmentColumns(), 3), func(row int) graphmodel.Ref {
		return graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: v.measured.Departments[row].ID}
	})
	v.divisions.SortBy(3) // the most inward first
	v.pages = []fyne.CanvasObject{look.NewScroll(look.Inset(16, 4, v.findings)), look.Inset(10, 0, v.people), look.Inset(10, 0, v.divisions)}
	v.tabs = look.NewSegmented([]string{"In words", "People", "Departments"}, wordsPage, func(int) { v.turn() })
	v.waiting = newWaiting(v.study)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.study.Told.Listen(v.told)
	v.turn()
	return v
}

// table has a table select what is chosen in it. The map behind goes there, too.
func (v *View) table(t *look.Table, ref func(row int) graphmodel.Ref) *look.Table {
	t.OnChosen = func(row int) { v.session.Select(session.SelectionOf(ref(row))) }
	return t
}

// pose asks for the figures of the present workspace.
func (v *View) pose() session.Work[*measurement] {
	w := v.session.Workspace()
	if w.People.Len() == 0 {
		return nil
	}
	return func(ctx context.Context, progress func(float64)) (*measurement, error) {
		measured, err := structure.Measure(ctx, w, progress)
		if err != nil {
			return nil, err
		}
		return &measurement{measured, measured.Roles(w)}, nil
	}
}

// Show shows the view, and has the network measured.
func (v *View) Show() {
	v.interest.Begin(v.study.Want)
	v.BaseWidget.Show()
}

// Hide hides the view.
func (v *View) Hide() {
	v.interest.End()
	v.BaseWidget.Hide()
}

// told shows what is found. While it is being worked out anew, the old figures
// stay.
func (v *View) told(f session.Findings[*measurement]) {
	v.waiting.show(f)
	switch {
	case f.Answer != nil && f.Answer != v.measured:
		v.fill(f.Answer, f.Of)
	case f.Answer == nil && len(v.measured.People) > 0:
		v.fill(emptyMeasurement(), v.session.Workspace())
	}
	v.turn()
}

// fill shows other figures.
func (v *View) fill(measured *measurement, of *graphmodel.Workspace) {
	v.measured, v.of = measured, of
	v.network.SetText(networkLine(measured.Network))
	v.findings.Objects = v.words()
	v.findings.Refresh()
	v.people.SetCount(len(measured.People))
	v.divisions.SetCount(len(measured.Departments))
}

// turn shows the page that is chosen, once there is something on it.
func (v *View) turn() {
	there := len(v.measured.People) > 0
	for i, page := range v.pages {
		look.SetVisible(page, there && i == v.tabs.Chosen())
	}
	look.SetVisible(v.network, there)
	look.SetVisible(v.tabs, there)
	v.empty.SetText(v.meanwhile())
	look.SetVisible(v.empty, !there)
	if v.body != nil {
		v.body.Refresh()
	}
}

// meanwhile says what stands in the place of figures while there are none.
func (v *View) meanwhile() string {
	switch {
	case v.session.Workspace().People.Len() == 0:
		return "Draw people and who trusts whom: then it says here who connects whom, and which departments keep to themselves."
	case v.study.Findings().Stopped:
		return "It was stopped before it was worked out who connects whom."
	default:
		return "Working out who connects whom. On a map of thousands of people that takes some seconds."
	}
}

// networkLine says what the whole network is like.
func networkLine(n structure.Network) string {
	said := names.Counted(n.People, "person", "people") + ", " + names.Counted(n.Ties, "tie", "ties") + " of trust"
	if density, known := n.Density.Get(); known {
		said += fmt.Sprintf(" of %d possible (density %s)", n.People*(n.People-1), two(density))
	}
	if reciprocity, known := n.Reciprocity.Get(); known {
		said += fmt.Sprintf(" · %.0f of 100 returned (reciprocity %.2f)", reciprocity*100, reciprocity)
	}
	if modularity, known := n.Modularity.Get(); known {
		said += fmt.Sprintf(" · %s (modularity %.2f)", names.Counted(n.Communities, "group", "groups"), modularity)
	}
	return said
}

// two writes a share with two digits that say something: 0.11, 0.00048.
func two(share float64) string {
	if share >= 0.01 || share == 0 {
		return fmt.Sprintf("%.2f", share)
	}
	return strconv.FormatFloat(share, 'f', 1-int(math.Floor(math.Log10(share))), 64)
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	title := look.Beside(12, look.NewText(look.Title, "How people hang together"), nil, v.waiting.content)
	head := look.Inset(16, 12, look.VBox(8, title, v.network, v.empty, container.NewHBox(v.tabs)))
	v.body = container.NewBorder(head, nil, nil, nil, container.NewStack(v.pages...))
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, v.body))
}
