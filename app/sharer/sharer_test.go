package sharer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/app/sharing"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// host is a window that answers at once.
type host struct {
	path       string
	key        storage.Key
	remembered []redact.Part
	shared     []string
	closed     int
}

func (h *host) AskPassphrase(chosen func(storage.Key)) { chosen(h.key) }
func (h *host) AskCopy(_ bool, chosen func(string))    { chosen(h.path) }
func (h *host) Remember(parts redact.Part)             { h.remembered = append(h.remembered, parts) }
func (h *host) Shared(path string)                     { h.shared = append(h.shared, path) }
func (h *host) Close()                                 { h.closed++ }

func open(t *testing.T, w *graphmodel.Workspace, parts redact.Part, scheduler session.Scheduler) (*Sharer, *host) {
	t.Helper()
	h := &host{path: filepath.Join(t.TempDir(), "copy.inroad.json")}
	s := apptest.Session(t, w, scheduler)
	s.Shelf = storage.Shelf{Folder: t.TempDir()}
	d, _ := apptest.Window(t, fyne.NewSize(900, 640), func() *Sharer { return New(s, parts, h) })
	return d, h
}

func (d *Sharer) shown() string { return strings.Join(d.preview.lines, "") }

// What is written is what is shown.
func TestTheCopyIsWhatWasShown(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	d, h := open(t, w, redact.Presets()[0].Parts, session.Inline{})
	for _, p := range w.People.All() {
		if strings.Contains(d.shown(), p.Name) {
			t.Errorf("%s is in the copy", p.Name)
		}
	}
	d.share.Tapped(nil)
	data, err := os.ReadFile(h.path)
	if err != nil || strings.ReplaceAll(string(data), "\n", "") != d.shown() {
		t.Errorf("what was written is not what was shown: %v", err)
	}
	if len(h.shared) != 1 || len(h.remembered) != 1 || h.remembered[0] != redact.Presets()[0].Parts {
		t.Errorf("the window was told %+v", h)
	}
}

func TestPickingChangesThePreview(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	d, _ := open(t, w, redact.Presets()[0].Parts, session.Inline{})
	first := w.People.All()[0].Name
	before := d.shown()
	d.controls.checks[redact.Names].Toggle()
	if !strings.Contains(d.shown(), first) || !strings.Contains(d.preview.warnings.Text(), "names are in the copy") {
		t.Error("names are picked and not there")
	}
	if d.controls.presets.Chosen() != -1 {
		t.Error("it still counts as a preset")
	}
	d.controls.checks[redact.Trust].Toggle()
	if !strings.Contains(d.shown(), `"trust": `) || !strings.Contains(d.preview.summary.Text(), "trust levels") {
		t.Errorf("trust is picked and not there: %s", d.preview.summary.Text())
	}
	d.controls.checks[redact.Ties].Toggle()
	if d.controls.checks[redact.Trust].Checked() || strings.Contains(d.shown(), `"ties"`) {
		t.Error("without ties there is trust")
	}
	d.controls.presets.OnChanged(0)
	if d.shown() != before {
		t.Error("the preset gives another copy than before")
	}
}

// Private notes are off each time.
func TestNotesAreOff(t *testing.T) {
	d, _ := open(t, apptest.Sample(t, samples.First), redact.All, session.Inline{})
	if d.controls.checks[redact.Notes].Checked() || d.controls.checks[redact.Touchpoints].Checked() || d.parts.Has(redact.Notes) {
		t.Error("the notes are on at first")
	}
	d.controls.checks[redact.Notes].Toggle()
	if !d.parts.Has(redact.Notes) || !strings.Contains(d.preview.warnings.Text(), "Private notes") {
		t.Error("the notes can't be picked")
	}
}

func TestWhatNamesSomebodyIsListed(t *testing.T) {
	w := graphmodel.New("m", "Map").Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "p", Name: "Ana Ruiz"}}, {After: &graphmodel.Goal{ID: "g", Title: "Ana’s goal"}}})
	d, _ := open(t, w, redact.Goals, session.Inline{})
	if got := d.preview.warnings.Text(); !strings.Contains(got, "title of the goal “Ana’s goal”") {
		t.Errorf("it says %q", got)
	}
}

func TestWhatCantBeWritten(t *testing.T) {
	d, h := open(t, apptest.Sample(t, samples.First), redact.Presets()[1].Parts, session.Inline{})
	h.path = filepath.Join(t.TempDir(), "none", "copy")
	d.share.Tapped(nil)
	if got := d.message.Text(); !strings.Contains(got, "its folder does not exist any more") || len(h.shared) != 0 {
		t.Errorf("it says %q, told %+v", got, h)
	}
}

// Only the last choice counts, and nothing is shared before it is shown.
func TestLateCopiesAreDropped(t *testing.T) {
	later := &apptest.Later{}
	d, h := open(t, apptest.Sample(t, samples.First), redact.Presets()[0].Parts, later)
	d.share.Tapped(nil)
	if len(h.remembered) != 0 {
		t.Error("what is not shown yet is shared")
	}
	d.controls.presets.OnChanged(1)
	later.RunAll()
	if d.copy.Parts != redact.Presets()[1].Parts {
		t.Errorf("it shows %v", redact.Keys(d.copy.Parts))
	}
	d.Escape()
	if h.closed != 1 {
		t.Error("the dialog stays")
	}
}

func TestMarkup(t *testing.T) {
	d, _ := open(t, apptest.Small(), redact.All, session.Inline{})
	apptest.Markup(t, "sharer.xml", fyne.CurrentApp().Driver().CanvasForObject(d))
}

// TestAProtectedCopy opens with the passphrase that was chosen for it, and says
// where a protected map would leave without.
func TestAProtectedCopy(t *testing.T) {
	d, h := open(t, apptest.Small(), redact.All, session.Inline{})
	h.key = storage.NewKey([]byte("brave otter")).WithWork(10)
	d.protect.Toggle()
	d.share.Tapped(nil)
	data, err := os.ReadFile(h.path)
	if err != nil || strings.Contains(string(data), "Ana") {
		t.Fatalf("not protected: %v", err)
	}
	if plain, err := storage.Unseal(h.key, data); err != nil || string(plain) != string(d.copy.Content) {
		t.Errorf("it does not open as what was shown: %v", err)
	}
	d.session.SaveAs(filepath.Join(t.TempDir(), "map"), func(error) {})
	d.session.Protect(session.Protection{Key: h.key}, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if d.preview.warn(d.bare()); strings.Contains(d.preview.warnings.Text(), sharing.NotProtected) {
		t.Error("it warns of a copy that is protected")
	}
	if d.protect.Toggle(); !strings.Contains(d.preview.warnings.Text(), sharing.NotProtected) {
		t.Error("it does not warn of a copy that is not")
	}
}
