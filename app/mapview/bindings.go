package mapview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/mapview/gesture"
)

// Shortcut is what a key, or a way of using the pointer, does on the map.
type Shortcut struct{ Keys, Does string }

// Shortcuts lists what the map understands while it has the focus, for help:
// the pointer first, then the keys, from the table that binds them.
func Shortcuts() []Shortcut {
	list := slices.Clone(pointing)
	for _, b := range bindings() {
		list = append(list, b.Shortcut)
	}
	for _, c := range combinations() {
		list = append(list, c.Shortcut)
	}
	return list
}

// pointing is what the pointer does; see [gesture.Press].
var pointing = []Shortcut{
	{"Double-click", "Add a person, or rename the one under the pointer"},
	{"Tab, Shift+Enter in a name", "Keep it and name the next person beside"},
	{"Drag from a rim", "Draw a tie: who trusts whom"},
	{"Click on a tie", "Open it: trust, confidence, friction, and back"},
	{"Shift+click, Shift+drag", "Select several"},
	{"Ctrl+drag", "Take people out of the selection"},
	{"Alt+drag on the ground", "Select within a line drawn by hand"},
	{"Drag the name of a department", "Move all its people; double-click selects them"},
	{"Alt while dragging people", "Line up with nobody, where they do"},
	{"Wheel", "Zoom; with Ctrl or Shift, move the view (or the other way round: View → Mouse and touchpad)"},
	{"Space+drag, middle button", "Move the view"},
	{"Rest on somebody", "Show what is known of them"},
}

// panKey is the key with which any drag moves the view.
const panKey = fyne.KeySpace

// binding says what keys do.
type binding struct {
	Shortcut
	names []fyne.KeyName
	// runes are what the keys type, letters in lower case.
	runes string
	do    func(m *Map, key fyne.KeyName)
}

// bindings is the table of the keys. A letter that is typed while one person is
// selected begins a new name for them instead.
func bindings() []binding {
	always := func(do func(*Map)) func(*Map, fyne.KeyName) { return func(m *Map, _ fyne.KeyName) { do(m) } }
	tool := func(t gesture.Tool) func(*Map, fyne.KeyName) { return func(m *Map, _ fyne.KeyName) { m.SetTool(t) } }
	return []binding{
		{Shortcut{"Enter, F2 or a letter", "Rename the selected person; Enter opens a tie"}, []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2}, "", always((*Map).openSelected)},
		{Shortcut{"1 to 5, F, B, Q", "While a tie is open: its trust, friction, the tie back, and questions that help to rate it"}, nil, "", nil},
		{Shortcut{"Tab, Shift+Tab", "Walk along the ties: next and previous person"}, []fyne.KeyName{fyne.KeyTab}, "", always((*Map).goToNeighbour)},
		{Shortcut{"Arrows, with Shift", "Move the selected people, or the view"}, []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown}, "", (*Map).arrow},
		{Shortcut{"Menu, .", "Open the menu of what is selected"}, []fyne.KeyName{desktop.KeyMenu}, ".", always((*Map).OpenMenu)},
		{Shortcut{"?", "Show what is known of who is selected"}, nil, "?", always((*Map).ShowCard)},
		{Shortcut{"Delete, Backspace", "Delete what is selected"}, []fyne.KeyName{fyne.KeyDelete, fyne.KeyBackspace}, "", always((*Map).DeleteSelection)},
		{Shortcut{"Escape", "Cancel, or select nothing"}, []fyne.KeyName{fyne.KeyEscape}, "", always((*Map).escape)},
		{Shortcut{"+, Page Up", "Zoom in"}, []fyne.KeyName{fyne.KeyPageUp}, "+=", always((*Map).ZoomIn)},
		{Shortcut{"−, Page Down", "Zoom out"}, []fyne.KeyName{fyne.KeyPageDown}, "-−_", always((*Map).ZoomOut)},
		{Shortcut{"0, F, Home", "Show everything"}, []fyne.KeyName{fyne.KeyHome}, "0f", always((*Map).ZoomToFit)},
		{Shortcut{"1", "Show at 100 %"}, nil, "1", always((*Map).ZoomTo100)},
		{Shortcut{"S", "Take the tool that selects; this and the next four while no one person is selected, or the letter begins a name"}, nil, "s", tool(gesture.SelectTool)},
		{Shortcut{"A", "Take the tool that selects an area"}, nil, "a", tool(gesture.AreaTool)},
		{Shortcut{"L", "Take the tool that selects within a line"}, nil, "l", tool(gesture.LassoTool)},
		{Shortcut{"P", "Take the tool that adds a person"}, nil, "p", tool(gesture.PersonTool)},
		{Shortcut{"T", "Take the tool that draws ties"}, nil, "t", tool(gesture.TieTool)},
	}
}
