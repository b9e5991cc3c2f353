package navigator

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"inroad/app/session"
	"inroad/graphmodel"
)

// BenchmarkOutline makes the outline of 5,000 people in 40 departments, as
// every edit does.
func BenchmarkOutline(b *testing.B) {
	test.NewTempApp(b)
	w := graphmodel.New("w", "W")
	var departments []*graphmodel.Department
	for i := range 40 {
		departments = append(departments, &graphmodel.Department{ID: graphmodel.ID(fmt.Sprintf("d%02d", i)), Name: fmt.Sprintf("Department %d", i)})
	}
	var people []*graphmodel.Person
	for i := range 5000 {
		people = append(people, &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("p%04d", i)), Name: fmt.Sprintf("Person %d", i), Department: departments[i%40].ID})
	}
	w.Departments, w.People = graphmodel.NewTable(departments), graphmodel.NewTable(people)
	s, err := session.New(w, session.Inline{}, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		outlineOf(s, newSurvey(w, s.Today()), nil)
	}
}
