// Package trustview is the view of who trusts whom as a heat map: departments
// against departments, unfolded into their people, with the gaps, the trust that
// goes one way only, and friction. It is edited by keyboard.
package trustview

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/clock"
	"inroad/app/crosstab"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/nameorder"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/structure"
	"inroad/graphmodel/trustmatrix"
)

// View is the view. It follows the map while it is shown.
type View struct {
	widget.BaseWidget

	// ShowDetails brings the details of what is selected into view, and ShowMap
	// the map; set them before the view is shown.
	ShowDetails, ShowMap func()
	// Clock tells digits of one number from those of the next; nil takes all that
	// are typed on one cell for one number.
	Clock clock.Clock

	session  *session.Session
	study    *session.Study[map[graphmodel.ID]int]
	interest session.Interest

	of        *graphmodel.Workspace
	matrix    *trustmatrix.Matrix
	lines     []trustmatrix.Line
	open      map[string]bool // groups that are unfolded, by their keys
	order     trustmatrix.Order
	measure   measure
	community map[graphmodel.ID]int
	hues      map[graphmodel.ID]drawing.Hue
	typed     string // digits, on the cell of two people
	typedOn   [2]trustmatrix.Line
	typedAt   time.Time

	table      *crosstab.Table
	head       *head
	foot       *foot
	empty      fyne.CanvasObject
	body, some *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// measure is what the cells of departments say.
type measure int

const (
	average measure = iota
	ties
	returned
)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, ShowDetails: func() {}, ShowMap: func() {}, open: make(map[string]bool), of: s.Workspace()}
	v.study = session.NewPatientStudy(s, v.pose)
	v.table = crosstab.New(owner{v}, crosstab.Measures{RowHead: 190, ColumnHead: 138, Width: 34, Height: 28})
	v.head, v.foot = newHead(v), newFoot(v)
	v.empty = v.newEmpty()
	v.arrange()
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.study.Told.Listen(v.told)
	s.Edited.Listen(v.edited)
	s.Opened.Listen(v.opened)
	return v
}

// newEmpty says what to do while there are no people to trust one another.
func (v *View) newEmpty() fyne.CanvasObject {
	text := look.NewParagraph(look.Quiet, "Add at least two people to the map: then it says here who trusts whom, and where nobody does yet.")
	button := look.NewButton(look.Primary, "Show the map", func() { v.ShowMap() })
	return look.Inset(16, 4, look.VBox(12, text, container.NewHBox(button)))
}

// Show shows the view.
func (v *View) Show() {
	if v.Hidden {
		v.arrange()
		v.BaseWidget.Show()
		v.want()
		v.table.Repaint()
	}
}

// Hide hides the view.
func (v *View) Hide() {
	v.settle()
	v.interest.End()
	v.BaseWidget.Hide()
}

// want has the communities found while they are what people are grouped by.
func (v *View) want() {
	if v.order == trustmatrix.ByCommunity && v.Visible() {
		v.interest.Begin(v.study.Want)
	} else {
		v.interest.End()
	}
}

// pose asks for the communities.
func (v *View) pose() session.Work[map[graphmodel.ID]int] {
	w := v.session.Workspace()
	return func(ctx context.Context, _ func(float64)) (map[graphmodel.ID]int, error) {
		list, err := structure.Communities(ctx, w)
		found := make(map[graphmodel.ID]int, len(list))
		for i, community := range list {
			found[w.People.All()[i].ID] = community
		}
		return found, err
	}
}

func (v *View) told(f session.Findings[map[graphmodel.ID]int]) {
	if f.Answer != nil && f.Of != nil {
		v.community = f.Answer
		v.arrange()
	}
	v.head.update()
}

// opened forgets what belongs to another map.
func (v *View) opened(*graphmodel.Workspace) {
	clear(v.open)
	v.community, v.typed = nil, ""
	v.arrange()
	v.table.GoTo(crosstab.Place{})
}

// edited follows an edit. Ties leave the order as it is, so that nothing runs away
// from under the cursor.
func (v *View) edited(a edit.Announcement) {
	kind := func(kinds ...graphmodel.Kind) bool {
		return slices.ContainsFunc(a.Deltas, func(d graphmodel.Delta) bool { return slices.Contains(kinds, d.Record().Kind()) })
	}
	switch {
	case !v.Visible():
	case kind(graphmodel.KindPerson, graphmodel.KindDepartment, graphmodel.KindInfo):
		v.typed = ""
		v.arrange()
		v.study.Renew()
	case kind(graphmodel.KindTie):
		v.of = v.session.Workspace()
		v.matrix = trustmatrix.New(v.of, v.matrix.Layout)
		v.say()
		v.head.update()
		v.table.Repaint()
	}
}

// arrange lays the people out anew; the cursor stays with who it is on.
func (v *View) arrange() {
	from, to, there := v.cursor()
	var was [2]graphmodel.Ref
	if there {
		was[0], _ = v.matrix.Ref(from)
		was[1], _ = v.matrix.Ref(to)
	}
	v.of = v.session.Workspace()
	v.hues = drawing.Hues(v.of)
	layout := trustmatrix.LayOut(v.of, v.order, nameorder.Sort[int], v.communities())
	v.matrix = trustmatrix.New(v.of, layout)
	v.unfold()
	if there {
		v.follow(was[0], was[1])
	}
}

// communities returns the number of everybody's community, by their index; who
// has come since they were found stands apart.
func (v *View) communities() []int {
	if v.community == nil {
		return nil
	}
	list := make([]int, v.of.People.Len())
	for i, p := range v.of.People.All() {
		list[i] = v.community[p.ID]
	}
	return list
}

// unfold makes the lines of what is open.
func (v *View) unfold() {
	v.lines = v.matrix.Layout.Lines(func(group int) bool { return v.open[v.key(group)] })
	v.table.Rebuild()
	v.say()
	v.head.update()
	some := v.of.People.Len() > 1
	look.SetVisible(v.empty, !some)
	if v.some != nil {
		look.SetVisible(v.some, some)
	}
}

// key names a group for as long as the map is open.
func (v *View) key(group int) string {
	g := v.matrix.Layout.Groups[group]
	return string(g.Department) + "/" + g.Name
}

// cursor returns the lines that the cursor is on.
func (v *View) cursor() (from, to trustmatrix.Line, ok bool) {
	at, ok := v.table.At()
	if !ok || v.matrix == nil || max(at.Row, at.Column) >= len(v.lines) {
		return from, to, false
	}
	return v.lines[at.Row], v.lines[at.Column], true
}

// follow puts the cursor back on who trusts and who is trusted, where they are
// still there.
func (v *View) follow(from, to graphmodel.Ref) {
	find := func(ref graphmodel.Ref) int {
		return slices.IndexFunc(v.lines, func(l trustmatrix.Line) bool {
			of, ok := v.matrix.Ref(l)
			return ok && of == ref
		})
	}
	if row, column := find(from), find(to); row >= 0 && column >= 0 {
		v.table.GoTo(crosstab.Place{Row: row, Column: column})
	}
}

// toggle unfolds a group, or folds it.
func (v *View) toggle(groups ...int) {
	from, to, there := v.cursor()
	for _, g := range groups {
		v.open[v.key(g)] = !v.open[v.key(g)]
	}
	v.unfold()
	if there {
		// A person whose group is folded gives way to the group.
		v.table.GoTo(crosstab.Place{Row: v.nearest(from), Column: v.nearest(to)})
	}
}

func (v *View) nearest(l trustmatrix.Line) int {
	if i := slices.Index(v.lines, l); i >= 0 {
		return i
	}
	return max(slices.Index(v.lines, trustmatrix.Line{Group: l.Group, Person: -1}), 0)
}

// setAll unfolds all groups, or folds them.
func (v *View) setAll(open bool) {
	for g := range v.matrix.Layout.Groups {
		v.open[v.key(g)] = open
	}
	v.unfold()
}

// sortBy stands people in another order.
func (v *View) sortBy(order trustmatrix.Order) {
	v.settle()
	v.order = order
	v.arrange()
	v.want()
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.some = container.NewBorder(nil, v.foot.content, nil, nil, v.table)
	look.SetVisible(v.some, v.of.People.Len() > 1)
	v.body = container.NewBorder(v.head.content, nil, nil, nil, container.NewStack(v.some, container.NewBorder(v.empty, nil, nil, nil)))
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, v.body))
}
