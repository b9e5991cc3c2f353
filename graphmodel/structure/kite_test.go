package structure

import (
	"fmt"
	"math"
	"testing"

	"inroad/graphmodel"
)

// kite is Krackhardt's kite, each line being a tie both ways.
var kite = [][2]int{{0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5}, {3, 4}, {3, 5}, {3, 6}, {4, 6},
	{5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9}}

// mapOf makes a map of people p00, p01, … who trust one another as given: from,
// to and level; members are the departments of the first people.
func mapOf(people int, ties [][3]float64, members ...graphmodel.ID) *graphmodel.Workspace {
	w := graphmodel.New("w", "Map")
	person := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("p%02d", i)) }
	departments := make(map[graphmodel.ID]*graphmodel.Department)
	var persons []*graphmodel.Person
	for i := range people {
		p := &graphmodel.Person{ID: person(i), Name: fmt.Sprint("Person ", i)}
		if i < len(members) && members[i] != "" {
			p.Department = members[i]
			departments[members[i]] = &graphmodel.Department{ID: members[i], Name: "Department " + string(members[i])}
		}
		persons = append(persons, p)
	}
	var list []*graphmodel.Tie
	for i, t := range ties {
		list = append(list, &graphmodel.Tie{ID: graphmodel.ID(fmt.Sprintf("t%03d", i)), From: person(int(t[0])), To: person(int(t[1])),
			Trust: graphmodel.Some(t[2])})
	}
	var groups []*graphmodel.Department
	for _, d := range departments {
		groups = append(groups, d)
	}
	w.Departments, w.People, w.Ties = graphmodel.NewTable(groups), graphmodel.NewTable(persons), graphmodel.NewTable(list)
	return w
}

func kiteMap() *graphmodel.Workspace {
	var ties [][3]float64
	for _, line := range kite {
		a, b := float64(line[0]), float64(line[1])
		ties = append(ties, [3]float64{a, b, 60}, [3]float64{b, a, 60})
	}
	return mapOf(10, ties)
}

func measured(t *testing.T, w *graphmodel.Workspace) *Structure {
	t.Helper()
	s, err := Measure(t.Context(), w, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The published figures count each pair of people once; with ties both ways it
// is two pairs.
func TestKite(t *testing.T) {
	s := measured(t, kiteMap())
	for i, want := range map[int]float64{7: 14, 5: 25.0 / 3, 6: 25.0 / 3, 8: 8, 3: 11.0 / 3, 0: 5.0 / 6, 1: 5.0 / 6} {
		for _, got := range []float64{s.People[i].Betweenness / 2, s.People[i].BetweennessWeighted / 2} {
			if math.Abs(got-want) > 1e-12 {
				t.Errorf("betweenness of %d: %v, want %v", i, got, want)
			}
		}
	}
	for i, want := range map[int]float64{3: .4702, 7: .4311, 9: 1} {
		if got := s.People[i].Constraint.Or(-1); math.Abs(got-want) > 5e-5 {
			t.Errorf("constraint of %d: %v, want %v", i, got, want)
		}
	}
}
