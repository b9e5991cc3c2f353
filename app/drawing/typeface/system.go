package typeface

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// want is a cluster that the embedded typeface lacks.
type want struct {
	cluster string
	weight  Weight
}

// maxKnown bounds what is remembered of fallbacks.
const maxKnown = 1 << 16

// systemFonts finds fonts of the system for what the embedded typeface lacks.
// Its fields but the last group are guarded by the library's lock.
type systemFonts struct {
	used    bool
	known   map[want]*Font // nil: no font has it
	wanted  map[want]bool
	looking bool
	changed map[int]func() // by ticket
	tickets int

	generation atomic.Uint32

	// search is held while fonts are looked for, and guards what follows.
	search sync.Mutex
	scan   *fontscan.FontMap
	fonts  map[*font.Font]*Font
}

// UseSystemFonts lets every shaper use the fonts of the system from now on: the
// program does so at its start. They are looked for once a text needs one.
//
// Without it there are only the embedded fonts, so that the same text looks the
// same everywhere.
func UseSystemFonts() {
	shared.mutex.Lock()
	defer shared.mutex.Unlock()
	shared.system.used = true
}

// WhenFound has changed called whenever fonts have been found in the background,
// until cancel is called: texts that were shaped before may look better now. It
// is called on any goroutine.
func WhenFound(changed func()) (cancel func()) {
	shared.mutex.Lock()
	defer shared.mutex.Unlock()
	s := &shared.system
	s.tickets++
	ticket := s.tickets
	if s.changed == nil {
		s.changed = make(map[int]func())
	}
	s.changed[ticket] = changed
	return func() {
		shared.mutex.Lock()
		defer shared.mutex.Unlock()
		delete(s.changed, ticket)
	}
}

// lookup returns the font for a cluster, nil if there is none; known tells
// whether that is certain. What is not known is looked for. Call it with the
// library's lock held.
func (s *systemFonts) lookup(w want) (f *Font, known bool) {
	if !s.used {
		return nil, true
	}
	if f, known = s.known[w]; known {
		return f, true
	}
	if s.wanted == nil {
		s.wanted = make(map[want]bool)
	}
	s.wanted[w] = true
	if !s.looking {
		s.looking = true
		go shared.lookInBackground()
	}
	return nil, false
}

// lookInBackground looks for fonts until none is wanted.
func (l *library) lookInBackground() {
	s := &l.system
	for more := true; more; {
		l.look()
		l.mutex.Lock()
		more = len(s.wanted) > 0
		s.looking = more
		listeners := slices.Collect(maps.Values(s.changed))
		l.mutex.Unlock()
		for _, changed := range listeners {
			changed()
		}
	}
}

// look finds fonts for all that is wanted. When it returns, whatever was wanted
// before is known.
func (l *library) look() {
	s := &l.system
	s.search.Lock()
	defer s.search.Unlock()
	l.mutex.Lock()
	wanted := s.wanted
	s.wanted = nil
	l.mutex.Unlock()
	if len(wanted) == 0 {
		return
	}
	found := make(map[want]*Font, len(wanted))
	for w := range wanted {
		found[w] = s.find(w)
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if s.known == nil || len(s.known) > maxKnown {
		s.known = make(map[want]*Font)
	}
	for w, f := range found {
		s.known[w] = f
	}
	s.generation.Add(1)
}

// find returns a font of the system that has all of a cluster, or else its
// first character; nil if there is none. The search is held.
func (s *systemFonts) find(w want) *Font {
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
func (s *systemFonts) open() {
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

func (s *systemFonts) wrap(face *font.Face) *Font {
	if face == nil {
		return nil
	}
	f, ok := s.fonts[face.Font]
	if !ok {
		f = newFont(face)
		f.at = s.scan.FontLocation(face.Font)
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
