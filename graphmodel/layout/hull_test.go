package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestConvexHullHoldsAllPointsAndTurnsOneWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coordinate := rapid.IntRange(-6, 6)
		points := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) vec {
			return vec{float64(coordinate.Draw(t, "x")), float64(coordinate.Draw(t, "y"))}
		}), 1, 20).Draw(t, "points")
		hull := ConvexHull(slices.Clone(points), vec.at)
		for i, corner := range hull {
			if !slices.Contains(points, corner) {
				t.Fatalf("%v is a corner and none of the points", corner)
			}
			if len(hull) < 3 {
				continue
			}
			next := hull[(i+1)%len(hull)]
			if turn(vec.at, corner, next, hull[(i+2)%len(hull)]) <= 0 {
				t.Fatalf("%v does not turn clockwise at %v", hull, next)
			}
			for _, p := range points {
				if turn(vec.at, corner, next, p) < 0 {
					t.Fatalf("%v is outside of %v", p, hull)
				}
			}
		}
	})
}
