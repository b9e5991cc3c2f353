//go:build linux

package storage

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"inroad/graphmodel/modeltest"
)

const (
	fullDiskFile = "INROAD_TEST_FULL_DISK_FILE"
	fullDiskRoom = 100_000 // bytes that a file may have
)

// TestARealFileThatHasNoRoom saves a large map in a program to whose files the
// system gives little room: the writing of the temporary file ends half-way, with
// an error of the system itself.
func TestARealFileThatHasNoRoom(t *testing.T) {
	if path := os.Getenv(fullDiskFile); path != "" {
		saveWithoutRoom(t, path)
		return
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "map.inroad.json")
	mustSave(t, path, "before", Stamp{})
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(os.Args[0], "-test.run=^TestARealFileThatHasNoRoom$")
	child.Env = append(os.Environ(), fullDiskFile+"="+path)
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, before) {
		t.Error("the old file was touched")
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// saveWithoutRoom runs in a program of its own, since what is lowered for one
// counts for all of its files.
func saveWithoutRoom(t *testing.T, path string) {
	signal.Ignore(syscall.SIGXFSZ)
	room := syscall.Rlimit{Cur: fullDiskRoom, Max: fullDiskRoom}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
		t.Fatal(err)
	}
	large := modeltest.Large(2000, 4000)
	var fault *SaveError
	if _, err := Save(path, large, Key{}, Stamp{}); !errors.As(err, &fault) || !errors.Is(err, syscall.EFBIG) {
		t.Errorf("saving says %v", err)
	}
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	slot, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	first := Unsaved{Content: []byte("whole")}
	if err := slot.Put(first); err != nil {
		t.Fatal(err)
	}
	if err := slot.Put(Unsaved{Content: Encode(large)}); !errors.As(err, &fault) {
		t.Errorf("putting edits aside says %v", err)
	}
	if kept, err := slot.Read(); err != nil || string(kept.Content) != "whole" {
		t.Errorf("what was aside before is %.20q, %v", kept.Content, err)
	}
}

// TestADeviceThatIsFull refuses, and does not replace the device.
func TestADeviceThatIsFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	if err := os.Symlink("/dev/full", path); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(path, titled("x"), Key{}, Stamp{}); err == nil || !strings.Contains(err.Error(), "not") {
		t.Errorf("saved to a device: %v", err)
	}
	if info, err := os.Lstat("/dev/full"); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		t.Error("the device is gone")
	}
}
