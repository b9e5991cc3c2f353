package storage

import (
	"io/fs"
	"strings"
)

// failing is a file system on which one operation fails.
type failing struct {
	fileSystem
	at  string
	err error
	// skip is how many times the operation succeeds first.
	skip int
	// done lists the operations in order.
	done []string
}

func (f *failing) ask(operation string) error {
	f.done = append(f.done, operation)
	if operation != f.at {
		return nil
	}
	if f.skip--; f.skip >= 0 {
		return nil
	}
	return f.err
}

func (f *failing) Open(path string) (file, error) {
	if err := f.ask("open"); err != nil {
		return nil, err
	}
	opened, err := f.fileSystem.Open(path)
	return &failingFile{opened, f}, err
}

func (f *failing) CreateTemp(folder, pattern string) (file, error) {
	if err := f.ask("create"); err != nil {
		return nil, err
	}
	made, err := f.fileSystem.CreateTemp(folder, pattern)
	return &failingFile{made, f}, err
}

func (f *failing) Writable(path string) error {
	if err := f.ask("writable"); err != nil {
		return err
	}
	return f.fileSystem.Writable(path)
}

func (f *failing) Lstat(path string) (fs.FileInfo, error) {
	if err := f.ask("lstat"); err != nil {
		return nil, err
	}
	return f.fileSystem.Lstat(path)
}

func (f *failing) Link(old, new string) error {
	if err := f.ask("link"); err != nil {
		return err
	}
	return f.fileSystem.Link(old, new)
}

// Rename asks under a name that says what is replaced.
func (f *failing) Rename(old, new string) error {
	operation := "rename"
	if strings.HasSuffix(new, BackupSuffix) {
		operation = "rename backup"
	}
	if err := f.ask(operation); err != nil {
		return err
	}
	return f.fileSystem.Rename(old, new)
}

func (f *failing) MkdirAll(path string) error {
	if err := f.ask("make folder"); err != nil {
		return err
	}
	return f.fileSystem.MkdirAll(path)
}

func (f *failing) ReadDir(path string) ([]fs.DirEntry, error) {
	if err := f.ask("read folder"); err != nil {
		return nil, err
	}
	return f.fileSystem.ReadDir(path)
}

func (f *failing) SyncFolder(path string) error {
	if err := f.ask("sync folder"); err != nil {
		return err
	}
	return f.fileSystem.SyncFolder(path)
}

// failingFile is a file of a failing file system.
type failingFile struct {
	file
	on *failing
}

func (f *failingFile) Read(p []byte) (int, error) {
	if err := f.on.ask("read"); err != nil {
		return 0, err
	}
	return f.file.Read(p)
}

// Write writes half of p before it fails, as a full disk does.
func (f *failingFile) Write(p []byte) (int, error) {
	if err := f.on.ask("write"); err != nil {
		n, _ := f.file.Write(p[:len(p)/2])
		return n, err
	}
	return f.file.Write(p)
}

func (f *failingFile) Chmod(mode fs.FileMode) error {
	if err := f.on.ask("chmod"); err != nil {
		return err
	}
	return f.file.Chmod(mode)
}

func (f *failingFile) Sync() error {
	if err := f.on.ask("sync"); err != nil {
		return err
	}
	return f.file.Sync()
}

func (f *failingFile) Close() error {
	closed := f.file.Close()
	if err := f.on.ask("close"); err != nil {
		return err
	}
	return closed
}
