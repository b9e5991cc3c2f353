package influence

import (
	"cmp"

	"inroad/graphmodel"
)

// link is what a hop owes to the tie behind it.
type link struct {
	trust    float64 // 0 to 100
	friction bool
	days     int // since the last contact, 0 if not known
}

func (s *Snapshot) link(t *graphmodel.Tie, mover, moved int32) link {
	return link{trust: t.Trust.Or(0), friction: t.Friction, days: s.contacts.days(mover, moved, t.AsOf)}
}

// hopTerms weighs an ask of mover to moved. The formulas are those of §2 of the
// model: a goal, a department's benefit or weight counts for its own members
// only, not for departments within it.
func (s *Snapshot) hopTerms(mover, moved int32, l link) terms {
	p, m := &s.parameters, &s.minds[moved]
	t := terms{
		FactorTrust:        logit(l.trust),
		FactorStance:       p.Stance * float64(m.stance),
		FactorGoals:        p.SharedGoal * clamp(float64(m.served)/3, -2, 2),
		FactorCommonGround: p.CommonGround * min(float64(common(s.minds[mover].holds, m.holds, nil))/3, 2),
		FactorObjection:    -p.Objection * float64(min(len(m.reasons), 3)),
	}
	if m.benefit {
		t[FactorBenefit] = p.Benefit
	}
	if l.friction {
		t[FactorFriction] = -p.Friction
	}
	if m.cadence > 0 && l.days > m.cadence {
		t[FactorStale] = -p.Stale * min(1, float64(l.days)/float64(m.cadence)-1)
	}
	return t
}

func (s *Snapshot) hop(t *graphmodel.Tie, mover, moved int32) Hop {
	l := s.link(t, mover, moved)
	return Hop{From: t.To, To: t.From, Tie: t.ID, Trust: l.trust, Confidence: t.Confidence.OrDefault(),
		Probability: s.probability(mover, moved, l), Factors: s.factors(mover, moved, l)}
}

func (s *Snapshot) probability(mover, moved int32, l link) float64 {
	t := s.hopTerms(mover, moved, l)
	return t.probability()
}

// factors itemises a hop.
func (s *Snapshot) factors(mover, moved int32, l link) []Factor {
	var list []Factor
	for kind, v := range s.hopTerms(mover, moved, l) {
		f := Factor{Kind: FactorKind(kind), LogOdds: v}
		if v != 0 || f.Kind == FactorTrust {
			s.explain(&f, mover, moved, l)
			list = append(list, f)
		}
	}
	return list
}

// explain adds what the factor is due to.
func (s *Snapshot) explain(f *Factor, mover, moved int32, l link) {
	m := &s.minds[moved]
	goals := s.workspace.Goals.All()
	switch f.Kind {
	case FactorStance:
		f.Stance = m.stance
	case FactorGoals:
		effects := s.effects()
		for _, h := range m.holds {
			switch effect := effects[h.goal] * cmp.Compare(m.served, 0); {
			case effect > 0:
				f.Goals = append(f.Goals, goals[h.goal].ID)
			case effect < 0:
				f.But = append(f.But, goals[h.goal].ID)
			}
		}
	case FactorCommonGround:
		common(s.minds[mover].holds, m.holds, func(goal int32) { f.Goals = append(f.Goals, goals[goal].ID) })
	case FactorObjection:
		f.Reasons = m.reasons
	case FactorStale:
		f.Days, f.Cadence = l.days, m.cadence
	}
}
