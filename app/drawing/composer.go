package drawing

import "inroad/app/drawing/pixel"

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
	return composer{palette: palette, style: newStyle(palette), letters: pixel.NewLetters()}
}

// SetPalette changes the colours from the next frame on.
func (c *composer) SetPalette(palette *Palette) {
	c.palette = palette
	c.style = newStyle(palette)
}
