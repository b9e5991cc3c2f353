package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column is one column of a [Table].
type Column struct {
	// Title is a plain word, Term what the trade calls it; it may be empty.
	Title, Term string
	Width       float32
	// Number has the column aligned to the right and sorted largest first.
	Number bool
	// Text returns what is written in a row.
	Text func(row int) string
	// Compare says which of two rows comes first in ascending order, as
	// cmp.Compare does. Rows that are equal keep their order.
	Compare func(a, b int) int
}

// Table shows rows in columns and sorts them by the one whose title is pressed.
// It draws only the rows in view.
type Table struct {
	widget.BaseWidget

	// OnChosen is told which row was chosen.
	OnChosen func(row int)

	columns []Column
	order   []int // rows from top to bottom
	by      int
	down    bool // the largest first
	titles  []*tableTitle
	list    *List
}

var _ fyne.Widget = (*Table)(nil)

// NewTable returns a table without rows, sorted by a column.
func NewTable(columns []Column, by int) *Table {
	t := &Table{columns: columns, by: by, down: columns[by].Number}
	for i := range columns {
		t.titles = append(t.titles, newTableTitle(t, i))
	}
	t.list = NewList(func() int { return len(t.order) },
		func() fyne.CanvasObject { return newTableRow(t) },
		func(i int, o fyne.CanvasObject) { o.(*tableRow).show(t.order[i]) },
		func(i int) {
			if t.OnChosen != nil && i < len(t.order) {
				t.OnChosen(t.order[i])
			}
		})
	t.ExtendBaseWidget(t)
	return t
}

// SetCount says how many rows there are now; what they say may be new.
func (t *Table) SetCount(n int) {
	t.order = make([]int, n)
	for i := range t.order {
		t.order[i] = i
	}
	t.list.UnselectAll()
	t.sort()
}

// Refresh shows what the rows say now.
func (t *Table) Refresh() {
	t.list.Refresh()
	t.BaseWidget.Refresh()
}

// SortBy sorts by a column; by the one it is sorted by already, the other way
// round.
func (t *Table) SortBy(column int) {
	if t.by == column {
		t.down = !t.down
	} else {
		t.by, t.down = column, t.columns[column].Number
	}
	t.list.UnselectAll()
	t.sort()
	t.list.ScrollToTop()
	for _, title := range t.titles {
		title.Refresh()
	}
}

// Focus is what takes the keys: the arrows go from row to row.
func (t *Table) Focus() fyne.Focusable { return t.list }

// Order returns the rows from top to bottom. Read it only.
func (t *Table) Order() []int { return t.order }

// Choose does what the user does by pressing the row at a place from the top.
func (t *Table) Choose(place int) { t.list.Select(place) }

func (t *Table) sort() {
	compare := t.columns[t.by].Compare
	slices.Sort(t.order)
	slices.SortStableFunc(t.order, func(a, b int) int {
		if t.down {
			a, b = b, a
		}
		return compare(a, b)
	})
	t.list.Refresh()
}

// CreateRenderer is called by Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	titles := make([]fyne.CanvasObject, len(t.titles))
	for i, title := range t.titles {
		titles[i] = title
	}
	head := container.New(tableColumns{t}, titles...)
	body := container.NewBorder(VBox(0, head, Line()), nil, nil, nil, t.list)
	return widget.NewSimpleRenderer(container.NewHScroll(body))
}

// tableColumns puts one object in each column. The first takes what is left.
type tableColumns struct{ table *Table }

func (l tableColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, column := range l.table.columns {
		size.Width += column.Width
		size.Height = max(size.Height, objects[i].MinSize().Height)
	}
	return size
}

func (l tableColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := size.Width
	for _, column := range l.table.columns {
		spare -= column.Width
	}
	x := float32(0)
	for i, column := range l.table.columns {
		width := column.Width
		if i == 0 {
			width += max(spare, 0)
		}
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
