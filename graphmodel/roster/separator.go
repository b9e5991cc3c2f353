package roster

import "strings"

// separators are what may stand between cells; of several that fit, the first is
// taken.
var separators = []rune{'\t', ';', '|', ','}

// separatorOf returns what parts the cells of most lines, or 0 for a text that is
// a list of names.
func separatorOf(text string) rune {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\n"); strings.TrimSpace(line) != "" {
			all = append(all, line)
		}
	}
	for _, separator := range separators {
		with := 0
		for _, line := range all {
			if strings.ContainsRune(strings.Trim(line, " "), separator) {
				with++
			}
		}
		if 2*with > len(all) && (separator != ',' || !lastFirst(all)) {
			return separator
		}
	}
	return 0
}

// lastFirst tells whether lines are names such as "Ruiz, Ana": in most there is
// one comma, and a single word, or one in small letters before it, on its left.
// The first line may be a header that says so.
func lastFirst(lines []string) bool {
	if isHeader(strings.Split(lines[0], ",")) {
		return false
	}
	names := 0
	for _, line := range lines {
		last, first, found := strings.Cut(line, ",")
		if found && !strings.ContainsAny(first, ",;@0123456789\"") && oneName(last) && len(strings.Fields(first)) <= 3 {
			names++
		}
	}
	return 5*names > 4*len(lines)
}

// oneName tells whether a text is one family name: one word, with words in small
// letters before it ("de la Cruz").
func oneName(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		if i < len(words)-1 && word != strings.ToLower(word) {
			return false
		}
	}
	return len(words) > 0
}
