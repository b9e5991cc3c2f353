package structure

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// oracle is the page taken literally: trust by person and person, 0 for none,
// and the departments by name.
type oracle struct {
	trust      [][]float64
	department []graphmodel.ID
}

// drawMap draws a map in which many ways are equally long or cheap.
func drawMap(t *rapid.T, most int) (*graphmodel.Workspace, *oracle) {
	n := rapid.IntRange(1, most).Draw(t, "people")
	levels := rapid.SampledFrom([][]float64{{60}, {40, 60, 90}, {0, 30, 39.5, 40, 80, 100}}).Draw(t, "levels")
	density := rapid.IntRange(1, 9).Draw(t, "density")
	o := &oracle{trust: make([][]float64, n), department: make([]graphmodel.ID, n)}
	var ties [][3]float64
	for i := range n {
		o.trust[i] = make([]float64, n)
		o.department[i] = rapid.SampledFrom([]graphmodel.ID{"", "a", "b", "c"}).Draw(t, "department")
		for j := range n {
			if i == j || rapid.IntRange(0, 9).Draw(t, "tie") >= density {
				continue
			}
			level := rapid.SampledFrom(levels).Draw(t, "trust")
			ties = append(ties, [3]float64{float64(i), float64(j), level})
			if level >= 40 {
				o.trust[i][j] = level / 100
			}
		}
	}
	return mapOf(n, ties, o.department...), o
}

// passing returns, for each person, the shares of the shortest ways between two
// others that pass them: cost tells what an influence arc u → v costs.
func (o *oracle) passing(cost func(u, v int) float64) []float64 {
	sums := make([]float64, len(o.trust))
	for s := range o.trust {
		for t := range o.trust {
			if s == t {
				continue
			}
			passes, count := o.shortestWays(s, t, cost)
			for v, p := range passes {
				if v != s && v != t && count > 0 {
					sums[v] += p / count
				}
			}
		}
	}
	return sums
}

// shortestWays tries all paths.
func (o *oracle) shortestWays(s, t int, cost func(u, v int) float64) (passes []float64, count float64) {
	least := math.Inf(1)
	on := make([]bool, len(o.trust))
	var walk func(u int, spent float64)
	walk = func(u int, spent float64) {
		on[u] = true
		defer func() { on[u] = false }()
		if u == t {
			if spent < least-1e-11 {
				least, passes, count = spent, make([]float64, len(o.trust)), 0
			}
			if spent < least+1e-11 {
				count++
				for v, passed := range on {
					if passed {
						passes[v]++
					}
				}
			}
			return
		}
		for v := range o.trust {
			if o.trust[v][u] > 0 && !on[v] {
				walk(v, spent+cost(u, v))
			}
		}
	}
	walk(s, 0)
	return passes, count
}

func (o *oracle) cost(u, v int) float64 { return -math.Log(min(max(o.trust[v][u], 0.01), 0.99)) }

// constraint is Burt's formula, with matrices.
func (o *oracle) constraint(i int) (float64, bool) {
	share := func(i, j int) float64 {
		sum := 0.0
		for k := range o.trust {
			sum += o.trust[i][k] + o.trust[k][i]
		}
		return (o.trust[i][j] + o.trust[j][i]) / sum
	}
	total, contacts := 0.0, false
	for j := range o.trust {
		if o.trust[i][j]+o.trust[j][i] == 0 {
			continue
		}
		contacts = true
		p := share(i, j)
		for q := range o.trust {
			if q != i && q != j && o.trust[i][q]+o.trust[q][i] > 0 {
				p += share(i, q) * share(q, j)
			}
		}
		total += p * p
	}
	return total, contacts
}

// same tells whether two people are of one department.
func (o *oracle) same(i, j int) bool {
	return i == j || o.department[i] != "" && o.department[i] == o.department[j]
}

func (o *oracle) brokerage(v int) (b Brokerage) {
	for a := range o.trust {
		for c := range o.trust {
			if a == c || o.trust[a][v] == 0 || o.trust[v][c] == 0 || o.trust[a][c] > 0 {
				continue
			}
			switch av, vc, ac := o.same(a, v), o.same(v, c), o.same(a, c); {
			case av && vc:
				b.Coordinator++
			case ac:
				b.Consultant++
			case vc:
				b.Gatekeeper++
			case av:
				b.Representative++
			default:
				b.Liaison++
			}
		}
	}
	return b
}

// rankError is by how much a person's PageRank misses its equation.
func (o *oracle) rankError(i int, people []Person) float64 {
	n := float64(len(people))
	received := 0.0
	for j, p := range people {
		out := 0.0
		for _, t := range o.trust[j] {
			out += t
		}
		if out == 0 {
			received += p.PageRank / n
		} else {
			received += p.PageRank * o.trust[j][i] / out
		}
	}
	return math.Abs(people[i].PageRank - .15/n - .85*received)
}

// bestModularity tries all divisions into groups.
func (o *oracle) bestModularity() float64 {
	total, best := 0.0, math.Inf(-1)
	for _, row := range o.trust {
		for _, t := range row {
			total += 2 * t
		}
	}
	group := make([]int, len(o.trust))
	var divide func(i, groups int)
	divide = func(i, groups int) {
		if i == len(group) {
			best = max(best, o.modularity(group, total))
			return
		}
		for group[i] = range groups + 1 {
			divide(i+1, max(groups, group[i]+1))
		}
	}
	divide(0, 0)
	return best
}

func (o *oracle) modularity(group []int, total float64) float64 {
	q := 0.0
	sums := make([]float64, len(group))
	for i := range group {
		for j := range group {
			w := o.trust[i][j] + o.trust[j][i]
			sums[group[i]] += w
			if group[i] == group[j] {
				q += w / total
			}
		}
	}
	for _, s := range sums {
		q -= s / total * (s / total)
	}
	return q
}

// Whatever the map: the same figures as the page's formulas and trying all paths
// and all divisions give.
func TestAgreesWithThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, o := drawMap(t, 7)
		s, err := Measure(t.Context(), w, nil)
		if err != nil {
			t.Fatal(err)
		}
		hops, costs := o.passing(func(int, int) float64 { return 1 }), o.passing(o.cost)
		for i, p := range s.People {
			near(t, "betweenness", p.Betweenness, hops[i])
			near(t, "betweenness by cost", p.BetweennessWeighted, costs[i])
			near(t, "PageRank misses", o.rankError(i, s.People), 0)
			if p.Brokerage != o.brokerage(i) {
				t.Fatalf("brokerage of %d: %+v, want %+v", i, p.Brokerage, o.brokerage(i))
			}
			want, defined := o.constraint(i)
			if p.Constraint.Known() != defined {
				t.Fatalf("constraint of %d: %v", i, p.Constraint)
			}
			near(t, "constraint", p.Constraint.Or(0), want)
		}
		o.checkNetwork(t, s)
	})
}

func (o *oracle) checkNetwork(t *rapid.T, s *Structure) {
	internal, external := make(map[graphmodel.ID]int), make(map[graphmodel.ID]int)
	inside, outside := 0, 0
	for i, row := range o.trust {
		for j, trust := range row {
			switch {
			case trust == 0:
			case o.same(i, j):
				inside++
				internal[o.department[i]]++
			default:
				outside++
				external[o.department[i]]++
				external[o.department[j]]++
			}
		}
	}
	for _, d := range s.Departments {
		if d.Internal != internal[d.ID] || d.External != external[d.ID] {
			t.Fatalf("department %+v, want %d and %d", d, internal[d.ID], external[d.ID])
		}
	}
	if s.Network.Ties != inside+outside || s.Network.EI.Known() != (inside+outside > 0) {
		t.Fatalf("%+v, want %d and %d", s.Network, inside, outside)
	}
	if inside+outside > 0 {
		near(t, "E-I", s.Network.EI.Or(9), float64(outside-inside)/float64(inside+outside))
		// Louvain's method may miss the best, if seldom and by little.
		if q, best := s.Network.Modularity.Or(9), o.bestModularity(); q > best+1e-11 || q < best-.05 {
			t.Fatalf("modularity %v, the best is %v", q, best)
		}
	}
}

func near(t *rapid.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-11 {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
}

// Every figure is the same to the last bit, however many cores there are.
func TestSameOnAnyNumberOfCores(t *testing.T) {
	w := references(t)[3].workspace()
	want := measured(t, w)
	for _, cores := range []int{1, 3, 16} {
		onCores(cores, func() {
			if got := measured(t, w); !equal(got, want) {
				t.Errorf("other figures on %d cores", cores)
			}
		})
	}
}
