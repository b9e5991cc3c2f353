package storage

import (
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// Look returns the present state of the file at path. last is the state at the
// last look: a file that seems untouched since is not read again, unless
// thorough is set. Its errors are those of the system.
func Look(path string, last Stamp, thorough bool) (Stamp, error) {
	return store{disk{}}.look(path, last, thorough)
}

func (s store) look(path string, last Stamp, thorough bool) (Stamp, error) {
	target, err := s.follow(path)
	if err != nil {
		return Stamp{}, err
	}
	info, err := s.Lstat(target)
	if err != nil {
		return Stamp{}, err
	}
	if !thorough && last.sameTime(info) {
		return last, nil
	}
	_, now, err := s.read(target)
	return now, err
}

// SameContent tells whether a file held the same in both states.
func (s Stamp) SameContent(other Stamp) bool { return s.sum == other.sum && s.size == other.size }

// Touched returns the state with the time of a later one of the same content.
func (s Stamp) Touched(later Stamp) Stamp {
	s.modified = later.modified
	return s
}

// Watcher waits for the system to say that something has happened to a file.
// Not all do: a network share says nothing of what other computers write, so
// look now and then besides.
type Watcher struct {
	system *fsnotify.Watcher
	target string
}

// NewWatcher begins to watch the folder of the file at path, so that a file is
// seen that takes the other's place. It fails where the system can't watch it.
// Close the watcher when it is no longer needed.
func NewWatcher(path string) (*Watcher, error) {
	target, err := store{disk{}}.follow(path)
	if err != nil {
		return nil, err
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	if err := system.Add(filepath.Dir(target)); err != nil {
		_ = system.Close()
		return nil, err
	}
	return &Watcher{system, target}, nil
}

// Wait returns true when something has happened to the file, or may have, and
// false when the watcher is closed. It is called from one goroutine.
func (w *Watcher) Wait() bool {
	for {
		select {
		case event, open := <-w.system.Events:
			if !open {
				return false
			}
			if filepath.Base(event.Name) == filepath.Base(w.target) {
				return true
			}
		case _, open := <-w.system.Errors:
			return open // some may have been missed
		}
	}
}

// Close ends the watching, from any goroutine.
func (w *Watcher) Close() { _ = w.system.Close() }
