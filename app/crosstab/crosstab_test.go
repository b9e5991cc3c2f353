package crosstab

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/apptest"
	"inroad/app/look"
)

// grid is a table of cells that notes what it is asked and told.
type grid struct {
	rows, columns int
	painted       map[Place]int
	moved, opened Place
	pressed       Place
	again         bool
	over          Place
	pointed       bool
}

func (g *grid) Size() (rows, columns int) { return g.rows, g.columns }

// The colours tell heads from cells.
var headColour, cellColour = color.NRGBA{R: 0xFF, A: 0xFF}, color.NRGBA{B: 0xFF, A: 0xFF}

func (g *grid) Paint(b *Brush, at Place, area Area) {
	g.painted[at]++
	if at.InCells() {
		b.Fill(area, cellColour)
	} else {
		b.Fill(area, headColour)
	}
}

func (g *grid) Moved(to Place)                          { g.moved = to }
func (g *grid) Pointed(at Place, over bool)             { g.over, g.pointed = at, over }
func (g *grid) Pressed(at Place, again bool)            { g.pressed, g.again = at, again }
func (g *grid) Opened(at Place)                         { g.opened = at }
func (g *grid) Key(fyne.KeyName, fyne.KeyModifier) bool { return false }
func (g *grid) Rune(rune)                               {}
func (g *grid) Label() string                           { return "Grid" }

func table(t *testing.T, rows, columns int) (*Table, *grid) {
	t.Helper()
	g := &grid{rows: rows, columns: columns, painted: make(map[Place]int)}
	table, _ := apptest.Window(t, fyne.NewSize(300, 200), func() *Table {
		return New(g, Measures{RowHead: 100, ColumnHead: 50, Width: 20, Height: 10})
	})
	return table, g
}

func painted(t *Table) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, 300, 200))
	t.Paint(dst, 1)
	return dst
}

func TestOnlyWhatIsSeenIsPainted(t *testing.T) {
	table, g := table(t, 5000, 5000)
	table.GoTo(Place{2500, 2500})
	clear(g.painted)
	painted(table)
	if got := len(g.painted); got > 12*17+12+17+1 {
		t.Errorf("%d places are painted", got)
	}
	if g.painted[Place{2500, 2500}] != 1 || g.painted[Place{2500, -1}] != 1 || g.painted[Place{-1, 2500}] != 1 {
		t.Error("the cell with the cursor is not painted with its heads")
	}
}

func TestHeadsStayInView(t *testing.T) {
	table, _ := table(t, 100, 100)
	table.scroll.ScrollToOffset(fyne.NewPos(7, 3))
	picture := painted(table)
	for _, c := range []struct {
		x, y int
		want color.NRGBA
	}{{50, 25, headColour}, {200, 10, headColour}, {99, 120, headColour}, {102, 120, cellColour}, {200, 52, cellColour}, {200, 48, headColour}} {
		if got := picture.RGBAAt(c.x, c.y); got.R != c.want.R || got.B != c.want.B {
			t.Errorf("at %d, %d it is %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

func TestKeysGoFromCellToCell(t *testing.T) {
	table, g := table(t, 40, 40)
	for _, c := range []struct {
		key  fyne.KeyName
		want Place
	}{
		{fyne.KeyDown, Place{1, 0}}, {fyne.KeyRight, Place{1, 1}}, {fyne.KeyEnd, Place{1, 39}}, {fyne.KeyRight, Place{1, 39}},
		{fyne.KeyPageDown, Place{15, 39}}, {fyne.KeyHome, Place{15, 0}}, {fyne.KeyUp, Place{14, 0}}, {fyne.KeyPageUp, Place{0, 0}}, {fyne.KeyLeft, Place{0, 0}},
	} {
		table.field.TypedKey(&fyne.KeyEvent{Name: c.key})
		if at, ok := table.At(); !ok || at != c.want || g.moved != c.want {
			t.Errorf("%s leads to %v, told %v, want %v", c.key, at, g.moved, c.want)
		}
		if a := table.area(table.at); a.X < 100 || a.Y < 50 || a.X+a.Width > 300 || a.Y+a.Height > 200 {
			t.Errorf("after %s the cell is out of view, at %v", c.key, a)
		}
	}
}

func TestThePointer(t *testing.T) {
	table, g := table(t, 40, 40)
	table.scroll.ScrollToOffset(fyne.NewPos(40, 20))
	at := func(x, y float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(x+40, y+20)} }
	table.field.Tapped(at(105, 55))
	if g.pressed != (Place{2, 2}) || g.again || g.moved != (Place{2, 2}) {
		t.Errorf("pressed is %v, again %v", g.pressed, g.again)
	}
	table.field.Tapped(at(105, 55))
	if !g.again {
		t.Error("the second press is not told as such")
	}
	table.field.Tapped(at(50, 55))
	if g.pressed != (Place{2, -1}) || table.at != (Place{2, 2}) {
		t.Errorf("pressed is %v", g.pressed)
	}
	table.field.DoubleTapped(at(105, 20))
	if g.opened != (Place{-1, 2}) {
		t.Errorf("opened is %v", g.opened)
	}
	table.field.MouseMoved(&desktop.MouseEvent{PointEvent: *at(105, 55)})
	if g.over != (Place{2, 2}) || !g.pointed {
		t.Errorf("the pointer is on %v", g.over)
	}
	table.scroll.ScrollToOffset(fyne.NewPos(60, 20))
	table.scrolled()
	if g.over != (Place{2, 3}) {
		t.Errorf("after scrolling the pointer is on %v", g.over)
	}
	table.field.MouseOut()
	if g.pointed {
		t.Error("the pointer has not left")
	}
}

func TestFewerRowsTakeTheCursorAlong(t *testing.T) {
	table, g := table(t, 40, 40)
	table.GoTo(Place{39, 39})
	g.rows, g.columns = 3, 0
	table.Rebuild()
	if _, ok := table.At(); ok {
		t.Error("there is a cursor where there is no cell")
	}
	painted(table)
	table.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	g.columns = 5
	table.Rebuild()
	if at, ok := table.At(); !ok || at.Column != 0 || at.Row > 2 {
		t.Errorf("the cursor is at %v", at)
	}
}

func TestTextsGoUpwards(t *testing.T) {
	table, _ := table(t, 1, 1)
	dst := image.NewRGBA(image.Rect(0, 0, 40, 80))
	table.brush.begin(dst, 1, look.Palette())
	table.brush.Canvas.Clear(color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF})
	// An exclamation mark's dot is at its foot: turned, to the right of its stroke.
	table.brush.Upwards(Area{0, 0, 40, 80}, Style{Size: 30, Colour: color.NRGBA{A: 0xFF}}, "!")
	low, high, left, right := 80, 0, 40, 0
	for y := range 80 {
		for x := range 40 {
			if dst.RGBAAt(x, y).R < 0x80 {
				low, high, left, right = min(low, y), max(high, y), min(left, x), max(right, x)
			}
		}
	}
	if right-left < 3*(high-low) || high < 60 {
		t.Errorf("the mark spans %d to %d across and %d to %d down", left, right, low, high)
	}
}
