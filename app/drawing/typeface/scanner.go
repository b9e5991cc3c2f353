package typeface

import (
	"os"
	"path/filepath"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// scanner finds fonts in the folders of the system. It serves one goroutine at a
// time.
type scanner struct {
	scan  *fontscan.FontMap // nil until the folders have been read
	fonts map[*font.Font]*Font
}

func (s *scanner) find(w want) *Font {
	s.open()
	script := scriptOf(w.cluster)
	aspect := font.Aspect{Weight: font.WeightNormal}
	if w.weight == SemiBold {
		aspect.Weight = font.WeightBold
	}
	s.scan.SetQuery(fontscan.Query{Families: familiesFor(w.cluster, script), Aspect: aspect})
	s.scan.SetScript(script)
	var first *Font
	for _, r := range w.cluster {
		if ignorable(r) {
			continue
		}
		f := s.wrap(s.scan.ResolveFace(r))
		switch {
		case f == nil || !f.has(r) || !f.paints(r):
			continue
		case f.hasAll(w.cluster):
			return f
		case first == nil:
			first = f
		}
	}
	return first
}

// open reads the system's fonts the first time. Without any, the map is empty
// and resolves to nothing.
func (s *scanner) open() {
	if s.scan != nil {
		return
	}
	s.scan = fontscan.NewFontMap(silent{})
	s.fonts = make(map[*font.Font]*Font)
	// An index that cannot be kept is no reason to show boxes, and there is
	// nobody to tell.
	_ = s.scan.UseSystemFonts(indexFolder())
}

// indexFolder returns where the index of the system's fonts is kept.
func indexFolder() string {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	folder := filepath.Join(base, "inroad")
	if os.MkdirAll(folder, 0o700) != nil {
		return os.TempDir()
	}
	return folder
}

func (s *scanner) wrap(face *font.Face) *Font {
	if face == nil {
		return nil
	}
	f, ok := s.fonts[face.Font]
	if !ok {
		f = newFont(face)
		s.fonts[face.Font] = f
	}
	return f
}

// paints tells whether there is anything to be seen of a character: some fonts
// have emoji in a format of colours that is not read here, and no outlines.
func (f *Font) paints(r rune) bool {
	id, ok := f.face.NominalGlyph(r)
	if !ok {
		return false
	}
	o := f.load(GlyphID(id))
	return o.Picture != nil || len(o.Contours) > 0
}

// silent keeps the scan's remarks on broken fonts to itself.
type silent struct{}

func (silent) Printf(string, ...any) {}
