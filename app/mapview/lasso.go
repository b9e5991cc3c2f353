package mapview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"golang.org/x/image/vector"

	"inroad/app/drawing"
)

// lasso is the line being drawn by hand around people, with the straight way
// that closes it, and what is within softly filled.
type lasso struct {
	owner   *Map
	content *fyne.Container
	ground  *canvas.Raster
	within  []fyne.Position // the outline in the ground, in the window's pixels
	lines   []*canvas.Line
	outline []drawing.Point
	palette *drawing.Palette
}

func newLasso(m *Map) *lasso {
	l := &lasso{owner: m}
	l.ground = canvas.NewRaster(l.fill)
	l.content = container.NewWithoutLayout(l.ground)
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
	l.layGround()
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

// layGround puts the ground where the line is as the camera stands.
func (l *lasso) layGround() {
	if len(l.outline) < 3 {
		l.within = nil
		l.ground.Hide()
		return
	}
	from := position(l.owner.camera.ToView(l.outline[0]))
	to := from
	l.within = l.within[:0]
	for _, p := range l.outline {
		at := position(l.owner.camera.ToView(p))
		l.within = append(l.within, at)
		from, to = fyne.NewPos(min(from.X, at.X), min(from.Y, at.Y)), fyne.NewPos(max(to.X, at.X), max(to.Y, at.Y))
	}
	for i := range l.within {
		l.within[i] = l.within[i].Subtract(from)
	}
	l.ground.Show()
	l.ground.Move(from)
	l.ground.Resize(fyne.NewSize(to.X-from.X, to.Y-from.Y))
	l.ground.Refresh()
}

// fill is Fyne asking for the ground, in the screen's pixels.
func (l *lasso) fill(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	if len(l.within) < 3 || l.palette == nil {
		return img
	}
	size := l.ground.Size()
	across, down := float32(width)/max(size.Width, 1), float32(height)/max(size.Height, 1)
	r := vector.NewRasterizer(width, height)
	for i, p := range l.within {
		if i == 0 {
			r.MoveTo(p.X*across, p.Y*down)
		} else {
			r.LineTo(p.X*across, p.Y*down)
		}
	}
	r.ClosePath()
	r.Draw(img, img.Rect, image.NewUniform(drawing.WithAlpha(l.palette.Accent, 0.1)), image.Point{})
	return img
}
