package sheet

import (
	"cmp"
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
		ByText(known, c.Text)
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

// ByText sorts rows by what is written in them, as a reader expects; those that
// say the same keep their order. Each text is looked at once, since many rows say
// the same.
func ByText(rows []int, text func(row int) string) {
	var texts []string
	ranks := make(map[string]int)
	said := make([]string, len(rows))
	for i, row := range rows {
		said[i] = text(row)
		if _, known := ranks[said[i]]; !known {
			ranks[said[i]] = 0
			texts = append(texts, said[i])
		}
	}
	nameorder.Sort(texts, func(text string) string { return text })
	for rank, text := range texts {
		ranks[text] = rank
	}
	type ranked struct{ rank, row int }
	list := make([]ranked, len(rows))
	for i, row := range rows {
		list[i] = ranked{ranks[said[i]], row}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	for i, r := range list {
		rows[i] = r.row
	}
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
	slices.SortStableFunc(list, func(a, b rated) int { return cmp.Compare(a.figure, b.figure) })
	for i, r := range list {
		rows[i] = r.row
	}
}
