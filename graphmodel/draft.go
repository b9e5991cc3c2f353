package graphmodel

import (
	"fmt"
	"slices"
)

// Draft holds records as they were found, in the order of the file. Unlike a
// [Workspace] it need not be sound, and its records are its own.
type Draft struct {
	Info        *Info
	Departments []*Department
	People      []*Person
	Ties        []*Tie
	Goals       []*Goal
	Changes     []*Change
	Touchpoints []*Touchpoint
	Positions   []*Position
	Views       []*View
}

// len returns how many records there are, the workspace itself aside.
func (d *Draft) len() int {
	return len(d.Departments) + len(d.People) + len(d.Ties) + len(d.Goals) + len(d.Changes) + len(d.Touchpoints) +
		len(d.Positions) + len(d.Views)
}

// Problem is one thing that keeps a draft from being a workspace.
type Problem struct {
	// Path leads to the offending value: "people[3].reportsTo".
	Path string
	// Message says what is wrong with it, and Mend what would be done about it.
	Message string
	Mend    string

	mend func()
}

func (p Problem) String() string { return p.Path + ": " + p.Message }

// Workspace returns the draft as a workspace. The draft must be sound
// ([Draft.Check] finds nothing) and is used up.
func (d *Draft) Workspace() *Workspace {
	return &Workspace{
		Info:        d.Info,
		Departments: NewTable(d.Departments),
		People:      NewTable(d.People),
		Ties:        NewTable(d.Ties),
		Goals:       NewTable(d.Goals),
		Changes:     NewTable(d.Changes),
		Touchpoints: NewTable(d.Touchpoints),
		Positions:   NewTable(d.Positions),
		Views:       NewTable(d.Views),
	}
}

// Mend makes the draft sound: it carries out what the problems' Mend texts say,
// again and again while mending one thing (a person who is dropped) brings up
// another (their ties). It returns all the problems that it mended.
func (d *Draft) Mend() []Problem {
	var mended []Problem
	for {
		problems := d.Check()
		if len(problems) == 0 {
			return mended
		}
		for _, p := range problems {
			p.mend()
		}
		mended = append(mended, problems...)
		d.prune()
	}
}

// prune drops the records that were mended away.
func (d *Draft) prune() {
	d.Departments = pruned(d.Departments)
	d.People = pruned(d.People)
	d.Ties = pruned(d.Ties)
	d.Goals = pruned(d.Goals)
	d.Changes = pruned(d.Changes)
	d.Touchpoints = pruned(d.Touchpoints)
	d.Positions = pruned(d.Positions)
	d.Views = pruned(d.Views)
}

func pruned[R Record](rows []R) []R {
	return slices.DeleteFunc(rows, func(r R) bool { return r.Key() == "" || !Prune(r) })
}

// path returns where the i-th record of a kind stands in a file.
func path(kind Kind, i int, id ID) string {
	switch kind {
	case KindInfo:
		return ""
	case KindPosition:
		return fmt.Sprintf("views.positions[%q]", string(id))
	case KindView:
		return fmt.Sprintf("views.saved[%d]", i)
	case KindPerson:
		return fmt.Sprintf("people[%d]", i)
	default:
		return fmt.Sprintf("%ss[%d]", kind, i)
	}
}

// join returns the path of a value within a record.
func join(record, value string) string {
	if record == "" || value == "" {
		return record + value
	}
	return record + "." + value
}
