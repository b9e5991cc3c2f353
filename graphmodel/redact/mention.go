package redact

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"inroad/graphmodel"
)

// Mentions finds people's names in texts.
type Mentions struct {
	words map[string]bool
	// spaceless are names in scripts that put no spaces between words, and
	// phrases the roles that stand for people who are not known yet: their words
	// are names of nobody.
	spaceless, phrases []string
	// addresses are e-mail addresses in small letters.
	addresses map[string]bool
}

// tells is how many letters a part of a name has at least that may tell whose
// it is.
const tells = 3

// MentionsOf prepares the finding of the names of people.
func MentionsOf(people ...*graphmodel.Person) *Mentions {
	m := &Mentions{words: make(map[string]bool)}
	for _, p := range people {
		parts := split(p.Name)
		if p.Placeholder && len(parts) > 0 {
			m.phrases = append(m.phrases, phrase(parts))
			continue
		}
		m.add(parts)
	}
	return m
}

// WithAddresses has the e-mail addresses of people found too, and the names made
// of theirs that stand before the @.
func (m *Mentions) WithAddresses(people ...*graphmodel.Person) *Mentions {
	m.addresses = make(map[string]bool)
	for _, p := range people {
		local, _, is := strings.Cut(p.Email, "@")
		if !is {
			continue
		}
		m.addresses[strings.ToLower(strings.TrimSpace(p.Email))] = true
		handle := strings.Join(split(local), "")
		if slices.ContainsFunc(split(p.Name), func(part string) bool { return long(part) && strings.Contains(handle, part) }) {
			m.words[handle] = true // "aruiz" of Ana Ruiz, but nobody's "info"
		}
	}
	return m
}

func (m *Mentions) add(parts []string) {
	short := !slices.ContainsFunc(parts, long)
	if len(parts) > 1 {
		m.words[strings.Join(parts, "")] = true // as in an address
	}
	for _, part := range parts {
		switch {
		case strings.ContainsFunc(part, withoutSpaces):
			m.spaceless = append(m.spaceless, part)
		case short || long(part):
			m.words[part] = true
		}
	}
}

func long(part string) bool { return utf8.RuneCountInString(part) >= tells }

// phrase joins words so that another phrase is found only at their ends.
func phrase(words []string) string { return " " + strings.Join(words, " ") + " " }

// In tells whether a text holds a name, or a part of one that is long enough to
// tell whose it is, in small or capital letters, with accents or without.
func (m *Mentions) In(text string) bool {
	if text == "" {
		return false
	}
	all := split(text)
	for _, word := range all {
		if m.words[word] || m.words[strings.TrimSuffix(word, "s")] { // "Anas" in many languages
			return true
		}
		for _, name := range m.spaceless {
			if strings.Contains(word, name) {
				return true
			}
		}
	}
	if m.addressIn(text) {
		return true
	}
	whole := phrase(all)
	return slices.ContainsFunc(m.phrases, func(p string) bool { return strings.Contains(whole, p) })
}

// addressIn tells whether one of the addresses stands in a text.
func (m *Mentions) addressIn(text string) bool {
	if len(m.addresses) == 0 || !strings.Contains(text, "@") {
		return false
	}
	inAddress := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("@.!#$%&'*+-/=?^_`{|}~", r) // RFC 5322, atext
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !inAddress(r) }) {
		if m.addresses[strings.Trim(word, ".!?'*_`/")] {
			return true
		}
	}
	return false
}

// split returns the words of a text in small letters without accents.
func split(text string) []string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(cases.Fold().String(text)))
	return strings.FieldsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

func withoutSpaces(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
