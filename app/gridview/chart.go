package gridview

import (
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// chart is the grid with the people in it, painted as on the map.
type chart struct {
	widget.BaseWidget

	view    *View
	plot    plot
	spread  spread
	scene   *drawing.Scene
	painter *drawing.RasterPainter
	palette *drawing.Palette // of the painter
	raster  *canvas.Raster
	hover   graphmodel.ID
	focused bool
	keys    fyne.KeyModifier // held when the button went down
	held    *held            // what is dragged, or nil
	// at is whom the keys go on from: the one selected last.
	at graphmodel.ID
}

var _ fyne.Widget = (*chart)(nil)

func newChart(v *View) *chart {
	c := &chart{view: v, plot: plot{axis: &interestAxis}}
	c.raster = canvas.NewRaster(c.generate)
	c.ExtendBaseWidget(c)
	return c
}

// The room around the plot for the names of the axes, in units of the view.
const (
	roomLeft, roomRight = 40, 12
	roomTop, roomBottom = 26, 44
	band                = 22 // above and below the cells, for the names of the quadrants
)

// arrange puts everybody where they belong in a view of that size.
func (c *chart) arrange(size fyne.Size) {
	right, bottom := max(float64(size.Width)-roomRight, roomLeft+10), max(float64(size.Height)-roomBottom-band, roomTop+band+10)
	c.plot.area = drawing.RectAround(drawing.Point{X: roomLeft, Y: roomTop + band}, drawing.Point{X: right, Y: bottom})
	w, p := c.view.session.Workspace(), &c.view.people
	c.spread = c.plot.spreadOut(p.list, func(id graphmodel.ID) cell { return p.cellOf(w, c.plot.axis, id) })
	c.build()
}

// build makes the scene of who is where just now.
func (c *chart) build() {
	w, change := c.view.session.Workspace(), c.view.session.Change()
	moved := make(map[graphmodel.ID]drawing.Point, len(c.spread.places))
	shown := make([]*graphmodel.Person, 0, len(c.spread.places))
	for id, place := range c.spread.places {
		if c.held != nil && c.held.has(id) {
			place = drawing.Point{X: place.X + c.held.by.X, Y: place.Y + c.held.by.Y}
		}
		moved[id] = drawing.Point{X: place.X / c.spread.zoom, Y: place.Y / c.spread.zoom}
		if p := w.Person(id); p != nil {
			p = graphmodel.Clone(p)
			p.Power = graphmodel.Some(usualSize) // the rows say the power
			if c.spread.small[id] {
				p.Power = graphmodel.Some(smallSize)
			}
			shown = append(shown, p)
		}
	}
	part := graphmodel.New("grid", "")
	part.Info, part.Departments, part.People = w.Info, w.Departments, graphmodel.NewTable(shown)
	opts := drawing.Options{Moved: moved, NoGrounds: true}
	if change != nil {
		part.Changes = graphmodel.NewTable([]*graphmodel.Change{change})
		opts.Change = change.ID
	}
	c.scene = drawing.Build(part, opts)
}

// camera sees the scene as it was laid out.
func (c *chart) camera() drawing.Camera {
	size := c.Size()
	width, height := float64(size.Width), float64(size.Height)
	return drawing.Camera{X: width / 2 / c.spread.zoom, Y: height / 2 / c.spread.zoom, Zoom: c.spread.zoom, Width: width, Height: height, Scale: 1}
}

// generate paints the grid. It is called by Fyne with the size in pixels.
func (c *chart) generate(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if c.scene == nil || c.Size().Width <= 0 {
		return picture
	}
	if palette := look.Palette(); c.palette != palette || c.painter == nil {
		c.painter, c.palette = drawing.NewRasterPainter(palette), palette
	}
	camera := c.camera()
	camera.Scale = float64(width) / float64(c.Size().Width)
	c.painter.Paint(picture, c.scene, camera, c.marks())
	c.rule(picture, camera.Scale)
	return picture
}

func (c *chart) marks() drawing.Marks {
	marks := drawing.Marks{People: make(map[graphmodel.ID]bool), Hover: c.hover}
	for _, id := range c.view.session.Selection().IDs(graphmodel.KindPerson) {
		marks.People[id] = true
	}
	return marks
}

// personAt returns who is at a place of the view.
func (c *chart) personAt(at fyne.Position) (graphmodel.ID, bool) {
	if c.scene == nil {
		return "", false
	}
	place := c.camera().ToMap(drawing.Point{X: float64(at.X), Y: float64(at.Y)})
	id, _, ok := c.scene.PersonAt(place.X, place.Y)
	return id, ok
}

// show shows who is where now.
func (c *chart) show() {
	c.arrange(c.Size())
	c.Refresh()
}

// CreateRenderer is called by Fyne.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{owner: c}
	r.rebuild()
	return r
}

type chartRenderer struct {
	owner   *chart
	objects []fyne.CanvasObject
}

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chartRenderer) MinSize() fyne.Size           { return fyne.NewSize(300, 220) }

func (r *chartRenderer) Layout(size fyne.Size) {
	r.owner.arrange(size)
	r.rebuild()
}

func (r *chartRenderer) Refresh() {
	r.rebuild()
	r.owner.raster.Refresh()
	canvas.Refresh(r.owner)
}

// rebuild writes the names of the axes, of the quadrants, and how many are not
// shown, over the picture.
func (r *chartRenderer) rebuild() {
	c := r.owner
	c.raster.Resize(c.Size())
	r.objects = []fyne.CanvasObject{c.raster}
	r.writeAxes()
	r.writeQuadrants()
	r.writeHidden()
	if c.focused {
		edge := look.NewSurface("")
		edge.Stroke, edge.StrokeWidth, edge.Corner = look.ColourAccent, 1.5, 6
		edge.Resize(c.Size())
		r.objects = append(r.objects, edge)
	}
}

// put adds a text with its middle, its left or its right edge at x.
func (r *chartRenderer) put(role look.Role, text string, x, y, width float64, align fyne.TextAlign) {
	t := look.NewShrinkingText(role, text).Aligned(align)
	t.Resize(fyne.NewSize(float32(width), t.MinSize().Height))
	t.Move(fyne.NewPos(float32(x), float32(y)))
	r.objects = append(r.objects, t)
}

func (r *chartRenderer) writeAxes() {
	p := r.owner.plot
	r.put(look.Section, "Power ↑", 10, 6, 80, fyne.TextAlignLeading)
	for power := 1; power <= powers; power++ {
		r.put(look.Caption, fmt.Sprint(power), 8, p.top(power)+p.rowHeight()/2-7, roomLeft-18, fyne.TextAlignTrailing)
	}
	foot := p.area.Max.Y + band + 4
	for i, name := range p.axis.columns {
		r.put(look.Caption, name, p.left(i)+2, foot, p.columnWidth()-4, fyne.TextAlignCenter)
	}
	r.put(look.Section, p.axis.name+" →", p.area.Min.X, foot+17, p.scaleRight()-p.area.Min.X, fyne.TextAlignCenter)
}

func (r *chartRenderer) writeQuadrants() {
	p := r.owner.plot
	middle, right := p.left(p.axis.split), p.scaleRight()
	above, below := p.area.Min.Y-band+4, p.area.Max.Y+4
	role := look.Section
	for i, name := range p.axis.quadrants {
		x, width, align := p.area.Min.X+8, middle-p.area.Min.X-16, fyne.TextAlignLeading
		if i%2 == 1 {
			x, width, align = middle+8, right-middle-16, fyne.TextAlignTrailing
		}
		y := above
		if i >= 2 {
			y = below
		}
		r.put(role, name, x, y, width, align)
	}
}

// writeHidden says how many more are in a cell; a press lists them.
func (r *chartRenderer) writeHidden() {
	c := r.owner
	for at, list := range c.spread.hidden {
		end := c.plot.number(c.spread.zoom, at)
		var chip *look.Chip
		chip = look.NewChip(fmt.Sprintf("+%d", len(list)), func() { c.view.list(chip, list) })
		size := chip.MinSize()
		chip.Resize(size)
		chip.Move(fyne.NewPos(float32(end.X)+cellEdge/2-size.Width, float32(end.Y)-size.Height/2))
		r.objects = append(r.objects, chip)
	}
}
