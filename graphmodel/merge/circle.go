package merge

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// uncircled takes apart the circles that both sides have made together in the
// formal line and among departments: in each, the way up is that of one side.
func (m *merging) uncircled(w *graphmodel.Workspace) *graphmodel.Workspace {
	w = uncircle(m, w, upward[*graphmodel.Department]{"parent",
		func(w *graphmodel.Workspace) graphmodel.Table[*graphmodel.Department] { return w.Departments },
		func(d *graphmodel.Department) *graphmodel.ID { return &d.Parent }})
	return uncircle(m, w, upward[*graphmodel.Person]{"reportsTo",
		func(w *graphmodel.Workspace) graphmodel.Table[*graphmodel.Person] { return w.People },
		func(p *graphmodel.Person) *graphmodel.ID { return &p.ReportsTo }})
}

// upward says how records of a kind stand one above the other.
type upward[R row] struct {
	path  string
	table func(*graphmodel.Workspace) graphmodel.Table[R]
	up    func(R) *graphmodel.ID
}

// above returns what stands above a record in a workspace; empty where there is
// no such record.
func (u upward[R]) above(w *graphmodel.Workspace, id graphmodel.ID) graphmodel.ID {
	var none R
	if r := u.table(w).Find(id); r != none {
		return *u.up(r)
	}
	return ""
}

// uncircle goes on while there are circles. Each time one side's way up, in the
// end ours, is taken by at least one more record, and ours alone makes none.
func uncircle[R row](m *merging, w *graphmodel.Workspace, u upward[R]) *graphmodel.Workspace {
	taken := make(map[graphmodel.ID]Choice)
	for {
		circles := u.circles(w)
		if len(circles) == 0 {
			return w
		}
		for _, circle := range circles {
			w = w.Apply(u.open(m, w, circle, taken))
		}
	}
}

// open settles one circle and returns what that changes.
func (u upward[R]) open(m *merging, w *graphmodel.Workspace, circle []graphmodel.ID, taken map[graphmodel.ID]Choice) []graphmodel.Delta {
	side, from := Ours, m.ours
	if u.settle(m, w, circle) == Theirs && !slices.ContainsFunc(circle, func(id graphmodel.ID) bool { return taken[id] != Open }) {
		side, from = Theirs, m.theirs
	}
	var deltas []graphmodel.Delta
	for _, id := range circle {
		before := u.table(w).Find(id)
		up := u.above(from, id)
		if taken[id] = side; up == *u.up(before) {
			continue
		}
		after := graphmodel.Clone(before)
		if *u.up(after) = up; !u.table(w).Has(up) {
			*u.up(after) = ""
		}
		deltas = append(deltas, graphmodel.Delta{Before: before, After: after})
	}
	return deltas
}

// settle notes a circle as a conflict, unless it is settled, under the first of
// those in it on which the sides differ.
func (u upward[R]) settle(m *merging, w *graphmodel.Workspace, circle []graphmodel.ID) Choice {
	i := max(0, slices.IndexFunc(circle, func(id graphmodel.ID) bool { return u.above(m.ours, id) != u.above(m.theirs, id) }))
	kind := u.table(w).Find(circle[i]).Kind()
	c := Conflict{Key: Key{graphmodel.Ref{Kind: kind, ID: circle[i]}, u.path}, Kind: Circle, Choices: []Choice{Ours, Theirs},
		Base: u.above(m.base, circle[i]), Ours: u.above(m.ours, circle[i]), Theirs: u.above(m.theirs, circle[i])}
	for j, id := range circle {
		if j != i {
			c.Also = append(c.Also, graphmodel.Ref{Kind: kind, ID: id})
		}
	}
	chosen := m.choices.of(c.Key)
	if chosen == Open {
		// That both sides differ there is said already, perhaps.
		m.conflicts = slices.DeleteFunc(m.conflicts, func(other Conflict) bool { return other.Key == c.Key })
		m.conflicts = append(m.conflicts, c)
	}
	return chosen
}

// circles returns the circles, each sorted by id. Everything has at most one
// thing above it, so no two of them meet.
func (u upward[R]) circles(w *graphmodel.Workspace) [][]graphmodel.ID {
	var found [][]graphmodel.ID
	seen := make(map[graphmodel.ID]graphmodel.ID, u.table(w).Len()) // by whom: where the walk began
	for _, r := range u.table(w).All() {
		id := r.Key()
		for id != "" && seen[id] == "" {
			seen[id] = r.Key()
			id = u.above(w, id)
		}
		if id != "" && seen[id] == r.Key() {
			found = append(found, u.circle(w, id))
		}
	}
	slices.SortFunc(found, func(a, b []graphmodel.ID) int { return cmp.Compare(a[0], b[0]) })
	return found
}

func (u upward[R]) circle(w *graphmodel.Workspace, start graphmodel.ID) []graphmodel.ID {
	circle := []graphmodel.ID{start}
	for id := u.above(w, start); id != start; id = u.above(w, id) {
		circle = append(circle, id)
	}
	slices.Sort(circle)
	return circle
}
