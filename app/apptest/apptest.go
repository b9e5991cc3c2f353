// Package apptest is what the tests of the window's views have in common: the
// sample to show, a session whose day is fixed, and reading what is on a
// screen. Only tests import it.
package apptest

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/storage"
)

// Today is the day of every session.
const Today graphmodel.Date = "2026-11-21"

// Sample returns the workspace of a sample.
func Sample(t testing.TB, name string) *graphmodel.Workspace {
	t.Helper()
	data, err := samples.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	document, err := storage.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return document.Workspace
}

// Session returns a session on a workspace. An edit that is refused fails the
// test.
func Session(t testing.TB, w *graphmodel.Workspace, scheduler session.Scheduler) *session.Session {
	t.Helper()
	s, err := session.New(w, scheduler, func() graphmodel.Date { return Today })
	if err != nil {
		t.Fatal(err)
	}
	s.Failed.Listen(func(err error) { t.Errorf("an edit was refused: %v", err) })
	return s
}

// Window shows what build makes in a window of the light theme and returns it.
func Window[V fyne.CanvasObject](t testing.TB, size fyne.Size, build func() V) (V, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	view := build()
	window := test.NewTempWindow(t, view)
	window.SetPadded(false)
	window.Resize(size)
	return view, window
}

// Later is a scheduler that does the work when it is told to.
type Later struct {
	// Due is the work, in the order in which it came.
	Due []func()
}

var _ session.Scheduler = (*Later)(nil)

// Go keeps the work for later.
func (l *Later) Go(ctx context.Context, work func(context.Context) func()) {
	l.Due = append(l.Due, func() { session.Inline{}.Go(ctx, work) })
}

// Run does what there is to do by now, and returns whether there was anything.
func (l *Later) Run() bool {
	due := l.Due
	l.Due = nil
	for _, next := range due {
		next()
	}
	return len(due) > 0
}

// RunAll does what there is to do, and what that leads to.
func (l *Later) RunAll() {
	for l.Run() {
	}
}

// Seen returns the objects that are to be seen in an object, outermost first.
func Seen(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	list := []fyne.CanvasObject{o}
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	for _, one := range within {
		list = append(list, Seen(one)...)
	}
	return list
}

// Lines returns the texts that can be read on an object.
func Lines(o fyne.CanvasObject) []string {
	var lines []string
	for _, one := range Seen(o) {
		if line, ok := one.(*canvas.Text); ok && line.Text != "" {
			lines = append(lines, line.Text)
		}
	}
	return lines
}

// Words returns all that can be read on an object, in one line.
func Words(o fyne.CanvasObject) string {
	return strings.Join(strings.Fields(strings.Join(Lines(o), " ")), " ")
}
