package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/clip"
	"inroad/app/pasting"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/roster"
)

// pasteList asks for a list of people. What is on the clipboard is offered where
// it is one.
func (s *Shell) pasteList() {
	text := s.app.Clipboard().Content()
	if _, err := clip.People(text); err == nil || !isList(text) {
		text = ""
	}
	s.pasteText(text)
}

// isList tells whether a text has several rows, so that it may be a list of
// people.
func isList(text string) bool {
	t, err := roster.Read(text)
	return err == nil && len(t.Rows()) > 1
}

// pasteText shows what would come of a list of people.
func (s *Shell) pasteText(text string) {
	if s.blocked() || s.session.File().ReadOnly != "" {
		return
	}
	d := &dialog{title: "Paste a list of people", width: pasting.Width}
	content := pasting.New(s.session, text, &pasteHost{s, d})
	d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
	s.present(d)
	s.window.Canvas().Focus(content.First())
}

// pasteHost is the window around the dialog.
type pasteHost struct {
	*Shell

	dialog *dialog
}

var _ pasting.Host = (*pasteHost)(nil)

// Added selects the people and shows the map with them.
func (h *pasteHost) Added(people []graphmodel.ID) {
	h.Close()
	refs := make([]graphmodel.Ref, len(people))
	for i, id := range people {
		refs[i] = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
	}
	h.session.Select(session.SelectionOf(refs...))
	h.chart.FitWhenPlaced()
	h.status.say(fmt.Sprintf("%s from the list; undo takes that back", counted(len(people), "person", "people")))
}

// Close takes the dialog away.
func (h *pasteHost) Close() { h.dismiss(h.dialog) }
