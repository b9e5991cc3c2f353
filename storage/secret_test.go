package storage

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"inroad/graphmodel"
)

// secretOf returns the secret of a map.
func secretOf(t *testing.T, s Shelf, id graphmodel.ID, path string) []byte {
	t.Helper()
	secret, err := s.Secret(id, path)
	if err != nil || len(secret) != secretSize {
		t.Fatalf("%d bytes, %v", len(secret), err)
	}
	return secret
}

func TestSecretsStay(t *testing.T) {
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	first := secretOf(t, shelf, "1", "a")
	if !bytes.Equal(first, secretOf(t, shelf, "1", "elsewhere")) {
		t.Error("a map that was moved has another secret")
	}
	if bytes.Equal(first, secretOf(t, shelf, "", "a")) || bytes.Equal(secretOf(t, shelf, "", "b"), secretOf(t, shelf, "", "a")) {
		t.Error("two maps have one secret")
	}
	if !bytes.Equal(secretOf(t, shelf, "", "a"), secretOf(t, shelf, "", "a")) {
		t.Error("a map without an id has another secret each time")
	}
	if bytes.Equal(secretOf(t, Shelf{}, "1", "a"), secretOf(t, Shelf{}, "1", "a")) {
		t.Error("without a shelf secrets are the same")
	}
}

func TestSecretsAreForTheirOwnerOnly(t *testing.T) {
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	secretOf(t, shelf, "1", "a")
	secretOf(t, shelf, "", "b")
	files := secretFiles(t, shelf)
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v can be read by others: %v", info.Mode(), err)
		}
	}
	if len(files) != 2 {
		t.Errorf("there are %d files", len(files))
	}
}

func TestDamagedSecretIsRefused(t *testing.T) {
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	secretOf(t, shelf, "1", "a")
	if err := os.WriteFile(secretFiles(t, shelf)[0], []byte("cut"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := shelf.Secret("1", "a"); err == nil {
		t.Error("a damaged secret was taken")
	}
	secretOf(t, shelf, "2", "a")
}

func secretFiles(t *testing.T, shelf Shelf) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shelf.Folder, secretsFolder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}
