package modeltest

import (
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

func (m *maker) info() *graphmodel.Info {
	return &graphmodel.Info{ID: graphmodel.ID(m.text()), Title: m.text(), Description: m.text(), Me: m.one(m.people),
		Parameters: m.parameters(), Revisions: m.revisions(), Dismissed: m.list(), Extra: m.extra(), ViewsExtra: m.extra()}
}

func (m *maker) revisions() []string {
	return several(m, func() string { return rapid.StringMatching(`[0-9a-f]{64}`).Draw(m.t, "revision") })
}

func (m *maker) parameters() graphmodel.Parameters {
	p := graphmodel.DefaultParameters()
	for _, parameter := range graphmodel.ParameterList() {
		if rapid.IntRange(0, 3).Draw(m.t, "tuned") == 0 {
			*parameter.Of(&p) = rapid.Float64Range(parameter.Min, parameter.Max).Draw(m.t, parameter.Name)
		}
	}
	p.Extra = m.extra()
	return p
}

// allDepartments and allPeople let everybody report only to those before them,
// so that no circle comes about.
func (m *maker) allDepartments() []*graphmodel.Department {
	var all []*graphmodel.Department
	for i, id := range m.departments {
		all = append(all, &graphmodel.Department{ID: id, Name: m.text(), Parent: m.one(m.departments[:i]), Head: m.one(m.people),
			Mission: m.text(), Pressures: m.list(), Measures: m.list(),
			Colour: rapid.SampledFrom([]string{"", "#2a78d6", "#FFFFFF"}).Draw(m.t, "colour"), Notes: m.text(), Extra: m.extra()})
	}
	return all
}

func (m *maker) allPeople() []*graphmodel.Person {
	var all []*graphmodel.Person
	for i, id := range m.people {
		all = append(all, &graphmodel.Person{ID: id, Name: m.text(), Title: m.text(), Department: m.one(m.departments),
			ReportsTo: m.one(m.people[:i]), WorkedIn: m.some(m.departments), Email: m.text(), Power: m.whole(1, 5), Openness: m.whole(1, 5),
			Expertise: m.list(), CaresAbout: m.list(), Currencies: m.list(), Channel: m.text(), CadenceDays: m.whole(1, 365),
			External: m.flag(), Placeholder: m.flag(), Tags: m.list(), Notes: m.text(), Extra: m.extra()})
	}
	return all
}

// ties draws at most one tie for each ordered pair of different people.
func (m *maker) ties() []*graphmodel.Tie {
	var pairs [][2]graphmodel.ID
	for _, from := range m.people {
		for _, to := range m.people {
			if from != to {
				pairs = append(pairs, [2]graphmodel.ID{from, to})
			}
		}
	}
	ids := m.ids("ties", min(len(pairs), 24))
	if len(ids) == 0 {
		return nil
	}
	pairs = rapid.Permutation(pairs).Draw(m.t, "pairs")
	var all []*graphmodel.Tie
	for i, id := range ids {
		all = append(all, m.tie(id, pairs[i][0], pairs[i][1]))
	}
	return all
}

func (m *maker) tie(id, from, to graphmodel.ID) *graphmodel.Tie {
	return &graphmodel.Tie{ID: id, From: from, To: to, Trust: m.number(0, 100), Confidence: m.confidence(), Kinds: m.list(),
		Friction: m.flag(), Basis: m.text(), AsOf: m.date(), Notes: m.text(), Extra: m.extra()}
}

// confidence leaves medium out: it says the same as none.
func (m *maker) confidence() graphmodel.Confidence {
	return rapid.SampledFrom([]graphmodel.Confidence{"", graphmodel.ConfidenceLow, graphmodel.ConfidenceHigh}).Draw(m.t, "confidence")
}

func (m *maker) goal(id graphmodel.ID) *graphmodel.Goal {
	g := &graphmodel.Goal{ID: id, Title: m.text(), Description: m.text(), Strategy: m.text(), Measure: m.text(), Due: m.date(), Extra: m.extra()}
	for _, d := range m.some(m.departments) {
		g.Holders = append(g.Holders, graphmodel.Holder{Department: d, Weight: m.whole(1, 3), Extra: m.extra()})
	}
	for _, p := range m.some(m.people) {
		g.Holders = append(g.Holders, graphmodel.Holder{Person: p, Weight: m.whole(1, 3), Extra: m.extra()})
	}
	return g
}

func (m *maker) touchpoint(id graphmodel.ID) *graphmodel.Touchpoint {
	return &graphmodel.Touchpoint{ID: id, Date: m.date(), People: m.some(m.people), Change: m.one(m.changes), Channel: m.text(),
		Summary: m.text(), Outcome: m.text(), Win: m.flag(), NextStep: m.text(), NextStepBy: m.one(m.people),
		Due: m.date(), Done: m.flag(), Extra: m.extra()}
}

func (m *maker) position(id graphmodel.ID) *graphmodel.Position {
	return &graphmodel.Position{ID: id, X: rapid.Float64Range(-graphmodel.MaxCoordinate, graphmodel.MaxCoordinate).Draw(m.t, "x"), Y: rapid.Float64Range(-1000, 1000).Draw(m.t, "y"),
		Pinned: rapid.Bool().Draw(m.t, "pinned"), Extra: m.extra()}
}
