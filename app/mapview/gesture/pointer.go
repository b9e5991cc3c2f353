package gesture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
)

// Pointer is what the mouse does, in the view and on the map.
type Pointer struct {
	// View is in device-independent pixels from the map's corner, At the
	// place on the map below it.
	View, At drawing.Point
	Button   desktop.MouseButton
	Mods     fyne.KeyModifier
	// Double marks the second press of a double click.
	Double bool
}

func (p Pointer) shift() bool { return p.Mods&fyne.KeyModifierShift != 0 }
func (p Pointer) alt() bool   { return p.Mods&fyne.KeyModifierAlt != 0 }

// command tells whether Ctrl, or the command key of a Mac, is held.
func (p Pointer) command() bool { return p.Mods&fyne.KeyModifierShortcutDefault != 0 }

// several tells whether what is selected is to stay so beside what comes.
func (p Pointer) several() bool { return p.shift() || p.command() }

// clickSlack is how far, in pixels, the pointer may stray within a click.
const clickSlack = 4

// Strayed tells whether the pointer has gone farther than within a click.
func (p Pointer) Strayed(from Pointer) bool { return p.View.Sub(from.View).Len() > clickSlack }
