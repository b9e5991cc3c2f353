package storage

import (
	"bytes"
	"io"
	"io/fs"
	"path/filepath"
)

// backUp makes the file at path the backup as well. It does so beside the older
// backup, which stays until the new one is whole.
func (s store) backUp(path string, mode fs.FileMode, key Key) error {
	beside, err := s.beside(path, mode, key)
	if err != nil {
		return err
	}
	err = s.Rename(beside, path+BackupSuffix)
	// It is there still where the backup was the same file already, since the
	// save before was killed: of two names of one file renaming leaves both.
	_ = s.Remove(beside)
	return err
}

// backupOf returns where the backup of the file at path is.
func (s store) backupOf(path string) (string, error) {
	target, err := s.follow(path)
	return target + BackupSuffix, err
}

// beside gives what is in the file at path a second, temporary name. What can be
// read does not stay so beside a protected file.
func (s store) beside(path string, mode fs.FileMode, key Key) (string, error) {
	if key.Protects() {
		text, _, err := s.read(path)
		if err != nil {
			return "", err
		}
		if !IsSealed([]byte(text)) {
			return s.sealedBeside(path, []byte(text), mode, key)
		}
	}
	if linked, err := s.linkBeside(path); err == nil {
		return linked, nil
	}
	// Not all file systems know hard links.
	old, err := s.Open(path)
	if err != nil {
		return "", err
	}
	defer old.Close()
	return s.writeBeside(path, old, mode)
}

func (s store) sealedBeside(path string, plain []byte, mode fs.FileMode, key Key) (string, error) {
	sealed, err := Seal(key, plain)
	if err != nil {
		return "", err
	}
	return s.writeBeside(path, bytes.NewReader(sealed), mode)
}

func (s store) writeBeside(path string, content io.Reader, mode fs.FileMode) (string, error) {
	name, _, err := s.write(filepath.Dir(path), content, mode)
	return name, err
}

// linkBeside gives the file at path a second, temporary name.
func (s store) linkBeside(path string) (string, error) {
	placeholder, err := s.CreateTemp(filepath.Dir(path), tempPattern)
	if err != nil {
		return "", err
	}
	name := placeholder.Name()
	_ = placeholder.Close()
	if err := s.Remove(name); err != nil {
		return "", err
	}
	return name, s.Link(path, name)
}
