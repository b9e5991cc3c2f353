package coalition

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// ordersOf returns all orders of people, in lexical order.
func ordersOf(people []int) [][]int {
	if len(people) == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for i, p := range people {
		for _, rest := range ordersOf(slices.Delete(slices.Clone(people), i, i+1)) {
			all = append(all, append([]int{p}, rest...))
		}
	}
	return all
}

// literalEase is what each costs in an order, by solving the system anew.
func literalEase(t *rapid.T, p *Problem, cost map[int]float64, order []int) (eased []float64, sum float64) {
	first, err := p.System.Solve(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for k, i := range order {
		z, err := p.System.Solve(t.Context(), order[:k])
		if err != nil {
			t.Fatal(err)
		}
		e := cost[i]
		if first[i] < 1-1e-12 {
			e *= (1 - z[i]) / (1 - first[i])
		}
		eased, sum = append(eased, e), sum+e
	}
	return eased, sum
}

func TestOrderIsTheBestOfAllOrders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 6)
		won := append(p.Candidates, p.Fixed...)
		cost := make(map[int]float64)
		for _, c := range won {
			cost[c.Person] = c.Cost
		}
		var want []int
		least := 0.0
		orders := ordersOf(slices.Sorted(slices.Values(persons(won))))
		for _, order := range orders {
			if _, sum := literalEase(t, p, cost, order); want == nil || sum < least {
				want, least = order, sum
			}
		}
		for _, order := range orders {
			if _, sum := literalEase(t, p, cost, order); sum <= least+1e-9 {
				want = order
				break
			}
		}
		got, eased, err := Order(t.Context(), p.System, won)
		if err != nil {
			t.Fatal(err)
		}
		wantEased, _ := literalEase(t, p, cost, want)
		if !slices.Equal(persons(got), want) || !slices.EqualFunc(eased, wantEased, func(a, b float64) bool { return near(a, b, 1e-8) }) {
			t.Fatalf("order %v at %v, want %v at %v", got, eased, want, wantEased)
		}
	})
}

// Above fifteen people whoever costs least is next.
func TestLongOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 20)
		won := append(p.Candidates, p.Fixed...)
		if len(won) <= orderLimit {
			return
		}
		cost := make(map[int]float64)
		for _, c := range won {
			cost[c.Person] = c.Cost
		}
		got, eased, err := Order(t.Context(), p.System, won)
		if err != nil {
			t.Fatal(err)
		}
		people := persons(got)
		want, _ := literalEase(t, p, cost, people)
		for k := range people {
			if !near(eased[k], want[k], 1e-8) {
				t.Fatalf("step %d costs %v, want %v", k, eased[k], want[k])
			}
			for _, other := range people[k+1:] {
				if e, _ := literalEase(t, p, cost, append(slices.Clone(people[:k]), other)); e[k] < eased[k]-1e-8 {
					t.Fatalf("step %d is %d at %v, and %d would cost %v", k, people[k], eased[k], other, e[k])
				}
			}
		}
	})
}
