// Package sheet is a table to work in, as in a spreadsheet: a cursor goes from
// cell to cell, cells are edited in place, rows are selected. It draws only the
// rows in view, and does not know what the rows are. Everything is used from the
// window's goroutine.
package sheet

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// Owner is who the rows belong to.
type Owner interface {
	// Called says what a row, and the whole table, is called.
	Called(row int) string
	Title() string
	// Selected tells whether a row is selected; Select selects these rows only,
	// and Toggle adds a row or takes it out.
	Selected(row int) bool
	Select(rows []int)
	Toggle(row int)
	// Change gives a cell another value, in all the selected rows where all is
	// set, and returns why it can't be, as a sentence, or nothing.
	Change(row, column int, value string, all bool) (refused string)
	// Add adds a row, Delete deletes those that are selected, and Copy puts them
	// on a clipboard.
	Add()
	Delete()
	Copy(fyne.Clipboard)
	// Say tells the user something.
	Say(string)
}

// Sheet is the table.
type Sheet struct {
	widget.BaseWidget

	owner   Owner
	columns []Column
	rows    []int // as they were given
	order   []int // from top to bottom
	by      int
	down    bool
	at, end cell // the cursor, and where a selection began
	grid    *grid
	scroll  *container.Scroll
	// modifiers returns which modifier keys are held.
	modifiers func() fyne.KeyModifier
}

var _ fyne.Widget = (*Sheet)(nil)

// cell is a place: a row counted from the top, and a column.
type cell struct{ place, column int }

// New returns a sheet without rows.
func New(owner Owner, columns []Column) *Sheet {
	s := &Sheet{owner: owner, modifiers: driverModifiers}
	s.grid = newGrid(s)
	s.scroll = container.NewScroll(s.grid)
	s.scroll.OnScrolled = func(fyne.Position) { s.grid.lay(false) }
	s.ExtendBaseWidget(s)
	s.SetColumns(columns)
	return s
}

// driverModifiers asks the driver, which in tests does not know.
func driverModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// SetColumns shows other columns, sorted by the first.
func (s *Sheet) SetColumns(columns []Column) {
	s.columns, s.by, s.down = columns, 0, false
	s.at.column = min(s.at.column, max(len(columns)-1, 0))
	s.grid.rebuild()
}

// SetRows shows these rows and sorts them; those that are equal are in the order
// given.
func (s *Sheet) SetRows(rows []int) {
	row, there := s.Current()
	s.rows = rows
	s.order = s.columns[s.by].arrange(rows, s.down)
	s.follow(row, there)
	s.grid.lay(true)
}

// Keep follows rows that have come or gone without sorting anew, so that nothing
// runs away from under the cursor: new ones come last.
func (s *Sheet) Keep(rows []int) {
	row, there := s.Current()
	left := make(map[int]bool, len(rows))
	for _, r := range rows {
		left[r] = true
	}
	s.order = slices.DeleteFunc(s.order, func(r int) bool {
		was := left[r]
		delete(left, r)
		return !was
	})
	for _, r := range rows {
		if left[r] {
			s.order = append(s.order, r)
		}
	}
	s.rows = rows
	s.follow(row, there)
	s.grid.lay(true)
}

// follow keeps the cursor on its row where that is still there.
func (s *Sheet) follow(row int, there bool) {
	if place := slices.Index(s.order, row); there && place >= 0 {
		s.at.place = place
	}
	s.at.place = max(min(s.at.place, len(s.order)-1), 0)
	s.end = s.at
}

// SortBy sorts by a column; by the one it is sorted by already, the other way
// round.
func (s *Sheet) SortBy(column int) {
	if s.by == column {
		s.down = !s.down
	} else {
		s.by, s.down = column, s.columns[column].Figure != nil
	}
	s.SetRows(s.rows)
	s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, 0))
	s.grid.lay(true)
}

// Order returns the rows from top to bottom. Read it only.
func (s *Sheet) Order() []int { return s.order }

// Current returns the row under the cursor, if there is one.
func (s *Sheet) Current() (row int, ok bool) {
	if s.at.place >= len(s.order) {
		return 0, false
	}
	return s.order[s.at.place], true
}

// Reveal puts the cursor on a row, where it is shown.
func (s *Sheet) Reveal(row int) {
	place := slices.Index(s.order, row)
	if place < 0 {
		return
	}
	s.at.place, s.end.place = place, place
	s.grid.bringIntoView()
}

// Edit has the cell of a row edited.
func (s *Sheet) Edit(row, column int) {
	s.Reveal(row)
	s.at.column = column
	s.grid.bringIntoView()
	s.grid.edit("", false)
}

// Refresh shows what the rows say now.
func (s *Sheet) Refresh() {
	s.grid.lay(true)
	s.BaseWidget.Refresh()
}

// Focus is what takes the keys.
func (s *Sheet) Focus() fyne.Focusable { return s.grid }

// CreateRenderer is called by Fyne.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{widget.NewSimpleRenderer(look.On(look.ColourPanel, s.scroll)), s}
}

type sheetRenderer struct {
	fyne.WidgetRenderer

	sheet *Sheet
}

// Layout gives the rows another room.
func (r *sheetRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.sheet.grid.lay(true)
}

// MinSize is that of a few rows.
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(160, headHeight+3*rowHeight) }
