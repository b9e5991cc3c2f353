package routes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

// BenchmarkTrustToRoute measures how long it takes, on a map of 1,000 people
// and 5,000 ties, from another trust level to the new routes on the panel. How
// sure they are follows after that.
func BenchmarkTrustToRoute(b *testing.B) {
	w := modeltest.Large(1000, 5000)
	people := w.People.All()
	w.Info.Me = people[0].ID
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Big", Deciders: []graphmodel.ID{people[500].ID}}})
	l := new(apptest.Later)
	s, err := session.New(w, l, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		b.Fatal(err)
	}
	test.NewTempApp(b).Settings().SetTheme(look.NewTheme(look.Light))
	r := New(s)
	r.Show()
	test.NewTempWindow(b, r).Resize(fyne.NewSize(336, 800))
	l.Run()
	if len(r.cards) == 0 {
		b.Fatal("there is no way")
	}
	tie := s.Route().Hops[0].Tie
	level := 0.0
	for b.Loop() {
		l.Due = nil
		level = 60 + float64(int(level+1)%30)
		s.Do(edit.SetTrust(s.Workspace(), s.Workspace().Tie(tie), level))
		l.Due[0]() // the routes come first
	}
}
