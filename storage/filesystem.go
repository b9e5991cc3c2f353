package storage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// fileSystem is what storage asks of the system, so that tests can let any of
// it fail.
type fileSystem interface {
	Open(path string) (file, error)
	// CreateTemp makes a new file of mode 0600 in folder.
	CreateTemp(folder, pattern string) (file, error)
	Lstat(path string) (fs.FileInfo, error)
	Readlink(path string) (string, error)
	// Writable tells whether the user may write to an existing file.
	Writable(path string) error
	// Own gives a file to the owner and group of another, as far as possible.
	Own(path string, like fs.FileInfo) error
	Link(old, new string) error
	Rename(old, new string) error
	Remove(path string) error
	// MkdirAll makes a folder that only its owner may look into, and those it
	// is in.
	MkdirAll(path string) error
	ReadDir(path string) ([]fs.DirEntry, error)
	// SyncFolder makes sure that what was renamed in a folder stays renamed.
	SyncFolder(path string) error
}

// file is an open file.
type file interface {
	io.ReadWriteCloser
	Name() string
	Stat() (fs.FileInfo, error)
	Chmod(mode fs.FileMode) error
	Sync() error
}

var _ file = (*os.File)(nil)

// disk is the file system of the computer.
type disk struct{}

func (disk) Open(path string) (file, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err // not a nil *os.File in an interface
	}
	return f, nil
}

func (disk) CreateTemp(folder, pattern string) (file, error) {
	f, err := os.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (disk) Lstat(path string) (fs.FileInfo, error) { return os.Lstat(path) }
func (disk) Readlink(path string) (string, error)   { return os.Readlink(path) }
func (disk) Link(old, new string) error             { return os.Link(old, new) }
func (disk) Rename(old, new string) error           { return os.Rename(old, new) }
func (disk) Remove(path string) error               { return os.Remove(path) }

func (disk) MkdirAll(path string) error { return os.MkdirAll(path, ownerOnly) }

func (disk) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

func (disk) Writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func (disk) SyncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // it can't open folders, and renames through its journal
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err // the two say that this file system has no such thing
	}
	return nil
}
