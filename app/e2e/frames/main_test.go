//go:build linux

package frames

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/shell"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
	"inroad/storage"
)

// The window is that of the targets: 1280 × 720.
const windowWidth, windowHeight = 1280, 720

// folder holds the maps, and the program's settings.
var folder string

// The map that is open. The process does not keep it for itself: what memory it
// has is the window's.
const people, ties = 5000, 20000

// someone is a person of the map.
var someone graphmodel.ID

// keep is where the map is left for other programs; empty for nowhere.
var keep = flag.String("keep", "", "leave the map of 5,000 people in this file")

// TestMain opens the program when benchmarks are asked for. The window's
// library wants the main goroutine, so the benchmarks run beside it.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("test.bench").Value.String() == "" {
		os.Exit(m.Run())
	}
	os.Exit(inWindow(m.Run))
}

func inWindow(run func() int) (code int) {
	var err error
	if folder, err = os.MkdirTemp("", "inroad-frames-"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	if os.Getenv("FRAMES_DISPLAY") == "" {
		defer virtualScreen()()
	} else {
		os.Setenv("DISPLAY", os.Getenv("FRAMES_DISPLAY"))
	}
	for name, value := range map[string]string{
		"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder, "WAYLAND_DISPLAY": "",
		"FYNE_SCALE": "1", "FYNE_THEME": "light", "LIBGL_ALWAYS_SOFTWARE": "1", "LANG": "en_GB.UTF-8",
	} {
		os.Setenv(name, value)
	}
	writeLarge()
	write("small", modeltest.Large(25, 90))
	rememberSmall()
	go func() {
		waitForApp()
		code = run()
		fyne.Do(fyne.CurrentApp().Quit)
	}()
	if err := shell.Run(path("large")); err != nil {
		panic(err)
	}
	return code
}

// writeLarge saves the map that is opened first.
func writeLarge() {
	large := write("large", modeltest.Large(people, ties))
	someone = large.People.All()[people/2].ID
	if *keep != "" {
		if err := os.WriteFile(*keep, storage.Encode(large), 0o600); err != nil {
			panic(err)
		}
	}
}

func path(name string) string { return filepath.Join(folder, name+".inroad.json") }

// write lays a map out and saves it.
func write(name string, w *graphmodel.Workspace) *graphmodel.Workspace {
	found, err := layout.Place(context.Background(), w, layout.Everyone)
	if err != nil {
		panic(err)
	}
	places := make([]graphmodel.Position, len(found))
	for i, p := range found {
		places[i] = *p
	}
	w = w.Apply(edit.Move(w, "", places...).Deltas)
	if err := os.WriteFile(path(name), storage.Encode(w), 0o600); err != nil {
		panic(err)
	}
	return w
}

// virtualScreen starts a screen and returns what ends it.
func virtualScreen() (end func()) {
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", windowWidth, windowHeight), "-nolisten", "tcp")
	read, write, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	screen.ExtraFiles = []*os.File{write}
	if err := screen.Start(); err != nil {
		panic(err)
	}
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		panic(err)
	}
	os.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	return func() {
		_ = screen.Process.Kill()
		_ = screen.Wait()
	}
}
