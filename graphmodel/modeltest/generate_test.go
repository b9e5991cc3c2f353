package modeltest_test

import (
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// sound fails when a workspace has problems.
func sound(t interface{ Errorf(string, ...any) }, w *graphmodel.Workspace) {
	draft := graphmodel.Draft{Info: w.Info, Departments: w.Departments.All(), People: w.People.All(), Ties: w.Ties.All(),
		Goals: w.Goals.All(), Changes: w.Changes.All(), Touchpoints: w.Touchpoints.All(), Positions: w.Positions.All()}
	for _, p := range draft.Check() {
		t.Errorf("%v", p)
	}
}

func TestWorkspacesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sound(t, modeltest.Workspaces().Draw(t, "workspace")) })
}

func TestLargeIsSound(t *testing.T) {
	for _, size := range []struct{ people, ties int }{{1, 5}, {2, 5}, {300, 1500}} {
		w := modeltest.Large(size.people, size.ties)
		sound(t, w)
		if want := min(size.ties, size.people*(size.people-1)); w.People.Len() != size.people || w.Ties.Len() != want {
			t.Errorf("%d people and %d ties, want %d and %d", w.People.Len(), w.Ties.Len(), size.people, want)
		}
	}
}
