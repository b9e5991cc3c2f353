package drawing_test

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
)

// town is a small map with one of everything.
func town() *graphmodel.Workspace {
	person := func(id graphmodel.ID, name string, department graphmodel.ID, power int) *graphmodel.Person {
		return &graphmodel.Person{ID: id, Name: name, Department: department, Power: graphmodel.Some(power)}
	}
	vacant, guest := person("p5", "Head of risk", "d2", 4), person("p6", "Ada Byron", "", 2)
	vacant.Placeholder, guest.External = true, true
	people := []*graphmodel.Person{person("p1", "Ana Ruiz", "d1", 3), person("p2", "Bo Lind", "d1", 2),
		person("p3", "Cy Novák", "d2", 3), person("p4", "Dana Wu", "d2", 5), vacant, guest}
	people[1].ReportsTo = "p1"
	tie := func(id, from, to graphmodel.ID, trust float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: id, From: from, To: to, Trust: graphmodel.Some(trust)}
	}
	conflict := tie("t5", "p4", "p2", 15)
	conflict.Friction = true
	draft := graphmodel.Draft{
		Info:        graphmodel.New("w", "Town").Info,
		Departments: []*graphmodel.Department{{ID: "d1", Name: "Works"}, {ID: "d2", Name: "Finance", Colour: "#009E73"}},
		People:      people,
		Ties: []*graphmodel.Tie{tie("t1", "p3", "p1", 85), tie("t2", "p1", "p3", 65), tie("t3", "p4", "p3", 70),
			tie("t4", "p2", "p1", 45), conflict, {ID: "t6", From: "p6", To: "p4"}},
		Goals: []*graphmodel.Goal{{ID: "g1", Title: "Open on Sundays", Holders: []graphmodel.Holder{{Person: "p3"}, {Department: "d1"}}}},
		Changes: []*graphmodel.Change{{ID: "c1", Title: "One key", Deciders: []graphmodel.ID{"p4"}, Stances: []graphmodel.Stance{
			{Person: "p1", Current: graphmodel.Some(2)}, {Person: "p2", Current: graphmodel.Some(1)}, {Person: "p3", Current: graphmodel.Some(-1)},
			{Person: "p4", Current: graphmodel.Some(0)}, {Person: "p6", Current: graphmodel.Some(-2)}}}},
		Positions: []*graphmodel.Position{{ID: "p1", X: 0, Y: 0}, {ID: "p2", X: 20, Y: 110}, {ID: "p3", X: 200, Y: -40},
			{ID: "p4", X: 310, Y: 30}, {ID: "p5", X: 220, Y: 60}, {ID: "p6", X: 130, Y: 150}},
	}
	draft.Info.Me = "p1"
	return draft.Workspace()
}

// all shows every layer, the stances on the change and no route.
var all = drawing.Options{Change: "c1", Layers: drawing.Layers{Trust: true, FormalLine: true, Goals: true, Friction: true}}

func ids(list ...graphmodel.ID) map[graphmodel.ID]bool {
	set := make(map[graphmodel.ID]bool)
	for _, id := range list {
		set[id] = true
	}
	return set
}
