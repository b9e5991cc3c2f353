package briefer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/briefs"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/storage"
)

// host is a window that answers at once.
type host struct {
	path       string
	suffixes   []string
	remembered []Choices
	wrote      []string
	copied     string
	closed     int
}

func (h *host) AskFile(suffix string, chosen func(string)) {
	h.suffixes = append(h.suffixes, suffix)
	if h.path != "" {
		chosen(h.path)
	}
}
func (h *host) Remember(c Choices)  { h.remembered = append(h.remembered, c) }
func (h *host) Written(path string) { h.wrote = append(h.wrote, path) }
func (h *host) Copy(text string)    { h.copied = text }
func (h *host) Close()              { h.closed++ }

func open(t *testing.T, w *graphmodel.Workspace, choices Choices, scheduler session.Scheduler) (*Briefer, *host) {
	t.Helper()
	s := apptest.Session(t, w, scheduler)
	s.Shelf = storage.Shelf{Folder: t.TempDir()}
	h := &host{path: filepath.Join(t.TempDir(), "brief.out")}
	b, _ := apptest.Window(t, fyne.NewSize(840, 680), func() *Briefer { return New(s, choices, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), h) })
	return b, h
}

func says(t *testing.T, b *Briefer, want ...string) {
	t.Helper()
	got := apptest.Words(b)
	for _, one := range want {
		if !strings.Contains(got, one) {
			t.Errorf("it does not say %q but\n%s", one, got)
		}
	}
}

func TestEveryReportIsShownAndWritten(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	starts := map[briefs.Format]string{briefs.PDF: "%PDF", briefs.HTML: "<!DOCTYPE html>", briefs.Markdown: "#"}
	for _, kind := range briefs.Kinds() {
		for _, format := range briefs.Formats() {
			choices := First(kind)
			choices.Format, choices.Person = format, w.Changes.All()[0].Deciders[0]
			b, h := open(t, w, choices, session.Inline{})
			if format == briefs.Markdown {
				says(t, b, "Text with marks", "Ana Ruiz")
			} else {
				says(t, b, "Page 1 of")
			}
			b.save.Tapped(nil)
			data, err := os.ReadFile(h.path)
			if err != nil || !strings.Contains(strings.ToUpper(string(data[:min(len(data), 200)])), strings.ToUpper(starts[format])) {
				t.Errorf("%s as %s: %.20q, %v", kind, format, data, err)
			}
			if len(h.wrote) != 1 || len(h.remembered) != 1 || h.suffixes[0] != "."+string(format) {
				t.Errorf("%s as %s: the window was told %+v", kind, format, h)
			}
		}
	}
}

func TestPartsAreChosen(t *testing.T) {
	b, h := open(t, apptest.Sample(t, samples.First), First(briefs.Brief), session.Inline{})
	says(t, b, "Why", "Risks", "Next steps")
	b.copy.Tapped(nil)
	if !strings.Contains(h.copied, "## Risks") || !strings.Contains(apptest.Words(b), "The text is copied") {
		t.Fatalf("copied is %s", h.copied)
	}
	for _, o := range b.controls.parts.Objects {
		if chip := o.(interface {
			Text() string
			On() bool
			Tapped(*fyne.PointEvent)
		}); chip.Text() == "Risks" {
			chip.Tapped(nil)
			if chip.On() {
				t.Error("it is still said to be in")
			}
		}
	}
	says(t, b, "Risks") // it can be taken in again
	b.copy.Tapped(nil)
	if strings.Contains(h.copied, "## Risks") || !strings.Contains(h.copied, "## Why") {
		t.Errorf("copied is %s", h.copied)
	}
	b.controls.kind.OnChanged(1)
	b.copy.Tapped(nil)
	if !strings.Contains(h.copied, "Success story") {
		t.Errorf("copied is %s", h.copied)
	}
}

func TestWhatIsPrivateIsTickedFirst(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	b, h := open(t, w, First(briefs.Brief), session.Inline{})
	private := func() bool {
		b.copy.Tapped(nil)
		return strings.Contains(h.copied, "Private notes")
	}
	if private() {
		t.Error("private notes are in it unasked")
	}
	b.controls.private.Toggle()
	if !private() {
		t.Error("private notes are not in it")
	}
	says(t, b, "give it to nobody whom they are not for")
	b.controls.naming.OnChanged(1)
	if private() || strings.Contains(h.copied, "Dana Wu") || !b.controls.private.Disabled() {
		t.Errorf("with pseudonyms it says %s", h.copied)
	}
	if b.secret == nil {
		t.Error("the pseudonyms depend on nothing")
	}
}

func TestWhatIsMissingIsAskedFor(t *testing.T) {
	w := graphmodel.New("w", "Empty").Apply([]graphmodel.Delta{{After: &graphmodel.Person{ID: "p", Name: "Ana"}}})
	b, h := open(t, w, First(briefs.Brief), session.Inline{})
	says(t, b, "Choose the change that it is about.")
	b.save.Tapped(nil)
	if !b.save.Disabled() || len(h.suffixes) != 0 {
		t.Error("nothing can be saved")
	}
	b.controls.kind.OnChanged(2)
	says(t, b, "Choose whom you are going to meet.")
	b.controls.person.Choose("p")
	says(t, b, "Page 1 of 1")
	b.controls.kind.OnChanged(3)
	b.controls.from.SetText("soon")
	b.controls.from.Left()
	says(t, b, "A day is written 2026-09-01.")
	b.controls.from.SetText("2026-01-01")
	b.controls.from.Left()
	if b.choices.From != "2026-01-01" || b.controls.fromField.Message() != "" {
		t.Errorf("it begins on %s", b.choices.From)
	}
}

func TestAFileThatCannotBeWritten(t *testing.T) {
	b, h := open(t, apptest.Sample(t, samples.First), First(briefs.Story), session.Inline{})
	h.path = filepath.Join(t.TempDir(), "nowhere", "brief.pdf")
	b.save.Tapped(nil)
	if len(h.wrote) != 0 || b.message.Text() == "" || b.save.Disabled() {
		t.Errorf("said %q", b.message.Text())
	}
	b.Escape()
	if h.closed != 1 {
		t.Error("it does not close")
	}
}

func TestWritingIsStopped(t *testing.T) {
	l := new(apptest.Later)
	b, h := open(t, apptest.Sample(t, samples.First), First(briefs.Brief), l)
	says(t, b, "Making it…")
	l.RunAll()
	b.save.Tapped(nil)
	says(t, b, "Writing the file…")
	b.Escape()
	l.RunAll()
	if _, err := os.Stat(h.path); err == nil || len(h.wrote) != 0 || h.closed != 0 {
		t.Errorf("it was written: %v", h.wrote)
	}
	says(t, b, "nothing was written")
}

func TestPagesAreTurned(t *testing.T) {
	choices := First(briefs.Brief)
	choices.Private = true
	b, _ := open(t, apptest.Sample(t, samples.First), choices, session.Inline{})
	if b.preview.at.count < 2 {
		t.Fatalf("there are %d pages", b.preview.at.count)
	}
	first := b.preview.image.Image
	b.preview.next.Tapped(nil)
	says(t, b, "Page 2 of")
	if b.preview.image.Image == first || b.preview.back.Disabled() {
		t.Error("the page is the same")
	}
}
