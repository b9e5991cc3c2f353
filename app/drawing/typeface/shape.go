package typeface

import (
	"slices"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/bidi"
)

// shape turns one line of text into glyphs.
func (l *library) shape(weight Weight, text string) *Run {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	run := &Run{Text: text, Weight: weight}
	s := setting{library: l, run: run, runes: plain(text), offsets: byteOffsets(text)}
	if len(s.runes) == 0 {
		return run
	}
	s.language = languageOf(s.runes)
	var paragraph bidi.Paragraph
	var parts []stretch
	parts, run.RightToLeft = stretches(s.runes, &paragraph)
	for _, part := range parts {
		items, provisional := l.items(s.runes, part, weight)
		run.provisional = run.provisional || provisional
		if part.rightToLeft() {
			slices.Reverse(items)
		}
		for _, it := range items {
			s.set(it, part.rightToLeft())
		}
	}
	return run
}

// setting is the making of a run.
type setting struct {
	library  *library
	run      *Run
	runes    []rune
	offsets  []int32
	language language.Language
}

// set appends the glyphs of an item.
func (s *setting) set(it item, rightToLeft bool) {
	b := s.library.buffer
	b.Clear()
	// The whole text goes in, for letters that join across items.
	b.AddRunes(s.runes, it.from, it.to-it.from)
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: it.script, Language: s.language}
	if rightToLeft {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(it.font.shaper, nil)
	first := len(s.run.Glyphs)
	for i, info := range b.Info {
		pos, em := b.Pos[i], it.font.em
		advance := float32(pos.XAdvance) / em
		s.run.Glyphs = append(s.run.Glyphs, Glyph{
			Font: it.font, ID: GlyphID(info.Glyph), Advance: advance,
			X: s.run.Width + float32(pos.XOffset)/em, Y: -float32(pos.YOffset) / em,
			From: int32(min(max(info.Cluster, it.from), it.to)),
		})
		s.run.Width += advance
	}
	s.bound(s.run.Glyphs[first:], int32(it.to), rightToLeft)
}

// bound finds the ends of what the glyphs of an item stand for, and turns
// characters into bytes: a cluster ends where the next one in reading order
// starts.
func (s *setting) bound(glyphs []Glyph, end int32, rightToLeft bool) {
	if !rightToLeft {
		slices.Reverse(glyphs)
		defer slices.Reverse(glyphs)
	}
	next := end
	for i := range glyphs {
		g := &glyphs[i]
		if i > 0 && g.From != next {
			end = next
		}
		next, g.To = g.From, end
	}
	for i := range glyphs {
		glyphs[i].From, glyphs[i].To = s.offsets[glyphs[i].From], s.offsets[glyphs[i].To]
	}
}

// languageOf guesses the language of a text for the forms of Han characters:
// kana are Japanese, hangul is Korean, and anything else is Chinese.
func languageOf(text []rune) language.Language {
	han := false
	for _, r := range text {
		switch language.LookupScript(r) {
		case language.Hiragana, language.Katakana:
			return "ja"
		case language.Hangul:
			return "ko"
		case language.Han:
			han = true
		}
	}
	if han {
		return "zh-hans"
	}
	return ""
}
