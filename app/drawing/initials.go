package drawing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inroad/app/drawing/typeface"
)

// Initials returns the first letters of a name's first and last word; of a last
// word that is a short number, all of it. What counts as a letter depends on the
// script: one character where a character is a word, and in Arabic no two that
// would join and read as one. Of a name without letters it returns the first
// sign that can be seen, such as an emoji.
func Initials(name string) string {
	name = strings.ToValidUTF8(name, "")
	words := strings.FieldsFunc(name, func(r rune) bool { return !inWord(r) })
	words = slices.DeleteFunc(words, func(word string) bool { return firstLetter(word) == "" })
	if len(words) == 0 {
		return firstSign(name)
	}
	first := firstLetter(words[0])
	last := words[len(words)-1]
	switch {
	case len(words) == 1 || isWord(first):
		return first
	case len(last) <= 2 && last[0] >= '0' && last[0] <= '9':
		return first + last
	case unicode.In(firstRune(first), unicode.Arabic, unicode.Syriac):
		const nonJoiner = "\u200C"
		return first + nonJoiner + firstLetter(last)
	}
	return first + firstLetter(last)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && r != emojiStyle || r == '\'' || r == '’'
}

// emojiStyle is a mark, but of no letter.
const emojiStyle = '\uFE0F'

// isWord tells whether a letter of that script is a word, or a syllable of a
// name that has few.
func isWord(letter string) bool {
	return unicode.In(firstRune(letter), unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo, unicode.Yi)
}

func firstLetter(word string) string {
	word = strings.TrimLeft(word, "'’")
	// In Thai and Lao some vowels are written before the consonant that the
	// name starts with.
	if letter := strings.TrimLeft(word, "เแโใไເແໂໃໄ"); letter != "" {
		word = letter
	}
	if isPlain(word) {
		return strings.ToUpper(word[:1])
	}
	letters := typeface.Clusters(word)
	if len(letters) == 0 {
		return ""
	}
	r, size := utf8.DecodeRuneInString(letters[0])
	return string(unicode.ToTitle(r)) + letters[0][size:]
}

// isPlain tells whether a word starts with a character that is certainly one by
// itself, as most do: looking for where others end takes long.
func isPlain(word string) bool {
	return word != "" && word[0] < utf8.RuneSelf && (len(word) == 1 || word[1] < utf8.RuneSelf)
}

// firstSign returns the first symbol of a name.
func firstSign(name string) string {
	for _, sign := range typeface.Clusters(name) {
		if r := firstRune(sign); unicode.IsSymbol(r) {
			return sign
		}
	}
	return "?"
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
