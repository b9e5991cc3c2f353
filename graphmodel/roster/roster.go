// Package roster makes people of a list that was pasted: names, one a line, or a
// table from a spreadsheet. It guesses what the columns are, lets the guess be
// corrected, and says what would be added before anything is.
package roster

import (
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Field is what a column holds.
type Field int

// The fields, in the order in which they are offered.
const (
	Ignore Field = iota
	Name
	FirstName
	LastName
	Title
	Department
	Manager
	Email
	ID
	Power
	Openness
	Expertise
	Tags
	Notes
)

// Fields lists all fields.
func Fields() []Field {
	return []Field{Ignore, Name, FirstName, LastName, Title, Department, Manager, Email, ID, Power, Openness, Expertise, Tags, Notes}
}

// String returns the field's name as a choice shows it.
func (f Field) String() string {
	return [...]string{"Leave out", "Name", "First name", "Last name", "Title", "Department", "Reports to", "E-mail", "Number in the list",
		"Formal say (1–5)", "Openness (1–5)", "Expertise", "Tags", "Notes"}[f]
}

// The most that is read at once.
const (
	MaxBytes   = 8 << 20
	MaxRows    = 20_000
	MaxColumns = 60
)

// Table is what was pasted, as rows and columns with what they are taken to be.
// Its fields may be changed before [Table.Plan] is asked: Header, and the Field
// of each column.
type Table struct {
	// Columns say what each column holds.
	Columns []Column
	// Cells are all rows, the first of them included even if it is a header; all
	// are as long as Columns.
	Cells [][]string
	// Header tells that the first row names the columns.
	Header bool
}

// Column is one column of the table.
type Column struct {
	// Heading is what the header calls it; empty without one.
	Heading string
	Field   Field
}

// Plan is what importing a table would do.
type Plan struct {
	// Edit does it, as one step.
	Edit edit.Edit
	// Added and Updated are people, in the order of the table; Departments those
	// that are new.
	Added, Updated, Departments []graphmodel.ID
	// Same is how many rows say nothing new about somebody on the map.
	Same int
	// Issues are what needs a look, in the order of the table. Rows that can't be
	// told apart are not imported.
	Issues []Issue
}

// Issue says what is the matter with a row, from 1 on as the text has them.
type Issue struct {
	Row  int
	Text string
	// Skipped tells that the row is not imported.
	Skipped bool
}
