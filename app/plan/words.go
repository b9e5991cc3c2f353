package plan

import (
	"fmt"
	"math"
	"strings"

	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/support"
)

// words puts a plan into sentences.
type words struct {
	coalition.Words

	workspace *graphmodel.Workspace
	namer     *names.Namer
}

func newWords(w *graphmodel.Workspace, n *names.Namer) words {
	return words{coalition.NewWords(w), w, n}
}

// namedMost is how many people the headline names; the steps below it name all.
const namedMost = 3

// headline says in a sentence what the plan comes to.
func (v words) headline(p *coalition.Plan) string {
	if !p.Carried || len(p.Steps) <= namedMost {
		return v.Headline(p)
	}
	return fmt.Sprintf("Win these %d people, in this order, and the change is carried: %s.", len(p.Steps),
		support.Yes(p.Rule, len(p.Deciders), p.Threshold))
}

// asks says a cost, the expected number of asks.
func asks(cost float64) string {
	switch n := math.Round(cost); {
	case cost >= coalition.MostCost:
		return "100 asks or more"
	case n <= 1:
		return "about 1 ask"
	default:
		return fmt.Sprintf("about %.0f asks", n)
	}
}

// way says by whom a person is reached.
func (v words) way(s coalition.Step) string {
	people := s.Route.People
	if len(people) == 0 {
		return "no way there yet"
	}
	if len(people) <= 2 {
		return "ask directly"
	}
	var between []string
	for _, id := range people[1 : len(people)-1] {
		between = append(between, v.namer.Short(id))
	}
	return "by way of " + strings.Join(between, " → ")
}
