package typeface

import (
	"maps"
	"slices"
	"sync"
	"sync/atomic"
)

// want is a cluster that the embedded typeface lacks.
type want struct {
	cluster string
	weight  Weight
}

// maxKnown bounds what is remembered of fallbacks.
const maxKnown = 1 << 16

// systemFonts finds fonts of the system for what the embedded typeface lacks.
// Its fields up to the
// generation are guarded by the library's lock.
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
	finder finder
}

// finder finds a font that has all of a cluster, or else its first character;
// nil if there is none.
type finder interface{ find(w want) *Font }

// UseSystemFonts lets every shaper use the fonts of the system from now on: the
// program does so at its start. They are looked for once a text needs one.
//
// Without it there are only the embedded fonts, so that the same text looks the
// same everywhere.
func UseSystemFonts() { shared.useSystemFonts() }

func (l *library) useSystemFonts() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.system.used = true
}

// WhenFound has changed called whenever fonts have been found in the background,
// until cancel is called: texts that were shaped before may look better now. It
// is called on any goroutine.
func WhenFound(changed func()) (cancel func()) { return shared.whenFound(changed) }

func (l *library) whenFound(changed func()) (cancel func()) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	s := &l.system
	s.tickets++
	ticket := s.tickets
	if s.changed == nil {
		s.changed = make(map[int]func())
	}
	s.changed[ticket] = changed
	return func() {
		l.mutex.Lock()
		defer l.mutex.Unlock()
		delete(s.changed, ticket)
	}
}

// lookup returns the font for a cluster, nil if there is none; known tells
// whether that is certain. What is not known is looked for. Call it with the
// lock held.
func (l *library) lookup(w want) (f *Font, known bool) {
	s := &l.system
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
		go l.lookInBackground()
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
		found[w] = s.finder.find(w)
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
