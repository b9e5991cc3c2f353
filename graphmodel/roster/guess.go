package roster

import "strings"

// guess says what the columns without a heading that is known hold, going by the
// cells, and leaves each field to one column.
func (t *Table) guess() {
	taken := make(map[Field]bool)
	for i := range t.Columns {
		field := t.Columns[i].Field
		if field != Ignore && taken[field] {
			t.Columns[i].Field = Ignore // "E-mail" and "Work e-mail": the first counts
		}
		taken[field] = true
	}
	if taken[Name] { // "Name" beside "First name" is the family name
		t.splitName(taken)
	}
	if !t.named(taken) {
		t.take(taken, Name, t.likeNames)
	}
	if t.Header && t.named(taken) {
		return // headings say more than cells
	}
	t.take(taken, Email, t.likeEmails)
	t.take(taken, Manager, t.likeManagers)
	t.take(taken, Department, t.likeDepartments)
	t.take(taken, Title, t.likeTitles)
}

// splitName takes a column "Name" for family names where there is one for first
// names and none for last names.
func (t *Table) splitName(taken map[Field]bool) {
	for i := range t.Columns {
		if t.Columns[i].Field == Name && taken[FirstName] && !taken[LastName] {
			t.Columns[i].Field, taken[Name], taken[LastName] = LastName, false, true
		}
	}
}

// named tells whether there is a column from which a name can be made.
func (t *Table) named(taken map[Field]bool) bool {
	return taken[Name] || taken[FirstName] || taken[LastName]
}

// take gives a field to the first column that looks like it and has none.
func (t *Table) take(taken map[Field]bool, field Field, like func(column int) bool) {
	for i := range t.Columns {
		if !taken[field] && t.Columns[i].Field == Ignore && t.Columns[i].Heading == "" && like(i) {
			t.Columns[i].Field, taken[field] = field, true
		}
	}
}

// share returns which part of the filled cells of a column is so, and how many
// are filled.
func (t *Table) share(column int, so func(cell string) bool) (part float64, filled int) {
	yes := 0
	for _, row := range t.Rows() {
		if cell := row[column]; cell != "" {
			filled++
			if so(cell) {
				yes++
			}
		}
	}
	if filled == 0 {
		return 0, 0
	}
	return float64(yes) / float64(filled), filled
}

// most is the part of a column's cells that must look like a field.
const most = 0.6

func (t *Table) likeEmails(column int) bool {
	part, _ := t.share(column, isEmail)
	return part >= most
}

func isEmail(cell string) bool {
	local, domain, found := strings.Cut(cell, "@")
	return found && local != "" && strings.Contains(domain, ".") && !strings.ContainsAny(cell, " <>,;")
}

// likeNames tells whether most cells have letters and no digits, and are of two
// words; of a single column one word is enough.
func (t *Table) likeNames(column int) bool {
	part, _ := t.share(column, func(cell string) bool {
		name, _ := nameAndEmail(cell)
		words := len(strings.Fields(name))
		return !strings.ContainsAny(name, "0123456789@") && words <= 5 && (words >= 2 || len(t.Columns) == 1)
	})
	return part >= most
}

// likeManagers tells whether most cells name somebody in the column of names.
func (t *Table) likeManagers(column int) bool {
	names := make(map[string]bool)
	for i, c := range t.Columns {
		if c.Field == Name || c.Field == Email {
			for _, row := range t.Rows() {
				names[called(row[i])] = true
			}
		}
	}
	part, filled := t.share(column, func(cell string) bool { return names[called(cell)] })
	return filled > 0 && part >= most
}

// likeDepartments tells whether cells are words and some of them occur again.
func (t *Table) likeDepartments(column int) bool {
	seen := make(map[string]bool)
	part, filled := t.share(column, func(cell string) bool {
		again := seen[cell]
		seen[cell] = true
		return again
	})
	return filled >= 3 && part >= 0.3 && t.words(column)
}

func (t *Table) likeTitles(column int) bool { return t.words(column) }

// words tells whether most cells are words: neither numbers nor addresses.
func (t *Table) words(column int) bool {
	part, filled := t.share(column, func(cell string) bool { return !strings.ContainsAny(cell, "0123456789@") && len(cell) > 1 })
	return filled > 0 && part >= most
}
