package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

const (
	rowHeight  = 30
	headHeight = 34
	cellRoom   = 8
)

// grid is all of a sheet's rows, of which those in view are drawn. The head and
// the first column stay where they are when it is scrolled.
type grid struct {
	widget.BaseWidget

	sheet   *Sheet
	focused bool
	widths  []float32
	pool    []*row
	head    *head
	cursor  *look.Surface
	fence   *look.Surface // behind the first column, where others pass below it
	editor  *editor       // nil while nothing is edited
}

var (
	_ fyne.Focusable      = (*grid)(nil)
	_ fyne.Tabbable       = (*grid)(nil)
	_ fyne.Shortcutable   = (*grid)(nil)
	_ fyne.DoubleTappable = (*grid)(nil)
	_ fyne.Accessible     = (*grid)(nil)
	_ desktop.Mouseable   = (*grid)(nil)
	_ fyne.WidgetRenderer = (*gridRenderer)(nil)
)

func newGrid(s *Sheet) *grid {
	g := &grid{sheet: s, cursor: look.NewSurface(""), fence: look.NewSurface(look.ColourLine)}
	g.cursor.StrokeWidth, g.cursor.Corner = 2, 3
	g.head = newHead(s)
	g.ExtendBaseWidget(g)
	return g
}

// rebuild begins anew with other columns.
func (g *grid) rebuild() {
	g.pool = nil
	g.head.build()
	g.lay(true)
}

// measure shares what room is spare among the columns of text.
func (g *grid) measure() {
	columns := g.sheet.columns
	g.widths = make([]float32, len(columns))
	spare, texts := g.sheet.scroll.Size().Width, 0
	for i := range columns {
		g.widths[i] = columns[i].Width
		spare -= columns[i].Width
		if !columns[i].Right {
			texts++
		}
	}
	for i := range columns {
		if !columns[i].Right && spare > 0 {
			g.widths[i] += spare / float32(texts)
		}
	}
}

// left returns where a column begins.
func (g *grid) left(column int) float32 {
	if column == 0 {
		return g.sheet.scroll.Offset.X
	}
	x := float32(0)
	for _, width := range g.widths[:column] {
		x += width
	}
	return x
}

// first returns how wide the first column is.
func (g *grid) first() float32 {
	if len(g.widths) == 0 {
		return 0
	}
	return g.widths[0]
}

// lay puts the rows in view into their places; anew has all say what is so now.
func (g *grid) lay(anew bool) {
	if anew {
		g.measure()
		if wanted := g.wanted(); wanted != g.Size() {
			g.Resize(wanted)
			g.sheet.scroll.Refresh()
		}
	}
	view, offset := g.sheet.scroll.Size(), g.sheet.scroll.Offset
	count := min(int(view.Height/rowHeight)+2, len(g.sheet.order))
	if len(g.pool) < count {
		anew = true
	}
	for len(g.pool) < count {
		g.pool = append(g.pool, newRow(g.sheet))
	}
	first := min(max(int(offset.Y/rowHeight), 0), max(len(g.sheet.order)-count, 0))
	for i, r := range g.pool {
		r.Hidden = i >= count
	}
	for place := first; place < first+count; place++ {
		r := g.pool[place%count]
		if anew || r.place != place {
			r.show(place)
		}
		r.Move(fyne.NewPos(0, headHeight+float32(place)*rowHeight))
		r.Resize(fyne.NewSize(g.Size().Width, rowHeight))
		r.lay()
	}
	g.head.Move(fyne.NewPos(0, offset.Y))
	g.head.Resize(fyne.NewSize(g.Size().Width, headHeight))
	g.head.lay()
	g.fence.Hidden = offset.X <= 0
	g.fence.Move(fyne.NewPos(offset.X+g.first()-1, offset.Y))
	g.fence.Resize(fyne.NewSize(1, view.Height))
	g.point()
	if anew {
		g.BaseWidget.Refresh()
	}
}

// wanted is as large as all rows are.
func (g *grid) wanted() fyne.Size {
	size := fyne.NewSize(0, headHeight+float32(len(g.sheet.order))*rowHeight)
	for _, width := range g.widths {
		size.Width += width
	}
	return size.Max(g.sheet.scroll.Size())
}

// point puts the cursor where it is.
func (g *grid) point() {
	s := g.sheet
	g.cursor.Hidden = len(s.order) == 0 || len(s.columns) == 0
	if g.cursor.Hidden {
		return
	}
	g.cursor.Stroke = look.ColourFaint
	if g.focused {
		g.cursor.Stroke = look.ColourAccent
	}
	x := g.left(s.at.column)
	if s.at.column > 0 && x < g.left(0)+g.widths[0]-1 {
		g.cursor.Hidden = true // under the first column
	}
	g.cursor.Move(fyne.NewPos(x, headHeight+float32(s.at.place)*rowHeight))
	g.cursor.Resize(fyne.NewSize(g.widths[s.at.column], rowHeight))
	g.cursor.Refresh()
	if g.editor != nil {
		g.editor.over(g.cursor)
	}
}

// bringIntoView scrolls until the cursor is seen.
func (g *grid) bringIntoView() {
	s, view := g.sheet, g.sheet.scroll.Size()
	if len(s.order) == 0 {
		return
	}
	to := s.scroll.Offset
	top := float32(s.at.place) * rowHeight
	to.Y = max(min(to.Y, top), top+rowHeight+headHeight-view.Height)
	if s.at.column > 0 {
		x, width := g.left(s.at.column), g.widths[s.at.column]
		to.X = max(min(to.X, x-g.widths[0]), min(x+width-view.Width, x-g.widths[0]))
	}
	if to != s.scroll.Offset {
		s.scroll.ScrollToOffset(to)
	}
	g.lay(false)
	for _, r := range g.pool {
		r.mark()
	}
}

// CreateRenderer is called by Fyne.
func (g *grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ grid *grid }

func (r *gridRenderer) Destroy()           {}
func (r *gridRenderer) Layout(fyne.Size)   {}
func (r *gridRenderer) MinSize() fyne.Size { return r.grid.wanted() }

func (r *gridRenderer) Refresh() {
	for _, row := range r.grid.pool {
		row.Refresh()
	}
	r.grid.head.Refresh()
	r.grid.cursor.Refresh()
}

func (r *gridRenderer) Objects() []fyne.CanvasObject {
	g := r.grid
	objects := make([]fyne.CanvasObject, 0, len(g.pool)+3)
	for _, row := range g.pool {
		objects = append(objects, row)
	}
	objects = append(objects, g.cursor)
	if g.editor != nil {
		objects = append(objects, g.editor.entry)
	}
	return append(objects, g.head, g.fence)
}
