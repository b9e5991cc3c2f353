package graphmodel

import "fmt"

// Check returns everything that keeps the draft from being a workspace: values
// out of range, ids given twice, references to nothing, ties of a person to
// themself, two ties for one ordered pair, circles in the formal line and among
// departments.
func (d *Draft) Check() []Problem {
	c := checker{ids: make(map[Kind]map[ID]bool)}
	c.record(KindInfo, 0, d.Info)
	checkTable(&c, KindDepartment, d.Departments)
	checkTable(&c, KindPerson, d.People)
	checkTable(&c, KindTie, d.Ties)
	checkTable(&c, KindGoal, d.Goals)
	checkTable(&c, KindChange, d.Changes)
	checkTable(&c, KindTouchpoint, d.Touchpoints)
	checkTable(&c, KindPosition, d.Positions)
	c.references()
	c.structure()
	return c.problems
}

// checker gathers the problems of a draft.
type checker struct {
	ids      map[Kind]map[ID]bool
	seen     []seen
	problems []Problem
}

// seen is a record that may refer to others, and where it stands.
type seen struct {
	path   string
	record Record
}

func checkTable[R Record](c *checker, kind Kind, rows []R) {
	c.ids[kind] = make(map[ID]bool, len(rows))
	for i, r := range rows {
		if c.identity(kind, i, r) {
			c.record(kind, i, r)
		}
	}
}

// identity checks that the record's id is given once. A record without a
// usable id is not looked at further: mending drops it.
func (c *checker) identity(kind Kind, i int, r Record) bool {
	at := path(kind, i, r.Key())
	switch {
	case r.Key() == "":
		c.add(Problem{Path: join(at, "id"), Message: "the id is empty", Mend: "the " + kind.String() + " gets a new id",
			mend: func() { setID(r, NewID()) }})
	case c.ids[kind][r.Key()]:
		c.add(Problem{Path: join(at, "id"), Message: fmt.Sprintf("the id %q is given twice", r.Key()),
			Mend: "the second " + kind.String() + " is dropped", mend: func() { setID(r, "") }})
	default:
		c.ids[kind][r.Key()] = true
		return true
	}
	return false
}

func (c *checker) record(kind Kind, i int, r Record) {
	at := path(kind, i, r.Key())
	c.seen = append(c.seen, seen{at, r})
	for _, p := range checkValues(r) {
		p.Path = join(at, p.Path)
		c.add(p)
	}
}

func (c *checker) add(p Problem) { c.problems = append(c.problems, p) }

// references checks that every reference leads somewhere.
func (c *checker) references() {
	for _, s := range c.seen {
		for _, ref := range References(s.record) {
			if !c.ids[ref.Kind][*ref.ID] {
				c.add(Problem{Path: join(s.path, ref.Path), Message: fmt.Sprintf("there is no %s %q", ref.Kind, *ref.ID),
					Mend: dropMend(s.record), mend: func() { *ref.ID = "" }})
			}
		}
	}
}

func dropMend(r Record) string {
	if r.Kind() == KindTie || r.Kind() == KindPosition {
		return "the " + r.Kind().String() + " is dropped"
	}
	return "the reference is dropped"
}

// structure checks what the [Network] is the authority for. It adds one record
// after the other, so that the one that closes a circle is the one named.
func (c *checker) structure() {
	n := NewNetwork()
	for _, things := range []relation{person, department} {
		for _, s := range c.seen {
			for _, step := range stepsFor(s.record) {
				if step.what == things {
					_ = step.do(n) // ids are unique here, so it can't be refused
				}
			}
		}
	}
	for _, s := range c.seen {
		for _, step := range stepsFor(s.record) {
			if step.what > department && c.leads(s.record, step) {
				if err := step.do(n); err != nil {
					c.refused(s, err)
				}
			}
		}
	}
}

// leads tells whether both ends of a relation exist; where one does not, that
// is said already.
func (c *checker) leads(r Record, s step) bool {
	kind := KindPerson
	if r.Kind() == KindDepartment {
		kind = KindDepartment
	}
	return c.ids[kind][s.from] && c.ids[kind][s.to]
}

func (c *checker) refused(s seen, err error) {
	refusal := err.(*Refusal) //nolint:errorlint // a step returns nothing else
	switch r := s.record.(type) {
	case *Tie:
		p := Problem{Path: join(s.path, "to"), Message: fmt.Sprintf("%q trusts themself", r.From),
			Mend: "the tie is dropped", mend: func() { r.To = "" }}
		if refusal.Why == ErrTwice {
			p.Path, p.Message = s.path, fmt.Sprintf("there are two ties from %q to %q", r.From, r.To)
			p.Mend = "the second tie is dropped"
		}
		c.add(p)
	case *Person:
		c.add(Problem{Path: join(s.path, "reportsTo"), Message: fmt.Sprintf("the formal line runs in a circle through %q and %q", r.ID, r.ReportsTo),
			Mend: "the reference is dropped", mend: func() { r.ReportsTo = "" }})
	case *Department:
		c.add(Problem{Path: join(s.path, "parent"), Message: fmt.Sprintf("departments %q and %q are parts of each other", r.ID, r.Parent),
			Mend: "the reference is dropped", mend: func() { r.Parent = "" }})
	}
}
