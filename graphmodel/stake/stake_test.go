package stake_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/stake"
)

func office() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin"}, {ID: "tax", Parent: "fin"}, {ID: "hr"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Department: "fin"}, {ID: "bo", Department: "tax"},
		{ID: "cy", Department: "hr"}, {ID: "di"}, {ID: "ed"}})
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Holders: []graphmodel.Holder{{Department: "hr"}, {Person: "di"}}}})
	return w
}

func TestGrounds(t *testing.T) {
	for name, c := range map[string]struct {
		change   graphmodel.Change
		who      graphmodel.ID
		want     stake.Grounds
		touched  bool
		interest int
	}{
		"nothing":              {graphmodel.Change{}, "ana", 0, false, 1},
		"decides":              {graphmodel.Change{Deciders: []graphmodel.ID{"ana"}}, "ana", stake.Decides, true, 2},
		"department":           {graphmodel.Change{Affects: []graphmodel.ID{"fin"}}, "ana", stake.Affected, true, 2},
		"part of a department": {graphmodel.Change{Affects: []graphmodel.ID{"fin"}}, "bo", stake.Affected, true, 2},
		"no department":        {graphmodel.Change{Affects: []graphmodel.ID{"fin", ""}}, "ed", 0, false, 1},
		"a goal of theirs":     {graphmodel.Change{Serves: []graphmodel.Service{{Goal: "g"}}}, "cy", stake.Holds, false, 2},
		"a goal of one":        {graphmodel.Change{Serves: []graphmodel.Service{{Goal: "g"}}}, "di", stake.Holds, false, 2},
		"a stance": {graphmodel.Change{Stances: []graphmodel.Stance{{Person: "ed", Current: graphmodel.Some(0)}}}, "ed",
			stake.Stated, true, 1},
		"reasons": {graphmodel.Change{Stances: []graphmodel.Stance{{Person: "ed", Reasons: []graphmodel.Reason{{}}}}}, "ed",
			stake.Reasoned, true, 2},
		"a stance not known": {graphmodel.Change{Stances: []graphmodel.Stance{{Person: "ed"}}}, "ed", 0, false, 1},
		"carries a step":     {graphmodel.Change{Steps: []graphmodel.Step{{Person: "cy", Via: "ed"}}}, "ed", stake.Asked, true, 2},
		"two parts count once": {graphmodel.Change{Champion: "ana", Owner: "ana",
			Responsibilities: []graphmodel.Responsibility{{Accountable: "ana"}}}, "ana",
			stake.Champions | stake.Owns | stake.Tasked, true, 2},
		"all of it": {graphmodel.Change{Affects: []graphmodel.ID{"hr"}, Serves: []graphmodel.Service{{Goal: "g"}},
			Stances: []graphmodel.Stance{{Person: "cy", Reasons: []graphmodel.Reason{{}}}},
			Offers:  []graphmodel.Statement{{Department: "hr"}}}, "cy",
			stake.Affected | stake.Holds | stake.Reasoned | stake.Given, true, 5},
	} {
		grounds := stake.Of(office(), &c.change)[c.who]
		if grounds != c.want || grounds.Touched() != c.touched || grounds.Interest() != c.interest {
			t.Errorf("%s: grounds %b, touched %v, interest %d; want %b, %v, %d", name, grounds, grounds.Touched(), grounds.Interest(),
				c.want, c.touched, c.interest)
		}
	}
}

func TestNoChangeTouchesNobody(t *testing.T) {
	if of := stake.Of(office(), nil); len(of) != 0 {
		t.Errorf("no change touches %v", of)
	}
}

func TestWordsSayWhatInterestCounts(t *testing.T) {
	c := &graphmodel.Change{Deciders: []graphmodel.ID{"ana"}, Affects: []graphmodel.ID{"fin"}}
	if got := stake.Of(office(), c)["ana"].Words(); !slices.Equal(got, []string{"decides", "department affected"}) {
		t.Errorf("the grounds are said as %q", got)
	}
}

func TestInterestIsOnItsScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		for _, c := range w.Changes.All() {
			for id, grounds := range stake.Of(w, c) {
				interest := grounds.Interest()
				if id == "" || interest < stake.MinInterest || interest > stake.MaxInterest {
					t.Fatalf("%q has an interest of %d", id, interest)
				}
				if interest > stake.MinInterest && len(grounds.Words()) == 0 {
					t.Fatalf("nothing says why the interest of %s is %d", id, interest)
				}
			}
			for _, id := range c.Deciders {
				if !stake.Of(w, c)[id].Touched() {
					t.Fatalf("%s decides and is not touched", id)
				}
			}
		}
	})
}
