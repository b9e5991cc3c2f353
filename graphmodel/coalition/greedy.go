package coalition

import (
	"cmp"
	"container/heap"
	"context"
	"math"
	"slices"

	"inroad/graphmodel/support"
)

// majorityLimit is the most deciders of whom every minimal majority is tried.
const majorityLimit = 7

// greedy returns a good choice, and what any choice costs at least: the
// fractional knapsack of what each candidate may add at most. The choice is the
// best of those for single deciders (any), for all of them, or for each minimal
// majority; of more than seven deciders the majority is that of those who cost
// least each by themself.
func (f *field) greedy(ctx context.Context) (best choice, bound float64, err error) {
	start := &run{field: f, z: slices.Clone(f.now)}
	for _, c := range f.problem.Fixed {
		if err := start.hold(ctx, c.Person); err != nil {
			return best, 0, err
		}
	}
	if f.problem.enough(f.deciders(start.z)) {
		return choice{}, 0, nil
	}
	if err := start.readRows(ctx); err != nil {
		return best, 0, err
	}
	groups, err := start.groups(ctx)
	if err != nil {
		return best, 0, err
	}
	best, err = start.bestOf(ctx, groups)
	bound, _ = start.cover().least(0)
	return best, bound, err
}

// run is a greedy choice being made.
type run struct {
	*field
	z    []float64 // support with those held
	held []heldColumn
	rows [][]float64 // of the fundamental matrix, by decider
}

// heldColumn is somebody won, with their column as it was when all before were
// held.
type heldColumn struct {
	person int
	column []float64
}

func (r *run) readRows(ctx context.Context) error {
	for _, d := range r.problem.Deciders {
		row, err := r.fundamental.Row(ctx, d)
		if err != nil {
			return err
		}
		r.rows = append(r.rows, row)
	}
	return nil
}

// column returns the column of a person with those held.
func (r *run) column(ctx context.Context, person int) ([]float64, error) {
	raw, err := r.field.column(ctx, person)
	if err != nil {
		return nil, err
	}
	column := slices.Clone(raw)
	for _, h := range r.held {
		factor := column[h.person] / h.column[h.person]
		for i, v := range h.column {
			column[i] -= factor * v
		}
	}
	return column, nil
}

func (r *run) hold(ctx context.Context, person int) error {
	column, err := r.column(ctx, person)
	if err != nil {
		return err
	}
	factor := (1 - r.z[person]) / column[person]
	for i, v := range column {
		r.z[i] += factor * v
	}
	r.held = append(r.held, heldColumn{person, column})
	return nil
}

func (r *run) need(d int) float64 {
	return r.problem.Threshold - support.Tolerance - r.z[r.problem.Deciders[d]]
}

// atMost bounds what a candidate adds to a decider: the diagonal of the matrix is
// at least 1, and nothing in it grows as people are held.
func (r *run) atMost(d, candidate int) float64 {
	person := r.candidates[candidate].Person
	return min(r.rows[d][person]*(1-r.z[person]), max(r.need(d), 0))
}

// cover bounds what the candidates can do from here.
func (r *run) cover() *cover {
	c := &cover{deciders: len(r.problem.Deciders), needed: r.problem.needed(), groups: r.problem.groups()}
	for _, candidate := range r.candidates {
		c.cost = append(c.cost, candidate.Cost)
	}
	for d := range c.deciders {
		gain := make([]float64, len(r.candidates))
		for i := range gain {
			gain[i] = r.atMost(d, i)
		}
		c.need, c.gain = append(c.need, r.need(d)), append(c.gain, gain)
	}
	c.addGroups()
	c.sort()
	return c
}

// groups returns the groups of deciders one of which must say yes as a whole or,
// where there are too many, the one that seems cheapest.
func (r *run) groups(ctx context.Context) ([][]int, error) {
	if groups := r.problem.groups(); groups != nil {
		return groups, nil
	}
	var costs []float64
	var order []int
	for d := range r.problem.Deciders {
		c, met, err := r.forGroup(ctx, []int{d})
		if err != nil {
			return nil, err
		}
		if !met {
			c.cost = math.Inf(1)
		}
		costs, order = append(costs, c.cost), append(order, d)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(costs[a], costs[b]) })
	return [][]int{order[:r.problem.needed()]}, nil
}

// groups returns the smallest sets of deciders who can carry the change: each of
// them, all of them, or the minimal majorities; nil for those of more than seven.
func (p *Problem) groups() [][]int {
	deciders, needed := len(p.Deciders), p.needed()
	if deciders > majorityLimit && needed > 1 && needed < deciders {
		return nil
	}
	return subsets(deciders, needed)
}

// subsets returns the subsets of so many of 0 to n−1, each sorted.
func subsets(n, size int) [][]int {
	if size == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for last := size - 1; last < n; last++ {
		for _, s := range subsets(last, size-1) {
			all = append(all, append(s, last))
		}
	}
	return all
}

// bestOf returns the best of the choices for the groups.
func (r *run) bestOf(ctx context.Context, groups [][]int) (best choice, err error) {
	found := false
	for _, group := range groups {
		c, met, err := r.forGroup(ctx, group)
		if err != nil {
			return best, err
		}
		if !met {
			continue
		}
		if c, err = r.pruned(ctx, c); err != nil {
			return best, err
		}
		if !found || c.better(best) {
			best, found = c, true
		}
	}
	if found {
		return best, nil
	}
	// With everybody won it is carried; here it was missed by a last digit.
	everybody := make([]int, len(r.candidates))
	for i := range everybody {
		everybody[i] = i
	}
	return r.choose(everybody), nil
}

// forGroup wins, time and again, the candidate who adds most for their cost to
// what the group's support lacks, until nothing is lacking; met is false if that
// can't be. A candidate's part only shrinks, so an old one is a bound, and most
// need not be worked out again (CELF; Leskovec and others 2007).
func (r *run) forGroup(ctx context.Context, group []int) (c choice, met bool, err error) {
	g := &run{field: r.field, z: slices.Clone(r.z), held: slices.Clip(r.held), rows: r.rows}
	queue := g.offers(group)
	var chosen []int
	for !g.enoughFor(group) {
		if len(queue) == 0 {
			return c, false, nil
		}
		next := queue[0]
		if next.age == len(chosen) && next.exact {
			heap.Pop(&queue)
			chosen = append(chosen, next.candidate)
			if err := g.hold(ctx, g.candidates[next.candidate].Person); err != nil {
				return c, false, err
			}
			continue
		}
		gain, err := g.gain(ctx, group, next.candidate)
		if err != nil {
			return c, false, err
		}
		if gain <= 0 {
			heap.Pop(&queue)
			continue
		}
		queue[0] = offer{next.candidate, gain / max(g.candidates[next.candidate].Cost, equalCosts), len(chosen), true}
		heap.Fix(&queue, 0)
	}
	return g.choose(chosen), true, nil
}

func (r *run) enoughFor(group []int) bool {
	return !slices.ContainsFunc(group, func(d int) bool { return r.need(d) > 0 })
}

// gain returns what a candidate adds to what the group's support lacks.
func (r *run) gain(ctx context.Context, group []int, candidate int) (float64, error) {
	person := r.candidates[candidate].Person
	column, err := r.column(ctx, person)
	if err != nil {
		return 0, err
	}
	sum := 0.0
	for _, d := range group {
		sum += min(column[r.problem.Deciders[d]]*(1-r.z[person])/column[person], max(r.need(d), 0))
	}
	return sum, nil
}

// offers returns the queue of all candidates who may add anything.
func (r *run) offers(group []int) offers {
	var queue offers
	for i, c := range r.candidates {
		sum := 0.0
		for _, d := range group {
			sum += r.atMost(d, i)
		}
		if sum > 0 {
			queue = append(queue, offer{candidate: i, ratio: sum / max(c.Cost, equalCosts)})
		}
	}
	heap.Init(&queue)
	return queue
}

// pruned leaves out, the dearest first, whoever is not necessary after all.
func (r *run) pruned(ctx context.Context, c choice) (choice, error) {
	order := slices.Clone(c.people)
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(r.candidates[b].Cost, r.candidates[a].Cost), cmp.Compare(b, a))
	})
	kept := slices.Clone(c.people)
	for _, candidate := range order {
		rest := slices.DeleteFunc(slices.Clone(kept), func(i int) bool { return i == candidate })
		enough, err := r.carries(ctx, rest)
		if err != nil {
			return c, err
		}
		if enough {
			kept = rest
		}
	}
	return r.choose(kept), nil
}

// offer is what a candidate adds for their cost, as it was when so many were
// chosen; an upper bound unless exact.
type offer struct {
	candidate int
	ratio     float64
	age       int
	exact     bool
}

// offers is a queue, best first.
type offers []offer

var _ heap.Interface = (*offers)(nil)

func (q offers) Len() int      { return len(q) }
func (q offers) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *offers) Push(x any)   { *q = append(*q, x.(offer)) }

func (q offers) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].ratio, q[i].ratio), cmp.Compare(q[i].candidate, q[j].candidate)) < 0
}

func (q *offers) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}
