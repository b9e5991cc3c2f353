package coalition

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/support"
)

// organisation is a large map in which the first person wants a change, and the
// last ones of those decide who trust at least five others.
func organisation(people, ties, deciders int, rule graphmodel.Rule) *graphmodel.Workspace {
	w := modeltest.Large(people, ties)
	info := *w.Info
	info.Me = w.People.All()[0].ID
	w.Info = &info
	c := &graphmodel.Change{ID: "c", Title: "Change", Rule: rule}
	trusts := make(map[graphmodel.ID]int)
	for _, t := range w.Ties.All() {
		trusts[t.From]++
	}
	for _, p := range slices.Backward(w.People.All()) {
		if trusts[p.ID] >= 5 && len(c.Deciders) < deciders {
			c.Deciders = append(c.Deciders, p.ID)
		}
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{c})
	return w
}

// hardest narrows the problem to the candidates who matter most to those who
// decide, themselves apart, and asks for a part of what they can do together.
func hardest(b *testing.B, w *graphmodel.Workspace, candidates int, part float64) *Problem {
	s := influence.NewSnapshot(w, "c", w.Info.Parameters, "2026-11-21")
	p, err := newPlanner(b.Context(), s, Query{})
	if err != nil {
		b.Fatal(err)
	}
	problem := p.problem
	matter := make([]float64, len(p.model.People))
	f := support.NewFundamental(p.model.System)
	for _, d := range problem.Deciders {
		weights, err := f.Weights(b.Context(), d)
		if err != nil {
			b.Fatal(err)
		}
		for i, v := range weights {
			matter[i] += v
		}
	}
	problem.Candidates = slices.DeleteFunc(problem.Candidates, func(c Candidate) bool { return slices.Contains(problem.Deciders, c.Person) })
	slices.SortFunc(problem.Candidates, func(a, b Candidate) int { return cmp.Compare(matter[b.Person], matter[a.Person]) })
	problem.Candidates = problem.Candidates[:candidates]
	solution, err := problem.Solve(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	order := slices.Collect(numbers(len(problem.Deciders)))
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(solution.Most[b], solution.Most[a]) })
	last := order[problem.needed()-1] // whom it takes, of those who can be moved most
	problem.Threshold = solution.Before[last] + part*(solution.Most[last]-solution.Before[last])
	return &problem
}

func BenchmarkProof(b *testing.B) {
	for _, candidates := range []int{20, 25} {
		for _, rule := range []struct {
			deciders int
			rule     graphmodel.Rule
		}{{1, graphmodel.RuleAll}, {3, graphmodel.RuleAll}, {5, graphmodel.RuleMajority}, {5, graphmodel.RuleAny}} {
			for _, part := range []float64{.3, .6, .9} {
				w := organisation(200, 1000, rule.deciders, rule.rule)
				p := hardest(b, w, candidates, part)
				b.Run(fmt.Sprintf("200/1000/%d candidates/%s of %d/%v", candidates, rule.rule, rule.deciders, part), func(b *testing.B) {
					var s *Solution
					for b.Loop() {
						var err error
						if s, err = p.Solve(b.Context()); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64(len(s.Won)), "won")
					b.ReportMetric(s.Gap, "gap")
				})
			}
		}
	}
}

func BenchmarkPlan(b *testing.B) {
	for _, size := range []struct{ people, ties int }{{200, 1_000}, {1_000, 5_000}, {5_000, 20_000}} {
		w := organisation(size.people, size.ties, 3, graphmodel.RuleMajority)
		s := influence.NewSnapshot(w, "c", w.Info.Parameters, "2026-11-21")
		b.Run(fmt.Sprintf("%d/%d", size.people, size.ties), func(b *testing.B) {
			var p *Plan
			for b.Loop() {
				var err error
				if p, err = Find(b.Context(), s, Query{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(p.Steps)), "won")
			b.ReportMetric(float64(p.Candidates), "candidates")
			b.ReportMetric(p.Gap, "gap")
		})
	}
}
