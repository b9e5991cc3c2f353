package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// head holds the titles; a press on one sorts by its column.
type head struct {
	widget.BaseWidget

	sheet  *Sheet
	ground *look.Surface
	first  *look.Surface
	edge   *look.Surface
	titles []*look.Press
	texts  []*look.Text
}

func newHead(s *Sheet) *head {
	h := &head{sheet: s, ground: look.NewSurface(look.ColourPanel), first: look.NewSurface(look.ColourPanel), edge: look.NewSurface(look.ColourLine)}
	h.ExtendBaseWidget(h)
	return h
}

// build makes the titles of the columns there are.
func (h *head) build() {
	h.titles, h.texts = nil, nil
	for i, c := range h.sheet.columns {
		text := look.NewShrinkingText(look.Caption, c.Title)
		if c.Right {
			text.Aligned(fyne.TextAlignTrailing)
		}
		h.texts = append(h.texts, text)
		h.titles = append(h.titles, look.NewPress(look.Inset(0, 2, text), func() { h.sheet.SortBy(i) }))
	}
	h.Refresh()
}

// lay puts the titles above their columns, and shows which the rows are sorted
// by.
func (h *head) lay() {
	g := h.sheet.grid
	if len(g.widths) != len(h.titles) {
		return
	}
	h.ground.Resize(h.Size())
	h.edge.Move(fyne.NewPos(0, headHeight-1))
	h.edge.Resize(fyne.NewSize(h.Size().Width, 1))
	for i, title := range h.titles {
		text, role := h.sheet.columns[i].Title, look.Caption
		if i == h.sheet.by {
			role = look.Section.In(look.ColourAccent)
			if h.sheet.down {
				text += " ↓"
			} else {
				text += " ↑"
			}
		}
		h.texts[i].SetRole(role)
		h.texts[i].SetText(text)
		x := g.left(i)
		title.Move(fyne.NewPos(x+cellRoom, (headHeight-titleHeight)/2))
		title.Resize(fyne.NewSize(g.widths[i]-2*cellRoom, titleHeight))
	}
	if len(g.widths) > 0 {
		h.first.Move(fyne.NewPos(g.left(0), 0))
		h.first.Resize(fyne.NewSize(g.widths[0], headHeight-1))
	}
}

const titleHeight = 22

// CreateRenderer is called by Fyne.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{h} }

type headRenderer struct{ head *head }

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) Layout(fyne.Size)   {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(0, headHeight) }

func (r *headRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	objects := []fyne.CanvasObject{h.ground}
	for i := 1; i < len(h.titles); i++ {
		objects = append(objects, h.titles[i])
	}
	objects = append(objects, h.first)
	if len(h.titles) > 0 {
		objects = append(objects, h.titles[0])
	}
	return append(objects, h.edge)
}
