package modeltest

import (
	"math"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

func (m *maker) change(id graphmodel.ID) *graphmodel.Change {
	return &graphmodel.Change{ID: id, Title: m.text(), Summary: m.text(), Why: m.text(), Status: m.text(), Divergence: m.text(),
		Deadline: m.date(), Cost: m.text(), Value: m.text(), Owner: m.one(m.people), Champion: m.one(m.people), Deciders: m.some(m.people),
		Rule:      rapid.SampledFrom([]graphmodel.Rule{"", graphmodel.RuleMajority, graphmodel.RuleAny}).Draw(m.t, "rule"),
		Threshold: m.number(0, 1), Affects: m.some(m.departments), Serves: m.services(), Benefits: m.statements(), Offers: m.statements(),
		Risks: m.list(), Policies: m.list(), Stances: m.stances(), Avoid: m.some(m.people), Via: m.some(m.people),
		Responsibilities: planned(m, m.responsibility), Steps: planned(m, m.step), Checkpoints: planned(m, m.checkpoint),
		Scenarios: planned(m, m.scenario), Extra: m.extra()}
}

func (m *maker) services() []graphmodel.Service {
	var all []graphmodel.Service
	for _, goal := range m.some(m.goals) {
		effect := rapid.SampledFrom([]graphmodel.Opt[int]{{}, graphmodel.Some(1), graphmodel.Some(-1)}).Draw(m.t, "effect")
		all = append(all, graphmodel.Service{Goal: goal, Effect: effect, Extra: m.extra()})
	}
	return all
}

func (m *maker) statements() []graphmodel.Statement {
	var all []graphmodel.Statement
	for _, d := range m.some(m.departments) {
		all = append(all, graphmodel.Statement{Department: d, Text: m.text(), Done: m.flag(), Extra: m.extra()})
	}
	for _, p := range m.some(m.people) {
		all = append(all, graphmodel.Statement{Person: p, Text: m.text(), Done: m.flag(), Extra: m.extra()})
	}
	return all
}

func (m *maker) stances() []graphmodel.Stance {
	var all []graphmodel.Stance
	for _, p := range m.some(m.people) {
		all = append(all, graphmodel.Stance{Person: p, Current: m.whole(-2, 2), Desired: m.whole(-2, 2), AsOf: m.date(),
			Confidence: m.confidence(), Reasons: several(m, m.reason), Extra: m.extra()})
	}
	return all
}

func (m *maker) reason() graphmodel.Reason {
	return graphmodel.Reason{Kind: m.text(), Text: m.text(), Need: m.text(), Answer: m.text(), Addressed: m.flag(), Extra: m.extra()}
}

// planned makes the parts of a plan, which have ids of their own and stand
// sorted by them, as in a file.
func planned[T any](m *maker, make func(graphmodel.ID) T) []T {
	var all []T
	for _, id := range []graphmodel.ID{"a", "b", "c"}[:rapid.IntRange(0, 3).Draw(m.t, "planned")] {
		all = append(all, make(id))
	}
	return all
}

func (m *maker) responsibility(id graphmodel.ID) graphmodel.Responsibility {
	return graphmodel.Responsibility{ID: id, Task: m.text(), Responsible: m.some(m.people), Accountable: m.one(m.people),
		Consulted: m.some(m.people), Informed: m.some(m.people), Extra: m.extra()}
}

func (m *maker) step(id graphmodel.ID) graphmodel.Step {
	return graphmodel.Step{ID: id, Order: m.whole(math.MinInt, math.MaxInt), Person: m.one(m.people), Via: m.one(m.people), Goal: m.text(),
		Message: m.text(), Status: m.text(), Due: m.date(), Result: m.text(), Extra: m.extra()}
}

func (m *maker) checkpoint(id graphmodel.ID) graphmodel.Checkpoint {
	return graphmodel.Checkpoint{ID: id, Date: m.date(), Title: m.text(), Measure: m.text(), Done: m.flag(), Result: m.text(), Extra: m.extra()}
}

func (m *maker) scenario(id graphmodel.ID) graphmodel.Scenario {
	s := graphmodel.Scenario{ID: id, Title: m.text(), Extra: m.extra()}
	for i, person := range m.some(m.people) {
		supposed := graphmodel.Supposition{Person: person, Stance: m.whole(-2, 2), Gone: m.flag(), Extra: m.extra()}
		if i > 0 && m.flag() {
			supposed = graphmodel.Supposition{From: m.people[0], To: person, Trust: m.number(0, 100), Extra: m.extra()}
		}
		if supposed.From == "" || supposed.From != supposed.To {
			s.Suppositions = append(s.Suppositions, supposed)
		}
	}
	return s
}
