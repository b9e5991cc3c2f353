package typeface

import (
	"math"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/cases"
	xlanguage "golang.org/x/text/language"
)

// Shaper shapes texts and remembers the runs, so that a text that is shown again
// and again needs no memory. It belongs to one goroutine.
type Shaper struct {
	library *library
	runs    *cache
	// patient waits for the fonts of the system.
	patient    bool
	generation uint32
}

// NewShaper returns a shaper for the window: it never waits. A text that needs a
// font which is still looked for is shown with boxes; see [WhenFound].
func NewShaper() *Shaper { return &Shaper{library: shared, runs: newCache()} }

// NewPatientShaper returns a shaper for files: it waits for the fonts that a
// text needs.
func NewPatientShaper() *Shaper { return &Shaper{library: shared, runs: newCache(), patient: true} }

// Trim forgets what is outdated, or not used for long. Call it between frames.
func (s *Shaper) Trim() {
	if now := s.library.system.generation.Load(); now != s.generation {
		s.generation = now
		s.runs.dropProvisional()
	}
	s.runs.turn()
}

// Generation returns a number that changes, at [Shaper.Trim], when texts shaped
// before may look better now.
func (s *Shaper) Generation() uint32 { return s.generation }

// Shape returns a line of text in glyphs.
func (s *Shaper) Shape(weight Weight, text string) *Run {
	return s.run(runKey{text, unlimited, weight, false})
}

// Width returns how wide a line of text is.
func (s *Shaper) Width(weight Weight, text string) float32 { return s.Shape(weight, text).Width }

// Fit returns text or, where it is wider than width, as much of its start as
// fits with an ellipsis, never less than whole characters.
func (s *Shaper) Fit(weight Weight, text string, width float32) *Run {
	return s.run(runKey{text, math.Float32bits(width), weight, false})
}

// Capitals returns a text in spaced capitals; in a script that joins its
// letters, or has no capitals, as it is.
func (s *Shaper) Capitals(weight Weight, text string) *Run {
	return s.run(runKey{text, unlimited, weight, true})
}

func (s *Shaper) run(key runKey) *Run {
	if r, ok := s.runs.get(key); ok {
		return r
	}
	r := s.make(key)
	for s.patient && r.provisional {
		s.library.look()
		r = s.make(key)
	}
	s.runs.put(key, r)
	return r
}

func (s *Shaper) make(key runKey) *Run {
	switch {
	case key.capitals:
		r := s.library.shape(key.weight, upper(key.text))
		r.space(CapitalSpacing)
		return r
	case key.limit != unlimited:
		return s.fit(key)
	default:
		return s.library.shape(key.weight, key.text)
	}
}

// fit shortens a text. The width grows with the number of characters, but for
// letters that join, so the guess by halves is checked.
func (s *Shaper) fit(key runKey) *Run {
	const ellipsis = "…"
	whole := s.library.shape(key.weight, key.text)
	if whole.Width <= key.width() {
		return whole
	}
	clusters := Clusters(key.text)
	short := func(n int) *Run {
		return s.library.shape(key.weight, strings.TrimRightFunc(strings.Join(clusters[:n], ""), unicode.IsSpace)+ellipsis)
	}
	fits, over := 0, len(clusters)
	for over-fits > 1 {
		middle := (fits + over) / 2
		if short(middle).Width <= key.width() {
			fits = middle
		} else {
			over = middle
		}
	}
	r := short(fits)
	r.provisional = r.provisional || whole.provisional
	return r
}

// upper returns a text in capitals, those of no language in particular, except
// that Greek capitals have no accents, and that Georgian has none in most fonts.
func upper(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'Ა' && r <= 'Ჿ' {
			return r - 'Ა' + 'ა'
		}
		return r
	}, capitals.String(text))
}

var capitals = cases.Upper(xlanguage.Greek)

// CapitalSpacing is how far apart spaced capitals are.
const CapitalSpacing = 0.07

// space puts room between the characters, if the script allows it.
func (r *Run) space(room float32) {
	if strings.ContainsFunc(r.Text, joins) {
		return
	}
	shift := float32(0)
	for i := range r.Glyphs {
		g := &r.Glyphs[i]
		g.X += shift
		if i+1 < len(r.Glyphs) && r.Glyphs[i+1].From != g.From {
			g.Advance += room
			shift += room
		}
	}
	r.Width += shift
	r.Spacing = room
}

// joins tells whether a letter is written in one stroke with its neighbours, or
// under one line with them.
func joins(r rune) bool {
	switch language.LookupScript(r) {
	case language.Arabic, language.Syriac, language.Mongolian, language.Nko, language.Devanagari, language.Bengali, language.Gurmukhi:
		return true
	}
	return false
}
