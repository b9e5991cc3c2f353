package storage

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"inroad/graphmodel"
)

// recording is a file system that remembers every byte that is written to it
// and every name that is given.
type recording struct {
	fileSystem

	written bytes.Buffer
	names   []string
	noLinks bool
}

func (r *recording) CreateTemp(folder, pattern string) (file, error) {
	made, err := r.fileSystem.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	r.names = append(r.names, made.Name())
	return &recordedFile{made, r}, nil
}

func (r *recording) Link(old, new string) error {
	if r.noLinks {
		return &fs.PathError{Op: "link", Path: old, Err: syscall.EPERM}
	}
	r.names = append(r.names, new)
	return r.fileSystem.Link(old, new)
}

func (r *recording) Rename(old, new string) error {
	r.names = append(r.names, new)
	return r.fileSystem.Rename(old, new)
}

func (r *recording) MkdirAll(path string) error {
	r.names = append(r.names, path)
	return r.fileSystem.MkdirAll(path)
}

type recordedFile struct {
	file

	recording *recording
}

func (f *recordedFile) Write(data []byte) (int, error) {
	f.recording.written.Write(data)
	return f.file.Write(data)
}

const canary = "canary-in-a-coal-mine"

// secretive is a map with a canary wherever a text can be.
func secretive(t *testing.T, turn int) *graphmodel.Workspace {
	t.Helper()
	text := fmt.Sprintf("%s %d", canary, turn)
	d, err := Decode([]byte(strings.ReplaceAll(`{"format":"inroad-workspace","version":1,"id":"w","title":"#","description":"#",
		"departments":[{"id":"#d","name":"#","mission":"#","notes":"#"}],
		"people":[{"id":"#p","name":"#","email":"#","notes":"#","tags":["#"],"#":"#"}],
		"goals":[{"id":"#g","title":"#"}],
		"changes":[{"id":"#c","title":"#","why":"#","risks":["#"],"stances":[{"person":"#p","reasons":[{"kind":"#","text":"#"}]}]}],
		"touchpoints":[{"id":"#x","people":["#p"],"summary":"#"}]}`, "#", text)))
	if err != nil {
		t.Fatal(err)
	}
	return d.Workspace
}

// protectedLife does to a protected map whatever writes it somewhere: first it
// is put over a file that can be read.
func protectedLife(t *testing.T, r *recording, path string) {
	t.Helper()
	shelf, key := Shelf{Folder: filepath.Join(filepath.Dir(path), "shelf"), on: r}, quick("one")
	slot, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	defer slot.Close()
	for turn := range 3 {
		w := secretive(t, turn)
		content, err := Seal(key, Encode(w))
		if err == nil {
			err = slot.Put(Unsaved{Path: path, At: time.Unix(0, 0), Content: content})
		}
		if err != nil {
			t.Fatal(err)
		}
		stamp, err := store{r}.save(path, Encode(w), key, Stamp{})
		if err == nil {
			err = shelf.Keep("w", path, key, stamp)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := shelf.Reseal("w", path, key, quick("two"), nil); err != nil {
		t.Fatal(err)
	}
	if versions, err := shelf.Versions("w", path); err != nil || len(versions) != 3 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
}

func TestNothingReadableOfAProtectedMapIsEverWritten(t *testing.T) {
	for _, noLinks := range []bool{false, true} {
		t.Run(fmt.Sprintf("without links %v", noLinks), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "map.inroad.json")
			if err := os.WriteFile(path, Encode(secretive(t, 9)), 0o600); err != nil {
				t.Fatal(err)
			}
			r := &recording{fileSystem: disk{}, noLinks: noLinks}
			protectedLife(t, r, path)
			if n := r.written.Len(); n < 10*len(Encode(secretive(t, 0))) {
				t.Fatalf("only %d bytes were written: the test does not see them", n)
			}
			if bytes.Contains(bytes.ToLower(r.written.Bytes()), []byte("canary")) || strings.Contains(strings.Join(r.names, "\n"), "canary") {
				t.Error("what was written can be read")
			}
		})
	}
}

// TestTheRecordingSees shows that the test above can fail.
func TestTheRecordingSees(t *testing.T) {
	r := &recording{fileSystem: disk{}}
	if _, err := (store{r}).save(filepath.Join(t.TempDir(), "map"), Encode(secretive(t, 0)), Key{}, Stamp{}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(r.written.Bytes(), []byte(canary)) {
		t.Error("it sees nothing")
	}
}

func TestAProtectedFileIsOpenedAndSavedAsSuch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.age")
	if _, err := Save(path, titled("mine"), quick("x"), Stamp{}); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path)
	if fault, ok := err.(*ProtectedError); !ok || fault.Path != path || fault.Wrong {
		t.Errorf("without the passphrase: %v", err)
	}
	_, err = OpenWith(path, quick("y"))
	if fault, ok := err.(*ProtectedError); !ok || fault.Path != path || !fault.Wrong || strings.Count(err.Error(), "\n") > 0 {
		t.Errorf("with another one: %v", err)
	}
	d, err := OpenWith(path, quick("x"))
	if err != nil || !d.Key.Same(quick("x")) || d.Workspace.Info.Title != "mine" {
		t.Fatalf("with the passphrase: %+v, %v", d, err)
	}
	if stamp, err := Save(path, d.Workspace, d.Key, d.Stamp); err != nil || stamp == (Stamp{}) {
		t.Errorf("saving again: %v", err)
	}
}

func TestAKeyDoesNoHarmToAFileThatNeedsNone(t *testing.T) {
	plain := filepath.Join(t.TempDir(), "plain.inroad.json")
	mustSave(t, plain, "open to all", Stamp{})
	if d, err := OpenWith(plain, quick("x")); err != nil || d.Key.Protects() {
		t.Errorf("a key for a file that needs none: %v", err)
	}
}

func TestAnUnsoundProtectedMapIsMendedAndStaysProtected(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.age")
	broken := sealed(t, quick("x"), `{"format":"inroad-workspace","version":1,"title":"T","me":"nobody"}`)
	if err := os.WriteFile(path, broken, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := OpenWith(path, quick("x"))
	unsound, ok := err.(*UnsoundError)
	if !ok || unsound.Path != path {
		t.Fatalf("opened with %v", err)
	}
	if d := unsound.Repair(); !d.Key.Same(quick("x")) {
		t.Error("once mended it would be saved so that all can read it")
	}
}
