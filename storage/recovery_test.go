package storage

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func mustSlot(t *testing.T, shelf Shelf) *Slot {
	t.Helper()
	slot, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	return slot
}

func putTitle(t *testing.T, slot *Slot, title string) {
	t.Helper()
	if err := slot.Put(Unsaved{Path: "/" + title, At: noon, Content: Encode(titled(title))}); err != nil {
		t.Fatal(err)
	}
}

// found returns the titles of the edits that a program finds when it starts,
// and leaves them.
func found(t *testing.T, shelf Shelf) string {
	t.Helper()
	var titles []string
	for _, slot := range shelf.Abandoned(time.Now()) {
		u, err := slot.Read()
		if err != nil {
			t.Fatal(err)
		}
		d, err := Decode(u.Content)
		if err != nil {
			t.Fatal(err)
		}
		titles = append(titles, d.Workspace.Info.Title)
		slot.Leave()
	}
	return strings.Join(titles, " ")
}

func TestUnsavedRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := Unsaved{
			Path:    rapid.String().Draw(t, "path"),
			At:      time.Unix(rapid.Int64Range(0, 1<<34).Draw(t, "at"), 0).UTC(),
			Content: rapid.SliceOf(rapid.Byte()).Draw(t, "content"),
			Seen: Stamp{size: rapid.Int64().Draw(t, "size"), modified: time.Unix(0, rapid.Int64Range(0, 1<<60).Draw(t, "modified")).UTC(),
				sum: [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "sum"))},
		}
		got, ok := unsavedOf(u.bytes())
		if len(got.Content) == 0 {
			got.Content, u.Content = nil, nil
		}
		if !ok || !reflect.DeepEqual(got, u) {
			t.Fatalf("%t: got %v, want %v", ok, got, u)
		}
	})
}

func TestRecoveryIsLeftToTheRunning(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	first, second := mustSlot(t, shelf), mustSlot(t, shelf)
	putTitle(t, first, "first")
	putTitle(t, second, "second")
	putTitle(t, second, "second, newer")
	if got := found(t, shelf); got != "" {
		t.Errorf("taken from running programs: %q", got)
	}
	second.Leave() // as the system does when a program is killed
	if got := found(t, shelf); got != "second, newer" {
		t.Errorf("found %q", got)
	}
	taken := shelf.Abandoned(noon)
	if got := found(t, shelf); got != "" {
		t.Errorf("offered twice: %q", got)
	}
	if err := errors.Join(taken[0].Close(), first.Close()); err != nil {
		t.Fatal(err)
	}
	if left := names(t, filepath.Join(shelf.Folder, recoveryFolder)); len(left) != 0 {
		t.Errorf("left: %q", left)
	}
}

func TestSeveralRecoveries(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	for _, title := range []string{"a", "b", "c"} {
		slot := mustSlot(t, shelf)
		putTitle(t, slot, title)
		slot.Leave()
	}
	if got := found(t, shelf); got != "c b a" {
		t.Errorf("found %q", got)
	}
}

func TestSavedOrDiscardedEditsAreGone(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	slot := mustSlot(t, shelf)
	putTitle(t, slot, "saved")
	if err := slot.Clear(); err != nil {
		t.Fatal(err)
	}
	slot.Leave()
	if got := found(t, shelf); got != "" {
		t.Errorf("found %q", got)
	}
	late := mustSlot(t, shelf)
	if err := late.Close(); err != nil {
		t.Fatal(err)
	}
	putTitle(t, late, "late") // an autosave that was on its way
	if got := found(t, shelf); got != "" {
		t.Errorf("found %q", got)
	}
}

func TestLocksOfTheKilledAreSwept(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	running, killed := mustSlot(t, shelf), mustSlot(t, shelf)
	killed.Leave()
	shelf.Abandoned(time.Now())
	folder := filepath.Join(shelf.Folder, recoveryFolder)
	if left := names(t, folder); len(left) != 2 {
		t.Errorf("left while young: %q", left)
	}
	shelf.Abandoned(time.Now().Add(2 * leftOverAfter))
	if left := names(t, folder); len(left) != 1 || left[0] != filepath.Base(running.path)+lockSuffix {
		t.Errorf("left when old: %q", left)
	}
}

func TestRecoveryThatFails(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	slot := mustSlot(t, shelf)
	putTitle(t, slot, "old")
	for _, at := range []string{"make folder", "create", "write", "sync", "close", "rename"} {
		slot.shelf.on = &failing{fileSystem: disk{}, at: at, err: syscall.ENOSPC}
		err := slot.Put(Unsaved{Content: Encode(titled("new"))})
		var failed *SaveError
		if !errors.As(err, &failed) {
			t.Fatalf("%s: got %v", at, err)
		}
		slot.shelf.on = nil
		if u, err := slot.Read(); err != nil || u.Path != "/old" {
			t.Errorf("%s: %q is left, %v", at, u.Path, err)
		}
	}
}

func TestWhatIsNoRecovery(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	slot := mustSlot(t, shelf)
	for _, content := range []string{"", "{}", "{}\n{}", "\n\n", `{"format":"inroad-unsaved-1","sum":"xx"}` + "\n"} {
		if err := os.WriteFile(slot.path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := slot.Read(); err == nil {
			t.Errorf("%q was read", content)
		}
	}
}
