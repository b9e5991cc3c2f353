package drawing

import (
	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// composer is what it takes to compose pictures, whoever carries them out: the
// colours, the letters, and the picture itself.
type composer struct {
	palette *Palette
	style   style
	letters *pixel.Letters
	taken   labeller
	frame   frame
}

func newComposer(palette *Palette) composer {
	return composer{palette: palette, style: newStyle(palette), letters: pixel.NewLetters(typeface.NewShaper())}
}

// WaitForFonts has the painter wait for the fonts of the system that a text
// needs, as it should for a file.
func (c *composer) WaitForFonts() { c.letters = pixel.NewLetters(typeface.NewPatientShaper()) }

// SetPalette changes the colours from the next frame on.
func (c *composer) SetPalette(palette *Palette) {
	c.palette = palette
	c.style = newStyle(palette)
}
