package sheet

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// editor is a cell being changed by typing.
type editor struct {
	entry *look.Entry
	all   bool
	over  func(fyne.CanvasObject)
	done  bool
}

// edit opens the cell under the cursor, for all the selected rows or this one;
// typed is what was typed on it.
func (g *grid) edit(typed string, all bool) {
	s := g.sheet
	row, ok := s.Current()
	if !ok || g.editor != nil {
		return
	}
	c := &s.columns[s.at.column]
	g.bringIntoView()
	switch {
	case c.Fixed:
		s.owner.Say(c.Title + " can’t be changed here.")
	case c.Choices != nil:
		g.pick(c, row, typed, all)
	default:
		g.typeInto(c, row, typed, all)
	}
}

// pick offers what the cell can be.
func (g *grid) pick(c *Column, row int, typed string, all bool) {
	list := look.NewPickList(c.Choices(), func(key string) { g.give(key, all) })
	list.Free = c.Free
	if c.Chosen != nil {
		list.At(c.Chosen(row))
	}
	list.Under(g.cursor, typed)
}

// typeInto has the cell typed into.
func (g *grid) typeInto(c *Column, row int, typed string, all bool) {
	e := &editor{entry: look.NewEntry(""), all: all}
	e.entry.Draft, e.entry.TakesTab = true, true
	text := typed
	if text == "" && c.Typed != nil {
		text = c.Typed(row)
	} else if text == "" {
		text = c.Text(row)
	}
	e.entry.SetText(text)
	e.over = func(cell fyne.CanvasObject) {
		e.entry.Move(cell.Position())
		e.entry.Resize(cell.Size())
	}
	e.entry.Keys = func(key fyne.KeyName) bool { return g.editing(e, key) }
	e.entry.Left = func() { g.close(e, true) }
	g.editor = e
	e.over(g.cursor)
	g.Refresh()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(g); canvas != nil {
		canvas.Focus(e.entry)
	}
	e.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// editing is told the keys of an editor.
func (g *grid) editing(e *editor, key fyne.KeyName) bool {
	back := g.sheet.modifiers()&fyne.KeyModifierShift != 0
	switch key {
	case fyne.KeyEscape:
		g.close(e, false)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.close(e, true)
		g.move(cell{g.sheet.at.place + 1, g.sheet.at.column}, false)
	case fyne.KeyTab:
		g.close(e, true)
		g.next(back)
	default:
		return false
	}
	return true
}

// close ends an editor and takes, or drops, what was typed.
func (g *grid) close(e *editor, take bool) {
	if e.done {
		return
	}
	e.done = true
	canvas := fyne.CurrentApp().Driver().CanvasForObject(g)
	had := canvas != nil && canvas.Focused() == e.entry
	g.editor = nil
	if had {
		canvas.Focus(g)
	}
	if take {
		g.give(e.entry.Text, e.all)
	}
	g.lay(true)
}

// give changes the cell under the cursor.
func (g *grid) give(value string, all bool) {
	s := g.sheet
	row, ok := s.Current()
	if !ok {
		return
	}
	if c := &s.columns[s.at.column]; c.Fixed {
		g.tell(c.Title + " can’t be changed here.")
		return
	}
	g.tell(s.owner.Change(row, s.at.column, value, all))
}

func (g *grid) tell(refused string) {
	if refused != "" {
		g.sheet.owner.Say(refused)
	}
}
