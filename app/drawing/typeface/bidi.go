package typeface

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// stretch is a part of a text that is read in one direction: the characters
// from from to to.
type stretch struct {
	from, to int
	level    int // odd: from right to left
}

func (s stretch) rightToLeft() bool { return s.level%2 == 1 }

// stretches cuts a line at changes of direction by the Unicode Bidirectional
// Algorithm (UAX #9) and returns the parts in the order in which they stand,
// from left to right, and whether the line as a whole is read from the right.
func stretches(text []rune, p *bidi.Paragraph) (parts []stretch, rightToLeft bool) {
	if !mayTurn(text) {
		return []stretch{{0, len(text), 0}}, false
	}
	rightToLeft = startsRight(text)
	if _, err := p.SetString(string(text)); err != nil {
		return []stretch{{0, len(text), 0}}, false
	}
	order, err := p.Order()
	if err != nil || order.NumRuns() == 0 {
		return []stretch{{0, len(text), 0}}, false
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, last := run.Pos()
		parts = append(parts, levels(text, stretch{from: from, to: last + 1}, run.Direction() == bidi.RightToLeft, rightToLeft, i > 0)...)
	}
	reorder(parts)
	return parts, rightToLeft
}

// levels gives a part its level. A number that follows a part read from the
// right belongs to it, even if what comes after is read from the left; the
// library gives both as one part.
func levels(text []rune, part stretch, backwards, base, follows bool) []stretch {
	switch {
	case backwards:
		part.level = 1
		return []stretch{part}
	case base:
		part.level = 2
		return []stretch{part}
	case !follows:
		return []stretch{part}
	}
	number := part
	number.level = 2
	number.to = part.from
	for i := part.from; i < part.to && isNumeric(class(text[i])); i++ {
		if c := class(text[i]); c == bidi.EN || c == bidi.AN {
			number.to = i + 1
		}
	}
	part.from = number.to
	return slices.DeleteFunc([]stretch{number, part}, func(s stretch) bool { return s.from == s.to })
}

// reorder puts parts from reading order into the order in which they stand:
// rule L2, from the highest level down to the lowest odd one.
func reorder(parts []stretch) {
	for level := 2; level >= 1; level-- {
		for from := 0; from < len(parts); from++ {
			to := from
			for to < len(parts) && parts[to].level >= level {
				to++
			}
			slices.Reverse(parts[from:to])
			from = max(from, to-1)
		}
	}
}

func class(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	return properties.Class()
}

// isNumeric tells whether a class may be inside a number.
func isNumeric(c bidi.Class) bool {
	switch c {
	case bidi.EN, bidi.AN, bidi.ES, bidi.ET, bidi.CS, bidi.NSM, bidi.BN:
		return true
	}
	return false
}

// mayTurn tells whether a text can have anything that is read from the right.
// The first such character is the first Hebrew one, but for controls.
func mayTurn(text []rune) bool {
	return slices.ContainsFunc(text, func(r rune) bool {
		return r >= 0x590 && (r < 0x900 || r >= 0x200E && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r >= 0xFB1D && r < 0xFF00 || r >= 0x10800)
	})
}

// startsRight tells whether the first character that has a direction is read
// from the right: rules P2 and P3.
func startsRight(text []rune) bool {
	for _, r := range text {
		switch class(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}
