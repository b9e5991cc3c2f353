package look

import (
	"strings"
	"unicode"
)

// leftToRight is a sign that is not seen, but counts as a letter read from the
// left.
const leftToRight = "\u200E"

// directed returns a text in which names that are read from the right stand
// within a sentence read from the left. Fyne lays out the parts of a line from
// left to right, whatever it begins with, but takes the spaces and signs beside
// such a name as parts of it, and so puts them on its wrong side.
func directed(text string) string {
	if !strings.ContainsFunc(text, fromRight) {
		return text
	}
	var b strings.Builder
	b.WriteString(leftToRight)
	inside, outside := false, false // of a name read from the right
	for i, r := range text {
		switch {
		case fromRight(r):
			inside = true
		case !inside:
			outside = true
		case !unicode.IsMark(r) && !continues(text[i:]):
			b.WriteString(leftToRight)
			inside, outside = false, true
		}
		b.WriteRune(r)
	}
	if !outside {
		return text
	}
	return b.String()
}

// continues tells whether spaces lead to more that is read from the right.
func continues(rest string) bool {
	for _, r := range rest {
		if r != ' ' {
			return fromRight(r)
		}
	}
	return false
}

func fromRight(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}
