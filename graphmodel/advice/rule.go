package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// rule is one piece of coaching. It adds what it finds to the advice.
type rule struct {
	name     string
	severity Severity
	find     func(c *coach)
}

// changeRules look at one change, mapRules at the map as a whole. Advice of one
// severity comes in this order.
var changeRules = []rule{
	{"no-decider", Urgent, noDecider},
	{"no-way", Urgent, noWay},
	{"deadline-near", Urgent, deadlineNear},
	{"no-champion", Important, noChampion},
	{"champion-not-executive", Important, championNotExecutive},
	{"no-owner", Important, noOwner},
	{"no-value", Important, noValue},
	{"no-benefit", Important, noBenefit},
	{"decider-without-contact", Important, deciderWithoutContact},
	{"one-way-in", Important, oneWayIn},
	{"one-supporter", Important, oneSupporter},
	{"few-endorsers", Important, fewEndorsers},
	{"guess-decides", Important, guessDecides},
	{"unanswered-objection", Important, unansweredObjection},
	{"nobody-accountable", Important, nobodyAccountable},
	{"offer-not-kept", Important, offerNotKept},
	{"nobody-opposed", Useful, nobodyOpposed},
	{"close-to-opposed", Useful, closeToOpposed},
	{"unknown-stance", Useful, unknownStance},
	{"one-department", Useful, oneDepartment},
	{"blanket-no", Useful, blanketNo},
	{"no-goal", Useful, noGoal},
	{"nobody-responsible", Useful, nobodyResponsible},
	{"no-responsibilities", Useful, noResponsibilities},
	{"no-checkpoint", Useful, noCheckpoint},
}

var mapRules = []rule{
	{"promise-overdue", Urgent, promiseOverdue},
	{"nobody-is-me", Urgent, nobodyIsMe},
	{"mixed-requests", Important, mixedRequests},
	{"stale-contact", Important, staleContact},
	{"overload", Useful, overload},
}

// Rules lists the names of all rules, in the order in which their advice comes
// within one severity.
func Rules() []string {
	var names []string
	for _, r := range slices.Concat(changeRules, mapRules) {
		names = append(names, r.name)
	}
	return names
}

// coach is what a rule works with, and gathers what the rules find.
type coach struct {
	words
	today  graphmodel.Date
	answer Answer
	// change is nil where the map as a whole is looked at.
	change *graphmodel.Change

	rule  rule
	found []Advice
	keys  map[string]bool
}

// On returns the advice on a change, the most pressing first; what was put aside
// is among it and marked. There is none on a change that does not exist. Without
// a day the rules that need one are silent.
func On(w *graphmodel.Workspace, change graphmodel.ID, answer Answer, today graphmodel.Date) []Advice {
	c := w.Change(change)
	if c == nil {
		return nil
	}
	return coached(&coach{words: words{w}, today: today, answer: answer, change: c}, changeRules)
}

// OfMap returns the advice on the map as a whole, the most pressing first; what
// was put aside is among it and marked.
func OfMap(w *graphmodel.Workspace, today graphmodel.Date) []Advice {
	return coached(&coach{words: words{w}, today: today}, mapRules)
}

func coached(c *coach, rules []rule) []Advice {
	c.keys = make(map[string]bool)
	for _, r := range rules {
		c.rule = r
		r.find(c)
	}
	slices.SortStableFunc(c.found, func(a, b Advice) int { return cmp.Compare(a.Severity, b.Severity) })
	return c.found
}

// add notes an advice of the rule at work. The ids of its key are those that tell
// it from others of the rule.
func (c *coach) add(a Advice, ids ...graphmodel.ID) {
	a.Rule = c.rule.name
	if a.Severity == 0 {
		a.Severity = c.rule.severity
	}
	key := []string{a.Rule}
	if c.change != nil {
		a.Change = c.change.ID
		a.About = append([]graphmodel.Ref{graphmodel.RefOf(c.change)}, a.About...)
		key = append(key, string(c.change.ID))
	}
	for _, id := range ids {
		key = append(key, string(id))
	}
	a.Key = strings.Join(key, " ")
	if c.keys[a.Key] {
		return // a list names somebody twice
	}
	c.keys[a.Key] = true
	a.Dismissed = slices.Contains(c.Info.Dismissed, a.Key)
	c.found = append(c.found, a)
}

// field returns a field of the change.
func (c *coach) field(path string, args ...any) Source { return at(c.change, path, args...) }

// title returns the title of the change.
func (c *coach) title() string { return c.words.change(c.change.ID) }

func sprintf(format string, args ...any) string { return sentence(fmt.Sprintf(format, args...)) }
