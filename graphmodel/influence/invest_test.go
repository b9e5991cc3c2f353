package influence

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// supposals are the ties that §7 supposes, by the page: all there are, 20
// higher, and the likely ones that are missing.
func (o *oracle) supposals() []*graphmodel.Tie {
	var ties []*graphmodel.Tie
	for _, u := range o.w.People.All() {
		for _, v := range o.w.People.All() {
			if old := o.trustOf(u.ID, v.ID); old != nil {
				next := *old
				next.Trust = graphmodel.Some(math.Min(100, old.Trust.Or(0)+20))
				ties = append(ties, &next)
			} else if t, likely := o.supposition(u, v); likely {
				ties = append(ties, t)
			}
		}
	}
	return ties
}

// investments changes one tie after the other and tries all paths.
func (o *oracle) investments(from, to graphmodel.ID) []InvestmentOption {
	now := o.chance(from, to)
	var options []InvestmentOption
	for _, t := range o.supposals() {
		with := *o
		with.supposed = t
		p := with.chance(from, to)
		if p-now <= 1e-12 {
			continue
		}
		option := InvestmentOption{From: t.From, To: t.To, Tie: t.ID, TrustThen: t.Trust.Or(0), Probability: p, Gain: p - now}
		if old := o.w.Tie(t.ID); old != nil {
			option.TrustNow = old.Trust
		}
		options = append(options, option)
	}
	slices.SortFunc(options, func(a, b InvestmentOption) int {
		if math.Abs(math.Log(a.Probability/b.Probability)) > 2e-13 {
			return cmp.Compare(b.Probability, a.Probability)
		}
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return options
}

// chance is the probability of the best route, 0 without.
func (o *oracle) chance(from, to graphmodel.ID) float64 {
	if from == to {
		return 1
	}
	paths := o.paths(from, to)
	if len(paths) == 0 {
		return 0
	}
	return math.Exp(-paths[0].cost)
}

// Whatever the map and the query: the same options as changing each tie on the
// map gives.
func TestInvestmentsAgreeWithChangingEachTie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 7)
		q := drawQuery(t, w)
		top := rapid.IntRange(0, 4).Draw(t, "top")
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		answer, err := s.Invest(t.Context(), q, top)
		if err != nil {
			t.Fatal(err)
		}
		from := cmp.Or(q.From, w.Info.Me)
		for _, got := range answer {
			o := newOracle(w, q, from, got.To)
			want := o.investments(from, got.To)
			if slices.ContainsFunc(o.via, func(id graphmodel.ID) bool { return o.barred[id] }) && from != got.To {
				want = nil // opposed or avoided people are not to be passed
			}
			if top > 0 {
				want = want[:min(top, len(want))]
			}
			checkInvestment(t, got, want)
		}
	})
}

func checkInvestment(t *rapid.T, got Investment, want []InvestmentOption) {
	if !got.Proved || len(got.Options) != len(want) {
		t.Fatalf("to %s: %+v, want %+v", got.To, got, want)
	}
	for i, g := range got.Options {
		o := want[i]
		if g.From != o.From || g.To != o.To || g.Tie != o.Tie || g.TrustNow != o.TrustNow || math.Abs(g.TrustThen-o.TrustThen) > 1e-12 ||
			math.Abs(g.Probability-o.Probability) > 1e-12 || math.Abs(g.Gain-o.Gain) > 1e-12 {
			t.Fatalf("option %d to %s: %+v, want %+v", i, got.To, g, o)
		}
	}
}

// With handoff 1, raising dm→cy from 70 to 90 makes you-ana-bo-cy-dm .9·.95·.9·.9.
func TestInvestWorked(t *testing.T) {
	w := workedA()
	p := w.Info.Parameters
	p.Handoff = 1
	answer, err := NewSnapshot(w, "", p, someDay).Invest(t.Context(), Query{To: []graphmodel.ID{"dm"}}, 1)
	if err != nil {
		t.Fatal(err)
	}
	got := answer[0]
	if math.Abs(got.Probability-.53865) > 1e-12 || len(got.Options) != 1 || got.Options[0].From != "dm" || got.Options[0].To != "cy" ||
		math.Abs(got.Options[0].Probability-.9*.95*.9*.9) > 1e-12 {
		t.Errorf("%+v", got)
	}
}

func BenchmarkInvest(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		for b.Loop() {
			if _, err := s.Invest(b.Context(), Query{}, 10); err != nil {
				b.Fatal(err)
			}
		}
	})
}
