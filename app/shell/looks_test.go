package shell

import (
	"slices"
	"strings"
	"testing"

	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// labelled returns the command of the menu with that label, at any depth.
func labelled(t *testing.T, s *Shell, label string) command {
	t.Helper()
	for c := range s.commands() {
		if c.label == label {
			return c
		}
	}
	t.Fatalf("the menu has no %q", label)
	return command{}
}

func TestViewMenuChangesTheLooks(t *testing.T) {
	s, _ := withSample(t)
	w := s.session.Workspace()
	s.perform(labelled(t, s, "Formal line"))
	if !s.chart.Layers().FormalLine || !labelled(t, s, "Formal line").checked {
		t.Error("the formal line is not shown, or the menu does not say so")
	}
	person := w.People.All()[0]
	s.session.Select(session.SelectionOf(graphmodel.RefOf(person)))
	s.perform(s.find(actFocus))
	if s.chart.Looks().Filter.Focus != person.ID || !s.find(actFocus).checked {
		t.Error("the map does not look around the selected person")
	}
	s.perform(s.find(actClearFilter))
	if s.chart.Filtered() || !s.find(actClearFilter).off {
		t.Error("the filter stays, or could be cleared again")
	}
	s.perform(s.find(actCollapse))
	name := w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: person.Department})
	if !s.chart.Collapsed(person.Department) || s.find(actCollapse).label != "Show the people of "+name {
		t.Errorf("the menu says %q", s.find(actCollapse).label)
	}
	s.perform(labelled(t, s, "Show all with their people"))
	s.perform(labelled(t, s, "Show all as one each"))
	if got := len(s.chart.Looks().Collapsed); got != w.Departments.Len() {
		t.Errorf("%d departments are shown as one", got)
	}
}

// TestSavedViewsAreInTheFile: saved, opened again and shown from the menu.
func TestSavedViewsAreInTheFile(t *testing.T) {
	s, path := withSample(t)
	department := s.session.Workspace().Departments.All()[0].ID
	s.chart.Look(func(l *mapview.Looks) { l.Filter.Departments, l.Dim = []graphmodel.ID{department}, true })
	s.session.Do(edit.SaveView(s.session.Workspace(), s.chart.View("v-1", "Board")))
	s.save(nil)
	s.load(path)
	if s.chart.Filtered() || s.session.Dirty() {
		t.Fatal("an opened map is filtered, or differs from its file")
	}
	s.perform(labelled(t, s, "Board"))
	if looks := s.chart.Looks(); !looks.Dim || !slices.Equal(looks.Filter.Departments, []graphmodel.ID{department}) {
		t.Errorf("looked at so: %+v", looks)
	}
}

func TestFurtherWindow(t *testing.T) {
	s, _ := withSample(t)
	s.chart.CollapseAll()
	further := s.openMapWindow()
	if len(further.chart.Looks().Collapsed) == 0 {
		t.Error("it does not begin as the map is looked at")
	}
	further.chart.ExpandAll()
	further.chart.Look(func(l *mapview.Looks) { l.Filter.Kinds = []string{graphmodel.External} })
	if s.chart.Filtered() || len(s.chart.Looks().Collapsed) == 0 {
		t.Error("what one window looks at changes the other")
	}
	retitle(s, "Another name")
	if title := further.window.Title(); !strings.Contains(title, "Another name (unsaved)") {
		t.Errorf("the window is called %q", title)
	}
	further.actions()[actUndo]()
	if s.session.Dirty() {
		t.Error("undo in the further window does nothing")
	}
	s.openMapWindow()
	further.actions()[actCloseWindow]()
	if len(s.windows) != 1 {
		t.Errorf("%d further windows are open", len(s.windows))
	}
	s.perform(s.find(actCloseWindow))
	if len(s.windows) != 0 || !s.workspace.Visible() {
		t.Error("the window is not forgotten, or has closed the map")
	}
}

// TestEveryKeyOfAFurtherWindowIsInTheTable, so that the list of keys tells of it.
func TestEveryKeyOfAFurtherWindowIsInTheTable(t *testing.T) {
	s, _ := withSample(t)
	further := s.openMapWindow()
	for act, run := range further.actions() {
		if len(keys[act]) == 0 || run == nil {
			t.Errorf("%q has no keys, or does nothing", act)
		}
	}
	further.window.Close()
}

func TestFindIsOnTheMap(t *testing.T) {
	s, _ := withSample(t)
	s.show(actStructure)
	s.perform(s.find(actFind))
	if s.view() != actMap || s.window.Canvas().Focused() == nil {
		t.Error("the finder is not on the map, or has no keys")
	}
}
