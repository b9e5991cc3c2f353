package merge

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"inroad/graphmodel"
)

// Duplicate is a person who is new on our side and one who is new on theirs, and
// who may be the same.
type Duplicate struct {
	Ours, Theirs graphmodel.ID
	// ByEmail says that they have the same e-mail address; else their names are
	// the same, whatever the accents, the case and the order.
	ByEmail bool
}

// duplicates proposes who of those that only one side has may be the same,
// sorted by our ids.
func (m *merging) duplicates(w *graphmodel.Workspace) []Duplicate {
	theirsBy := make(map[string][]graphmodel.ID)
	for _, p := range w.People.All() {
		if !m.ours.People.Has(p.ID) {
			for _, sign := range signs(p) {
				theirsBy[sign] = append(theirsBy[sign], p.ID)
			}
		}
	}
	var found []Duplicate
	for _, p := range w.People.All() {
		if m.theirs.People.Has(p.ID) {
			continue
		}
		for _, sign := range signs(p) {
			for _, id := range theirsBy[sign] {
				d := Duplicate{Ours: p.ID, Theirs: id, ByEmail: strings.Contains(sign, "@")}
				if !slices.ContainsFunc(found, func(other Duplicate) bool { return other.Ours == d.Ours && other.Theirs == d.Theirs }) {
					found = append(found, d)
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b Duplicate) int {
		return cmp.Or(cmp.Compare(a.Ours, b.Ours), cmp.Compare(a.Theirs, b.Theirs))
	})
	return found
}

// signs returns by what a person may be known again: the e-mail address, which
// counts for more, and the name.
func signs(p *graphmodel.Person) []string {
	var all []string
	if email := strings.ToLower(strings.TrimSpace(p.Email)); strings.Contains(email, "@") {
		all = append(all, email)
	}
	if name := folded(p.Name); name != "" {
		all = append(all, name)
	}
	return all
}

// folded returns the words of a name without accents and case, sorted: "Núñez,
// Ana" and "ana nunez" are the same.
func folded(name string) string {
	var plain strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			plain.WriteRune(unicode.ToLower(r))
		default:
			plain.WriteByte(' ')
		}
	}
	words := strings.Fields(plain.String())
	slices.Sort(words)
	return strings.Join(words, " ")
}
