package mapview

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// item finds an item of a menu, or of a menu within it: "Department/IT".
func item(t *testing.T, menu *fyne.Menu, path string) *fyne.MenuItem {
	t.Helper()
	label, rest, within := strings.Cut(path, "/")
	i := slices.IndexFunc(menu.Items, func(item *fyne.MenuItem) bool { return item.Label == label })
	if i < 0 {
		t.Fatalf("there is no %q", label)
	}
	if within {
		return item(t, menu.Items[i].ChildMenu, rest)
	}
	return menu.Items[i]
}

// opened has the menu of what is selected opened by a key and returns it.
func (s *stand) opened() *fyne.Menu {
	s.t.Helper()
	var menu *fyne.Menu
	s.menuOpening = func(m *fyne.Menu, _ fyne.Position) { menu = m }
	s.TypedRune('.')
	if menu == nil {
		s.t.Fatal("no menu opens")
	}
	return menu
}

func decided() *graphmodel.Workspace {
	w := office()
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Sign-on"}})
	return w
}

func TestMenuOfSeveral(t *testing.T) {
	s := newStand(t, decided())
	s.choose(session.SelectionOf(person("bo"), person("dot")))
	item(t, s.opened(), "Department/IT").Action()
	s.wantUndo("Move 2 people to IT")
	if !item(t, s.opened(), "Department/IT").Checked {
		t.Error("the department is not marked")
	}
	var moved []graphmodel.ID
	s.AddDepartment = func(people ...graphmodel.ID) { moved = people }
	item(t, s.opened(), "Department/New department").Action()
	if len(moved) != 2 {
		t.Errorf("the new department is of %v", moved)
	}
	item(t, s.opened(), "On “Sign-on”/Decides on it").Action()
	item(t, s.opened(), "On “Sign-on”/"+graphmodel.StanceName(1)).Action()
	change := s.workspace().Change("c")
	stance, _ := change.StanceOf("dot")
	if !slices.Equal(change.Deciders, []graphmodel.ID{"bo", "dot"}) || stance.Current.Or(0) != 1 {
		t.Errorf("the change is %+v", change)
	}
	item(t, s.opened(), "Dot trusts Bo Lind").Action()
	if s.workspace().TieBetween("dot", "bo") == nil {
		t.Error("Dot does not trust Bo")
	}
}

func TestMenuDrawsATie(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana")))
	item(t, s.opened(), "Draw a tie from here").Action()
	s.MouseMoved(s.event(s.at(0, 190), 0))
	if !s.overlay.line.Visible() {
		t.Error("the tie is not seen while it is drawn")
	}
	s.click(s.at(0, 200))
	if s.workspace().TieBetween("ana", "cy") == nil {
		t.Error("Ana does not trust Cy")
	}
	s.choose(session.SelectionOf(person("ana")))
	item(t, s.opened(), "Draw a tie from here").Action()
	s.key(fyne.KeyEscape)
	s.click(s.at(300, 0))
	s.wantSelected("bo")
}

func TestMenuShowsWhatIsHeld(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana")))
	if slices.ContainsFunc(s.opened().Items, func(i *fyne.MenuItem) bool { return i.Label == "What is held…" }) {
		t.Error("a map alone shows what is held")
	}
	var shown graphmodel.ID
	s.Held = func(id graphmodel.ID) { shown = id }
	item(t, s.opened(), "What is held…").Action()
	if shown != "ana" {
		t.Errorf("what is held about %q is shown", shown)
	}
}

func TestMenuOfTies(t *testing.T) {
	s := newStand(t, office())
	tie := func(id graphmodel.ID) graphmodel.Ref { return graphmodel.Ref{Kind: graphmodel.KindTie, ID: id} }
	s.choose(session.SelectionOf(tie("t"), tie("u")))
	item(t, s.opened(), "wary").Action()
	if a, b := s.workspace().Tie("t").Trust.Or(0), s.workspace().Tie("u").Trust.Or(0); a != 30 || b != 30 {
		t.Errorf("the levels are %v and %v", a, b)
	}
	if !item(t, s.opened(), "wary").Checked {
		t.Error("the level is not marked")
	}
	item(t, s.opened(), "Select the people").Action()
	s.wantSelected("ana", "bo", "cy")
	s.choose(session.SelectionOf(tie("t")))
	item(t, s.opened(), "Open").Action()
	if _, open := s.bubble(); !open {
		t.Error("the tie does not open")
	}
}

func TestMenuOfAGoal(t *testing.T) {
	w := meeting()
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Close", Holders: []graphmodel.Holder{{Person: "bo"}, {Department: "it"}}}})
	s := newStand(t, w)
	s.SetLayers(drawing.Layers{Goals: true})
	s.choose(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindGoal, ID: "g"}))
	item(t, s.opened(), "Select who holds it").Action()
	s.wantSelected("ana", "bo", "cy")
}

// TestLinesPartSomething looks at every menu there is: none begins or ends with
// a line, or has two together.
func TestLinesPartSomething(t *testing.T) {
	s := newStand(t, decided())
	selections := []session.Selection{{}, session.SelectionOf(person("ana")), session.SelectionOf(person("ana"), person("bo")),
		session.SelectionOf(person("ana"), person("bo"), person("cy")),
		session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindTie, ID: "t"}), session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: "it"})}
	for _, selection := range selections {
		s.choose(selection)
		items := s.opened().Items
		for i, item := range items {
			if item.IsSeparator && (i == 0 || i == len(items)-1 || items[i-1].IsSeparator) {
				t.Errorf("%v: a line at %d of %d", selection, i, len(items))
			}
		}
	}
}

// forReading opens a file that may only be read on the map.
func (s *stand) forReading() {
	s.t.Helper()
	document := &storage.Document{Workspace: s.workspace(), ReadOnly: "it is from tomorrow"}
	if err := s.session.OpenDocument("", document); err != nil {
		s.t.Fatal(err)
	}
}

// Where the file may only be read, no menu and no key offers to edit.
func TestMenusOfAFileToBeRead(t *testing.T) {
	s := newStand(t, decided())
	s.forReading()
	want := map[string][]string{
		"person": {"Rename", "Draw a tie from here", "This is me", "Cut", "Duplicate", "Department", "On “Sign-on”", "Pinned in place", "Delete"},
		"ground": {"Add a person here", "Paste here", "Arrange the map"},
	}
	s.choose(session.SelectionOf(person("bo")))
	menus := map[string]*fyne.Menu{"person": s.opened(), "ground": s.menuFor(gesture.Hit{}, drawing.Point{})}
	for name, menu := range menus {
		var off []string
		for _, item := range menu.Items {
			if item.Disabled {
				off = append(off, item.Label)
			}
		}
		if !slices.Equal(off, want[name]) {
			t.Errorf("of the menu of the %s are off: %q", name, off)
		}
	}
	said := ""
	s.session.Failed.Listen(func(err error) { said = err.Error() })
	if s.Rename(); s.overlay.name.open || said != "it is from tomorrow" {
		t.Errorf("a name is typed: %t; it says %q", s.overlay.name.open, said)
	}
}

// What another window does while a menu is open is not lost.
func TestMenuEditsTheChangeAsItIsByThen(t *testing.T) {
	s := newStand(t, decided())
	s.choose(session.SelectionOf(person("bo")))
	decides := item(t, s.opened(), "On “Sign-on”/Decides on it")
	w := s.workspace()
	s.session.Do(edit.SetStances(w, w.Change("c"), graphmodel.Some(2), "ana"))
	decides.Action()
	if c := s.workspace().Change("c"); len(c.Stances) != 1 || !slices.Equal(c.Deciders, []graphmodel.ID{"bo"}) {
		t.Errorf("the change is %+v", c)
	}
	s.session.Do(edit.Remove(s.workspace(), graphmodel.Ref{Kind: graphmodel.KindChange, ID: "c"}))
	if decides.Action(); s.workspace().Changes.Len() != 0 {
		t.Error("a deleted change is back")
	}
}
