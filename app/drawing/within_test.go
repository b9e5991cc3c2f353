package drawing

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// TestWithinARectangleIsInIt draws a lasso along the sides of a rectangle.
func TestWithinARectangleIsInIt(t *testing.T) {
	scene := Build(modeltest.Large(200, 100), Options{})
	bounds := scene.Bounds()
	rapid.Check(t, func(t *rapid.T) {
		point := func(name string) Point {
			return Point{rapid.Float64Range(bounds.Min.X, bounds.Max.X).Draw(t, name+" x"), rapid.Float64Range(bounds.Min.Y, bounds.Max.Y).Draw(t, name+" y")}
		}
		r := RectAround(point("one"), point("other"))
		got := scene.PeopleWithin([]Point{r.Min, {r.Max.X, r.Min.Y}, r.Max, {r.Min.X, r.Max.Y}})
		want := slices.DeleteFunc(scene.PeopleIn(r), func(id graphmodel.ID) bool {
			d, _ := scene.Disc(id)
			return d.Centre.X == r.Min.X || d.Centre.X == r.Max.X || d.Centre.Y == r.Min.Y || d.Centre.Y == r.Max.Y
		})
		for _, id := range want {
			if !slices.Contains(got, id) {
				t.Fatalf("%s is in the rectangle and not within the line", id)
			}
		}
		for _, id := range got {
			if !slices.Contains(scene.PeopleIn(r), id) {
				t.Fatalf("%s is within the line and not in the rectangle", id)
			}
		}
	})
}

func TestWithinAHook(t *testing.T) {
	w := graphmodel.New("w", "")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "in"}, {ID: "notch"}, {ID: "out"}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "in", X: 10, Y: 50}, {ID: "notch", X: 50, Y: 30}, {ID: "out", X: 200}})
	scene := Build(w, Options{})
	hook := []Point{{0, 0}, {20, 0}, {20, 60}, {80, 60}, {80, 0}, {100, 0}, {100, 100}, {0, 100}}
	if got := scene.PeopleWithin(hook); !slices.Equal(got, []graphmodel.ID{"in"}) {
		t.Errorf("within are %v", got)
	}
	if got := scene.PeopleWithin(nil); got != nil {
		t.Errorf("within nothing are %v", got)
	}
}
