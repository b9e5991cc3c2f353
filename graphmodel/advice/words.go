package advice

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// words makes sentences about the things on a map. The one whose map it is, is
// "you" in them.
type words struct {
	*graphmodel.Workspace
}

func (v words) isYou(id graphmodel.ID) bool { return id != "" && id == v.Info.Me }

// name returns what to call a person inside a sentence.
func (v words) name(id graphmodel.ID) string {
	if v.isYou(id) {
		return "you"
	}
	return line(v.PersonName(id))
}

func (v words) possessive(id graphmodel.ID) string {
	if v.isYou(id) {
		return "your"
	}
	return v.name(id) + "’s"
}

// verb returns the form that goes with a person: with "you" the plain one.
func (v words) verb(id graphmodel.ID, plain, third string) string {
	if v.isYou(id) {
		return plain
	}
	return third
}

// namesShown is how many names a sentence lists before it counts.
const namesShown = 4

// names lists people as a sentence does, and counts those who are too many.
func (v words) names(ids []graphmodel.ID) string { return v.namesWith(ids, v.name) }

func (v words) namesWith(ids []graphmodel.ID, name func(graphmodel.ID) string) string {
	var list []string
	for i, id := range ids {
		if i == namesShown && len(ids) > namesShown+1 {
			list = append(list, fmt.Sprintf("%d others", len(ids)-i))
			break
		}
		list = append(list, name(id))
	}
	return listed(list)
}

func (v words) department(id graphmodel.ID) string {
	return line(v.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: id}))
}

func (v words) goal(id graphmodel.ID) string {
	return quoted(line(v.NameOf(graphmodel.Ref{Kind: graphmodel.KindGoal, ID: id})))
}

func (v words) change(id graphmodel.ID) string {
	return quoted(line(v.NameOf(graphmodel.Ref{Kind: graphmodel.KindChange, ID: id})))
}

// departmentOf returns the department of a person; empty where it is not known.
func (v words) departmentOf(id graphmodel.ID) graphmodel.ID {
	if p := v.Person(id); p != nil {
		return p.Department
	}
	return ""
}

// within tells whether a department is another one or a part of it, however
// deep. A map whose departments nest in a circle is no workspace.
func (v words) within(department, whole graphmodel.ID) bool {
	for department != "" {
		if department == whole {
			return true
		}
		d := v.Department(department)
		if d == nil {
			return false
		}
		department = d.Parent
	}
	return false
}

// weightOf returns how much a person, or one of the departments, holds a goal,
// 0 for not at all, and the paths of the entries that say so.
func weightOf(g *graphmodel.Goal, person, department graphmodel.ID) (weight int, sources []Source) {
	for i, h := range g.Holders {
		if person != "" && h.Person == person || department != "" && h.Department == department {
			weight = max(weight, h.Weight.Or(graphmodel.DefaultWeight))
			sources = append(sources, at(g, "holders[%d]", i))
		}
	}
	return weight, sources
}

// at returns a field of a record.
func at(r graphmodel.Record, path string, args ...any) Source {
	return Source{graphmodel.RefOf(r), fmt.Sprintf(path, args...)}
}

func person(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

func people(ids ...graphmodel.ID) []graphmodel.Ref {
	refs := make([]graphmodel.Ref, len(ids))
	for i, id := range ids {
		refs[i] = person(id)
	}
	return refs
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// supports and resists tell where somebody stands on a change, as far as known.
func supports(s graphmodel.Stance) bool { return s.Current.Or(0) > 0 }

func resists(s graphmodel.Stance) bool { return s.Current.Or(0) < 0 }

// finished tells whether a change needs no yes any more.
func finished(c *graphmodel.Change) bool {
	return slices.Contains([]string{"done", "dropped"}, c.Status)
}

// begun tells whether the yes has been given.
func begun(c *graphmodel.Change) bool {
	return slices.Contains([]string{"approved", "under way", "done"}, c.Status)
}

// executive is the power, 1 to 5, from which on somebody counts as an executive.
const executive = 4

func isExecutive(p *graphmodel.Person) bool { return p != nil && p.Power.Or(0) >= executive }
