package typeface_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing/typeface"
)

var weights = []typeface.Weight{typeface.Regular, typeface.SemiBold}

// The embedded typeface draws what Europe writes.
func TestEmbeddedTypeface(t *testing.T) {
	s := typeface.NewShaper()
	for _, weight := range weights {
		for _, letter := range typeface.Clusters("AgßŁżéçØΩЖλюİğ0…→−") {
			run := s.Shape(weight, letter)
			if len(run.Glyphs) != 1 || run.Width < 0.1 || run.Width > 2 {
				t.Errorf("%s is %.2f wide in %d glyphs", letter, run.Width, len(run.Glyphs))
			}
			for _, g := range run.Glyphs {
				if g.ID == 0 || !g.Font.Embedded() {
					t.Errorf("%s is glyph %d, embedded: %v", letter, g.ID, g.Font.Embedded())
				}
				points := slices.Concat(g.Font.Outline(g.ID).Contours...)
				if len(points) == 0 || slices.ContainsFunc(points, func(v typeface.Vec) bool { return v.X < -0.5 || v.X > 2 || v.Y < -1.5 || v.Y > 0.6 }) {
					t.Errorf("%s has the outline %v", letter, points)
				}
			}
		}
	}
}

// What no font has is a box; a space is only wide; what is no character is
// nothing.
func TestOddCharacters(t *testing.T) {
	s := typeface.NewShaper()
	for text, want := range map[string]struct{ wide, drawn bool }{
		" ": {true, false}, "\U00012345": {true, true}, "王": {true, true}, "\n": {true, false}, "\x00": {false, false}, "\u200d": {false, false},
		"\xff": {true, true}, "": {false, false},
	} {
		run := s.Shape(typeface.Regular, text)
		drawn := slices.ContainsFunc(run.Glyphs, func(g typeface.Glyph) bool { return len(g.Font.Outline(g.ID).Contours) > 0 })
		if run.Width > 0 != want.wide || drawn != want.drawn {
			t.Errorf("%q is %.2f wide, drawn: %v", text, run.Width, drawn)
		}
	}
	if f := s.Shape(typeface.Regular, "A").Glyphs[0].Font; len(f.Outline(math.MaxUint32).Contours)+len(f.Outline(65000).Contours) > 0 {
		t.Error("a glyph that is not there has an outline")
	}
}

// The figures are those of HarfBuzz for the embedded typeface, in font units.
func TestKerning(t *testing.T) {
	s := typeface.NewShaper()
	for pair, want := range map[string]float32{"AV": -192, "To": -224, "LT": -272, "Ya": -200, "nn": 0} {
		parts := typeface.Clusters(pair)
		kern := s.Width(typeface.Regular, pair) - s.Width(typeface.Regular, parts[0]) - s.Width(typeface.Regular, parts[1])
		if got := kern * 2816; math.Abs(float64(got-want)) > 0.1 {
			t.Errorf("%s is kerned by %.1f, not %.0f", pair, got, want)
		}
	}
}

func TestAccentsAreOneCharacter(t *testing.T) {
	s := typeface.NewShaper()
	if apart, whole := s.Shape(typeface.Regular, "e\u0301"), s.Shape(typeface.Regular, "é"); apart.Width != whole.Width {
		t.Errorf("é is %.3f wide, of two characters %.3f", whole.Width, apart.Width)
	}
}

func TestWidths(t *testing.T) {
	s := typeface.NewShaper()
	if narrow, wide := s.Width(typeface.Regular, "ill"), s.Width(typeface.Regular, "WWW"); narrow <= 0 || wide < 2*narrow {
		t.Errorf("ill is %.2f wide, WWW %.2f", narrow, wide)
	}
	if s.Width(typeface.SemiBold, "Ana Ruiz") <= s.Width(typeface.Regular, "Ana Ruiz") {
		t.Error("semi-bold is not wider")
	}
}

// visual returns the characters of a run in the order in which they stand.
func visual(run *typeface.Run) string {
	var b strings.Builder
	last := int32(-1)
	for _, g := range run.Glyphs {
		if g.From != last {
			b.WriteString(run.Text[g.From:g.To])
		}
		last = g.From
	}
	return b.String()
}

// Capitals stand for what is read from the left, by UAX #9.
func TestOrder(t *testing.T) {
	s := typeface.NewShaper()
	for text, want := range map[string]struct {
		seen        string
		rightToLeft bool
	}{
		"Ana":              {"Ana", false},
		"שלום":             {"םולש", true},
		"שלום Ana":         {"Ana םולש", true},
		"Ana שלום":         {"Ana םולש", false},
		"Ana שלום Bo":      {"Ana םולש Bo", false},
		"שלום 12":          {"12 םולש", true},
		"12 שלום":          {"םולש 12", true},
		"Ana שלום 12":      {"Ana 12 םולש", false},
		"Ana שלום 1.5 Bo":  {"Ana 1.5 םולש Bo", false},
		"Ana 12 שלום":      {"Ana 12 םולש", false},
		"אב Ana 12 גד":     {"דג Ana 12 בא", true},
		"Ana אב 12 גד 7 z": {"Ana 7 דג 12 בא z", false},
	} {
		run := s.Shape(typeface.Regular, text)
		if got := visual(run); got != want.seen || run.RightToLeft != want.rightToLeft {
			t.Errorf("%q stands as %q, from the right: %v", text, got, run.RightToLeft)
		}
	}
}

func TestFit(t *testing.T) {
	s := typeface.NewShaper()
	const long = "Konstantinos Papadopoulos"
	for _, width := range []float32{0, 1, 5, 9, 40} {
		run := s.Fit(typeface.Regular, long, width)
		if run.Text != long && run.Width > max(width, s.Width(typeface.Regular, "…")) {
			t.Errorf("%q does not fit %.0f", run.Text, width)
		}
		if width == 40 && run.Text != long {
			t.Errorf("%q was cut without need", run.Text)
		}
	}
	if got := s.Fit(typeface.Regular, "Konstantinos Papa", s.Width(typeface.Regular, "Konstantinos …")).Text; got != "Konstantinos…" {
		t.Errorf("cut after a space it is %q", got)
	}
	hebrew := s.Fit(typeface.Regular, "שלום שלום שלום", 5)
	if first := hebrew.Glyphs[0]; !hebrew.RightToLeft || hebrew.Text[first.From:first.To] != "…" {
		t.Errorf("the dots of %q are not at its left end", hebrew.Text)
	}
}

// texts are of any characters, those of many scripts more often than others.
var texts = rapid.OneOf(
	rapid.String(),
	rapid.StringOf(rapid.RuneFrom([]rune("aÁ ßžΩ̈́Жй王のがカ한글ᄒ́ܐعربيشלשלום०हिन्दीश्रไทยน้ำ👩\u200d💻🇩🇪🏽❤\ufe0f1\ufe0f\u20e3\u202e\u2067\u2069()[]12,.…\n\t\x00\u200b"))),
)

// Whatever somebody is called: no panic, no number that is none, and a run is as
// wide as its glyphs together.
func TestAnyText(t *testing.T) {
	s := typeface.NewShaper()
	rapid.Check(t, func(t *rapid.T) {
		text, weight := texts.Draw(t, "text"), rapid.SampledFrom(weights).Draw(t, "weight")
		checkRun(t, s.Shape(weight, text))
		checkRun(t, s.Capitals(weight, text))
		width := rapid.Float32Range(0, 12).Draw(t, "width")
		short := s.Fit(weight, text, width)
		checkRun(t, short)
		if short.Text == text {
			return
		}
		kept, dots := strings.CutSuffix(short.Text, "…")
		if !dots || short.Width > max(width, s.Width(weight, "…"))+1e-3 {
			t.Fatalf("%q is cut to %q, %f wide", text, short.Text, short.Width)
		}
		if !isStart(kept, typeface.Clusters(text)) {
			t.Fatalf("%q is cut within a character: %q", text, kept)
		}
	})
}

func checkRun(t *rapid.T, run *typeface.Run) {
	sum := float32(0)
	for _, g := range run.Glyphs {
		sum += g.Advance
		if g.From < 0 || g.To < g.From || int(g.To) > len(run.Text) || g.Font == nil {
			t.Fatalf("%q has the glyph %+v", run.Text, g)
		}
		for _, v := range []float32{g.X, g.Y, g.Advance} {
			if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
				t.Fatalf("%q has the glyph %+v", run.Text, g)
			}
		}
		g.Font.Outline(g.ID)
	}
	if math.Abs(float64(sum-run.Width)) > 1e-3*(1+float64(sum)) {
		t.Fatalf("%q is %f wide, its glyphs %f", run.Text, run.Width, sum)
	}
}

// isStart tells whether a text, but for spaces around it, is the first of some
// characters.
func isStart(text string, characters []string) bool {
	start := ""
	for _, c := range append(characters, "") {
		if strings.TrimSpace(start) == strings.TrimSpace(text) {
			return true
		}
		start += c
	}
	return false
}

func TestCapitals(t *testing.T) {
	s := typeface.NewShaper()
	for text, want := range map[string]string{"Sales": "SALES", "Straße": "STRASSE", "Άγκυρα": "ΑΓΚΥΡΑ", "финансы": "ФИНАНСЫ", "王": "王", "i": "I", "საქართველო": "საქართველო"} {
		run := s.Capitals(typeface.SemiBold, text)
		if run.Text != want {
			t.Errorf("%s in capitals is %s", text, run.Text)
		}
		spaces := float32(len(typeface.Clusters(want))-1) * typeface.CapitalSpacing
		if wide := s.Width(typeface.SemiBold, want) + spaces; math.Abs(float64(run.Width-wide)) > 1e-4 || run.Spacing != typeface.CapitalSpacing {
			t.Errorf("%s in capitals is %f wide, not %f", text, run.Width, wide)
		}
	}
	if run := s.Capitals(typeface.SemiBold, "مبيعات"); run.Spacing != 0 || run.Width != s.Width(typeface.SemiBold, "مبيعات") {
		t.Error("Arabic letters are spaced apart")
	}
}

// A text that is shown again needs no memory.
func TestShownAgain(t *testing.T) {
	s := typeface.NewShaper()
	show := func() {
		s.Trim()
		s.Shape(typeface.Regular, "Ana Ruiz")
		s.Fit(typeface.SemiBold, "Konstantinos Papadopoulos", 5)
		s.Capitals(typeface.SemiBold, "Sales")
	}
	show()
	if n := testing.AllocsPerRun(100, show); n > 0 {
		t.Errorf("%.0f allocations", n)
	}
}

func BenchmarkShape(b *testing.B) {
	for name, text := range map[string]string{"Latin": "Konstantinos Papadopoulos", "Hebrew": "שלום Ana 12"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				typeface.NewShaper().Shape(typeface.Regular, text)
			}
		})
	}
}

func BenchmarkShapedBefore(b *testing.B) {
	s := typeface.NewShaper()
	b.ReportAllocs()
	for b.Loop() {
		s.Shape(typeface.Regular, "Konstantinos Papadopoulos")
	}
}
