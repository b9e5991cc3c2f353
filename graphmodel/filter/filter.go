// Package filter says who and which ties of a workspace pass a filter: what is
// to be looked at. It changes nothing.
package filter

import (
	"slices"
	"strings"

	"inroad/graphmodel"
)

// Passing says who and which ties of a workspace pass a filter. It is immutable.
type Passing struct {
	people, ties map[graphmodel.ID]bool
}

// Person tells whether a person passes.
func (p *Passing) Person(id graphmodel.ID) bool { return p == nil || p.people[id] }

// Tie tells whether a tie passes.
func (p *Passing) Tie(id graphmodel.ID) bool { return p == nil || p.ties[id] }

// People returns how many people pass.
func (p *Passing) People() int { return len(p.people) }

// Ties returns how many ties pass.
func (p *Passing) Ties() int { return len(p.ties) }

// Of carries a filter out. Somebody passes who fits all that the filter asks
// of people: is in one of the departments or of their parts, has one of the
// tags (in whatever case), one of the stances on the change, is of one of the
// kinds, and at most so many steps away from the person in focus. That person
// always passes. A tie passes that has one of the bands of trust and one of the
// kinds of tie, and joins two people who pass. Steps go along such ties, in
// either direction and over people who need not pass themselves.
//
// Of the zero filter the result is nil: everything passes. So does everybody
// while the person in focus does not exist.
func Of(w *graphmodel.Workspace, f graphmodel.Filter, change graphmodel.ID) *Passing {
	if f.Empty() {
		return nil
	}
	kept := keptTies(w, &f)
	fits := person(w, &f, change)
	near := around(w, &f, kept)
	p := &Passing{people: make(map[graphmodel.ID]bool), ties: make(map[graphmodel.ID]bool)}
	for _, one := range w.People.All() {
		if one.ID == f.Focus || fits(one) && (near == nil || near[one.ID]) {
			p.people[one.ID] = true
		}
	}
	for _, t := range kept {
		if p.people[t.From] && p.people[t.To] {
			p.ties[t.ID] = true
		}
	}
	return p
}

// keptTies returns the ties that fit what the filter asks of ties.
func keptTies(w *graphmodel.Workspace, f *graphmodel.Filter) []*graphmodel.Tie {
	if len(f.Trust) == 0 && len(f.TieKinds) == 0 {
		return w.Ties.All()
	}
	bands, kinds := setOf(f.Trust), foldedSet(f.TieKinds)
	var kept []*graphmodel.Tie
	for _, t := range w.Ties.All() {
		if (len(bands) == 0 || bands[TrustWord(t)]) && (len(kinds) == 0 || anyIn(kinds, t.Kinds)) {
			kept = append(kept, t)
		}
	}
	return kept
}

// TrustWord returns the word of a view for the trust of a tie.
func TrustWord(t *graphmodel.Tie) string {
	level, known := t.Trust.Get()
	if !known {
		return graphmodel.NotKnown
	}
	return graphmodel.BandOf(level).String()
}

// PersonKind returns the word of a view for what kind of person somebody is. A
// placeholder outside counts as a placeholder.
func PersonKind(p *graphmodel.Person) string {
	switch {
	case p.Placeholder:
		return graphmodel.Placeholder
	case p.External:
		return graphmodel.External
	default:
		return graphmodel.Internal
	}
}

// person returns what tells whether somebody fits what the filter asks of
// people, but for the focus.
func person(w *graphmodel.Workspace, f *graphmodel.Filter, change graphmodel.ID) func(*graphmodel.Person) bool {
	departments, tags := WithParts(w, f.Departments...), foldedSet(f.Tags)
	kinds, stances := setOf(f.Kinds), setOf(f.Stances)
	words := stanceWords(w.Change(change))
	return func(p *graphmodel.Person) bool {
		return (len(f.Departments) == 0 || departments[p.Department]) &&
			(len(tags) == 0 || anyIn(tags, p.Tags)) &&
			(len(kinds) == 0 || kinds[PersonKind(p)]) &&
			(len(stances) == 0 || stances[words(p.ID)])
	}
}

// stanceWords returns what gives the words of a view for people's stances on a
// change; on none, no stance is known.
func stanceWords(change *graphmodel.Change) func(graphmodel.ID) string {
	words := make(map[graphmodel.ID]string)
	if change != nil {
		for i := range change.Stances {
			if current, known := change.Stances[i].Current.Get(); known {
				words[change.Stances[i].Person] = graphmodel.StanceName(current)
			}
		}
	}
	return func(person graphmodel.ID) string {
		if word, known := words[person]; known {
			return word
		}
		return graphmodel.NotKnown
	}
}

// WithParts returns departments and all that are parts of them, directly or
// through others.
func WithParts(w *graphmodel.Workspace, departments ...graphmodel.ID) map[graphmodel.ID]bool {
	all := setOf(departments)
	if len(all) == 0 {
		return all
	}
	for grown := true; grown; {
		grown = false
		for _, d := range w.Departments.All() {
			if all[d.Parent] && d.Parent != "" && !all[d.ID] {
				all[d.ID], grown = true, true
			}
		}
	}
	return all
}

func setOf[T comparable](list []T) map[T]bool {
	set := make(map[T]bool, len(list))
	for _, one := range list {
		set[one] = true
	}
	return set
}

func foldedSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[strings.ToLower(word)] = true
	}
	return set
}

func anyIn(set map[string]bool, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return set[strings.ToLower(word)] })
}
