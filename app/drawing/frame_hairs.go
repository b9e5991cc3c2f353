package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
)

// faint is the alpha below which a tie is a hair: seen only as part of a mass.
const faint = 70

// tieInks remembers what is the same for the many ties of a frame.
type tieInks struct {
	// palest is how pale ties may get, 0 to 1.
	palest float32
	// reach is how far a tie goes, in map units, before it steps back; 0 where
	// there are so few that none has to.
	reach float32

	calm    float64
	colours [2][graphmodel.BandCount + 1]color.NRGBA
	// inks are the numbers of the inks of hairs, from 1, by alpha.
	inks [2][graphmodel.BandCount + 1][faint + 1]int32
}

// crowd is from how many ties on long ones step back.
const crowd = 1500

func (t *tieInks) begin(f *frame) {
	t.calm = math.NaN()
	// In a small map even the thinnest ties stay in sight; in a large one they
	// would be a mass.
	t.palest = float32(min(max(0.55*math.Sqrt(800/float64(len(f.scene.Arcs)+1)), 0.05), 0.55))
	t.reach = 0
	if len(f.scene.Arcs) > crowd {
		t.reach = max(reachInView*f.dp/f.scale, reachOnMap)
	}
}

// class tells how a tie is coloured.
func (t *tieInks) class(a *Arc) (dim, kind int) {
	if a.Dim {
		dim = 1
	}
	if a.Known {
		kind = 1 + int(a.Band)
	}
	return dim, kind
}

// colour returns the colour of a tie.
func (t *tieInks) colour(f *frame, a *Arc) color.NRGBA {
	if t.calm != a.Calm {
		t.calm = a.Calm
		t.colours = [2][graphmodel.BandCount + 1]color.NRGBA{}
		t.inks = [2][graphmodel.BandCount + 1][faint + 1]int32{}
	}
	dim, kind := t.class(a)
	c := &t.colours[dim][kind]
	if c.A == 0 {
		*c = f.painter.style.tie(a)
	}
	return *c
}

// reachInView is the least [tieInks.reach] in device-independent pixels,
// reachOnMap in map units.
const (
	reachInView = 170
	reachOnMap  = 240
)

// stepBack returns how strong a tie is for its length, 0 to 1: in a crowd nobody
// follows a long one with their eyes, but all long ones together cover the
// departments.
func (t *tieInks) stepBack(f *frame, a *Arc) float32 {
	if t.reach == 0 {
		return 1
	}
	const least = 0.1
	x, y := float32(a.Curve.To.X-a.Curve.From.X), float32(a.Curve.To.Y-a.Curve.From.Y)
	share := t.reach * t.reach / (x*x + y*y)
	if share >= 1 {
		return 1
	}
	return max(share, least)
}

// hair paints a tie as a hair.
func (f *frame) hair(a *Arc, colour color.NRGBA) {
	if len(f.bands) == 0 || max(f.width, f.height) > pixel.MaxHairs {
		f.curve(colour, a.Curve, 0, pixel.Dash{})
		return
	}
	dim, kind := f.ties.class(a)
	ink := &f.ties.inks[dim][kind][colour.A]
	if *ink == 0 {
		*ink = 1 + f.hairs.Ink(colour)
	}
	f.hairs.Curve(*ink-1, f.at(a.Curve.From), f.at(a.Curve.Control), f.at(a.Curve.To))
}
