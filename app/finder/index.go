// Package finder finds people, departments and goals on a map while one types,
// and goes there. It is used from the window's goroutine.
package finder

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/sahilm/fuzzy"

	"inroad/app/look"
	"inroad/app/nameorder"
	"inroad/graphmodel"
)

// Index is what can be found in one workspace.
type Index struct{ entries []entry }

// entry is one record: what it is called, what is said beside it, and the words
// it is found by, in lower case and without accents.
type entry struct {
	ref                graphmodel.Ref
	text, detail, name string
	named, others      []string
}

// NewIndex makes the index of a workspace: people by name, role, department and
// tags, departments and goals by name.
func NewIndex(w *graphmodel.Workspace) *Index {
	x := &Index{}
	for _, p := range w.People.All() {
		department := ""
		if d := w.Department(p.Department); d != nil {
			department = d.Name
		}
		x.add(w, graphmodel.RefOf(p), joined(p.Title, department), append([]string{p.Title, department}, p.Tags...)...)
	}
	for _, d := range w.Departments.All() {
		x.add(w, graphmodel.RefOf(d), "department")
	}
	for _, g := range w.Goals.All() {
		x.add(w, graphmodel.RefOf(g), "shared goal")
	}
	nameorder.Sort(x.entries, func(e entry) string { return e.text })
	return x
}

func (x *Index) add(w *graphmodel.Workspace, ref graphmodel.Ref, detail string, others ...string) {
	text := w.NameOf(ref)
	name := look.Folded(text)
	x.entries = append(x.entries, entry{ref: ref, text: text, detail: detail, name: name, named: wordsOf(name),
		others: wordsOf(look.Folded(strings.Join(others, " ")))})
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

// wordsOf splits a text where letters and digits end.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// String and Len make the names a source of the fuzzy search.
func (x *Index) String(i int) string { return x.entries[i].name }

// Len returns how many records there are.
func (x *Index) Len() int { return len(x.entries) }

var _ fuzzy.Source = (*Index)(nil)

// Result is one record that was found.
type Result struct {
	Ref graphmodel.Ref
	// Text is its name; Detail says what else tells it from others.
	Text, Detail string
}

// How well a record fits what is looked for, best first.
const (
	nameBegins   = iota // the name begins with it
	nameHas             // each of its words begins a word of the name
	nameContains        // it is somewhere in the name
	isSaid              // each of its words begins a word of what is said of it
	nameLike            // its letters are in the name, in that order
	nothing
)

// Find returns the records that fit, best first, and those that fit alike in the
// order of their names. Nothing fits the empty text.
func (x *Index) Find(text string) []Result {
	sought := strings.TrimSpace(look.Folded(text))
	words := wordsOf(sought)
	if len(words) == 0 {
		return nil
	}
	likeness := x.likeness(sought)
	type found struct{ fit, score, at int }
	var all []found
	for i := range x.entries {
		f := found{fit: x.entries[i].fit(sought, words), at: i}
		if f.fit == nothing {
			score, like := likeness[i]
			if !like {
				continue
			}
			f.fit, f.score = nameLike, score
		}
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b found) int { return cmp.Or(a.fit-b.fit, b.score-a.score, a.at-b.at) })
	results := make([]Result, len(all))
	for k, f := range all {
		e := &x.entries[f.at]
		results[k] = Result{e.ref, e.text, e.detail}
	}
	return results
}

// leastLike is the fewest letters that are looked for in that order: two would
// be found almost everywhere.
const leastLike = 3

// likeness returns how alike the names are that have the letters of a text in
// their order.
func (x *Index) likeness(sought string) map[int]int {
	letters := strings.Join(wordsOf(sought), "")
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

// fit tells how well a record fits, but for the likeness of its name.
func (e *entry) fit(sought string, words []string) int {
	switch {
	case strings.HasPrefix(e.name, sought):
		return nameBegins
	case begun(words, e.named):
		return nameHas
	case strings.Contains(e.name, sought):
		return nameContains
	case begun(words, e.named, e.others):
		return isSaid
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
