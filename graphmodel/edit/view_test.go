package edit_test

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func viewWorkspace() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "IT"}, {ID: "e", Name: "Finance"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "p", Name: "Ana"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c"}})
	return w
}

func TestSavedViewsAreEdits(t *testing.T) {
	h, err := edit.NewHistory(viewWorkspace())
	if err != nil {
		t.Fatal(err)
	}
	view := &graphmodel.View{ID: "v", Name: "Finance", Filter: graphmodel.Filter{Departments: []graphmodel.ID{"e"}}}
	do := func(e edit.Edit) {
		t.Helper()
		if err := h.Do(e); err != nil {
			t.Fatal(err)
		}
	}
	do(edit.SaveView(h.Workspace(), view))
	for _, name := range []string{"M", "Mo", "Money"} {
		do(edit.RenameView(h.Workspace(), h.Workspace().Views.Find("v"), name))
	}
	if got := h.Workspace().Views.Find("v").Name; got != "Money" || h.UndoName() != "Rename the view Money" {
		t.Errorf("the view is called %q, to be undone is %q", got, h.UndoName())
	}
	h.Undo()
	if got := h.Workspace().Views.Find("v"); !graphmodel.Same(got, view) {
		t.Errorf("after undo it is %+v", got)
	}
	do(edit.DeleteView(h.Workspace(), h.Workspace().Views.Find("v")))
	if h.Workspace().Views.Len() != 0 || h.UndoName() != "Delete the view Finance" {
		t.Errorf("left: %v, to be undone is %q", h.Workspace().Views.All(), h.UndoName())
	}
}

// TestRemovingWhatAViewNames: the view stays and names it no more.
func TestRemovingWhatAViewNames(t *testing.T) {
	w := viewWorkspace()
	w = w.Apply(edit.SaveView(w, &graphmodel.View{ID: "v", Collapsed: []graphmodel.ID{"d", "e"}, Change: "c",
		Filter: graphmodel.Filter{Departments: []graphmodel.ID{"e", "d"}, Focus: "p"}}).Deltas)
	w = w.Apply(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: "d"}, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p"},
		graphmodel.Ref{Kind: graphmodel.KindChange, ID: "c"}).Deltas)
	want := &graphmodel.View{ID: "v", Collapsed: []graphmodel.ID{"e"}, Filter: graphmodel.Filter{Departments: []graphmodel.ID{"e"}}}
	if got := w.Views.Find("v"); !graphmodel.Same(got, want) {
		t.Errorf("the view is now %+v", got)
	}
}

func TestUnsoundViewsAreRefused(t *testing.T) {
	for name, view := range map[string]*graphmodel.View{
		"zoom":       {ID: "v", Zoom: graphmodel.Some(0.0)},
		"layer":      {ID: "v", Layers: []string{"walls"}},
		"steps":      {ID: "v", Filter: graphmodel.Filter{Steps: graphmodel.Some(4)}},
		"trust":      {ID: "v", Filter: graphmodel.Filter{Trust: []string{"superb"}}},
		"nobody":     {ID: "v", Filter: graphmodel.Filter{Focus: "q"}},
		"department": {ID: "v", Collapsed: []graphmodel.ID{"x"}},
	} {
		h, err := edit.NewHistory(viewWorkspace())
		if err != nil {
			t.Fatal(err)
		}
		if h.Do(edit.SaveView(h.Workspace(), view)) == nil {
			t.Errorf("%s: the view was taken", name)
		}
	}
}
