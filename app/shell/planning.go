package shell

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/agenda"
	"inroad/app/briefer"
	"inroad/app/briefs"
	"inroad/app/calendars"
	"inroad/app/chooser"
	"inroad/app/outcome"
	"inroad/app/planboard"
	"inroad/app/session"
	"inroad/app/talk"
	"inroad/graphmodel"
)

// planWidth is how wide the dialogs about steps and talks are.
const planWidth = 560

// newPlanning makes the views of what to do: the plan and the agenda.
func (s *Shell) newPlanning() {
	s.board, s.agenda = planboard.New(s.session), agenda.New(s.session)
	s.board.GoTo, s.agenda.GoTo = s.goTo, s.goTo
	s.board.AskResult, s.agenda.AskResult = s.askResult, s.askResult
	s.board.Log, s.agenda.Log = s.logTalk, s.logTalk
	s.board.NewChange = s.newChange
	s.board.Told = func(text string) { s.status.say(text) }
	s.agenda.Export, s.agenda.Print = s.exportCalendar, s.makeAgenda
	s.agenda.Review = func() { s.showBriefer(briefer.First(briefs.Quarter)) }
	s.agenda.OpenPlan = func() { s.show(actPlanBoard) }
}

// planningItems are what one does about the plan, besides looking at it.
func (s *Shell) planningItems() []command {
	closed := !s.workspace.Visible() || s.session.File().ReadOnly != ""
	person, _ := s.selectedPerson()
	label := "Log a touchpoint…"
	if person != "" {
		label = "Log a touchpoint with " + shortened(s.session.Workspace().PersonName(person)) + "…"
	}
	return []command{{act: actLogTalk, label: label, off: closed, run: func() { s.logTalk(person) }}}
}

// askResult asks how a step went. What it does to the suggestion is told on the
// board.
func (s *Shell) askResult(change, step graphmodel.ID) {
	c := s.session.Workspace().Change(change)
	if c == nil || s.session.File().ReadOnly != "" {
		return
	}
	title := "How did it go?"
	for _, one := range c.Steps {
		if one.ID == step && one.Person != "" {
			title = "How did it go with " + s.session.Workspace().PersonName(one.Person) + "?"
		}
	}
	d := &dialog{title: title, width: planWidth}
	host := &planHost{s, d, true}
	content := outcome.New(s.session, change, step, host)
	s.presentContent(d, content, host.Close, content.First())
}

// logTalk asks what came of a conversation; the empty id asks with whom.
func (s *Shell) logTalk(person graphmodel.ID) {
	if s.session.File().ReadOnly != "" || s.blocked() {
		return
	}
	s.window.RequestFocus() // it may be asked for in a further window
	d := &dialog{title: "Log a touchpoint", width: planWidth}
	if person != "" {
		d.title = "Log a touchpoint with " + s.session.Workspace().PersonName(person)
	}
	host := &planHost{s, d, false}
	content := talk.New(s.session, person, host)
	s.presentContent(d, content, host.Close, content.First())
}

// exportCalendar asks what is to go into a calendar.
func (s *Shell) exportCalendar() {
	d := &dialog{title: "Export a calendar", width: planWidth}
	host := &planHost{s, d, false}
	content := calendars.New(s.session, host)
	s.presentContent(d, content, host.Close, content.First())
}

// presentContent shows a dialog that holds content of its own.
func (s *Shell) presentContent(d *dialog, content fyne.CanvasObject, escape func(), first fyne.Focusable) {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	d.body, d.escape = []fyne.CanvasObject{content}, escape
	s.present(d)
	s.window.Canvas().Focus(first)
}

// planHost is the window around those dialogs.
type planHost struct {
	*Shell

	dialog *dialog
	// tells says that it is told what an edit does to the suggestion.
	tells bool
}

var (
	_ outcome.Host   = (*planHost)(nil)
	_ talk.Host      = (*planHost)(nil)
	_ calendars.Host = (*planHost)(nil)
)

// Done has an edit carried out, and takes the dialog away.
func (h *planHost) Done(do func()) {
	h.Close()
	if h.tells {
		h.board.Expect(do)
	} else {
		do()
	}
}

// Close takes the dialog away.
func (h *planHost) Close() { h.dismiss(h.dialog) }

// Step asks how a step went, in place of the dialog.
func (h *planHost) Step(change, step graphmodel.ID) {
	h.Close()
	h.askResult(change, step)
}

// AskFile asks for a calendar file to write.
func (h *planHost) AskFile(suffix string, chosen func(path string)) {
	name := strings.TrimSuffix(fileName(h.session.Name()), session.FileSuffix) + suffix
	if path := h.session.File().Path; path != "" {
		name = session.Stem(path) + suffix
	}
	h.presentChooser(chooser.Options{Title: "Export the calendar to", Confirm: "Export", Folder: h.settings.exportFolder(), Name: name,
		Suffix: suffix, Saving: true}, func(path string) {
		h.settings.preferences.SetString(keyExportFolder, filepath.Dir(path))
		chosen(path)
	})
}

// Exported says where the calendar is.
func (h *planHost) Exported(path string) {
	h.Close()
	h.status.say(fmt.Sprintf("The calendar is exported to %s", path))
}
