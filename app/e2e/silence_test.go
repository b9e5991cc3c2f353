//go:build linux

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"inroad/assets/samples"
)

// TestNothingIsLogged opens a map in the window and closes it again: the program
// says nothing, neither of the map nor of itself. As in all tests of the window,
// the system would end it if it asked for a network.
func TestNothingIsLogged(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir()) // as on a desktop; a library would miss it
	d := newDesktop(t, screen{1280, 800, 1})
	path := filepath.Join(d.home, "map.inroad.json")
	text, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	ended := d.open(path)
	d.see(d.right(), "Self-service analytics") // a window that is still opening hears no keys
	d.keys("ctrl+q")
	if said := ended(); said != "" {
		t.Errorf("the program said %q", said)
	}
}

// TestCommandsWithoutNetwork runs what works without a window.
func TestCommandsWithoutNetwork(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	for _, args := range [][]string{{"sample", samples.First, "-o", path}, {"check", path, "--schema"}, {"metrics", path},
		{"export", path, "-o", path + ".svg"}} {
		command := exec.CommandContext(t.Context(), "/proc/self/exe", append([]string{program}, args...)...)
		command.Env = append(os.Environ(), withoutNetwork)
		if out, err := command.CombinedOutput(); err != nil {
			t.Errorf("inroad %v: %v\n%s", args, err, out)
		}
	}
}
