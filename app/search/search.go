// Package search finds named things while one types: by how their names begin,
// by their words, by what is said of them, and by their letters in order. Capital
// letters and accents make no difference.
package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/sahilm/fuzzy"

	"inroad/app/look"
	"inroad/app/nameorder"
)

// Index is what can be found, known by keys. It may be searched on any goroutine,
// by one at a time.
type Index[K any] struct{ entries []entry[K] }

// entry is one thing: what it is called, what is said beside it, and the words it
// is found by, in lower case and without accents.
type entry[K any] struct {
	key                K
	text, detail, name string
	named, others      []string
}

// Add adds a thing by its name, what tells it from others of that name, and words
// besides by which it is found.
func (x *Index[K]) Add(key K, text, detail string, others ...string) {
	name := look.Folded(text)
	x.entries = append(x.entries, entry[K]{key: key, text: text, detail: detail, name: name, named: Words(name),
		others: Words(look.Folded(strings.Join(others, " ")))})
}

// Sort puts the things in the order of their names, in which those come that fit
// alike. Without it that is the order in which they were added.
func (x *Index[K]) Sort() {
	nameorder.Sort(x.entries, func(e entry[K]) string { return e.text })
}

// Words splits a text where letters and digits end.
func Words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// String and Len make the names a source of the fuzzy search.
func (x *Index[K]) String(i int) string { return x.entries[i].name }

// Len returns how many things there are.
func (x *Index[K]) Len() int { return len(x.entries) }

var _ fuzzy.Source = (*Index[int])(nil)

// Result is one thing that was found.
type Result[K any] struct {
	Key K
	// Text is its name; Detail says what else tells it from others.
	Text, Detail string
	// Fit says how well it fits.
	Fit Fit
}

// Fit says how well a thing fits what is looked for.
type Fit int

// The fits, best first.
const (
	NameBegins   Fit = iota // the name begins with it
	NameHas                 // each of its words begins a word of the name
	NameContains            // it is somewhere in the name
	IsSaid                  // each of its words begins a word of what is said of it
	NameLike                // its letters are in the name, in that order
	nothing
)

// All returns everything, in its order.
func (x *Index[K]) All() []Result[K] {
	results := make([]Result[K], len(x.entries))
	for i, e := range x.entries {
		results[i] = Result[K]{e.key, e.text, e.detail, NameBegins}
	}
	return results
}

// Find returns what fits, best first, and what fits alike in the order of the
// index. Nothing fits the empty text.
func (x *Index[K]) Find(text string) []Result[K] {
	sought := strings.TrimSpace(look.Folded(text))
	words := Words(sought)
	if len(words) == 0 {
		return nil
	}
	likeness := x.likeness(sought)
	type found struct {
		fit       Fit
		score, at int
	}
	var all []found
	for i := range x.entries {
		f := found{fit: x.entries[i].fit(sought, words), at: i}
		if f.fit == nothing {
			score, like := likeness[i]
			if !like {
				continue
			}
			f.fit, f.score = NameLike, score
		}
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b found) int { return cmp.Or(cmp.Compare(a.fit, b.fit), b.score-a.score, a.at-b.at) })
	results := make([]Result[K], len(all))
	for k, f := range all {
		e := &x.entries[f.at]
		results[k] = Result[K]{e.key, e.text, e.detail, f.fit}
	}
	return results
}

// leastLike is the fewest letters that are looked for in that order: two would
// be found almost everywhere.
const leastLike = 3

// likeness returns how alike the names are that have the letters of a text in
// their order.
func (x *Index[K]) likeness(sought string) map[int]int {
	letters := strings.Join(Words(sought), "")
	if len([]rune(letters)) < leastLike {
		return nil
	}
	scores := make(map[int]int)
	for _, match := range fuzzy.FindFromNoSort(letters, x) {
		// What is scattered all over a name is not meant.
		if match.Score > -len(x.entries[match.Index].name) {
			scores[match.Index] = match.Score
		}
	}
	return scores
}

// fit tells how well a thing fits, but for the likeness of its name.
func (e *entry[K]) fit(sought string, words []string) Fit {
	switch {
	case strings.HasPrefix(e.name, sought):
		return NameBegins
	case begun(words, e.named):
		return NameHas
	case strings.Contains(e.name, sought):
		return NameContains
	case begun(words, e.named, e.others):
		return IsSaid
	default:
		return nothing
	}
}

// begun tells whether each word begins one of the others.
func begun(words []string, lists ...[]string) bool {
	for _, word := range words {
		if !slices.ContainsFunc(lists, func(list []string) bool {
			return slices.ContainsFunc(list, func(other string) bool { return strings.HasPrefix(other, word) })
		}) {
			return false
		}
	}
	return true
}
