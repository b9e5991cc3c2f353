package navigator

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
)

// survey is what the outline is made of, for one state of the workspace: large
// maps are gone through once, and not at every folding.
type survey struct {
	workspace *graphmodel.Workspace
	today     graphmodel.Date

	members  map[graphmodel.ID][]*graphmodel.Person     // by department
	children map[graphmodel.ID][]*graphmodel.Department // by parent, sorted by name
	hues     map[graphmodel.ID]drawing.Hue
	overdue  []graphmodel.Overdue
	guesses  []graphmodel.Ref // of ties
}

func newSurvey(w *graphmodel.Workspace, today graphmodel.Date) *survey {
	s := &survey{workspace: w, today: today, hues: drawing.Hues(w), overdue: w.OverdueContacts(today),
		members: make(map[graphmodel.ID][]*graphmodel.Person), children: make(map[graphmodel.ID][]*graphmodel.Department)}
	guesses := w.Guesses()
	s.guesses = make([]graphmodel.Ref, len(guesses))
	for i, tie := range guesses {
		s.guesses[i] = graphmodel.RefOf(tie)
	}
	for _, p := range w.People.All() {
		s.members[p.Department] = append(s.members[p.Department], p)
	}
	for _, d := range w.Departments.All() {
		s.children[d.Parent] = append(s.children[d.Parent], d)
	}
	for parent, parts := range s.children {
		s.children[parent] = byName(w, parts)
	}
	return s
}

// of tells whether the survey is of a state of the workspace.
func (s *survey) of(w *graphmodel.Workspace, today graphmodel.Date) bool {
	return s != nil && s.workspace == w && s.today == today
}

func (s *survey) hue(department graphmodel.ID) drawing.Hue {
	if hue, ok := s.hues[department]; ok {
		return hue
	}
	return drawing.NoHue
}
