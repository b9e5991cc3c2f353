// Package nameorder sorts lists of names as a reader of the user's language
// expects.
package nameorder

import (
	"sync"

	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"

	"inroad/graphmodel/nameorder"
)

// Sort sorts a list by name in the user's language; see [nameorder.Sort].
func Sort[T any](list []T, name func(T) string) { nameorder.Sort(userLanguage(), list, name) }

// userLanguage is the language that the system is set to.
var userLanguage = sync.OnceValue(func() language.Tag { return language.Make(lang.SystemLocale().LanguageString()) })
