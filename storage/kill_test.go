package storage

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"inroad/graphmodel"
)

// The test binary itself is the program that is killed while it saves.
const (
	envKilled = "INROAD_SAVES_UNTIL_KILLED" // the folder to save in
	envFirst  = "INROAD_FIRST_SAVE"
	// envKills is how many times it is killed; a short run where it is not set.
	envKills = "INROAD_KILLS"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(envKilled); folder != "" {
		first, _ := strconv.Atoi(os.Getenv(envFirst))
		saveUntilKilled(folder, first)
	}
	os.Exit(m.Run())
}

// saveUntilKilled saves a map of 10,000 people over and over, each time another,
// keeps the versions and puts it aside as unsaved. It says what it begins and
// what it has done.
func saveUntilKilled(folder string, first int) {
	path, shelf := filepath.Join(folder, "map"), Shelf{Folder: filepath.Join(folder, "state")}
	plain := large()
	slot, err := shelf.NewSlot()
	for n := first; err == nil; n++ {
		w := numbered(plain, n)
		fmt.Println("saving", n)
		if _, err = Save(path, w, Key{}, Stamp{}); err != nil {
			break
		}
		fmt.Println("saved", n)
		if err = slot.Put(Unsaved{Path: path, At: noon, Content: Encode(w)}); err != nil {
			break
		}
		fmt.Println("aside", n)
		err = shelf.Keep("w", path, Key{}, Stamp{})
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// numbered returns a workspace whose title is a number.
func numbered(w *graphmodel.Workspace, n int) *graphmodel.Workspace {
	info := graphmodel.Clone(w.Info)
	info.Title = strconv.Itoa(n)
	return w.Apply([]graphmodel.Delta{{Before: w.Info, After: info}})
}

// killer kills the program that saves, and looks at what it has left.
type killer struct {
	folder string
	plain  *graphmodel.Workspace
	// saved and aside are the last that were confirmed, saving the last that
	// was begun. first is the first that was there, and so has no backup.
	saving, saved, aside, first int
}

// TestKilledWhileSaving kills a program at random moments of its saving: every
// time the file holds the old or the new map, whole, and so do its backup, the
// edits that are put aside, and every version that is kept.
func TestKilledWhileSaving(t *testing.T) {
	kills := 8
	if testing.Short() {
		kills = 3
	}
	if n, err := strconv.Atoi(os.Getenv(envKills)); err == nil {
		kills = n
	}
	k := &killer{folder: t.TempDir(), plain: large()}
	for range kills {
		k.round(t, time.Duration(rand.Int64N(int64(600*time.Millisecond))))
	}
	t.Logf("%d kills during %d saves", kills, k.saving)
}

func (k *killer) round(t *testing.T, after time.Duration) {
	t.Helper()
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), envKilled+"="+k.folder, envFirst+"="+strconv.Itoa(k.saving+1))
	var complaint bytes.Buffer
	program.Stderr = &complaint
	said, err := program.StdoutPipe()
	if err = errors.Join(err, program.Start()); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	k.aside = 0
	for begun := false; lines.Scan(); {
		k.hear(t, lines.Text())
		if !begun {
			begun = true
			time.AfterFunc(after, func() { _ = program.Process.Kill() })
		}
	}
	if err := program.Wait(); err == nil || complaint.Len() > 0 {
		t.Fatalf("the program ended by itself: %s", &complaint)
	}
	k.checkFile(t)
	k.checkAside(t)
	k.checkVersions(t)
	for _, folder := range []string{k.folder, filepath.Join(k.folder, "state", recoveryFolder)} {
		SweepLeftOvers(folder, time.Now().Add(2*leftOverAfter))
	}
}

func (k *killer) hear(t *testing.T, line string) {
	t.Helper()
	var what string
	var n int
	if _, err := fmt.Sscan(line, &what, &n); err != nil {
		t.Fatalf("the program says %q", line)
	}
	switch what {
	case "saving":
		k.saving = n
	case "saved":
		k.saved = n
		k.first = cmp.Or(k.first, n)
	case "aside":
		k.aside = n
	}
}

// checkFile looks at the file and its backup.
func (k *killer) checkFile(t *testing.T) {
	t.Helper()
	path := filepath.Join(k.folder, "map")
	n, ok := k.whole(t, path)
	switch {
	case !ok && k.saved > 0:
		t.Fatalf("the file of save %d is gone", k.saved)
	case ok && n != k.saved && n != k.saving:
		t.Fatalf("the file holds save %d, neither the old %d nor the new %d", n, k.saved, k.saving)
	case ok:
		k.saved = n
		k.first = cmp.Or(k.first, n)
	}
	if before, ok := k.whole(t, path+BackupSuffix); ok && before > k.saving || !ok && k.saved > k.first {
		t.Fatalf("the backup of save %d holds %d (%t)", k.saved, before, ok)
	}
}

// checkAside looks at the edits that the program has left, and takes them.
func (k *killer) checkAside(t *testing.T) {
	t.Helper()
	shelf := Shelf{Folder: filepath.Join(k.folder, "state")}
	slots := shelf.Abandoned(time.Now())
	if len(slots) == 0 && k.aside > 0 {
		t.Fatalf("the edits %d are not offered", k.aside)
	}
	for _, slot := range slots {
		u, err := slot.Read()
		if err != nil {
			t.Fatal(err)
		}
		d, err := Decode(u.Content)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := strconv.Atoi(d.Workspace.Info.Title)
		if n < k.aside || n > k.saving || !bytes.Equal(u.Content, Encode(numbered(k.plain, n))) {
			t.Fatalf("the edits %d are offered, neither the old %d nor the new", n, k.aside)
		}
		if err := slot.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// checkVersions looks at the newest versions.
func (k *killer) checkVersions(t *testing.T) {
	t.Helper()
	all, err := Shelf{Folder: filepath.Join(k.folder, "state")}.Versions("w", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all[:min(len(all), 2)] {
		if _, ok := k.whole(t, v.Path); !ok {
			t.Fatalf("version %d is gone", v.Number)
		}
	}
}

// whole returns the number of the save that a file holds, to the last byte, and
// whether there is the file.
func (k *killer) whole(t *testing.T, path string) (n int, ok bool) {
	t.Helper()
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, false
	}
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := bytes.Cut(content[:min(len(content), 1000)], []byte(`"title": "`))
	title, _, _ := bytes.Cut(after, []byte(`"`))
	n, err = strconv.Atoi(string(title))
	if want, _ := revised(numbered(k.plain, n)); err != nil || !bytes.Equal(content, want) {
		t.Fatalf("%s is not whole: %d bytes, title %q", filepath.Base(path), len(content), title)
	}
	return n, true
}
