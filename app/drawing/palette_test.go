package drawing_test

import (
	"image/color"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// The least contrasts are those of WCAG 2.1: 4.5 for text, 3 for large text and
// for marks. Marks that the design fixes below that (a neutral stance or tie,
// a sceptical ring) are told by pattern and width as well.
func TestPaletteContrast(t *testing.T) {
	for name, p := range map[string]*drawing.Palette{"light": drawing.Light(), "dark": drawing.Dark(), "print": drawing.Print()} {
		check := func(what string, mark, ground color.NRGBA, least float64) {
			if c := drawing.Contrast(mark, ground); c < least {
				t.Errorf("%s: contrast of %s is %.2f, want at least %.1f", name, what, c, least)
			}
		}
		for _, ground := range []color.NRGBA{p.Window, p.Panel, p.Ground} {
			check("ink", p.Ink, ground, 7)
			check("muted", p.Muted, ground, 4.5)
			check("accent", p.Accent, ground, 4.5)
			check("route", p.Route, ground, 3)
		}
		check("ink on accent ground", p.Ink, p.AccentSoft, 7)
		check("text on accent", p.OnAccent, p.Accent, 4.5)
		check("text on route", p.OnRoute, p.Route, 3)
		for i, c := range p.Departments {
			check("department "+string(rune('A'+i)), c, p.Ground, 2.9)
		}
		for band, c := range p.Trust {
			check("trust "+graphmodel.Band(band).String(), c, p.Ground, 2.9)
		}
		for _, stance := range []int{-2, 2} {
			check(graphmodel.StanceName(stance), p.StanceColour(stance), p.Ground, 3)
		}
		for stance := -2; stance <= 2; stance++ {
			check(graphmodel.StanceName(stance), p.StanceColour(stance), p.Ground, 2.2)
		}
	}
}

func TestPalettesMatch(t *testing.T) {
	l, d, p := len(drawing.Light().Departments), len(drawing.Dark().Departments), len(drawing.Print().Departments)
	if l != d || l != p {
		t.Errorf("%d departments in light, %d in dark, %d in print", l, d, p)
	}
}

func TestLegible(t *testing.T) {
	for name, p := range map[string]*drawing.Palette{"light": drawing.Light(), "dark": drawing.Dark(), "print": drawing.Print()} {
		for _, chosen := range []string{"#FFFFFF", "#000000", "#FFFF00", "#151A21", "#123456"} {
			c, ok := drawing.ParseColour(chosen)
			if !ok {
				t.Fatal(chosen)
			}
			if got := p.Colour(drawing.Hue{Custom: c}); drawing.Contrast(got, p.Ground) < 3 {
				t.Errorf("%s: %s is lost on the ground", name, chosen)
			}
		}
	}
	blue, _ := drawing.ParseColour("#0072B2")
	if got := drawing.Light().Legible(blue, color.NRGBA{255, 255, 255, 255}, 3); got != blue {
		t.Errorf("a legible colour was changed to %v", got)
	}
}

func TestParseColour(t *testing.T) {
	for _, wrong := range []string{"", "#12345", "123456", "#12345G", "#1234567", "#-12345"} {
		if c, ok := drawing.ParseColour(wrong); ok {
			t.Errorf("%q was read as %v", wrong, c)
		}
	}
	if c, ok := drawing.ParseColour("#0aB2ff"); !ok || c != (color.NRGBA{0x0A, 0xB2, 0xFF, 0xFF}) {
		t.Errorf("got %v, %v", c, ok)
	}
}

func TestHues(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info, Departments: []*graphmodel.Department{
		{ID: "a", Name: "A"}, {ID: "b", Name: "B", Colour: "#0072b2"}, {ID: "c", Name: "C", Colour: "#123456"}, {ID: "d", Name: "D", Colour: "blue"}}}
	got := drawing.Hues(draft.Workspace())
	custom, _ := drawing.ParseColour("#123456")
	want := map[graphmodel.ID]drawing.Hue{"a": {Index: 1}, "b": {Index: 0}, "c": {Custom: custom}, "d": {Index: 2}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	// More departments than colours start again.
	p := drawing.Light()
	if p.Colour(drawing.Hue{Index: len(p.Departments)}) != p.Departments[0] || slices.Contains(p.Departments, p.Colour(drawing.NoHue)) {
		t.Error("colours beyond the palette")
	}
}

// On paper every ink can be read, and in grey what differs in meaning and not in
// pattern differs in lightness.
func TestPrintSurvivesGrey(t *testing.T) {
	p := drawing.Print()
	inks := []color.NRGBA{p.Ink, p.Muted, p.Faint, p.Accent, p.Route, p.Trust[graphmodel.Strong], p.Trust[graphmodel.Trusting], p.Trust[graphmodel.Wary]}
	for i, c := range append(inks, p.Departments...) {
		if contrast := drawing.Contrast(c, p.Ground); contrast < 4.5 {
			t.Errorf("ink %d has a contrast of %.2f", i, contrast)
		}
	}
	if contrast := drawing.Contrast(p.OnRoute, p.Route); contrast < 4.5 {
		t.Errorf("text on the route has a contrast of %.2f", contrast)
	}
	for _, pair := range [][2]color.NRGBA{
		{p.Trust[graphmodel.Strong], p.Trust[graphmodel.Trusting]}, {p.Trust[graphmodel.Strong], p.Trust[graphmodel.Neutral]},
		{p.StanceColour(2), p.StanceColour(1)}, {p.StanceColour(1), p.StanceColour(0)}, {p.StanceColour(-2), p.StanceColour(-1)},
	} {
		if contrast := drawing.Contrast(pair[0], pair[1]); contrast < 1.25 {
			t.Errorf("%v and %v differ by %.2f in grey", pair[0], pair[1], contrast)
		}
	}
}
