package cli

import (
	"strings"

	"golang.org/x/text/width"
)

// textWidth is the length of a line in which words are written.
const textWidth = 100

// columns is how many columns a text takes on a screen: East Asian characters
// take two.
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch n++; width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
	}
	return n
}

// wrapped breaks a paragraph into lines of at most so many columns; a longer word
// stands alone.
func wrapped(paragraph string, most int) []string {
	var lines []string
	for _, word := range strings.Fields(paragraph) {
		last := len(lines) - 1
		if last >= 0 && columns(lines[last])+1+columns(word) <= most {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// aligned returns the rows of a table as lines: the first column flush left, the
// others flush right. A row may have fewer cells than the first.
func aligned(rows [][]string) []string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], columns(cell))
		}
	}
	var lines []string
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-columns(cell))
			if i == 0 {
				line.WriteString(cell + gap)
			} else {
				line.WriteString("  " + gap + cell)
			}
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}
