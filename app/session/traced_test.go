//go:build linux

package session_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"inroad/app/clock"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// The test program runs itself under strace: these say where the child works
// and with which passphrase.
const (
	tracedFolder     = "INROAD_TEST_TRACED_FOLDER"
	tracedPassphrase = "INROAD_TEST_TRACED_PASSPHRASE"
)

func TestMain(m *testing.M) {
	folder := os.Getenv(tracedFolder)
	if folder == "" {
		os.Exit(m.Run())
	}
	if err := life(folder, storage.NewKey([]byte(os.Getenv(tracedPassphrase))).WithWork(2)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// life is that of a map with all that writes something of it: autosave, saving,
// the backup, earlier versions, and another passphrase.
func life(folder string, key storage.Key) (err error) {
	s, err := session.New(graphmodel.New("w", "canary"), session.Inline{}, func() graphmodel.Date { return today })
	if err != nil {
		return err
	}
	s.Shelf = storage.Shelf{Folder: filepath.Join(folder, "shelf")}
	slot, err := s.Shelf.NewSlot()
	if err != nil {
		return err
	}
	c := &clock.Manual{}
	autosave := session.NewAutosave(s, slot, c)
	failed := func(fault error) {
		if err == nil {
			err = fault
		}
	}
	s.Failed.Listen(failed)
	autosave.Failed.Listen(failed)
	s.Protect(session.Protection{Key: key}, func(error) {}) // it has no file yet
	path := filepath.Join(folder, "map"+session.SealedSuffix)
	s.SaveAs(path, failed)
	for turn := range 3 {
		retitle(s, fmt.Sprint("canary ", turn))
		c.Advance(time.Minute)
		if unsaved, fault := slot.Read(); fault != nil || len(unsaved.Content) == 0 {
			return fmt.Errorf("nothing was put aside: %w", fault)
		}
		s.Save(false, failed)
	}
	if key.Protects() {
		s.Protect(session.Protection{Key: quick("another")}, failed)
	}
	autosave.Close()
	return err
}

// traced runs a life in a child process and returns all that it has written to
// files, as strace shows it.
func traced(t *testing.T, passphrase string) []byte {
	t.Helper()
	folder := t.TempDir()
	trace := filepath.Join(t.TempDir(), "trace")
	child := exec.CommandContext(t.Context(), "strace", "-f", "-qq", "-s", "1000000", "-e", "trace=%file,write,pwrite64,writev",
		"-o", trace, os.Args[0])
	child.Env = append(os.Environ(), tracedFolder+"="+folder, tracedPassphrase+"="+passphrase)
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("strace, which .ci/need installs: %v\n%s", err, out)
	}
	written, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

func TestTheSystemSeesNothingReadableOfAProtectedMap(t *testing.T) {
	if !bytes.Contains(traced(t, ""), []byte("canary")) {
		t.Fatal("the trace does not show what a map without a passphrase holds")
	}
	written := traced(t, "correct horse")
	if n := bytes.Count(written, []byte("age-encryption.org/v1")); n < 10 {
		t.Errorf("only %d files were sealed", n)
	}
	for _, secret := range []string{"canary", "horse", "another"} {
		if bytes.Contains(written, []byte(secret)) {
			t.Errorf("%q was written", secret)
		}
	}
}
