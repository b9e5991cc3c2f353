package layout

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"golang.org/x/text/language"

	"inroad/graphmodel"
	"inroad/graphmodel/nameorder"
)

// NewGrid arranges people, or everybody where none are named, in a box for each
// department: in rows, its head first, then by power and by name. The boxes are in
// the order of their names, and about as wide as a screen is together.
func NewGrid(w *graphmodel.Workspace, people []graphmodel.ID) *Arrangement {
	a := arrangementOf(w, people)
	all := make([]int, len(a.people))
	for i := range all {
		all[i] = i
	}
	places := make([]vec, len(all))
	blocks := a.departmentBlocks(all)
	packBlocks(blocks, hullGap-spanY)
	for _, b := range blocks {
		for k, i := range b.people {
			places[i] = b.at[k]
		}
	}
	a.settleAt(places, -1)
	return a
}

// departmentBlocks makes a block of rows for each department of some people, by
// name, and at last one of those without.
func (a *Arrangement) departmentBlocks(people []int) []*block {
	people = slices.Clone(people)
	nameorder.Sort(language.Und, people, func(i int) string { return a.person(i).Name })
	members := make(map[int][]int)
	for _, i := range people {
		members[a.people[i].group] = append(members[a.people[i].group], i)
	}
	const outside = -1
	departments := a.workspace.Departments.All()
	groups := slices.Sorted(maps.Keys(members))
	groups = slices.DeleteFunc(groups, func(g int) bool { return g == outside })
	nameorder.Sort(language.Und, groups, func(g int) string { return departments[g].Name })
	if len(members[outside]) > 0 {
		groups = append(groups, outside)
	}
	var blocks []*block
	for _, g := range groups {
		head := graphmodel.ID("")
		if g != outside {
			head = departments[g].Head
		}
		slices.SortStableFunc(members[g], func(i, j int) int { return a.byStanding(head, i, j) })
		blocks = append(blocks, a.rows(members[g]))
	}
	return blocks
}

// byStanding orders the people of one department, but for their names.
func (a *Arrangement) byStanding(head graphmodel.ID, i, j int) int {
	p, q := a.person(i), a.person(j)
	switch {
	case p.ID == head:
		return -1
	case q.ID == head:
		return 1
	}
	return cmp.Compare(q.Power.Or(graphmodel.DefaultPower), p.Power.Or(graphmodel.DefaultPower))
}

// rows puts people in rows and columns.
func (a *Arrangement) rows(people []int) *block {
	// Names are the larger on the map the more of it is to be seen.
	const margin = 20
	cell := vec{spanX + margin, spanY + 12}
	for _, i := range people {
		cell.x = max(cell.x, a.people[i].wide()+margin)
	}
	columns := int(math.Ceil(math.Sqrt(screen * float64(len(people)) * cell.y / cell.x)))
	b := &block{people: people}
	for k := range people {
		b.at = append(b.at, vec{float64(k%columns) * cell.x, float64(k/columns) * cell.y})
		b.wide = append(b.wide, cell.x)
	}
	b.measure()
	return b
}
