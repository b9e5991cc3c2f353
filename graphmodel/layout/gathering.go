package layout

import "math"

// gathering goes on where [stress] has ended, with departments kept together: they
// move and turn as wholes to where the distances of the web are best kept, and
// their people within them. It is stress majorization (Gansner, Koren & North
// 2004), everybody at once, for rigid groups and for what is left within them.
type gathering struct {
	o     *Organic
	part  *part
	at    []vec
	of    []int // the department of each, as an index of flocks
	pulls []pull
	// flocks are the departments, and those without one.
	flocks []flock
}

// pull is what moves somebody, and how much it counts: towards where other
// departments and where their own would have them.
type pull struct {
	outer, inner             vec
	outerWeight, innerWeight float64
}

// flock is a department that moves as a whole.
type flock struct {
	people float64
	room   float64 // the radius it is to fill
	// middle is where it is; shift, with its weight, and turn, with its inertia, are
	// what moves it; strayed is the mean of how far its people move by themselves,
	// and spread the mean square of how far they then are from the middle.
	middle, shift, strayed        vec
	weight, turn, inertia, spread float64
}

const (
	// shiftShare and ownShare are how much of the way departments, and people
	// within them, go at once: all of it would overshoot, since all go at once.
	shiftShare, ownShare = 0.7, 0.5
	// sharpTurn is the most a department turns at once, in radians.
	sharpTurn = 0.5
	// roomy is the radius of a department for each root of its people: narrower
	// ones would cost the more stress by the gaps between departments.
	roomy = 80.0
	// evenly is the root mean square of distances from the middle of a disc that
	// people fill evenly, of its radius; outlying how far anybody may be.
	evenly, outlying = 0.7, 1.3
)

// gatheringsOf returns those of the parts that have several departments.
func (o *Organic) gatheringsOf(parts []*part) []*gathering {
	var all []*gathering
	for _, p := range parts {
		if p.stress == nil || !o.mixed(p) {
			continue
		}
		g := &gathering{o: o, part: p, at: make([]vec, len(p.people)),
			of: make([]int, len(p.people)), pulls: make([]pull, len(p.people))}
		index := make(map[int]int)
		for k, i := range p.people {
			group := o.people[i].group
			n, known := index[group]
			if !known {
				n = len(g.flocks)
				index[group] = n
				g.flocks = append(g.flocks, flock{people: float64(len(o.groups[group].members)), room: roomOf(&o.groups[group])})
			}
			g.of[k] = n
		}
		all = append(all, g)
	}
	return all
}

// mixed tells whether people of a part are of different groups, at least one of
// them a department.
func (o *Organic) mixed(p *part) bool {
	first, several, departments := o.people[p.people[0]].group, false, false
	for _, i := range p.people {
		g := o.people[i].group
		several = several || g != first
		departments = departments || !o.groups[g].lone
	}
	return several && departments
}

func roomOf(g *group) float64 { return roomy * math.Sqrt(float64(len(g.members))) }

// update moves everybody once.
func (g *gathering) update() {
	for k, i := range g.part.people {
		g.at[k] = g.o.people[i].at
	}
	hop := g.hop()
	parallel(len(g.at), func(from, to int) {
		for k := from; k < to; k++ {
			g.pulls[k] = g.pull(k, hop)
		}
	})
	g.sum()
	g.moveWithin()
	for k, i := range g.part.people {
		f := &g.flocks[g.of[k]]
		at := f.middle.add(f.shift.mul(shiftShare / max(f.weight, 1e-12)))
		if f.people > 1 {
			fit := evenly * f.room / math.Sqrt(max(f.spread, 1e-9))
			at = at.add(g.at[k].mul(fit).capped(outlying * f.room))
		}
		g.o.people[i].at = at
	}
}

// hop is how many map units a hop is at present, where stress is least: so
// departments are neither drawn together nor driven apart on the whole.
func (g *gathering) hop() float64 {
	var sum, square float64
	s := g.part.stress
	for k, at := range g.at {
		for p, d := range s.far.row(k) {
			if d > 0 {
				length, w := at.sub(g.at[s.far.pivots[p]]).len(), s.weight(p, d)
				sum, square = sum+w*length*float64(d)/2, square+w*length*length
			}
		}
	}
	return square / max(sum, 1e-12)
}

// pull sums up what the pivots and the ties of somebody do to them.
func (g *gathering) pull(k int, hop float64) pull {
	var p pull
	s := g.part.stress
	add := func(j int32, d uint16, w float64) {
		way := g.at[j].sub(g.at[k])
		length := max(way.len(), 1e-9)
		way = way.mul(w * (length - hop*float64(d)/2) / length)
		if g.of[j] == g.of[k] {
			p.inner, p.innerWeight = p.inner.add(way), p.innerWeight+w
		} else {
			p.outer, p.outerWeight = p.outer.add(way), p.outerWeight+w
		}
	}
	for n, d := range s.far.row(k) {
		if d > 0 {
			add(s.far.pivots[n], d, s.weight(n, d))
		}
	}
	for a := s.web.first[k]; a < s.web.first[k+1]; a++ {
		j, w := s.web.to[a], springOf(s.web.length[a])
		if g.of[j] == g.of[k] {
			// A department is too small for ties of their length: springs
			// without one bring together who is tied.
			p.inner, p.innerWeight = p.inner.add(g.at[j].sub(g.at[k]).mul(w)), p.innerWeight+w
			continue
		}
		add(j, s.web.length[a], w)
	}
	return p
}

// own is where somebody goes by themself.
func (p *pull) own() vec {
	return p.outer.add(p.inner).mul(ownShare / max(p.outerWeight+p.innerWeight, 1e-12))
}

// sum finds what moves and turns departments.
func (g *gathering) sum() {
	for n := range g.flocks {
		g.flocks[n] = flock{people: g.flocks[n].people, room: g.flocks[n].room}
	}
	for k, n := range g.of {
		f := &g.flocks[n]
		f.middle = f.middle.add(g.at[k].mul(1 / f.people))
	}
	for k, n := range g.of {
		p, f := &g.pulls[k], &g.flocks[n]
		f.shift, f.weight = f.shift.add(p.outer), f.weight+p.outerWeight
		arm := g.at[k].sub(f.middle)
		f.turn += arm.x*p.outer.y - arm.y*p.outer.x
		f.inertia += p.outerWeight * arm.dot(arm)
		f.strayed = f.strayed.add(p.own().mul(1 / f.people))
	}
}

// moveWithin moves people in their departments, and turns these; from then on
// everybody is where they are from the middle.
func (g *gathering) moveWithin() {
	for k, n := range g.of {
		f := &g.flocks[n]
		angle := shiftShare * f.turn / max(f.inertia, 1e-12)
		sin, cos := math.Sincos(min(max(angle, -sharpTurn), sharpTurn))
		arm := g.at[k].sub(f.middle).add(g.pulls[k].own().sub(f.strayed))
		g.at[k] = vec{arm.x*cos - arm.y*sin, arm.x*sin + arm.y*cos}
		f.spread += g.at[k].dot(g.at[k]) / f.people
	}
}

// gatherSteps is how long departments are gathered: the shorter the more people
// there are, since one step takes the longer.
func (o *Organic) gatherSteps() int {
	if len(o.people) <= 3000 {
		return 60
	}
	return 20
}

// gatherOn goes on by one step with departments, and keeps them and people apart.
func (o *Organic) gatherOn() {
	for _, g := range o.gatherings {
		g.update()
	}
	o.keepApart(2)
	o.partGroups(1)
}
