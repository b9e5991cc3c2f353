package layout

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// Distances of rings, in map units. Rings are wider than high, as screens are and
// names.
const (
	firstRing, nextRing = 150.0, 104.0
	ringStretch         = 1.3
	ringRoom            = 92.0
	bandGap             = 14.0
)

// bands are the least chances of the best route in each band of rings, from the
// middle outwards; beyond the last are those whom no route reaches.
var bands = []float64{0.6, 0.35, 0.15, math.SmallestNonzeroFloat64}

// bandOf returns the band of a chance.
func bandOf(chance float64) int {
	for k, least := range bands {
		if chance >= least {
			return k
		}
	}
	return len(bands)
}

// Band is an ellipse around the middle of rings. All who are reached with a
// chance of Least or better are within it, and nobody else is.
type Band struct {
	Least float64
	// Across and Down are half its width and half its height, in map units.
	Across, Down float64
}

// Rings are people arranged in rings around one.
type Rings struct {
	*Arrangement
	// Centre is who is in the middle.
	Centre graphmodel.ID
	// Bands are the bands that have people, from the middle outwards, but for
	// those whom no route reaches. Where people are pinned elsewhere, others may
	// have made room for them outside of theirs.
	Bands []Band
}

// NewRings arranges people, or everybody where none are named, in rings around
// one: the better the best route to somebody is, of which chances tells the
// probability, the nearer to the middle; those without a route are on the
// outermost ring. Departments are sectors, in an order that keeps those near one
// another that have many ties.
func NewRings(w *graphmodel.Workspace, centre graphmodel.ID, chances map[graphmodel.ID]float64, people []graphmodel.ID) *Rings {
	if len(people) > 0 && !slices.Contains(people, centre) {
		people = append(slices.Clone(people), centre)
	}
	a := arrangementOf(w, people)
	r := &rings{a: a, chances: chances, places: make([]vec, len(a.people))}
	middle := a.of(centre)
	for i := range a.people {
		if i != middle {
			r.all = append(r.all, i)
		}
	}
	r.sectors()
	radius := firstRing - nextRing
	var outlines []Band
	rest := r.byChance()
	for len(rest) > 0 {
		radius += nextRing
		var ring []int
		ring, rest = r.ring(rest, radius)
		r.place(ring, radius)
		band := r.band(ring[0])
		if len(rest) > 0 && r.band(rest[0]) == band {
			continue
		}
		if band < len(bands) {
			edge := radius + (nextRing+bandGap)/2
			outlines = append(outlines, Band{bands[band], edge * ringStretch, edge})
		}
		radius += bandGap
	}
	a.settleAt(r.places, middle)
	return &Rings{a, centre, outlines}
}

// rings are being filled.
type rings struct {
	a       *Arrangement
	all     []int // but for the one in the middle
	chances map[graphmodel.ID]float64
	// wanted is the angle where everybody would like to be.
	wanted []float64
	places []vec
}

func (r *rings) band(i int) int { return bandOf(r.chances[r.a.people[i].id]) }

// byChance orders people from the middle outwards.
func (r *rings) byChance() []int {
	order := slices.Clone(r.all)
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(r.chances[r.a.people[j].id], r.chances[r.a.people[i].id])
	})
	return order
}

// ring takes as many of one band as find room on a ring. Where a band needs
// several, the last is not left with a few.
func (r *rings) ring(order []int, radius float64) (ring, rest []int) {
	count := 0
	for count < len(order) && r.band(order[count]) == r.band(order[0]) {
		count++
	}
	need, most := 0.0, 2*math.Pi*radius
	for k, i := range order[:count] {
		if need += r.room(i); need > most {
			return order[:k], order[k:]
		}
	}
	return order[:count], order[count:]
}

// room is how much of a ring somebody needs.
func (r *rings) room(i int) float64 {
	return ringRoom * max(1, r.a.people[i].wide()/(ringRoom*ringStretch))
}

// sectors gives every department an angle, as wide as it has people, and everybody
// theirs in it. Departments stand in the order in which each has the most ties to
// those before.
func (r *rings) sectors() {
	groups := make(map[int]int)
	members := [][]int{}
	for _, i := range r.all {
		g := r.a.people[i].group
		if _, known := groups[g]; !known || g < 0 && len(members[groups[g]]) >= 12 {
			groups[g] = len(members)
			members = append(members, nil)
		}
		members[groups[g]] = append(members[groups[g]], i)
	}
	order := r.chain(groups, len(members))
	r.wanted = make([]float64, len(r.a.people))
	done := 0
	for _, g := range order {
		for k, i := range members[g] {
			r.wanted[i] = 2 * math.Pi * (float64(done) + (float64(k)+0.5)*1) / float64(len(r.all))
		}
		done += len(members[g])
	}
	r.untangle()
}

// chain orders groups by their ties.
func (r *rings) chain(groups map[int]int, n int) []int {
	p := &plan{radius: make([]float64, n)}
	sums := make(pairSums)
	for _, t := range r.a.workspace.Ties.All() {
		a, b := r.a.of(t.From), r.a.of(t.To)
		if a >= 0 && b >= 0 {
			p.ties = sums.add(p.ties, groups[r.a.people[a].group], groups[r.a.people[b].group], 1)
		}
	}
	left := make([]map[int]float64, n)
	for g, ties := range p.neighbours() {
		left[g] = make(map[int]float64, len(ties))
		for _, t := range ties {
			left[g][t.b] = t.weight
		}
	}
	order, taken := make([]int, 0, n), make([]bool, n)
	for range n {
		next := -1
		for g := range n {
			if !taken[g] && (next < 0 || len(order) > 0 && left[order[len(order)-1]][g] > left[order[len(order)-1]][next]) {
				next = g
			}
		}
		taken[next] = true
		order = append(order, next)
	}
	return order
}

// untangle moves the wanted angles of people towards those they are tied to,
// within the sector of their department (barycentres, Sugiyama et al. 1981).
func (r *rings) untangle() {
	type sum struct{ x, y float64 }
	for range 4 {
		sums := make([]sum, len(r.wanted))
		for _, t := range r.a.workspace.Ties.All() {
			a, b := r.a.of(t.From), r.a.of(t.To)
			if a < 0 || b < 0 {
				continue
			}
			for _, way := range [2][2]int{{a, b}, {b, a}} {
				sin, cos := math.Sincos(r.wanted[way[1]])
				sums[way[0]] = sum{sums[way[0]].x + cos, sums[way[0]].y + sin}
			}
		}
		groups := make(map[int][]int)
		for _, i := range r.all {
			groups[r.a.people[i].group] = append(groups[r.a.people[i].group], i)
		}
		for _, members := range groups {
			r.exchange(members, func(i int) (float64, float64) { return sums[i].x, sums[i].y })
		}
	}
}

// exchange gives the angles of people to one another, in the order of where they
// are pulled to, as seen from the middle of them all.
func (r *rings) exchange(members []int, pull func(i int) (x, y float64)) {
	angles := make([]float64, 0, len(members))
	sin, cos := 0.0, 0.0
	for _, i := range members {
		angles = append(angles, r.wanted[i])
		s, c := math.Sincos(r.wanted[i])
		sin, cos = sin+s, cos+c
	}
	slices.Sort(angles)
	heading := math.Atan2(sin, cos)
	off := make(map[int]float64, len(members))
	for _, i := range members {
		if x, y := pull(i); x != 0 || y != 0 {
			off[i] = math.Remainder(math.Atan2(y, x)-heading, 2*math.Pi)
		}
	}
	slices.SortStableFunc(members, func(i, j int) int { return cmp.Or(cmp.Compare(off[i], off[j]), cmp.Compare(i, j)) })
	for k, i := range members {
		r.wanted[i] = angles[k]
	}
}

// place puts people on a ring, each as near as can be to the angle they want.
func (r *rings) place(ring []int, radius float64) {
	order := slices.Clone(ring)
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(r.wanted[i], r.wanted[j]) })
	at := make([]float64, len(order))
	need := 0.0
	for k, i := range order {
		at[k] = r.wanted[i]
		need += r.room(i) / radius
	}
	// Where it is crowded, nobody keeps more than their share.
	slack := min(1, 2*math.Pi/need)
	for range 600 {
		moved := 0.0
		for k := range order {
			next := (k + 1) % len(order)
			if next == k {
				break
			}
			least := (r.room(order[k]) + r.room(order[next])) / 2 / radius * slack * 0.9999
			gap := at[next] - at[k]
			if next == 0 {
				gap += 2 * math.Pi
			}
			if miss := least - gap; miss > 1e-6 {
				at[k], at[next] = at[k]-miss/2, at[next]+miss/2
				moved = max(moved, miss)
			}
		}
		if moved < 1e-5 {
			break
		}
	}
	for k, i := range order {
		q := polar(radius, at[k]-math.Pi/2)
		r.places[i] = vec{q.x * ringStretch, q.y}
	}
}
