package edit

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// SetDepartment returns the edit that puts people into a department; the empty
// id takes them out of theirs. Ids that name nobody are passed over.
func SetDepartment(w *graphmodel.Workspace, department graphmodel.ID, people ...graphmodel.ID) Edit {
	name := "out of their departments"
	if department != "" {
		name = "to " + w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: department})
	}
	return Put(w, "Move "+someone(w, people)+" "+name, "", changed(w.People, people, func(p *graphmodel.Person) { p.Department = department })...)
}

// SetTrusts returns the edit that gives ties the same level, 0 to 100. Ids that
// name no tie are passed over.
func SetTrusts(w *graphmodel.Workspace, level float64, ties ...graphmodel.ID) Edit {
	if len(ties) == 1 && w.Tie(ties[0]) != nil {
		return SetTrust(w, w.Tie(ties[0]), level)
	}
	name := fmt.Sprintf("Set the trust of %d ties to %g", len(ties), level)
	return Put(w, name, "", changed(w.Ties, ties, func(t *graphmodel.Tie) { t.Trust = graphmodel.Some(level) })...)
}

// SetStances returns the edit that gives people a stance on a change, and leaves
// the rest of what is known of theirs; no level makes it unknown.
func SetStances(w *graphmodel.Workspace, change *graphmodel.Change, level graphmodel.Opt[int], people ...graphmodel.ID) Edit {
	return Update(w, "Change the stance of "+someone(w, people), "", change, func(c *graphmodel.Change) {
		for _, id := range people {
			i := slices.IndexFunc(c.Stances, func(s graphmodel.Stance) bool { return s.Person == id })
			if i < 0 {
				if !level.Known() {
					continue
				}
				i = len(c.Stances)
				c.Stances = append(c.Stances, graphmodel.Stance{Person: id})
			}
			c.Stances[i].Current = level
		}
	})
}

// SetDecides returns the edit by which people decide on a change, or do not.
func SetDecides(w *graphmodel.Workspace, change *graphmodel.Change, decides bool, people ...graphmodel.ID) Edit {
	verb := "Let "
	end := " decide on " + w.NameOf(graphmodel.RefOf(change))
	if !decides {
		verb, end = "Take ", " off the deciders on "+w.NameOf(graphmodel.RefOf(change))
	}
	return Update(w, verb+someone(w, people)+end, "", change, func(c *graphmodel.Change) {
		for _, id := range people {
			switch has := slices.Contains(c.Deciders, id); {
			case decides && !has:
				c.Deciders = append(c.Deciders, id)
			case !decides && has:
				c.Deciders = slices.DeleteFunc(c.Deciders, func(other graphmodel.ID) bool { return other == id })
			}
		}
	})
}

// changed returns copies of the records of a table with a change made to each.
func changed[R graphmodel.Record](table graphmodel.Table[R], ids []graphmodel.ID, change func(R)) []graphmodel.Record {
	var records []graphmodel.Record
	for _, id := range ids {
		if table.Has(id) {
			next := graphmodel.Clone(table.Find(id))
			change(next)
			records = append(records, next)
		}
	}
	return records
}

// someone names one person, or says how many people they are.
func someone(w *graphmodel.Workspace, people []graphmodel.ID) string {
	if len(people) == 1 {
		return w.PersonName(people[0])
	}
	return fmt.Sprintf("%d people", len(people))
}
