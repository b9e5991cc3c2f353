// Package chart paints small charts of values over time, with the colours of the
// map: lines in steps, since a value holds until it is known to be another. It
// makes pictures only; what is written beside them is for the caller.
package chart

import (
	"image"
	"image/color"
	"time"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
)

// Point is a value from a time on; where it is not known there is a gap.
type Point struct {
	At    time.Time
	Value float64
	Known bool
}

// Series is one line. Those of one chart differ in their dashes as well as in
// their colours.
type Series struct {
	Colour color.NRGBA
	Points []Point
}

// Mark is something that happened at a time: a disc at the foot, or a ring.
type Mark struct {
	At     time.Time
	Filled bool
}

// Chart is a chart from a time to another, and from a value to another.
type Chart struct {
	From, To  time.Time
	Low, High float64
	Series    []Series
	// Grid are the values with a line across, and Goal one that is to be reached,
	// where it is set.
	Grid  []float64
	Goal  *float64
	Marks []Mark
}

// Edges that nothing but marks is painted beyond, in units.
const (
	edge = 6
	foot = 16
)

// Area returns where a chart of that size has its lines, in the same unit: the
// values lie between top and bottom, the times between left and right.
func Area(width, height float32) (left, top, right, bottom float32) {
	return edge, edge, width - edge, height - foot
}

// X returns where a time is across a chart of that width.
func (c *Chart) X(at time.Time, width float32) float32 {
	left, _, right, _ := Area(width, 0)
	whole := c.To.Sub(c.From)
	if whole <= 0 {
		return right
	}
	share := float32(float64(at.Sub(c.From)) / float64(whole))
	return left + min(max(share, 0), 1)*(right-left)
}

// Y returns where a value is down a chart of that height.
func (c *Chart) Y(value float64, height float32) float32 {
	_, top, _, bottom := Area(0, height)
	share := float32((value - c.Low) / (c.High - c.Low))
	return bottom - min(max(share, 0), 1)*(bottom-top)
}

// Dashes returns how the line of a series at an index is broken up, in units.
func Dashes(series int) pixel.Dash {
	return [...]pixel.Dash{{}, {On: 7, Off: 4}, {On: 2, Off: 4}, {On: 12, Off: 4}}[series%4]
}

// Paint returns the picture of the chart, so many pixels large, with so many
// pixels to a unit.
func (c *Chart) Paint(width, height int, scale float32, p *drawing.Palette) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	if width == 0 || height == 0 {
		return img
	}
	b := &brush{chart: c, scale: scale, width: float32(width) / scale, height: float32(height) / scale, palette: p}
	b.canvas.SetBand(img, 0, height)
	b.canvas.Clear(p.Panel)
	b.ground()
	for i := range c.Series {
		b.series(i)
	}
	return img
}

// brush paints one chart.
type brush struct {
	chart         *Chart
	canvas        pixel.Canvas
	scale         float32
	width, height float32 // in units
	palette       *drawing.Palette
}

func (b *brush) at(x, y float32) pixel.Vec { return pixel.Vec{X: x * b.scale, Y: y * b.scale} }

func (b *brush) line(colour color.NRGBA, points []pixel.Vec, width float32, dash pixel.Dash) {
	b.canvas.Stroke(colour, points, width*b.scale, pixel.Dash{On: dash.On * b.scale, Off: dash.Off * b.scale})
}

// ground paints what lies behind the lines.
func (b *brush) ground() {
	left, _, right, bottom := Area(b.width, b.height)
	for _, value := range b.chart.Grid {
		y := b.chart.Y(value, b.height)
		b.line(b.palette.Line, []pixel.Vec{b.at(left, y), b.at(right, y)}, 1, pixel.Dash{})
	}
	if b.chart.Goal != nil {
		y := b.chart.Y(*b.chart.Goal, b.height)
		b.line(b.palette.Muted, []pixel.Vec{b.at(left, y), b.at(right, y)}, 1, pixel.Dash{On: 3, Off: 3})
	}
	for _, m := range b.chart.Marks {
		centre := b.at(b.chart.X(m.At, b.width), bottom+foot/2+1)
		if m.Filled {
			b.canvas.Disc(b.palette.Accent, centre, 3.5*b.scale)
		} else {
			b.canvas.Ring(b.palette.Muted, centre, 3*b.scale, 1.2*b.scale)
		}
	}
}

// series paints a line in steps, with a dot where it ends. Lines of one value
// lie a little apart.
func (b *brush) series(index int) {
	s, count := &b.chart.Series[index], len(b.chart.Series)
	apart := (float32(index) - float32(count-1)/2) * 2
	var path []pixel.Vec
	flush := func() {
		if len(path) > 1 {
			b.line(s.Colour, path, 2, Dashes(index))
		}
		path = nil
	}
	for i, point := range s.Points {
		x := b.chart.X(point.At, b.width)
		if !point.Known {
			if len(path) > 0 {
				path = append(path, pixel.Vec{X: x * b.scale, Y: path[len(path)-1].Y})
			}
			flush()
			continue
		}
		y := b.chart.Y(point.Value, b.height) + apart
		if len(path) > 0 {
			path = append(path, pixel.Vec{X: x * b.scale, Y: path[len(path)-1].Y})
		}
		path = append(path, b.at(x, y))
		if i == len(s.Points)-1 {
			b.canvas.Disc(s.Colour, b.at(x, y), 3.5*b.scale)
		}
	}
	flush()
}
