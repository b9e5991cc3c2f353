package typeface

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
)

// item is a part of a text in one font and one script.
type item struct {
	from, to int // characters
	font     *Font
	script   language.Script
}

// plain returns a text as characters that can stand in one line: breaks are
// spaces, and what is no text is unseen, or the sign for it.
func plain(text string) []rune {
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			runes[i] = ' '
		case unicode.IsControl(r):
			runes[i] = '\u200B'
		}
	}
	return runes
}

// Clusters returns what readers take for the characters of a text: letters with
// their accents, flags, families of emoji (UAX #29).
func Clusters(text string) []string {
	var s segmenter.Segmenter
	s.InitWithString(text)
	var clusters []string
	for it := s.GraphemeIterator(); it.Next(); {
		clusters = append(clusters, string(it.Grapheme().Text))
	}
	return clusters
}

// items cuts a part of a text at changes of font and script, never within a
// cluster. Spaces, digits and signs go with what is before them.
func (l *library) items(text []rune, part stretch, weight Weight) (items []item, provisional bool) {
	var s segmenter.Segmenter
	s.Init(text[part.from:part.to])
	for it := s.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		cluster := string(g.Text)
		next := item{part.from + g.Offset, part.from + g.Offset + len(g.Text), nil, scriptOf(cluster)}
		var last *item
		if len(items) > 0 {
			last = &items[len(items)-1]
			if !next.script.Strong() {
				next.script = last.script
			}
		}
		if last != nil && unseen(cluster) && !last.font.pictures {
			next.font = last.font
		} else {
			var waits bool
			next.font, waits = l.choose(weight, cluster)
			provisional = provisional || waits
		}
		switch {
		case last != nil && last.font == next.font && (last.script == next.script || !last.script.Strong()):
			last.to, last.script = next.to, next.script
		default:
			items = append(items, next)
		}
	}
	return items, provisional
}

// unseen tells whether nothing of a cluster is seen.
func unseen(cluster string) bool {
	return !strings.ContainsFunc(cluster, func(r rune) bool { return !ignorable(r) })
}

// scriptOf returns the script of a cluster, that of its first character that
// belongs to one.
func scriptOf(cluster string) language.Script {
	for _, r := range cluster {
		if script := language.LookupScript(r); script.Strong() {
			return script
		}
	}
	return language.Common
}

// byteOffsets returns where every character of a text starts, and where the text
// ends.
func byteOffsets(text string) []int32 {
	offsets := make([]int32, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		offsets = append(offsets, int32(i))
	}
	return append(offsets, int32(len(text)))
}
