package influence

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// best returns the probability of the best route to each decider, 0 without.
func best(t *rapid.T, w *graphmodel.Workspace, q Query) map[graphmodel.ID]float64 {
	got, err := Suggest(t.Context(), w, "c", someDay, q)
	if err != nil {
		t.Fatal(err)
	}
	p := make(map[graphmodel.ID]float64)
	for _, d := range got.Destinations {
		p[d.To] = 0
		if len(d.Routes) > 0 {
			p[d.To] = d.Routes[0].Probability
		}
	}
	return p
}

func TestMoreTrustNeverMakesTheBestRouteWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 10)
		q := drawQuery(t, w)
		if w.Ties.Len() == 0 {
			return
		}
		tie := *rapid.SampledFrom(w.Ties.All()).Draw(t, "tie")
		tie.Trust = graphmodel.Some(min(100, tie.Trust.Or(0)+rapid.Float64Range(0, 100).Draw(t, "more")))
		before, after := best(t, w, q), best(t, w.Apply([]graphmodel.Delta{{After: &tie}}), q)
		for to, p := range before {
			if after[to] < p-1e-12 {
				t.Fatalf("to %s: %v, with more trust %v", to, p, after[to])
			}
		}
	})
}

func TestAvoidingSomebodyNeverMakesTheBestRouteBetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 10)
		q := drawQuery(t, w)
		before := best(t, w, q)
		q.Avoid = append(q.Avoid, drawPerson(t, w))
		for to, p := range best(t, w, q) {
			if p > before[to]+1e-12 {
				t.Fatalf("to %s: %v, with fewer people %v", to, before[to], p)
			}
		}
	})
}

// Other ids in the same order: the same routes. Ids in another order: routes of
// the same probabilities.
func TestIdsMeanNothingButTheOrderOfEquals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 8)
		q := drawQuery(t, w)
		q.From, q.Avoid, q.Via = "", nil, nil
		same, other := make(map[graphmodel.ID]graphmodel.ID), make(map[graphmodel.ID]graphmodel.ID)
		for i, p := range w.People.All() {
			same[p.ID] = graphmodel.ID(fmt.Sprintf("q%02d", i))
			other[p.ID] = graphmodel.ID(fmt.Sprintf("q%02d", 99-i))
		}
		was := must(t, w, q)
		for i, d := range must(t, relabelled(w, same), q).Destinations {
			for j, r := range d.Routes {
				for k, id := range r.People {
					if same[was.Destinations[i].Routes[j].People[k]] != id {
						t.Fatalf("%v became %v", was.Destinations[i].Routes[j].People, r.People)
					}
				}
			}
		}
		for i, d := range must(t, relabelled(w, other), q).Destinations {
			if len(d.Routes) != len(was.Destinations[i].Routes) {
				t.Fatalf("%d routes became %d", len(was.Destinations[i].Routes), len(d.Routes))
			}
			for j, r := range d.Routes {
				if p := was.Destinations[i].Routes[j].Probability; math.Abs(p-r.Probability) > 1e-11 {
					t.Fatalf("probability %v became %v", p, r.Probability)
				}
			}
		}
	})
}

func must(t *rapid.T, w *graphmodel.Workspace, q Query) *Suggestion {
	got, err := Suggest(t.Context(), w, "c", someDay, q)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// relabelled returns the workspace with other ids for its people.
func relabelled(w *graphmodel.Workspace, ids map[graphmodel.ID]graphmodel.ID) *graphmodel.Workspace {
	next := *w
	info := *w.Info
	info.Me = ids[info.Me]
	next.Info = &info
	all := func(list []graphmodel.ID) []graphmodel.ID {
		var other []graphmodel.ID
		for _, id := range list {
			other = append(other, ids[id])
		}
		return other
	}
	next.People = mapped(w.People, func(p graphmodel.Person) *graphmodel.Person { p.ID = ids[p.ID]; return &p })
	next.Ties = mapped(w.Ties, func(t graphmodel.Tie) *graphmodel.Tie { t.From, t.To = ids[t.From], ids[t.To]; return &t })
	next.Touchpoints = mapped(w.Touchpoints, func(x graphmodel.Touchpoint) *graphmodel.Touchpoint { x.People = all(x.People); return &x })
	next.Goals = mapped(w.Goals, func(g graphmodel.Goal) *graphmodel.Goal {
		g.Holders = slices.Clone(g.Holders)
		for i := range g.Holders {
			g.Holders[i].Person = ids[g.Holders[i].Person]
		}
		return &g
	})
	next.Changes = mapped(w.Changes, func(c graphmodel.Change) *graphmodel.Change {
		c.Deciders, c.Avoid, c.Via = all(c.Deciders), all(c.Avoid), all(c.Via)
		c.Stances, c.Benefits = slices.Clone(c.Stances), slices.Clone(c.Benefits)
		for i := range c.Stances {
			c.Stances[i].Person = ids[c.Stances[i].Person]
		}
		for i := range c.Benefits {
			c.Benefits[i].Person = ids[c.Benefits[i].Person]
		}
		return &c
	})
	return &next
}

// mapped returns a table of changed copies.
func mapped[T any, R interface {
	*T
	graphmodel.Record
}](table graphmodel.Table[R], change func(T) R) graphmodel.Table[R] {
	var rows []R
	for _, r := range table.All() {
		rows = append(rows, change(*r))
	}
	return graphmodel.NewTable(rows)
}
