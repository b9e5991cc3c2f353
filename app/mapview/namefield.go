package mapview

import (
	"errors"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// nameField is where a name is typed on the map, under the disc of the person
// who gets it. A new person becomes part of the workspace only when the name
// is kept, so a name that is taken back leaves no trace.
type nameField struct {
	owner *Map
	field *look.Entry
	ghost *canvas.Circle // stands for a person who is not there yet

	open bool
	// awaited says that the field is about to open, and early holds what is
	// typed until then.
	awaited bool
	early   []rune
	// person is who is renamed; empty while a new person is named, who will
	// stand at a place in a department, if that is not empty.
	person     graphmodel.ID
	at         drawing.Point
	department graphmodel.ID
	// row is where the first of the people stands who are being named one
	// after another, and how many came after.
	row   drawing.Point
	after int
}

func newNameField(m *Map) *nameField {
	n := &nameField{owner: m, field: look.NewEntry("Name"), ghost: canvas.NewCircle(color.Transparent)}
	n.field.Draft, n.field.TakesTab = true, true
	n.field.OnSubmitted = func(string) { n.end(true) }
	n.field.Keys = n.typed
	n.field.Left = n.left
	n.field.Hide()
	n.ghost.Hide()
	return n
}

// typed takes a key before the text does: Escape takes the name back, Tab and
// Shift+Enter keep it and go on with the next person.
func (n *nameField) typed(key fyne.KeyName) bool {
	shift := n.owner.modifiers()&fyne.KeyModifierShift != 0
	switch {
	case key == fyne.KeyEscape:
		n.end(false)
	case key == fyne.KeyTab, shift && (key == fyne.KeyReturn || key == fyne.KeyEnter):
		n.next()
	default:
		return false
	}
	return true
}

func (n *nameField) recolour(p *drawing.Palette) {
	n.ghost.FillColor, n.ghost.StrokeColor, n.ghost.StrokeWidth = p.AccentSoft, p.Accent, 2
}

// await has begin called once the event at hand is dealt with. What is typed
// until then goes to the field, too.
func (n *nameField) await(begin func()) {
	n.awaited, n.early = true, nil
	n.owner.after(func() {
		n.awaited = false
		begin()
		for _, r := range n.early {
			n.field.TypedRune(r)
		}
	})
}

// typedEarly takes a letter typed while the field is about to open, and tells
// whether it is.
func (n *nameField) typedEarly(r rune) bool {
	if n.awaited {
		n.early = append(n.early, r)
	}
	return n.awaited
}

// add begins to name a new person.
func (n *nameField) add(at drawing.Point, department graphmodel.ID) {
	n.begin("", at, "")
	n.department, n.row, n.after = department, at, 0
	n.owner.Hinted.Emit(namingHint)
}

// rename begins to rename a person.
func (n *nameField) rename(person graphmodel.ID) {
	if p := n.owner.session.Workspace().Person(person); p != nil {
		n.begin(person, drawing.Point{}, p.Name)
		n.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// retype begins to rename a person with a first letter in place of the old
// name.
func (n *nameField) retype(person graphmodel.ID, letter rune) {
	n.begin(person, drawing.Point{}, string(letter))
	n.field.CursorColumn = 1
	n.field.Refresh()
}

func (n *nameField) begin(person graphmodel.ID, at drawing.Point, text string) {
	if why := n.owner.session.File().ReadOnly; why != "" {
		n.owner.session.Failed.Emit(errors.New(why)) // rather than once it is typed
		return
	}
	n.finish(true)
	n.open, n.person, n.at, n.department = true, person, at, ""
	n.field.SetText(text)
	n.update()
	n.owner.controls.empty.update()
	n.owner.keepInView(n.place())
	n.owner.picture.request()
	if c := n.owner.canvas(); c != nil {
		c.Focus(n.field)
	}
}

// end closes the field by a key, and the map has the keys again.
func (n *nameField) end(keep bool) {
	n.finish(keep)
	n.owner.takeFocus()
}

// left keeps the name when the focus goes elsewhere. When the whole window loses
// it, Fyne still has the field in mind: then the map is to get the keys when the
// window is back.
func (n *nameField) left() {
	if !n.open {
		return
	}
	n.finish(true)
	n.owner.after(func() {
		if c := n.owner.canvas(); c != nil && c.Focused() == n.field && !n.open {
			n.owner.takeFocus()
		}
	})
}

// finish closes the field and keeps the name, unless that is not wanted or
// there is none.
func (n *nameField) finish(keep bool) {
	if !n.open {
		return
	}
	n.open = false
	n.owner.Hinted.Emit(n.owner.hint())
	name := strings.TrimSpace(n.field.Text)
	person := n.person
	n.person = ""
	n.update()
	n.owner.controls.empty.update()
	n.owner.picture.request()
	switch {
	case !keep || name == "":
	case person == "":
		n.create(name)
	default:
		n.set(person, name)
	}
}

func (n *nameField) create(name string) {
	m := n.owner
	p := &graphmodel.Person{ID: graphmodel.NewID(), Name: name, Department: n.department}
	if m.session.Do(m.settled(edit.AddPerson(m.session.Workspace(), p, n.at.X, n.at.Y))) {
		m.keepInSight(p.ID)
		m.choose(session.SelectionOf(graphmodel.RefOf(p)))
	}
}

func (n *nameField) set(person graphmodel.ID, name string) {
	w := n.owner.session.Workspace()
	if p := w.Person(person); p != nil {
		n.owner.session.Do(edit.Update(w, "Rename "+w.PersonName(person), "", p, func(p *graphmodel.Person) { p.Name = name }))
	}
}

// place returns where the person in question stands, and how large.
func (n *nameField) place() (drawing.Point, float64) {
	if disc, ok := n.owner.disc(n.person); ok {
		return disc.Centre, disc.R
	}
	return n.at, drawing.Radius(graphmodel.DefaultPower)
}

const nameWidth = 176

// update puts the field where it belongs as the camera stands.
func (n *nameField) update() {
	setVisible(n.field, n.open)
	setVisible(n.ghost, n.open && n.person == "")
	if !n.open {
		return
	}
	centre, radius := n.place()
	view := n.owner.camera.ToView(centre)
	radius *= n.owner.camera.Zoom
	around(n.ghost, view, radius)
	n.field.Resize(fyne.NewSize(nameWidth, n.field.MinSize().Height))
	// Near an edge of the map the field slides along, to be seen whole.
	const edge = 8
	left := min(view.X-nameWidth/2, n.owner.camera.Width-nameWidth-edge)
	n.field.Move(position(drawing.Point{X: max(left, edge), Y: view.Y + radius + 4}))
}
