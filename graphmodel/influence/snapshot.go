package influence

import (
	"runtime"
	"slices"
	"sync"

	"inroad/graphmodel"
)

// Snapshot is one workspace seen from one change on one day, laid out flat for
// searching. It is immutable and safe for use by any number of goroutines.
type Snapshot struct {
	workspace  *graphmodel.Workspace
	change     *graphmodel.Change // an empty one where there is none
	parameters graphmodel.Parameters
	people     []*graphmodel.Person
	index      map[graphmodel.ID]int32
	me         int32 // none without
	minds      []mind
	contacts   contacts
	network    *network
	// ties[i] is which tie the network's outward arc i is.
	ties []int32
}

// none is the index of nobody.
const none = int32(-1)

// NewSnapshot lays out a workspace for one change. Without a change, or with
// one that the workspace does not have, the factors that need one are 0; without
// a day no tie is stale. It costs a pass over all ties: keep it while the
// workspace stays the same.
func NewSnapshot(w *graphmodel.Workspace, change graphmodel.ID, p graphmodel.Parameters, today graphmodel.Date) *Snapshot {
	s := &Snapshot{workspace: w, change: w.Change(change), parameters: p, people: w.People.All()}
	if s.change == nil {
		s.change = new(graphmodel.Change)
	}
	s.parameters.Handoff = clamp(p.Handoff, leastChance, 1)
	s.index = make(map[graphmodel.ID]int32, len(s.people))
	for i, p := range s.people {
		s.index[p.ID] = int32(i)
	}
	s.me = s.find(w.Info.Me)
	s.minds = s.readMinds()
	s.contacts = newContacts(s, today)
	s.lay()
	return s
}

// find returns the index of a person, or none.
func (s *Snapshot) find(id graphmodel.ID) int32 {
	if i, ok := s.index[id]; ok {
		return i
	}
	return none
}

// ends returns who the tie lets move whom: its To moves its From.
func (s *Snapshot) ends(t *graphmodel.Tie) (mover, moved int32) { return s.find(t.To), s.find(t.From) }

// trusted tells whether a tie carries influence: it does not when its level is
// 0 or not known.
func trusted(t *graphmodel.Tie) bool { return t.Trust.Or(0) > 0 }

// lay builds the network: the ties sorted by moved person and then, keeping
// that order, by mover, each by counting.
func (s *Snapshot) lay() {
	ties := s.workspace.Ties.All()
	movers, moved, costs := make([]int32, len(ties)), make([]int32, len(ties)), make([]cost, len(ties))
	handoff := costOf(s.parameters.Handoff)
	inParts(len(ties), func(from, to int) {
		for i, t := range ties[from:to] {
			u, v := s.ends(t)
			movers[from+i], moved[from+i], costs[from+i] = u, v, unreachable
			if trusted(t) && u != none && v != none && u != v {
				costs[from+i] = costOf(s.probability(u, v, s.link(t, u, v))) + handoff
			}
		}
	})
	sound := make([]int32, 0, len(ties))
	for i, c := range costs {
		if c < unreachable {
			sound = append(sound, int32(i))
		}
	}
	_, sorted := bucket(len(s.people), sound, moved)
	first, sorted := bucket(len(s.people), sorted, movers)
	s.ties = sorted

	b := newBuilder(len(s.people), len(sorted))
	for mover := range s.people {
		for _, i := range sorted[first[mover]:first[mover+1]] {
			b.add(moved[i], costs[i])
		}
		b.endRow()
	}
	s.network = b.network(1, handoff)
}

// leastPart is how many items are worth a goroutine.
const leastPart = 1000

// inParts divides that many items among all cores and returns when all parts are
// done.
func inParts(items int, do func(from, to int)) {
	parts := max(1, min(runtime.GOMAXPROCS(0), items/leastPart))
	var workers sync.WaitGroup
	for p := range parts {
		workers.Go(func() { do(p*items/parts, (p+1)*items/parts) })
	}
	workers.Wait()
}

// bucket sorts items by their key, a number below count, keeping the order of
// equals. Those with key k are sorted[first[k]:first[k+1]].
func bucket(count int, items, key []int32) (first, sorted []int32) {
	first = make([]int32, count+1)
	for _, i := range items {
		first[key[i]+1]++
	}
	for k := range count {
		first[k+1] += first[k]
	}
	sorted = make([]int32, len(items))
	next := append([]int32(nil), first...)
	for _, i := range items {
		sorted[next[key[i]]] = i
		next[key[i]]++
	}
	return first, sorted
}

// tieOf returns the tie by which moved trusts mover enough to be moved, or nil.
func (s *Snapshot) tieOf(mover, moved int32) *graphmodel.Tie {
	ends, _ := s.network.out.of(mover)
	i, found := slices.BinarySearch(ends, moved)
	if !found {
		return nil
	}
	return s.workspace.Ties.All()[s.ties[int(s.network.out.first[mover])+i]]
}
