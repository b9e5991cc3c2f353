// Package raciview is the view of who does what for the change in question: tasks
// against people, exactly one of whom is accountable for each (RACI), with the
// gaps in words, and how much everybody has on their hands in all changes.
package raciview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/crosstab"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
	"inroad/graphmodel/edit"
)

// View is the view. It follows the map while it is shown.
type View struct {
	widget.BaseWidget

	// NewChange asks for a new change; set it before the view is shown.
	NewChange func()

	session *session.Session
	// of and change are what is shown; change is nil while none is in question.
	of     *graphmodel.Workspace
	change *graphmodel.Change
	people []graphmodel.ID // the columns
	// added are the people whom the user has given a column, by change.
	added map[graphmodel.ID][]graphmodel.ID
	loads []duty.Load
	load  map[graphmodel.ID]duty.Load
	hues  map[graphmodel.ID]drawing.Hue

	table    *crosstab.Table
	head     *head
	foot     *foot
	everyone *look.Table
	empty    *empty
	pages    []fyne.CanvasObject
	body     *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// The pages, in the order of their tabs.
const (
	changePage = iota
	loadPage
)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, NewChange: func() {}, added: make(map[graphmodel.ID][]graphmodel.ID), of: s.Workspace()}
	v.table = crosstab.New(owner{v}, crosstab.Measures{RowHead: 260, ColumnHead: 124, Width: 40, Height: 34})
	v.head, v.foot, v.empty = newHead(v), newFoot(v), newEmpty(v)
	v.everyone = look.NewTable(v.loadColumns(), 1)
	v.everyone.OnChosen = func(row int) { v.choose(v.loads[row].Person) }
	v.pages = []fyne.CanvasObject{container.NewBorder(nil, v.foot.content, nil, nil, v.table), look.Inset(10, 0, v.everyone)}
	v.ExtendBaseWidget(v)
	v.Hidden = true
	s.Edited.Listen(func(a edit.Announcement) {
		if v.Visible() && !a.OnlyMoves() {
			v.update()
		}
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) {
		if v.Visible() {
			v.update()
		}
	})
	s.Opened.Listen(func(*graphmodel.Workspace) {
		clear(v.added)
		v.update()
	})
	return v
}

// Show shows the view.
func (v *View) Show() {
	if v.Hidden {
		v.update()
		v.BaseWidget.Show()
		v.table.Rebuild()
	}
}

// update shows what is so now; the cursor stays on its task and person.
func (v *View) update() {
	task, person, there := v.cursor()
	v.of, v.change = v.session.Workspace(), v.session.Change()
	v.hues = drawing.Hues(v.of)
	v.loads = duty.Loads(v.of)
	v.load = make(map[graphmodel.ID]duty.Load, len(v.loads))
	for _, l := range v.loads {
		v.load[l.Person] = l
	}
	v.people = nil
	if v.change != nil {
		v.columns()
	}
	v.table.Rebuild()
	if there && v.change != nil {
		if row, column := duty.Index(v.change, task), slices.Index(v.people, person); row >= 0 && column >= 0 {
			v.table.GoTo(crosstab.Place{Row: row, Column: column})
		}
	}
	v.everyone.SetCount(len(v.loads))
	v.head.update()
	v.foot.update()
	v.turn()
}

// columns are the people in the matrix. While a change is shown they keep their
// places: whoever gets a part stays where they are.
func (v *View) columns() {
	kept := slices.DeleteFunc(slices.Clone(v.added[v.change.ID]), func(id graphmodel.ID) bool { return v.of.Person(id) == nil })
	for _, id := range duty.Involved(v.of, v.change) {
		if !slices.Contains(kept, id) {
			kept = append(kept, id)
		}
	}
	v.added[v.change.ID] = kept
	v.people = kept
}

// turn shows the page that is chosen, or what to do first.
func (v *View) turn() {
	chosen := v.head.tabs.Chosen()
	nothing := v.empty.update()
	for i, page := range v.pages {
		look.SetVisible(page, !nothing && i == chosen)
	}
	look.SetVisible(v.empty.content, nothing)
	if v.body != nil {
		v.body.Refresh()
	}
}

// cursor returns the task and the person that the cursor is on.
func (v *View) cursor() (task, person graphmodel.ID, ok bool) {
	at, ok := v.table.At()
	if !ok || v.change == nil || at.Row >= len(v.change.Responsibilities) || at.Column >= len(v.people) {
		return "", "", false
	}
	return v.change.Responsibilities[at.Row].ID, v.people[at.Column], true
}

// task returns the task that the cursor is on, or nil.
func (v *View) task() *graphmodel.Responsibility {
	at, _ := v.table.At()
	if v.change == nil || at.Row < 0 || at.Row >= len(v.change.Responsibilities) {
		return nil
	}
	return &v.change.Responsibilities[at.Row]
}

// jump goes to a task.
func (v *View) jump(task graphmodel.ID) {
	v.head.tabs.SetChosen(changePage)
	v.turn()
	at, _ := v.table.At()
	v.table.GoTo(crosstab.Place{Row: duty.Index(v.change, task), Column: at.Column})
	v.foot.update()
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v.table.Focus())
	}
}

func (v *View) choose(person graphmodel.ID) {
	v.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: person}))
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	pages := append(slices.Clone(v.pages), container.NewBorder(v.empty.content, nil, nil, nil))
	v.body = container.NewBorder(v.head.content, nil, nil, nil, container.NewStack(pages...))
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, v.body))
}
