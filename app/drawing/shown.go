package drawing

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
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
	into := CollapsedInto(b.w, b.opts.Collapsed)
	members := make(map[graphmodel.ID][]*graphmodel.Person)
	b.people = make([]*graphmodel.Person, 0, b.w.People.Len())
	for _, p := range b.w.People.All() {
		if !b.opts.Dim && !b.passes(p.ID) && !slices.Contains(b.opts.Route, p.ID) {
			continue
		}
		if department, collapsed := into[p.Department]; collapsed {
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

// CollapsedInto returns, for each department whose people are shown in a node,
// the department of that node: itself if it is collapsed, or else the nearest
// collapsed one of which it is a part.
func CollapsedInto(w *graphmodel.Workspace, collapsed []graphmodel.ID) map[graphmodel.ID]graphmodel.ID {
	into := make(map[graphmodel.ID]graphmodel.ID)
	if len(collapsed) == 0 {
		return into
	}
	for _, part := range w.Departments.All() {
		for d := part; d != nil; d = w.Department(d.Parent) {
			if slices.Contains(collapsed, d.ID) {
				into[part.ID] = d.ID
				break
			}
		}
	}
	return into
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
		d := &Disc{ID: n.department.ID, Centre: at, R: nodeRadius(len(n.members)), Initials: Initials(n.department.Name), Name: n.department.Name,
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
