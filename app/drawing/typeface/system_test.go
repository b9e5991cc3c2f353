package typeface

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// fontsOf finds fonts among a few; it waits for open to be closed, if there is
// one.
type fontsOf struct {
	fonts []*Font
	open  chan struct{}
}

func (f *fontsOf) find(w want) *Font {
	if f.open != nil {
		<-f.open
	}
	for _, candidate := range f.fonts {
		if candidate.hasAll(w.cluster) {
			return candidate
		}
	}
	return nil
}

// system returns a library that finds fonts of the test's data.
func system(t *testing.T, names ...string) (*library, *fontsOf) {
	t.Helper()
	f := &fontsOf{}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join("testdata", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		f.fonts = append(f.fonts, newFont(face))
	}
	l := newLibrary(f)
	l.useSystemFonts()
	return l, f
}

func patient(l *library) *Shaper {
	s := NewPatientShaper()
	s.library = l
	return s
}

// The glyphs and widths are those that HarfBuzz's own hb-shape gives.
func TestScriptsThatJoin(t *testing.T) {
	l, _ := system(t, "arabic", "devanagari")
	s := patient(l)
	for text, want := range map[string]struct {
		glyphs []GlyphID
		units  float32
	}{
		"م":      {[]GlyphID{38}, 484},
		"محمد":   {[]GlyphID{15, 41, 29, 40}, 2272},
		"نص":     {[]GlyphID{53, 44}, 1621},
		"हिन्दी": {[]GlyphID{58, 9, 19, 3, 80}, 1878},
	} {
		run := s.Shape(Regular, text)
		var got []GlyphID
		for _, g := range run.Glyphs {
			got = append(got, g.ID)
		}
		if !slices.Equal(got, want.glyphs) || math.Abs(float64(run.Width-want.units/1000)) > 1e-5 {
			t.Errorf("%s is %v, %.3f wide", text, got, run.Width)
		}
	}
	name := s.Shape(Regular, "Ana محمد 12")
	if first, last := name.Glyphs[0], name.Glyphs[len(name.Glyphs)-1]; name.RightToLeft || !first.Font.Embedded() || last.Font.Embedded() {
		t.Errorf("%s begins with %+v and ends with %+v", name.Text, first, last)
	}
	if short := s.Fit(Regular, "محمد محمد محمد", 4); !short.RightToLeft || short.Width > 4 || short.Glyphs[0].From == 0 {
		t.Errorf("%s is %.1f wide", short.Text, short.Width)
	}
}

func TestPictures(t *testing.T) {
	l, _ := system(t, "emoji")
	run := patient(l).Shape(Regular, "👩\u200d💻 A")
	if len(run.Glyphs) != 3 {
		t.Fatalf("it is %d glyphs", len(run.Glyphs))
	}
	woman, space := run.Glyphs[0], run.Glyphs[1]
	if o := woman.Font.Outline(woman.ID); o.Picture == nil || o.Min.X >= o.Max.X || o.Min.Y >= o.Max.Y || o.Max.X > 1.5 || o.Min.Y < -1.5 {
		t.Errorf("she is %+v", o)
	}
	if !space.Font.Embedded() || space.Advance > 0.5 {
		t.Errorf("a space is %.2f wide", space.Advance)
	}
}

// The window does not wait: there are boxes until the font is found.
func TestFoundInTheBackground(t *testing.T) {
	l, f := system(t, "arabic")
	f.open = make(chan struct{})
	found := make(chan struct{}, 9)
	cancel := l.whenFound(func() { found <- struct{}{} })
	s := NewShaper()
	s.library = l
	before := s.Shape(Regular, "محمد")
	if g := before.Glyphs[0]; !g.Font.Embedded() || g.ID != 0 {
		t.Errorf("before it is found there is glyph %d", g.ID)
	}
	close(f.open)
	<-found
	s.Trim()
	if after := s.Shape(Regular, "محمد"); after.Glyphs[0].Font != f.fonts[0] {
		t.Error("the font is found and not used")
	}
	cancel()
	s.Shape(Regular, "ع")
	l.look()
	s.Trim()
	if s.Shape(Regular, "ع").Glyphs[0].Font.Embedded() || len(found) > 0 {
		t.Error("what is found later is not used, or is told to who has left")
	}
}

// Where the system has no fonts there are boxes, and nobody goes on looking.
func TestNoFonts(t *testing.T) {
	l := newLibrary(&scanner{scan: fontscan.NewFontMap(silent{})})
	l.useSystemFonts()
	run := patient(l).Shape(SemiBold, "王 A")
	if g := run.Glyphs[0]; g.ID != 0 || !g.Font.Embedded() || len(g.Font.Outline(0).Contours) == 0 || run.provisional {
		t.Errorf("王 is glyph %d", g.ID)
	}
}

// The fonts of this machine, whatever they are, are found without trouble.
func TestThisMachine(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	l := newLibrary(&scanner{})
	l.useSystemFonts()
	s := patient(l)
	for _, text := range []string{"王小明", "さくら", "김철수", "محمد", "שלום", "दीपिका", "ไพโรจน์", "👩🏽\u200d💻", "🇩🇪", "❤\ufe0f"} {
		run := s.Shape(Regular, text)
		if run.Width <= 0 || run.provisional {
			t.Errorf("%s is %.2f wide", text, run.Width)
		}
		for _, g := range run.Glyphs {
			g.Font.Outline(g.ID)
		}
	}
}
