package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// Leaf is a sheet on which one writes and draws by hand.
type Leaf struct {
	*Sheet

	unit float64
}

// NewLeaf returns a sheet of that size with nothing on it yet. What is written on
// it is in units of that many points.
func NewLeaf(palette *Palette, paper Paper, unit float64) *Leaf {
	return &Leaf{&Sheet{Width: paper.Width, Height: paper.Height, Palette: palette}, unit}
}

// Write has what write does with a brush on the sheet, above what is there. It is
// called each time that the sheet is painted.
func (l *Leaf) Write(write func(*Brush)) {
	l.add(Rect{Point{}, Point{l.Width, l.Height}}, l.unit, func(f *frame) { write(&Brush{f}) })
}

// ShowMap puts all of a scene into an area.
func (l *Leaf) ShowMap(area Rect, scene *Scene) {
	c, unit := Content{Scene: scene}, paperUnit*l.unit
	l.addMap(Point{area.Min.X * l.unit, area.Min.Y * l.unit}, unit, scene, c.fitted(area.Width()/paperUnit, area.Height()/paperUnit))
}

// Brush writes and draws on a leaf, in its unit, with (0, 0) at the upper left.
type Brush struct{ frame *frame }

// Text writes a line that starts at x on a baseline.
func (b *Brush) Text(run *typeface.Run, size float32, colour color.NRGBA, x, baseline float64) {
	b.frame.textAt(run, size, colour, float32(x), float32(baseline))
}

// Box fills an area whose corners are rounded by a radius.
func (b *Brush) Box(colour color.NRGBA, area Rect, radius float64) {
	from := len(b.frame.points)
	b.round(area, radius)
	b.frame.polygon(colour, from)
}

// Frame draws the line round an area whose corners are rounded by a radius.
func (b *Brush) Frame(colour color.NRGBA, area Rect, radius, width float64) {
	from := len(b.frame.points)
	b.round(area, radius)
	b.frame.points = append(b.frame.points, b.frame.points[from]) // a line that ends where it began
	b.frame.loop(colour, from, float32(width)*b.frame.dp, pixel.Dash{})
}

// Disc fills a circle.
func (b *Brush) Disc(colour color.NRGBA, centre Point, radius float64) {
	b.frame.disc(colour, b.at(centre), float32(radius)*b.frame.dp)
}

// round adds the outline of an area with rounded corners.
func (b *Brush) round(area Rect, radius float64) {
	const steps = 6
	radius = min(radius, area.Width()/2, area.Height()/2)
	for corner, centre := range [...]Point{
		{area.Max.X - radius, area.Min.Y + radius}, {area.Max.X - radius, area.Max.Y - radius},
		{area.Min.X + radius, area.Max.Y - radius}, {area.Min.X + radius, area.Min.Y + radius},
	} {
		for step := range steps + 1 {
			angle := (float64(corner-1) + float64(step)/steps) * math.Pi / 2
			b.frame.points = append(b.frame.points, b.at(Point{centre.X + radius*math.Cos(angle), centre.Y + radius*math.Sin(angle)}))
		}
	}
}

func (b *Brush) at(p Point) pixel.Vec {
	return pixel.Vec{X: float32(p.X) * b.frame.dp, Y: float32(p.Y) * b.frame.dp}
}
