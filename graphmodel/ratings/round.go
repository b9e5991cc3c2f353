package ratings

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// Round lists what is most worth rating for a change: what is missing or only
// guessed and has a say in the answer. First comes the guess on which the best way
// hangs; then where deciders stand, the trust along the routes, best route first,
// how far deciders trust me, trust of no known level among those on the way, and
// the stances, openness and say of these. The suggestion may be nil, or not
// completed: then less is known of the way.
func Round(w *graphmodel.Workspace, change graphmodel.ID, s *influence.Suggestion) []Item {
	c := w.Change(change)
	if c == nil {
		return nil
	}
	r := &round{w: w, change: c, seen: make(map[Item]bool)}
	r.decisive(s)
	for _, id := range c.Deciders {
		r.add(Item{Subject: Stance, Person: id, Change: change})
	}
	way := r.along(s)
	if w.Info.Me != "" {
		for _, id := range c.Deciders {
			r.add(TrustItem(id, w.Info.Me))
		}
	}
	r.unknown(way)
	for _, id := range way {
		if id != w.Info.Me {
			r.add(Item{Subject: Stance, Person: id, Change: change})
		}
	}
	for _, id := range c.Deciders {
		r.add(Item{Subject: Openness, Person: id})
		r.add(Item{Subject: Power, Person: id})
	}
	return r.items
}

// round gathers items, each once.
type round struct {
	w      *graphmodel.Workspace
	change *graphmodel.Change
	seen   map[Item]bool
	items  []Item
}

// add adds what is missing or guessed.
func (r *round) add(i Item) {
	if !r.seen[i] && i.Person != i.Other && i.Open(r.w) {
		r.seen[i] = true
		r.items = append(r.items, i)
	}
}

// decisive adds the guesses on which the best ways hang.
func (r *round) decisive(s *influence.Suggestion) {
	if s == nil {
		return
	}
	for _, d := range s.Destinations {
		if f := d.FindOutFirst; f != nil {
			r.add(TrustItem(f.From, f.To))
		}
	}
}

// along adds the trust along the routes, all best ones first, and returns who is
// on the best ones and who decides.
func (r *round) along(s *influence.Suggestion) []graphmodel.ID {
	way := slices.Clone(r.change.Deciders)
	if s == nil {
		return way
	}
	for rank := range 3 {
		for _, d := range s.Destinations {
			if rank >= len(d.Routes) {
				continue
			}
			for _, hop := range d.Routes[rank].Hops {
				r.add(TrustItem(hop.To, hop.From))
			}
			if rank > 0 {
				continue
			}
			for _, id := range d.Routes[0].People {
				if !slices.Contains(way, id) {
					way = append(way, id)
				}
			}
		}
	}
	return way
}

// unknown adds the ties of no known level, and the guesses, between those on the
// way and me.
func (r *round) unknown(way []graphmodel.ID) {
	on := map[graphmodel.ID]bool{r.w.Info.Me: true}
	for _, id := range way {
		on[id] = true
	}
	for _, t := range r.w.Ties.All() {
		if on[t.From] && on[t.To] {
			r.add(TrustItem(t.From, t.To))
		}
	}
}
