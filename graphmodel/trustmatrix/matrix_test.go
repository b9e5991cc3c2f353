package trustmatrix

import (
	"slices"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/nameorder"
)

func byName(list []int, name func(int) string) { nameorder.Sort(language.Und, list, name) }

// office is two departments and somebody in neither.
func office() *graphmodel.Workspace {
	w := graphmodel.New("w", "Office")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d1", Name: "IT"}, {ID: "d2", Name: "Finance"}, {ID: "d3", Name: "Nobody here"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "a", Name: "Ana", Department: "d1"}, {ID: "b", Name: "Bo", Department: "d1"},
		{ID: "c", Name: "Cy", Department: "d2"}, {ID: "d", Name: "Di"},
	})
	trust := func(id, from, to graphmodel.ID, level float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: id, From: from, To: to, Trust: graphmodel.Some(level)}
	}
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		trust("1", "a", "b", 80), trust("2", "a", "c", 60), trust("3", "b", "c", 30), trust("4", "c", "a", 70),
		{ID: "5", From: "d", To: "a", Friction: true, Confidence: graphmodel.ConfidenceLow},
	})
	return w
}

func TestDepartmentsAreSummedUp(t *testing.T) {
	w := office()
	m := New(w, LayOut(w, ByDepartment, byName, nil))
	lines := m.Layout.Lines(func(group int) bool { return group == 1 })
	var shown []string
	for _, l := range lines {
		shown = append(shown, m.Name(w, l))
	}
	if want := []string{"Finance", "IT", "Ana", "Bo", "No department"}; !slices.Equal(shown, want) {
		t.Fatalf("the lines are %q, want %q", shown, want)
	}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{1, 0, "IT → Finance: 2 ties of 2 possible, on average neutral (45), about 5 in 10 returned"},
		{1, 1, "Within IT: 1 tie of 2 possible, on average strong (80), none returned"},
		{0, 2, "Finance → Ana: 1 tie of 1 possible, on average trusting (70), all returned"},
		{2, 1, "Ana → IT: 1 tie of 1 possible, on average strong (80), none returned"},
		{4, 1, "No department → IT: 1 tie of 2 possible, none returned, 1 with friction"},
		{0, 4, "Finance → No department: no tie drawn"},
		{2, 3, "Ana → Bo: strong (80 of 100)"},
		{3, 2, "Bo → Ana: no tie drawn"},
		{2, 2, "Ana"},
	} {
		if got := m.Say(w, lines[c.from], lines[c.to]); got != c.want {
			t.Errorf("it says %q, want %q", got, c.want)
		}
	}
}

func TestATieWhoseLevelIsNotKnown(t *testing.T) {
	w := office()
	m := New(w, LayOut(w, ByName, byName, nil))
	if got := m.Say(w, Line{-1, 3}, Line{-1, 0}); got != "Di → Ana: tie, how strong is not known, guessed, friction" {
		t.Error(got)
	}
}

func TestOrders(t *testing.T) {
	w := office()
	for _, c := range []struct {
		order     Order
		community []int
		want      []graphmodel.ID
	}{
		{ByName, nil, []graphmodel.ID{"a", "b", "c", "d"}},
		// Two trust a, and two c: c is trusted by more in all, as of a only one level
		// is known.
		{ByTrusted, nil, []graphmodel.ID{"c", "a", "b", "d"}},
		{ByCommunity, []int{1, 2, 2, 2}, []graphmodel.ID{"b", "c", "d", "a"}},
	} {
		l := LayOut(w, c.order, byName, c.community)
		var got []graphmodel.ID
		for _, line := range l.Lines(func(int) bool { return true }) {
			if !line.OfGroup() {
				got = append(got, w.People.All()[line.Person].ID)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("in order %d they are %v, want %v", c.order, got, c.want)
		}
	}
}

// The sums of groups are those of the ties between their people, whatever the map.
func TestSumsAreThoseOfTheTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		m := New(w, LayOut(w, ByDepartment, byName, nil))
		lines := m.Layout.Lines(func(int) bool { return true })
		members := func(l Line) []Line {
			if !l.OfGroup() {
				return []Line{l}
			}
			var list []Line
			for _, i := range m.Layout.Groups[l.Group].People {
				list = append(list, Line{l.Group, i})
			}
			return list
		}
		total := 0
		for _, from := range lines {
			for _, to := range lines {
				ties, possible := 0, 0
				for _, a := range members(from) {
					for _, b := range members(to) {
						if a == b {
							continue
						}
						possible++
						if m.Tie(a, b) != nil {
							ties++
						}
					}
				}
				if got := m.Sum(from, to).Ties; got != ties {
					t.Fatalf("%v to %v has %d ties, want %d", from, to, got, ties)
				}
				if got := m.Possible(from, to); got != possible {
					t.Fatalf("%v to %v has %d possible ties, want %d", from, to, got, possible)
				}
				if from.OfGroup() && to.OfGroup() {
					total += ties
				}
			}
		}
		if total != w.Ties.Len() || m.Total().Ties != w.Ties.Len() {
			t.Fatalf("the departments have %d ties, all have %d, want %d", total, m.Total().Ties, w.Ties.Len())
		}
	})
}
