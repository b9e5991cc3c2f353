package layout

import (
	"context"

	"inroad/graphmodel"
)

// Organic is a layout in which people are as far apart as in the web of their
// ties, as far as a plane has room for that, and departments stay together and
// apart from other departments. It works in steps, so that it can be shown and
// stopped at any of them; it is the same for the same workspace, always.
//
// Those who are joined by ties are arranged by [stress] and then [neighbourly],
// everybody anew; departments are gathered, and moved as wholes by [gathering], and their people
// within them; at last what still overlaps is pushed apart. Among people who are
// pinned, and newcomers among people who stay, are moved by forces that cool down
// (Fruchterman & Reingold 1991) instead.
type Organic struct {
	bodies
	groups []group
	links  []link
	// line lists who reports to whom: the higher a stands above b, the
	// better it reads.
	line       [][2]int
	nearGroups near
	// parts are arranged one by one; none where people stay.
	parts []*part
	// gatherings are what is left to do of those with departments; where people
	// are pinned, forces do it.
	gatherings []*gathering

	step, steps, settling int
	settled               bool
}

// link is the tie, or the two ties, between two people, or the formal line where
// they are not tied. weight is the trust of both together, 0 to 2.
type link struct {
	a, b   int
	weight float64
	tied   bool
}

// Distances in map units.
const (
	// spanX and spanY are how far two people keep apart side by side and one
	// above the other; longer names keep further apart.
	spanX, spanY = 98.0, 84.0
	// hullGap parts the hulls around the centres of the people of two
	// departments: it leaves room for discs, names and margins.
	hullGap = 168.0
	// linkLength is how long a tie likes to be.
	linkLength = 105.0
)

// NewOrganic prepares a layout of the people in scope. When ctx is cancelled it
// returns the error of ctx.
func NewOrganic(ctx context.Context, w *graphmodel.Workspace, scope Scope) (*Organic, error) {
	o := &Organic{}
	o.read(w, scope)
	o.readLinks(w)
	switch {
	case o.moving() == 0:
	case scope == Missing && o.anyFixed():
		o.steps = o.forceSteps()
		o.startAmongFixed(ctx)
	default:
		o.parts = o.partsOf(ctx, func(int) bool { return true })
	}
	return o, ctx.Err()
}

// forceSteps is how long forces move people: the shorter the more there are, since
// one step takes the longer.
func (o *Organic) forceSteps() int {
	switch {
	case len(o.people) <= 600:
		return 260
	case len(o.people) <= 3000:
		return 60
	}
	return 30
}

// Place lays out the people in scope and returns their positions, sorted by
// id. When ctx is cancelled it returns the error of ctx and no positions.
func Place(ctx context.Context, w *graphmodel.Workspace, scope Scope) ([]*graphmodel.Position, error) {
	o, err := NewOrganic(ctx, w, scope)
	if err != nil {
		return nil, err
	}
	return Run(ctx, o)
}

// Update goes on by one step and tells whether there is more to do.
func (o *Organic) Update() bool {
	switch {
	case o.settled || o.moving() == 0:
		return false
	case o.arranging():
		return o.arrange()
	case o.step < o.steps:
		o.step++
		if len(o.gatherings) > 0 {
			o.gatherOn()
			return true
		}
		heat := 1 - float64(o.step)/float64(o.steps+1)
		o.pull(heat)
		o.draw(heat)
		if o.step == o.steps/3 || o.step == o.steps*2/3 {
			o.swap()
		}
		o.keepApart(2)
		o.partGroups(0.5)
		return true
	default:
		return o.settle()
	}
}

// maxSettling bounds the steps that push apart what overlaps. People who are
// fixed on top of one another can't be helped.
const maxSettling = 400

// jammed is how many steps departments push one another about before they are
// given a little more room.
const jammed = 8

// settle pushes apart what overlaps and tells whether something did.
func (o *Organic) settle() bool {
	o.settling++
	moved := o.partGroups(1)
	moved = max(moved, o.keepApart(2))
	o.settled = moved <= 0.3 || o.settling >= maxSettling
	if o.settling%jammed == 0 && !o.settled {
		o.draw(-0.5)
	}
	if o.settled && !o.anyFixed() {
		o.pack(o.parts, hullGap-spanY)
	}
	return !o.settled
}

// Positions returns where the people in scope are now, in whole units, sorted
// by id.
func (o *Organic) Positions() []*graphmodel.Position {
	if o.arranging() {
		o.show()
	}
	return o.bodies.Positions()
}

// read takes over people and their departments. Whoever has none is a group by
// themself.
func (o *Organic) read(w *graphmodel.Workspace, scope Scope) {
	index := make(map[graphmodel.ID]int)
	for _, p := range w.People.All() {
		g, known := index[p.Department]
		if lone := !w.Departments.Has(p.Department); lone || !known {
			g = len(o.groups)
			o.groups = append(o.groups, group{lone: lone})
			index[p.Department] = g
		}
		b := body{id: p.ID, group: g, half: halfWidth(p), old: w.Positions.Find(p.ID)}
		if b.old != nil {
			b.at = vec{b.old.X, b.old.Y}
			b.fixed = scope == Missing || b.old.Pinned
		}
		o.groups[g].members = append(o.groups[g].members, len(o.people))
		o.groups[g].fixed = o.groups[g].fixed || b.fixed
		o.people = append(o.people, b)
	}
}

// readLinks takes over the ties, those of a pair as one link, and the formal
// line, which pulls a little.
func (o *Organic) readLinks(w *graphmodel.Workspace) {
	index := make(map[[2]int]int)
	join := func(from, to graphmodel.ID, weight float64, tied bool) {
		a, b := w.People.Index(from), w.People.Index(to)
		if a < 0 || b < 0 || a == b {
			return
		}
		key := [2]int{min(a, b), max(a, b)}
		i, known := index[key]
		if !known {
			i = len(o.links)
			index[key] = i
			o.links = append(o.links, link{a: key[0], b: key[1]})
		}
		o.links[i].weight += weight
		o.links[i].tied = o.links[i].tied || tied
	}
	for _, t := range w.Ties.All() {
		join(t.From, t.To, 0.2+0.8*t.Trust.Or(0)/100, true)
	}
	for _, p := range w.People.All() {
		join(p.ID, p.ReportsTo, 0.4, false)
		if manager := w.People.Index(p.ReportsTo); manager >= 0 {
			o.line = append(o.line, [2]int{manager, w.People.Index(p.ID)})
		}
	}
	for _, l := range o.links {
		o.people[l.a].degree += l.weight
		o.people[l.b].degree += l.weight
	}
}
