// Package shell is the window: it opens and saves files, holds the menu, the
// panels, the status line and the dialogs, and wires the views to one another.
// The views know only the session; what is between them is here. Everything is
// used from the window's goroutine.
package shell

import (
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"inroad/app/clock"
	"inroad/app/crash"
	"inroad/app/session"
	"inroad/assets"
	"inroad/storage"
)

// id is the name under which the system keeps the program's settings.
const id = "io.inroad.desktop"

// Run opens the window and returns when it is closed. It shows the file at
// path; where path is empty, the file that was open last; and where there is
// none, a welcome. Call it from the main goroutine, at most once.
func Run(path string) error {
	debug.SetGCPercent(garbageShare)
	nameLocale()
	makeCacheFolder()
	shelf, noShelf := storage.UserShelf()
	reporter := crash.Reporter{Folder: shelf.Folder}
	defer reporter.Guard()
	a := app.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("inroad.png", assets.Icon))
	s, err := newShell(a, background{reporter}, clock.Wall{})
	if err != nil {
		return err
	}
	if noShelf == nil {
		s.useShelf(shelf)
	}
	s.watchFile(storage.UserName(), notices)
	s.offerUnsaved(func() { s.begin(path) })
	s.window.ShowAndRun()
	return nil
}

// nameLocale gives the process a language where the system names none, as in a
// container: the window's library would complain otherwise.
func nameLocale() {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch value := os.Getenv(name); value {
		case "":
		case "C", "POSIX", "C.UTF-8":
			_ = os.Setenv(name, "en_US.UTF-8")
			return
		default:
			return
		}
	}
	_ = os.Setenv("LANG", "en_US.UTF-8")
}

// makeCacheFolder makes the user's cache folder where there is none yet: the
// window's library complains otherwise. It can do without one, and so can we.
func makeCacheFolder() {
	if folder, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(filepath.Join(folder, "fyne"), 0o700)
	}
}

// begin opens the first map. Where an argument can't be opened the welcome
// stands behind the sentence that says why.
func (s *Shell) begin(path string) {
	if path != "" {
		s.load(path)
		return
	}
	if last := s.settings.lastFile(); last != "" && session.FileExists(last) {
		s.load(last)
	}
}
