package edit

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// AddScenario returns the edit that puts a what-if behind those a change has. One
// without an id gets a fresh one.
func AddScenario(w *graphmodel.Workspace, change *graphmodel.Change, s graphmodel.Scenario) Edit {
	s.ID = cmp.Or(s.ID, graphmodel.NewID())
	return Update(w, "Add "+called(s.Title), "", change, func(c *graphmodel.Change) {
		c.Scenarios = append(c.Scenarios, s)
	})
}

// KeepScenario returns the edit that puts a what-if in the place of the one with
// its id, or behind those that the change has. One without an id gets a fresh one.
func KeepScenario(w *graphmodel.Workspace, change *graphmodel.Change, s graphmodel.Scenario) Edit {
	if scenarioOf(change, s.ID) == nil {
		return AddScenario(w, change, s)
	}
	return updateScenario(w, change, s.ID, "Keep "+called(s.Title), "", func(old *graphmodel.Scenario) {
		s.Extra = old.Extra
		*old = s
	})
}

// RenameScenario returns the edit that gives a what-if another title. Keystrokes
// become one step.
func RenameScenario(w *graphmodel.Workspace, change *graphmodel.Change, scenario graphmodel.ID, title string) Edit {
	return updateScenario(w, change, scenario, "Rename the what-if to "+called(title), "scenario "+string(scenario),
		func(s *graphmodel.Scenario) { s.Title = title })
}

// RemoveScenario returns the edit that throws a what-if away.
func RemoveScenario(w *graphmodel.Workspace, change *graphmodel.Change, scenario graphmodel.ID) Edit {
	name := "Delete the what-if"
	if s := scenarioOf(change, scenario); s != nil {
		name = "Delete " + called(s.Title)
	}
	return Update(w, name, "", change, func(c *graphmodel.Change) {
		c.Scenarios = slices.DeleteFunc(c.Scenarios, func(s graphmodel.Scenario) bool { return s.ID == scenario })
	})
}

// Suppose returns the edit that adds a supposition to a what-if, in the place of
// one about the same person or tie. Drags of the same one become one step.
func Suppose(w *graphmodel.Workspace, change *graphmodel.Change, scenario graphmodel.ID, supposed graphmodel.Supposition) Edit {
	subject := []string{"suppose", string(scenario), string(supposed.Person), string(supposed.From), string(supposed.To)}
	return updateScenario(w, change, scenario, "Suppose something of "+subjectName(w, supposed), strings.Join(subject, " "),
		func(s *graphmodel.Scenario) {
			if i := slices.IndexFunc(s.Suppositions, supposed.SameSubject); i >= 0 {
				s.Suppositions[i] = supposed
				return
			}
			s.Suppositions = append(s.Suppositions, supposed)
		})
}

// Unsuppose returns the edit that takes what is supposed about the same person or
// tie out of a what-if.
func Unsuppose(w *graphmodel.Workspace, change *graphmodel.Change, scenario graphmodel.ID, supposed graphmodel.Supposition) Edit {
	return updateScenario(w, change, scenario, "Suppose nothing of "+subjectName(w, supposed), "", func(s *graphmodel.Scenario) {
		s.Suppositions = slices.DeleteFunc(s.Suppositions, supposed.SameSubject)
	})
}

// updateScenario changes one what-if; one that the change does not have stays
// away.
func updateScenario(w *graphmodel.Workspace, change *graphmodel.Change, scenario graphmodel.ID, name, merge string, update func(*graphmodel.Scenario)) Edit {
	return Update(w, name, merge, change, func(c *graphmodel.Change) {
		if s := scenarioOf(c, scenario); s != nil {
			update(s)
		}
	})
}

func scenarioOf(c *graphmodel.Change, id graphmodel.ID) *graphmodel.Scenario {
	i := slices.IndexFunc(c.Scenarios, func(s graphmodel.Scenario) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &c.Scenarios[i]
}

func subjectName(w *graphmodel.Workspace, s graphmodel.Supposition) string {
	if s.Person != "" {
		return w.PersonName(s.Person)
	}
	return w.PersonName(s.From) + " → " + w.PersonName(s.To)
}

// called names a thing with a title in quotation marks.
func called(title string) string {
	if strings.TrimSpace(title) == "" {
		return "a what-if"
	}
	return "“" + title + "”"
}
