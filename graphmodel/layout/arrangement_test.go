package layout_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

// arrangers are the layouts that find places at once.
var arrangers = map[string]func(*graphmodel.Workspace, []graphmodel.ID) layout.Layout{
	"tree": func(w *graphmodel.Workspace, some []graphmodel.ID) layout.Layout { return layout.NewTree(w, some) },
	"grid": func(w *graphmodel.Workspace, some []graphmodel.ID) layout.Layout { return layout.NewGrid(w, some) },
	"straight": func(w *graphmodel.Workspace, some []graphmodel.ID) layout.Layout {
		return layout.NewStraightening(w, some)
	},
	"rings": func(w *graphmodel.Workspace, some []graphmodel.ID) layout.Layout {
		return layout.NewRings(w, w.People.All()[0].ID, chances(w), some)
	},
}

// chances makes some up: some people are not reached.
func chances(w *graphmodel.Workspace) map[graphmodel.ID]float64 {
	found := make(map[graphmodel.ID]float64)
	for i, p := range w.People.All() {
		if i%7 != 3 {
			found[p.ID] = math.Abs(math.Sin(float64(i)))
		}
	}
	return found
}

func run(t interface{ Fatal(...any) }, l layout.Layout) map[graphmodel.ID]*graphmodel.Position {
	at := make(map[graphmodel.ID]*graphmodel.Position)
	for steps := 0; l.Update(); steps++ {
		if steps > 2000 {
			t.Fatal("no end")
		}
	}
	for _, p := range l.Positions() {
		at[p.ID] = p
	}
	return at
}

// pinned pins some people of a workspace.
func pinned(w *graphmodel.Workspace, every int) *graphmodel.Workspace {
	var deltas []graphmodel.Delta
	for i, p := range w.Positions.All() {
		if every > 0 && i%every == 0 {
			q := *p
			q.Pinned = true
			deltas = append(deltas, graphmodel.Delta{Before: p, After: &q})
		}
	}
	return w.Apply(deltas)
}

// noOverlap fails where somebody who was moved has too little room.
func noOverlap(t *rapid.T, w *graphmodel.Workspace, at map[graphmodel.ID]*graphmodel.Position) {
	for _, a := range w.People.All() {
		for _, b := range w.People.All() {
			p, q := at[a.ID], at[b.ID]
			if a == b || p == nil {
				continue
			}
			if q == nil {
				if q = w.Positions.Find(b.ID); q == nil || !q.Pinned {
					continue
				}
			}
			x, y := room(a, b)
			if d := math.Hypot((p.X-q.X)/x, (p.Y-q.Y)/y); d < 0.96 {
				t.Fatalf("%s at (%.0f, %.0f) and %s at (%.0f, %.0f) are too near: %.2f", a.ID, p.X, p.Y, b.ID, q.X, q.Y, d)
			}
		}
	}
}

func TestArrangementsLeaveRoomAndThoseWhoArePinned(t *testing.T) {
	for name, arrange := range arrangers {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				w := pinned(sizes(t), rapid.SampledFrom([]int{0, 0, 40}).Draw(t, "pinned"))
				at := run(t, arrange(w, nil))
				for _, p := range w.People.All() {
					stays := w.Positions.Find(p.ID).Pinned
					if (at[p.ID] == nil) != stays {
						t.Fatalf("%s: pinned %v, moved %v", p.ID, stays, at[p.ID] != nil)
					}
				}
				noOverlap(t, w, at)
				if diff := cmp.Diff(at, run(t, arrange(w, nil))); diff != "" {
					t.Fatal("another time the places are others", diff)
				}
			})
		})
	}
}

func TestArrangementsStayWithinLimits(t *testing.T) {
	for name, arrange := range arrangers {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				w := modeltest.Workspaces().Draw(t, "workspace")
				if w.People.Len() == 0 {
					return
				}
				for id, p := range run(t, arrange(w, nil)) {
					if !(math.Abs(p.X) <= graphmodel.MaxCoordinate && math.Abs(p.Y) <= graphmodel.MaxCoordinate) {
						t.Fatalf("%s stands at (%g, %g)", id, p.X, p.Y)
					}
				}
			})
		})
	}
}

func TestArrangementOfAFewIsAboutTheirMiddle(t *testing.T) {
	w := modeltest.Large(60, 120)
	var some []graphmodel.ID
	var before, after [2]float64
	for _, p := range w.Positions.All()[20:40] {
		some = append(some, p.ID)
		before[0], before[1] = before[0]+p.X/20, before[1]+p.Y/20
	}
	for _, name := range []string{"tree", "grid"} {
		after = [2]float64{}
		at := run(t, arrangers[name](w, some))
		if len(at) != len(some) {
			t.Errorf("%s: %d people were moved", name, len(at))
		}
		for _, p := range at {
			after[0], after[1] = after[0]+p.X/20, after[1]+p.Y/20
		}
		if math.Hypot(after[0]-before[0], after[1]-before[1]) > 2 {
			t.Errorf("%s: the middle went from %v to %v", name, before, after)
		}
	}
}

func TestRingsGrowAsChancesFall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sizes(t)
		me, chance := w.People.All()[0].ID, chances(w)
		at := run(t, layout.NewRings(w, me, chance, nil))
		radius := func(id graphmodel.ID) float64 {
			return math.Hypot((at[id].X-at[me].X)/1.3, at[id].Y-at[me].Y)
		}
		ids := slices.DeleteFunc(slices.Collect(maps.Keys(at)), func(id graphmodel.ID) bool { return id == me })
		for _, a := range ids {
			for _, b := range ids {
				if chance[a] > chance[b] && radius(a) > radius(b)+3 {
					t.Fatalf("%s with %.2f is at %.0f, and %s with %.2f at %.0f", a, chance[a], radius(a), b, chance[b], radius(b))
				}
			}
		}
	})
}

// reporting draws a forest: somebody reports to somebody before them, or to
// nobody.
func reporting(t *rapid.T) *graphmodel.Workspace {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i := range rapid.IntRange(1, 70).Draw(t, "people") {
		p := &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("p%02d", i)), Name: "Somebody or other"[:rapid.IntRange(1, 17).Draw(t, "name")]}
		if boss := rapid.IntRange(-1, i-1).Draw(t, "boss"); boss >= 0 {
			p.ReportsTo = draft.People[boss].ID
		}
		draft.People = append(draft.People, p)
	}
	return draft.Workspace()
}

func TestTreeIsTidy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := reporting(t)
		at := run(t, layout.NewTree(w, nil))
		noOverlap(t, w, at)
		for _, p := range w.People.All() {
			left, right, below := math.Inf(1), math.Inf(-1), math.Inf(1)
			reports := 0
			for _, q := range w.People.All() {
				if q.ReportsTo == p.ID {
					left, right, below = min(left, at[q.ID].X), max(right, at[q.ID].X), min(below, at[q.ID].Y)
					reports++
				}
			}
			if reports == 0 {
				continue
			}
			if below < at[p.ID].Y+100 {
				t.Fatalf("%s stands at %.0f and a report at %.0f", p.ID, at[p.ID].Y, below)
			}
			// A tree this small is never so wide that subtrees are stacked.
			const small = 20
			if middle := (left + right) / 2; w.People.Len() <= small && reports < 4 && math.Abs(middle-at[p.ID].X) > 1.5 {
				t.Fatalf("%s stands at %.0f, the middle of the reports is %.0f", p.ID, at[p.ID].X, middle)
			}
		}
	})
}

func TestReportsInACircle(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i, boss := range []string{"b", "c", "a", "a", "d"} {
		draft.People = append(draft.People, &graphmodel.Person{ID: graphmodel.ID("abcde"[i : i+1]), ReportsTo: graphmodel.ID(boss)})
	}
	if at := run(t, layout.NewTree(draft.Workspace(), nil)); len(at) != 5 {
		t.Errorf("%d of 5 people have a place", len(at))
	}
}

func TestStraighteningChangesLittle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := jittered(t)
		at := run(t, layout.NewStraightening(w, nil))
		inOrder, pairs := 0, 0
		for _, a := range w.Positions.All() {
			if way := math.Hypot(at[a.ID].X-a.X, at[a.ID].Y-a.Y); way > 60 {
				t.Fatalf("%s was moved by %.0f", a.ID, way)
			}
			for _, b := range w.Positions.All() {
				if b.X-a.X > 40 {
					pairs++
					if at[b.ID].X >= at[a.ID].X {
						inOrder++
					}
				}
			}
		}
		if inOrder < pairs {
			t.Errorf("of %d pairs %d are in order", pairs, inOrder)
		}
		rows := make(map[float64]bool)
		for _, p := range at {
			rows[p.Y] = true
		}
		if len(rows) > 4 {
			t.Errorf("four rows became %d", len(rows))
		}
	})
}

// jittered draws four rows of five people, a little out of line.
func jittered(t *rapid.T) *graphmodel.Workspace {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i := range 20 {
		id := graphmodel.ID(fmt.Sprintf("p%02d", i))
		off := func(what string) float64 { return float64(rapid.IntRange(-15, 15).Draw(t, what)) }
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: "N"})
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: 150*float64(i%5) + off("x"), Y: 130*float64(i/5) + off("y")})
	}
	return draft.Workspace()
}
