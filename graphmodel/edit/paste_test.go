package edit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// someOf draws some of the people of a workspace.
func someOf(t *rapid.T, w *graphmodel.Workspace) []graphmodel.ID {
	var some []graphmodel.ID
	for _, p := range w.People.All() {
		if rapid.Bool().Draw(t, "copied") {
			some = append(some, p.ID)
		}
	}
	return some
}

// TestPasteOfCopyIsTheSame copies people from one workspace to another: what
// arrives is what was copied but for the ids, and undo leaves nothing of it.
func TestPasteOfCopyIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := modeltest.Workspaces().Draw(t, "from"), modeltest.Workspaces().Draw(t, "to")
		if rapid.Bool().Draw(t, "same workspace") {
			to = from
		}
		part := Copied(from, someOf(t, from)...)
		if _, err := NewHistory(part); err != nil {
			t.Fatalf("the copy is not sound: %v", err)
		}
		e, people := Paste(to, part, "Paste", 10, -5)
		h, err := NewHistory(to)
		if err != nil {
			t.Fatal(err)
		}
		if err := h.Do(e); err != nil {
			t.Fatal(err)
		}
		w := h.Workspace()
		if len(people) != part.People.Len() || w.People.Len() != to.People.Len()+len(people) || w.Ties.Len() != to.Ties.Len()+part.Ties.Len() {
			t.Fatalf("%d people became %d, and %d ties of %d", part.People.Len(), len(people), w.Ties.Len()-to.Ties.Len(), part.Ties.Len())
		}
		wantSamePeople(t, w, part, people)
		h.Undo()
		if len(e.Deltas) > 0 && h.Dirty() {
			t.Fatal("undo does not restore the workspace")
		}
	})
}

// wantSamePeople compares the people of part, in order, with those they became.
func wantSamePeople(t *rapid.T, w, part *graphmodel.Workspace, people []graphmodel.ID) {
	became := make(map[graphmodel.ID]graphmodel.ID)
	for i, p := range part.People.All() {
		became[p.ID] = people[i]
	}
	for _, p := range part.People.All() {
		got := graphmodel.Clone(w.Person(became[p.ID]))
		if got.Department == "" != (p.Department == "") || got.ReportsTo != became[p.ReportsTo] {
			t.Fatalf("%+v became %+v", p, got)
		}
		if !strings.HasPrefix(got.Name, strings.TrimRight(p.Name, " 0123456789")) {
			t.Fatalf("%q is called %q", p.Name, got.Name)
		}
		if len(got.WorkedIn) != len(p.WorkedIn) {
			t.Fatalf("%+v became %+v", p, got)
		}
		got.ID, got.Name, got.Department, got.ReportsTo, got.WorkedIn = p.ID, p.Name, p.Department, p.ReportsTo, p.WorkedIn
		if !graphmodel.Same(got, p) {
			t.Fatalf("%+v became %+v", p, got)
		}
	}
	wantMoved(t, w, part, became)
	for _, tie := range part.Ties.All() {
		got := w.TieBetween(became[tie.From], became[tie.To])
		if got == nil || got.Trust != tie.Trust || got.Friction != tie.Friction || got.Notes != tie.Notes {
			t.Fatalf("%+v became %+v", tie, got)
		}
	}
}

// wantMoved checks that who had a place has one 10 to the right and 5 higher,
// but none beyond the end of the map.
func wantMoved(t *rapid.T, w, part *graphmodel.Workspace, became map[graphmodel.ID]graphmodel.ID) {
	for from, to := range became {
		at, moved := part.Positions.Find(from), w.Positions.Find(to)
		if (at == nil) != (moved == nil) || at != nil && (moved.X != min(at.X+10, graphmodel.MaxCoordinate) || moved.Y != max(at.Y-5, -graphmodel.MaxCoordinate)) {
			t.Fatalf("%+v went to %+v", at, moved)
		}
	}
}

func TestPasteJoinsDepartments(t *testing.T) {
	from := graphmodel.New("a", "")
	from.Departments = graphmodel.NewTable([]*graphmodel.Department{
		{ID: "it", Name: "IT", Parent: "all"}, {ID: "all", Name: "Everybody"}, {ID: "hr", Name: "Human Resources", Head: "cy"}})
	from.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "ana", Name: "Ana", Department: "it", ReportsTo: "bo"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy", Department: "hr"}})
	to := graphmodel.New("b", "")
	to.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "Italy"}, {ID: "x", Name: "human resources "}})
	to.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "1", Name: "Ana"}, {ID: "2", Name: "Ana 2"}})
	e, people := Paste(to, Copied(from, "ana", "cy"), "Paste", 0, 0)
	w := to.Apply(e.Deltas)
	if e.Name != "Paste 2 people" || len(people) != 2 {
		t.Fatalf("%q of %v", e.Name, people)
	}
	ana, cy := w.Person(people[0]), w.Person(people[1])
	if d := w.Department(ana.Department); d.ID == "it" || d.Name != "IT" || d.Parent != "all" || ana.Name != "Ana 3" || ana.ReportsTo != "" {
		t.Errorf("Ana is %+v, in %+v", ana, d)
	}
	if cy.Department != "x" {
		t.Errorf("Cy is in %q", cy.Department)
	}
	if got := w.Department("all"); w.Departments.Len() != 4 || got == nil || got.Name != "Everybody" {
		t.Errorf("there are %d departments", w.Departments.Len())
	}
	if w.Department("x").Head != "" {
		t.Error("a department that is joined has another head")
	}
	e, people = Paste(to, Copied(to, "1", "2"), "Duplicate", 0, 0)
	w = to.Apply(e.Deltas)
	if one, two := w.PersonName(people[0]), w.PersonName(people[1]); one != "Ana 3" || two != "Ana 4" {
		t.Errorf("the copies of Ana and Ana 2 are %s and %s", one, two)
	}
}

func TestPasteOfOneNamesThem(t *testing.T) {
	w := graphmodel.New("w", "")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "bo", Name: "Bo"}})
	if e, _ := Paste(w, Copied(w, "bo"), "Duplicate", 0, 0); e.Name != "Duplicate Bo" {
		t.Errorf("it is called %q", e.Name)
	}
}

// A department that was renamed between copying and pasting is still the same.
func TestPasteIntoTheSameWorkspaceJoinsByID(t *testing.T) {
	w := graphmodel.New("a", "")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana", Department: "it"}})
	part := Copied(w, "ana")
	w = w.Apply(Update(w, "", "", w.Department("it"), func(d *graphmodel.Department) { d.Name = "Technology" }).Deltas)
	e, people := Paste(w, part, "Paste", 0, 0)
	if w = w.Apply(e.Deltas); w.Departments.Len() != 1 || w.Person(people[0]).Department != "it" {
		t.Errorf("there are %d departments and Ana is in %q", w.Departments.Len(), w.Person(people[0]).Department)
	}
}

func TestMiddle(t *testing.T) {
	w := graphmodel.New("w", "")
	if _, _, ok := Middle(w); ok {
		t.Error("nobody has a middle")
	}
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "a", X: -10, Y: 7}, {ID: "b", X: 30, Y: 1}, {ID: "c", X: 0, Y: 2}})
	if x, y, _ := Middle(w); x != 10 || y != 4 {
		t.Errorf("the middle is %v %v", x, y)
	}
}
