package scenario_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/scenario"
)

// town is a map with one way from "me" over Bo to Di, who decides.
func town() *graphmodel.Workspace {
	w := graphmodel.New("w", "Town")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Ana"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy"}, {ID: "di", Name: "Di"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "t1", From: "bo", To: "me", Trust: graphmodel.Some(70.0)}, {ID: "t2", From: "di", To: "bo", Trust: graphmodel.Some(50.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deciders: []graphmodel.ID{"di"},
		Stances: []graphmodel.Stance{{Person: "di", Current: graphmodel.Some(-1)}},
		Steps:   []graphmodel.Step{{ID: "s", Person: "bo", Goal: "asks Di"}}}})
	return w
}

func trust(from, to graphmodel.ID, level float64) graphmodel.Supposition {
	return graphmodel.Supposition{From: from, To: to, Trust: graphmodel.Some(level)}
}

func stance(person graphmodel.ID, level int) graphmodel.Supposition {
	return graphmodel.Supposition{Person: person, Stance: graphmodel.Some(level)}
}

func gone(person graphmodel.ID) graphmodel.Supposition {
	return graphmodel.Supposition{Person: person, Gone: true}
}

func TestApply(t *testing.T) {
	w := town()
	next := scenario.Apply(w, "c", []graphmodel.Supposition{trust("di", "bo", 90), trust("di", "me", 40), stance("bo", 2), stance("nobody", 2),
		trust("bo", "bo", 5), gone("cy"), gone("me"), {}})
	bo, _ := next.Change("c").StanceOf("bo")
	if next.TieBetween("di", "bo").Trust.Or(0) != 90 || next.TieBetween("di", "me").Trust.Or(0) != 40 || bo.Current.Or(0) != 2 ||
		next.Person("cy") != nil || next.Me() == nil || next.Ties.Len() != 3 {
		t.Errorf("the map is not as supposed: %+v", next)
	}
	if w.TieBetween("di", "bo").Trust.Or(0) != 50 || w.Ties.Len() != 2 || w.People.Len() != 4 {
		t.Error("the map itself was written to")
	}
}

func TestEditIsOneStep(t *testing.T) {
	w := town()
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	s := graphmodel.Scenario{ID: "s", Title: "Bo leaves", Suppositions: []graphmodel.Supposition{gone("bo"), stance("bo", 2), trust("di", "me", 80)}}
	if err := h.Do(scenario.Edit(w, "c", s)); err != nil {
		t.Fatal(err)
	}
	next := h.Workspace()
	if h.UndoName() != "Apply “Bo leaves”" || next.Person("bo") != nil || next.Ties.Len() != 1 || next.Change("c").Steps[0].Goal != "asks Di" ||
		next.Change("c").Steps[0].Person != "" || len(next.Change("c").Stances) != 1 {
		t.Errorf("%q led to %+v", h.UndoName(), next.Change("c"))
	}
	if h.Undo(); h.UndoName() != "" || !cmp.Equal(w.TieBetween("di", "bo"), h.Workspace().TieBetween("di", "bo"), cmp.AllowUnexported(graphmodel.Opt[float64]{})) {
		t.Error("it was not one step")
	}
}

func TestCompare(t *testing.T) {
	w := town()
	list := []graphmodel.Scenario{
		{ID: "1", Title: "Di trusts Bo", Suppositions: []graphmodel.Supposition{trust("di", "bo", 95), stance("bo", 2), stance("di", 1)}},
		{ID: "2", Title: "Bo leaves", Suppositions: []graphmodel.Supposition{gone("bo")}},
		{ID: "3", Title: "Nobody decides", Suppositions: []graphmodel.Supposition{gone("di")}},
		{ID: "4", Suppositions: nil},
	}
	c, err := scenario.Compare(context.Background(), w, "c", list, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range c.Table() {
		got = append(got, strings.Join(row, " | "))
	}
	want := []string{
		"As it is | You → Bo → Di | about 2 in 10 | 4.0 in 10 | no | Bo | 1.4",
		"Di trusts Bo | You → Bo → Di | about 8 in 10 | 7.2 in 10 | yes | nobody | 0.0",
		"Bo leaves | none | – | 2.5 in 10 | no | not enough people | –",
		"Nobody decides | none | – | – | no | – | –",
		"What if | You → Bo → Di | about 2 in 10 | 4.0 in 10 | no | Bo | 1.4",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	sentences := map[int]string{
		1: "instead of about 2 in 10", 2: "No route is left", 3: "Nobody decides on it then.", 4: "as now",
	}
	for row, part := range sentences {
		if said := strings.Join(c.Sentences(row), " "); !strings.Contains(said, part) {
			t.Errorf("row %d: %s", row, said)
		}
	}
	if c.Rows[3].Problem == "" {
		t.Error("it is not said that nobody decides")
	}
}

func TestSupposition(t *testing.T) {
	w := town()
	for want, s := range map[string]graphmodel.Supposition{
		"Di trusts you with 85": trust("di", "me", 85), "you trust Bo with 10": trust("me", "bo", 10), "Bo is a champion": stance("bo", 2),
		"Cy is gone": gone("cy"), "nothing yet": {},
	} {
		if got := scenario.Supposition(w, s); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func suppositions(w *graphmodel.Workspace) *rapid.Generator[[]graphmodel.Supposition] {
	people := []graphmodel.ID{"nobody"}
	for _, p := range w.People.All() {
		people = append(people, p.ID)
	}
	one := rapid.Custom(func(t *rapid.T) graphmodel.Supposition {
		a, b := rapid.SampledFrom(people).Draw(t, "a"), rapid.SampledFrom(people).Draw(t, "b")
		switch rapid.IntRange(0, 3).Draw(t, "sort") {
		case 0:
			return gone(a)
		case 1:
			return stance(a, rapid.IntRange(-2, 2).Draw(t, "stance"))
		default:
			return trust(a, b, rapid.Float64Range(0, 100).Draw(t, "trust"))
		}
	})
	return rapid.SliceOfN(one, 0, 5)
}

// Whatever is supposed, the edit is sound and says the same as the copy.
func TestEditAgreesWithApply(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		var change graphmodel.ID
		if w.Changes.Len() > 0 {
			change = w.Changes.All()[0].ID
		}
		supposed := suppositions(w).Draw(t, "supposed")
		h, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		if err := h.Do(scenario.Edit(w, change, graphmodel.Scenario{Suppositions: supposed})); err != nil {
			t.Fatal(err)
		}
		copied, edited := scenario.Apply(w, change, supposed), h.Workspace()
		if _, err := graphmodel.NetworkOf(copied); err != nil {
			t.Fatal(err)
		}
		if copied.People.Len() != edited.People.Len() || copied.Ties.Len() != edited.Ties.Len() {
			t.Fatalf("%d people and %d ties, %d and %d", copied.People.Len(), copied.Ties.Len(), edited.People.Len(), edited.Ties.Len())
		}
		for _, tie := range copied.Ties.All() {
			if other := edited.TieBetween(tie.From, tie.To); other == nil || other.Trust != tie.Trust {
				t.Fatalf("%+v and %+v", tie, other)
			}
		}
		if a, b := copied.Change(change), edited.Change(change); a != nil && !graphmodel.Same(a, b) {
			t.Fatalf("%+v and %+v", a, b)
		}
		if change != "" {
			if _, err := scenario.Compare(context.Background(), w, change, []graphmodel.Scenario{{Suppositions: supposed}}, "2026-11-21"); err != nil {
				t.Fatal(err)
			}
		}
	})
}
