package storage

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"inroad/graphmodel"
)

// KeptVersion is what a map's file held after one save. Its file is as it was saved:
// that of a protected map is protected.
type KeptVersion struct {
	// Path is the file on the shelf. Open it like any other.
	Path string
	// Number grows with every version, whatever the clock says.
	Number int
	// Saved is when its file was written, by the clock of that moment.
	Saved time.Time
	// Size is in bytes.
	Size int64

	sum string // the beginning of the content's hash
	// file tells the file that was saved; empty where an older program kept it.
	file string
}

// Of tells whether the version was saved to the file at path. Versions are kept
// by the id of a map, so that they outlive renaming its file; a copy of the file
// has that id too. Where it is not known the answer is yes.
func (v KeptVersion) Of(path string) bool { return v.file == "" || v.file == fileSum(path) }

// fileSum stands for a path in the name of a version, which it does not tell.
func fileSum(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:4])
}

// Keep puts the present content of the file at path among the versions of the
// map, unless it is the newest of them already, and lets go of those that are no
// longer worth their space. It is called before a save, for what others may have
// written, and after it. seen is the last known state of the file: one that is
// untouched and kept since is not read again. What is readable is not kept of a
// map that key protects. A file that is not there is no error. Of two files of
// one map each keeps its own versions.
func (s Shelf) Keep(id graphmodel.ID, path string, key Key, seen Stamp) error {
	if s.Folder == "" {
		return nil
	}
	folder := s.ofMap(id, path)
	all, err := s.list(folder, versionSuffix)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(v KeptVersion) bool { return !v.Of(path) })
	on := s.store()
	if info, err := on.Lstat(path); err == nil && seen.untouched(info) && len(kept) > 0 && kept[0].Holds(seen) {
		return nil
	}
	text, stamp, err := on.read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil, key.Protects() && !IsSealed([]byte(text)):
		return err
	case len(kept) > 0 && kept[0].Holds(stamp):
		return nil
	}
	v := KeptVersion{Number: nextNumber(all), Saved: stamp.modified, Size: stamp.size, sum: shortSum(stamp.sum), file: fileSum(path)}
	v.Path = filepath.Join(folder, v.name())
	if err := s.put(folder, v.name(), []byte(text)); err != nil {
		return err
	}
	on.sweep(folder, v.Saved)
	for _, gone := range outlived(slices.Insert(kept, 0, v), v.Saved) {
		_ = on.Remove(gone.Path) // another program may have been quicker
	}
	return nil
}

// nextNumber returns the number after those of a list, the newest first.
func nextNumber(all []KeptVersion) int {
	if len(all) == 0 {
		return 1
	}
	return all[0].Number + 1
}

// Versions returns the versions of a map, of all its files, the newest first;
// path is that of its file and counts only for a map without an id.
func (s Shelf) Versions(id graphmodel.ID, path string) ([]KeptVersion, error) {
	if s.Folder == "" {
		return nil, nil
	}
	return s.list(s.ofMap(id, path), versionSuffix)
}

// list returns what is kept in a folder under names of one suffix, the newest
// first.
func (s Shelf) list(folder, suffix string) ([]KeptVersion, error) {
	entries, err := s.store().ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []KeptVersion
	for _, e := range entries {
		v, ok := versionOf(e.Name(), suffix)
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue
		}
		v.Path, v.Size = filepath.Join(folder, e.Name()), info.Size()
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b KeptVersion) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), b.Saved.Compare(a.Saved), cmp.Compare(b.sum, a.sum))
	})
	return all, nil
}

// Forget removes all versions of a map, and the copies that were merged into it.
func (s Shelf) Forget(id graphmodel.ID, path string) error {
	all, err := s.everything(id, path)
	for _, v := range all {
		err = errors.Join(err, s.Remove(v))
	}
	return err
}

// everything returns the versions of a map and the copies that were merged into
// it.
func (s Shelf) everything(id graphmodel.ID, path string) ([]KeptVersion, error) {
	if s.Folder == "" {
		return nil, nil
	}
	versions, err := s.list(s.ofMap(id, path), versionSuffix)
	merged, fault := s.list(s.ofMap(id, path), mergedSuffix)
	return append(versions, merged...), errors.Join(err, fault)
}

// Remove removes one version.
func (s Shelf) Remove(v KeptVersion) error {
	if err := s.store().Remove(v.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Holds tells whether the version has the content of the file that stamp was
// taken of.
func (v KeptVersion) Holds(stamp Stamp) bool { return v.sum == shortSum(stamp.sum) }

const (
	versionTime   = "20060102T150405Z"
	versionSuffix = ".inroad"
)

// name returns NUMBER-TIME-HASH-FILE.inroad. The number gives the order, so that a
// clock that was moved backwards does no harm; two programs that take the same
// number at once still write two files.
func (v KeptVersion) name() string { return v.named(versionSuffix) }

func (v KeptVersion) named(suffix string) string {
	parts := []string{fmt.Sprintf("%08d", v.Number), v.Saved.UTC().Format(versionTime), v.sum}
	if v.file != "" {
		parts = append(parts, v.file)
	}
	return strings.Join(parts, "-") + suffix
}

func versionOf(name, suffix string) (KeptVersion, bool) {
	parts := strings.Split(strings.TrimSuffix(name, suffix), "-")
	if len(parts) < 3 || len(parts) > 4 || !strings.HasSuffix(name, suffix) {
		return KeptVersion{}, false
	}
	number, err := strconv.Atoi(parts[0])
	saved, wrong := time.Parse(versionTime, parts[1])
	v := KeptVersion{Number: number, Saved: saved, sum: parts[2]}
	if len(parts) == 4 {
		v.file = parts[3]
	}
	return v, err == nil && wrong == nil
}

func shortSum(sum [sha256.Size]byte) string { return hex.EncodeToString(sum[:8]) }
