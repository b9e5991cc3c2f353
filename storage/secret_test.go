package storage

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"inroad/graphmodel"
)

func TestSecretsStay(t *testing.T) {
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	ask := func(s Shelf, id graphmodel.ID, path string) []byte {
		t.Helper()
		secret, err := s.Secret(id, path)
		if err != nil || len(secret) != secretSize {
			t.Fatalf("%d bytes, %v", len(secret), err)
		}
		return secret
	}
	first := ask(shelf, "1", "a")
	if !bytes.Equal(first, ask(shelf, "1", "elsewhere")) {
		t.Error("a map that was moved has another secret")
	}
	if bytes.Equal(first, ask(shelf, "", "a")) || bytes.Equal(ask(shelf, "", "b"), ask(shelf, "", "a")) {
		t.Error("two maps have one secret")
	}
	if !bytes.Equal(ask(shelf, "", "a"), ask(shelf, "", "a")) {
		t.Error("a map without an id has another secret each time")
	}
	if bytes.Equal(ask(Shelf{}, "1", "a"), ask(Shelf{}, "1", "a")) {
		t.Error("without a shelf secrets are the same")
	}
	files, _ := filepath.Glob(filepath.Join(shelf.Folder, secretsFolder, "*"))
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v can be read by others: %v", info.Mode(), err)
		}
	}
	if len(files) != 3 {
		t.Errorf("there are %d files", len(files))
	}
	if err := os.WriteFile(files[0], []byte("cut"), 0o600); err != nil {
		t.Fatal(err)
	}
	spoilt := 0
	for _, path := range []string{"a", "b"} {
		if _, err := shelf.Secret("", path); err != nil {
			spoilt++
		}
	}
	if _, err := shelf.Secret("1", ""); err != nil {
		spoilt++
	}
	if spoilt != 1 {
		t.Errorf("%d of 3 secrets are damaged", spoilt)
	}
}
