package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/mapview/snap"
	"inroad/graphmodel"
)

// guideLines show with whom a person who is dragged is lined up.
type guideLines struct {
	content *fyne.Container
	lines   [2]*canvas.Line
	wanted  bool // the user wants people to line up
	guides  []snap.Guide
}

func newGuideLines() *guideLines {
	g := &guideLines{lines: [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}}
	g.content = container.NewWithoutLayout(g.lines[0], g.lines[1])
	return g
}

func (g *guideLines) recolour(p *drawing.Palette) {
	for _, line := range g.lines {
		line.StrokeColor, line.StrokeWidth = drawing.WithAlpha(p.Accent, 0.7), 1
	}
}

// update puts the guides where they belong as the camera stands.
func (g *guideLines) update(c drawing.Camera) {
	for i, line := range g.lines {
		if setVisible(line, i < len(g.guides)) {
			line.Position1, line.Position2 = position(c.ToView(g.guides[i].From)), position(c.ToView(g.guides[i].To))
		}
	}
}

// Snapping tells whether people who are dragged line up with others.
func (m *Map) Snapping() bool { return m.overlay.guides.wanted }

// SetSnapping says whether people who are dragged line up with others near by.
func (m *Map) SetSnapping(on bool) { m.overlay.guides.wanted = on }

// lineUp returns the way by which people are dragged when the one who is held
// lines up with others in the view, and shows the guides.
func (m *Map) lineUp(held graphmodel.ID, origins map[graphmodel.ID]drawing.Point, way drawing.Point) drawing.Point {
	const reach = 6 // pixels
	m.overlay.guides.guides = nil
	origin, ok := origins[held]
	if !ok || !m.Snapping() || m.scene == nil {
		return way
	}
	var others []drawing.Point
	visible := m.camera.Visible()
	for i := range m.scene.Discs {
		d := m.scene.Discs[i]
		if !visible.Contains(d.Centre) {
			continue
		}
		if _, dragged := origins[d.ID]; !dragged {
			others = append(others, d.Centre)
		}
	}
	to, guides := snap.LineUp(origin.Add(way), others, reach/m.camera.Zoom)
	m.overlay.guides.guides = guides
	return to.Sub(origin)
}
