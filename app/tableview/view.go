// Package tableview is the map as a table, for whoever would rather read and type
// than draw: people, ties, departments and goals, sorted, filtered and edited in
// place.
package tableview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/filter"
)

// View is the view. It follows the map while it is shown.
type View struct {
	widget.BaseWidget

	// Passing returns who passes the map's filter, nil while there is none; Say
	// tells the user something. Set them before the view is shown.
	Passing func() *filter.Passing
	Say     func(string)

	session *session.Session
	tables  []*table
	tabs    *look.Segmented
	search  *look.Entry
	filter  *look.Check
	chooser *look.Button
	adder   *look.Button
	counts  *look.Text
	several *several
	empty   *emptyState
	body    *fyne.Container
	head    *fyne.Container
	tools   *fyne.Container
	stale   bool // not filled since something was changed
}

var _ fyne.Widget = (*View)(nil)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, Passing: func() *filter.Passing { return nil }, Say: func(string) {}, stale: true}
	v.tables = []*table{
		newTable(s, graphmodel.KindPerson, "People", "person", "people", peopleFields),
		newTable(s, graphmodel.KindTie, "Ties", "tie", "ties", tieFields),
		newTable(s, graphmodel.KindDepartment, "Departments", "department", "departments", departmentFields),
		newTable(s, graphmodel.KindGoal, "Goals", "goal", "goals", goalFields),
	}
	var titles []string
	for _, t := range v.tables {
		titles = append(titles, t.title)
		t.passing, t.say, t.add = v.passing, v.say, v.add
	}
	v.tabs = look.NewSegmented(titles, 0, func(int) { v.turn() })
	v.search = look.NewEntry("Search the table")
	v.search.Draft = true
	v.search.OnChanged = v.narrow
	v.search.Keys = v.searchKey
	v.filter = look.NewCheck("As on the map", func(bool) { v.fill() })
	v.filter.SetChecked(true)
	v.chooser = look.NewButton(look.Plain, "Columns", v.chooseColumns)
	v.adder = look.NewButton(look.Plain, "", v.add).WithIcon(look.Coloured(look.IconPlus, look.ColourInk))
	v.counts = look.NewText(look.Caption, "")
	v.several = newSeveral(v)
	v.empty = newEmptyState(v)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	s.Opened.Listen(func(*graphmodel.Workspace) { v.reset() })
	s.Edited.Listen(v.edited)
	s.Selected.Listen(func(session.Selection) { v.selected() })
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.again() })
	return v
}

func (v *View) table() *table { return v.tables[v.tabs.Chosen()] }

func (v *View) say(text string) { v.Say(text) }

// passing returns the filter of the map, if the table is to follow it.
func (v *View) passing() *filter.Passing {
	if v.filter.Checked() {
		return v.Passing()
	}
	return nil
}

// writable tells whether the map may be changed.
func (v *View) writable() bool { return v.session.File().ReadOnly == "" }

// add adds a row.
func (v *View) add() {
	if v.writable() {
		v.search.SetText("")
		v.addRecord(v.adder)
	}
}

// Show shows the view and fills the table.
func (v *View) Show() {
	v.BaseWidget.Show()
	if v.stale {
		v.turn()
	} else {
		v.table().follow()
	}
}

// Refilter follows another filter of the map.
func (v *View) Refilter() { v.again() }

// again fills the table anew, at once or when it is shown.
func (v *View) again() {
	v.stale = true
	if v.Visible() {
		v.turn()
	}
}

// reset begins with another map.
func (v *View) reset() {
	for _, t := range v.tables {
		t.ids, t.rows, t.known, t.foldedOf = nil, make(map[graphmodel.ID]int), nil, nil
		t.sheet.SetRows(nil)
	}
	v.again()
}

// edited follows an edit: every row stays where it is.
func (v *View) edited(a edit.Announcement) {
	if a.OnlyMoves() {
		return
	}
	if !v.Visible() {
		v.stale = true
		return
	}
	v.table().keep()
	v.tell()
}

// selected follows the selection of the window.
func (v *View) selected() {
	if v.Visible() {
		v.table().follow()
		v.several.update()
	}
}

// turn shows the table of the tab that is chosen.
func (v *View) turn() {
	v.stale = false
	v.fill()
	v.adder.SetText("Add a " + v.table().one)
	if v.body != nil {
		v.body.Objects = []fyne.CanvasObject{v.table().sheet, v.empty.object}
		v.body.Refresh()
	}
}

// fill shows the rows that pass search and filter, sorted.
func (v *View) fill() {
	v.table().search = look.Folded(v.search.Text)
	v.table().fill()
	v.tell()
}

// tell says how many rows there are, and what to do where there are none.
func (v *View) tell() {
	t := v.table()
	shown, all := len(t.sheet.Order()), len(t.all())
	v.counts.SetText(t.counted(shown))
	if shown < all {
		v.counts.SetText(fmt.Sprintf("%d of %s", shown, t.counted(all)))
	}
	look.SetEnabled(v.adder, v.writable() && (t.kind != graphmodel.KindTie || v.session.Workspace().People.Len() > 1))
	look.SetVisible(v.filter, v.Passing() != nil && (t.kind == graphmodel.KindPerson || t.kind == graphmodel.KindTie))
	look.SetVisible(t.sheet, shown > 0)
	v.empty.show(shown == 0, all > 0)
	v.several.update()
	if v.head != nil {
		v.head.Refresh()
	}
}

func (v *View) narrow(string) { v.fill() }

// searchKey has Enter and the arrow down lead from the search to the rows, and
// Escape give the search up.
func (v *View) searchKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && v.table().sheet.Visible() {
			c.Focus(v.table().sheet.Focus())
		}
		return true
	case fyne.KeyEscape:
		if v.search.Text == "" {
			return false
		}
		v.search.SetText("")
		return true
	}
	return false
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.body = container.NewStack(v.table().sheet, v.empty.object)
	v.tools = look.Flow(8, wide(200, v.search), v.chooser, v.adder, v.filter)
	v.head = look.Inset(16, 12, look.VBox(8, look.Beside(12, v.tabs, nil, v.counts), v.tools, v.several.line))
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, container.NewBorder(look.VBox(0, v.head, look.Line()), nil, nil, nil, v.body)))
}
