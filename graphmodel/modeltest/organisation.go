package modeltest

import (
	"fmt"
	"math/rand/v2"

	"inroad/graphmodel"
)

// teamSize is how many people a department of an [Organisation] has.
const teamSize = 25

// Organisation makes a map of a given size for measuring: departments of 25, 70 %
// of the ties within one, with a change that serves goals, stances and cadences.
// Trust is anything from 20 to 95, or one of the given levels: with two of them,
// as surveys have, very many routes are equal. The first person is "me", the
// last one decides. The same numbers give the same map.
func Organisation(seed uint64, people, ties int, levels ...float64) *graphmodel.Workspace {
	r := rand.New(rand.NewPCG(seed, 1))
	w := graphmodel.New("w", "Organisation")
	info := *w.Info
	info.Me = member(0)
	w.Info = &info
	change := &graphmodel.Change{ID: "c", Title: "Change", Deciders: []graphmodel.ID{member(people - 1)}}
	var departments []*graphmodel.Department
	var goals []*graphmodel.Goal
	for i := range (people + teamSize - 1) / teamSize {
		departments = append(departments, &graphmodel.Department{ID: team(i)})
		if i%4 == 0 {
			g := graphmodel.ID(fmt.Sprintf("goal-%04d", i))
			goals = append(goals, &graphmodel.Goal{ID: g, Holders: []graphmodel.Holder{{Department: team(i)}, {Person: member(i)}}})
			change.Serves = append(change.Serves, graphmodel.Service{Goal: g})
		}
	}
	var persons []*graphmodel.Person
	for i := range people {
		p := &graphmodel.Person{ID: member(i), Name: fmt.Sprint("Person ", i), Department: team(i / teamSize)}
		if i%3 == 0 {
			p.CadenceDays = graphmodel.Some(30)
		}
		if i%5 == 1 && i < people-1 {
			change.Stances = append(change.Stances, graphmodel.Stance{Person: p.ID, Current: graphmodel.Some(r.IntN(5) - 2)})
		}
		persons = append(persons, p)
	}
	w.Departments, w.People = graphmodel.NewTable(departments), graphmodel.NewTable(persons)
	w.Goals, w.Changes = graphmodel.NewTable(goals), graphmodel.NewTable([]*graphmodel.Change{change})
	w.Ties = graphmodel.NewTable(nearTies(r, people, ties, levels))
	return w
}

func member(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("person-%06d", i)) }

func team(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("department-%04d", i)) }

func nearTies(r *rand.Rand, people, count int, levels []float64) []*graphmodel.Tie {
	taken := make(map[[2]int]bool)
	var ties []*graphmodel.Tie
	for len(ties) < count {
		from, to := r.IntN(people), r.IntN(people)
		if r.IntN(10) < 7 {
			to = min(from/teamSize*teamSize+r.IntN(teamSize), people-1)
		}
		if from == to || taken[[2]int{from, to}] {
			continue
		}
		taken[[2]int{from, to}] = true
		t := &graphmodel.Tie{ID: graphmodel.ID(fmt.Sprintf("tie-%07d", len(ties))), From: member(from), To: member(to), AsOf: "2026-10-01"}
		if len(levels) > 0 {
			t.Trust = graphmodel.Some(levels[r.IntN(len(levels))])
		} else {
			t.Trust = graphmodel.Some(float64(20 + r.IntN(76)))
		}
		ties = append(ties, t)
	}
	return ties
}
