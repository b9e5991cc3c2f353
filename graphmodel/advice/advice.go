// Package advice puts what a map says into words: what is missing from a change
// and what to do about it ([On], [OfMap]), what to say to a person whom a step
// of the plan asks ([NewCard]), what to talk about when meeting somebody
// ([NewAgenda]), whom to see when ([Contacts]), and how one's department looks
// from the others' chairs ([Standing]).
//
// Nothing is invented: every [Sentence] names the fields that it is made from,
// and what no field says is not said. Everything is a pure function of a
// workspace, a day and answers worked out elsewhere; any goroutine may call it.
// Which practice a rule comes from is told in docs/coaching.md.
package advice

import (
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Source is the field that something said comes from, or that would have to be
// filled.
type Source struct {
	Ref graphmodel.Ref
	// Path leads to the field within the record, as in the file: "why",
	// "stances[2].reasons[0].answer". It is empty for the record as a whole.
	Path string
}

// Severity says how much an advice matters.
type Severity int

// The severities, the most pressing first.
const (
	// Urgent: without it the change can't be decided, or something is overdue.
	Urgent Severity = iota
	// Important: changes often fail by it.
	Important
	// Useful: it makes the way easier.
	Useful
)

// String returns the severity in a word.
func (s Severity) String() string { return [...]string{"urgent", "important", "useful"}[s] }

// Advice is what one rule has to say about one thing.
type Advice struct {
	// Rule names the rule: one of [Rules].
	Rule string
	// Key names this advice for good, as [graphmodel.Info] holds it in Dismissed:
	// the rule and the ids of what it is about, such as "stale-contact p-maya".
	Key      string
	Severity Severity
	// Finding says what is the matter, Why why that counts, and Do what to do:
	// one sentence each.
	Finding, Why, Do string
	// Change is the change that it is about; empty where it is about the map.
	Change graphmodel.ID
	// About are the records that it is about, those that the finding names.
	About []graphmodel.Ref
	// Fill is the field in which what is missing would stand; its Ref has no id
	// where there is none.
	Fill Source
	// Remedy carries the advice out in one step of undo; nil where somebody has
	// to judge first. It fits the workspace for which the advice was given.
	Remedy *edit.Edit
	// Dismissed tells that the user has put it aside.
	Dismissed bool
}

// Answer is what was worked out about a change elsewhere. What is nil is not
// known, and rules that need it are silent.
type Answer struct {
	// Suggestion is best a completed one: only that says which guess decides.
	Suggestion *influence.Suggestion
	Forecast   *support.Forecast
}

// Open returns the advice that is not dismissed, in its order.
func Open(all []Advice) []Advice {
	var open []Advice
	for _, a := range all {
		if !a.Dismissed {
			open = append(open, a)
		}
	}
	return open
}
