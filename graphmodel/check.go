package graphmodel

import (
	"fmt"
	"math"
)

// Check returns everything that keeps the draft from being a workspace: values
// out of range, ids given twice, references to nothing, ties of a person to
// themself, two ties for one ordered pair, circles in the formal line and among
// departments.
func (d *Draft) Check() []Problem { return d.CheckAtMost(math.MaxInt) }

// CheckAtMost is [Draft.Check] that looks no further once it has found so many,
// or some more: enough to say that there are more.
func (d *Draft) CheckAtMost(limit int) []Problem {
	c := checker{limit: limit, ids: make(map[Kind]map[ID]bool), ties: len(d.Ties), seen: make([]seen, 0, 1+d.len())}
	c.record(0, d.Info)
	checkTable(&c, KindDepartment, d.Departments)
	checkTable(&c, KindPerson, d.People)
	checkTable(&c, KindTie, d.Ties)
	checkTable(&c, KindGoal, d.Goals)
	checkTable(&c, KindChange, d.Changes)
	checkTable(&c, KindTouchpoint, d.Touchpoints)
	checkTable(&c, KindPosition, d.Positions)
	checkTable(&c, KindView, d.Views)
	c.references()
	c.structure()
	return c.problems
}

// checker gathers the problems of a draft.
type checker struct {
	ids map[Kind]map[ID]bool
	// limit is how many problems are enough, ties how many ties there are.
	limit, ties int
	seen        []seen
	problems    []Problem
}

// seen is a record that may refer to others, and which of its kind it is.
type seen struct {
	record Record
	index  int
}

// path returns where the record stands in a file. It is only worked out for
// what has a problem: most have none.
func (s seen) path() string { return path(s.record.Kind(), s.index, s.record.Key()) }

func checkTable[R Record](c *checker, kind Kind, rows []R) {
	if kind == KindTie && ascending(rows) {
		// Nothing refers to a tie, and no id stands twice: no set of ids is
		// needed, which of so many would take its time.
		for i, r := range rows {
			c.record(i, r)
		}
		return
	}
	c.ids[kind] = make(map[ID]bool, len(rows))
	for i, r := range rows {
		if c.identity(kind, i, r) {
			c.record(i, r)
		}
	}
}

// ascending tells whether rows have ids, and stand in their order, as they do in
// a file that the program has written.
func ascending[R Record](rows []R) bool {
	last := ID("")
	for _, r := range rows {
		if r.Key() <= last {
			return false
		}
		last = r.Key()
	}
	return true
}

// identity checks that the record's id is given once. A record without a
// usable id is not looked at further: mending drops it.
func (c *checker) identity(kind Kind, i int, r Record) bool {
	at := func() string { return join(path(kind, i, r.Key()), "id") }
	switch {
	case r.Key() == "":
		c.add(Problem{Path: at(), Message: "the id is empty", Mend: "the " + kind.String() + " gets a new id",
			mend: func() { setID(r, NewID()) }})
	case c.ids[kind][r.Key()]:
		c.add(Problem{Path: at(), Message: fmt.Sprintf("the id %q is given twice", r.Key()),
			Mend: "the second " + kind.String() + " is dropped", mend: func() { setID(r, "") }})
	default:
		c.ids[kind][r.Key()] = true
		return true
	}
	return false
}

func (c *checker) record(i int, r Record) {
	if c.full() {
		return
	}
	s := seen{r, i}
	c.seen = append(c.seen, s)
	for _, p := range CheckRecord(r) {
		p.Path = join(s.path(), p.Path)
		c.add(p)
	}
}

func (c *checker) full() bool { return len(c.problems) >= c.limit }

func (c *checker) add(p Problem) { c.problems = append(c.problems, p) }

// references checks that every reference leads somewhere.
func (c *checker) references() {
	var refs references
	for _, s := range c.seen {
		refs = refs[:0]
		refs.of(s.record)
		for _, ref := range refs {
			if !c.ids[ref.Kind][*ref.ID] && !c.full() {
				c.astray(s, ref)
			}
		}
	}
}

// astray reports a reference that leads nowhere.
func (c *checker) astray(s seen, ref Reference) {
	c.add(Problem{Path: join(s.path(), ref.Path), Message: fmt.Sprintf("there is no %s %q", ref.Kind, *ref.ID),
		Mend: dropMend(s.record), mend: func() { *ref.ID = "" }})
}

func dropMend(r Record) string {
	if r.Kind() == KindTie || r.Kind() == KindPosition {
		return "the " + r.Kind().String() + " is dropped"
	}
	return "the reference is dropped"
}

// structure checks that there is one tie for an ordered pair, and no circle in
// the formal line or among departments. Records are taken one after the other,
// so that the one that closes a circle, or comes second, is the one named.
//
// It says what a [Network] would say, without its graphs: these would take most
// of the time that it takes to open a large file.
func (c *checker) structure() {
	pairs := make(map[[2]ID]bool, c.ties)
	managers, parents := make(tops), make(tops)
	for _, s := range c.seen {
		switch r := s.record.(type) {
		case *Tie:
			c.pair(s, r, pairs)
		case *Person:
			c.circle(s, managers, KindPerson, &r.ReportsTo, "reportsTo", "the formal line runs in a circle through %q and %q")
		case *Department:
			c.circle(s, parents, KindDepartment, &r.Parent, "parent", "departments %q and %q are parts of each other")
		}
	}
}

// pair checks one tie by a list of the pairs before it.
func (c *checker) pair(s seen, t *Tie, pairs map[[2]ID]bool) {
	drop := func() { t.To = "" }
	switch pair := [2]ID{t.From, t.To}; {
	case t.From == "" || t.To == "":
	case t.From == t.To:
		c.add(Problem{Path: join(s.path(), "to"), Message: fmt.Sprintf("%q trusts themself", t.From),
			Mend: "the tie is dropped", mend: drop})
	case pairs[pair]:
		c.add(Problem{Path: s.path(), Message: fmt.Sprintf("there are two ties from %q to %q", t.From, t.To),
			Mend: "the second tie is dropped", mend: drop})
	default:
		pairs[pair] = true
	}
}

// circle puts a record below the one it names, unless that stands below it
// already. Where that one does not exist, it is said elsewhere.
func (c *checker) circle(s seen, above tops, kind Kind, up *ID, field, message string) {
	id := s.record.Key()
	switch {
	case !c.ids[kind][*up]:
	case above.of(*up) == id:
		c.add(Problem{Path: join(s.path(), field), Message: fmt.Sprintf(message, id, *up),
			Mend: "the reference is dropped", mend: func() { *up = "" }})
	default:
		above[id] = *up
	}
}

// tops leads from each thing that stands below another to one above it: a forest
// of disjoint sets (Tarjan 1975).
type tops map[ID]ID

// of returns who stands above id and below nobody. It shortens the way there,
// so that a long line is walked up once, not once for each below.
func (t tops) of(id ID) ID {
	for t[id] != "" {
		if next := t[t[id]]; next != "" {
			t[id] = next
		}
		id = t[id]
	}
	return id
}
