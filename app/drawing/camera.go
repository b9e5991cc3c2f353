package drawing

// Camera says which part of the map is seen, how large, and on how many
// pixels. Its unit is the device-independent pixel, as in the window; Scale
// says how many real pixels that is.
type Camera struct {
	// X and Y are the place on the map that is in the middle of the view.
	X, Y float64
	// Zoom is how many (device-independent) pixels a map unit has.
	Zoom float64
	// Width and Height are the size of the view.
	Width, Height float64
	// Scale is real pixels per device-independent pixel; 0 counts as 1.
	Scale float64
	// Margin is how far, in pixels of the view, the picture reaches beyond the
	// view at each side. Names keep within the view where they can.
	Margin float64
}

// The range of Zoom that the map is made for.
const (
	MinZoom = 0.02
	MaxZoom = 6
)

// ToView returns where a place on the map is in the view.
func (c Camera) ToView(p Point) Point {
	return Point{(p.X-c.X)*c.Zoom + c.Width/2, (p.Y-c.Y)*c.Zoom + c.Height/2}
}

// ToMap returns which place on the map is at p in the view.
func (c Camera) ToMap(p Point) Point {
	return Point{(p.X-c.Width/2)/c.Zoom + c.X, (p.Y-c.Height/2)/c.Zoom + c.Y}
}

// Visible returns the part of the map that is in the view.
func (c Camera) Visible() Rect {
	return RectAround(c.ToMap(Point{}), c.ToMap(Point{c.Width, c.Height}))
}

// ZoomedAt returns the camera with another zoom, kept within the range, in
// which the place at p in the view stays where it is.
func (c Camera) ZoomedAt(p Point, zoom float64) Camera {
	fixed := c.ToMap(p)
	c.Zoom = min(max(zoom, MinZoom), MaxZoom)
	moved := c.ToMap(p)
	c.X += fixed.X - moved.X
	c.Y += fixed.Y - moved.Y
	return c
}

// Fitted returns the camera that shows all of r with a margin (in pixels of
// the view) around it, at most at maxZoom.
func (c Camera) Fitted(r Rect, margin, maxZoom float64) Camera {
	width, height := max(c.Width-2*margin, 1), max(c.Height-2*margin, 1)
	c.Zoom = min(width/max(r.Width(), 1), height/max(r.Height(), 1), maxZoom)
	c.Zoom = min(max(c.Zoom, MinZoom), MaxZoom)
	c.X, c.Y = r.Centre().X, r.Centre().Y
	return c
}
