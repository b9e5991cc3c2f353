package advice

import (
	"context"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

const today = graphmodel.Date("2026-11-21")

// draft is a map on which nothing is amiss: I (Ana, IT) want a change that Dana
// decides. Two people from different departments whom Dana trusts stand for it.
// Tests take something away.
func draft() *graphmodel.Draft {
	p := func(id graphmodel.ID, name string, department, manager graphmodel.ID, power int) *graphmodel.Person {
		return &graphmodel.Person{ID: id, Name: name, Department: department, ReportsTo: manager, Power: graphmodel.Some(power),
			CadenceDays: graphmodel.Some(30)}
	}
	tie := func(from, to graphmodel.ID, trust float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: "t-" + from + "-" + to, From: from, To: to, Trust: graphmodel.Some(trust)}
	}
	met := func(id graphmodel.ID, people ...graphmodel.ID) *graphmodel.Touchpoint {
		return &graphmodel.Touchpoint{ID: id, Date: "2026-11-10", People: people, Change: "c"}
	}
	return &graphmodel.Draft{
		Info:        &graphmodel.Info{ID: "w", Title: "Small", Me: "ana", Parameters: graphmodel.DefaultParameters()},
		Departments: []*graphmodel.Department{{ID: "fin", Name: "Finance", Head: "dana"}, {ID: "it", Name: "IT", Head: "ana"}, {ID: "ops", Name: "Operations", Head: "rafael"}},
		People: []*graphmodel.Person{p("ana", "Ana Ruiz", "it", "", 3), p("dana", "Dana Wu", "fin", "", 5),
			p("gil", "Gil Torres", "fin", "dana", 2), p("rafael", "Rafael Costa", "ops", "", 4), p("uwe", "Uwe Keller", "ops", "rafael", 3)},
		Ties: []*graphmodel.Tie{tie("gil", "ana", 80), tie("rafael", "ana", 70), tie("dana", "gil", 80), tie("dana", "rafael", 75)},
		Goals: []*graphmodel.Goal{{ID: "g", Title: "Close the books in 3 days", Measure: "days to close",
			Holders: []graphmodel.Holder{{Department: "fin"}}}},
		Changes:     []*graphmodel.Change{change()},
		Touchpoints: []*graphmodel.Touchpoint{met("x-1", "dana"), met("x-2", "gil", "rafael", "uwe")},
	}
}

func change() *graphmodel.Change {
	return &graphmodel.Change{
		ID: "c", Title: "One ledger", Why: "Two ledgers never agree.", Status: "exploring", Divergence: "major",
		Deadline: "2027-06-30", Cost: "1", Value: "900 hours a year", Owner: "dana", Champion: "rafael",
		Deciders: []graphmodel.ID{"dana"}, Affects: []graphmodel.ID{"fin"}, Serves: []graphmodel.Service{{Goal: "g"}},
		Benefits: []graphmodel.Statement{{Person: "gil", Text: "no manual uploads"}},
		Offers:   []graphmodel.Statement{{Person: "gil", Text: "an analyst for two weeks"}},
		Stances: []graphmodel.Stance{stance("dana", 0), stance("gil", 2), stance("rafael", 1), {Person: "uwe", Current: graphmodel.Some(-1),
			Reasons: []graphmodel.Reason{{Kind: "workload", Text: "shifts are full", Need: "time", Answer: "after summer", Addressed: true}}}},
		Responsibilities: []graphmodel.Responsibility{{ID: "r", Task: "Move the data", Responsible: []graphmodel.ID{"gil"}, Accountable: "dana"}},
		Steps:            []graphmodel.Step{{ID: "s", Person: "gil", Status: "planned"}},
		Checkpoints:      []graphmodel.Checkpoint{{ID: "k", Date: "2027-01-15", Title: "Review"}},
	}
}

func stance(person graphmodel.ID, current int) graphmodel.Stance {
	return graphmodel.Stance{Person: person, Current: graphmodel.Some(current)}
}

// tested returns the draft as a workspace after something was done to it.
func tested(t testing.TB, do func(d *graphmodel.Draft, c *graphmodel.Change)) *graphmodel.Workspace {
	t.Helper()
	d := draft()
	do(d, d.Changes[0])
	for _, p := range d.Check() {
		t.Fatal(p)
	}
	return d.Workspace()
}

func nothing(*graphmodel.Draft, *graphmodel.Change) {}

// answered works out what the rules want to know of the change; of a map that
// allows no answer there is none.
func answered(w *graphmodel.Workspace) (a Answer) {
	if s, err := influence.Suggest(context.Background(), w, "c", today, influence.Query{}); err == nil {
		a.Suggestion = s
	}
	if f, err := support.Predict(context.Background(), w, "c", support.Query{}); err == nil {
		a.Forecast = f
	}
	return a
}

// all returns all advice on the map and the change.
func all(w *graphmodel.Workspace) []Advice {
	return append(On(w, "c", answered(w), today), OfMap(w, today)...)
}

// applied carries an edit out as the program does.
func applied(t testing.TB, w *graphmodel.Workspace, e edit.Edit) *graphmodel.Workspace {
	t.Helper()
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Do(e); err != nil {
		t.Fatal(err)
	}
	return h.Workspace()
}
