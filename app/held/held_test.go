package held

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/subject"
)

// host is a window that answers at once.
type host struct {
	folder   string
	exported []string
	deleted  int
	closed   int
}

func (h *host) AskFile(suffix string, chosen func(string)) {
	chosen(filepath.Join(h.folder, "held"+suffix))
}
func (h *host) Exported(path string) { h.exported = append(h.exported, path) }
func (h *host) Delete()              { h.deleted++ }
func (h *host) Close()               { h.closed++ }

func open(t *testing.T, editable bool) (*Held, *host) {
	t.Helper()
	return opened(t, apptest.Sample(t, samples.First), editable)
}

// opened returns the dialog about the first person of a map.
func opened(t *testing.T, w *graphmodel.Workspace, editable bool) (*Held, *host) {
	t.Helper()
	h := &host{folder: t.TempDir()}
	data := subject.Of(w, w.People.All()[0].ID)
	held, _ := apptest.Window(t, fyne.NewSize(640, 560), func() *Held { return New(data, editable, session.Inline{}, h) })
	return held, h
}

func TestAllSectionsAreShown(t *testing.T) {
	h, _ := open(t, true)
	words := apptest.Words(h)
	for _, s := range h.data.Sections {
		if !strings.Contains(words, strings.ToUpper(s.Title)+" · ") {
			t.Errorf("%s is not shown in %s", s.Title, words)
		}
	}
	if !strings.Contains(words, "backups") {
		t.Error("it does not say what else may hold something")
	}
}

func TestFilesHoldAll(t *testing.T) {
	h, told := open(t, true)
	h.texts.Tapped(nil)
	h.json.Tapped(nil)
	for i, want := range [][]byte{h.data.Markdown(), h.data.JSON()} {
		if got, err := os.ReadFile(told.exported[i]); err != nil || string(got) != string(want) {
			t.Errorf("%s holds something else: %v", told.exported[i], err)
		}
	}
	told.folder = filepath.Join(told.folder, "none")
	h.json.Tapped(nil)
	if len(told.exported) != 2 || !strings.Contains(h.message.Text(), "its folder does not exist any more") {
		t.Errorf("it says %q", h.message.Text())
	}
}

func TestDeletion(t *testing.T) {
	h, told := open(t, true)
	h.remove.Tapped(nil)
	h.shut.Tapped(nil)
	if told.deleted != 1 || told.closed != 1 {
		t.Errorf("the window was told %+v", told)
	}
	h, told = open(t, false)
	h.remove.Tapped(nil)
	if told.deleted != 0 {
		t.Error("in a map that is only read something can be deleted")
	}
}

func TestMarkup(t *testing.T) {
	h, _ := opened(t, apptest.Small(), true)
	apptest.Markup(t, "held.xml", fyne.CurrentApp().Driver().CanvasForObject(h))
}
