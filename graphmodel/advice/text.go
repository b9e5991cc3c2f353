package advice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inroad/graphmodel"
)

// line returns what somebody has written as one line that can stand within a
// sentence: without breaks, signs for terminals and the stop at its end.
func line(text string) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	return strings.TrimRight(text, " .;,")
}

// lines returns those texts that say something, each as one line.
func lines(texts []string) []string {
	var list []string
	for _, t := range texts {
		if t = line(t); t != "" {
			list = append(list, t)
		}
	}
	return list
}

// sentence gives text a capital letter, and a full stop where it has no end of
// its own.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	text = string(unicode.ToUpper(first)) + text[size:]
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune(".?!…", last) {
		return text
	}
	return text + "."
}

// listed joins parts as a sentence does: "a, b and c".
func listed(parts []string) string { return joined(parts, "and") }

// joined puts a word between the last two parts, and commas between the others.
func joined(parts []string, word string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + word + " " + parts[last]
}

// apart joins parts that may have commas of their own.
func apart(parts []string) string { return strings.Join(parts, "; ") }

func quoted(text string) string { return "“" + text + "”" }

// spoken writes a day as it is said: "26 October 2026".
func spoken(day graphmodel.Date) string { return day.Time().Format("2 January 2006") }

// days counts days.
func days(n int) string { return counted(n, "day", "days") }

// lastDay is the latest day that can be written.
const lastDay graphmodel.Date = "9999-12-31"

// later returns the day so many days after another, at most the last one.
func later(day graphmodel.Date, n int) graphmodel.Date {
	next := day.Time().AddDate(0, 0, n)
	if next.Year() > lastDay.Time().Year() {
		return lastDay
	}
	return graphmodel.DateOf(next)
}
