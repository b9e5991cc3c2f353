package exporter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/export"
	"inroad/app/session"
	"inroad/assets/samples"
)

// host is a window that answers at once.
type host struct {
	path       string
	suffixes   []string
	remembered []Choices
	exported   []string
	closed     int
}

func (h *host) AskFile(suffix string, chosen func(string)) {
	h.suffixes = append(h.suffixes, suffix)
	if h.path != "" {
		chosen(h.path)
	}
}
func (h *host) Remember(c Choices)   { h.remembered = append(h.remembered, c) }
func (h *host) Exported(path string) { h.exported = append(h.exported, path) }
func (h *host) Close()               { h.closed++ }

func open(t *testing.T, choices Choices, scheduler session.Scheduler) (*Exporter, *host) {
	t.Helper()
	w := apptest.Sample(t, samples.First)
	h := &host{path: filepath.Join(t.TempDir(), "map.out")}
	shown := Shown{Workspace: w, Options: drawing.Options{Layers: drawing.DefaultLayers}, Today: apptest.Today,
		Camera: drawing.Camera{Zoom: 1, Width: 640, Height: 300}}
	e, _ := apptest.Window(t, fyne.NewSize(840, 560), func() *Exporter { return New(shown, choices, scheduler, h) })
	return e, h
}

func TestExportWritesWhatWasChosen(t *testing.T) {
	for format, start := range map[export.Format]string{export.PDF: "%PDF", export.SVG: "<?xml", export.PNG: "\x89PNG"} {
		choices := First()
		choices.Format, choices.Scale = format, 1
		e, h := open(t, choices, session.Inline{})
		e.export.Tapped(nil)
		data, err := os.ReadFile(h.path)
		if err != nil || !strings.HasPrefix(string(data), start) {
			t.Errorf("%s: %.10q, %v", format, data, err)
		}
		if len(h.exported) != 1 || len(h.remembered) != 1 || h.remembered[0] != choices || h.suffixes[0] != "."+string(format) {
			t.Errorf("%s: the window was told %+v", format, h)
		}
	}
}

func TestChoicesChangeThePreview(t *testing.T) {
	e, _ := open(t, First(), session.Inline{})
	if got := e.preview.size.Text(); got != "A4, upright" && got != "A4, across" {
		t.Errorf("of a PDF it says %q", got)
	}
	before := e.preview.image.Image
	e.controls.format.OnChanged(2)
	e.controls.scale.OnChanged(3)
	e.controls.part.OnChanged(1)
	e.controls.palette.OnChanged(1)
	e.controls.heading.Toggle()
	e.controls.legend.Toggle()
	if got := e.preview.size.Text(); got != "2560 × 1200 pixels" || e.preview.image.Image == before {
		t.Errorf("of a PNG it says %q", got)
	}
	if r, _, _, _ := e.preview.image.Image.At(1, 1).RGBA(); r > 0x4000 {
		t.Error("the preview is not dark")
	}
	if e.controls.notes.Visible() || e.controls.paperField.Visible() || !e.controls.scaleField.Visible() {
		t.Error("what a PNG has not is offered")
	}
	e.controls.format.OnChanged(1)
	if got := e.preview.size.Text(); !strings.HasSuffix(got, "sharp at any size") || !e.controls.notes.Visible() {
		t.Errorf("of an SVG it says %q", got)
	}
	e.controls.names.OnChanged(1)
	if e.controls.notes.Visible() || !strings.Contains(e.controls.privacy.Text(), "No name of a person") {
		t.Error("notes are offered with pseudonyms")
	}
}

// Notes are off each time, and go only where they fit.
func TestNotes(t *testing.T) {
	choices := First()
	choices.Notes = true
	e, _ := open(t, choices, session.Inline{})
	if e.controls.notes.Checked() {
		t.Error("the notes are on at first")
	}
	e.controls.notes.Toggle()
	if !e.choices.options(e.shown).Notes || !strings.Contains(e.controls.privacy.Text(), "can read them") {
		t.Error("the notes can't be chosen")
	}
	e.controls.names.OnChanged(2)
	if e.choices.options(e.shown).Notes {
		t.Error("notes go with numbers")
	}
}

func TestWhatCantBeWritten(t *testing.T) {
	e, h := open(t, First(), session.Inline{})
	h.path = filepath.Join(t.TempDir(), "none", "map.pdf")
	e.export.Tapped(nil)
	if got := e.message.Text(); !strings.Contains(got, "its folder does not exist any more") || len(h.exported) != 0 || h.closed != 0 {
		t.Errorf("it says %q, told %+v", got, h)
	}
	// It can be tried again.
	h.path = filepath.Join(t.TempDir(), "map.pdf")
	e.export.Tapped(nil)
	if len(h.exported) != 1 || e.message.Text() != "" {
		t.Errorf("it says %q", e.message.Text())
	}
}

func TestEscape(t *testing.T) {
	later := &apptest.Later{}
	e, h := open(t, First(), later)
	later.Run()
	e.export.Tapped(nil)
	if !e.progress.Visible() || !strings.Contains(e.message.Text(), "Writing") {
		t.Error("it does not say that it writes")
	}
	e.Escape()
	later.Run()
	if _, err := os.Stat(h.path); err == nil || len(h.exported) != 0 || h.closed != 0 || e.progress.Visible() {
		t.Error("the writing was not stopped")
	}
	if got := e.message.Text(); !strings.Contains(got, "nothing was written") {
		t.Errorf("it says %q", got)
	}
	e.Escape()
	if h.closed != 1 {
		t.Error("the dialog stays")
	}
}

func TestTooLarge(t *testing.T) {
	choices := First()
	choices.Format, choices.Scale, choices.Whole = export.PNG, 4, false
	later := &apptest.Later{}
	e, h := open(t, choices, later)
	e.shown.Camera.Width, e.shown.Camera.Height = 6000, 5000
	later.Run()
	e.look()
	later.Run()
	e.export.Tapped(nil)
	if !strings.Contains(e.message.Text(), "take 1× or less") || len(h.suffixes) != 0 {
		t.Errorf("it says %q, and asks %v", e.message.Text(), h.suffixes)
	}
}

func TestMended(t *testing.T) {
	first := First()
	for name, wrong := range map[string]Choices{
		"nothing": {}, "unknown": {Format: "gif", Palette: "pink", Paper: "A9", Scale: 9, Names: 7},
	} {
		got := wrong.Mended()
		if got.Format != first.Format || got.Palette != first.Palette || got.Paper != first.Paper || got.Scale != first.Scale || got.Names != first.Names {
			t.Errorf("%s became %+v", name, got)
		}
	}
	if chosen := (Choices{Format: export.SVG, Palette: "dark", Paper: "A3", Scale: 3, Names: export.Anonymous, Legend: true}); chosen.Mended() != chosen {
		t.Error("good choices are changed")
	}
}

// The buttons stay where they are, whatever is chosen.
func TestTheButtonsStay(t *testing.T) {
	e, _ := open(t, First(), session.Inline{})
	height := e.MinSize().Height
	for format := range export.Formats {
		for names := range 3 {
			e.controls.format.OnChanged(format)
			e.controls.names.OnChanged(names)
			if got := e.MinSize().Height; got != height {
				t.Errorf("for %s and names %d it is %v high, at first %v", export.Formats[format], names, got, height)
			}
		}
	}
}

// What is said of a file stays when something else is chosen.
func TestTheMessageStays(t *testing.T) {
	later := &apptest.Later{}
	e, h := open(t, First(), later)
	later.RunAll()
	e.export.Tapped(nil)
	e.controls.format.OnChanged(1)
	if got := e.message.Text(); !strings.Contains(got, "Writing") {
		t.Errorf("while the file is made it says %q", got)
	}
	e.Escape()
	later.RunAll()
	e.controls.format.OnChanged(0)
	later.RunAll()
	if got := e.message.Text(); !strings.Contains(got, "nothing was written") || len(h.exported) != 0 {
		t.Errorf("it says %q", got)
	}
}

// A file that is on the disk already is not said to be stopped.
func TestEscapeComesTooLate(t *testing.T) {
	later := &apptest.Later{}
	e, h := open(t, First(), later)
	later.RunAll()
	e.export.Tapped(nil)
	e.stage.Store(putting)
	e.Escape()
	if got := e.message.Text(); strings.Contains(got, "nothing was written") || h.closed != 0 {
		t.Errorf("it says %q", got)
	}
}
