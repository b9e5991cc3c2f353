package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
)

// lasso is the line being drawn by hand around people, with the straight way
// that would close it.
type lasso struct {
	owner   *Map
	content *fyne.Container
	lines   []*canvas.Line
	outline []drawing.Point
	palette *drawing.Palette
}

func newLasso(m *Map) *lasso {
	l := &lasso{owner: m, content: container.NewWithoutLayout()}
	l.content.Hide()
	return l
}

func (l *lasso) recolour(p *drawing.Palette) {
	l.palette = p
	l.update()
}

// show shows a line; nil ends it.
func (l *lasso) show(outline []drawing.Point) {
	l.outline = outline
	l.update()
	l.owner.overlay.repaint()
}

// update puts the line where it belongs as the camera stands.
func (l *lasso) update() {
	setVisible(l.content, len(l.outline) > 1)
	for len(l.lines) < len(l.outline) {
		line := canvas.NewLine(nil)
		l.lines = append(l.lines, line)
		l.content.Add(line)
	}
	for i, line := range l.lines {
		if !setVisible(line, i < len(l.outline)) {
			continue
		}
		next := (i + 1) % len(l.outline)
		line.StrokeColor, line.StrokeWidth = l.palette.Accent, 1.6
		if next == 0 {
			line.StrokeColor = drawing.WithAlpha(l.palette.Accent, 0.4)
		}
		c := l.owner.camera
		line.Position1, line.Position2 = position(c.ToView(l.outline[i])), position(c.ToView(l.outline[next]))
	}
}
