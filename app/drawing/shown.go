package drawing

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// node is a department that is shown as one, with those of its people and of
// its parts' people who are shown.
type node struct {
	department *graphmodel.Department
	members    []*graphmodel.Person
}

// gatherShown finds who is shown by themself, and the departments that are
// shown as one instead. Who is on the shown route is never left out.
func (b *builder) gatherShown() {
	owner := b.owners()
	members := make(map[graphmodel.ID][]*graphmodel.Person)
	b.people = make([]*graphmodel.Person, 0, b.w.People.Len())
	for _, p := range b.w.People.All() {
		if !b.opts.Dim && !b.passes(p.ID) && !slices.Contains(b.opts.Route, p.ID) {
			continue
		}
		if department, collapsed := owner[p.Department]; collapsed {
			members[department] = append(members[department], p)
		} else {
			b.people = append(b.people, p)
		}
	}
	for department, people := range members {
		b.nodes = append(b.nodes, node{b.w.Department(department), people})
	}
	slices.SortFunc(b.nodes, func(m, n node) int { return cmp.Compare(m.department.ID, n.department.ID) })
}

func (b *builder) passes(person graphmodel.ID) bool { return b.opts.Passing.Person(person) }

// owners returns, for each department within a collapsed one, the outermost of
// these.
func (b *builder) owners() map[graphmodel.ID]graphmodel.ID {
	owner := make(map[graphmodel.ID]graphmodel.ID)
	for _, id := range b.opts.Collapsed {
		if !b.w.Departments.Has(id) || b.isWithin(b.w.Department(id).Parent) {
			continue
		}
		for part := range filter.WithParts(b.w, id) {
			owner[part] = id
		}
	}
	return owner
}

// isWithin tells whether a department is collapsed or a part of one that is.
func (b *builder) isWithin(department graphmodel.ID) bool {
	for d := b.w.Department(department); d != nil; d = b.w.Department(d.Parent) {
		if slices.Contains(b.opts.Collapsed, d.ID) {
			return true
		}
	}
	return false
}

// nodeDiscs draws the collapsed departments, after the people.
func (b *builder) nodeDiscs() (homeless []int) {
	s := b.scene
	for k, n := range b.nodes {
		i := len(b.people) + k
		at, placed := b.nodePlace(n)
		if !placed {
			homeless = append(homeless, i)
		}
		d := Disc{ID: n.department.ID, Centre: at, R: nodeRadius(len(n.members)), Initials: Initials(n.department.Name), Name: n.department.Name,
			Hue: b.hues[n.department.ID], Dim: b.routing || !slices.ContainsFunc(n.members, func(p *graphmodel.Person) bool { return b.passes(p.ID) })}
		for _, p := range n.members {
			s.discs[p.ID] = int32(i)
			d.Members = append(d.Members, p.ID)
			d.Me = d.Me || p.ID == b.w.Info.Me
		}
		s.Discs[i] = d
		s.nodes[d.ID] = int32(i)
	}
	return homeless
}

// nodeRadius returns half the side of the square of a collapsed department: it
// grows with the root of how many people it stands for.
func nodeRadius(people int) float64 { return min(24+2*math.Sqrt(float64(people)), 44) }

// nodePlace returns the middle of those people of a collapsed department who
// have a place, and whether anybody has.
func (b *builder) nodePlace(n node) (Point, bool) {
	var sum Point
	placed := 0
	for _, p := range n.members {
		if at, ok := b.place(p.ID); ok {
			sum = sum.Add(at)
			placed++
		}
	}
	return sum.Mul(1 / float64(max(placed, 1))), placed > 0
}

// isNode tells whether a disc is a collapsed department.
func (b *builder) isNode(disc int32) bool { return int(disc) >= len(b.people) }
