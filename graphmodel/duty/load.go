package duty

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// Load is how much one person has on their hands in all open changes.
type Load struct {
	Person graphmodel.ID
	// How many tasks they are in by each role.
	Responsible, Accountable, Consulted, Informed int
	// Tasks is how many they do or answer for; one of which they do both counts
	// once.
	Tasks int
	// Changes are those in which they do or answer for something.
	Changes []graphmodel.ID
}

// Overload is how many tasks are too many for one person at once.
const Overload = 4

// Overloaded tells whether somebody has too many tasks.
func (l Load) Overloaded() bool { return l.Tasks >= Overload }

// Open tells whether the tasks of a change are still to be done.
func Open(change *graphmodel.Change) bool {
	return change.Status != "done" && change.Status != "dropped"
}

// Loads returns the load of everybody who is in a task of an open change, the
// largest first.
func Loads(w *graphmodel.Workspace) []Load {
	at := make(map[graphmodel.ID]*Load)
	for _, change := range w.Changes.All() {
		if Open(change) {
			count(at, change)
		}
	}
	loads := make([]Load, 0, len(at))
	for _, l := range at {
		loads = append(loads, *l)
	}
	slices.SortFunc(loads, func(a, b Load) int {
		return cmp.Or(cmp.Compare(b.Tasks, a.Tasks), cmp.Compare(b.Accountable, a.Accountable), cmp.Compare(a.Person, b.Person))
	})
	return loads
}

// count adds the tasks of a change.
func count(at map[graphmodel.ID]*Load, change *graphmodel.Change) {
	for i := range change.Responsibilities {
		r := &change.Responsibilities[i]
		seen := make(map[graphmodel.ID]bool)
		for _, id := range slices.Concat([]graphmodel.ID{r.Accountable}, r.Responsible, r.Consulted, r.Informed) {
			if id == "" || seen[id] {
				continue
			}
			seen[id] = true
			if at[id] == nil {
				at[id] = &Load{Person: id}
			}
			at[id].add(change.ID, Of(r, id))
		}
	}
}

func (l *Load) add(change graphmodel.ID, roles Roles) {
	for role, n := range map[Role]*int{Responsible: &l.Responsible, Accountable: &l.Accountable, Consulted: &l.Consulted, Informed: &l.Informed} {
		if roles.Has(role) {
			*n++
		}
	}
	if roles.Has(Responsible) || roles.Has(Accountable) {
		l.Tasks++
		if !slices.Contains(l.Changes, change) {
			l.Changes = append(l.Changes, change)
		}
	}
}
