package drawing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// However people are moved and options are changed, a scene built from the last
// one is the same as one built from nothing.
func TestBuilderBuildsWhatBuildDoes(t *testing.T) {
	large := layOut(56, 220)
	places := large.opts.Moved
	rapid.Check(t, func(t *rapid.T) {
		w, fallback := large.w, places
		if rapid.Bool().Draw(t, "odd") {
			w, fallback = modeltest.Workspaces().Draw(t, "workspace"), nil
		}
		opts := drawing.Options{Layers: all.Layers, Fallback: fallback}
		var builder drawing.Builder
		var shown, meant []*drawing.Scene
		people := w.People.All()
		for range rapid.IntRange(1, 3).Draw(t, "steps") {
			opts.Layers.Goals = rapid.IntRange(0, 3).Draw(t, "layer") == 0
			opts.Route = nil
			opts.Support = nil
			for _, p := range people[:min(len(people), rapid.IntRange(0, 8).Draw(t, "supporting")/8)] {
				opts.Support = map[graphmodel.ID]float64{p.ID: 0.5}
			}
			opts.Moved = make(map[graphmodel.ID]drawing.Point)
			if len(people) > 0 {
				for range rapid.IntRange(0, 3).Draw(t, "moved") {
					id := rapid.SampledFrom(people).Draw(t, "person").ID
					place := rapid.Float64Range(-900, 900)
					opts.Moved[id] = drawing.Point{X: place.Draw(t, "x"), Y: place.Draw(t, "y")}
				}
				if rapid.IntRange(0, 3).Draw(t, "routing") == 0 {
					opts.Route = []graphmodel.ID{people[0].ID, people[len(people)-1].ID}
				}
			}
			got, want := builder.Build(w, opts), drawing.Build(w, opts)
			// Scenes share what has not moved: those before must stay as they were.
			shown, meant = append(shown, got), append(meant, want)
			if diff := cmp.Diff(meant, shown, cmpopts.IgnoreUnexported(drawing.Scene{}, drawing.Line{}, drawing.Hull{})); diff != "" {
				t.Fatal(diff)
			}
			if got.Bounds() != want.Bounds() {
				t.Fatalf("bounds %v, want %v", got.Bounds(), want.Bounds())
			}
		}
	})
}
