package drawing

import "math"

// Paper is a size of paper, upright, in points.
type Paper struct {
	Name          string
	Width, Height float64
}

// Papers are the sizes that a sheet may have.
var Papers = []Paper{{"A4", 595.28, 841.89}, {"A3", 841.89, 1190.55}, {"Letter", 612, 792}}

// Content is what a sheet shows.
type Content struct {
	Palette *Palette
	Scene   *Scene
	// Camera is what is seen of the scene; nil shows all of it.
	Camera *Camera
	// Heading stands above the map, if it says anything.
	Heading Heading
	// Legend has the meanings of what is to be seen written below the map.
	Legend bool
}

// fitted returns a view of that size in which all is to be seen, be the map ever
// so large.
func (c *Content) fitted(width, height float64) Camera {
	const mostZoom = 2.2
	b := c.Scene.Bounds()
	wide, high := max(width-2*mapMargin, 1), max(height-2*mapMargin, 1)
	return Camera{X: b.Centre().X, Y: b.Centre().Y, Width: width, Height: height,
		Zoom: min(wide/max(b.Width(), 1), high/max(b.Height(), 1), mostZoom)}
}

// mapMargin is the room around all of the map, for names that reach out.
const mapMargin = 28

// The largest and the least size of a sheet without paper, in pixels at scale 1.
const (
	MaxSide      = 20000
	leastSide    = 480
	sheetPadding = 24
)

// NewSheet lays out a sheet that is as large as its map: at its natural size, but
// no side longer than longest, or as large as the camera's view.
func NewSheet(c Content, longest float64) *Sheet {
	camera := c.whole(longest)
	if c.Camera != nil {
		camera = *c.Camera
	}
	s := &Sheet{Palette: c.Palette, Width: camera.Width}
	inner := max(camera.Width-2*sheetPadding, 1)
	top := 0.0
	if height := c.Heading.height(); height > 0 {
		s.add(Rect{Point{sheetPadding, sheetPadding * 0.75}, Point{sheetPadding + inner, sheetPadding*0.75 + height}}, 1, c.Heading.compose)
		top = sheetPadding*0.75 + height
	}
	s.addMap(Point{0, top}, 1, c.Scene, camera)
	s.Height = top + camera.Height
	if c.Legend {
		legend := newLegend(&c, camera)
		if height := legend.height(inner); height > 0 {
			s.add(Rect{Point{sheetPadding, s.Height}, Point{sheetPadding + inner, s.Height + height}}, 1, legend.compose)
			s.Height += height + sheetPadding*0.75
		}
	}
	return s
}

// whole returns the camera that sees all of the map at its natural size.
func (c *Content) whole(longest float64) Camera {
	b := c.Scene.Bounds()
	zoom := min(1, (longest-2*mapMargin)/max(b.Width(), b.Height(), 1))
	width := max(math.Ceil(b.Width()*zoom)+2*mapMargin, leastSide)
	height := max(math.Ceil(b.Height()*zoom)+2*mapMargin, leastSide*0.6)
	camera := c.fitted(width, height)
	camera.Zoom = min(camera.Zoom, 1)
	return camera
}

// On paper, in points. The smallest name of a map, 11 pixels, is printed 5
// points high, the smallest that is read with ease.
const (
	paperMargin = 34
	paperUnit   = 5.0 / 11
	headingUnit = 0.92
	legendUnit  = 0.78
)

// A map that is so much wider than tall is laid across, unless it is that many
// times as large upright, where the legend takes less of the page.
const (
	wide       = 1.25
	muchLarger = 1.4
)

// NewPage lays out a sheet of paper: across where the map is clearly wider than
// tall, else upright or across, as the map is larger on it.
func NewPage(c Content, paper Paper) *Sheet {
	across, acrossSize := c.page(paper.Height, paper.Width)
	upright, uprightSize := c.page(paper.Width, paper.Height)
	if c.isWide() {
		acrossSize *= muchLarger
	}
	if uprightSize > acrossSize {
		return upright
	}
	return across
}

// isWide tells whether what is to be seen is clearly wider than tall.
func (c *Content) isWide() bool {
	if c.Camera != nil {
		return c.Camera.Width > wide*c.Camera.Height
	}
	b := c.Scene.Bounds()
	return b.Width() > wide*b.Height()
}

// page lays out a page, and says how large the map is on it, in points a map
// unit.
func (c *Content) page(width, height float64) (*Sheet, float64) {
	s := &Sheet{Width: width, Height: height, Palette: c.Palette}
	left, right, top, foot := float64(paperMargin), width-paperMargin, float64(paperMargin), height-paperMargin
	if high := c.Heading.height() * headingUnit; high > 0 {
		s.add(Rect{Point{left, top}, Point{right, top + high}}, headingUnit, c.Heading.compose)
		top += high
	}
	if c.Legend {
		camera := c.fitted((right-left)/paperUnit, (foot-top)/paperUnit)
		if c.Camera != nil {
			camera = *c.Camera
		}
		legend := newLegend(c, camera)
		if high := legend.height((right-left)/legendUnit) * legendUnit; high > 0 {
			s.add(Rect{Point{left, foot - high}, Point{right, foot}}, legendUnit, legend.compose)
			foot -= high
		}
	}
	foot = max(foot, top+1)
	unit := paperUnit
	camera := c.fitted((right-left)/unit, (foot-top)/unit)
	if c.Camera != nil {
		camera = *c.Camera
		unit = min((right-left)/camera.Width, (foot-top)/camera.Height)
	}
	at := Point{(left + right - camera.Width*unit) / 2, (top + foot - camera.Height*unit) / 2}
	s.addMap(at, unit, c.Scene, camera)
	return s, unit * camera.Zoom
}
