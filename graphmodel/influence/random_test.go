package influence

import (
	"fmt"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

const someDay = graphmodel.Date("2026-11-21")

// drawMap draws a small map in which every factor may play a part. Trust has
// few levels, so that many routes are equal, and the parameters are no round
// numbers, so that none are by accident.
func drawMap(t *rapid.T, most int) *graphmodel.Workspace {
	w := graphmodel.New("w", "Random")
	info := *w.Info
	info.Me = "p1"
	info.Parameters = drawParameters(t)
	w.Info = &info
	departments := []graphmodel.ID{"", "d1", "d2"}
	var people []*graphmodel.Person
	for i := range rapid.IntRange(2, most).Draw(t, "people") {
		// p1, p11, p3: numbers are not in lexical order. Up to 10 they differ.
		p := &graphmodel.Person{ID: graphmodel.ID(fmt.Sprint("p", 1+9*(i%2)+i)), Department: rapid.SampledFrom(departments).Draw(t, "department")}
		if rapid.Bool().Draw(t, "cadence") {
			p.CadenceDays = graphmodel.Some(rapid.IntRange(0, 40).Draw(t, "days"))
		}
		people = append(people, p)
	}
	w.People = graphmodel.NewTable(people)
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d1"}, {ID: "d2"}})
	w.Ties = graphmodel.NewTable(drawTies(t, people))
	w.Goals = graphmodel.NewTable(drawGoals(t, people))
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{drawChange(t, w)})
	var touchpoints []*graphmodel.Touchpoint
	for i := range rapid.IntRange(0, 3).Draw(t, "touchpoints") {
		touchpoints = append(touchpoints, &graphmodel.Touchpoint{ID: graphmodel.ID(fmt.Sprint("x", i)), Date: drawDate(t),
			People: []graphmodel.ID{drawPerson(t, w), drawPerson(t, w)}})
	}
	w.Touchpoints = graphmodel.NewTable(touchpoints)
	return w
}

func drawParameters(t *rapid.T) graphmodel.Parameters {
	p := graphmodel.Parameters{Handoff: 1, Stance: .4871, SharedGoal: .3917, CommonGround: .2213, Benefit: .3119,
		Friction: .9731, Objection: .2617, Stale: .2939, Bond: 40}
	if rapid.Bool().Draw(t, "handoff") {
		p.Handoff = 0.9
	}
	return p
}

func drawTies(t *rapid.T, people []*graphmodel.Person) []*graphmodel.Tie {
	density := rapid.SampledFrom([]int{1, 3, 6, 9}).Draw(t, "density")
	levels := rapid.SampledFrom([][]float64{{60, 80}, {60}, {0, 30, 60, 80}, {0, 100}}).Draw(t, "levels")
	plain := rapid.Bool().Draw(t, "plain")
	var ties []*graphmodel.Tie
	for _, a := range people {
		for _, b := range people {
			if a == b || rapid.IntRange(0, 9).Draw(t, "tie") >= density {
				continue
			}
			tie := &graphmodel.Tie{ID: graphmodel.ID(fmt.Sprint("t-", a.ID, "-", b.ID)), From: a.ID, To: b.ID}
			ties = append(ties, tie)
			if rapid.IntRange(0, 9).Draw(t, "known") > 0 {
				tie.Trust = graphmodel.Some(rapid.SampledFrom(levels).Draw(t, "trust"))
			}
			tie.Confidence = rapid.SampledFrom([]graphmodel.Confidence{"", "low", "medium", "high", "low"}).Draw(t, "confidence")
			if !plain {
				tie.Friction, tie.AsOf = rapid.IntRange(0, 4).Draw(t, "friction") == 0, drawDate(t)
			}
		}
	}
	return ties
}

func drawDate(t *rapid.T) graphmodel.Date {
	return rapid.SampledFrom([]graphmodel.Date{"", "2025-01-01", "2026-10-01", "2026-11-01", "2026-11-20", someDay, "2027-01-01"}).Draw(t, "date")
}

func drawGoals(t *rapid.T, people []*graphmodel.Person) []*graphmodel.Goal {
	var goals []*graphmodel.Goal
	for i := range rapid.IntRange(0, 3).Draw(t, "goals") {
		g := &graphmodel.Goal{ID: graphmodel.ID(fmt.Sprint("g", i))}
		for range rapid.IntRange(0, 4).Draw(t, "holders") {
			var h graphmodel.Holder
			if rapid.Bool().Draw(t, "department") {
				h.Department = rapid.SampledFrom([]graphmodel.ID{"d1", "d2"}).Draw(t, "holder")
			} else {
				h.Person = rapid.SampledFrom(people).Draw(t, "holder").ID
			}
			if weight := rapid.IntRange(0, 3).Draw(t, "weight"); weight > 0 {
				h.Weight = graphmodel.Some(weight)
			}
			g.Holders = append(g.Holders, h)
		}
		goals = append(goals, g)
	}
	return goals
}

func drawPerson(t *rapid.T, w *graphmodel.Workspace) graphmodel.ID {
	return rapid.SampledFrom(w.People.All()).Draw(t, "person").ID
}

func drawChange(t *rapid.T, w *graphmodel.Workspace) *graphmodel.Change {
	c := &graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{drawPerson(t, w), drawPerson(t, w)}}
	for _, g := range w.Goals.All() {
		if effect := rapid.IntRange(-2, 1).Draw(t, "effect"); effect > -2 {
			s := graphmodel.Service{Goal: g.ID}
			if effect != 0 {
				s.Effect = graphmodel.Some(effect)
			}
			c.Serves = append(c.Serves, s)
		}
	}
	for _, p := range w.People.All() {
		if rapid.IntRange(0, 2).Draw(t, "has a stance") == 0 {
			c.Stances = append(c.Stances, drawStance(t, p.ID))
		}
		if rapid.IntRange(0, 7).Draw(t, "avoided") == 0 {
			c.Avoid = append(c.Avoid, p.ID)
		}
	}
	if rapid.Bool().Draw(t, "benefit") {
		c.Benefits = []graphmodel.Statement{{Department: "d1"}, {Person: drawPerson(t, w)}}
	}
	return c
}

func drawStance(t *rapid.T, person graphmodel.ID) graphmodel.Stance {
	s := graphmodel.Stance{Person: person}
	if rapid.IntRange(0, 4).Draw(t, "known") > 0 {
		s.Current = graphmodel.Some(rapid.IntRange(-2, 2).Draw(t, "stance"))
	}
	for range rapid.IntRange(0, 5).Draw(t, "reasons") {
		s.Reasons = append(s.Reasons, graphmodel.Reason{Kind: "cost", Addressed: rapid.Bool().Draw(t, "addressed")})
	}
	return s
}

func drawQuery(t *rapid.T, w *graphmodel.Workspace) Query {
	q := Query{Routes: rapid.IntRange(0, 40).Draw(t, "routes"), MaxHops: rapid.IntRange(0, 7).Draw(t, "max hops")}
	if rapid.Bool().Draw(t, "other start") {
		q.From = drawPerson(t, w)
	}
	if rapid.IntRange(0, 3).Draw(t, "avoids") == 0 {
		q.Avoid = []graphmodel.ID{drawPerson(t, w)}
	}
	for range max(0, rapid.IntRange(-3, 2).Draw(t, "via")) {
		q.Via = append(q.Via, drawPerson(t, w))
	}
	return q
}
