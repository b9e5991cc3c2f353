package sheet

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// row is one row in view.
type row struct {
	widget.BaseWidget

	sheet  *Sheet
	place  int
	of     int
	ground *look.Surface
	first  *look.Surface // under the first column, which others pass below
	edge   *look.Surface
	texts  []*look.Text
	marks  []*canvas.Circle
}

const markSize = 8

func newRow(s *Sheet) *row {
	r := &row{sheet: s, place: -1, ground: look.NewSurface(""), first: look.NewSurface(look.ColourPanel), edge: look.NewSurface(look.ColourLine)}
	for _, c := range s.columns {
		role := look.Body
		if len(r.texts) == 0 {
			role = look.Strong
		}
		text := look.NewShrinkingText(role, "")
		if c.Right {
			text.Aligned(fyne.TextAlignTrailing)
		}
		r.texts = append(r.texts, text)
		mark := canvas.NewCircle(nil)
		mark.Hide()
		r.marks = append(r.marks, mark)
	}
	r.ExtendBaseWidget(r)
	return r
}

// show says what the row at a place says.
func (r *row) show(place int) {
	r.place, r.of = place, r.sheet.order[place]
	for i, c := range r.sheet.columns {
		r.texts[i].SetText(c.Text(r.of))
		var tone color.Color
		if c.Mark != nil {
			tone = c.Mark(r.of)
		}
		r.marks[i].Hidden, r.marks[i].FillColor = tone == nil, tone
	}
	r.mark()
}

// mark shows whether the row is selected.
func (r *row) mark() {
	if r.place < 0 || r.place >= len(r.sheet.order) {
		return
	}
	ground := look.ColourPanel
	if r.sheet.owner.Selected(r.of) {
		ground = look.ColourAccentSoft
	}
	if r.ground.Fill != ground {
		r.ground.Fill, r.first.Fill = ground, ground
		r.ground.Refresh()
		r.first.Refresh()
	}
}

// lay puts the cells where the columns are.
func (r *row) lay() {
	g := r.sheet.grid
	if len(g.widths) != len(r.texts) {
		return
	}
	r.ground.Resize(fyne.NewSize(r.Size().Width, rowHeight))
	r.edge.Move(fyne.NewPos(0, rowHeight-1))
	r.edge.Resize(fyne.NewSize(r.Size().Width, 1))
	x := float32(0)
	for i := len(r.texts) - 1; i >= 0; i-- {
		x = g.left(i)
		room := g.widths[i] - 2*cellRoom
		left := x + cellRoom
		if !r.marks[i].Hidden {
			if r.sheet.columns[i].Right {
				left += max(room-look.Body.Measure(r.texts[i].Text()).Width-markSize-6, 0)
				room = g.widths[i] - cellRoom - (left - x)
			}
			r.marks[i].Move(fyne.NewPos(left, (rowHeight-markSize)/2))
			r.marks[i].Resize(fyne.NewSquareSize(markSize))
			left, room = left+markSize+6, room-markSize-6
		}
		r.texts[i].Move(fyne.NewPos(left, 0))
		r.texts[i].Resize(fyne.NewSize(room, rowHeight))
	}
	r.first.Move(fyne.NewPos(x, 0))
	r.first.Resize(fyne.NewSize(g.widths[0], rowHeight-1))
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ row *row }

func (r *rowRenderer) Destroy()           {}
func (r *rowRenderer) Layout(fyne.Size)   {}
func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, rowHeight) }

func (r *rowRenderer) Refresh() {
	r.row.lay()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 2*len(r.row.texts)+3)
	objects = append(objects, r.row.ground)
	for i := 1; i < len(r.row.texts); i++ {
		objects = append(objects, r.row.marks[i], r.row.texts[i])
	}
	objects = append(objects, r.row.first)
	if len(r.row.texts) > 0 {
		objects = append(objects, r.row.marks[0], r.row.texts[0])
	}
	return append(objects, r.row.edge)
}
