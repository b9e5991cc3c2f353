package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// stand is a map in a window of tests, with a clock and modifier keys that the
// test holds.
type stand struct {
	*Map
	t      *testing.T
	window fyne.Window
	clock  time.Time
	mods   fyne.KeyModifier
}

// newStand opens a workspace in a window of 900 × 700.
func newStand(t *testing.T, w *graphmodel.Workspace) *stand {
	t.Helper()
	return newStandOn(t, w, session.Inline{})
}

func newStandOn(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) *stand {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.NewTheme(look.Light))
	s, err := session.New(w, scheduler, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		t.Fatal(err)
	}
	st := &stand{t: t, clock: time.Unix(0, 0)}
	st.window = test.NewTempWindow(t, nil)
	st.Map = New(s)
	st.now = func() time.Time { return st.clock }
	st.modifiers = func() fyne.KeyModifier { return st.mods }
	st.window.SetPadded(false)
	st.window.SetContent(st.Map)
	st.window.Resize(fyne.NewSize(900, 700))
	return st
}
