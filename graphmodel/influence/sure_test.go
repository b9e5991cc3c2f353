package influence

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// oracleAll is all routes of an ask, to be weighed anew with other trust.
type oracleAll struct {
	*oracle
	paths []oraclePath
}

// bestAt returns the best route when the trust of ties is as told.
func (o oracleAll) bestAt(level func(*graphmodel.Tie) float64) []graphmodel.ID {
	with := *o.oracle
	with.level = level
	return slices.MinFunc(with.weighed(o.paths), comparePaths).ids
}

func (o *oracle) weighed(paths []oraclePath) []oraclePath {
	weighed := make([]oraclePath, len(paths))
	for i, p := range paths {
		weighed[i] = oraclePath{p.ids, o.costOf(p.ids)}
	}
	return weighed
}

func (o *oracle) costOf(ids []graphmodel.ID) float64 {
	sum := -float64(len(ids)-2) * math.Log(o.w.Info.Parameters.Handoff)
	for i, v := range ids[1:] {
		p, _ := o.hop(ids[i], v)
		sum -= math.Log(p)
	}
	return sum
}

// changed is the stated trust of all ties but one.
func changed(id graphmodel.ID, to float64) func(*graphmodel.Tie) float64 {
	return func(t *graphmodel.Tie) float64 {
		if t.ID == id {
			return to
		}
		return t.Trust.Or(0)
	}
}

// eachAnswer completes random suggestions and hands over those with routes.
func eachAnswer(t *testing.T, most int, check func(t *rapid.T, s *Snapshot, q Query, all oracleAll, d Destination)) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, most)
		q := drawQuery(t, w)
		from := cmpOr(q.From, w.Info.Me)
		for _, d := range must(t, w, q).Destinations {
			if d.NoRoute == nil && from != d.To {
				o := newOracle(w, q, from, d.To)
				check(t, NewSnapshot(w, "c", w.Info.Parameters, someDay), q, oracleAll{o, o.paths(from, d.To)}, d)
			}
		}
	})
}

func cmpOr(a, b graphmodel.ID) graphmodel.ID {
	if a != "" {
		return a
	}
	return b
}

// Just below the critical trust of a hop the other route is the best, just above
// it the best route still is.
func TestCriticalTrustAgreesWithTryingLevels(t *testing.T) {
	eachAnswer(t, 8, func(t *rapid.T, _ *Snapshot, _ Query, all oracleAll, d Destination) {
		best := d.Routes[0]
		for i, h := range best.Hops {
			c := d.Critical[i]
			if c == nil {
				if at := all.bestAt(changed(h.Tie, 1)); !slices.Equal(at, best.People) {
					t.Fatalf("no critical trust of %s, but with a trust of 1 %v is the best", h.Tie, at)
				}
				continue
			}
			if at := all.bestAt(changed(h.Tie, c.Trust-1e-5)); !slices.Equal(at, c.Instead.People) {
				t.Fatalf("%s below %v: %v is the best, want %v", h.Tie, c.Trust, at, c.Instead.People)
			}
			if above := c.Trust + 1e-5; above < h.Trust && !slices.Equal(all.bestAt(changed(h.Tie, above)), best.People) {
				t.Fatalf("%s above %v: %v is the best", h.Tie, c.Trust, all.bestAt(changed(h.Tie, above)))
			}
		}
	})
}

// In every reading the same route wins as when all are weighed.
func TestWinnersAgreeWithWeighingAllRoutes(t *testing.T) {
	eachAnswer(t, 7, func(t *rapid.T, s *Snapshot, q Query, all oracleAll, d Destination) {
		asks, err := s.read(q)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(asks, func(a ask) bool { return s.people[a.goal].ID == d.To })
		c := s.newCorridor(asks[i])
		var routes [][]int32
		for _, r := range d.Routes[:min(len(d.Routes), 4)] {
			routes = append(routes, c.nodes(r))
		}
		r := c.newField(routes).newRace()
		for n := range 25 {
			got, err := r.winner(t.Context(), n)
			if err != nil {
				t.Fatal(err)
			}
			best := all.bestAt(func(t *graphmodel.Tie) float64 { return read(t, n) })
			want := slices.IndexFunc(d.Routes[:len(routes)], func(r Route) bool { return slices.Equal(r.People, best) })
			if want < 0 {
				want = len(routes)
			}
			if got != want {
				t.Fatalf("reading %d: route %d, want %d, %v", n, got, want, best)
			}
		}
	})
}

// read returns a reading of a tie's trust, 0 to 100.
func read(t *graphmodel.Tie, n int) float64 {
	r := newReader(t)
	x, y := r.odds(n, newDice())
	return 100 * (x / (x + y))
}

// What is to be found out first has the largest probability that its trust is
// one with which another route is the best.
func TestFindOutFirstAgreesWithTryingLevels(t *testing.T) {
	eachAnswer(t, 7, func(t *rapid.T, _ *Snapshot, _ Query, all oracleAll, d Destination) {
		var id graphmodel.ID
		most := 0.0
		for _, tie := range all.w.Ties.All() {
			if tie.Confidence != graphmodel.ConfidenceLow || tie.Trust.Or(0) == 0 {
				continue
			}
			if p := all.flips(tie, d.Routes[0].People); p > most+1e-7 {
				id, most = tie.ID, p
			}
		}
		got := d.FindOutFirst
		if got == nil && most < 1e-7 {
			return
		}
		if got == nil || math.Abs(got.Flips-most) > 1e-6 {
			t.Fatalf("%+v, want %s with %v", got, id, most)
		}
		if p := all.flips(all.w.Tie(got.Tie), d.Routes[0].People); math.Abs(p-most) > 1e-6 || got.Tie > id && p < most-1e-7 {
			t.Fatalf("%+v, want %s with %v", got, id, most)
		}
	})
}

// flips returns the probability that a tie's trust makes another route the best.
// The level at which that changes is found by halving.
func (o oracleAll) flips(tie *graphmodel.Tie, best []graphmodel.ID) float64 {
	stays := func(level float64) bool { return slices.Equal(o.bestAt(changed(tie.ID, level)), best) }
	low, high := stays(0.5), stays(99.5)
	if low && high {
		return 0
	}
	a, b := 0.5, 99.5
	for range 40 {
		if m := (a + b) / 2; stays(m) == low {
			a = m
		} else {
			b = m
		}
	}
	α, β := betaOf(tie)
	if below := betaBelow(a/100, α, β); low {
		return 1 - below
	} else {
		return below
	}
}

func TestWorkedCriticalTrust(t *testing.T) {
	w := workedA()
	info := *w.Info
	info.Parameters.Handoff = 1
	d := suggest(t, w.Apply([]graphmodel.Delta{{After: &info}}), "", Query{To: []graphmodel.ID{"dm"}}).Destinations[0]
	for i, want := range []float64{63.157894737, 88.888888889, 84.210526316, 55.555555556} {
		if c := d.Critical[i]; c == nil || math.Abs(c.Trust-want) > 1e-8 {
			t.Errorf("hop %d: %+v, want %v", i+1, c, want)
		}
	}
}
