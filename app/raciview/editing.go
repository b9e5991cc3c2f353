package raciview

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"inroad/app/crosstab"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
)

// Keys lists what the matrix understands, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Arrows, Page Up, Page Down, Home, End", "Go from cell to cell"},
		{"R, A, C, I", "Give the person that part in the task, or take it away; a second A moves it"},
		{"Click on the cell with the cursor", "Go round the parts"},
		{"Delete", "Take all parts away; Shift+Delete deletes the task"},
		{"Enter, F2", "Rename the task"},
		{"Insert, +", "Add a task"},
		{"Alt+Up, Alt+Down", "Move the task"},
	}
}

// owner is the view as the table sees it.
type owner struct{ *View }

var _ crosstab.Owner = owner{}

// Size returns how many tasks and people there are.
func (o owner) Size() (rows, columns int) {
	if o.change == nil {
		return 0, 0
	}
	return len(o.change.Responsibilities), len(o.people)
}

// Moved follows the cursor.
func (o owner) Moved(crosstab.Place) {
	o.session.History().Seal()
	o.foot.update()
}

// Pointed says in words what the pointer is on.
func (o owner) Pointed(at crosstab.Place, over bool) {
	if over && at.InCells() {
		o.foot.said.SetText(o.cellWords(&o.change.Responsibilities[at.Row], o.people[at.Column]))
	} else {
		o.foot.update()
	}
}

// Pressed goes round the roles of the cell with the cursor, or selects a person.
func (o owner) Pressed(at crosstab.Place, again bool) {
	switch task, person, ok := o.cursor(); {
	case at.InCells() && again && ok:
		roles := duty.Of(&o.change.Responsibilities[at.Row], person).Next()
		o.session.Do(duty.Set(o.of, o.change, task, person, roles))
	case at.InCells():
	case at.Column >= 0:
		o.choose(o.people[at.Column])
	case at.Row >= 0:
		cursor, _ := o.table.At()
		o.table.GoTo(crosstab.Place{Row: at.Row, Column: cursor.Column})
	}
}

// Opened has the name of a task typed.
func (o owner) Opened(at crosstab.Place) {
	if at.Row >= 0 && at.Column < 0 {
		o.foot.rename()
	}
}

// Label says where the cursor is.
func (o owner) Label() string {
	task := o.task()
	_, person, ok := o.cursor()
	if task == nil || !ok {
		return "Responsibilities, no tasks"
	}
	return "Responsibilities: " + duty.Called(o.change, task.ID) + ": " + o.cellWords(task, person)
}

// Rune takes the letters of the roles.
func (o owner) Rune(r rune) {
	if r == '+' {
		o.addTask()
		return
	}
	for _, role := range duty.All {
		if string(unicode.ToUpper(r)) == role.Letter() {
			o.toggle(role)
		}
	}
}

// Key takes what the table has no use for.
func (o owner) Key(key fyne.KeyName, modifiers fyne.KeyModifier) bool {
	switch {
	case key == fyne.KeyF2 || key == fyne.KeyReturn || key == fyne.KeyEnter:
		o.foot.rename()
	case key == fyne.KeyInsert:
		o.addTask()
	case key == fyne.KeyDelete && modifiers&fyne.KeyModifierShift != 0:
		o.removeTask()
	case key == fyne.KeyDelete || key == fyne.KeyBackspace:
		o.give(0)
	case key == fyne.KeyUp && modifiers&fyne.KeyModifierAlt != 0:
		o.move(-1)
	case key == fyne.KeyDown && modifiers&fyne.KeyModifierAlt != 0:
		o.move(1)
	default:
		return false
	}
	return true
}

// toggle gives the person under the cursor a role in the task, or takes it away.
func (v *View) toggle(role duty.Role) {
	if task, person, ok := v.cursor(); ok {
		v.give(duty.Of(&v.change.Responsibilities[duty.Index(v.change, task)], person).Toggled(role))
	}
}

// give gives the person under the cursor these roles. Who was accountable before
// is named: there is only one.
func (v *View) give(roles duty.Roles) {
	task, person, ok := v.cursor()
	if !ok {
		return
	}
	before := v.change.Responsibilities[duty.Index(v.change, task)].Accountable
	if v.session.Do(duty.Set(v.of, v.change, task, person, roles)) && roles.Has(duty.Accountable) && before != "" && before != person {
		v.foot.said.SetText(v.of.PersonName(person) + " answers for it now; before, " + v.of.PersonName(before) + " did")
	}
}

// move moves the task under the cursor up or down.
func (v *View) move(by int) {
	at, _ := v.table.At()
	task := v.task()
	if place := at.Row + by; task != nil && place >= 0 && place < len(v.change.Responsibilities) {
		id := task.ID
		v.session.Do(duty.Move(v.of, v.change, id, place))
		v.table.GoTo(crosstab.Place{Row: place, Column: at.Column})
	}
}

func (v *View) removeTask() {
	if task := v.task(); task != nil {
		v.session.Do(duty.Remove(v.of, v.change, task.ID))
	}
}

// goTo brings the cursor to a person.
func (v *View) goTo(person graphmodel.ID) {
	at, _ := v.table.At()
	v.table.GoTo(crosstab.Place{Row: at.Row, Column: slices.Index(v.people, person)})
	v.focusTable()
}

func (v *View) focusTable() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v.table.Focus())
	}
}
