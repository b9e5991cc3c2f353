package drawing

import (
	"testing"

	"pgregory.net/rapid"
)

func TestLabellerMatchesLookingAtEverything(t *testing.T) {
	var l labeller
	rapid.Check(t, func(t *rapid.T) {
		l.begin(rapid.Float32Range(1, 500).Draw(t, "width"), rapid.Float32Range(1, 500).Draw(t, "height"))
		side := rapid.Float32Range(-200, 700)
		var taken []box
		for range rapid.IntRange(1, 40).Draw(t, "boxes") {
			x, y := side.Draw(t, "x"), side.Draw(t, "y")
			b := box{x, y, x + rapid.Float32Range(0.5, 120).Draw(t, "w"), y + rapid.Float32Range(0.5, 120).Draw(t, "h")}
			free := true
			for _, other := range taken {
				free = free && !other.overlaps(b)
			}
			if l.free(b) != free {
				t.Fatalf("free(%v) is %v with %v taken", b, !free, taken)
			}
			if free {
				l.take(b)
				taken = append(taken, b)
			}
		}
	})
}

func TestDigits(t *testing.T) {
	for n, want := range map[int]string{0: "…", 1: "1", 9: "9", 10: "10", 11: "11", 27: "27", 40: "40", 41: "…"} {
		if got := digits(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}
