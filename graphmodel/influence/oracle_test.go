package influence

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// oracle is docs/model.md, taken literally and without haste: it tries all
// paths. It shares no code with the package.
type oracle struct {
	w        *graphmodel.Workspace
	c        *graphmodel.Change
	today    graphmodel.Date
	maxHops  int
	barred   map[graphmodel.ID]bool
	via      []graphmodel.ID
	supposed *graphmodel.Tie // one more tie, or one instead of that with its id
	fresh    bool            // the supposed tie is new
	// level is the trust to take for a tie instead of the stated one, if given.
	level func(*graphmodel.Tie) float64
}

// oraclePath is a path and what it costs.
type oraclePath struct {
	ids  []graphmodel.ID
	cost float64
}

// trustOf returns the tie by which v trusts u, or nil.
func (o *oracle) trustOf(u, v graphmodel.ID) *graphmodel.Tie {
	if t := o.supposed; t != nil && t.From == v && t.To == u {
		return t
	}
	for _, t := range o.w.Ties.All() {
		if t.From == v && t.To == u {
			return t
		}
	}
	return nil
}

func oracleClamp(x, low, high float64) float64 { return math.Max(low, math.Min(high, x)) }

// weight is w(v, g), the larger of a person's and their department's, by three.
func (o *oracle) weight(v graphmodel.ID, g *graphmodel.Goal) float64 {
	best := 0.0
	for _, h := range g.Holders {
		if h.Person == v || h.Department != "" && h.Department == o.w.Person(v).Department {
			best = math.Max(best, float64(h.Weight.Or(1)))
		}
	}
	return best / 3
}

// hop is p(u→v) of §2.
func (o *oracle) hop(u, v graphmodel.ID) (p float64, ok bool) {
	t := o.trustOf(u, v)
	if t == nil || t.Trust.Or(0) == 0 {
		return 0, false
	}
	level := t.Trust.Or(0)
	if o.level != nil {
		level = o.level(t)
	}
	τ := oracleClamp(level/100, 0.01, 0.99)
	x := math.Log(τ/(1-τ)) + o.mind(v) + o.shared(u, v)
	if t.Friction {
		x -= o.w.Info.Parameters.Friction
	}
	if t != o.supposed || !o.fresh {
		x -= o.stale(u, v, t)
	}
	return oracleClamp(1/(1+math.Exp(-x)), 0.01, 0.99), true
}

// mind is what v's stance, goals, benefits and objections add.
func (o *oracle) mind(v graphmodel.ID) float64 {
	params := o.w.Info.Parameters
	x, open := 0.0, 0
	for _, s := range o.c.Stances {
		if s.Person != v {
			continue
		}
		x += params.Stance * float64(s.Current.Or(0))
		for _, r := range s.Reasons {
			if !r.Addressed {
				open++
			}
		}
	}
	x -= params.Objection * float64(min(open, 3))
	served := 0.0
	for _, s := range o.c.Serves {
		served += float64(s.Effect.Or(1)) * o.weight(v, o.w.Goal(s.Goal))
	}
	x += params.SharedGoal * oracleClamp(served, -2, 2)
	for _, b := range o.c.Benefits {
		if b.Person == v || b.Department != "" && b.Department == o.w.Person(v).Department {
			return x + params.Benefit
		}
	}
	return x
}

func (o *oracle) shared(u, v graphmodel.ID) float64 {
	sum := 0.0
	for _, g := range o.w.Goals.All() {
		sum += math.Min(o.weight(u, g), o.weight(v, g))
	}
	return o.w.Info.Parameters.CommonGround * oracleClamp(sum, 0, 2)
}

func (o *oracle) stale(u, v graphmodel.ID, t *graphmodel.Tie) float64 {
	last := t.AsOf
	if u == o.w.Info.Me {
		last = ""
		for _, x := range o.w.Touchpoints.All() {
			if slices.Contains(x.People, v) && x.Date > last {
				last = x.Date
			}
		}
	}
	k := float64(o.w.Person(v).CadenceDays.Or(0))
	if last == "" || o.today == "" || k <= 0 {
		return 0
	}
	d := math.Round(o.today.Time().Sub(last.Time()).Hours() / 24)
	if d <= k {
		return 0
	}
	return o.w.Info.Parameters.Stale * math.Min(1, d/k-1)
}

// paths returns all routes of at most maxHops hops, best first.
func (o *oracle) paths(from, to graphmodel.ID) []oraclePath {
	var found []oraclePath
	var walk func(ids []graphmodel.ID, cost float64)
	walk = func(ids []graphmodel.ID, cost float64) {
		u := ids[len(ids)-1]
		if u == to {
			if o.passesVia(ids) {
				found = append(found, oraclePath{slices.Clone(ids), cost})
			}
			return
		}
		if len(ids) > 1 && o.barred[u] || len(ids) > o.maxHops {
			return
		}
		for _, v := range o.w.People.All() {
			if p, ok := o.hop(u, v.ID); ok && !slices.Contains(ids, v.ID) {
				next := cost - math.Log(p)
				if len(ids) > 1 {
					next -= math.Log(o.w.Info.Parameters.Handoff)
				}
				walk(append(ids[:len(ids):len(ids)], v.ID), next)
			}
		}
	}
	walk([]graphmodel.ID{from}, 0)
	slices.SortFunc(found, comparePaths)
	return found
}

// comparePaths is the total order. Costs that are equal in theory differ by
// less than 2e-13 here, all others by more.
func comparePaths(a, b oraclePath) int {
	if math.Abs(a.cost-b.cost) > 2e-13 {
		return cmp.Compare(a.cost, b.cost)
	}
	return cmp.Or(cmp.Compare(len(a.ids), len(b.ids)), slices.Compare(a.ids, b.ids))
}

func (o *oracle) passesVia(ids []graphmodel.ID) bool {
	via := o.via
	for _, id := range ids {
		if len(via) > 0 && via[0] == id {
			via = via[1:]
		}
	}
	return len(via) == 0
}

// gatekeepers takes everybody away in turn.
func (o *oracle) gatekeepers(from, to graphmodel.ID) []graphmodel.ID {
	var keepers []graphmodel.ID
	all := o.paths(from, to)
	for _, p := range o.w.People.All() {
		if p.ID != from && p.ID != to && !slices.ContainsFunc(all, func(r oraclePath) bool { return !slices.Contains(r.ids, p.ID) }) {
			keepers = append(keepers, p.ID)
		}
	}
	return keepers
}

// reason is why there is no route, and who is in the way.
func (o *oracle) reason(from, to graphmodel.ID) (NoRouteReason, []graphmodel.ID) {
	if !slices.ContainsFunc(o.w.People.All(), func(v *graphmodel.Person) bool { _, ok := o.hop(from, v.ID); return ok }) {
		return "nobody trusts the start", nil
	}
	var by []graphmodel.ID
	for _, p := range o.via {
		if o.barred[p] {
			by = append(by, p)
		}
	}
	if len(by) > 0 {
		slices.Sort(by)
		return "blocked", by
	}
	free, long := *o, *o
	free.barred, long.barred, long.maxHops = nil, nil, 1000
	for _, r := range free.paths(from, to) {
		for _, p := range r.ids[1 : len(r.ids)-1] {
			if o.barred[p] && !slices.Contains(by, p) {
				by = append(by, p)
			}
		}
	}
	slices.Sort(by)
	switch {
	case len(by) > 0:
		return "blocked", by
	case len(long.paths(from, to)) > 0:
		return "too long", nil
	default:
		return "not connected", nil
	}
}

// opening tries every tie that might be.
func (o *oracle) opening(from, to graphmodel.ID) (tie graphmodel.Tie, best oraclePath, found bool) {
	for _, likelyOnly := range []bool{true, false} {
		for _, u := range o.w.People.All() {
			for _, v := range o.w.People.All() {
				t, likely := o.supposition(u, v)
				if t == nil || likelyOnly && !likely {
					continue
				}
				with := *o
				with.supposed, with.fresh = t, t.ID == ""
				if r := with.paths(from, to); len(r) > 0 && (!found || comparePaths(r[0], best) < 0) {
					tie, best, found = *t, r[0], true
				}
			}
		}
		if found {
			break
		}
	}
	return tie, best, found
}

// supposition returns the tie to suppose by which v trusts u, if any, and
// whether it is one of the likely ones.
func (o *oracle) supposition(u, v *graphmodel.Person) (t *graphmodel.Tie, likely bool) {
	if old := o.trustOf(u.ID, v.ID); old != nil {
		if old.Trust.Or(0) > 0 {
			return nil, false
		}
		next := *old
		next.Trust = graphmodel.Some(20.0)
		return &next, true
	}
	if u == v {
		return nil, false
	}
	likely = u.Department != "" && u.Department == v.Department
	for _, z := range o.w.People.All() {
		a, b := o.trustOf(z.ID, u.ID), o.trustOf(z.ID, v.ID)
		likely = likely || a != nil && b != nil && a.Trust.Or(0) >= 60 && b.Trust.Or(0) >= 60
	}
	return &graphmodel.Tie{From: v.ID, To: u.ID, Trust: graphmodel.Some(50.0)}, likely
}
