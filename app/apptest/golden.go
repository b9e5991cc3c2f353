package apptest

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/graphmodel"
)

// Small returns a map of two people, small enough for a golden file.
func Small() *graphmodel.Workspace {
	return graphmodel.New("w", "Small").Apply([]graphmodel.Delta{
		{After: &graphmodel.Department{ID: "d", Name: "Finance"}},
		{After: &graphmodel.Person{ID: "p-ana", Name: "Ana Ruiz", Title: "Controller", Department: "d", Email: "ana@example.org"}},
		{After: &graphmodel.Person{ID: "p-bo", Name: "Bo Lind", Notes: "Prefers a call."}},
		{After: &graphmodel.Tie{ID: "t", From: "p-ana", To: "p-bo", Trust: graphmodel.Some(60.0)}},
		{After: &graphmodel.Position{ID: "p-ana", X: 10, Y: 20}}, {After: &graphmodel.Position{ID: "p-bo", X: 90, Y: 60}},
	})
}

// Markup compares what is to be seen on a canvas with a file in testdata, which
// is written anew where UPDATE_GOLDEN is set.
func Markup(t *testing.T, file string, c fyne.Canvas) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("testdata", file), []byte(test.RenderToMarkup(c)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertRendersToMarkup(t, file, c)
}
