package edit

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// stanceFor returns the stance of a person on a change, to write to; it is added
// where there is none.
func stanceFor(c *graphmodel.Change, person graphmodel.ID) *graphmodel.Stance {
	i := slices.IndexFunc(c.Stances, func(s graphmodel.Stance) bool { return s.Person == person })
	if i < 0 {
		i = len(c.Stances)
		c.Stances = append(c.Stances, graphmodel.Stance{Person: person})
	}
	return &c.Stances[i]
}

// SetDesired returns the edit that says which stance on a change is needed of
// people, and leaves the rest of what is known of theirs; no level asks for none.
func SetDesired(w *graphmodel.Workspace, change *graphmodel.Change, level graphmodel.Opt[int], people ...graphmodel.ID) Edit {
	return Update(w, "Change the stance needed of "+someone(w, people), "", change, func(c *graphmodel.Change) {
		for _, id := range people {
			if _, has := c.StanceOf(id); has || level.Known() {
				stanceFor(c, id).Desired = level
			}
		}
	})
}

// Grade is the power of a person and their stance on a change.
type Grade struct {
	Person graphmodel.ID
	Power  graphmodel.Opt[int]
	Stance graphmodel.Opt[int]
}

// SetGrades returns the edit that gives people their power and their stance on a
// change, which may be nil: then it is their power alone. Who is not on the map
// is passed over.
func SetGrades(w *graphmodel.Workspace, change *graphmodel.Change, grades ...Grade) Edit {
	var records []graphmodel.Record
	var people []graphmodel.ID
	powers, stances := false, false
	var next *graphmodel.Change
	if change != nil {
		next = graphmodel.Clone(change)
	}
	for _, g := range grades {
		p := w.Person(g.Person)
		if p == nil {
			continue
		}
		people = append(people, g.Person)
		if p.Power != g.Power {
			p, powers = graphmodel.Clone(p), true
			p.Power = g.Power
			records = append(records, p)
		}
		if next == nil {
			continue
		}
		if was, has := next.StanceOf(g.Person); was.Current != g.Stance && (has || g.Stance.Known()) {
			stances = true
			stanceFor(next, g.Person).Current = g.Stance
		}
	}
	if stances {
		records = append(records, next)
	}
	what := "power"
	switch {
	case powers && stances:
		what = "power and stance"
	case stances:
		what = "stance"
	}
	return Put(w, fmt.Sprintf("Change the %s of %s", what, someone(w, people)), "", records...)
}

// AddReason returns the edit that adds a reason of somebody's against a change.
func AddReason(w *graphmodel.Workspace, change *graphmodel.Change, person graphmodel.ID, reason graphmodel.Reason) Edit {
	return Update(w, "Add a reason of "+w.PersonName(person), "", change, func(c *graphmodel.Change) {
		s := stanceFor(c, person)
		s.Reasons = append(s.Reasons, reason)
	})
}

// UpdateReason returns the edit that changes the reason of that index of
// somebody's against a change; none where there is no such reason. What says
// which part of it: "the need behind". Edits of the same part of the same reason
// become one step.
func UpdateReason(w *graphmodel.Workspace, change *graphmodel.Change, person graphmodel.ID, index int, what string, do func(*graphmodel.Reason)) Edit {
	name := fmt.Sprintf("Change %s a reason of %s", what, w.PersonName(person))
	merge := fmt.Sprintf("reason %s %s %d %s", change.ID, person, index, what)
	return Update(w, name, merge, change, func(c *graphmodel.Change) {
		if s, _ := c.StanceOf(person); index >= 0 && index < len(s.Reasons) {
			do(&stanceFor(c, person).Reasons[index])
		}
	})
}
