package tableview

import (
	"image/color"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// facts are what a workspace holds, laid out so that a cell finds it at once.
type facts struct {
	of      *graphmodel.Workspace
	change  *graphmodel.Change
	stances map[graphmodel.ID]graphmodel.Stance
	// inMe are the ties from people to "me", mine those from "me" to them.
	inMe, mine map[graphmodel.ID]*graphmodel.Tie
	last       map[graphmodel.ID]graphmodel.Date
	members    map[graphmodel.ID]int
	hues       map[graphmodel.ID]drawing.Hue
}

func newFacts(w *graphmodel.Workspace, change *graphmodel.Change) *facts {
	f := &facts{of: w, change: change, stances: make(map[graphmodel.ID]graphmodel.Stance), inMe: make(map[graphmodel.ID]*graphmodel.Tie),
		mine: make(map[graphmodel.ID]*graphmodel.Tie), last: make(map[graphmodel.ID]graphmodel.Date), members: make(map[graphmodel.ID]int),
		hues: drawing.Hues(w)}
	if change != nil {
		for _, s := range change.Stances {
			f.stances[s.Person] = s
		}
	}
	if me := w.Info.Me; me != "" {
		for _, t := range w.Ties.All() {
			if t.To == me {
				f.inMe[t.From] = t
			}
			if t.From == me {
				f.mine[t.To] = t
			}
		}
	}
	for _, t := range w.Touchpoints.All() {
		for _, id := range t.People {
			f.last[id] = max(f.last[id], t.Date)
		}
	}
	for _, p := range w.People.All() {
		f.members[p.Department]++
	}
	return f
}

// facts returns those of the workspace as it is now.
func (t *table) facts() *facts {
	w, change := t.session.Workspace(), t.session.Change()
	if t.known == nil || t.known.of != w || t.known.change != change {
		t.known = newFacts(w, change)
	}
	return t.known
}

// departmentColour is the colour of a department's dot; nil without one.
func (t *table) departmentColour(id graphmodel.ID) color.Color {
	hue, there := t.facts().hues[id]
	if !there {
		return nil
	}
	return look.Palette().Colour(hue)
}
