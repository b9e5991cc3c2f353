package dashboard

import (
	"cmp"
	"math"
	"slices"

	"inroad/app/nameorder"
	"inroad/graphmodel"
	"inroad/graphmodel/progress"
	"inroad/graphmodel/support"
)

// entry is what the page says about one change.
type entry struct {
	change   *graphmodel.Change
	progress progress.Progress
	forecast *support.Forecast // nil while it is not known
}

type entries []entry

// order is by what the changes are sorted.
type order int

// The orders, as they are offered.
const (
	byUrgency order = iota
	byDeadline
	bySupport
	byTitle
)

func orderNames() []string { return []string{"What waits", "Deadline", "Support", "Title"} }

func gather(w *graphmodel.Workspace, survey *progress.Survey, found forecasts) entries {
	var list entries
	for _, c := range w.Changes.All() {
		list = append(list, entry{c, survey.Of(c), found[c.ID]})
	}
	return list
}

// sort puts the changes in an order; those that are finished come last.
func (l entries) sort(by order) {
	less := map[order]func(a, b entry) int{
		byUrgency: func(a, b entry) int {
			return cmp.Or(cmp.Compare(b.lateness(), a.lateness()), cmp.Compare(len(b.progress.Waits), len(a.progress.Waits)), cmp.Compare(a.daysLeft(), b.daysLeft()))
		},
		byDeadline: func(a, b entry) int { return cmp.Compare(a.daysLeft(), b.daysLeft()) },
		bySupport:  func(a, b entry) int { return cmp.Compare(a.support(), b.support()) },
		byTitle:    func(entry, entry) int { return 0 },
	}[by]
	nameorder.Sort(l, func(e entry) string { return e.change.Title })
	slices.SortStableFunc(l, func(a, b entry) int { return cmp.Or(cmp.Compare(a.finished(), b.finished()), less(a, b)) })
}

func (e entry) finished() int {
	if progress.Finished(e.change) {
		return 1
	}
	return 0
}

// lateness counts the days since the first thing that is late was due.
func (e entry) lateness() int {
	if len(e.progress.Late) == 0 {
		return 0
	}
	return e.progress.Late[0].Days
}

func (e entry) daysLeft() int { return e.progress.DaysLeft.Or(math.MaxInt) }

// support is that of who decides, on average; not known counts as none.
func (e entry) support() float64 {
	if e.forecast == nil || len(e.forecast.Deciders) == 0 {
		return -1
	}
	sum := 0.0
	for _, d := range e.forecast.Deciders {
		sum += d.Now
	}
	return sum / float64(len(e.forecast.Deciders))
}
