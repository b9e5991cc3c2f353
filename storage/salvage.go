package storage

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"inroad/graphmodel"
)

// remnant is what can't be read whole, and how to go on with what can.
type remnant struct {
	text  string
	stamp Stamp
	key   Key
}

// Salvage returns what can be read of a file that ends in the middle, or that
// holds what is no JSON, up to that place. It is an unsound file, whose first
// problem is the damage: nothing is taken for whole that is not. Where nothing
// can be read, it is nil. The file stays as it is.
func (e *ReadError) Salvage() *UnsoundError {
	if e.damaged == nil {
		return nil
	}
	text, lost := upToDamage(e.damaged.text)
	document, err := decode(text)
	unsound, mendable := err.(*UnsoundError)
	switch {
	case err == nil:
		unsound = &UnsoundError{document: document}
	case !mendable:
		return nil
	}
	unsound.Path = e.Path
	unsound.document.Stamp, unsound.document.Key = e.damaged.stamp, e.damaged.key
	unsound.Problems = slices.Insert(unsound.Problems, 0, graphmodel.Problem{Path: e.place(),
		Message: "the file is damaged here", Mend: "what stands before is kept, " + remainder(lost, len(e.damaged.text))})
	return unsound
}

// place says where the damage is.
func (e *ReadError) place() string {
	if e.Line == 0 {
		return "the first place that is not UTF-8 text"
	}
	return fmt.Sprintf("line %d, column %d", e.Line, e.Column)
}

// remainder says what is not kept of a file. What a file that ends in the middle
// once held beyond its end, nobody knows.
func remainder(lost, size int) string {
	percent := 100 * float64(lost) / float64(max(size, 1))
	if percent < 1 {
		return "and there is no more of the file"
	}
	return fmt.Sprintf("and what follows, %.0f %% of the file, is left out", percent)
}

// upToDamage returns the JSON of which text is the beginning, as far as whole
// values go, with all lists and objects brought to an end; and how many bytes of
// text are not in it.
func upToDamage(text string) (whole string, lost int) {
	valid := text
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)) {
			valid = text[:i]
			break
		}
	}
	s := salvager{scanner: scanner{text: valid}}
	s.value()
	out := []byte(valid[:s.whole])
	for _, bracket := range slices.Backward(s.open[:s.depthThere]) {
		out = append(out, bracket)
	}
	return string(out), len(text) - s.whole
}

// salvager walks over JSON text and keeps in mind the last place at which what
// came before was whole.
type salvager struct {
	scanner
	// open holds the brackets that will end what is open.
	open []byte
	// whole is that place, and depthThere how much was open there.
	whole, depthThere int
}

func (s *salvager) value() {
	switch s.peek() {
	case '{':
		s.within('}', func() { s.members(func(string) { s.value() }) })
	case '[':
		s.within(']', func() { s.elements(func(int) { s.value() }) })
	default:
		// A number at the very end may have had more digits.
		if s.skip(); s.at == len(s.text) && s.err == nil && s.text[s.at-1] != '"' {
			s.fail("the text ends")
		}
	}
	s.mark()
}

func (s *salvager) within(end byte, read func()) {
	s.at++ // nothing of it is there yet, but it has begun
	s.open = append(s.open, end)
	s.mark()
	s.at--
	if read(); s.err == nil {
		s.open = s.open[:len(s.open)-1]
	}
}

// mark notes that all before is whole.
func (s *salvager) mark() {
	if s.err == nil {
		s.whole, s.depthThere = s.at, len(s.open)
	}
}
