package layout_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

func place(t interface{ Fatal(...any) }, w *graphmodel.Workspace, scope layout.Scope) []*graphmodel.Position {
	positions, err := layout.Place(context.Background(), w, scope)
	if err != nil {
		t.Fatal(err)
	}
	return positions
}

func sizes(t *rapid.T) *graphmodel.Workspace {
	people := rapid.IntRange(1, 90).Draw(t, "people")
	return modeltest.Large(people, rapid.IntRange(0, 4*people).Draw(t, "ties"))
}

func TestEveryoneIsPlacedTheSameEveryTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		a, b := place(t, w, layout.Everyone), place(t, w, layout.Everyone)
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatal(diff)
		}
		free := slices.DeleteFunc(slices.Clone(w.People.All()), func(p *graphmodel.Person) bool {
			at := w.Positions.Find(p.ID)
			return at != nil && at.Pinned
		})
		if len(a) != len(free) {
			t.Fatalf("%d positions of %d people", len(a), len(free))
		}
		for i, p := range a {
			if p.ID != free[i].ID || math.IsNaN(p.X+p.Y) || math.Abs(p.X)+math.Abs(p.Y) > 2*graphmodel.MaxCoordinate {
				t.Fatalf("position %+v", p)
			}
		}
	})
}

// room is what two people need between their centres, side by side and one
// above the other, and a unit for rounding.
func room(a, b *graphmodel.Person) (x, y float64) {
	half := func(p *graphmodel.Person) float64 { return min(float64(utf8.RuneCountInString(p.Name))*3.3, 66) }
	return max(90, half(a)+half(b)), 76
}

func TestNobodyOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sizes(t)
		positions := place(t, w, layout.Everyone)
		for i, a := range positions {
			for _, b := range positions[:i] {
				x, y := room(w.Person(a.ID), w.Person(b.ID))
				if d := math.Hypot((a.X-b.X)/x, (a.Y-b.Y)/y); d < 0.98 {
					t.Fatalf("%s at (%.0f, %.0f) and %s at (%.0f, %.0f) are too near", a.ID, a.X, a.Y, b.ID, b.X, b.Y)
				}
			}
		}
	})
}

// Nobody stands within the convex hull of a department that is not theirs, nor
// nearer to its middle than a disc's width.
func TestDepartmentsStandApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sizes(t)
		at := make(map[graphmodel.ID]*graphmodel.Position)
		for _, p := range place(t, w, layout.Everyone) {
			at[p.ID] = p
		}
		for _, d := range w.Departments.All() {
			for _, p := range w.People.All() {
				if p.Department != d.ID && gap(at[p.ID], w.Members(d.ID), at) < 100 {
					t.Fatalf("%s stands in or near %s", p.ID, d.ID)
				}
			}
		}
	})
}

// gap returns how far a position is from the convex hull of people, at least:
// the best of 180 directions.
func gap(p *graphmodel.Position, people []*graphmodel.Person, at map[graphmodel.ID]*graphmodel.Position) float64 {
	best := math.Inf(-1)
	for k := range 180 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 180)
		nearest := math.Inf(1)
		for _, q := range people {
			nearest = min(nearest, (p.X-at[q.ID].X)*cos+(p.Y-at[q.ID].Y)*sin)
		}
		best = max(best, nearest)
	}
	return best
}

func TestWhoHasAPositionStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		for _, p := range place(t, w, layout.Missing) {
			if w.Positions.Has(p.ID) {
				t.Fatalf("%s was moved", p.ID)
			}
		}
	})
}

// neighbours is a department of people on a line, and newcomers.
func neighbours(newcomers ...*graphmodel.Person) graphmodel.Draft {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info, Departments: []*graphmodel.Department{{ID: "d", Name: "D"}}}
	for i := range 4 {
		id := graphmodel.ID(fmt.Sprintf("p%d", i))
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: "Somebody", Department: "d"})
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: 500 + 120*float64(i), Y: 300})
	}
	draft.People = append(draft.People, newcomers...)
	return draft
}

func TestNewcomersStandWithTheirOwn(t *testing.T) {
	tests := []struct {
		name       string
		department graphmodel.ID
		tie        graphmodel.ID
		x, y, far  float64
	}{
		{"in the department", "d", "", 680, 300, 250},
		{"tied to the last one", "", "p3", 860, 300, 250},
		{"knows nobody", "", "", 680, 470, 250},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			draft := neighbours(&graphmodel.Person{ID: "q", Name: "Newcomer", Department: test.department})
			if test.tie != "" {
				draft.Ties = []*graphmodel.Tie{{ID: "t", From: "q", To: test.tie, Trust: graphmodel.Some(70.0)}}
			}
			positions := place(t, draft.Workspace(), layout.Missing)
			if len(positions) != 1 {
				t.Fatalf("%d people were moved", len(positions))
			}
			q := positions[0]
			if math.Hypot(q.X-test.x, q.Y-test.y) > test.far {
				t.Errorf("stands at (%.0f, %.0f)", q.X, q.Y)
			}
			for _, p := range draft.Positions {
				if d := math.Hypot((p.X-q.X)/90, (p.Y-q.Y)/76); d < 0.98 {
					t.Errorf("stands on %s", p.ID)
				}
			}
		})
	}
}

func TestPlacingKeepsWhatItDoesNotKnow(t *testing.T) {
	draft := neighbours()
	draft.Positions[0].Extra = graphmodel.Extra{"pinned": "true"}
	for _, p := range place(t, draft.Workspace(), layout.Everyone) {
		if p.ID == "p0" && p.Extra["pinned"] != "true" {
			t.Error("an unknown key of a position is lost")
		}
	}
}

func TestPlaceCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if positions, err := layout.Place(ctx, modeltest.Large(50, 100), layout.Everyone); !errors.Is(err, context.Canceled) || positions != nil {
		t.Errorf("got %d positions and %v", len(positions), err)
	}
}

func TestStepsEnd(t *testing.T) {
	for _, people := range []int{0, 1, 2, 30} {
		o, err := layout.NewOrganic(t.Context(), modeltest.Large(people, people), layout.Everyone)
		if err != nil {
			t.Fatal(err)
		}
		steps := 0
		for o.Update() {
			if steps++; steps > 2000 {
				t.Fatalf("%d people: no end", people)
			}
		}
		settled := o.Positions()
		if more := o.Update(); more || cmp.Diff(settled, o.Positions()) != "" {
			t.Errorf("%d people: moved after the end", people)
		}
	}
}

func TestPeopleAsFarApartAsCanBe(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info,
		People: []*graphmodel.Person{{ID: "a"}, {ID: "b"}, {ID: "new"}},
		Positions: []*graphmodel.Position{{ID: "a", X: -graphmodel.MaxCoordinate, Y: graphmodel.MaxCoordinate},
			{ID: "b", X: graphmodel.MaxCoordinate, Y: -graphmodel.MaxCoordinate}},
	}
	if problems := draft.Check(); len(problems) > 0 {
		t.Fatal(problems)
	}
	positions := place(t, draft.Workspace(), layout.Missing)
	if len(positions) != 1 || math.Abs(positions[0].X) > graphmodel.MaxCoordinate {
		t.Errorf("got %+v", positions)
	}
}

// On one spot, and fixed there, people can't be helped, but others can.
func TestStackedPeople(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i := range 6 {
		id := graphmodel.ID(fmt.Sprintf("p%d", i))
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: "N"})
		if i < 3 {
			draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: 10, Y: 10})
		}
	}
	positions := place(t, draft.Workspace(), layout.Missing)
	for i, a := range positions {
		for _, b := range positions[:i] {
			if math.Hypot(a.X-b.X, a.Y-b.Y) < 70 {
				t.Errorf("%s and %s are on one spot", a.ID, b.ID)
			}
		}
	}
}
