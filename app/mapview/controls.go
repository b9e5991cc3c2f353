package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/app/mapview/legend"
)

// controls are what lies on the map and can be pressed: the tools, the zoom,
// the legend and, on an empty map, what to do first; and a note while people are
// arranged.
type controls struct {
	content *fyne.Container
	tools   *look.Segmented
	zoom    *zoomBar
	legend  *legend.Legend
	empty   *emptyState
	step    *nextStep
	waiting *arranging
	frame   *look.Surface // around the map while the keyboard has led to it

	strip, bar, key, next *shield
	// corner and row are what others have put on the map; see [Map.Furnish].
	corner *shield
	card   *shield // nil for none
	row    *fyne.Container
	// overview is what lies above the zoom; nil for nothing.
	overview fyne.CanvasObject
}

func newControls(m *Map) *controls {
	c := &controls{zoom: newZoomBar(m), empty: newEmptyState(m), step: newNextStep(m), waiting: newArranging(), frame: look.NewSurface("")}
	c.legend = legend.New(func(open bool) {
		c.relayout()
		m.LegendFolded.Emit(!open)
	})
	c.tools = look.NewSegmented([]string{"Select", "Area", "Lasso", "Person", "Tie"}, int(m.chosenTool), func(index int) {
		m.SetTool(gesture.Tool(index))
		if c.strip.under {
			// Whoever picks a tool with the mouse goes on on the map.
			m.after(m.takeFocus)
		}
	})
	c.frame.Stroke, c.frame.StrokeWidth = look.ColourAccent, 2
	c.frame.Hide()
	c.strip, c.bar, c.key, c.next = newShield(c.tools), newShield(c.zoom.content), newShield(c.legend.Content), newShield(c.step.content)
	c.corner, c.row = newShield(container.NewWithoutLayout()), container.NewWithoutLayout()
	c.corner.Hide()
	c.next.Hide()
	c.content = container.New(c, c.frame, c.empty.content, c.waiting.content, c.key, c.strip, c.bar, c.next)
	return c
}

var _ fyne.Layout = (*controls)(nil)

// edge is how far the controls keep from the edges of the map.
const edge = 14

// MinSize is called by Fyne. The map takes any size.
func (c *controls) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (c *controls) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.frame.Resize(size)
	c.legend.Fit(size)
	put := func(o fyne.CanvasObject, right, bottom float32) {
		least := o.MinSize()
		o.Resize(least)
		o.Move(fyne.NewPos(edge+right*(size.Width-2*edge-least.Width), edge+bottom*(size.Height-2*edge-least.Height)))
	}
	put(c.strip, 0, 0)
	put(c.bar, 1, 1)
	put(c.key, 0, 1)
	put(c.corner, 1, 0)
	c.layoutRow(size)
	c.layoutNext(size)
	if c.card != nil {
		c.layoutCard(size)
	}
	c.layoutOverview()
	put(c.empty.content, 0.5, 0.5)
	put(c.waiting.content, 0.5, c.waiting.height())
}

// relayout follows a control that has changed its size.
func (c *controls) relayout() { c.Layout(nil, c.content.Size()) }

// covers returns where controls lie, in the view, with some room around them.
func (c *controls) covers() []drawing.Rect {
	return c.coveredBy(c.strip, c.bar, c.key, c.corner, c.next)
}

// lasting returns where those lie that stay: all but the card that says what is
// next.
func (c *controls) lasting() []drawing.Rect {
	return c.coveredBy(c.strip, c.bar, c.key, c.corner)
}

func (c *controls) coveredBy(controls ...*shield) []drawing.Rect {
	var covers []drawing.Rect
	for _, o := range controls {
		if !o.Visible() {
			continue
		}
		from := viewPoint(o.Position())
		size := o.Size()
		to := from.Add(drawing.Point{X: float64(size.Width), Y: float64(size.Height)})
		covers = append(covers, drawing.RectAround(from, to).Grow(4))
	}
	if area, ok := c.rowArea(); ok {
		covers = append(covers, area.Grow(4))
	}
	return covers
}

func (c *controls) showTool(tool gesture.Tool) { c.tools.SetChosen(int(tool)) }

func (c *controls) showFocus(on bool) { setVisible(c.frame, on) }

// LegendOpen tells whether the user wants the legend unfolded.
func (m *Map) LegendOpen() bool { return m.controls.legend.Wanted() }

// SetLegendOpen folds or unfolds the legend without telling anybody.
func (m *Map) SetLegendOpen(open bool) {
	m.controls.legend.SetWanted(open)
	m.controls.relayout()
}
