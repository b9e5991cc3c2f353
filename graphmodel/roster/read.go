package roster

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Read reads a pasted text: names, one a line; addresses as a mail program lists
// them; or a table whose cells are parted by tabs, semicolons, commas or bars, as
// spreadsheets give it. It guesses what the columns are. The error is a sentence
// for the user: the text is empty, or larger than the limits of this package.
func Read(text string) (*Table, error) {
	if len(text) > MaxBytes {
		return nil, fmt.Errorf("the list is larger than %d MB; nothing was added: paste it in parts", MaxBytes>>20)
	}
	text = cleaned(text)
	cells, err := cellsOf(text)
	if err != nil {
		return nil, err
	}
	if len(cells) == 0 {
		return nil, errors.New("there is nothing in the list: copy names, one a line, or rows of a table, and paste them")
	}
	t := &Table{Cells: cells, Columns: make([]Column, len(cells[0]))}
	t.SetHeader(isHeader(cells[0]))
	return t, nil
}

// SetHeader says whether the first row names the columns, and guesses anew what
// they are.
func (t *Table) SetHeader(header bool) {
	t.Header = header
	for i := range t.Columns {
		t.Columns[i] = Column{}
		if header {
			t.Columns[i] = Column{Heading: t.Cells[0][i], Field: fieldOf(t.Cells[0][i])}
		}
	}
	t.guess()
}

// Rows returns the rows with people: all but the header.
func (t *Table) Rows() [][]string {
	if t.Header {
		return t.Cells[1:]
	}
	return t.Cells
}

// cleaned returns a text in which lines end in one way and nothing is unseen.
func cleaned(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u00A0", " ").Replace(text)
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || !unicode.Is(unicode.Cc, r) && r != '\uFEFF' && r != '\u200B' {
			return r
		}
		return -1
	}, text)
}

// address matches one entry of a list of addresses: "Ana Ruiz <ana@…>".
var address = regexp.MustCompile(`[^<>;\n]*<[^<>@\s]+@[^<>\s]+>`)

// cellsOf returns the rows of a text, all of the same length and none empty.
func cellsOf(text string) ([][]string, error) {
	if list := addresses(text); list != nil {
		return squared(list)
	}
	separator := separatorOf(text)
	if separator == 0 {
		return squared(lines(text))
	}
	rows, err := parted(text, separator)
	if err != nil {
		return nil, err
	}
	return squared(rows)
}

// addresses returns the entries of a text that is a list of addresses and nothing
// else, one a row.
func addresses(text string) [][]string {
	if rest := strings.Trim(address.ReplaceAllString(text, ""), " ,;\n\t"); rest != "" || strings.ContainsRune(text, '\t') {
		return nil
	}
	var rows [][]string
	for _, entry := range address.FindAllString(text, -1) {
		rows = append(rows, []string{strings.Trim(entry, " ,;\n\t")})
	}
	return rows
}

// bullet is what stands before the entries of a list in a letter.
var bullet = regexp.MustCompile(`^(?:[-*•–·▪◦]|\d{1,4}[.)])\s+`)

// lines returns the lines of a text as rows of one cell.
func lines(text string) [][]string {
	var rows [][]string
	for line := range strings.Lines(text) {
		rows = append(rows, []string{bullet.ReplaceAllString(strings.TrimSpace(line), "")})
	}
	return rows
}

// parted returns the rows of a table. Cells may be in quotation marks, and then
// hold separators and line breaks.
func parted(text string, separator rune) ([][]string, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord, reader.TrimLeadingSpace = separator, true, -1, separator != '\t'
	var rows [][]string
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("the table can't be read (%w); nothing was added: look for a quotation mark without its other half", err)
		}
		rows = append(rows, row)
	}
}

// squared drops empty rows and the empty columns at the end, and makes all rows
// equally long.
func squared(rows [][]string) ([][]string, error) {
	width := 0
	for _, row := range rows {
		for i := range row {
			row[i] = plainCell(row[i])
			if row[i] != "" {
				width = max(width, i+1)
			}
		}
	}
	rows = slices.DeleteFunc(rows, func(row []string) bool {
		return !slices.ContainsFunc(row, func(cell string) bool { return cell != "" })
	})
	switch {
	case len(rows) > MaxRows+1:
		return nil, fmt.Errorf("the list has %d rows, more than the %d that are read at once; nothing was added: paste it in parts", len(rows), MaxRows)
	case width > MaxColumns:
		return nil, fmt.Errorf("the table has %d columns, more than the %d that are read; nothing was added: leave out some columns", width, MaxColumns)
	}
	for i, row := range rows {
		rows[i] = append(row, make([]string, max(width-len(row), 0))...)[:width:width]
	}
	return rows, nil
}

// plainCell returns a cell in one line, without the mark by which spreadsheets
// keep it from being taken for a formula.
func plainCell(cell string) string {
	cell = strings.Join(strings.Fields(cell), " ")
	if len(cell) > 1 && cell[0] == '\'' && strings.ContainsRune("=+-@", rune(cell[1])) {
		return cell[1:]
	}
	return cell
}
