package influence

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

// scene is a map on which bo trusts you by 70, ready for a factor to be added.
type scene struct {
	you, bo graphmodel.Person
	tie     graphmodel.Tie
	goals   []*graphmodel.Goal
	change  graphmodel.Change
	touched []*graphmodel.Touchpoint
	me      graphmodel.ID
}

func (s *scene) hop(t *testing.T) Hop {
	t.Helper()
	w := graphmodel.New("w", "Scene")
	info := *w.Info
	info.Me = s.me
	w.Info = &info
	w.People = graphmodel.NewTable([]*graphmodel.Person{&s.you, &s.bo})
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin"}, {ID: "part of fin", Parent: "fin"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{&s.tie})
	w.Goals, w.Touchpoints = graphmodel.NewTable(s.goals), graphmodel.NewTable(s.touched)
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{&s.change})
	h, ok := NewSnapshot(w, "c", graphmodel.DefaultParameters(), "2026-11-21").hopOf("t")
	if !ok {
		t.Fatal("no hop")
	}
	return h
}

func (s *scene) stance(current int, reasons ...graphmodel.Reason) {
	s.change.Stances = []graphmodel.Stance{{Person: "bo", Current: graphmodel.Some(current), Reasons: reasons}}
}

func (s *scene) hold(goal graphmodel.ID, holders ...graphmodel.Holder) {
	s.goals = append(s.goals, &graphmodel.Goal{ID: goal, Holders: holders})
}

func (s *scene) serve(goal graphmodel.ID, effect int) {
	s.change.Serves = append(s.change.Serves, graphmodel.Service{Goal: goal, Effect: graphmodel.Some(effect)})
}

func by(person graphmodel.ID, weight int) graphmodel.Holder {
	return graphmodel.Holder{Person: person, Weight: graphmodel.Some(weight)}
}

func open(n int) []graphmodel.Reason {
	reasons := make([]graphmodel.Reason, n, n+1)
	for i := range reasons {
		reasons[i].Kind = "cost"
	}
	return append(reasons, graphmodel.Reason{Kind: "territory", Addressed: true})
}

// Log-odds of 70 % are ln(7/3). The probabilities were worked out by hand.
func TestFactors(t *testing.T) {
	trust := Factor{Kind: FactorTrust, LogOdds: math.Log(7.0 / 3)}
	for name, tc := range map[string]struct {
		set  func(*scene)
		p    float64
		want []Factor
	}{
		"trust alone":         {func(*scene) {}, 0.7, nil},
		"neutral":             {func(s *scene) { s.stance(0) }, 0.7, nil},
		"supportive":          {func(s *scene) { s.stance(1) }, 0.7936875103245126, []Factor{{Kind: FactorStance, LogOdds: .5, Stance: 1}}},
		"opposed":             {func(s *scene) { s.stance(-2) }, 0.461898473775551, []Factor{{Kind: FactorStance, LogOdds: -1, Stance: -2}}},
		"the other's stance":  {func(s *scene) { s.change.Stances = []graphmodel.Stance{{Person: "you", Current: graphmodel.Some(2)}} }, 0.7, nil},
		"two objections":      {func(s *scene) { s.stance(0, open(2)...) }, 0.5859621640973676, []Factor{{Kind: FactorObjection, LogOdds: -.5, Reasons: open(2)[:2]}}},
		"three at most count": {func(s *scene) { s.stance(0, open(4)...) }, 0.5243052935263021, []Factor{{Kind: FactorObjection, LogOdds: -.75, Reasons: open(4)[:4]}}},
		"friction":            {func(s *scene) { s.tie.Friction = true }, 0.461898473775551, []Factor{{Kind: FactorFriction, LogOdds: -1}}},
		"goal served": {func(s *scene) { s.hold("g", by("bo", 3)); s.serve("g", 1) }, 0.776831757405888,
			[]Factor{{Kind: FactorGoals, LogOdds: .4, Goals: []graphmodel.ID{"g"}}}},
		"goal harmed": {func(s *scene) { s.hold("g", by("bo", 2)); s.serve("g", -1) }, 0.6412126310658683,
			[]Factor{{Kind: FactorGoals, LogOdds: -.8 / 3, Goals: []graphmodel.ID{"g"}}}},
		"goal of the department, by default": {func(s *scene) {
			s.bo.Department = "fin"
			s.hold("g", graphmodel.Holder{Department: "fin"})
			s.change.Serves = []graphmodel.Service{{Goal: "g"}}
		}, 0.7272334410169361, []Factor{{Kind: FactorGoals, LogOdds: .4 / 3, Goals: []graphmodel.ID{"g"}}}},
		"not of the department above": {func(s *scene) {
			s.bo.Department = "part of fin"
			s.hold("g", graphmodel.Holder{Department: "fin"})
			s.serve("g", 1)
			s.change.Benefits = []graphmodel.Statement{{Department: "fin"}}
		}, 0.7, nil},
		"the larger weight": {func(s *scene) {
			s.bo.Department = "fin"
			s.hold("g", by("bo", 1), graphmodel.Holder{Department: "fin", Weight: graphmodel.Some(3)}, by("bo", 2))
			s.serve("g", 1)
		}, 0.776831757405888, []Factor{{Kind: FactorGoals, LogOdds: .4, Goals: []graphmodel.ID{"g"}}}},
		"goals up to 2": {func(s *scene) {
			for _, g := range []graphmodel.ID{"g", "h", "i"} {
				s.hold(g, by("bo", 3))
				s.serve(g, 1)
			}
		}, 0.8385255140270194, []Factor{{Kind: FactorGoals, LogOdds: .8, Goals: []graphmodel.ID{"g", "h", "i"}}}},
		"common ground": {func(s *scene) { s.hold("g", by("bo", 2), by("you", 1)); s.hold("h", by("you", 3)) }, 0.7138107420617134,
			[]Factor{{Kind: FactorCommonGround, LogOdds: .2 / 3, Goals: []graphmodel.ID{"g"}}}},
		"common ground up to 2": {func(s *scene) {
			for _, g := range []graphmodel.ID{"g", "h", "i"} {
				s.hold(g, by("bo", 3), by("you", 3))
			}
		}, 0.776831757405888, []Factor{{Kind: FactorCommonGround, LogOdds: .4, Goals: []graphmodel.ID{"g", "h", "i"}}}},
		"benefit, once": {func(s *scene) {
			s.bo.Department = "fin"
			s.change.Benefits = []graphmodel.Statement{{Department: "fin"}, {Person: "bo"}}
		}, 0.7590170140720099, []Factor{{Kind: FactorBenefit, LogOdds: .3}}},
		"no benefit to those without a department": {func(s *scene) { s.change.Benefits = []graphmodel.Statement{{Person: "you"}} }, 0.7, nil},
		"everything": {func(s *scene) {
			s.stance(1, open(1)...)
			s.hold("g", by("bo", 3), by("you", 3))
			s.serve("g", 1)
			s.change.Benefits = []graphmodel.Statement{{Person: "bo"}}
			s.tie.Friction, s.bo.CadenceDays = true, graphmodel.Some(30)
			s.touched = []*graphmodel.Touchpoint{{ID: "x", Date: "2026-10-07", People: []graphmodel.ID{"bo"}}}
		}, 0.7, []Factor{{Kind: FactorStance, LogOdds: .5, Stance: 1}, {Kind: FactorGoals, LogOdds: .4, Goals: []graphmodel.ID{"g"}},
			{Kind: FactorCommonGround, LogOdds: .2, Goals: []graphmodel.ID{"g"}}, {Kind: FactorBenefit, LogOdds: .3},
			{Kind: FactorFriction, LogOdds: -1}, {Kind: FactorObjection, LogOdds: -.25, Reasons: open(1)[:1]},
			{Kind: FactorStale, LogOdds: -.15, Days: 45, Cadence: 30}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene()
			tc.set(&s)
			h := s.hop(t)
			if math.Abs(h.Probability-tc.p) > 1e-12 {
				t.Errorf("probability %v, want %v", h.Probability, tc.p)
			}
			if diff := cmp.Diff(append([]Factor{trust}, tc.want...), h.Factors, near); diff != "" {
				t.Error(diff)
			}
		})
	}
}

var near = cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-12 })

func newScene() scene {
	return scene{you: graphmodel.Person{ID: "you"}, bo: graphmodel.Person{ID: "bo"}, me: "you", change: graphmodel.Change{ID: "c"},
		tie: graphmodel.Tie{ID: "t", From: "bo", To: "you", Trust: graphmodel.Some(70.0)}}
}

func TestTrustAndProbabilityStayWithinTheirBounds(t *testing.T) {
	for _, tc := range []struct {
		trust  float64
		stance int
		p      float64
	}{{100, 0, .99}, {99.5, 0, .99}, {0.5, 0, .01}, {100, 2, .99}, {1, -2, .01}, {50, 0, .5}, {12.5, 0, .125}} {
		s := newScene()
		s.tie.Trust = graphmodel.Some(tc.trust)
		s.stance(tc.stance)
		if h := s.hop(t); math.Abs(h.Probability-tc.p) > 1e-12 || h.Trust != tc.trust {
			t.Errorf("trust %v, stance %d: %v, want %v", tc.trust, tc.stance, h.Probability, tc.p)
		}
	}
}

func TestStaleContact(t *testing.T) {
	touch := func(dates ...graphmodel.Date) []*graphmodel.Touchpoint {
		var list []*graphmodel.Touchpoint
		for i, d := range dates {
			list = append(list, &graphmodel.Touchpoint{ID: graphmodel.ID(rune('a' + i)), Date: d, People: []graphmodel.ID{"x", "bo"}})
		}
		return list
	}
	for name, tc := range map[string]struct {
		me      graphmodel.ID
		cadence graphmodel.Opt[int]
		asOf    graphmodel.Date
		touched []*graphmodel.Touchpoint
		days    int
		logOdds float64
	}{
		"half as long again":       {me: "you", cadence: graphmodel.Some(30), touched: touch("2026-10-07"), days: 45, logOdds: -.15},
		"at most the whole":        {me: "you", cadence: graphmodel.Some(30), touched: touch("2026-01-01"), days: 324, logOdds: -.3},
		"the latest counts":        {me: "you", cadence: graphmodel.Some(30), touched: touch("2026-10-07", "2026-01-01", ""), days: 45, logOdds: -.15},
		"on the day":               {me: "you", cadence: graphmodel.Some(45), touched: touch("2026-10-07")},
		"in the future":            {me: "you", cadence: graphmodel.Some(30), touched: touch("2026-01-01", "2027-01-01")},
		"no cadence":               {me: "you", touched: touch("2026-01-01")},
		"a cadence of nothing":     {me: "you", cadence: graphmodel.Some(0), touched: touch("2026-01-01")},
		"the tie's date, not mine": {me: "you", cadence: graphmodel.Some(30), asOf: "2026-10-07"},
		"the tie's date, others'":  {me: "x", cadence: graphmodel.Some(30), asOf: "2026-10-07", touched: touch("2026-01-01"), days: 45, logOdds: -.15},
		"never":                    {me: "x", cadence: graphmodel.Some(30), touched: touch("2026-01-01")},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene()
			s.me, s.bo.CadenceDays, s.tie.AsOf, s.touched = tc.me, tc.cadence, tc.asOf, tc.touched
			want := []Factor{{Kind: FactorTrust, LogOdds: math.Log(7.0 / 3)}}
			if tc.days > 0 {
				want = append(want, Factor{Kind: FactorStale, LogOdds: tc.logOdds, Days: tc.days, Cadence: tc.cadence.Or(0)})
			}
			if diff := cmp.Diff(want, s.hop(t).Factors, near); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoHop(t *testing.T) {
	for name, trust := range map[string]graphmodel.Opt[float64]{"no trust": graphmodel.Some(0.0), "not known": {}} {
		w := mapOf(tie{"bo", "you", 70})
		t.Run(name, func(t *testing.T) {
			changed := *w.Tie("t00")
			changed.Trust = trust
			s := NewSnapshot(w.Apply([]graphmodel.Delta{{After: &changed}}), "", graphmodel.DefaultParameters(), "")
			for _, id := range []graphmodel.ID{"t00", "nothing"} {
				if h, ok := s.hopOf(id); ok {
					t.Errorf("a hop: %+v", h)
				}
			}
		})
	}
}

// hopOf returns the hop that a tie makes possible, and false where there is no
// such tie or no trust in it.
func (s *Snapshot) hopOf(tie graphmodel.ID) (Hop, bool) {
	t := s.workspace.Tie(tie)
	if t == nil || !trusted(t) {
		return Hop{}, false
	}
	mover, moved := s.ends(t)
	return s.hop(t, mover, moved), true
}
