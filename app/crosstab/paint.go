package crosstab

import (
	"image"

	"inroad/app/drawing"
	"inroad/app/look"
)

// repaint has what is in view painted at the next frame.
func (t *Table) repaint() {
	if t.Visible() && !t.Size().IsZero() {
		t.raster.Refresh()
	}
}

// generate is called by the driver with the size in the screen's pixels.
func (t *Table) generate(width, height int) image.Image {
	size := t.raster.Size()
	if width <= 0 || height <= 0 || size.Width <= 0 {
		return image.Transparent
	}
	if t.picture == nil || t.picture.Rect.Max != image.Pt(width, height) {
		t.picture = image.NewRGBA(image.Rect(0, 0, width, height))
	}
	t.Paint(t.picture, float32(width)/size.Width)
	return t.picture
}

// Paint paints what is in view, at so many pixels a unit: the cells, then the heads over those that are
// half scrolled away.
func (t *Table) Paint(dst *image.RGBA, scale float32) {
	b, p := t.brush, look.Palette()
	b.begin(dst, scale, p)
	b.Canvas.Clear(p.Panel)
	v := t.view(float32(dst.Rect.Dx())/scale, float32(dst.Rect.Dy())/scale)
	for row := v.first.Row; row < v.last.Row; row++ {
		for column := v.first.Column; column < v.last.Column; column++ {
			t.owner.Paint(b, Place{row, column}, t.area(Place{row, column}))
		}
	}
	t.cross(v)
	m := t.measures
	b.Fill(Area{0, 0, v.width, m.ColumnHead}, p.Panel)
	for column := v.first.Column; column < v.last.Column; column++ {
		t.head(Place{-1, column})
	}
	b.Fill(Area{0, m.ColumnHead, m.RowHead, v.height - m.ColumnHead}, p.Panel)
	for row := v.first.Row; row < v.last.Row; row++ {
		t.head(Place{row, -1})
	}
	corner := Area{0, 0, m.RowHead, m.ColumnHead}
	b.Fill(corner, p.Panel)
	t.owner.Paint(b, Place{-1, -1}, corner)
	b.Line(0, m.ColumnHead, v.width, m.ColumnHead, p.Line)
	b.Line(m.RowHead, 0, m.RowHead, v.height, p.Line)
	b.end()
}

// seen is what is in view: the cells from first up to last.
type seen struct {
	first, last   Place
	width, height float32
}

func (t *Table) view(width, height float32) seen {
	rows, columns := t.owner.Size()
	m, offset := t.measures, t.scroll.Offset
	v := seen{width: width, height: height}
	v.first = Place{max(int(offset.Y/m.Height), 0), max(int(offset.X/m.Width), 0)}
	v.last = Place{min(int((offset.Y+height-m.ColumnHead)/m.Height)+1, rows), min(int((offset.X+width-m.RowHead)/m.Width)+1, columns)}
	return v
}

// area returns where a cell or a head is in the view.
func (t *Table) area(p Place) Area {
	m, offset := t.measures, t.scroll.Offset
	a := Area{0, 0, m.RowHead, m.ColumnHead}
	if p.Column >= 0 {
		a.X, a.Width = m.RowHead+float32(p.Column)*m.Width-offset.X, m.Width
	}
	if p.Row >= 0 {
		a.Y, a.Height = m.ColumnHead+float32(p.Row)*m.Height-offset.Y, m.Height
	}
	return a
}

// cross shows where the cursor and the pointer are.
func (t *Table) cross(v seen) {
	if at, ok := t.At(); ok && at.Row >= v.first.Row && at.Column >= v.first.Column {
		colour := look.Palette().Muted
		if t.field.focused {
			colour = look.Palette().Accent
		}
		t.brush.Frame(t.area(at), colour, 2)
	}
	if t.pointing && t.over.InCells() && t.over != t.at {
		t.brush.Frame(t.area(t.over), look.Palette().Muted, 1)
	}
}

// head paints a head, on a ground that brings out the cursor's and the pointer's
// row and column.
func (t *Table) head(p Place) {
	palette, area := look.Palette(), t.area(p)
	is := func(at Place) bool { return at.Row == p.Row && p.Row >= 0 || at.Column == p.Column && p.Column >= 0 }
	switch at, ok := t.At(); {
	case ok && is(at):
		t.brush.Fill(area, palette.AccentSoft)
	case t.pointing && is(t.over):
		t.brush.Fill(area, drawing.Mix(palette.Panel, palette.Ink, 0.05))
	}
	t.owner.Paint(t.brush, p, area)
}
