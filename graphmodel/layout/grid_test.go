package layout_test

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// Departments and people stand in the order in which one would read their
// names: "Department 2" before "Department 10".
func TestGridIsInTheOrderOfNames(t *testing.T) {
	w := graphmodel.New("w", "")
	var departments []*graphmodel.Department
	var people []*graphmodel.Person
	for _, number := range []int{10, 2, 1} {
		d := &graphmodel.Department{ID: graphmodel.ID(fmt.Sprint("d", number)), Name: fmt.Sprint("Department ", number)}
		departments = append(departments, d)
		for _, k := range []int{10, 9} {
			people = append(people, &graphmodel.Person{ID: graphmodel.ID(fmt.Sprint("p", number, "-", k)), Name: fmt.Sprint("Person ", k), Department: d.ID})
		}
	}
	w.Departments, w.People = graphmodel.NewTable(departments), graphmodel.NewTable(people)
	at := run(t, layout.NewGrid(w, nil))
	before := func(first, then graphmodel.ID) {
		t.Helper()
		a, b := at[first], at[then]
		if a.Y > b.Y+1 || a.Y > b.Y-1 && a.X >= b.X {
			t.Errorf("%s is at %.0f, %.0f, after %s at %.0f, %.0f", first, a.X, a.Y, then, b.X, b.Y)
		}
	}
	before("p1-9", "p2-9")
	before("p2-9", "p10-9")
	before("p10-9", "p10-10")
}
