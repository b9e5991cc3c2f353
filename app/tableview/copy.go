package tableview

import "strings"

// tsv returns rows as a spreadsheet takes them from the clipboard: a line each,
// the titles first, tabs between cells.
func (t *table) tsv(rows []int) string {
	var b strings.Builder
	line := func(cell func(f *field) string) {
		for n, i := range t.columns {
			if n > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(plain(cell(&t.fields[i])))
		}
		b.WriteByte('\n')
	}
	line(func(f *field) string { return f.title })
	for _, row := range rows {
		line(func(f *field) string {
			if f.typed != nil {
				return t.read(row, f.typed)
			}
			return t.read(row, f.text)
		})
	}
	return b.String()
}

// plain keeps a text within its cell, and from being carried out there as a
// formula.
func plain(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text != "" && strings.ContainsRune("=+@", rune(text[0])) {
		return "'" + text
	}
	return text
}
