package drawing

import (
	"image/color"
	"math"
)

// The least contrast that WCAG 2.1 asks of marks (1.4.11) and of text (1.4.3).
const (
	markContrast = 3.0
	textContrast = 4.5
)

// Contrast returns the contrast ratio of two opaque colours, 1 to 21, as
// WCAG 2.1 defines it.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Legible returns c, or where that has less than the given contrast with
// ground, the nearest mixture of c and [Palette.Ink] that has it.
func (p *Palette) Legible(c, ground color.NRGBA, contrast float64) color.NRGBA {
	const steps = 16
	for i := range steps {
		if m := Mix(c, p.Ink, float64(i)/steps); Contrast(m, ground) >= contrast {
			return m
		}
	}
	return p.Ink
}

// Mix returns the colour that is share (0 to 1) of b in a.
func Mix(a, b color.NRGBA, share float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*share)) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: mix(a.A, b.A)}
}

// WithAlpha returns c with alpha 0 to 1 of its own.
func WithAlpha(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * min(max(alpha, 0), 1)))
	return c
}
