package storage

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"inroad/graphmodel"
)

// Reseal has what earlier saves of a map have left, its backup and what is on the
// shelf of it, of all its files, open with one key where they opened with another, and not any
// more with that one. What neither key opens is protected by a third, and stays
// as it is. It takes up to two seconds for each; step, which may be nil, is told
// before each how many are done of how many.
//
// An error says that some are still as they were. When the program ends before
// all are protected, [Shelf.Finish] goes on with those that can be read.
func (s Shelf) Reseal(id graphmodel.ID, path string, from, to Key, step func(done, all int)) error {
	mark := s.begun(id, path)
	if s.Folder != "" && to.Protects() {
		_ = s.put(filepath.Dir(mark), begunName, nil) // where it can't be noted it is done all the same
	}
	err := s.resealAll(id, path, from, to, step)
	if s.Folder != "" && err == nil {
		_ = s.store().Remove(mark)
	}
	return err
}

// begunName is the name of a file among the versions of a map: their protection
// was begun, and has not come to its end.
const begunName = "protecting"

func (s Shelf) begun(id graphmodel.ID, path string) string {
	return filepath.Join(s.ofMap(id, path), begunName)
}

// Finish protects, with the key of a map, what a program that was ended while it
// did so has left readable. It is called after a save; mostly there is nothing.
func (s Shelf) Finish(id graphmodel.ID, path string, key Key) error {
	if s.Folder == "" || !key.Protects() {
		return nil
	}
	if _, err := s.store().Lstat(s.begun(id, path)); err != nil {
		return nil
	}
	return s.Reseal(id, path, Key{}, key, nil)
}

func (s Shelf) resealAll(id graphmodel.ID, path string, from, to Key, step func(done, all int)) error {
	versions, err := s.everything(id, path)
	tell := func(done int) {
		if step != nil {
			step(done, len(versions)+1)
		}
	}
	tell(0)
	err = errors.Join(err, s.store().resealBackup(path, from, to))
	for i, v := range versions {
		tell(i + 1)
		err = errors.Join(err, s.reseal(v, from, to))
	}
	return err
}

// Discard removes what earlier saves of a map have left: its versions on the
// shelf and, where it has a file, the backup beside that.
func (s Shelf) Discard(id graphmodel.ID, path string) error {
	err := s.Forget(id, path)
	if path == "" {
		return err
	}
	backup, fault := s.store().backupOf(path)
	if fault == nil {
		fault = s.store().Remove(backup)
	}
	if errors.Is(fault, fs.ErrNotExist) {
		fault = nil
	}
	return errors.Join(err, fault)
}

// resealed returns what is in a file, sealed with another key, and nothing
// where it is not to be changed.
func (s store) resealed(path string, from, to Key) ([]byte, error) {
	text, _, err := s.read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	wasSealed := IsSealed([]byte(text))
	if !wasSealed && !to.Protects() || wasSealed && from.Same(to) {
		return nil, nil
	}
	plain, err := Unseal(from, []byte(text))
	if err != nil {
		return nil, nil // it is sealed with another key
	}
	return Seal(to, plain)
}

func (s store) resealBackup(path string, from, to Key) error {
	backup, err := s.backupOf(path)
	if err != nil {
		return err
	}
	switch info, err := s.Lstat(backup); {
	case err != nil:
	case info.Mode()&fs.ModeSymlink != 0:
		return s.Remove(backup) // not ours; what it leads to is not either
	case !info.Mode().IsRegular():
		return nil // none that a save has made
	}
	content, err := s.resealed(backup, from, to)
	if err != nil || content == nil {
		return err
	}
	return s.put(backup, content, true)
}

// reseal does so with a version, whose name says what it holds.
func (s Shelf) reseal(v KeptVersion, from, to Key) error {
	on := s.store()
	content, err := on.resealed(v.Path, from, to)
	if err != nil || content == nil {
		return err
	}
	folder, file := filepath.Split(v.Path)
	// Under the old name until it is whole, so that the version is never gone;
	// what was readable is then readable nowhere.
	if err := on.put(v.Path, content, true); err != nil {
		return err
	}
	if strings.HasSuffix(file, mergedSuffix) {
		return nil // its name says what is in it once it is open
	}
	v.sum = shortSum(sha256.Sum256(content))
	if v.name() == file {
		return nil
	}
	return on.Rename(v.Path, filepath.Join(folder, v.name()))
}
