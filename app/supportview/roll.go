package supportview

import (
	"cmp"
	"context"
	"slices"

	"inroad/app/drawing"
	"inroad/app/nameorder"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/stake"
	"inroad/graphmodel/support"
)

// The columns: a stance each, from opposed to champion, and one for who is not
// known.
const (
	unknown = graphmodel.MaxStance - graphmodel.MinStance + 1
	columns = unknown + 1
)

// columnOf returns the column of a stance.
func columnOf(stance graphmodel.Opt[int]) int {
	if level, known := stance.Get(); known {
		return min(max(level, graphmodel.MinStance), graphmodel.MaxStance) - graphmodel.MinStance
	}
	return unknown
}

// stanceOf returns the stance of a column.
func stanceOf(column int) graphmodel.Opt[int] {
	if column == unknown {
		return graphmodel.Opt[int]{}
	}
	return graphmodel.Some(column + graphmodel.MinStance)
}

// columnName is what a column is called.
func columnName(column int) string {
	if level, known := stanceOf(column).Get(); known {
		return graphmodel.StanceName(level)
	}
	return "not known"
}

// roll is who stands where.
type roll struct {
	// everybody lists all people of the map and not only whom the change
	// touches; needed lists by the stance that is needed, not the present one.
	everybody, needed bool

	columns [columns][]graphmodel.ID
	grounds map[graphmodel.ID]stake.Grounds
	stances map[graphmodel.ID]graphmodel.Stance
	planned map[graphmodel.ID]bool // to be won by the suggested plan
	hues    map[graphmodel.ID]drawing.Hue
	now     *support.Forecast
	then    *support.Forecast // with the people of the plan won
	// ranks is the order of the names, nil until it is asked for.
	ranks map[graphmodel.ID]int
}

// forgetNames has the people put into the order of their names again.
func (r *roll) forgetNames() { r.ranks = nil }

// take takes everything from a session.
func (r *roll) take(s *session.Session) {
	w, c := s.Workspace(), s.Change()
	r.columns = [columns][]graphmodel.ID{}
	r.takeForecast(s)
	r.grounds, r.hues = stake.Of(w, c), drawing.Hues(w)
	r.stances = make(map[graphmodel.ID]graphmodel.Stance)
	if c == nil {
		return
	}
	for _, stance := range slices.Backward(c.Stances) { // of two for one person the first counts
		r.stances[stance.Person] = stance
	}
	r.rank(w)
	on := r.onTheWay(s)
	for _, p := range w.People.All() {
		if r.everybody || on[p.ID] || r.grounds[p.ID].Touched() {
			column := r.column(p.ID)
			r.columns[column] = append(r.columns[column], p.ID)
		}
	}
	for _, column := range r.columns {
		slices.SortFunc(column, func(a, b graphmodel.ID) int { return r.compare(w, a, b) })
	}
}

// onTheWay are the people of the shown route and of the suggested plan.
func (r *roll) onTheWay(s *session.Session) map[graphmodel.ID]bool {
	on := make(map[graphmodel.ID]bool)
	for id := range r.planned {
		on[id] = true
	}
	if route := s.Route(); route != nil {
		for _, id := range route.People {
			on[id] = true
		}
	}
	delete(on, s.Workspace().Info.Me) // who asks
	return on
}

// column returns in which column a person stands.
func (r *roll) column(id graphmodel.ID) int {
	if r.needed {
		return columnOf(r.stances[id].Desired)
	}
	return columnOf(r.stances[id].Current)
}

// compare puts who decides first, then who has more power, then names in order.
func (r *roll) compare(w *graphmodel.Workspace, a, b graphmodel.ID) int {
	decides := func(id graphmodel.ID) int {
		if r.grounds[id].Has(stake.Decides) {
			return 0
		}
		return 1
	}
	power := func(id graphmodel.ID) int { return w.Person(id).Power.Or(graphmodel.DefaultPower) }
	return cmp.Or(cmp.Compare(decides(a), decides(b)), cmp.Compare(power(b), power(a)), cmp.Compare(r.ranks[a], r.ranks[b]))
}

func (r *roll) rank(w *graphmodel.Workspace) {
	if r.ranks != nil {
		return
	}
	people := slices.Clone(w.People.All())
	nameorder.Sort(people, func(p *graphmodel.Person) string { return p.Name })
	r.ranks = make(map[graphmodel.ID]int, len(people))
	for i, p := range people {
		r.ranks[p.ID] = i
	}
}

// takeForecast takes what is known of the support now and with the plan.
func (r *roll) takeForecast(s *session.Session) {
	r.now, r.then, r.planned = s.Forecast.Findings().Answer, nil, nil
	if plan := s.Plan.Findings().Answer; plan != nil {
		r.then = plan.Forecast
		r.planned = make(map[graphmodel.ID]bool, len(plan.Steps))
		for _, step := range plan.Steps {
			r.planned[step.Person] = true
		}
	}
}

// count returns how many people are listed.
func (r *roll) count() int {
	n := 0
	for _, column := range r.columns {
		n += len(column)
	}
	return n
}

// supportOf returns how far a person supports the change now, and with the plan;
// known says which of the two is known.
func (r *roll) supportOf(id graphmodel.ID) (now, then float64, known, planned bool) {
	if one, found := find(r.now, id); found {
		now, then, known = one.Now, one.Now, true
	}
	if one, found := find(r.then, id); found {
		now, then, known, planned = one.Now, one.Then, true, true
	}
	return now, then, known, planned
}

func find(f *support.Forecast, id graphmodel.ID) (support.Support, bool) {
	if f == nil {
		return support.Support{}, false
	}
	i, found := slices.BinarySearchFunc(f.People, id, func(s support.Support, id graphmodel.ID) int { return cmp.Compare(s.Person, id) })
	if !found {
		return support.Support{}, false
	}
	return f.People[i], true
}

// openReasons returns how many reasons are not addressed.
func openReasons(s graphmodel.Stance) int {
	open := 0
	for _, reason := range s.Reasons {
		if !reason.Addressed {
			open++
		}
	}
	return open
}

// influenceOn returns the work of finding out what moves somebody.
func influenceOn(w *graphmodel.Workspace, change, person graphmodel.ID) session.Work[*support.Influence] {
	return func(ctx context.Context, _ func(float64)) (*support.Influence, error) {
		return support.Around(ctx, w, change, person)
	}
}
