package trustview

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	"inroad/app/crosstab"
	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
	"inroad/graphmodel/trustmatrix"
)

// mark is what a cell shows.
type mark struct {
	text string
	// band is the colour and the pattern; none where no level is known.
	band   graphmodel.Opt[graphmodel.Band]
	tied   bool // there is at least one tie
	oneWay bool
	rubbed bool // friction
	bold   bool
}

// markOf returns what the cell of two lines shows.
func (v *View) markOf(from, to trustmatrix.Line) mark {
	sum := v.matrix.Sum(from, to)
	m := mark{tied: sum.Ties > 0, rubbed: sum.Friction > 0}
	m.oneWay = m.tied && sum.Returned == 0 && from != to
	level, known := sum.Average().Get()
	if known {
		m.band = graphmodel.Some(graphmodel.BandOf(level))
	}
	summed := from.OfGroup() || to.OfGroup()
	switch {
	case !m.tied:
	case summed && v.measure == ties:
		m.text = strconv.Itoa(sum.Ties)
	case summed && v.measure == returned:
		m.text = fmt.Sprintf("%.0f%%", 100*sum.Share().Or(0))
	case known:
		m.text = fmt.Sprintf("%.0f", math.Round(level))
	default:
		m.text = "?"
	}
	return m
}

// paintMark paints a mark in its area.
func paintMark(b *crosstab.Brush, area crosstab.Area, m mark) {
	p := b.Palette
	if !m.tied {
		b.Disc(area.X+area.Width/2, area.Y+area.Height/2, 1.2, p.Faint)
		return
	}
	ground, ink := p.Window, p.Ink
	if band, known := m.band.Get(); known {
		ground, ink = bandColours(p, band)
		b.Fill(area, ground)
		hatch(b, area, band)
	} else {
		b.Fill(area, ground)
		b.Frame(area, p.Faint, 1)
	}
	if m.text != "" {
		text := crosstab.Style{Size: 11.5, Bold: m.bold || m.band == graphmodel.Some(graphmodel.Strong), Colour: ink, Align: crosstab.Middle}
		width := min(float32(len(m.text))*7+3, area.Width-2)
		b.Fill(crosstab.Area{X: area.X + (area.Width-width)/2, Y: area.Y + area.Height/2 - 7, Width: width, Height: 14}, ground)
		b.Text(area, text, m.text)
	}
	if m.oneWay {
		corner := pixel.Vec{X: area.X + area.Width - 2, Y: area.Y + 2}
		b.Shape(ink, pixel.Vec{X: corner.X - 6, Y: corner.Y}, corner, pixel.Vec{X: corner.X, Y: corner.Y + 6})
	}
	if m.rubbed {
		zigzag(b, area)
	}
}

// bandColours returns the ground and the text of a band: the deeper, the more
// trust or distrust.
func bandColours(p *drawing.Palette, band graphmodel.Band) (ground, ink color.NRGBA) {
	share := [...]float64{graphmodel.Distrust: 0.5, graphmodel.Wary: 0.22, graphmodel.Neutral: 0.24, graphmodel.Trusting: 0.42, graphmodel.Strong: 1}
	ground = drawing.Mix(p.Panel, p.Trust[band], share[band])
	if drawing.Contrast(p.Panel, ground) > drawing.Contrast(p.Ink, ground) {
		return ground, p.Panel
	}
	return ground, p.Ink
}

// hatch tells the bands apart without their colours: distrust is crossed, wary
// slanting.
func hatch(b *crosstab.Brush, area crosstab.Area, band graphmodel.Band) {
	if band > graphmodel.Wary {
		return
	}
	b.Hatch(area, drawing.WithAlpha(b.Palette.Trust[band], 0.75), 6, band == graphmodel.Distrust)
}

// zigzag marks friction along the foot of a cell.
func zigzag(b *crosstab.Brush, area crosstab.Area) {
	colour := b.Palette.Legible(b.Palette.Trust[graphmodel.Distrust], b.Palette.Panel, 4.5)
	foot := crosstab.Area{X: area.X, Y: area.Y + area.Height - 5, Width: area.Width, Height: 5}
	b.Fill(foot, b.Palette.Panel)
	var points []pixel.Vec
	for i, x := 0, area.X+2; x <= area.X+area.Width-2; i, x = i+1, x+4 {
		points = append(points, pixel.Vec{X: x, Y: foot.Y + 1 + float32(i%2)*3})
	}
	b.Stroke(colour, 1.2, points...)
}

// legendMark is a mark of the legend.
type legendMark struct {
	name  string
	paint func(b *crosstab.Brush, area crosstab.Area)
}

func legendMarks() []legendMark {
	of := func(name string, m mark) legendMark {
		return legendMark{name, func(b *crosstab.Brush, area crosstab.Area) { paintMark(b, area, m) }}
	}
	var list []legendMark
	for band := range graphmodel.Band(graphmodel.BandCount) {
		list = append(list, of(band.String(), mark{tied: true, band: graphmodel.Some(band)}))
	}
	neutral := graphmodel.Some(graphmodel.Neutral)
	return append(list, of("level not known", mark{tied: true, text: "?"}), of("one way only", mark{tied: true, band: neutral, oneWay: true}),
		of("friction", mark{tied: true, band: neutral, rubbed: true}), of("no tie", mark{}))
}
