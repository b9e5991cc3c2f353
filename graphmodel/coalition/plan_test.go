package coalition

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/support"
)

// office is a map on which me reaches ana and bo, both of whom dee listens to;
// eve can't be reached.
func office() *graphmodel.Workspace {
	w := graphmodel.New("w", "Office")
	info := *w.Info
	info.Me = "me"
	w.Info = &info
	var people []*graphmodel.Person
	for _, p := range []struct {
		id   graphmodel.ID
		name string
	}{{"me", "Me"}, {"ana", "Ana"}, {"bo", "Bo"}, {"dee", "Dee"}, {"eve", "Eve"}} {
		people = append(people, &graphmodel.Person{ID: p.id, Name: p.name, Openness: graphmodel.Some(5)})
	}
	w.People = graphmodel.NewTable(people)
	trust := func(id, from, to graphmodel.ID, level float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: id, From: from, To: to, Trust: graphmodel.Some(level)}
	}
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{trust("1", "ana", "me", 80), trust("2", "bo", "me", 50),
		trust("3", "dee", "ana", 60), trust("4", "dee", "bo", 10), trust("5", "bo", "ana", 90)})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{
		{ID: "c", Title: "C", Deciders: []graphmodel.ID{"dee"}}, {ID: "none", Title: "Nobody's"},
		{ID: "out", Deciders: []graphmodel.ID{"eve"}}})
	return w
}

func find(t *testing.T, change graphmodel.ID, q Query) (*Plan, error) {
	t.Helper()
	w := office()
	return Find(t.Context(), influence.NewSnapshot(w, change, w.Info.Parameters, "2026-11-21"), q)
}

func TestFindByHand(t *testing.T) {
	tests := []struct {
		name string
		q    Query
		want []graphmodel.ID
		cost float64
	}{
		{"as it is", Query{}, []graphmodel.ID{"ana"}, 1 / .8},
		{"excluded", Query{Exclude: []graphmodel.ID{"ana", "ana"}}, []graphmodel.ID{"dee"}, 1 / (.8 * .6 * .9)},
		{"fixed", Query{Fix: []graphmodel.ID{"bo"}}, []graphmodel.ID{"ana", "bo"}, 1/.8 + 1/(.8*.9*.9)},
		{"fixed, out of reach", Query{Fix: []graphmodel.ID{"eve"}}, []graphmodel.ID{"ana", "eve"}, 1/.8 + MostCost},
		{"carried already", Query{Threshold: graphmodel.Some(.5)}, nil, 0},
		{"must be sure", Query{Threshold: graphmodel.Some(1.0)}, []graphmodel.ID{"dee"}, 1 / (.8 * .6 * .9)},
	}
	for _, tt := range tests {
		p, err := find(t, "c", tt.q)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.people(); !slices.Equal(got, tt.want) || !near(p.Cost, tt.cost, 1e-12) || !p.Carried || !p.Proved {
			t.Errorf("%s: got %+v, want %v at %v", tt.name, p, tt.want, tt.cost)
		}
	}
}

func TestFindOutOfReach(t *testing.T) {
	p, err := find(t, "out", Query{Fix: []graphmodel.ID{"bo"}})
	if err != nil || p.Carried || !p.Proved || len(p.Steps) != 1 || p.Deciders[0].Most != p.Deciders[0].Before {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestFindRefuses(t *testing.T) {
	tests := []struct {
		change graphmodel.ID
		q      Query
		want   error
	}{
		{"x", Query{}, support.ErrNoChange},
		{"none", Query{}, ErrNoDecider},
		{"c", Query{Exclude: []graphmodel.ID{"x"}}, support.ErrNoPerson},
		{"c", Query{Fix: []graphmodel.ID{"x"}}, support.ErrNoPerson},
		{"c", Query{Fix: []graphmodel.ID{"me"}}, ErrChoice},
		{"c", Query{Fix: []graphmodel.ID{"bo"}, Exclude: []graphmodel.ID{"bo"}}, ErrChoice},
		{"c", Query{Threshold: graphmodel.Some(-.1)}, support.ErrThreshold},
		{"c", Query{MaxHops: -1}, influence.ErrLimits},
	}
	for _, tt := range tests {
		if _, err := find(t, tt.change, tt.q); !errors.Is(err, tt.want) {
			t.Errorf("%s %+v: %v, want %v", tt.change, tt.q, err, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	said := func(change graphmodel.ID, q Query) (list []string) {
		p, err := find(t, change, q)
		if err != nil {
			t.Fatal(err)
		}
		v := NewWords(office())
		list = append(list, v.Headline(p), v.Proof(p))
		for _, s := range p.Steps {
			list = append(list, v.Step(s)...)
		}
		for _, d := range p.Deciders {
			list = append(list, v.Decider(p, d))
		}
		return list
	}
	tests := []struct {
		change graphmodel.ID
		q      Query
		want   []string
	}{
		{"c", Query{}, []string{"Win Ana, and the change is carried: the decider must reach 6 in 10.",
			"It takes about 1.2 asks; no other choice of people takes fewer.",
			"Ask Ana directly: it lands about 8 in 10.", "Dee's support rises from 5.0 to 9.2 in 10."}},
		{"c", Query{Fix: []graphmodel.ID{"bo", "eve"}}, []string{
			"Win Ana, Bo and Eve, in this order, and the change is carried: the decider must reach 6 in 10.",
			"It takes about 102.8 asks; no other choice of people with the 2 you want in any case takes fewer.",
			"Ask Ana directly: it lands about 8 in 10.",
			"Reach Bo by way of Ana: it lands about 6 in 10; with those before won it gets easier, 0.7 asks instead of 1.5.",
			"You want Bo on board in any case.", "You want Eve on board in any case, but no route leads there.", "Dee's support rises from 5.0 to 9.5 in 10."}},
		{"c", Query{Threshold: graphmodel.Some(.5)}, []string{
			"The change is carried as things stand, nobody needs to be won: the decider must reach 5 in 10.", "",
			"Dee's support stays at 5.0 in 10."}},
		{"out", Query{}, []string{"The change is not carried even with everybody won who can be: the decider must reach 6 in 10.", "",
			"Eve's support stays at 5.0 in 10. That is 1.0 short."}},
	}
	for _, tt := range tests {
		if got := said(tt.change, tt.q); !slices.Equal(got, tt.want) {
			t.Errorf("%s %+v:\n%q\nwant\n%q", tt.change, tt.q, got, tt.want)
		}
	}
}

// A plan holds together: what it says of itself follows from a forecast with its
// people won, and a lower threshold never costs more.
func TestPlanAgreesWithTheForecast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(plannable).Draw(t, "workspace")
		c := w.Changes.All()[0]
		s := influence.NewSnapshot(w, c.ID, w.Info.Parameters, "2026-11-21")
		θ := rapid.Float64Range(0, 1).Draw(t, "threshold")
		p, err := Find(t.Context(), s, Query{Threshold: graphmodel.Some(θ)})
		if err != nil {
			t.Fatal(err)
		}
		f, err := support.Predict(t.Context(), w, c.ID, support.Query{Won: p.people(), Threshold: graphmodel.Some(θ)})
		if err != nil {
			t.Fatal(err)
		}
		agree(t, p, f)
		lower, err := Find(t.Context(), s, Query{Threshold: graphmodel.Some(θ * .9)})
		if err != nil || p.Carried && (!lower.Carried || lower.Cost > p.Cost+1e-9) {
			t.Fatalf("less support needed costs %v, not %v; %v", lower, p.Cost, err)
		}
	})
}

func agree(t *rapid.T, p *Plan, f *support.Forecast) {
	if f.CarriedThen != p.Carried || f.CarriedNow && len(p.Steps) > 0 {
		t.Fatalf("the forecast says %v, the plan %v", f.CarriedThen, p.Carried)
	}
	for i, d := range p.Deciders {
		if g := f.Deciders[i]; g.Person != d.Person || !near(g.Now, d.Before, 1e-10) || !near(g.Then, d.After, 1e-10) {
			t.Fatalf("%+v, and the forecast says %+v", d, g)
		}
		if last := len(p.Steps) - 1; last >= 0 && !near(p.Steps[last].Then[i], d.After, 1e-10) {
			t.Fatalf("the last step leads to %v, not %v", p.Steps[last].Then[i], d.After)
		}
	}
}

// plannable tells whether there is somebody to start from, and to decide.
func plannable(w *graphmodel.Workspace) bool {
	return w.Changes.Len() > 0 && len(w.Changes.All()[0].Deciders) > 0 && w.Me() != nil
}

// On a large map with dear deciders the greedy choice stands, with its gap.
func TestManyCandidates(t *testing.T) {
	w := organisation(1000, 5000, 3, graphmodel.RuleMajority)
	s := influence.NewSnapshot(w, "c", w.Info.Parameters, "2026-11-21")
	p, err := Find(t.Context(), s, Query{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := support.Predict(t.Context(), w, "c", support.Query{Won: p.people()})
	if err != nil {
		t.Fatal(err)
	}
	if p.Candidates <= wideLimit || !p.Carried || !f.CarriedThen || f.CarriedNow {
		t.Fatalf("%d candidates, carried %v, by the forecast %v", p.Candidates, p.Carried, f.CarriedThen)
	}
	if p.Gap < 0 || p.Gap > p.Cost || p.Proved != (p.Gap == 0) {
		t.Errorf("costs %v with a gap of %v, proved %v", p.Cost, p.Gap, p.Proved)
	}
	for i := range p.Steps { // nobody is there for nothing
		rest := slices.Delete(slices.Clone(p.people()), i, i+1)
		if f, err = support.Predict(t.Context(), w, "c", support.Query{Won: rest}); err != nil || f.CarriedThen {
			t.Errorf("%s is not necessary, %v", p.Steps[i].Person, err)
		}
	}
}
