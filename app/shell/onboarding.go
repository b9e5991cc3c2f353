package shell

import (
	"fyne.io/fyne/v2"

	"inroad/app/onboarding"
)

// newGuided asks three questions and begins a map with the answers.
func (s *Shell) newGuided() {
	s.guarded(func() {
		d := &dialog{title: "A new map in three questions", width: onboarding.Width}
		content := onboarding.New(&onboardingHost{s, d})
		d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
		s.present(d)
		s.window.Canvas().Focus(content.First())
	})
}

// onboardingHost is the window around the questions.
type onboardingHost struct {
	*Shell

	dialog *dialog
}

var _ onboarding.Host = (*onboardingHost)(nil)

// Begin opens a map and puts the answers on it, as an edit: it counts as unsaved.
func (h *onboardingHost) Begin(a onboarding.Answers) {
	h.Close()
	if !h.openEmpty() {
		return
	}
	e, change := a.Map(h.session.Workspace())
	if !h.session.Do(e) {
		return
	}
	h.session.ChooseChange(change)
	h.show(actMap)
	h.chart.FitWhenPlaced()
	h.chart.TakeFocus()
}

// Empty begins an empty map.
func (h *onboardingHost) Empty() {
	h.Close()
	h.openEmpty()
}

// Close takes the questions away.
func (h *onboardingHost) Close() { h.dismiss(h.dialog) }
