package storage

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"syscall"

	"inroad/graphmodel"
)

// BackupSuffix follows a file's name in the name of its backup, the version
// before the last save.
const BackupSuffix = "~"

// Save writes a workspace to path so that at every moment a whole version is on
// the disk: it writes a temporary file in the same folder, keeps the present
// file as the backup (its name with ~ at the end) and then puts the new one in
// its place. A new file can be read by its owner only; an existing one keeps its
// permissions. Through a symbolic link the file that it leads to is written.
//
// The file's list of revisions gets the name of this content at its end.
//
// With a key that protects, nothing readable touches the disk: the new file and
// the temporary one are sealed, and so is the backup of a file that was plain.
// It then takes seconds.
//
// seen is the state of the file that the workspace was read from or last saved
// to: if another program has changed the file since, nothing is written and the
// error is a *[ChangedError]. The zero Stamp asks no such question. All other
// errors are *[SaveError]. The result is the state of the new file; with an
// error it is zero, unless the file is in its place and only the disk's last
// confirmation is missing.
func Save(path string, w *graphmodel.Workspace, key Key, seen Stamp) (Stamp, error) {
	on := store{disk{}}
	origin := on.origin(path, w, key, seen)
	if origin != "" {
		info := *w.Info
		info.Revisions = []string{origin}
		w = w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}})
	}
	content, revision := revised(w)
	stamp, err := on.save(path, content, key, seen)
	if stamp != (Stamp{}) {
		stamp.origin, stamp.revision = origin, revision
	}
	return stamp, err
}

func (s store) save(path string, plain []byte, key Key, seen Stamp) (Stamp, error) {
	content, err := Seal(key, plain)
	if err != nil {
		return Stamp{}, saveFault(path, err)
	}
	target, err := s.follow(path)
	if err != nil {
		return Stamp{}, saveFault(path, err)
	}
	stamp, err := s.replace(target, content, key, seen)
	switch {
	case errors.Is(err, errChanged):
		return Stamp{}, &ChangedError{Path: path}
	case err != nil:
		return stamp, saveFault(path, err)
	}
	return stamp, nil
}

// maxLinks is how many symbolic links may lead from one to the next; Linux
// gives up at the same number.
const maxLinks = 40

// follow returns the path at the end of a chain of symbolic links.
func (s store) follow(path string) (string, error) {
	for range maxLinks {
		info, err := s.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		next, err := s.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		path = next
	}
	return "", syscall.ELOOP
}

// existing returns what is at path now, or nil when nothing is. It is an error
// when that can't be replaced by a file: renaming would get past the protection
// of a file that the user may not write to.
func (s store) existing(path string) (fs.FileInfo, error) {
	info, err := s.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, syscall.EISDIR
	case !info.Mode().IsRegular():
		return nil, errNotRegular
	}
	return info, s.Writable(path)
}

// errChanged says that a file is not as it was.
var errChanged = errors.New("changed")

// unchanged is existing, and an error where the content is another than it was.
func (s store) unchanged(path string, seen Stamp) (fs.FileInfo, error) {
	now, err := s.existing(path)
	if err != nil || now == nil || seen == (Stamp{}) || seen.untouched(now) {
		return now, err
	}
	if _, found, err := s.read(path); err != nil || found.sum != seen.sum {
		return nil, errChanged
	}
	return now, nil
}

// replace puts a file with that content at path, unless the one there now is not
// as it was seen; key protects its backup.
func (s store) replace(path string, content []byte, key Key, seen Stamp) (Stamp, error) {
	old, err := s.unchanged(path, seen)
	if err != nil {
		return Stamp{}, err
	}
	folder := filepath.Dir(path)
	mode := fs.FileMode(0o600)
	if old != nil {
		mode = old.Mode().Perm()
	}
	sum := make(chan [sha256.Size]byte, 1)
	go func() { sum <- sha256.Sum256(content) }() // while the disk writes
	fresh, info, err := s.write(folder, bytes.NewReader(content), mode)
	if err != nil {
		return Stamp{}, err
	}
	if old != nil {
		_ = s.Own(fresh, old) // who may not give it away keeps it
	}
	if err := s.succeed(fresh, path, mode, key, seen); err != nil {
		_ = s.Remove(fresh)
		return Stamp{}, err
	}
	stamp := stampOf(info, <-sum)
	if err := s.SyncFolder(folder); err != nil {
		return stamp, &unconfirmed{err}
	}
	return stamp, nil
}

// succeed gives a temporary file the name of the one that it replaces, which
// becomes the backup. Somebody else may have saved while it was being written.
func (s store) succeed(fresh, path string, mode fs.FileMode, key Key, seen Stamp) error {
	old, err := s.unchanged(path, seen)
	if err == nil && old != nil {
		err = s.backUp(path, mode, key)
	}
	if err != nil {
		return err
	}
	return s.Rename(fresh, path)
}

// tempPattern is short, so that it fits wherever the file's own name does.
const tempPattern = ".inroad-*.tmp"

// write makes a temporary file in folder that is whole and on the disk, or none
// at all.
func (s store) write(folder string, content io.Reader, mode fs.FileMode) (name string, info fs.FileInfo, err error) {
	f, err := s.CreateTemp(folder, tempPattern)
	if err != nil {
		return "", nil, err
	}
	_, err = io.Copy(f, content)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		info, err = f.Stat()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = s.Remove(f.Name())
		return "", nil, err
	}
	return f.Name(), info, nil
}
