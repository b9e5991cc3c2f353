package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// tableRow is one row in view of a [Table]; the list it is in has the pointer
// and the keys.
type tableRow struct {
	widget.BaseWidget

	table *Table
	texts []*Text
	cells *fyne.Container
}

// cellRoom is kept free at both sides of a column.
const cellRoom = 6

func newTableRow(t *Table) *tableRow {
	r := &tableRow{table: t}
	var cells []fyne.CanvasObject
	for _, column := range t.columns {
		text := NewShrinkingText(Body, "")
		if column.Number {
			text.Aligned(fyne.TextAlignTrailing)
		}
		r.texts = append(r.texts, text)
		cells = append(cells, Inset(cellRoom, 0, text))
	}
	r.cells = container.New(tableColumns{t}, cells...)
	r.ExtendBaseWidget(r)
	return r
}

func (r *tableRow) show(row int) {
	for i, column := range r.table.columns {
		r.texts[i].SetText(column.Text(row))
	}
}

const tableRowHeight = 26

// CreateRenderer is called by Fyne.
func (r *tableRow) CreateRenderer() fyne.WidgetRenderer {
	return &tableRowRenderer{widget.NewSimpleRenderer(r.cells)}
}

type tableRowRenderer struct{ fyne.WidgetRenderer }

func (r *tableRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.WidgetRenderer.MinSize().Width, tableRowHeight)
}

// tableTitle heads a column; pressing it sorts by it.
type tableTitle struct {
	pressable

	table  *Table
	column int
}

func newTableTitle(t *Table, column int) *tableTitle {
	h := &tableTitle{table: t, column: column}
	h.become(h, func() { t.SortBy(column) })
	return h
}

// CreateRenderer is called by Fyne.
func (h *tableTitle) CreateRenderer() fyne.WidgetRenderer {
	align := fyne.TextAlignLeading
	if h.table.columns[h.column].Number {
		align = fyne.TextAlignTrailing
	}
	r := &tableTitleRenderer{owner: h, ground: NewSurface(""), title: NewShrinkingText(Strong, "").Aligned(align),
		term: NewShrinkingText(Caption.In(ColourFaint), h.table.columns[h.column].Term).Aligned(align)}
	r.ground.Corner, r.ground.StrokeWidth = 6, 1
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.ground, Inset(cellRoom, 4, VBox(0, r.title, r.term))))
	r.update()
	return r
}

type tableTitleRenderer struct {
	fyne.WidgetRenderer

	owner       *tableTitle
	ground      *Surface
	title, term *Text
}

func (r *tableTitleRenderer) Refresh() {
	r.update()
	r.WidgetRenderer.Refresh()
	canvas.Refresh(r.owner)
}

func (r *tableTitleRenderer) update() {
	h := r.owner
	r.ground.Fill, r.ground.Stroke = h.ground(), h.edge("")
	title, role := h.table.columns[h.column].Title, Caption.In(ColourMuted)
	if h.table.by == h.column {
		role = Section.In(ColourAccent)
		if h.table.down {
			title += " ↓"
		} else {
			title += " ↑"
		}
	}
	r.title.role, r.title.text = role, title
	r.title.Refresh()
}
