package calendars

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
)

// host gives a path, and notes where the file is.
type host struct {
	path     string
	exported string
	closed   bool
}

func (h *host) AskFile(_ string, chosen func(string)) { chosen(h.path) }
func (h *host) Exported(path string)                  { h.exported = path }
func (h *host) Close()                                { h.closed = true }

func shown(t *testing.T, w *graphmodel.Workspace, h *host) (*Calendars, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	c, window := apptest.Window(t, fyne.NewSize(560, 520), func() *Calendars { return New(s, h) })
	return c, s, window
}

func written(t *testing.T, c *Calendars, h *host) string {
	t.Helper()
	h.path = filepath.Join(t.TempDir(), "map.ics")
	c.export.Tapped(&fyne.PointEvent{})
	data, err := os.ReadFile(h.path)
	if err != nil || h.exported != h.path {
		t.Fatalf("exported to %q: %v", h.exported, err)
	}
	return string(data)
}

func TestACalendarIsWritten(t *testing.T) {
	h := new(host)
	c, _, window := shown(t, apptest.Sample(t, samples.First), h)
	apptest.Markup(t, "calendar.xml", window.Canvas())
	if got := c.sum.Text(); !strings.Contains(got, "in the calendar") || !strings.Contains(got, "contacts") {
		t.Errorf("it says %q", got)
	}
	all := written(t, c, h)
	if !strings.Contains(all, "BEGIN:VALARM") || !strings.Contains(all, "Meet ") || strings.Contains(all, "Agrees to a trial") {
		t.Error("the calendar has no reminder, no contact, or something private")
	}
	c.private.Toggle()
	if !strings.Contains(written(t, c, h), "Agrees to a trial") {
		t.Error("what was asked for is not there")
	}
	c.remind.SetChosen(0)
	c.which.SetChosen(1)
	c.show()
	some := written(t, c, h)
	if strings.Contains(some, "VALARM") || strings.Contains(some, "Meet ") {
		t.Error("there are reminders, or contacts")
	}
}

func TestAnEmptyCalendarIsNotWritten(t *testing.T) {
	c, _, _ := shown(t, graphmodel.New("w", "Empty"), new(host))
	if !c.export.Disabled() || !strings.Contains(c.sum.Text(), "Nothing has a day yet") {
		t.Errorf("it says %q", c.sum.Text())
	}
}

func TestAFileThatCantBeWrittenIsSaid(t *testing.T) {
	h := &host{path: filepath.Join(t.TempDir(), "gone", "map.ics")}
	c, _, _ := shown(t, apptest.Sample(t, samples.First), h)
	c.export.Tapped(&fyne.PointEvent{})
	if h.exported != "" || c.message.Text() == "" || c.export.Disabled() {
		t.Errorf("it says %q", c.message.Text())
	}
}
