// Package trustmatrix says who trusts whom as a table: rows trust columns. A line
// of it is a person, or a group of people (a department, a community) whose ties
// are summed up.
package trustmatrix

import "inroad/graphmodel"

// Matrix holds the ties of a workspace, by person and by group. It is immutable.
type Matrix struct {
	// People are all people, sorted by id; lines name them by their index.
	People []*graphmodel.Person
	Layout *Layout

	ties  map[pair]*graphmodel.Tie
	sums  map[pair]Sum
	total Sum
}

// pair is the index of who trusts and that of who is trusted, in one number, which
// is found sooner. Groups are counted on after the people.
type pair uint64

func pairOf(from, to int32) pair { return pair(uint32(from))<<32 | pair(uint32(to)) }

// Line is a row or a column: the person of that index, or with −1 the whole
// group. Who is in no group has −1 there.
type Line struct{ Group, Person int }

// OfGroup tells whether a line sums up a group.
func (l Line) OfGroup() bool { return l.Person < 0 }

// Sum sums up ties.
type Sum struct {
	// Ties counts them; Known those whose level is known, which add up to Total.
	Ties, Known int
	Total       float64
	// Returned counts the ties whose other direction is drawn, too; Friction those
	// with friction.
	Returned, Friction int
}

// Average returns the mean of the levels that are known, 0 to 100.
func (s Sum) Average() graphmodel.Opt[float64] {
	if s.Known == 0 {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(s.Total / float64(s.Known))
}

// Share returns the share of the ties that are returned, 0 to 1.
func (s Sum) Share() graphmodel.Opt[float64] {
	if s.Ties == 0 {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(float64(s.Returned) / float64(s.Ties))
}

// add returns the sum with one more tie.
func (s Sum) add(t *graphmodel.Tie, returned bool) Sum {
	s.Ties++
	if level, known := t.Trust.Get(); known {
		s.Known++
		s.Total += level
	}
	if returned {
		s.Returned++
	}
	if t.Friction {
		s.Friction++
	}
	return s
}

// New returns the matrix of a workspace with the people that are laid out. It
// takes time in proportion to the ties.
func New(w *graphmodel.Workspace, layout *Layout) *Matrix {
	m := &Matrix{People: w.People.All(), Layout: layout, ties: make(map[pair]*graphmodel.Tie, w.Ties.Len()), sums: make(map[pair]Sum, 3*w.Ties.Len())}
	for _, t := range w.Ties.All() {
		m.ties[pairOf(layout.index[t.From], layout.index[t.To])] = t
	}
	// In the order of the ties, so that the same map gives the same last bit.
	for _, t := range w.Ties.All() {
		from, to := layout.index[t.From], layout.index[t.To]
		_, returned := m.ties[pairOf(to, from)]
		m.total = m.total.add(t, returned)
		if len(layout.Groups) == 0 {
			continue
		}
		a, b := m.ofGroup(layout.group[from]), m.ofGroup(layout.group[to])
		for _, key := range [...]pair{pairOf(a, b), pairOf(a, to), pairOf(from, b)} {
			m.sums[key] = m.sums[key].add(t, returned)
		}
	}
	return m
}

func (m *Matrix) ofGroup(group int) int32 { return int32(len(m.People) + group) }

func (m *Matrix) index(l Line) int32 {
	if l.OfGroup() {
		return m.ofGroup(l.Group)
	}
	return int32(l.Person)
}

// Tie returns the tie by which one person trusts another, or nil; nil where a
// line is a group.
func (m *Matrix) Tie(from, to Line) *graphmodel.Tie {
	if from.OfGroup() || to.OfGroup() {
		return nil
	}
	return m.ties[pairOf(int32(from.Person), int32(to.Person))]
}

// Sum sums up the ties from one line to another.
func (m *Matrix) Sum(from, to Line) Sum {
	if t := m.Tie(from, to); t != nil {
		return Sum{}.add(t, m.Tie(to, from) != nil)
	}
	return m.sums[pairOf(m.index(from), m.index(to))]
}

// Possible returns how many ties there could be from one line to another.
func (m *Matrix) Possible(from, to Line) int {
	shared := 0
	switch {
	case from.Group != to.Group || from.Group < 0:
		if from == to {
			shared = 1
		}
	case from.OfGroup():
		shared = m.size(to)
	case to.OfGroup() || from == to:
		shared = 1
	}
	return m.size(from)*m.size(to) - shared
}

// size returns how many people a line is.
func (m *Matrix) size(l Line) int {
	if l.OfGroup() {
		return len(m.Layout.Groups[l.Group].People)
	}
	return 1
}

// Ref names what a line is: a person, or a department; there is none for a
// community and for those without a department.
func (m *Matrix) Ref(l Line) (graphmodel.Ref, bool) {
	if !l.OfGroup() {
		return graphmodel.RefOf(m.People[l.Person]), true
	}
	department := m.Layout.Groups[l.Group].Department
	return graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: department}, department != ""
}

// Total sums up all ties.
func (m *Matrix) Total() Sum { return m.total }
