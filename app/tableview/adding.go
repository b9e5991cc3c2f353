package tableview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// placed is how far beside the others somebody new stands on the map.
const placed = 120

// addRecord adds a record of the table's kind and has its name typed.
func (v *View) addRecord(anchor fyne.CanvasObject) {
	t, w := v.table(), v.session.Workspace()
	switch t.kind {
	case graphmodel.KindPerson:
		p := &graphmodel.Person{ID: graphmodel.NewID(), Name: fresh(w, w.People, "New person")}
		x, y := beside(w)
		v.added(edit.AddPerson(w, p, x, y), graphmodel.RefOf(p))
	case graphmodel.KindDepartment:
		d := &graphmodel.Department{ID: graphmodel.NewID(), Name: fresh(w, w.Departments, "New department")}
		v.added(edit.Put(w, "Add a department", "", d), graphmodel.RefOf(d))
	case graphmodel.KindGoal:
		g := &graphmodel.Goal{ID: graphmodel.NewID(), Title: fresh(w, w.Goals, "New goal")}
		v.added(edit.Put(w, "Add a goal", "", g), graphmodel.RefOf(g))
	case graphmodel.KindTie:
		v.addTie(anchor)
	}
}

// added carries the edit out and has the new row's first cell typed into; of a
// tie, the trust.
func (v *View) added(e edit.Edit, ref graphmodel.Ref) {
	if !v.session.Do(e) {
		return
	}
	v.session.Select(session.SelectionOf(ref))
	t := v.table()
	row, there := t.rows[ref.ID]
	if !there {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(t.sheet.Focus())
	}
	column := 0
	if ref.Kind == graphmodel.KindTie {
		column = levelField
	}
	t.sheet.Edit(row, column)
}

// addTie asks who trusts, and then whom.
func (v *View) addTie(anchor fyne.CanvasObject) {
	v.ask("Who trusts", anchor, func(from graphmodel.ID) {
		v.ask("Whom", anchor, func(to graphmodel.ID) {
			w := v.session.Workspace()
			if there := w.TieBetween(from, to); there != nil {
				v.session.Select(session.SelectionOf(graphmodel.RefOf(there)))
				v.say(fmt.Sprintf("The tie by which %s trusts %s is there already.", w.PersonName(from), w.PersonName(to)))
				return
			}
			t := &graphmodel.Tie{ID: graphmodel.NewID(), From: from, To: to}
			v.added(edit.Put(w, "Add a tie", "", t), graphmodel.RefOf(t))
		})
	})
}

// ask has somebody picked.
func (v *View) ask(whom string, anchor fyne.CanvasObject, picked func(graphmodel.ID)) {
	v.say(whom + "? Pick somebody from the list.")
	look.NewPickList(v.table().records(graphmodel.KindPerson), func(key string) { picked(graphmodel.ID(key)) }).Under(anchor, "")
}

// beside returns a place on the map to the right of everybody.
func beside(w *graphmodel.Workspace) (x, y float64) {
	_, y, there := edit.Middle(w)
	if !there {
		return 0, 0
	}
	for i, p := range w.Positions.All() {
		if i == 0 || p.X+placed > x {
			x = p.X + placed
		}
	}
	return x, y
}

// fresh returns a name that no record of the table has.
func fresh[R graphmodel.Record](w *graphmodel.Workspace, records graphmodel.Table[R], name string) string {
	taken := make(map[string]bool, records.Len())
	for _, r := range records.All() {
		taken[w.NameOf(graphmodel.RefOf(r))] = true
	}
	unique := name
	for i := 2; taken[unique]; i++ {
		unique = fmt.Sprintf("%s %d", name, i)
	}
	return unique
}
