package sheet

import (
	"image/color"
	"slices"

	"inroad/app/look"
	"inroad/app/nameorder"
)

// Column is one column of a [Sheet]. A row is a number that the owner gives it.
type Column struct {
	// Title heads it.
	Title string
	Width float32
	// Right aligns it to the right.
	Right bool
	// Text returns what is written in a row, and Mark the colour of a dot before
	// it; Mark may be nil, and so may the colour.
	Text func(row int) string
	Mark func(row int) color.Color
	// Figure returns what the row is sorted by, and whether there is anything; nil
	// sorts by the text.
	Figure func(row int) (figure float64, known bool)
	// Fixed keeps its cells from being changed.
	Fixed bool
	// Typed returns what is edited as text; nil: the text itself.
	Typed func(row int) string
	// Choices, if set, lists what a cell can be, Chosen which it is. Free lets
	// another word be taken. Digits have 1 to 9 pick a choice by its place.
	Choices func() []look.Choice
	Chosen  func(row int) string
	Free    bool
	Digits  bool
}

// arrange sorts rows by the column; what is blank comes last, whichever way. Rows
// that are equal keep their order.
func (c *Column) arrange(rows []int, down bool) []int {
	var known, blank []int
	for _, row := range rows {
		if c.blank(row) {
			blank = append(blank, row)
		} else {
			known = append(known, row)
		}
	}
	if down {
		slices.Reverse(known)
	}
	if c.Figure == nil {
		nameorder.Sort(known, c.Text)
	} else {
		byFigure(known, c.Figure)
	}
	if down {
		slices.Reverse(known)
	}
	return append(known, blank...)
}

func (c *Column) blank(row int) bool {
	if c.Figure != nil {
		_, known := c.Figure(row)
		return !known
	}
	return c.Text(row) == ""
}

// byFigure asks for the figure of each row once.
func byFigure(rows []int, figure func(int) (float64, bool)) {
	type rated struct {
		figure float64
		row    int
	}
	list := make([]rated, len(rows))
	for i, row := range rows {
		value, _ := figure(row)
		list[i] = rated{value, row}
	}
	slices.SortStableFunc(list, func(a, b rated) int {
		switch {
		case a.figure < b.figure:
			return -1
		case a.figure > b.figure:
			return 1
		default:
			return 0
		}
	})
	for i, r := range list {
		rows[i] = r.row
	}
}
