package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/gofrs/flock"
)

// Holder says who has a file open, to others who open it too.
type Holder struct {
	// Name is what people call them; empty when that is not known.
	Name string `json:"name"`
	// Since is when they opened it; zero when that is not known.
	Since time.Time `json:"since"`
}

// UserName returns what to call whoever runs the program: their full name or,
// where the system knows none, the name they log in with.
func UserName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if name := readable(u.Name); name != "" {
		return name
	}
	return readable(u.Username)
}

// InUseError is a file that is open elsewhere.
type InUseError struct {
	// Path is the file as it was asked for.
	Path string
	// By is who has it open.
	By Holder
}

// Error returns one sentence.
func (e *InUseError) Error() string {
	return fmt.Sprintf("%s has %q open; it is untouched; open it to read, open a copy, or wait until they close it",
		e.By.Words(), filepath.Base(e.Path))
}

// Words returns what to call the holder.
func (h Holder) Words() string {
	if h.Name == "" {
		return "somebody else"
	}
	return h.Name
}

// Lock tells other programs that a file is open here. It is a request, which
// nobody is forced to heed: a hidden file beside the other, locked by the
// system, so that it holds as long as its program lives and the folder may be
// on a network share. What a killed program has left is free. The nil Lock
// locks nothing. Its methods may be called from any goroutine.
type Lock struct {
	path, beside string
	system       *flock.Flock
}

// lockTries is how often a lock is taken again whose file was removed between
// opening and locking it.
const lockTries = 5

// TakeLock locks the file at path for a holder. It returns an *[InUseError] when
// another program, or another lock of this one, has it. Where there can be no
// lock, as in a read-only folder, it returns none, and no error.
func TakeLock(path string, by Holder) (*Lock, error) {
	on := store{disk{}}
	target, err := on.follow(path)
	if err != nil {
		return nil, nil
	}
	mode := fs.FileMode(0o600)
	if info, err := on.Lstat(target); err == nil {
		mode = info.Mode().Perm() | 0o600 // whoever may open the file may see who has it
	}
	l := &Lock{path: path, beside: besideLock(target)}
	for range lockTries {
		free, err := l.try(mode)
		switch {
		case err != nil:
			return nil, l.inUse()
		case !free:
			return nil, &InUseError{Path: path, By: holderIn(l.beside)}
		case l.stands():
			l.sign(by, mode)
			return l, nil
		}
		_ = l.system.Close() // its last holder has just removed it
	}
	return nil, nil
}

// try takes the lock of the system. An error says that there can be none.
func (l *Lock) try(mode fs.FileMode) (free bool, err error) {
	if !ours(l.beside) {
		return false, fs.ErrExist
	}
	_, missing := os.Lstat(l.beside)
	l.system = flock.New(l.beside, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(mode))
	free, err = l.system.TryLock()
	if err != nil && missing != nil {
		_ = os.Remove(l.beside) // a file system without locks
	}
	return free, err
}

// inUse asks for the lock of somebody whose file may be read only.
func (l *Lock) inUse() error {
	if !ours(l.beside) {
		return nil
	}
	probe := flock.New(l.beside, flock.SetFlag(os.O_RDONLY))
	free, err := probe.TryRLock()
	if err != nil || free {
		_ = probe.Close()
		return nil
	}
	return &InUseError{Path: l.path, By: holderIn(l.beside)}
}

// besideLock returns the name of the file that is locked for another.
func besideLock(target string) string {
	folder, name := filepath.Split(target)
	return filepath.Join(folder, "."+name+lockSuffix)
}

// Path returns the file as it was asked for.
func (l *Lock) Path() string {
	if l == nil {
		return ""
	}
	return l.path
}

// Guards tells whether it is the lock of the file at path, by whatever name.
func (l *Lock) Guards(path string) bool {
	if l == nil {
		return false
	}
	target, err := store{disk{}}.follow(path)
	return err == nil && besideLock(target) == l.beside
}

// Release gives the lock up; a second time it does nothing.
func (l *Lock) Release() {
	if l == nil || !l.system.Locked() {
		return
	}
	stands := l.stands() // else the file is somebody else's by now
	removed := stands && os.Remove(l.beside) == nil
	_ = l.system.Close()
	if stands && !removed {
		_ = os.Remove(l.beside) // some systems remove no file that is open
	}
}

// stands tells whether the file that is locked is still the one of its name,
// and not what a link leads to.
func (l *Lock) stands() bool {
	locked, err := l.system.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(l.beside)
	return err == nil && os.SameFile(locked, named)
}

// sign writes who holds the lock into its file. Another system may keep others
// from the byte that it locks, the first.
func (l *Lock) sign(by Holder, mode fs.FileMode) {
	f, err := os.OpenFile(l.beside, os.O_WRONLY, 0)
	if err != nil {
		return
	}
	defer f.Close()
	locked, err := l.system.Stat()
	if named, failed := f.Stat(); err != nil || failed != nil || !os.SameFile(locked, named) {
		return
	}
	by.Name = readable(by.Name)
	text := marshal(lockContent{Format: lockFormat, Holder: by})
	if _, err := f.WriteAt(text, 1); err == nil {
		_ = f.Truncate(int64(1 + len(text)))
	}
	_ = f.Chmod(mode) // the system may have taken some of it away
}

// lockContent is what the file of a lock says, from the second byte on.
type lockContent struct {
	Format string `json:"format"`
	Holder
}

const (
	lockFormat = "inroad-lock-1"
	// longestLock is more than any lock says, in bytes, and longestName more
	// than anybody is called, in letters.
	longestLock = 4096
	longestName = 80
)

// ours tells whether a lock's file may be written: it is new, empty or a lock.
func ours(path string) bool {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return true
	}
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	content, err := lockText(path)
	return err != nil || len(content) == 0 || bytes.Contains(content, []byte(lockFormat))
}

// holderIn returns who has signed a lock, as far as that can be read.
func holderIn(path string) Holder {
	var content lockContent
	text, err := lockText(path)
	if err != nil || !unmarshal(text, &content) {
		return Holder{}
	}
	content.Name = readable(content.Name)
	return content.Holder
}

func lockText(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.NewSectionReader(f, 1, longestLock))
}

// readable returns a name in one line and of bounded length: somebody else may
// have written it.
func readable(name string) string {
	name = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, name)
	runes := []rune(strings.TrimSpace(name))
	return string(runes[:min(len(runes), longestName)])
}
