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

// called names a thing with a title in quotation marks.
func called(title string) string {
	if strings.TrimSpace(title) == "" {
		return "a what-if"
	}
	return "“" + title + "”"
}
