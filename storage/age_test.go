package storage

import (
	"path/filepath"
	"testing"
)

// TestFilesOfTheAgeTool opens what age 1.1.1 made by "age -p" and "age -p -a".
func TestFilesOfTheAgeTool(t *testing.T) {
	for _, name := range []string{"passphrase.age", "armoured.age"} {
		d, err := OpenWith(filepath.Join("testdata", "age", name), NewKey([]byte("correct horse")))
		if err != nil || d.Workspace.Info.Title != "Made by age" || !d.Key.Protects() {
			t.Errorf("%s: %+v, %v", name, d, err)
		}
	}
}
