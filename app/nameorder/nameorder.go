// Package nameorder sorts lists of names as a reader of the user's language
// expects.
package nameorder

import (
	"bytes"
	"slices"
	"sync"

	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Sort sorts a list by name: letters in the order of the user's language,
// whatever their case and, but for names that are else the same, their accents,
// and numbers by their value (“Team 2” before “Team 10”). What has the same name
// stays in the order it was in.
func Sort[T any](list []T, name func(T) string) { sortIn(userLanguage(), list, name) }

// userLanguage is the language that the system is set to.
var userLanguage = sync.OnceValue(func() language.Tag { return language.Make(lang.SystemLocale().LanguageString()) })

func sortIn[T any](tag language.Tag, list []T, name func(T) string) {
	type keyed struct {
		key []byte
		of  T
	}
	collator, buffer := collate.New(tag, collate.Numeric), collate.Buffer{}
	keys := make([]keyed, len(list))
	for i, v := range list {
		keys[i] = keyed{collator.KeyFromString(&buffer, name(v)), v}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i, k := range keys {
		list[i] = k.of
	}
}
