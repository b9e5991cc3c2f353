package drawing

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing/typeface"
)

// Lines fit on the page and leave nothing out, also of words that no line holds.
func TestWrappedTextIsWhole(t *testing.T) {
	s := setter{paper: Papers[0], shaper: typeface.NewPatientShaper()}
	most := float32(min(s.paper.Width-2*paperMargin, widestText)) / textSize
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.SampledFrom([]string{"a", "W", "é", "我", " ", "  "})
		word := strings.Repeat(rapid.SampledFrom([]string{"x", "ab", "我"}).Draw(t, "word"), rapid.IntRange(0, 2*endless).Draw(t, "times"))
		text := strings.Join(rapid.SliceOf(letters).Draw(t, "letters"), "") + word
		lines := s.wrapped(text)
		for _, line := range lines {
			if width := s.shaper.Width(typeface.Regular, line); width > most {
				t.Fatalf("%q is %v wide, and %v fit", line, width, most)
			}
		}
		if got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}
