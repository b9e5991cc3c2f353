package timeline

import (
	"cmp"
	"context"
	"slices"
	"time"

	"inroad/graphmodel"
)

// Of follows a map through its versions, in whatever order they are given; the
// latest counts for what there is to follow. Progress, where it is given, is told
// from 0 to 1 how much is done, on the caller's goroutine. The error is the
// context's own when that ends first.
//
// Support is worked out anew only for versions in which something it depends on
// differs.
func Of(ctx context.Context, versions []Version, progress func(done float64)) (*Timeline, error) {
	versions = inOrder(versions)
	if len(versions) == 0 {
		return &Timeline{}, nil
	}
	f := newFollower(versions[len(versions)-1].Workspace)
	for i, v := range versions {
		if progress != nil {
			progress(float64(i) / float64(len(versions)))
		}
		if err := f.take(ctx, v, i == len(versions)-1); err != nil {
			return nil, err
		}
	}
	return f.timeline(), nil
}

// inOrder returns the versions, the earliest first and one for each time.
func inOrder(versions []Version) []Version {
	sorted := slices.Clone(versions)
	slices.SortStableFunc(sorted, func(a, b Version) int { return a.At.Compare(b.At) })
	var kept []Version
	for _, v := range sorted {
		if n := len(kept); n > 0 && kept[n-1].At.Equal(v.At) {
			kept[n-1] = v
			continue
		}
		kept = append(kept, v)
	}
	return kept
}

// At returns the map as it was at the end of a day: the last version kept until
// then, or else the earliest. There is none without versions.
func At(versions []Version, day graphmodel.Date) (Version, bool) {
	sorted := inOrder(versions)
	if len(sorted) == 0 {
		return Version{}, false
	}
	found := sorted[0]
	for _, v := range sorted {
		if graphmodel.DateOf(v.At) <= day {
			found = v
		}
	}
	return found, true
}

// follower takes one version after the other.
type follower struct {
	latest  *graphmodel.Workspace
	moments []time.Time
	changes []*changeFollower
	me      []Point
	trust   map[graphmodel.ID][]Point
	ties    map[graphmodel.ID][]Point
}

func newFollower(latest *graphmodel.Workspace) *follower {
	f := &follower{latest: latest, trust: make(map[graphmodel.ID][]Point), ties: make(map[graphmodel.ID][]Point)}
	for _, c := range latest.Changes.All() {
		f.changes = append(f.changes, &changeFollower{id: c.ID, stances: make(map[graphmodel.ID][]Point)})
	}
	return f
}

func (f *follower) take(ctx context.Context, v Version, last bool) error {
	f.moments = append(f.moments, v.At)
	f.takeTrust(v, last)
	for _, c := range f.changes {
		if err := c.take(ctx, f.latest, v, last); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// takeTrust notes the trust of ties, and the averages of those that lead to "me"
// and into departments from outside.
func (f *follower) takeTrust(v Version, last bool) {
	var me mean
	departments := make(map[graphmodel.ID]*mean)
	for _, t := range v.Workspace.Ties.All() {
		level, known := t.Trust.Get()
		if !known {
			continue
		}
		from, to := v.Workspace.Person(t.From), v.Workspace.Person(t.To)
		if t.To == v.Workspace.Info.Me {
			me.add(level)
		}
		if from != nil && to != nil && to.Department != "" && from.Department != to.Department {
			if departments[to.Department] == nil {
				departments[to.Department] = new(mean)
			}
			departments[to.Department].add(level)
		}
	}
	f.me = appended(f.me, v.At, me.value(), last)
	for _, d := range f.latest.Departments.All() {
		average := cmp.Or(departments[d.ID], new(mean))
		f.trust[d.ID] = appended(f.trust[d.ID], v.At, average.value(), last)
	}
	for _, t := range f.latest.Ties.All() {
		var level graphmodel.Opt[float64]
		if was := v.Workspace.Tie(t.ID); was != nil {
			level = was.Trust
		}
		f.ties[t.ID] = appended(f.ties[t.ID], v.At, level, last)
	}
}

// timeline gathers what was noted.
func (f *follower) timeline() *Timeline {
	t := &Timeline{Moments: f.moments, Trust: []TrustSeries{{Points: f.me}}, Events: events(f.latest)}
	for _, d := range f.latest.Departments.All() {
		t.Trust = append(t.Trust, TrustSeries{d.ID, f.trust[d.ID]})
	}
	for _, tie := range f.latest.Ties.All() {
		if points := f.ties[tie.ID]; moved(points) {
			t.Ties = append(t.Ties, TieSeries{tie.ID, points})
		}
	}
	for _, c := range f.changes {
		t.Changes = append(t.Changes, c.series(f.latest))
	}
	return t
}

// events lists the conversations of a map that have a date.
func events(w *graphmodel.Workspace) []Event {
	var list []Event
	for _, t := range w.Touchpoints.All() {
		if t.Date.Known() {
			list = append(list, Event{t.ID, t.Date, t.People, t.Change, t.Win})
		}
	}
	slices.SortStableFunc(list, func(a, b Event) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// appended adds a point where the value is another one, and at the ends.
func appended(points []Point, at time.Time, value graphmodel.Opt[float64], last bool) []Point {
	if n := len(points); n > 0 && points[n-1].Value == value && !last {
		return points
	}
	return append(points, Point{at, value})
}

// moved tells whether a series has ever changed.
func moved(points []Point) bool {
	return slices.ContainsFunc(points, func(p Point) bool { return p.Value != points[0].Value })
}

// mean is an average in the making.
type mean struct {
	sum   float64
	count int
}

func (m *mean) add(v float64) { m.sum, m.count = m.sum+v, m.count+1 }

func (m *mean) value() graphmodel.Opt[float64] {
	if m.count == 0 {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(m.sum / float64(m.count))
}
