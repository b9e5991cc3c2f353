package look

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Choice is one thing that can be picked from a list.
type Choice struct {
	// Key names it for the program.
	Key string
	// Text is what is read and searched; Detail stands behind it.
	Text, Detail string
}

// matching returns the choices that have every word of the search somewhere in
// them, whatever the case and the accents.
func matching(choices []Choice, search string) []Choice {
	words := strings.Fields(Folded(search))
	if len(words) == 0 {
		return choices
	}
	var found []Choice
	for _, c := range choices {
		if hasAll(Folded(c.Text+" "+c.Detail), words) {
			found = append(found, c)
		}
	}
	return found
}

func hasAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// Folded returns text in lower case and without accents.
func Folded(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		plain = text
	}
	return strings.ToLower(plain)
}

// isASCII tells whether there can be no accents: so it is with most texts.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= unicode.MaxASCII {
			return false
		}
	}
	return true
}
