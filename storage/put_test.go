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
	content := func() string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if err := Put(path, []byte("one"), false); err != nil || content() != "one" {
		t.Fatalf("%v, %q", err, content())
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	err := Put(path, []byte("two"), false)
	if !errors.Is(err, fs.ErrExist) || content() != "one" || !strings.Contains(err.Error(), "already there") {
		t.Errorf("%v, %q", err, content())
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Put(path, []byte("three"), true); err != nil || content() != "three" {
		t.Errorf("%v, %q", err, content())
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("the permissions became %v, %v", info.Mode(), err)
	}
	if err := Put(folder, []byte("x"), true); err == nil || !strings.Contains(err.Error(), "there is a folder of that name") {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
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
