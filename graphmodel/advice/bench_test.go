package advice

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// large is a map of 5,000 people and 20,000 ties with 1,000 touchpoints and a
// change on which a tenth has a stance.
func large() *graphmodel.Workspace {
	w := modeltest.Organisation(1, 5000, 20000)
	c := change()
	*c = graphmodel.Change{ID: "c", Title: "One ledger", Divergence: "major", Deciders: []graphmodel.ID{w.People.All()[0].ID}}
	deltas := []graphmodel.Delta{{After: c}}
	for i, p := range w.People.All() {
		if i%10 == 0 {
			c.Stances = append(c.Stances, graphmodel.Stance{Person: p.ID, Current: graphmodel.Some(i/10%5 - 2),
				Reasons: []graphmodel.Reason{{Kind: "cost"}}})
		}
		next := graphmodel.Clone(p)
		next.CadenceDays = graphmodel.Some(30)
		next.CaresAbout = []string{fmt.Sprintf("ledger number%d", i), "fast answers"}
		deltas = append(deltas, graphmodel.Delta{After: next})
	}
	for i := range 1000 {
		deltas = append(deltas, graphmodel.Delta{After: &graphmodel.Touchpoint{ID: graphmodel.ID(fmt.Sprintf("x-%04d", i)), Date: "2026-09-01",
			People: []graphmodel.ID{w.People.All()[i*5].ID}, NextStep: "send it", Due: "2026-10-01", Outcome: "three small words", Win: i%7 == 0, Change: "c"}})
	}
	info := graphmodel.Clone(w.Info)
	info.Me = w.People.All()[1].ID
	return w.Apply(append(deltas, graphmodel.Delta{After: info}))
}

func BenchmarkLargeMap(b *testing.B) {
	w := large()
	someone := w.People.All()[40].ID
	for name, do := range map[string]func(){
		"on":       func() { On(w, "c", Answer{}, today) },
		"map":      func() { OfMap(w, today) },
		"card":     func() { NewCard(w, "c", graphmodel.Step{Person: someone, Goal: "Agrees to her trial"}, today) },
		"agenda":   func() { NewAgenda(w, someone, today) },
		"standing": func() { Standing(w, today) },
		"contacts": func() { Contacts(w, today) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				do()
			}
		})
	}
}
