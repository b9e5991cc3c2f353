package changeview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// bar is the head of the page: which change it is about, and what can be done
// with the whole.
type bar struct {
	view      *View
	picker    *look.Picker
	duplicate *look.Button
	remove    *look.Button
	row       *fyne.Container
}

func newBar(v *View) *bar {
	b := &bar{view: v}
	s := v.session
	list := func() []look.Choice { return pick.Records(s.Workspace(), graphmodel.KindChange) }
	b.picker = look.NewPicker("Choose a change", list, func(key string) { s.ChooseChange(graphmodel.ID(key)) })
	b.picker.Required = true
	b.picker.Name = pick.Name(s, graphmodel.KindChange)
	add := look.NewButton(look.Plain, "New change…", func() { v.NewChange() }).WithIcon(theme.ContentAddIcon())
	b.duplicate = look.NewButton(look.Plain, "Duplicate", v.Duplicate)
	b.remove = look.NewButton(look.Plain, "Delete", v.Delete).WithIcon(theme.DeleteIcon())
	b.row = container.New(&barLayout{}, b.picker, look.HBox(8, add, b.duplicate, b.remove))
	return b
}

func (b *bar) update() {
	c := b.view.session.Change()
	id := ""
	if c != nil {
		id = string(c.ID)
	}
	b.picker.SetChosen(id)
	look.SetEnabled(b.duplicate, c != nil)
	look.SetEnabled(b.remove, c != nil)
}

// Duplicate adds a copy of the change in question, and puts that in question.
func (v *View) Duplicate() {
	c := v.session.Change()
	if c == nil {
		return
	}
	id := graphmodel.NewID()
	if v.session.Do(edit.DuplicateChange(v.session.Workspace(), c, id)) {
		v.session.ChooseChange(id)
	}
}

// Delete deletes the change in question and puts another one in question, if
// there is one.
func (v *View) Delete() {
	s := v.session
	c := s.Change()
	if c == nil {
		return
	}
	if !s.Do(edit.Remove(s.Workspace(), graphmodel.RefOf(c))) {
		return
	}
	if rest := s.Workspace().Changes.All(); len(rest) > 0 {
		s.ChooseChange(rest[0].ID)
	}
}

// barLayout puts the picker beside the buttons, or above them where it would be
// too narrow to be read. It remembers its width, since its height follows from
// that.
type barLayout struct{ width float32 }

const (
	pickerLeast = 180
	barGap      = 12
)

func (l *barLayout) stacked(buttons fyne.CanvasObject) bool {
	return l.width > 0 && l.width < buttons.MinSize().Width+barGap+pickerLeast
}

// MinSize is called by Fyne.
func (l *barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	picker, buttons := objects[0].MinSize(), objects[1].MinSize()
	if l.stacked(objects[1]) {
		return fyne.NewSize(buttons.Width, picker.Height+8+buttons.Height)
	}
	return fyne.NewSize(buttons.Width, max(picker.Height, buttons.Height))
}

// Layout is called by Fyne.
func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	picker, buttons := objects[0], objects[1]
	least := buttons.MinSize()
	buttons.Resize(least)
	if l.stacked(buttons) {
		picker.Move(fyne.NewPos(0, 0))
		picker.Resize(fyne.NewSize(size.Width, picker.MinSize().Height))
		buttons.Move(fyne.NewPos(0, picker.MinSize().Height+8))
		return
	}
	buttons.Move(fyne.NewPos(size.Width-least.Width, (size.Height-least.Height)/2))
	picker.Move(fyne.NewPos(0, (size.Height-picker.MinSize().Height)/2))
	picker.Resize(fyne.NewSize(size.Width-least.Width-barGap, picker.MinSize().Height))
}
