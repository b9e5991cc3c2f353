package viewpanel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func office() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin", Name: "Finance"}, {ID: "it", Name: "IT"}, {ID: "law", Name: "Legal"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "ana", Name: "Ana Ruiz", Department: "it", Tags: []string{"steering group", "Union"}}, {ID: "bo", Name: "Bo Lind", Department: "fin", External: true},
		{ID: "cy", Name: "Cy Tan", Department: "fin", Tags: []string{"union"}}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "ana", To: "bo", Trust: graphmodel.Some(90.0), Kinds: []string{"friend"}},
		{ID: "u", From: "bo", To: "cy", Trust: graphmodel.Some(50.0)}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana"}, {ID: "bo", X: 200}, {ID: "cy", Y: 200}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Stances: []graphmodel.Stance{{Person: "ana", Current: graphmodel.Some(2)}}}})
	return w
}

type stand struct {
	*Panel
	t      *testing.T
	window fyne.Window
}

func newStand(t *testing.T) *stand {
	t.Helper()
	var s *session.Session
	m, window := apptest.Window(t, fyne.NewSize(900, 700), func() *mapview.Map {
		s = apptest.Session(t, office(), session.Inline{})
		return mapview.New(s)
	})
	return &stand{New(s, m), t, window}
}

func (s *stand) chips() []string {
	var texts []string
	for _, o := range s.bar.content.Objects {
		texts = append(texts, o.(*look.Chip).Text())
	}
	return texts
}

func TestChipsSayWhatIsFiltered(t *testing.T) {
	for _, test := range []struct {
		name  string
		looks mapview.Looks
		want  []string
	}{
		{"nothing", mapview.Looks{}, nil},
		{"a department", mapview.Looks{Filter: graphmodel.Filter{Departments: []graphmodel.ID{"fin"}}}, []string{"Finance", "2 of 3 people shown", "Clear"}},
		{"pale", mapview.Looks{Dim: true, Filter: graphmodel.Filter{Departments: []graphmodel.ID{"fin", "it"}}},
			[]string{"Finance, IT", "3 of 3 people stand out", "Clear"}},
		{"many departments", mapview.Looks{Filter: graphmodel.Filter{Departments: []graphmodel.ID{"fin", "it", "law"}}},
			[]string{"3 departments", "3 of 3 people shown", "Clear"}},
		{"around somebody", mapview.Looks{Filter: graphmodel.Filter{Focus: "ana", Steps: graphmodel.Some(1)}}, []string{"1 step from Ana Ruiz", "2 of 3 people shown", "Clear"}},
		{"stances, tags, kinds", mapview.Looks{Filter: graphmodel.Filter{Stances: []string{"champion", "neutral", "unknown"}, Tags: []string{"union"}, Kinds: []string{"internal", "external"}}},
			[]string{"champion, neutral or unknown", "tagged union", "internal or external", "2 of 3 people shown", "Clear"}},
		{"ties", mapview.Looks{Filter: graphmodel.Filter{Trust: []string{"strong"}, TieKinds: []string{"friend"}}},
			[]string{"trust: strong", "ties: friend", "3 of 3 people, 1 of 2 ties shown", "Clear"}},
		{"one node", mapview.Looks{Collapsed: []graphmodel.ID{"fin"}}, []string{"Finance as one"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStand(t)
			s.view.SetLooks(test.looks)
			if got := s.chips(); !slices.Equal(got, test.want) {
				t.Errorf("the chips say %q, want %q", got, test.want)
			}
			if s.bar.content.Visible() != (test.want != nil) {
				t.Errorf("the row is to be seen: %t", s.bar.content.Visible())
			}
		})
	}
}

// TestEveryCrossTakesItsOwnAway and in the end nothing is filtered.
func TestEveryCrossTakesItsOwnAway(t *testing.T) {
	s := newStand(t)
	s.view.SetLooks(mapview.Looks{Collapsed: []graphmodel.ID{"it"}, Filter: graphmodel.Filter{Departments: []graphmodel.ID{"fin"}, Focus: "ana", Tags: []string{"union"},
		Stances: []string{"unknown"}, Kinds: []string{"internal"}, Trust: []string{"strong"}, TieKinds: []string{"friend"}}})
	for left := 8; left > 0; left-- {
		if n := len(criteria(s.session.Workspace(), s.view.Looks())); n != left {
			t.Fatalf("%d criteria are left, want %d", n, left)
		}
		s.bar.content.Objects[0].(*look.Chip).TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	if s.view.Filtered() || len(s.view.Looks().Collapsed) > 0 {
		t.Errorf("it still looks at %+v", s.view.Looks())
	}
}

func TestThePanelChangesHowTheMapIsLookedAt(t *testing.T) {
	s := newStand(t)
	s.layers.Toggle("Goals")
	s.filters.departments.Add("fin")
	s.filters.tags.Add("Union")
	s.filters.tieKinds.Add("friend")
	s.filters.stances.Toggle("unknown")
	s.filters.kinds.Toggle("internal")
	s.filters.trust.Toggle("neutral")
	s.filters.around.Choose("cy")
	s.filters.steps.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.filters.others.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.nodes.Add("it")
	looks := s.view.Looks()
	f := looks.Filter
	if !looks.Layers.Goals || !looks.Layers.Trust || !looks.Dim || !slices.Equal(looks.Collapsed, []graphmodel.ID{"it"}) ||
		!slices.Equal(f.Departments, []graphmodel.ID{"fin"}) || !slices.Equal(f.Tags, []string{"Union"}) || !slices.Equal(f.TieKinds, []string{"friend"}) ||
		!slices.Equal(f.Stances, []string{"unknown"}) || !slices.Equal(f.Kinds, []string{"internal"}) || !slices.Equal(f.Trust, []string{"neutral"}) ||
		f.Focus != "cy" || f.Steps.Or(0) != 3 {
		t.Errorf("the map is looked at so: %+v", looks)
	}
}

// TestThePanelFollowsTheMap: what is changed elsewhere is seen in the panel.
func TestThePanelFollowsTheMap(t *testing.T) {
	s := newStand(t)
	s.view.SetLooks(mapview.Looks{Layers: drawing.Layers{FormalLine: true}, Dim: true, Collapsed: []graphmodel.ID{"it"}, Filter: graphmodel.Filter{Focus: "ana", Steps: graphmodel.Some(3), Trust: []string{"strong"}}})
	if !slices.Equal(s.layers.On(), []string{"Formal line"}) || s.filters.others.Chosen() != 1 || s.filters.steps.Chosen() != 2 ||
		s.filters.around.Chosen() != "ana" || !slices.Equal(s.filters.trust.On(), []string{"strong"}) || !slices.Equal(s.nodes.Chosen(), []string{"it"}) {
		t.Error("the panel shows something else than the map")
	}
	s.view.ClearFilter()
	if s.filters.around.Chosen() != "" || s.filters.clear.Visible() {
		t.Error("the panel does not know that the filter was cleared")
	}
}

func TestWordsOnTheMapAreOfferedOnce(t *testing.T) {
	s := newStand(t)
	var tags []string
	for _, c := range s.filters.tags.Choices() {
		tags = append(tags, c.Text)
	}
	if want := []string{"steering group", "Union"}; !slices.Equal(tags, want) {
		t.Errorf("offered are %q, want %q", tags, want)
	}
}

func TestSavedViews(t *testing.T) {
	s := newStand(t)
	s.view.Look(func(l *mapview.Looks) { l.Filter.Departments = []graphmodel.ID{"fin"} })
	s.saved.save()
	s.saved.name.SetText("  All of it ")
	s.view.ClearFilter()
	s.saved.save()
	var names []string
	for _, v := range s.session.Workspace().Views.All() {
		names = append(names, v.Name)
	}
	if want := []string{"Finance", "All of it"}; !slices.Equal(names, want) || s.saved.name.Text != "" {
		t.Errorf("saved are %q, want %q; typed is %q", names, want, s.saved.name.Text)
	}
	first := s.session.Workspace().Views.All()[0]
	for _, o := range apptest.Seen(s.saved.rows) {
		if row, ok := o.(*look.Row); ok && row.Text() == "Finance" {
			row.Press()
		}
	}
	if !slices.Equal(s.view.Looks().Filter.Departments, []graphmodel.ID{"fin"}) {
		t.Errorf("pressed, it is looked at so: %+v", s.view.Looks())
	}
	s.session.Do(edit.DeleteView(s.session.Workspace(), first))
	if words := apptest.Words(s.saved.rows); strings.Contains(words, "Finance") || !strings.Contains(words, "All of it") {
		t.Errorf("the panel lists %q", words)
	}
	s.session.History().Undo()
	if !strings.Contains(apptest.Words(s.saved.rows), "Finance") {
		t.Error("a view that came back is not listed")
	}
}

func TestRenamingAView(t *testing.T) {
	s := newStand(t)
	s.saved.save()
	view := s.session.Workspace().Views.All()[0]
	s.saved.renaming = view.ID
	s.saved.update()
	entry := s.saved.rows.Objects[0].(*look.Entry)
	entry.SetText("Board")
	entry.OnSubmitted("")
	if got := s.session.Workspace().Views.All()[0].Name; got != "Board" || s.saved.renaming != "" {
		t.Errorf("the view is called %q", got)
	}
}

// A name that was being typed in one file is none in the next.
func TestRenamingEndsWithTheFile(t *testing.T) {
	s := newStand(t)
	s.saved.save()
	w := s.session.Workspace()
	s.saved.renaming = w.Views.All()[0].ID
	s.saved.name.SetText("Board")
	if err := s.session.Open(w); err != nil {
		t.Fatal(err)
	}
	if _, typed := s.saved.rows.Objects[0].(*look.Entry); typed || s.saved.name.Text != "" {
		t.Errorf("the name is being typed: %t, the next one is %q", typed, s.saved.name.Text)
	}
}

func TestOpenPanel(t *testing.T) {
	s := newStand(t)
	s.Open()
	if s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("the panel is not to be seen")
	}
	if size := s.popup.Size(); size.Width > Width+20 || size.Height > Height+40 {
		t.Errorf("it is %v large", size)
	}
	if !s.Dismiss() || s.Dismiss() || s.window.Canvas().Overlays().Top() != nil {
		t.Error("it does not go, or goes twice")
	}
}

func TestAClosedPanelFollowsNothing(t *testing.T) {
	s := newStand(t)
	s.Close()
	s.view.Look(func(l *mapview.Looks) { l.Filter.Departments = []graphmodel.ID{"fin"} })
	if len(s.bar.content.Objects) != 0 {
		t.Error("it still follows the map")
	}
}

func TestMarkup(t *testing.T) {
	s := newStand(t)
	s.view.Look(func(l *mapview.Looks) {
		l.Filter.Departments, l.Filter.Trust = []graphmodel.ID{"fin"}, []string{"strong"}
	})
	s.content.Resize(fyne.NewSize(Width-36, s.content.MinSize().Height))
	test.AssertObjectRendersToMarkup(t, "panel.xml", s.content)
	test.AssertObjectRendersToMarkup(t, "chips.xml", s.bar.content)
}
