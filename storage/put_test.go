package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestPut(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.svg")
	if err := Put(path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	wantFile(t, path, "one", 0o600)
	if err := Put(path, []byte("two"), false); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "already there") {
		t.Error(err)
	}
	wantFile(t, path, "one", 0o600)
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Put(path, []byte("three"), true); err != nil {
		t.Error(err)
	}
	wantFile(t, path, "three", 0o644)
	if err := Put(folder, []byte("x"), true); err == nil || !strings.Contains(err.Error(), "there is a folder of that name") {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}

// wantFile compares a file with what it is to hold and who may read it.
func wantFile(t *testing.T, path, content string, mode fs.FileMode) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != content || info.Mode().Perm() != mode {
		t.Errorf("it holds %q, %v; want %q, %v", data, info.Mode(), content, mode)
	}
}

// Whatever fails, the old file is whole and nothing is left beside it.
func TestPutKeepsTheOldFile(t *testing.T) {
	for _, at := range []string{"lstat", "writable", "create", "write", "chmod", "sync", "rename"} {
		folder := t.TempDir()
		path := filepath.Join(folder, "map.png")
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		broken := store{&failing{fileSystem: disk{}, at: at, err: syscall.ENOSPC}}
		if err := broken.put(path, []byte("new content"), true); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v", at, err)
		}
		data, err := os.ReadFile(path)
		if left, _ := os.ReadDir(folder); err != nil || string(data) != "old" || len(left) != 1 {
			t.Errorf("%s: %q, %v, %d files", at, data, err, len(left))
		}
	}
}

func TestPutWithoutLinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.png")
	stick := store{&failing{fileSystem: disk{}, at: "link", err: syscall.EPERM}}
	if err := stick.put(path, []byte("new"), false); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "new" {
		t.Errorf("%q, %v", data, err)
	}
}
