package storage

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"inroad/graphmodel"
)

// Shelf is the user's own folder, apart from where their files lie: it keeps the
// earlier versions of saved maps and the edits that are in no file yet. Only
// its owner can look into it. Any number of programs may use one shelf at the
// same time. The zero Shelf keeps nothing.
type Shelf struct {
	// Folder need not exist yet.
	Folder string

	on fileSystem // nil: the computer's
}

// UserShelf returns the shelf of whoever runs the program: the folder "inroad"
// under XDG_STATE_HOME or, where that is not set, under the folder for settings.
func UserShelf() (Shelf, error) {
	if folder := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return Shelf{Folder: filepath.Join(folder, "inroad")}, nil
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return Shelf{}, err
	}
	return Shelf{Folder: filepath.Join(folder, "inroad")}, nil
}

func (s Shelf) store() store {
	if s.on == nil {
		return store{disk{}}
	}
	return store{s.on}
}

const (
	versionsFolder = "versions"
	recoveryFolder = "recovery"
)

// ofMap returns the folder for the versions of one map. Its name says nothing
// about the map. A map without an id is told by its file.
func (s Shelf) ofMap(id graphmodel.ID, path string) string {
	if id == "" {
		if absolute, err := filepath.Abs(path); err == nil {
			path = absolute
		}
	}
	sum := sha256.Sum256([]byte(cmp.Or(string(id), path)))
	return filepath.Join(s.Folder, versionsFolder, hex.EncodeToString(sum[:16]))
}

// put writes a file of the shelf: whole and on the disk, or not at all.
func (s Shelf) put(folder, name string, content []byte) error {
	on := s.store()
	if err := on.MkdirAll(folder); err != nil {
		return err
	}
	return on.put(filepath.Join(folder, name), content, true)
}

// leftOverAfter is the age at which a temporary file can't belong to a save
// that is still going on.
const leftOverAfter = 24 * time.Hour

// SweepLeftOvers removes from a folder the temporary files that saves have left
// behind which were killed, a day ago or more.
func SweepLeftOvers(folder string, now time.Time) { store{disk{}}.sweep(folder, now) }

func (s store) sweep(folder string, now time.Time) {
	entries, _ := s.ReadDir(folder) // what can't be read need not be tidy
	for _, e := range entries {
		if fits, _ := filepath.Match(tempPattern, e.Name()); !fits {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > leftOverAfter {
			_ = s.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// ownerOnly is the mode of the shelf's folders.
const ownerOnly fs.FileMode = 0o700
