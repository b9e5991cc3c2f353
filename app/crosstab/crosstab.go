// Package crosstab is a table whose rows and columns both have heads that stay
// in view while it is scrolled, and whose cells are small marks. It is one
// painted picture of what is in view, so that thousands of rows and columns
// scroll as easily as ten; a cursor goes from cell to cell. It does not know what
// the cells say. Everything is used from the window's goroutine.
package crosstab

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// Place is a cell. A Row of −1 is the head of the column, a Column of −1 the head
// of the row.
type Place struct{ Row, Column int }

// InCells tells whether a place is a cell and no head.
func (p Place) InCells() bool { return p.Row >= 0 && p.Column >= 0 }

// Owner is who knows what the cells say.
type Owner interface {
	// Size returns how many rows and columns there are.
	Size() (rows, columns int)
	// Paint paints a cell or a head in its area.
	Paint(b *Brush, at Place, area Area)
	// Moved tells that the cursor has come to a cell, and Pointed what the pointer
	// is on; over is false when it has left.
	Moved(to Place)
	Pointed(at Place, over bool)
	// Pressed tells of a click; again says that the cursor was there already.
	// Opened tells of a double click.
	Pressed(at Place, again bool)
	Opened(at Place)
	// Key takes a key that the table has no use for, and tells whether it has one;
	// Rune takes what is typed.
	Key(key fyne.KeyName, modifiers fyne.KeyModifier) bool
	Rune(r rune)
	// Label says where the cursor is, for screen readers.
	Label() string
}

// Measures are the sizes of the heads and of every cell.
type Measures struct{ RowHead, ColumnHead, Width, Height float32 }

// Table is the table.
type Table struct {
	widget.BaseWidget

	owner    Owner
	measures Measures
	at       Place
	// The pointer is on over, if pointing, and stands at pointer in the view.
	over      Place
	pointing  bool
	pointer   fyne.Position
	field     *field
	scroll    *container.Scroll
	raster    *canvas.Raster
	brush     *Brush
	picture   *image.RGBA
	modifiers func() fyne.KeyModifier
}

var _ fyne.Widget = (*Table)(nil)

// New returns a table.
func New(owner Owner, measures Measures) *Table {
	t := &Table{owner: owner, measures: measures, brush: newBrush(), modifiers: driverModifiers}
	t.field = newField(t)
	t.scroll = container.NewScroll(t.field)
	t.raster = canvas.NewRaster(t.generate)
	t.scroll.OnScrolled = func(fyne.Position) { t.scrolled() }
	t.ExtendBaseWidget(t)
	return t
}

// driverModifiers asks the driver, which in tests does not know.
func driverModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// SetMeasures gives the heads and cells other sizes.
func (t *Table) SetMeasures(measures Measures) {
	if t.measures != measures {
		t.measures = measures
		t.Rebuild()
	}
}

// Rebuild follows other rows and columns: the cursor stays within them.
func (t *Table) Rebuild() {
	t.at = t.within(t.at)
	t.field.Resize(t.wanted().Max(t.scroll.Size()))
	t.scroll.Refresh()
	t.repaint()
}

// Repaint shows what the cells say now.
func (t *Table) Repaint() { t.repaint() }

// At returns the cell with the cursor, and whether there is one.
func (t *Table) At() (Place, bool) {
	rows, columns := t.owner.Size()
	return t.at, t.at.InCells() && t.at.Row < rows && t.at.Column < columns
}

// GoTo brings the cursor to a cell and that into view.
func (t *Table) GoTo(to Place) {
	to = t.within(to)
	moved := to != t.at
	t.at = to
	t.bringIntoView()
	if moved {
		t.owner.Moved(to)
	}
	t.repaint()
}

// scrolled shows other cells; the pointer is on another one without having moved.
func (t *Table) scrolled() {
	if t.pointing {
		at, over := t.placeAt(t.pointer)
		t.field.point(at, over)
	}
	t.repaint()
}

// Focus is what takes the keys.
func (t *Table) Focus() fyne.Focusable { return t.field }

// within returns the nearest place that there is.
func (t *Table) within(p Place) Place {
	rows, columns := t.owner.Size()
	return Place{min(max(p.Row, 0), rows-1), min(max(p.Column, 0), columns-1)}
}

// wanted is as large as all rows and columns are.
func (t *Table) wanted() fyne.Size {
	rows, columns := t.owner.Size()
	return fyne.NewSize(t.measures.RowHead+float32(columns)*t.measures.Width, t.measures.ColumnHead+float32(rows)*t.measures.Height)
}

func (t *Table) bringIntoView() {
	m, view, to := t.measures, t.scroll.Size(), t.scroll.Offset
	x, y := float32(max(t.at.Column, 0))*m.Width, float32(max(t.at.Row, 0))*m.Height
	to.X = max(min(to.X, x), x+m.Width+m.RowHead-view.Width)
	to.Y = max(min(to.Y, y), y+m.Height+m.ColumnHead-view.Height)
	if to != t.scroll.Offset {
		t.scroll.ScrollToOffset(to)
	}
}

// placeAt returns what is at a position of the view, and whether there is
// anything.
func (t *Table) placeAt(at fyne.Position) (Place, bool) {
	m, p := t.measures, Place{-1, -1}
	if at.X >= m.RowHead {
		p.Column = int((at.X - m.RowHead + t.scroll.Offset.X) / m.Width)
	}
	if at.Y >= m.ColumnHead {
		p.Row = int((at.Y - m.ColumnHead + t.scroll.Offset.Y) / m.Height)
	}
	rows, columns := t.owner.Size()
	return p, p.Row < rows && p.Column < columns
}

// CreateRenderer is called by Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget.NewSimpleRenderer(container.NewStack(look.NewSurface(look.ColourPanel), t.raster, t.scroll)), t}
}

type renderer struct {
	fyne.WidgetRenderer

	table *Table
}

// Layout gives the cells another room.
func (r *renderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.table.field.Resize(r.table.wanted().Max(size))
	r.table.scroll.Refresh()
	r.table.repaint()
}

// Refresh follows the theme, too.
func (r *renderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.table.repaint()
}

// MinSize is that of a few cells.
func (r *renderer) MinSize() fyne.Size {
	m := r.table.measures
	return fyne.NewSize(m.RowHead+3*m.Width, m.ColumnHead+3*m.Height)
}
