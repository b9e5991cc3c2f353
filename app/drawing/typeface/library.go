package typeface

import (
	"sync"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"

	"inroad/assets/fonts"
)

// library holds the fonts and shapes text with them.
type library struct {
	mutex    sync.Mutex
	embedded [weights]*Font
	buffer   *harfbuzz.Buffer
	system   systemFonts
}

// shared serves the whole program: fonts are large.
var shared = newLibrary(&scanner{})

func newLibrary(f finder) *library {
	return &library{
		embedded: [weights]*Font{embedded(fonts.Regular), embedded(fonts.SemiBold)},
		buffer:   harfbuzz.NewBuffer(), system: systemFonts{finder: f},
	}
}

// choose returns the font for a cluster; provisional tells that a better one is
// being looked for. Call it with the lock held.
func (l *library) choose(weight Weight, cluster string) (f *Font, provisional bool) {
	own := l.embedded[weight]
	if own.hasAll(cluster) && !wantsPicture(cluster) {
		return own, false
	}
	found, known := l.lookup(want{cluster, weight})
	if found == nil {
		return own, !known
	}
	return found, false
}

const (
	emojiSelector = '\uFE0F'
	joiner        = '\u200D'
)

// ignorable tells whether a character is never seen itself, so that a font need
// not have it.
func ignorable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) || unicode.IsSpace(r)
}

// wantsPicture tells whether a cluster asks to be an emoji.
func wantsPicture(cluster string) bool {
	for _, r := range cluster {
		if r == emojiSelector || r >= 0x1F000 && r <= 0x1FAFF {
			return true
		}
	}
	return false
}
