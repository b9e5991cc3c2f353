package support

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// literal computes z as the page has it, by repeating its formula on the
// workspace itself.
func literal(w *graphmodel.Workspace, c *graphmodel.Change, won []graphmodel.ID) map[graphmodel.ID]float64 {
	λ := map[int]float64{1: .2, 2: .4, 3: .6, 4: .75, 5: .9}
	s, z := make(map[graphmodel.ID]float64), make(map[graphmodel.ID]float64)
	for _, p := range w.People.All() {
		s[p.ID] = 0.5
		if stance, ok := c.StanceOf(p.ID); ok && stance.Current.Known() {
			s[p.ID] = (float64(stance.Current.Or(0)) + 2) / 4
		}
	}
	for range 600 {
		next := make(map[graphmodel.ID]float64)
		for _, p := range w.People.All() {
			heard, total := 0.0, 0.0
			for _, t := range w.Ties.All() {
				if t.From == p.ID {
					weight := t.Trust.Or(0) / 100 * float64(w.Person(t.To).Power.Or(3)) / 3
					if t.Friction {
						weight *= .5
					}
					heard, total = heard+weight*z[t.To], total+weight
				}
			}
			if total == 0 {
				heard, total = z[p.ID], 1
			}
			open := λ[p.Openness.Or(3)]
			next[p.ID] = open*heard/total + (1-open)*s[p.ID]
			if slices.Contains(won, p.ID) {
				next[p.ID] = 1
			}
		}
		z = next
	}
	return z
}

func TestForecastIsThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.Changes.Len() > 0 }).Draw(t, "workspace")
		c := rapid.SampledFrom(w.Changes.All()).Draw(t, "change")
		var q Query
		for _, p := range w.People.All() {
			if rapid.IntRange(0, 3).Draw(t, "won") == 0 {
				q.Won = append(q.Won, p.ID)
			}
		}
		f, err := Predict(t.Context(), w, c.ID, q)
		if err != nil {
			t.Fatal(err)
		}
		now, then := literal(w, c, nil), literal(w, c, q.Won)
		if len(f.People) != w.People.Len() {
			t.Fatalf("%d people of %d", len(f.People), w.People.Len())
		}
		for i, p := range f.People {
			if p.Person != w.People.All()[i].ID || !near(p.Now, now[p.Person], 1e-10) || !near(p.Then, then[p.Person], 1e-10) {
				t.Errorf("%+v, want %v then %v", p, now[p.Person], then[p.Person])
			}
		}
		if want := literalCarried(c, f.Threshold, then); f.CarriedThen != want {
			t.Errorf("carried: %v, want %v", f.CarriedThen, want)
		}
	})
}

// literalCarried sorts the deciders' support.
func literalCarried(c *graphmodel.Change, θ float64, z map[graphmodel.ID]float64) bool {
	best := make(map[graphmodel.ID]float64)
	for _, d := range c.Deciders {
		best[d] = z[d]
	}
	var levels []float64
	for _, v := range best {
		levels = append(levels, v)
	}
	if len(levels) == 0 {
		return false
	}
	slices.Sort(levels)
	slices.Reverse(levels)
	switch c.Rule {
	case graphmodel.RuleAny:
		return levels[0] >= θ-1e-9
	case graphmodel.RuleMajority:
		return levels[len(levels)/2] >= θ-1e-9
	default:
		return levels[len(levels)-1] >= θ-1e-9
	}
}

func person(id graphmodel.ID) *graphmodel.Person {
	return &graphmodel.Person{ID: id, Name: "Person " + string(id)}
}

// small is a map on which everything can be worked out by hand: d trusts a and
// b, who trust nobody.
func small() *graphmodel.Workspace {
	w := graphmodel.New("w", "Small")
	a, b, d := person("a"), person("b"), person("d")
	a.Power = graphmodel.Some(5)
	d.Openness = graphmodel.Some(5)
	w.People = graphmodel.NewTable([]*graphmodel.Person{a, b, d})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "1", From: "d", To: "a", Trust: graphmodel.Some(60.0)},
		{ID: "2", From: "d", To: "b", Trust: graphmodel.Some(100.0), Friction: true},
		{ID: "3", From: "a", To: "b", Trust: graphmodel.Some(0.0)},
	})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "C", Deciders: []graphmodel.ID{"d", "d"},
		Stances: []graphmodel.Stance{{Person: "a", Current: graphmodel.Some(-2)}}}})
	return w
}

func TestForecastByHand(t *testing.T) {
	f, err := Predict(t.Context(), small(), "c", Query{Won: []graphmodel.ID{"a", "a"}})
	if err != nil {
		t.Fatal(err)
	}
	// d listens to a with 0.6·5/3 = 1 and to b with 1/2.
	now, then := .9*(1./3*.5)+.1*.5, .9*(2./3+1./3*.5)+.1*.5
	d := f.People[2]
	if !near(d.Now, now, 1e-12) || !near(d.Then, then, 1e-12) || f.CarriedNow || !f.CarriedThen || len(f.Won) != 1 {
		t.Errorf("got %+v, want %v then %v", f, now, then)
	}
	if len(f.Deciders) != 1 {
		t.Fatalf("the decider counts %d times", len(f.Deciders))
	}
	want := []Weight{{"a", .6}, {"b", .3}, {"d", .1}}
	for i, got := range f.Deciders[0].Weights {
		if got.Person != want[i].Person || !near(got.Weight, want[i].Weight, 1e-12) {
			t.Errorf("weight %d is %+v, want %+v", i, got, want[i])
		}
	}
}

// Ids only name people.
func TestRelabellingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSystem(t, 1, 9)
		var ids []int
		for i := range s.Len() {
			ids = append(ids, i)
		}
		to := rapid.Permutation(ids).Draw(t, "relabelled")
		r := &System{Trust: make([][]Arc, s.Len()), Openness: make([]float64, s.Len()), Start: make([]float64, s.Len())}
		for i, row := range s.Trust {
			r.Openness[to[i]], r.Start[to[i]] = s.Openness[i], s.Start[i]
			for _, a := range row {
				r.Trust[to[i]] = append(r.Trust[to[i]], Arc{to[a.To], a.Weight})
			}
		}
		x, err := s.Solve(t.Context(), nil)
		y, err2 := r.Solve(t.Context(), nil)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		for i := range x {
			if !near(x[i], y[to[i]], 1e-12) {
				t.Errorf("z[%d] = %v, relabelled %v", i, x[i], y[to[i]])
			}
		}
	})
}

func TestForecastRefuses(t *testing.T) {
	tests := []struct {
		change graphmodel.ID
		q      Query
		want   error
	}{
		{"x", Query{}, ErrNoChange},
		{"c", Query{Won: []graphmodel.ID{"x"}}, ErrNoPerson},
		{"c", Query{Threshold: graphmodel.Some(1.5)}, ErrThreshold},
		{"c", Query{Threshold: graphmodel.Some(math.NaN())}, ErrThreshold},
	}
	for _, tt := range tests {
		if _, err := Predict(t.Context(), small(), tt.change, tt.q); !errors.Is(err, tt.want) {
			t.Errorf("%s %+v: %v, want %v", tt.change, tt.q, err, tt.want)
		}
	}
}

func TestForecastWithoutPeopleOrDeciders(t *testing.T) {
	w := graphmodel.New("w", "Empty")
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c"}})
	f, err := Predict(t.Context(), w, "c", Query{Threshold: graphmodel.Some(0.0)})
	if err != nil || f.CarriedNow || f.CarriedThen || len(f.People) != 0 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestWords(t *testing.T) {
	w := small()
	info := *w.Info
	info.Me = "b"
	w.Info = &info
	f, err := Predict(t.Context(), w, "c", Query{Won: []graphmodel.ID{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	v := NewWords(w)
	for _, tt := range []struct{ got, want string }{
		{v.Change(f.Deciders[0].Support), "Person d's support rises from 2.0 to 8.0 in 10."},
		{v.Change(f.People[1]), "Your support stays at 5.0 in 10."},
		{v.Carried(f), "With Person a won the change is carried: the decider must reach 6 in 10."},
		{v.Matters(f.Deciders[0]), "Person d's support rests most on Person a (60 %), you (30 %) and where they stand now (10 %)."},
		{Yes(graphmodel.RuleMajority, 3, .65), "2 of the 3 who decide must reach 6.5 in 10"},
		{Yes(graphmodel.RuleAny, 3, .6), "one of the 3 who decide must reach 6 in 10"},
		{Yes("", 3, .6), "each of the 3 who decide must reach 6 in 10"},
		{v.Names([]graphmodel.ID{"a", "b", "d"}), "Person a, you and Person d"},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %s\nwant %s", tt.got, tt.want)
		}
	}
}

func BenchmarkForecast(b *testing.B) {
	for _, size := range []struct{ people, ties int }{{200, 1_000}, {1_000, 5_000}, {5_000, 20_000}, {100_000, 500_000}} {
		w := modeltest.Large(size.people, size.ties)
		people := w.People.All()
		w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Deciders: []graphmodel.ID{people[len(people)-1].ID}}})
		q := Query{Won: []graphmodel.ID{people[1].ID, people[2].ID}}
		b.Run(fmt.Sprintf("%d/%d", size.people, size.ties), func(b *testing.B) {
			for b.Loop() {
				if _, err := Predict(b.Context(), w, "c", q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
