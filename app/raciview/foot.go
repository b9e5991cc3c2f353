package raciview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/graphmodel/duty"
)

// foot is the task and the person under the cursor, in words and to be edited.
type foot struct {
	view             *View
	said             *look.Text
	name             *look.Entry
	roles            []*look.Chip
	up, down, remove *look.Button
	content          fyne.CanvasObject
}

func newFoot(v *View) *foot {
	f := &foot{view: v, said: look.NewShrinkingText(look.Strong, ""), name: look.NewEntry("What has to be done")}
	f.name.OnChanged = func(text string) {
		if task := v.task(); task != nil && task.Task != text {
			v.session.Do(duty.Rename(v.of, v.change, task.ID, text))
		}
	}
	f.name.Left = func() { v.session.History().Seal() }
	f.name.Keys = func(key fyne.KeyName) bool {
		if key != fyne.KeyReturn && key != fyne.KeyEnter && key != fyne.KeyEscape {
			return false
		}
		v.focusTable()
		return true
	}
	chips := look.Flow(6)
	for _, role := range duty.All {
		chip := look.NewToggleChip(role.Letter()+" "+role.Meaning(), false, func(bool) { v.toggle(role) })
		f.roles = append(f.roles, chip)
		chips.Add(chip)
	}
	f.up = look.NewIconButton(theme.MoveUpIcon(), func() { v.move(-1) })
	f.down = look.NewIconButton(theme.MoveDownIcon(), func() { v.move(1) })
	f.remove = look.NewButton(look.Flat, "Delete the task", v.removeTask)
	keys := look.NewShrinkingText(look.Caption, "R A C I give a part or take it away · Delete clears · Insert adds a task · F2 renames · Alt+↑ ↓ moves · Shift+Delete deletes the task")
	f.content = look.VBox(0, look.Line(), look.Inset(16, 8, look.VBox(8,
		look.Beside(8, nil, f.name, look.HBox(4, f.up, f.down, f.remove)), f.said, chips, keys)))
	return f
}

// update shows what the cursor is on.
func (f *foot) update() {
	v := f.view
	task := v.task()
	look.SetVisible(f.content, task != nil)
	if task == nil {
		return
	}
	if f.name.Text != task.Task {
		f.name.SetText(task.Task)
	}
	at, _ := v.table.At()
	look.SetEnabled(f.up, at.Row > 0)
	look.SetEnabled(f.down, at.Row < len(v.change.Responsibilities)-1)
	_, person, ok := v.cursor()
	if !ok {
		f.said.SetText("Add a person to give them a part.")
		return
	}
	f.said.SetText(v.cellWords(task, person))
	roles := duty.Of(task, person)
	for i, role := range duty.All {
		f.roles[i].SetOn(roles.Has(role))
	}
}

// rename has the name of the task typed.
func (f *foot) rename() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.name); c != nil {
		c.Focus(f.name)
	}
}
