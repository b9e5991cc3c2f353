package look

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// A sign or space after a name read from the right is laid out with what is read
// from the left.
func TestDirected(t *testing.T) {
	for text, parts := range map[string][]string{
		"":                  nil,
		"Ana decides":       {"Ana decides"},
		"دانا":              {"دانا"},
		"دانا وو":           {"دانا وو"},
		"دانا وو decides":   {"دانا وو", " decides"},
		"דנה's trust (60)":  {"דנה", "'s trust (60)"},
		"דנה ":              {"דנה", " "},
		"Ana, דנה → Bo":     {"Ana, ", "דנה", " → Bo"},
		"דנה → דוד: of Ana": {"דנה", " → ", "דוד", ": of Ana"},
	} {
		var got []string
		var p bidi.Paragraph
		if _, err := p.SetString(directed(text)); err != nil {
			t.Fatal(err)
		}
		order, err := p.Order()
		if err != nil {
			t.Fatal(err)
		}
		for i := range order.NumRuns() {
			run := order.Run(i)
			if part := strings.ReplaceAll(run.String(), leftToRight, ""); part != "" {
				got = append(got, part)
			}
		}
		if strings.Join(got, "|") != strings.Join(parts, "|") {
			t.Errorf("%q is laid out as %q, not %q", text, got, parts)
		}
		if plain := strings.ReplaceAll(directed(text), leftToRight, ""); plain != text {
			t.Errorf("%q became %q", text, plain)
		}
	}
}
