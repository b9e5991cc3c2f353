package layout_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

// alone returns a made-up workspace without departments, nor positions.
func alone(people, ties int) *graphmodel.Workspace {
	large := modeltest.Large(people, ties)
	draft := graphmodel.Draft{Info: large.Info, Ties: large.Ties.All()}
	for _, p := range large.People.All() {
		draft.People = append(draft.People, &graphmodel.Person{ID: p.ID, Name: p.Name})
	}
	return draft.Workspace()
}

// hub returns people without departments who are all tied to the first, who has
// a position.
func hub(people int) *graphmodel.Workspace {
	w := alone(people, 0)
	first := w.People.All()[0].ID
	deltas := []graphmodel.Delta{{After: &graphmodel.Position{ID: first}}}
	for _, p := range w.People.All()[1:] {
		deltas = append(deltas, graphmodel.Delta{After: &graphmodel.Tie{ID: "t" + p.ID, From: first, To: p.ID, Trust: graphmodel.Some(50.0)}})
	}
	return w.Apply(deltas)
}

func TestManyWithoutDepartments(t *testing.T) {
	oneKnown := alone(400, 1600)
	oneKnown = oneKnown.Apply([]graphmodel.Delta{{After: &graphmodel.Position{ID: oneKnown.People.All()[5].ID, X: 40, Y: 7}}})
	for name, c := range map[string]struct {
		workspace *graphmodel.Workspace
		// farthest is the mean length of a tie, of that of all pairs.
		farthest float64
	}{
		"tied":                    {alone(600, 1600), 0.75},
		"hardly tied":             {alone(600, 280), 0.1},
		"not tied":                {alone(600, 0), 0},
		"one of them has a place": {oneKnown, 0.75},
		"all around one":          {hub(250), 0.9},
	} {
		t.Run(name, func(t *testing.T) {
			positions := place(t, c.workspace, layout.Missing)
			for i, a := range positions {
				for _, b := range positions[:i] {
					if d := math.Hypot((a.X-b.X)/90, (a.Y-b.Y)/76); d < 0.98 {
						t.Fatalf("%+v and %+v are too near", a, b)
					}
				}
			}
			if tie, all := lengths(c.workspace, positions); tie > c.farthest*all {
				t.Errorf("a tie is %.0f long, and from one to another it is %.0f", tie, all)
			}
			if diff := cmp.Diff(positions, place(t, c.workspace, layout.Missing)); diff != "" {
				t.Error("another time the places are others")
			}
		})
	}
}

// lengths returns the mean length of the ties, and of the ways between any two
// people.
func lengths(w *graphmodel.Workspace, positions []*graphmodel.Position) (tie, all float64) {
	at := make(map[graphmodel.ID]*graphmodel.Position)
	for _, p := range append(w.Positions.All(), positions...) {
		at[p.ID] = p
	}
	for _, t := range w.Ties.All() {
		tie += math.Hypot(at[t.From].X-at[t.To].X, at[t.From].Y-at[t.To].Y) / float64(w.Ties.Len())
	}
	n := len(positions)
	for i, a := range positions {
		for _, b := range positions[:i] {
			all += math.Hypot(a.X-b.X, a.Y-b.Y) / float64(n*(n-1)/2)
		}
	}
	return tie, all
}

// asked is a context that is cancelled when it is asked for the nth time.
type asked struct {
	context.Context
	n, times int
}

func (a *asked) Err() error {
	if a.times++; a.times >= a.n {
		return context.Canceled
	}
	return nil
}

func TestPlaceCanBeCancelledAtAnyTime(t *testing.T) {
	w := alone(120, 360)
	whole := &asked{Context: t.Context(), n: math.MaxInt}
	if _, err := layout.Place(whole, w, layout.Everyone); err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= whole.times; n += 1 + whole.times/20 {
		ctx := &asked{Context: t.Context(), n: n}
		positions, err := layout.Place(ctx, w, layout.Everyone)
		if !errors.Is(err, context.Canceled) || positions != nil {
			t.Fatalf("cancelled at %d of %d: %d positions and %v", n, whole.times, len(positions), err)
		}
		if more := ctx.times - n; more > 10 {
			t.Errorf("cancelled at %d of %d it asked %d times more", n, whole.times, more)
		}
	}
}

func TestTheFirstArrangementCanBeCancelled(t *testing.T) {
	ctx := &asked{Context: t.Context(), n: math.MaxInt}
	if _, err := layout.NewOrganic(ctx, alone(500, 1500), layout.Everyone); err != nil || ctx.times < 200 {
		t.Errorf("it asked %d times whether to go on, error %v", ctx.times, err)
	}
}
