package storage

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"inroad/graphmodel"
)

const (
	secretsFolder = "secrets"
	secretSize    = 32
)

// Secret returns the secret of a map, with which pseudonyms in shared copies are
// made. It is drawn when it is first asked for and then kept on the shelf, and
// nowhere else, so that two copies from this computer call people the same. The
// zero Shelf gives another one each time. path is that of the map's file and
// counts only for a map without an id.
func (s Shelf) Secret(id graphmodel.ID, path string) ([]byte, error) {
	fresh := make([]byte, secretSize)
	_, _ = rand.Read(fresh) // never fails
	if s.Folder == "" {
		return fresh, nil
	}
	on, folder := s.store(), filepath.Join(s.Folder, secretsFolder)
	file := filepath.Join(folder, filepath.Base(s.ofMap(id, path)))
	if known, err := on.secret(file); !errors.Is(err, fs.ErrNotExist) {
		return known, err
	}
	if err := on.MkdirAll(folder); err != nil {
		return nil, err
	}
	if err := on.put(file, fresh, false); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return on.secret(file) // that of another program which was quicker
}

// secret reads a secret. One that was cut short would be none.
func (s store) secret(file string) ([]byte, error) {
	text, _, err := s.read(file)
	if err == nil && len(text) != secretSize {
		err = fmt.Errorf("the secret for pseudonyms in %q is damaged; remove that file, and further copies get other pseudonyms", file)
	}
	return []byte(text), err
}
