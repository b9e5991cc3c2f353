package mapview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
)

// combination says what a key does while others are held. Fyne announces those
// with Ctrl or Alt as shortcuts, and those with Shift alone as keys.
type combination struct {
	Shortcut
	mods  fyne.KeyModifier
	names []fyne.KeyName
	do    func(m *Map, key fyne.KeyName)
}

// combinations is the table of the keys that are pressed with others.
func combinations() []combination {
	return []combination{
		{Shortcut{"Alt+arrows", "Nearest person in that direction"}, fyne.KeyModifierAlt,
			[]fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown}, (*Map).goTowards},
		{Shortcut{"Shift+F10", "Open the menu of what is selected"}, fyne.KeyModifierShift,
			[]fyne.KeyName{fyne.KeyF10}, func(m *Map, _ fyne.KeyName) { m.OpenMenu() }},
	}
}

// typedCombination carries out what a key does with others held, and tells
// whether it does anything.
func (m *Map) typedCombination(mods fyne.KeyModifier, key fyne.KeyName) bool {
	for _, c := range combinations() {
		if c.mods == mods && slices.Contains(c.names, key) {
			c.do(m, key)
			return true
		}
	}
	return false
}

// combined carries out a shortcut of the table, and tells whether it is one.
func (m *Map) combined(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	return ok && m.typedCombination(custom.Modifier, custom.KeyName)
}

// directions are where the arrow keys lead.
var directions = map[fyne.KeyName]drawing.Point{
	fyne.KeyLeft: {X: -1}, fyne.KeyRight: {X: 1}, fyne.KeyUp: {Y: -1}, fyne.KeyDown: {Y: 1},
}
