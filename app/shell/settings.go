package shell

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// settings are what the program remembers from one run to the next.
type settings struct{ preferences fyne.Preferences }

const (
	keyMode         = "look.mode"
	keyWindowWidth  = "window.width"
	keyWindowHeight = "window.height"
	keyLeftWidth    = "panels.left.width"
	keyRightWidth   = "panels.right.width"
	keyLeftFolded   = "panels.left.folded"
	keyRightFolded  = "panels.right.folded"
	// keyRightOpened is set where the right panel is to stand beside the pages by
	// which it is folded at first.
	keyRightOpened  = "panels.right.opened"
	keyLegendFolded = "legend.folded"
	keyRecent       = "files.recent"
	keyLast         = "files.last"
	keyFolder       = "files.folder"
)

// maxRecent is how many files are remembered.
const maxRecent = 8

func (s settings) mode() look.Mode {
	mode := look.Mode(s.preferences.String(keyMode))
	if !slices.Contains(look.Modes(), mode) {
		return look.System
	}
	return mode
}

func (s settings) setMode(mode look.Mode) { s.preferences.SetString(keyMode, string(mode)) }

// windowSize returns the size of the window when it was last closed.
func (s settings) windowSize() fyne.Size {
	return fyne.NewSize(
		float32(max(s.preferences.FloatWithFallback(keyWindowWidth, 1280), 640)),
		float32(max(s.preferences.FloatWithFallback(keyWindowHeight, 800), 480)))
}

func (s settings) setWindowSize(size fyne.Size) {
	s.preferences.SetFloat(keyWindowWidth, float64(size.Width))
	s.preferences.SetFloat(keyWindowHeight, float64(size.Height))
}

// side returns the width of a side panel and whether it is folded.
func (s settings) side(width, folded string, first float64) side {
	return side{width: float32(s.preferences.FloatWithFallback(width, first)), folded: s.preferences.Bool(folded)}
}

func (s settings) setSide(width, folded string, to side) {
	s.preferences.SetFloat(width, float64(to.width))
	s.preferences.SetBool(folded, to.folded)
}

// rightFolded tells whether the right panel is folded: beside the pages that have
// it, or by the others.
func (s settings) rightFolded(besides bool) bool {
	if besides {
		return s.preferences.Bool(keyRightFolded)
	}
	return !s.preferences.Bool(keyRightOpened)
}

// setRight remembers the right panel as it stands.
func (s settings) setRight(besides bool, to side) {
	s.preferences.SetFloat(keyRightWidth, float64(to.width))
	if besides {
		s.preferences.SetBool(keyRightFolded, to.folded)
	} else {
		s.preferences.SetBool(keyRightOpened, !to.folded)
	}
}

// recent returns the files that were open, the latest first.
func (s settings) recent() []string { return s.preferences.StringList(keyRecent) }

// lastFile returns the file that was open last, if the window was closed with
// one open.
func (s settings) lastFile() string { return s.preferences.String(keyLast) }

// opened notes that a file is open; an empty path, that a map without a file
// is.
func (s settings) opened(path string) {
	s.preferences.SetString(keyLast, path)
	if path == "" {
		return
	}
	s.preferences.SetString(keyFolder, filepath.Dir(path))
	list := append([]string{path}, without(s.recent(), path)...)
	s.preferences.SetStringList(keyRecent, list[:min(len(list), maxRecent)])
}

// forget takes a file that is gone off the list.
func (s settings) forget(path string) {
	s.preferences.SetStringList(keyRecent, without(s.recent(), path))
}

func without(list []string, path string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(other string) bool { return other == path })
}

// folder returns where the user last opened or saved a file.
func (s settings) folder() string { return s.preferences.String(keyFolder) }
