package drawing

import (
	"image/color"
	"slices"

	"inroad/graphmodel"
)

// Hue says which colour a department has, whatever the palette.
type Hue struct {
	// Index counts along [Palette.Departments] and starts again at its end;
	// −1 is no department.
	Index int
	// Custom is the colour that the user chose, if its alpha is not 0.
	Custom color.NRGBA
}

// NoHue is the hue of people without a department.
var NoHue = Hue{Index: -1}

// Hues returns the hue of every department of w. A chosen colour that is one of
// the light palette's stands for that place in either palette. Departments
// without a colour take the palette's that nobody chose, in the order of their
// ids.
func Hues(w *graphmodel.Workspace) map[graphmodel.ID]Hue {
	standard := Light().Departments
	hues := make(map[graphmodel.ID]Hue, w.Departments.Len())
	used := make([]bool, len(standard))
	for _, d := range w.Departments.All() {
		custom, ok := ParseColour(d.Colour)
		if !ok {
			continue
		}
		if i := slices.Index(standard, custom); i >= 0 {
			used[i] = true
			hues[d.ID] = Hue{Index: i}
		} else {
			hues[d.ID] = Hue{Custom: custom}
		}
	}
	next := 0
	for _, d := range w.Departments.All() {
		if _, chosen := hues[d.ID]; chosen {
			continue
		}
		for next < len(used) && used[next] {
			next++
		}
		hues[d.ID] = Hue{Index: next}
		next++
	}
	return hues
}

// Colour returns the colour of a hue, moved away from the ground where a
// colour that the user chose would be lost on it.
func (p *Palette) Colour(h Hue) color.NRGBA {
	switch {
	case h.Custom.A != 0:
		return p.Legible(h.Custom, p.Ground, markContrast)
	case h.Index < 0:
		return p.Muted
	default:
		return p.Departments[h.Index%len(p.Departments)]
	}
}
