package layout_test

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// squares is a lattice of departments, each a square of it.
func squares(side, department int) *graphmodel.Workspace {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	id := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("p%04d", i)) }
	tie := func(i, j int) {
		draft.Ties = append(draft.Ties, &graphmodel.Tie{ID: id(i) + id(j), From: id(i), To: id(j)})
	}
	for i := range side * side {
		x, y := i%side, i/side
		d := graphmodel.ID(fmt.Sprintf("d%02d%02d", y/department, x/department))
		if x%department == 0 && y%department == 0 {
			draft.Departments = append(draft.Departments, &graphmodel.Department{ID: d, Name: "D"})
		}
		draft.People = append(draft.People, &graphmodel.Person{ID: id(i), Name: "N", Department: d})
		if x > 0 {
			tie(i, i-1)
		}
		if y > 0 {
			tie(i, i-side)
		}
	}
	return draft.Workspace()
}

// Departments that lie beside one another in the web do so on the map, each turned
// as it has to be.
func TestDepartmentsStandWhereTheirTiesHaveThem(t *testing.T) {
	for _, test := range []struct{ side, department int }{{12, 3}, {12, 4}, {24, 6}} {
		// sfdp, which knows nothing of departments, has 0.024.
		if got := distanceStress(test.side, place(t, squares(test.side, test.department), layout.Everyone)); got > 0.02 {
			t.Errorf("squares of %d in a lattice of %d have a stress of %.4f", test.department, test.side, got)
		}
	}
}
