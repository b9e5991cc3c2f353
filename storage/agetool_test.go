//go:build linux

package storage

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheAgeToolOpensProtectedFiles has age itself open a file. It takes
// passphrases from a terminal only: script gives it one.
func TestTheAgeToolOpensProtectedFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.age")
	if _, err := Save(path, titled("for age"), NewKey([]byte("correct horse")), Stamp{}); err != nil {
		t.Fatal(err)
	}
	opened := path + ".json"
	script := exec.CommandContext(t.Context(), "script", "-q", "-e", "-c", "age -d -o "+opened+" "+path, "/dev/null")
	script.Stdin = strings.NewReader("correct horse\n")
	if out, err := script.CombinedOutput(); err != nil {
		t.Fatalf("age, which .ci/need installs: %v\n%s", err, out)
	}
	plain, err := os.ReadFile(opened)
	if err != nil || !bytes.Contains(plain, []byte(`"title": "for age"`)) {
		t.Fatalf("age made %q of it: %v", plain, err)
	}
	if d, err := Decode(plain); err != nil || d.Workspace.Info.Title != "for age" {
		t.Errorf("what age made of it: %v", err)
	}
}
