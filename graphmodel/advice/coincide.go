package advice

import (
	"slices"
	"strings"
	"unicode"
)

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

// wordsOf returns the words of a text in small letters.
func wordsOf(text string) []string { return strings.FieldsFunc(strings.ToLower(text), notInWord) }

// common are words that tell nothing about what a text is about.
var common = set("about above after again against all also and any are around because been before being below between both but " +
	"can could day days did does doing down during each every few fewer figure figures first for from further had has have having her here " +
	"hers him his how into its itself just keep keeps last less more most much must near new next nobody not now number of off once one only " +
	"open other others our out over own people per quarter same since some still such than that the their them then there these they thing things " +
	"this those three through time too two under until very was week weeks were what when where which while who whom whose why will with " +
	"without work works working would year years yet you your")

func set(words string) map[string]bool {
	all := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// leastWord is how many letters a word needs to be compared.
const leastWord = 4

// telling returns the words of a text that tell what it is about.
func telling(text string) []string {
	return slices.DeleteFunc(wordsOf(text), func(w string) bool { return len([]rune(w)) < leastWord || common[w] })
}

// stem takes the ending off an English word: crude, but the same for the
// singular and the plural, "close" and "closing".
func stem(w string) string {
	for _, end := range []string{"ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y"} {
		if short, cut := strings.CutSuffix(w, end); cut && len([]rune(short)) >= leastWord-1 {
			return short
		}
	}
	return w
}
