package trustmatrix

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// Order says which people stand together, and in which order.
type Order int

// The orders.
const (
	ByDepartment Order = iota
	ByName
	// ByTrusted puts first who is trusted by the most people; among equals, who
	// is trusted more.
	ByTrusted
	// ByCommunity groups who trust one another; see package structure.
	ByCommunity
)

// Layout is the people in an order, in groups or without any.
type Layout struct {
	Groups []Group
	// People are the indexes of all people, in order.
	People []int

	group []int // of every person
	index map[graphmodel.ID]int32
}

// Group is some people whose ties can be summed up.
type Group struct {
	// Department is the department they are; empty for others.
	Department graphmodel.ID
	Name       string
	People     []int
}

// Names sorts a list by names, as a reader expects.
type Names func(list []int, name func(int) string)

// NoDepartment is what those without a department are called.
const NoDepartment = "No department"

// LayOut returns the people of a workspace in an order. Community is the number
// of everybody's community from 1, by their index; it may be nil for other orders.
func LayOut(w *graphmodel.Workspace, order Order, names Names, community []int) *Layout {
	people := w.People.All()
	l := &Layout{People: make([]int, len(people)), group: make([]int, len(people)), index: make(map[graphmodel.ID]int32, len(people))}
	for i, p := range people {
		l.People[i], l.group[i], l.index[p.ID] = i, -1, int32(i)
	}
	names(l.People, func(i int) string { return w.PersonName(people[i].ID) })
	switch order {
	case ByDepartment:
		l.departments(w, names)
	case ByTrusted:
		l.trusted(w)
	case ByCommunity:
		l.communities(community)
	}
	for g, group := range l.Groups {
		for _, i := range group.People {
			l.group[i] = g
		}
	}
	return l
}

func (l *Layout) departments(w *graphmodel.Workspace, names Names) {
	people, members := w.People.All(), make(map[graphmodel.ID][]int)
	for _, i := range l.People {
		members[people[i].Department] = append(members[people[i].Department], i)
	}
	all := w.Departments.All()
	order := make([]int, len(all))
	name := func(i int) string { return w.NameOf(graphmodel.RefOf(all[i])) }
	for i := range all {
		order[i] = i
	}
	names(order, name)
	for _, i := range order {
		if list := members[all[i].ID]; len(list) > 0 {
			l.Groups = append(l.Groups, Group{Department: all[i].ID, Name: name(i), People: list})
		}
	}
	if list := members[""]; len(list) > 0 {
		l.Groups = append(l.Groups, Group{Name: NoDepartment, People: list})
	}
}

// trusted sorts by how many trust them, then by how much.
func (l *Layout) trusted(w *graphmodel.Workspace) {
	got := make(map[graphmodel.ID]Sum)
	for _, t := range w.Ties.All() {
		got[t.To] = got[t.To].add(t, false)
	}
	people := w.People.All()
	slices.SortStableFunc(l.People, func(a, b int) int {
		x, y := got[people[a].ID], got[people[b].ID]
		return cmp.Or(cmp.Compare(y.Ties, x.Ties), cmp.Compare(y.Total, x.Total))
	})
}

// communities puts the largest first.
func (l *Layout) communities(community []int) {
	at := make(map[int]int)
	for _, i := range l.People {
		if i >= len(community) {
			continue
		}
		g, there := at[community[i]]
		if !there {
			g = len(l.Groups)
			at[community[i]] = g
			l.Groups = append(l.Groups, Group{})
		}
		l.Groups[g].People = append(l.Groups[g].People, i)
	}
	slices.SortStableFunc(l.Groups, func(a, b Group) int { return cmp.Compare(len(b.People), len(a.People)) })
	for g := range l.Groups {
		l.Groups[g].Name = fmt.Sprintf("Group %d", g+1)
	}
}

// Lines returns the lines to show: every group, below those that are open their
// people, and without groups all people.
func (l *Layout) Lines(open func(group int) bool) []Line {
	var lines []Line
	if len(l.Groups) == 0 {
		for _, i := range l.People {
			lines = append(lines, Line{-1, i})
		}
		return lines
	}
	for g, group := range l.Groups {
		lines = append(lines, Line{g, -1})
		if open(g) {
			for _, i := range group.People {
				lines = append(lines, Line{g, i})
			}
		}
	}
	return lines
}
