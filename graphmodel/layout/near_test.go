package layout

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

type disc struct {
	at     vec
	radius float64
}

func discs() *rapid.Generator[[]disc] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) disc {
		coordinate := rapid.Float64Range(-2000, 2000)
		if rapid.IntRange(0, 9).Draw(t, "far") == 0 {
			coordinate = rapid.Float64Range(-1e6, 1e6)
		}
		return disc{vec{coordinate.Draw(t, "x"), coordinate.Draw(t, "y")}, math.Exp2(rapid.Float64Range(0, 10).Draw(t, "size"))}
	}), 0, 60)
}

func visits(g *near, list []disc) map[[2]int]int {
	g.fill(len(list), func(i int) (vec, float64) { return list[i].at, list[i].radius })
	met := make(map[[2]int]int)
	g.pairs(func(i, j int) { met[[2]int{i, j}]++ })
	return met
}

func TestPairsThatTouchAreVisitedOnce(t *testing.T) {
	var g near
	rapid.Check(t, func(t *rapid.T) {
		list := discs().Draw(t, "discs")
		met := visits(&g, list)
		for pair, times := range met {
			if times != 1 || pair[0] >= pair[1] {
				t.Fatalf("%v was visited %d times", pair, times)
			}
		}
		for j, b := range list {
			for i, a := range list[:j] {
				if a.at.sub(b.at).len() < a.radius+b.radius && met[[2]int{i, j}] == 0 {
					t.Fatalf("%d and %d touch", i, j)
				}
			}
		}
	})
}

// Neither a disc as large as the map nor one far off makes it slow.
func TestFewPairsAreVisitedInVain(t *testing.T) {
	const n = 10_000
	list := []disc{{vec{}, 6000}, {vec{1e6, -1e6}, 75}}
	for k := range n {
		list = append(list, disc{onSpiral(k, 75), 75})
	}
	if visited := len(visits(new(near), list)); visited > 12*n {
		t.Errorf("%d pairs were visited for %d discs", visited, n)
	}
}
