package layout_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// managed is a map of somebody with so many managers, who have so many reports
// each.
func managed(reports []int) *graphmodel.Workspace {
	w := graphmodel.New("w", "")
	people := []*graphmodel.Person{{ID: "top", Name: "Top"}}
	for i, n := range reports {
		manager := &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("m%d", i)), Name: fmt.Sprint("Manager ", i), ReportsTo: "top"}
		people = append(people, manager)
		for k := range n {
			people = append(people, &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("m%d-%d", i, k)), Name: fmt.Sprint("Person ", k), ReportsTo: manager.ID})
		}
	}
	w.People = graphmodel.NewTable(people)
	return w
}

// A wide tree is stacked so that no formal line crosses another or runs over
// somebody.
func TestStackedTreesDoNotCross(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := managed(rapid.SliceOfN(rapid.IntRange(4, 12), 8, 14).Draw(t, "reports"))
		at := run(t, layout.NewTree(w, nil))
		type line struct{ from, to *graphmodel.Position }
		var lines []line
		for _, p := range w.People.All() {
			if p.ReportsTo != "" {
				lines = append(lines, line{at[p.ReportsTo], at[p.ID]})
			}
		}
		width := 0.0
		for _, a := range at {
			width = max(width, math.Abs(a.X-at["top"].X))
			for _, l := range lines {
				if a != l.from && a != l.to && distance(a, l.from, l.to) < 16 {
					t.Fatalf("the line from %s to %s runs over %s", l.from.ID, l.to.ID, a.ID)
				}
			}
		}
		for i, l := range lines {
			for _, o := range lines[:i] {
				if l.from != o.from && cross(l.from, l.to, o.from, o.to) {
					t.Fatalf("the line from %s to %s crosses that from %s to %s", l.from.ID, l.to.ID, o.from.ID, o.to.ID)
				}
			}
		}
		if width > 2400 {
			t.Fatalf("the tree is %.0f wide to one side", width)
		}
	})
}

// distance is how far somebody is from a line.
func distance(p, from, to *graphmodel.Position) float64 {
	dx, dy := to.X-from.X, to.Y-from.Y
	along := ((p.X-from.X)*dx + (p.Y-from.Y)*dy) / (dx*dx + dy*dy)
	along = min(max(along, 0), 1)
	return math.Hypot(p.X-from.X-along*dx, p.Y-from.Y-along*dy)
}

// cross tells whether two lines cross.
func cross(a, b, c, d *graphmodel.Position) bool {
	side := func(p, q, r *graphmodel.Position) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}
