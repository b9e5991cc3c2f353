package roster

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"inroad/graphmodel"
)

// entry is what one row says.
type entry struct {
	row                      int
	name, email, number      string
	title, department, notes string
	manager, power, openness string
	expertise, tags          []string
	before, person           *graphmodel.Person // as on the map, nil for somebody new; and as they will be
	skipped                  bool
}

// entries reads the rows by what the columns hold.
func (t *Table) entries() []entry {
	list := make([]entry, len(t.Rows()))
	for i, row := range t.Rows() {
		e := &list[i]
		e.row = i + 1
		if t.Header {
			e.row++
		}
		first, last := "", ""
		for k, column := range t.Columns {
			switch cell := row[k]; column.Field {
			case FirstName:
				first = cell
			case LastName:
				last = cell
			default:
				e.set(column.Field, cell)
			}
		}
		if e.name == "" {
			e.name = strings.TrimSpace(first + " " + last)
		}
	}
	return list
}

// set notes what one cell says.
func (e *entry) set(field Field, cell string) {
	switch field {
	case Name:
		name, email := nameAndEmail(cell)
		e.name = called(name)
		if e.email == "" {
			e.email = email
		}
	case Email:
		if _, email := nameAndEmail(cell); email != "" {
			e.email = email
		}
	case Title:
		e.title = cell
	case Department:
		e.department = cell
	case Manager:
		e.manager = cell
	case ID:
		e.number = cell
	case Power:
		e.power = cell
	case Openness:
		e.openness = cell
	case Expertise:
		e.expertise = listed(cell)
	case Tags:
		e.tags = listed(cell)
	case Notes:
		e.notes = cell
	}
}

// listed parts the entries of a cell with several.
func listed(cell string) []string {
	var parts []string
	for part := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune(",;|/", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// rating reads a whole number 1 to 5.
func rating(cell string) (graphmodel.Opt[int], bool) {
	cell = strings.TrimSuffix(strings.TrimSuffix(strings.Replace(cell, ",", ".", 1), ".0"), ".")
	n, err := strconv.Atoi(cell)
	if err != nil || n < 1 || n > 5 {
		return graphmodel.Opt[int]{}, false
	}
	return graphmodel.Some(n), true
}

// The keys by which people and departments are found: names to the letter,
// however accents are coded; the others in capital or small letters.
func nameKey(name string) string    { return norm.NFC.String(strings.Join(strings.Fields(name), " ")) }
func emailKey(email string) string  { return strings.ToLower(strings.TrimSpace(email)) }
func sectionKey(name string) string { return strings.ToLower(nameKey(name)) }
