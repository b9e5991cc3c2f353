package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// PutError is a file, such as a picture of a map, that could not be written.
// What was on the disk is untouched.
type PutError struct {
	// Path is the file as it was asked for.
	Path string
	// Reason and Remedy are the two parts of the sentence that depend on Err,
	// what the system said.
	Reason, Remedy string
	Err            error
}

// Error returns one sentence.
func (e *PutError) Error() string {
	return fmt.Sprintf("%q was not written because %s; what was on the disk is untouched; %s", e.Path, e.Reason, e.Remedy)
}

// Unwrap returns what the system said: [fs.ErrExist] for a file that is there
// and was not to be replaced.
func (e *PutError) Unwrap() error { return e.Err }

// Put writes a file that is made from a workspace, such as a picture, so that at
// every moment a whole version is on the disk. A file that is there already is
// replaced only if replace is set; it keeps its permissions, and no backup is
// made, since it can be made again. A new file can be read by its owner only. An
// error is a *[PutError].
func Put(path string, content []byte, replace bool) error {
	if err := (store{disk{}}).put(path, content, replace); err != nil {
		return putFault(path, err)
	}
	return nil
}

func (s store) put(path string, content []byte, replace bool) error {
	target, err := s.follow(path)
	if err != nil {
		return err
	}
	old, err := s.existing(target)
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o600)
	if old != nil {
		if !replace {
			return fs.ErrExist
		}
		mode = old.Mode().Perm()
	}
	folder := filepath.Dir(target)
	fresh, _, err := s.write(folder, bytes.NewReader(content), mode)
	if err != nil {
		return err
	}
	if err := s.place(fresh, target, replace); err != nil {
		_ = s.Remove(fresh)
		return err
	}
	// The file is whole and in its place, whatever the disk says of its folder.
	_ = s.SyncFolder(folder)
	return nil
}

// place gives a temporary file its name. A link, unlike a renaming, does not
// replace what came there in the meantime; not all file systems know links.
func (s store) place(fresh, target string, replace bool) error {
	if !replace {
		err := s.Link(fresh, target)
		if err == nil {
			_ = s.Remove(fresh) // the file is in its place, and a sweep finds this one
			return nil
		}
		if errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return s.Rename(fresh, target)
}

// putFault puts what the system said into a sentence.
func putFault(path string, err error) *PutError {
	if errors.Is(err, fs.ErrExist) {
		return &PutError{Path: path, Reason: "it is already there", Remedy: "choose another name, or say that it may be replaced", Err: err}
	}
	f := saveFault(path, err)
	return &PutError{Path: path, Reason: f.Reason, Remedy: f.Remedy, Err: err}
}
