// Package duty is who does what for a change: the responsibility matrix (RACI),
// its gaps, and how much everybody has on their hands in all changes together.
package duty

import (
	"slices"

	"inroad/graphmodel"
)

// Role is a part in a task.
type Role uint8

// The roles, as bits of [Roles].
const (
	// Responsible does the work.
	Responsible Role = 1 << iota
	// Accountable answers for the task: exactly one person does.
	Accountable
	// Consulted is asked before, and Informed is told after.
	Consulted
	Informed
)

// All lists the roles in the order of the name RACI.
var All = []Role{Responsible, Accountable, Consulted, Informed}

// Letter returns R, A, C or I.
func (r Role) Letter() string {
	return map[Role]string{Responsible: "R", Accountable: "A", Consulted: "C", Informed: "I"}[r]
}

// Meaning says what somebody in that role does.
func (r Role) Meaning() string {
	return map[Role]string{Responsible: "does it", Accountable: "answers for it", Consulted: "is asked before", Informed: "is told after"}[r]
}

// Roles is what one person is in one task.
type Roles uint8

// Has tells whether a role is among them.
func (r Roles) Has(role Role) bool { return r&Roles(role) != 0 }

// String returns the letters: "AR".
func (r Roles) String() string {
	text := ""
	// Who answers for the work and does it is an A first.
	for _, role := range []Role{Accountable, Responsible, Consulted, Informed} {
		if r.Has(role) {
			text += role.Letter()
		}
	}
	return text
}

// Toggled returns the roles after a role is taken on or given up. Who does the
// work may answer for it, too; to be asked or told is for the others.
func (r Roles) Toggled(role Role) Roles {
	switch {
	case r.Has(role):
		return r &^ Roles(role)
	case role == Responsible || role == Accountable:
		return r&Roles(Responsible|Accountable) | Roles(role)
	default:
		return Roles(role)
	}
}

// Next returns the roles that a press leads to: none, R, A, C, I, and none again.
func (r Roles) Next() Roles {
	switch {
	case r == 0:
		return Roles(Responsible)
	case r.Has(Accountable):
		return Roles(Consulted)
	case r.Has(Responsible):
		return Roles(Accountable)
	case r.Has(Consulted):
		return Roles(Informed)
	default:
		return 0
	}
}

// Of returns what a person is in a task.
func Of(r *graphmodel.Responsibility, person graphmodel.ID) Roles {
	var roles Roles
	if r.Accountable == person {
		roles |= Roles(Accountable)
	}
	for role, list := range lists(r) {
		if slices.Contains(*list, person) {
			roles |= Roles(role)
		}
	}
	return roles
}

// lists returns where those in a role are kept.
func lists(r *graphmodel.Responsibility) map[Role]*[]graphmodel.ID {
	return map[Role]*[]graphmodel.ID{Responsible: &r.Responsible, Consulted: &r.Consulted, Informed: &r.Informed}
}

// Gap is a task that nobody answers for, or that nobody does.
type Gap struct {
	Task graphmodel.ID
	// Missing is Accountable or Responsible.
	Missing Role
}

// Gaps returns the gaps of a change in the order of its tasks.
func Gaps(change *graphmodel.Change) []Gap {
	var gaps []Gap
	for _, r := range change.Responsibilities {
		if r.Accountable == "" {
			gaps = append(gaps, Gap{r.ID, Accountable})
		}
		if len(r.Responsible) == 0 {
			gaps = append(gaps, Gap{r.ID, Responsible})
		}
	}
	return gaps
}

// Involved lists the people that a change is most likely to need in its matrix,
// everybody once: those who have a part already, in the order in which they come,
// then the business owner, the champion, whoever the plan talks to, those who
// decide, and the one whose map it is.
func Involved(w *graphmodel.Workspace, change *graphmodel.Change) []graphmodel.ID {
	var people []graphmodel.ID
	taken := make(map[graphmodel.ID]bool)
	add := func(ids ...graphmodel.ID) {
		for _, id := range ids {
			if !taken[id] && w.Person(id) != nil {
				taken[id] = true
				people = append(people, id)
			}
		}
	}
	for _, r := range change.Responsibilities {
		add(r.Accountable)
		add(r.Responsible...)
	}
	for _, r := range change.Responsibilities {
		add(r.Consulted...)
		add(r.Informed...)
	}
	add(change.Owner, change.Champion)
	for _, s := range change.Steps {
		add(s.Person, s.Via)
	}
	add(change.Deciders...)
	add(w.Info.Me)
	return people
}
