package influence

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// mind is what one person brings to every ask about the change.
type mind struct {
	stance int
	// reasons they resist, not addressed.
	reasons []graphmodel.Reason
	benefit bool
	// served is Σ effect × weight over the goals that the change serves or
	// harms, in thirds: weights are 1 to 3, and whole numbers add up exactly.
	served  int
	cadence int // days, 0 if not known
	holds   []holding
}

// holding is one goal a person holds, themself or through their department,
// with the larger of the two weights.
type holding struct {
	goal   int32 // index in the workspace's goals
	weight int
}

func (s *Snapshot) readMinds() []mind {
	stances := make(map[graphmodel.ID]graphmodel.Stance, len(s.change.Stances))
	for _, st := range slices.Backward(s.change.Stances) {
		stances[st.Person] = st
	}
	benefits := make(map[graphmodel.ID]bool)
	departments := make(map[graphmodel.ID]bool)
	for _, b := range s.change.Benefits {
		benefits[b.Person], departments[b.Department] = true, true
	}
	effects := s.effects()
	holdings := newHoldings(s.workspace)

	minds := make([]mind, len(s.people))
	for i, p := range s.people {
		st := stances[p.ID]
		m := mind{stance: st.Current.Or(0), cadence: max(p.CadenceDays.Or(0), 0), holds: holdings.of(p)}
		m.benefit = benefits[p.ID] || p.Department != "" && departments[p.Department]
		for _, r := range st.Reasons {
			if !r.Addressed {
				m.reasons = append(m.reasons, r)
			}
		}
		for _, h := range m.holds {
			m.served += effects[h.goal] * h.weight
		}
		minds[i] = m
	}
	return minds
}

// effects returns what the change does to each goal, by index.
func (s *Snapshot) effects() []int {
	effects := make([]int, s.workspace.Goals.Len())
	for _, service := range s.change.Serves {
		if i := s.workspace.Goals.Index(service.Goal); i >= 0 {
			effects[i] += service.Effect.Or(graphmodel.DefaultEffect)
		}
	}
	return effects
}

// holdings says who holds which goals, each list sorted by goal. People who
// hold nothing themselves share the list of their department.
type holdings struct {
	people, departments map[graphmodel.ID][]holding
}

func newHoldings(w *graphmodel.Workspace) holdings {
	h := holdings{make(map[graphmodel.ID][]holding), make(map[graphmodel.ID][]holding)}
	for i, g := range w.Goals.All() {
		for _, by := range g.Holders {
			held := holding{int32(i), by.Weight.Or(graphmodel.DefaultWeight)}
			if by.Person != "" {
				h.people[by.Person] = append(h.people[by.Person], held)
			}
			if by.Department != "" {
				h.departments[by.Department] = append(h.departments[by.Department], held)
			}
		}
	}
	for _, lists := range []map[graphmodel.ID][]holding{h.people, h.departments} {
		for id, list := range lists {
			lists[id] = largest(list)
		}
	}
	return h
}

func (h holdings) of(p *graphmodel.Person) []holding {
	own, shared := h.people[p.ID], h.departments[p.Department]
	if len(own) == 0 {
		return shared
	}
	return largest(slices.Concat(own, shared))
}

// largest keeps, of the entries for one goal, the one that weighs most.
func largest(list []holding) []holding {
	slices.SortFunc(list, func(a, b holding) int {
		return cmp.Or(cmp.Compare(a.goal, b.goal), cmp.Compare(b.weight, a.weight))
	})
	return slices.CompactFunc(list, func(a, b holding) bool { return a.goal == b.goal })
}

// common returns Σ min(weight, weight) over the goals that both hold, in
// thirds, and calls each for every such goal.
func common(a, b []holding, each func(goal int32)) int {
	sum := 0
	for len(a) > 0 && len(b) > 0 {
		switch x, y := a[0], b[0]; {
		case x.goal < y.goal:
			a = a[1:]
		case x.goal > y.goal:
			b = b[1:]
		default:
			sum += min(x.weight, y.weight)
			if each != nil {
				each(x.goal)
			}
			a, b = a[1:], b[1:]
		}
	}
	return sum
}
