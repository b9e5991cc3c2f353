package modeltest

import (
	"fmt"
	"math/rand/v2"

	"inroad/graphmodel"
)

// Large returns a made-up organisation for measuring: people in departments of
// about twenty, a formal line eight reports wide, and that many ties, most of
// them near by. The same numbers give the same workspace.
func Large(people, ties int) *graphmodel.Workspace {
	random := rand.New(rand.NewPCG(1, 2))
	draft := graphmodel.Draft{Info: graphmodel.New("large", "Large").Info}
	for i := range (people + 19) / 20 {
		draft.Departments = append(draft.Departments, &graphmodel.Department{ID: largeID("d", i), Name: fmt.Sprintf("Department %d", i)})
	}
	for i := range people {
		draft.People = append(draft.People, largePerson(i, random))
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: largeID("p", i),
			X: float64(random.IntN(40000)) / 4, Y: float64(random.IntN(40000)) / 4})
	}
	taken := make(map[[2]int]bool, ties)
	for limit := people * (people - 1); len(draft.Ties) < min(ties, limit); {
		from := random.IntN(people)
		to := (from + int(random.NormFloat64()*30) + people) % people
		if random.IntN(5) == 0 {
			to = random.IntN(people)
		}
		if pair := [2]int{from, to}; to >= 0 && from != to && !taken[pair] {
			taken[pair] = true
			draft.Ties = append(draft.Ties, largeTie(len(draft.Ties), from, to, random))
		}
	}
	return draft.Workspace()
}

func largeID(kind string, i int) graphmodel.ID {
	return graphmodel.ID(fmt.Sprintf("0197a3c0-0000-7000-8000-%s%011d", kind, i))
}

func largePerson(i int, random *rand.Rand) *graphmodel.Person {
	p := &graphmodel.Person{ID: largeID("p", i), Name: fmt.Sprintf("Person %d", i), Title: "Specialist", Department: largeID("d", i/20),
		Power: graphmodel.Some(1 + random.IntN(5)), Openness: graphmodel.Some(1 + random.IntN(5)),
		Expertise: []string{"identity"}, CaresAbout: []string{"fewer escalations"}, CadenceDays: graphmodel.Some(30)}
	if i > 0 {
		p.ReportsTo = largeID("p", (i-1)/8)
	}
	return p
}

func largeTie(i, from, to int, random *rand.Rand) *graphmodel.Tie {
	return &graphmodel.Tie{ID: largeID("t", i), From: largeID("p", from), To: largeID("p", to), Trust: graphmodel.Some(float64(random.IntN(101))),
		Confidence: graphmodel.ConfidenceLow, Kinds: []string{"works with"}, Basis: "worked together on a migration", AsOf: "2026-10-01"}
}
