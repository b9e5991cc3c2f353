// Package stake says whom a change touches and by what, and how much interest
// they have in it. Everything is a pure function of a workspace: any goroutine
// may call it.
package stake

import (
	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// Grounds are by what a change touches somebody; there may be several.
type Grounds uint16

// The grounds.
const (
	// Decides, Champions and Owns are the roles that the change itself names.
	Decides Grounds = 1 << iota
	Champions
	Owns
	// Affected is being in a department that it affects, or in a part of one.
	Affected
	// Holds is holding, or being in a department that holds, a goal that it
	// serves or harms.
	Holds
	// Stated is having a stance on it, Reasoned having given reasons against it.
	Stated
	Reasoned
	// Asked is being in a step of its plan, as who is asked or who carries it.
	Asked
	// Tasked is being in its responsibility matrix.
	Tasked
	// Given is getting a benefit or an offer, oneself or as a department.
	Given
)

// Has tells whether one of these grounds is among them.
func (g Grounds) Has(any Grounds) bool { return g&any != 0 }

// part are the grounds of somebody who has a part in the change.
const part = Decides | Champions | Owns | Asked | Tasked | Given

// touching are the grounds that make a change touch somebody. To hold a goal is
// none: goals are held by many who never hear of it.
const touching = part | Affected | Stated | Reasoned

// Touched tells whether a change touches somebody on these grounds.
func (g Grounds) Touched() bool { return g.Has(touching) }

// The ends of the scale of interest, the one of power.
const (
	MinInterest = 1
	MaxInterest = 5
)

// interesting are the grounds that interest is counted by: each adds one.
var interesting = [...]Grounds{Affected, Holds, Reasoned, part}

// Interest returns how much interest somebody has in a change, from
// [MinInterest] to [MaxInterest]: one to begin with, and one more each for being
// in a department that it affects, for a goal that it serves or harms, for
// reasons against it, and for a part in it (deciding, championing, owning, a
// step, a task, a benefit or an offer). It is a count of what the map says,
// and no measurement.
func (g Grounds) Interest() int {
	interest := MinInterest
	for _, one := range interesting {
		if g.Has(one) {
			interest++
		}
	}
	return interest
}

// words are the grounds in words, in the order in which they are said.
var words = []struct {
	ground Grounds
	word   string
}{
	{Decides, "decides"}, {Champions, "champions it"}, {Owns, "owns it"}, {Affected, "department affected"},
	{Holds, "a goal is concerned"}, {Reasoned, "has reasons against it"}, {Asked, "in the plan"}, {Tasked, "has a task"},
	{Given, "gets something of it"},
}

// Words says the grounds.
func (g Grounds) Words() []string {
	var said []string
	for _, one := range words {
		if g.Has(one.ground) {
			said = append(said, one.word)
		}
	}
	return said
}

// Of returns by what a change touches the people of w; who is not in it has
// nothing to do with the change. There may be ids of people who are not on the
// map.
func Of(w *graphmodel.Workspace, c *graphmodel.Change) map[graphmodel.ID]Grounds {
	s := stakes{of: make(map[graphmodel.ID]Grounds)}
	if c == nil {
		return s.of
	}
	s.add(Decides, c.Deciders...)
	s.add(Champions, c.Champion)
	s.add(Owns, c.Owner)
	for _, stance := range c.Stances {
		s.stance(stance)
	}
	for _, step := range c.Steps {
		s.add(Asked, step.Person, step.Via)
	}
	for _, r := range c.Responsibilities {
		s.add(Tasked, r.Accountable)
		s.add(Tasked, r.Responsible...)
	}
	s.departments(w, c)
	delete(s.of, "")
	return s.of
}

type stakes struct{ of map[graphmodel.ID]Grounds }

func (s stakes) add(ground Grounds, people ...graphmodel.ID) {
	for _, id := range people {
		s.of[id] |= ground
	}
}

func (s stakes) stance(stance graphmodel.Stance) {
	if stance.Current.Known() || stance.Desired.Known() {
		s.add(Stated, stance.Person)
	}
	if len(stance.Reasons) > 0 {
		s.add(Reasoned, stance.Person)
	}
}

// departments adds what people have by their departments, and what is said of
// departments and people alike.
func (s stakes) departments(w *graphmodel.Workspace, c *graphmodel.Change) {
	affected := filter.WithParts(w, c.Affects...)
	given, holding := make(map[graphmodel.ID]bool), make(map[graphmodel.ID]bool)
	for _, list := range [][]graphmodel.Statement{c.Benefits, c.Offers} {
		for _, one := range list {
			s.either(Given, one.Person, one.Department, given)
		}
	}
	for _, service := range c.Serves {
		if goal := w.Goals.Find(service.Goal); goal != nil {
			for _, h := range goal.Holders {
				s.either(Holds, h.Person, h.Department, holding)
			}
		}
	}
	for _, p := range w.People.All() {
		for _, by := range []struct {
			ground      Grounds
			departments map[graphmodel.ID]bool
		}{{Affected, affected}, {Given, given}, {Holds, holding}} {
			if p.Department != "" && by.departments[p.Department] {
				s.add(by.ground, p.ID)
			}
		}
	}
}

// either adds a ground to a person or, where none is named, notes the department.
func (s stakes) either(ground Grounds, person, department graphmodel.ID, departments map[graphmodel.ID]bool) {
	if person != "" {
		s.add(ground, person)
	} else {
		departments[department] = true
	}
}
