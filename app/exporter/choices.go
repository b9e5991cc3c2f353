package exporter

import (
	"slices"

	"inroad/app/drawing"
	"inroad/app/export"
)

// Choices are what the user chose in the dialog; the program remembers them, but
// for the notes, which are off at first each time.
type Choices struct {
	Format export.Format
	// Whole is all of the map, not only what the window shows.
	Whole bool
	// Palette is "light", "dark" or "print".
	Palette string
	// Paper is a name of [drawing.Papers].
	Paper string
	// Scale is that of a PNG, 1 to 4.
	Scale           int
	Names           export.Names
	Heading, Legend bool
	Notes           bool
}

// First are the choices of somebody who has made none.
func First() Choices {
	return Choices{Format: export.PDF, Whole: true, Palette: "print", Paper: "A4", Scale: 2, Heading: true, Legend: true}
}

// Mended returns choices in which everything that is unknown is as at first.
func (c Choices) Mended() Choices {
	first := First()
	if !slices.Contains(export.Formats, c.Format) {
		c.Format = first.Format
	}
	if !slices.Contains(palettes, c.Palette) {
		c.Palette = first.Palette
	}
	if c.paper() < 0 {
		c.Paper = first.Paper
	}
	if c.Scale < 1 || c.Scale > export.MaxScale {
		c.Scale = first.Scale
	}
	if c.Names < export.Real || c.Names > export.Anonymous {
		c.Names = first.Names
	}
	return c
}

var palettes = []string{"light", "dark", "print"}

func (c Choices) palette() *drawing.Palette {
	switch c.Palette {
	case "dark":
		return drawing.Dark()
	case "light":
		return drawing.Light()
	}
	return drawing.Print()
}

func (c Choices) paper() int {
	return slices.IndexFunc(drawing.Papers, func(p drawing.Paper) bool { return p.Name == c.Paper })
}

// notes tells whether notes can go with the rest.
func (c Choices) notesFit() bool { return c.Format != export.PNG && c.Names == export.Real }

// options returns what is to be made of what the window shows.
func (c Choices) options(shown Shown) export.Options {
	o := export.Options{Format: c.Format, Name: shown.Name, Shown: shown.Options, Palette: c.palette(), Paper: drawing.Papers[c.paper()], Scale: c.Scale,
		Names: c.Names, Notes: c.Notes && c.notesFit(), Heading: c.Heading, Legend: c.Legend, Today: shown.Today}
	if !c.Whole {
		camera := shown.Camera
		o.Camera = &camera
	}
	return o
}
