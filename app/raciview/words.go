package raciview

import (
	"cmp"
	"fmt"
	"strconv"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
)

// gapWords says what is missing of a task.
func (v *View) gapWords(g duty.Gap) string {
	if g.Missing == duty.Accountable {
		return "Nobody is accountable for " + duty.Called(v.change, g.Task) + ": name the one who answers for it (A)."
	}
	return "Nobody does the work on " + duty.Called(v.change, g.Task) + ": name who is responsible (R)."
}

func moreGaps(n int) string {
	if n == 1 {
		return "One more gap is marked below."
	}
	return fmt.Sprintf("%d more gaps are marked below.", n)
}

// overloadWords says that somebody has much to do.
func (v *View) overloadWords(l duty.Load) string {
	has := v.of.PersonName(l.Person) + " has"
	if l.Person == v.of.Info.Me {
		has = "You have"
	}
	return fmt.Sprintf("%s %d tasks at once in %s: hand some over, or put them in an order.", has, l.Tasks,
		names.Counted(len(l.Changes), "change", "changes"))
}

// loadWords says how many have too much.
func (v *View) loadWords() string {
	over := 0
	for _, l := range v.loads {
		if l.Overloaded() {
			over++
		}
	}
	said := fmt.Sprintf("What everybody does or answers for in all changes that are not done or dropped. %d tasks or more at once are marked as too many.", duty.Overload)
	if len(v.loads) == 0 {
		return "Nobody has a task in an open change yet."
	}
	if over > 0 {
		said += fmt.Sprintf(" That is so for %s.", names.Counted(over, "person", "people"))
	}
	return said
}

// loadColumns are those of the table of everybody's load.
func (v *View) loadColumns() []look.Column {
	count := func(title, term string, of func(duty.Load) int) look.Column {
		return look.Column{Title: title, Term: term, Width: 96, Number: true,
			Text:    func(row int) string { return strconv.Itoa(of(v.loads[row])) },
			Compare: func(a, b int) int { return cmp.Compare(of(v.loads[a]), of(v.loads[b])) }}
	}
	name := func(row int) string { return v.of.PersonName(v.loads[row].Person) }
	total := count("Tasks", "R or A", func(l duty.Load) int { return l.Tasks })
	number := total.Text
	total.Text = func(row int) string {
		if v.loads[row].Overloaded() {
			return "! " + number(row)
		}
		return number(row)
	}
	return []look.Column{
		{Title: "Name", Width: 150, Text: name, Compare: func(a, b int) int { return cmp.Compare(name(a), name(b)) }},
		total,
		count("Answers for", "accountable", func(l duty.Load) int { return l.Accountable }),
		count("Does", "responsible", func(l duty.Load) int { return l.Responsible }),
		count("Is asked", "consulted", func(l duty.Load) int { return l.Consulted }),
		count("Is told", "informed", func(l duty.Load) int { return l.Informed }),
		count("Changes", "with R or A", func(l duty.Load) int { return len(l.Changes) }),
	}
}

// cellWords says what a person is in a task.
func (v *View) cellWords(task *graphmodel.Responsibility, person graphmodel.ID) string {
	name := v.of.PersonName(person)
	roles := duty.Of(task, person)
	if roles == 0 {
		return name + " has no part in it"
	}
	said := name
	joint := " "
	for _, role := range duty.All {
		if roles.Has(role) {
			said += joint + role.Meaning()
			joint = " and "
		}
	}
	return said
}
