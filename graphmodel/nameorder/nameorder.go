// Package nameorder sorts lists of names as a reader expects.
package nameorder

import (
	"bytes"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Sort sorts a list by name: letters in the order of a language, whatever their
// case and, but for names that are else the same, their accents, and numbers by
// their value (“Team 2” before “Team 10”). What has the same name stays in the
// order it was in. [language.Und] is the order that most languages share; what
// must be the same for every reader of a file, as a layout, is sorted by that.
func Sort[T any](language language.Tag, list []T, name func(T) string) {
	type keyed struct {
		key []byte
		of  T
	}
	collator, buffer := collate.New(language, collate.Numeric), collate.Buffer{}
	keys := make([]keyed, len(list))
	for i, v := range list {
		keys[i] = keyed{collator.KeyFromString(&buffer, name(v)), v}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i, k := range keys {
		list[i] = k.of
	}
}
