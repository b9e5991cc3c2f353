package coalition

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// greedyTrap is the worked example of the model in which the greedy choice is
// not the best.
func greedyTrap() *Problem {
	p := &Problem{Deciders: []int{0}, Threshold: .6, System: support.Dense([][]float64{
		{0, .5, .3, .2, 0, 0}, {.4, 0, .4, 0, .2, 0}, {.2, .3, 0, .3, 0, .2},
		{.1, 0, .5, 0, .4, 0}, {0, .3, 0, .4, 0, .3}, {0, 0, .6, 0, .4, 0}},
		[]float64{.8, .6, .7, .9, .5, .6}, []float64{.2, .5, .4, .1, .7, .3})}
	for i, cost := range []float64{9, 3, 4, 2, 1, 2} {
		p.Candidates = append(p.Candidates, Candidate{i, cost})
	}
	return p
}

func TestGreedyTrap(t *testing.T) {
	p := greedyTrap()
	s, err := p.Solve(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(persons(s.Won), []int{1}) || s.Cost != 3 || !near(s.After[0], .686579, 5e-7) || !s.Carried || !s.Proved || s.Gap != 0 {
		t.Errorf("got %+v, want {1} at 3 with .686579", s)
	}
	p.Candidates = slices.Delete(p.Candidates, 1, 2)
	if s, err = p.Solve(t.Context()); err != nil || s.Cost != 4 {
		t.Errorf("without 1: got %+v, %v, want a cost of 4", s, err)
	}
}

// drawProblem draws a small problem. Costs and thresholds have few values, so that
// many coalitions cost the same.
func drawProblem(t *rapid.T, most int) *Problem {
	n := rapid.IntRange(1, most).Draw(t, "people")
	p := &Problem{System: &support.System{}, Threshold: rapid.SampledFrom([]float64{0, .4, .5, .6, .75, .9, 1}).Draw(t, "threshold"),
		Rule: rapid.SampledFrom([]graphmodel.Rule{"", graphmodel.RuleAll, graphmodel.RuleMajority, graphmodel.RuleAny}).Draw(t, "rule")}
	for i := range n {
		p.System.Trust = append(p.System.Trust, drawRow(t, i, n))
		p.System.Openness = append(p.System.Openness, rapid.SampledFrom([]float64{.2, .4, .6, .75, .9}).Draw(t, "openness"))
		p.System.Start = append(p.System.Start, float64(rapid.IntRange(0, 4).Draw(t, "stance"))/4)
		c := Candidate{i, rapid.SampledFrom([]float64{1, 1.5, 2, 10. / 3, 100}).Draw(t, "cost")}
		switch rapid.IntRange(0, 7).Draw(t, "role") {
		case 0: // nobody to be won
		case 1:
			p.Fixed = append(p.Fixed, c)
		default:
			p.Candidates = append(p.Candidates, c)
		}
	}
	deciders := rapid.Permutation(slices.Collect(numbers(n))).Draw(t, "deciders")
	p.Deciders = deciders[:rapid.IntRange(1, min(n, 4)).Draw(t, "how many")]
	return p
}

func numbers(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func drawRow(t *rapid.T, i, n int) []support.Arc {
	var row []support.Arc
	sum := 0.0
	for j := range n {
		if w := float64(rapid.IntRange(-3, 3).Draw(t, "weight")); w > 0 && j != i {
			row = append(row, support.Arc{To: j, Weight: w})
			sum += w
		}
	}
	if sum == 0 {
		return []support.Arc{{To: i, Weight: 1}}
	}
	for k := range row {
		row[k].Weight /= sum
	}
	return row
}

// tried is the outcome of winning one set of people.
type tried struct {
	won     []int
	cost    float64
	carried bool
}

// tryAll wins every set of candidates, besides those fixed, and solves the system
// anew each time.
func tryAll(t *rapid.T, p *Problem) (all []tried) {
	for set := range 1 << len(p.Candidates) {
		won := slices.Clone(p.Fixed)
		for k, c := range p.Candidates {
			if set&(1<<k) != 0 {
				won = append(won, c)
			}
		}
		try := tried{won: slices.Sorted(slices.Values(persons(won)))}
		for _, c := range won {
			try.cost += c.Cost
		}
		z, err := p.System.Solve(t.Context(), try.won)
		if err != nil {
			t.Fatal(err)
		}
		var levels []float64
		for _, d := range p.Deciders {
			levels = append(levels, z[d])
		}
		slices.Sort(levels)
		slices.Reverse(levels)
		k := len(levels) - 1
		switch p.Rule {
		case graphmodel.RuleAny:
			k = 0
		case graphmodel.RuleMajority:
			k = len(levels) / 2
		}
		try.carried = levels[k] >= p.Threshold-1e-9
		all = append(all, try)
	}
	return all
}

// bestTried returns the cheapest that is carried, then the smallest, then the
// first.
func bestTried(all []tried) (best tried, found bool) {
	for _, try := range all {
		if !try.carried {
			continue
		}
		before := try.cost < best.cost
		if near(try.cost, best.cost, 1e-9) {
			before = len(try.won) < len(best.won) || len(try.won) == len(best.won) && slices.Compare(try.won, best.won) < 0
		}
		if !found || before {
			best, found = try, true
		}
	}
	return best, found
}

func TestSolveIsTheBestOfAllSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 9)
		want, carried := bestTried(tryAll(t, p))
		s, err := p.Solve(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if s.Carried != carried || !s.Proved || s.Gap != 0 {
			t.Fatalf("carried %v, proved %v, gap %v; want %v, true, 0", s.Carried, s.Proved, s.Gap, carried)
		}
		if !carried {
			if len(s.Won) != len(p.Fixed) {
				t.Fatalf("not to be carried, and %v are to be won", s.Won)
			}
			return
		}
		if !slices.Equal(persons(s.Won), want.won) || !near(s.Cost, want.cost, 1e-9) {
			t.Fatalf("won %v at %v, want %v", s.Won, s.Cost, want)
		}
	})
}

// The greedy choice alone is carried, and never better than its bound says.
func TestGreedyIsCarriedAndBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 9)
		want, carried := bestTried(tryAll(t, p))
		if !carried {
			return
		}
		f, err := newField(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		c, bound, err := f.greedy(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		enough, err := f.carries(t.Context(), c.people)
		if err != nil || !enough {
			t.Fatalf("%v is not carried, %v", c, err)
		}
		fixed := 0.0
		for _, x := range p.Fixed {
			fixed += x.Cost
		}
		if least := want.cost - fixed; c.cost < least-1e-9 || bound > least+1e-6 {
			t.Fatalf("the greedy choice costs %v, its bound is %v, and the best costs %v", c.cost, bound, least)
		}
	})
}

// Where the search ends early, the gap says how far the answer may be off.
func TestBudgetLeavesAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 9)
		want, carried := bestTried(tryAll(t, p))
		p.Budget = rapid.IntRange(1, 20).Draw(t, "budget")
		s, err := p.Solve(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if s.Carried != carried {
			t.Fatalf("carried %v, want %v", s.Carried, carried)
		}
		if carried && (s.Cost-s.Gap > want.cost+1e-6 || s.Cost < want.cost-1e-9 || s.Proved && !near(s.Cost, want.cost, 1e-9)) {
			t.Fatalf("costs %v with a gap of %v, proved %v, and the best costs %v", s.Cost, s.Gap, s.Proved, want.cost)
		}
	})
}

// More deciders than whose minimal majorities are all tried greedily.
func TestMajorityOfMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 9)
		p.Rule = graphmodel.RuleMajority
		p.Deciders = slices.Collect(numbers(p.System.Len()))
		want, carried := bestTried(tryAll(t, p))
		s, err := p.Solve(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if s.Carried != carried || carried && !slices.Equal(persons(s.Won), want.won) {
			t.Fatalf("got %+v, want %+v", s, want)
		}
	})
}

func TestSolveRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(p *Problem)
	}{
		{"nobody decides", func(p *Problem) { p.Deciders = nil }},
		{"no such decider", func(p *Problem) { p.Deciders = []int{6} }},
		{"twice", func(p *Problem) { p.Fixed = p.Candidates[:1] }},
		{"no such person", func(p *Problem) { p.Candidates[0].Person = -1 }},
		{"negative cost", func(p *Problem) { p.Candidates[0].Cost = -1 }},
		{"endless cost", func(p *Problem) { p.Candidates[0].Cost = math.Inf(1) }},
		{"start beyond 1", func(p *Problem) { p.System.Start[0] = 2 }},
		{"no solution", func(p *Problem) { p.System.Openness[0] = 1 }},
	}
	for _, tt := range tests {
		p := greedyTrap()
		tt.change(p)
		if _, err := p.Solve(t.Context()); err == nil {
			t.Errorf("%s: not refused", tt.name)
		}
	}
}

func TestSolveIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := greedyTrap().Solve(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Numbers only name people: another numbering changes the answer at most among
// coalitions that cost the same.
func TestRelabellingCostsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 9)
		n := p.System.Len()
		to := rapid.Permutation(slices.Collect(numbers(n))).Draw(t, "relabelled")
		q := *p
		q.System = &support.System{Trust: make([][]support.Arc, n), Openness: make([]float64, n), Start: make([]float64, n)}
		for i, row := range p.System.Trust {
			q.System.Openness[to[i]], q.System.Start[to[i]] = p.System.Openness[i], p.System.Start[i]
			for _, a := range row {
				q.System.Trust[to[i]] = append(q.System.Trust[to[i]], support.Arc{To: to[a.To], Weight: a.Weight})
			}
		}
		q.Candidates, q.Fixed, q.Deciders = renamed(p.Candidates, to), renamed(p.Fixed, to), nil
		for _, d := range p.Deciders {
			q.Deciders = append(q.Deciders, to[d])
		}
		a, err := p.Solve(t.Context())
		b, err2 := q.Solve(t.Context())
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if a.Carried != b.Carried || !near(a.Cost, b.Cost, 1e-9) || len(a.Won) != len(b.Won) {
			t.Fatalf("%+v, relabelled %+v", a, b)
		}
	})
}

func renamed(candidates []Candidate, to []int) []Candidate {
	var list []Candidate
	for _, c := range candidates {
		list = append(list, Candidate{to[c.Person], c.Cost})
	}
	return list
}
