package storage

import (
	"fmt"
	"strings"
)

// maxDepth is how deep lists and objects may be nested: far more than a
// workspace needs, and little enough that a hostile file can't exhaust anything.
const maxDepth = 100

// scanner walks over JSON text and is as strict as RFC 8259. The first error
// sticks and moves it to the end of the text, so that loops over members and
// elements come to an end by themselves.
type scanner struct {
	text  string
	at    int
	depth int
	err   *syntaxError
}

// syntaxError says at which byte of a text something else was expected.
type syntaxError struct {
	offset  int
	message string
	// excessive says that the text may be JSON, but is too much of it.
	excessive bool
}

func (s *scanner) fail(format string, args ...any) {
	if s.err == nil {
		s.err = &syntaxError{offset: s.at, message: fmt.Sprintf(format, args...)}
	}
	s.at = len(s.text)
}

// exceed fails because the text goes beyond a limit.
func (s *scanner) exceed(format string, limit int) {
	if s.err == nil {
		s.fail(format, limit)
		s.err.excessive = true
	}
}

// peek returns the next byte that is no space, or 0 at the end.
func (s *scanner) peek() byte {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; c {
		case ' ', '\n', '\t', '\r':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// unexpected fails because something else than wanted comes next.
func (s *scanner) unexpected(wanted string) {
	s.peek()
	rest := s.text[s.at:]
	for _, word := range []string{"NaN", "Infinity", "-Infinity"} {
		if strings.HasPrefix(rest, word) {
			s.fail("%s is not a number that a file may hold", word)
			return
		}
	}
	if rest == "" {
		s.fail("the text ends where %s is expected", wanted)
		return
	}
	for _, r := range rest {
		s.fail("%q stands where %s is expected", r, wanted)
		return
	}
}

func (s *scanner) expect(c byte) {
	if s.peek() != c {
		s.unexpected(fmt.Sprintf("%q", rune(c)))
		return
	}
	s.at++
}

// members calls each after every key of the object that comes next; each must
// consume the value.
func (s *scanner) members(each func(key string)) {
	if s.enter('{'); s.peek() != '}' {
		for s.err == nil {
			key := s.key()
			s.expect(':')
			each(key)
			if s.peek() != ',' {
				break
			}
			s.at++
		}
	}
	s.leave('}')
}

// elements calls each for every element of the list that comes next; each must
// consume it.
func (s *scanner) elements(each func(i int)) {
	if s.enter('['); s.peek() != ']' {
		for i := 0; s.err == nil; i++ {
			each(i)
			if s.peek() != ',' {
				break
			}
			s.at++
		}
	}
	s.leave(']')
}

func (s *scanner) enter(open byte) {
	s.expect(open)
	if s.depth++; s.depth > maxDepth {
		s.exceed("lists and objects are nested more than %d deep", maxDepth)
	}
}

func (s *scanner) leave(end byte) {
	s.depth--
	if s.err != nil {
		return
	}
	if s.peek() != end {
		s.unexpected(fmt.Sprintf("a comma or %q", rune(end)))
		return
	}
	s.at++
}

func (s *scanner) key() string {
	if s.peek() != '"' {
		s.unexpected("a key in double quotes")
		return ""
	}
	return s.str()
}

// str returns the text of the string that comes next.
func (s *scanner) str() string {
	start := s.at
	escaped := s.quoted()
	if s.err != nil {
		return ""
	}
	if escaped {
		return unquote(s.text[start:s.at])
	}
	return s.text[start+1 : s.at-1]
}

// quoted moves past the string that comes next and tells whether it holds
// escapes.
func (s *scanner) quoted() (escaped bool) {
	for s.at++; s.at < len(s.text); s.at++ {
		c := s.text[s.at]
		if !marked[c] {
			continue
		}
		switch {
		case c == '"':
			s.at++
			return escaped
		case c == '\\':
			escaped = true
			s.escape()
		case c < ' ':
			s.fail("a line break or another control character stands inside a text")
		}
	}
	s.fail("the text ends inside a pair of quotes")
	return escaped
}

// marked tells the bytes that mean something within a string.
var marked = func() (table [256]bool) {
	for c := range ' ' {
		table[c] = true
	}
	table['"'], table['\\'] = true, true
	return table
}()

// escape moves to the last byte of the escape that begins here.
func (s *scanner) escape() {
	rest := s.text[s.at+1:]
	switch {
	case rest == "":
	case strings.IndexByte(`"\/bfnrt`, rest[0]) >= 0:
		s.at++
	case rest[0] == 'u' && len(rest) < 5:
		s.at = len(s.text) - 1
	case rest[0] == 'u' && isHex(rest[1:5]):
		s.at += 5
	default:
		s.fail(`a backslash in a text must begin one of \" \\ \/ \b \f \n \r \t \u0000`)
	}
}

func isHex(digits string) bool {
	for i := range len(digits) {
		c := digits[i] | 0x20
		if !('0' <= digits[i] && digits[i] <= '9' || 'a' <= c && c <= 'f') {
			return false
		}
	}
	return true
}

// number returns the text of the number that comes next.
func (s *scanner) number() string {
	start := s.at
	if s.text[s.at] == '-' {
		s.at++
	}
	if s.at < len(s.text) && s.text[s.at] == '0' {
		s.at++
	} else {
		s.digits()
	}
	if s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
		s.digits()
	}
	if s.at < len(s.text) && s.text[s.at]|0x20 == 'e' {
		s.at++
		if s.at < len(s.text) && (s.text[s.at] == '+' || s.text[s.at] == '-') {
			s.at++
		}
		s.digits()
	}
	return s.text[start:s.at]
}

// digits moves past one digit or more.
func (s *scanner) digits() {
	start := s.at
	for s.at < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '9' {
		s.at++
	}
	if s.at == start {
		s.unexpected("a digit")
	}
}

func (s *scanner) word(word string) {
	rest := s.text[s.at:]
	switch {
	case strings.HasPrefix(rest, word):
		s.at += len(word)
	case strings.HasPrefix(word, rest):
		s.at = len(s.text)
		fallthrough
	default:
		s.unexpected("a value")
	}
}

// skip moves past the value that comes next, whatever it is, and returns its
// text.
func (s *scanner) skip() string {
	c := s.peek()
	start := s.at
	switch {
	case c == '{':
		s.members(func(string) { s.skip() })
	case c == '[':
		s.elements(func(int) { s.skip() })
	case c == '"':
		s.quoted()
	case c == 't':
		s.word("true")
	case c == 'f':
		s.word("false")
	case c == 'n':
		s.word("null")
	case c == '-' && strings.HasPrefix(s.text[s.at:], "-Infinity"):
		s.unexpected("a value")
	case c == '-' || '0' <= c && c <= '9':
		s.number()
	default:
		s.unexpected("a value")
	}
	return s.text[min(start, s.at):s.at]
}

// end checks that nothing follows.
func (s *scanner) end() {
	if s.peek(); s.err == nil && s.at < len(s.text) {
		s.unexpected("the end of the file")
	}
}
