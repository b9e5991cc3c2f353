package finder

import (
	"strings"
	"testing"
	"time"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func office() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin", Name: "Finance"}, {ID: "it", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "1", Name: "Hana Novák", Department: "fin", Title: "Controller", Tags: []string{"steering group"}},
		{ID: "2", Name: "Ana Ruiz", Department: "it", Title: "Director"}, {ID: "3", Name: "Susana Ferreira", Department: "it"},
		{ID: "4", Name: "Łukasz Żak", Department: "fin"}, {ID: "5", Name: "Ana Fintel"}, {ID: "6", Name: "Δημήτρης"}})
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Finish the books in 3 days"}})
	return w
}

func TestFind(t *testing.T) {
	for sought, want := range map[string]string{
		"":           "",
		"  ":         "",
		"ana":        "Ana Fintel, Ana Ruiz, Hana Novák, Susana Ferreira",
		"NOVAK":      "Hana Novák",
		"novák":      "Hana Novák",
		"zak":        "Łukasz Żak",
		"ruiz ana":   "Ana Ruiz",
		"fin":        "Finance, Finish the books in 3 days, Ana Fintel, Hana Novák, Łukasz Żak",
		"contr":      "Hana Novák",
		"steering":   "Hana Novák",
		"fin hana":   "Hana Novák",
		"an":         "Ana Fintel, Ana Ruiz, Finance, Hana Novák, Susana Ferreira",
		"hnvk":       "Hana Novák",
		"books":      "Finish the books in 3 days",
		"δημητρης":   "Δημήτρης",
		"nobody":     "",
		"-.":         "",
		"dir it ana": "Ana Ruiz",
	} {
		var names []string
		for _, r := range NewIndex(office()).Find(sought) {
			names = append(names, r.Text)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%q finds %s; want %s", sought, got, want)
		}
	}
}

func TestWhatIsSaidBesideAName(t *testing.T) {
	found := NewIndex(office()).Find("novak")
	if len(found) != 1 || found[0].Detail != "Controller · Finance" || found[0].Key != (graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "1"}) {
		t.Errorf("found %+v", found)
	}
}

// TestFindingIsFast: at 5,000 people a key stroke must not be felt.
func TestFindingIsFast(t *testing.T) {
	x := NewIndex(modeltest.Large(5000, 100))
	best := time.Hour
	for range 5 {
		start := time.Now()
		if found := x.Find("person 49"); len(found) < 100 {
			t.Fatalf("%d found", len(found))
		}
		best = min(best, time.Since(start))
	}
	if best > 100*time.Millisecond {
		t.Errorf("it takes %v", best)
	}
}

func BenchmarkFind(b *testing.B) {
	x := NewIndex(modeltest.Large(5000, 100))
	for b.Loop() {
		x.Find("person 49")
	}
}

func BenchmarkNewIndex(b *testing.B) {
	w := modeltest.Large(5000, 100)
	for b.Loop() {
		NewIndex(w)
	}
}
