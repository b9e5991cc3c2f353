package sheet

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Keys lists what the sheet understands, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Arrows", "Go from cell to cell; with Shift, select several rows"},
		{"Enter, F2 or typing", "Change the cell; Ctrl+Enter, in all the selected rows"},
		{"Tab, Shift+Tab", "Keep what was typed and go to the next or previous cell"},
		{"Space, Ctrl+Space", "Add a row to the selection or take it out"},
		{"Delete", "Empty the cell; Ctrl+Delete deletes the selected rows"},
		{"Insert", "Add a row"},
		{"Ctrl+C", "Copy the selected rows for a spreadsheet"},
		{"Escape", "Leave a cell as it was; then leave the table"},
	}
}

// FocusGained is called by Fyne.
func (g *grid) FocusGained() {
	g.focused = true
	g.point()
}

// FocusLost is called by Fyne.
func (g *grid) FocusLost() {
	g.focused = false
	g.point()
}

// AcceptsTab lets Tab go from cell to cell, and on to the next control at the
// ends.
func (g *grid) AcceptsTab() bool {
	s := g.sheet
	if s.modifiers()&fyne.KeyModifierShift != 0 {
		return s.at != cell{}
	}
	return s.at != cell{max(len(s.order)-1, 0), max(len(s.columns)-1, 0)}
}

// TypedKey is called by Fyne.
func (g *grid) TypedKey(key *fyne.KeyEvent) {
	s := g.sheet
	shift := s.modifiers()&fyne.KeyModifierShift != 0
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		g.edit("", false)
	case fyne.KeyTab:
		g.next(shift)
	case fyne.KeySpace:
		if row, ok := s.Current(); ok {
			s.owner.Toggle(row)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.give("", false)
	case fyne.KeyInsert:
		s.owner.Add()
	case fyne.KeyEscape:
		g.leave(key)
	default:
		if to, ok := g.reached(key.Name); ok {
			g.move(to, shift)
		}
	}
}

// reached returns where a key leads.
func (g *grid) reached(key fyne.KeyName) (cell, bool) {
	to, page := g.sheet.at, max(int((g.sheet.scroll.Size().Height-headHeight)/rowHeight)-1, 1)
	switch key {
	case fyne.KeyUp:
		to.place--
	case fyne.KeyDown:
		to.place++
	case fyne.KeyLeft:
		to.column--
	case fyne.KeyRight:
		to.column++
	case fyne.KeyPageUp:
		to.place -= page
	case fyne.KeyPageDown:
		to.place += page
	case fyne.KeyHome:
		to.column = 0
	case fyne.KeyEnd:
		to.column = len(g.sheet.columns) - 1
	default:
		return to, false
	}
	return to, true
}

// next goes to the cell behind or before, over the ends of rows.
func (g *grid) next(back bool) {
	to, last := g.sheet.at, len(g.sheet.columns)-1
	switch {
	case back && to.column == 0:
		to = cell{to.place - 1, last}
	case back:
		to.column--
	case to.column == last:
		to = cell{to.place + 1, 0}
	default:
		to.column++
	}
	g.move(to, false)
}

// move goes to a cell and selects its row, or all rows from where the selection
// began.
func (g *grid) move(to cell, extend bool) {
	s := g.sheet
	if len(s.order) == 0 {
		return
	}
	to.place = max(min(to.place, len(s.order)-1), 0)
	to.column = max(min(to.column, len(s.columns)-1), 0)
	was := s.at
	s.at = to
	if !extend {
		s.end = to
	}
	g.bringIntoView()
	if extend || was.place != to.place {
		s.owner.Select(s.order[min(s.end.place, to.place) : max(s.end.place, to.place)+1])
	}
	g.Refresh()
}

// leave gives up a selection of several rows, or the keys.
func (g *grid) leave(key *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(g)
	if c == nil {
		return
	}
	c.Unfocus()
	if typed := c.OnTypedKey(); typed != nil {
		typed(key)
	}
}

// TypedRune begins to change the cell with what is typed, or picks by a digit.
func (g *grid) TypedRune(r rune) {
	s := g.sheet
	row, ok := s.Current()
	if !ok || r == ' ' {
		return
	}
	c := &s.columns[s.at.column]
	if n := int(r - '1'); c.Digits && n >= 0 && n < 9 && !c.Fixed {
		if choices := c.Choices(); n < len(choices) {
			g.tell(s.owner.Change(row, s.at.column, choices[n].Key, false))
		}
		return
	}
	g.edit(string(r), false)
}

// TypedShortcut is called by Fyne where the window's menu has no use for a
// shortcut.
func (g *grid) TypedShortcut(shortcut fyne.Shortcut) {
	s := g.sheet
	switch shortcut := shortcut.(type) {
	case *fyne.ShortcutCopy:
		s.owner.Copy(shortcut.Clipboard)
		return
	case *fyne.ShortcutSelectAll:
		s.owner.Select(s.order)
		return
	case *fyne.ShortcutCut, *fyne.ShortcutPaste:
		return
	case *desktop.CustomShortcut:
		if g.custom(shortcut) {
			return
		}
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(g).(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

// custom does what a combination does, and tells whether it does anything.
func (g *grid) custom(shortcut *desktop.CustomShortcut) bool {
	if shortcut.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	s, extend := g.sheet, shortcut.Modifier&fyne.KeyModifierShift != 0
	switch shortcut.KeyName {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.edit("", true)
	case fyne.KeyDelete:
		s.owner.Delete()
	case fyne.KeySpace:
		if row, ok := s.Current(); ok {
			s.owner.Toggle(row)
		}
	case fyne.KeyHome, fyne.KeyUp:
		g.move(cell{0, s.at.column}, extend)
	case fyne.KeyEnd, fyne.KeyDown:
		g.move(cell{len(s.order) - 1, s.at.column}, extend)
	default:
		return false
	}
	return true
}

// AccessibilityLabel says where the cursor is, for screen readers.
func (g *grid) AccessibilityLabel() string {
	s := g.sheet
	row, ok := s.Current()
	if !ok || len(s.columns) == 0 {
		return s.owner.Title() + ", no rows"
	}
	c := s.columns[s.at.column]
	text := c.Text(row)
	if text == "" {
		text = "empty"
	}
	return fmt.Sprintf("%s: %s, %s: %s, row %d of %d", s.owner.Title(), s.owner.Called(row), c.Title, text, s.at.place+1, len(s.order))
}

// AccessibilityRole is called by Fyne.
func (g *grid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
