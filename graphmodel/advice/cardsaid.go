package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// The most that a message lists of one thing: nobody reads more.
const (
	mostListed = 3
	mostGoals  = 2
)

// context says what it is about and why, and who stands for it.
func (m *maker) context() []Sentence {
	list := []Sentence{said(sprintf("I would like to talk with you about %s", m.words.change(m.change.ID)), m.field("title"))}
	if summary := line(m.change.Summary); summary != "" {
		list = append(list, said(sentence(summary), m.field("summary")))
	}
	if why := line(m.change.Why); why != "" {
		list = append(list, said(sentence(why), m.field("why")))
	} else {
		m.gap(PartContext, m.field("why"), "why the change is needed")
	}
	if id := m.change.Owner; m.Person(id) != nil && !m.isYou(id) {
		text := "the project is " + m.name(id) + "’s"
		if id == m.person.ID {
			text = "the project is yours"
		}
		list = append(list, said(sentence(text), m.field("owner")))
	}
	if id := m.change.Champion; m.Person(id) != nil && !m.isYou(id) && id != m.person.ID && id != m.sender() && id != m.change.Owner {
		list = append(list, said(sprintf("%s stands for it", m.name(id)), m.field("champion")))
	}
	return list
}

// held is a goal that the change serves and the person or their department holds.
type held struct {
	goal *graphmodel.Goal
	// own tells that the person holds it, shared that whoever asks does too.
	own, shared bool
	weight      int
	sources     []Source
}

// served returns the goals with that effect of the change that the person or
// their department holds: shared ones first, then those that weigh most.
func (m *maker) served(effect int) []held {
	var list []held
	sender := m.sender()
	for i, s := range m.change.Serves {
		g := m.Goal(s.Goal)
		if g == nil || s.Effect.Or(graphmodel.DefaultEffect) != effect {
			continue
		}
		own, sources := weightOf(g, m.person.ID, "")
		theirs, more := weightOf(g, "", m.person.Department)
		ours, ourSources := weightOf(g, sender, m.departmentOf(sender))
		if own+theirs == 0 {
			continue
		}
		h := held{goal: g, own: own > 0, shared: ours > 0, weight: max(own, theirs),
			sources: append([]Source{m.field("serves[%d]", i), at(g, "title")}, append(sources, more...)...)}
		if h.shared {
			h.sources = append(h.sources, ourSources...)
		}
		list = append(list, h)
	}
	slices.SortStableFunc(list, func(a, b held) int {
		return cmp.Or(compareBool(b.shared, a.shared), cmp.Compare(b.weight, a.weight), cmp.Compare(a.goal.ID, b.goal.ID))
	})
	return list
}

func (m *maker) goals() []Sentence {
	served := m.served(1)
	if len(served) == 0 {
		m.gap(PartGoal, m.field("serves"), "a goal of %s%s that the change serves", m.name(m.person.ID), m.orDepartment())
		return nil
	}
	var list []Sentence
	for _, h := range served[:min(len(served), mostGoals)] {
		whose := "a goal of " + m.department(m.person.Department)
		switch {
		case h.shared:
			whose = "a goal that we share"
		case h.own:
			whose = "a goal of yours"
		}
		text, sources := fmt.Sprintf("it serves %s: %s", whose, m.goal(h.goal.ID)), h.sources
		if len(list) > 0 {
			text = fmt.Sprintf("and it serves %s: %s", whose, m.goal(h.goal.ID))
		}
		if measure := line(h.goal.Measure); measure != "" {
			text += ", measured by " + measure
			sources = append(sources, at(h.goal, "measure"))
			if d, i := m.judgedBy(measure); d != nil {
				text += ", a figure by which " + m.department(d.ID) + " is judged"
				sources = append(sources, at(d, "measures[%d]", i))
			}
		}
		list = append(list, said(sentence(text), sources...))
		if strategy := line(h.goal.Strategy); strategy != "" {
			list = append(list, said(sprintf("in the strategic plan it stands under %s", quoted(strategy)), at(h.goal, "strategy")))
		}
	}
	return list
}

// judgedBy returns the person's department if a figure is among its measures, and
// which.
func (m *maker) judgedBy(measure string) (*graphmodel.Department, int) {
	d := m.Department(m.person.Department)
	if d == nil {
		return nil, 0
	}
	i := slices.IndexFunc(d.Measures, func(other string) bool { return strings.EqualFold(line(other), measure) })
	if i < 0 {
		return nil, 0
	}
	return d, i
}

func (m *maker) orDepartment() string {
	if m.Department(m.person.Department) == nil {
		return ""
	}
	return " or " + m.department(m.person.Department)
}

// expertise says what of their knowledge it builds on, and that they know the
// other side.
func (m *maker) expertise() []Sentence {
	var list []Sentence
	if known := lines(m.person.Expertise); len(known) > 0 {
		known = known[:min(len(known), mostListed)]
		list = append(list, said(sprintf("I would like to build on what you know of %s", listed(known)), at(m.person, "expertise")))
	} else {
		m.gap(PartExpertise, at(m.person, "expertise"), "what %s knows that others do not", m.name(m.person.ID))
	}
	ours := m.departmentOf(m.sender())
	if i := slices.Index(m.person.WorkedIn, ours); i >= 0 && ours != "" && ours != m.person.Department {
		list = append(list, said(sprintf("you have worked in %s and know both sides", m.department(ours)),
			at(m.person, "workedIn[%d]", i), at(m.person, "department")))
	}
	return list
}

func (m *maker) benefit() []Sentence {
	var list []Sentence
	if cares := lines(m.person.CaresAbout); len(cares) > 0 {
		for i := range cares {
			cares[i] = m.addressed(cares[i])
		}
		list = append(list, said(sprintf("what matters to you, as I understand it: %s", apart(cares[:min(len(cares), mostListed)])), at(m.person, "caresAbout")))
	}
	gains := m.statements("benefits", m.change.Benefits, [2]string{"what is in it for %s: %s", "this has already come, for %s: %s"})
	if len(gains) == 0 {
		m.gap(PartBenefit, m.field("benefits"), "what is in it for %s%s", m.name(m.person.ID), m.orDepartment())
	}
	return append(list, gains...)
}

func (m *maker) support() []Sentence {
	list := m.statements("offers", m.change.Offers, [2]string{"our offer to %s: %s", "an offer to %s that we have kept: %s"})
	if len(list) == 0 {
		m.gap(PartSupport, m.field("offers"), "what is offered to %s%s", m.name(m.person.ID), m.orDepartment())
	}
	return list
}

// statements says what is stated for the person and then for their department,
// open ones with the first form, done ones with the second.
func (m *maker) statements(name string, all []graphmodel.Statement, form [2]string) []Sentence {
	var own, theirs []Sentence
	for i, s := range all {
		text := line(s.Text)
		if text == "" {
			continue
		}
		done := 0
		if s.Done {
			done = 1
		}
		field := m.field("%s[%d]", name, i)
		switch {
		case s.Person == m.person.ID:
			own = append(own, said(sprintf(form[done], "you", m.addressed(text)), field))
		case s.Department != "" && s.Department == m.person.Department:
			theirs = append(theirs, said(sprintf(form[done], m.department(s.Department), text), field))
		}
	}
	list := append(own, theirs...)
	return list[:min(len(list), mostListed)]
}

// ask says what they are asked for: the goal of the step or, where that is open,
// what their role or the stance wished for asks of them.
func (m *maker) ask() []Sentence {
	var list []Sentence
	goal := line(m.step.Goal)
	if question, ok := m.question(goal); ok {
		list = append(list, said(question, m.ofStep("goal")))
	} else if goal != "" {
		list = append(list, said(sprintf("what I would like to come out of it: %s", goal), m.ofStep("goal")))
	} else if text, sources := m.asked(m.change, m.person.ID); text != "" {
		list = append(list, said(text, sources...))
	}
	if len(list) == 0 || goal == "" {
		m.gap(PartAsk, m.ofStep("goal"), "what exactly %s is asked for", m.name(m.person.ID))
	}
	switch {
	case len(list) == 0:
	case m.ahead(m.step.Due):
		list = append(list, said(sprintf("it would help to know by %s", spoken(m.step.Due)), m.ofStep("due")))
	case m.ahead(m.change.Deadline) && !finished(m.change):
		list = append(list, said(sprintf("the change is due on %s", spoken(m.change.Deadline)), m.field("deadline")))
	}
	return list
}

// ahead tells whether a day is known and not past.
func (m *maker) ahead(day graphmodel.Date) bool { return day.Known() && day >= m.today }
