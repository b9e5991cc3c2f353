package shell

import (
	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// typist is a text being typed that is no part of the map until it is left:
// undo takes typing back, not edits.
type typist interface {
	fyne.Focusable
	Undo()
	Redo()
}

// typing returns the text being typed that has an undo of its own: any in a
// dialog, and elsewhere one that says so.
func (s *Shell) typing() typist {
	t, ok := s.window.Canvas().Focused().(typist)
	if !ok {
		return nil
	}
	if d, ok := t.(interface{ UndoesTyping() bool }); s.blocked() || ok && d.UndoesTyping() {
		return t
	}
	return nil
}

func (s *Shell) undo() {
	if t := s.typing(); t != nil {
		t.Undo()
	} else {
		s.undoEdit()
	}
}

func (s *Shell) redo() {
	if t := s.typing(); t != nil {
		t.Redo()
	} else {
		s.redoEdit()
	}
}

// undoEdit takes the last edit back, unless a dialog waits.
func (s *Shell) undoEdit() {
	switch {
	case s.blocked():
	case s.supposing() != nil:
		s.whatif.Undo()
	default:
		s.session.History().Undo()
	}
}

// redoEdit does again what was taken back last, unless a dialog waits.
func (s *Shell) redoEdit() {
	switch {
	case s.blocked():
	case s.supposing() != nil:
		s.whatif.Redo()
	default:
		s.session.History().Redo()
	}
}

// forward gives a shortcut to what has the focus and tells whether that takes
// shortcuts.
func (s *Shell) forward(shortcut fyne.Shortcut) bool {
	focused, ok := s.window.Canvas().Focused().(fyne.Shortcutable)
	if ok {
		focused.TypedShortcut(shortcut)
	}
	return ok
}

// cut, copy and paste work on the text being typed, or else on the map.
func (s *Shell) cut() {
	if !s.forward(&fyne.ShortcutCut{Clipboard: s.app.Clipboard()}) && !s.blocked() {
		s.chart.Cut(s.app.Clipboard())
	}
}

func (s *Shell) copy() {
	if !s.forward(&fyne.ShortcutCopy{Clipboard: s.app.Clipboard()}) && !s.blocked() {
		s.chart.Copy(s.app.Clipboard())
	}
}

func (s *Shell) paste() {
	if !s.forward(&fyne.ShortcutPaste{Clipboard: s.app.Clipboard()}) && !s.blocked() {
		s.chart.Paste(s.app.Clipboard())
	}
}

// selectAll selects the whole text being typed, or else everybody on the map.
func (s *Shell) selectAll() {
	if !s.forward(&fyne.ShortcutSelectAll{}) && !s.blocked() {
		s.chart.SelectAll()
	}
}

func (s *Shell) deleteSelection() {
	s.session.Do(edit.Remove(s.session.Workspace(), s.session.Selection().Refs()...))
}

func (s *Shell) canRename() bool {
	only, ok := s.session.Selection().Only()
	switch only.Kind {
	case graphmodel.KindPerson, graphmodel.KindDepartment, graphmodel.KindGoal, graphmodel.KindChange:
		return ok
	default:
		return false
	}
}

// rename has the selected person renamed on the map, and what has no place
// there in the outline.
func (s *Shell) rename() {
	only, _ := s.session.Selection().Only()
	if only.Kind == graphmodel.KindPerson {
		s.onMap(s.chart.Rename)()
		return
	}
	s.showOutline()
	s.outline.Rename(only)
}

func (s *Shell) addDepartment() { s.addDepartmentOf() }

// addDepartmentOf adds a department of people and has it named in the outline.
func (s *Shell) addDepartmentOf(people ...graphmodel.ID) {
	s.window.RequestFocus()
	s.showOutline()
	s.outline.AddDepartment(people...)
}

func (s *Shell) addGoal() {
	s.showOutline()
	s.outline.AddGoal()
}

// showOutline opens the left panel, where a name can be typed.
func (s *Shell) showOutline() { s.panes.fold(&s.panes.leftSide, false) }

func (s *Shell) toggleLeft() { s.panes.fold(&s.panes.leftSide, !s.panes.leftSide.folded) }

func (s *Shell) toggleRight() { s.panes.fold(&s.panes.rightSide, !s.panes.rightSide.folded) }
