package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A clock that is moved changes no order: that is by numbers.

func TestVersionsKeepTheirOrderWhenTheClockIsMovedBack(t *testing.T) {
	shelf, path := keptShelf(t)
	mustKeep(t, shelf, path, "first", noon)
	mustKeep(t, shelf, path, "second", noon.Add(-30*24*time.Hour))
	mustKeep(t, shelf, path, "third", noon.Add(-2*365*24*time.Hour))
	mustKeep(t, shelf, path, "fourth", noon.Add(-time.Minute))
	if got := keptTitles(t, shelf); got != "fourth third second first" {
		t.Errorf("kept %q", got)
	}
}

func TestUnsavedEditsKeepTheirOrderWhenTheClockIsMovedBack(t *testing.T) {
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "state")}
	var titles []string
	for _, title := range []string{"first", "second", "third"} {
		slot := mustSlot(t, shelf)
		putTitle(t, slot, title)
		slot.Leave()
		titles = append([]string{title}, titles...)
		// It was made by a clock that is ahead of all that follow.
		number, _, _ := strings.Cut(filepath.Base(slot.path), "-")
		ahead := filepath.Join(filepath.Dir(slot.path), number+"-ffffffff-"+title+recoverySuffix)
		if err := os.Rename(slot.path, ahead); err != nil {
			t.Fatal(err)
		}
	}
	if got := found(t, shelf); got != strings.Join(titles, " ") {
		t.Errorf("found %q, not %q", got, titles)
	}
}
