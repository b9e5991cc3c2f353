// Package navigator is the outline at the side of the window: changes,
// departments and their people, goals, and what needs attention. It acts
// through a [session.Session] and is used from the window's goroutine.
package navigator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Navigator shows the outline of a session's workspace.
type Navigator struct {
	widget.BaseWidget

	// Reveal is asked to bring a record into view elsewhere, when the user
	// has chosen it here.
	Reveal func(graphmodel.Ref)
	// AddChange, when set, takes the place of adding an empty change.
	AddChange func()

	session *session.Session
	toggled map[string]bool
	survey  *survey
	lines   []line
	list    *list
	scroll  *container.Scroll
}

var _ fyne.Widget = (*Navigator)(nil)

// New returns the outline of a session.
func New(s *session.Session) *Navigator {
	n := &Navigator{session: s, toggled: make(map[string]bool), Reveal: func(graphmodel.Ref) {}}
	n.list = newList(n)
	n.scroll = container.NewVScroll(n.list)
	n.scroll.OnScrolled = func(fyne.Position) { n.list.Refresh() }
	n.ExtendBaseWidget(n)
	n.listen()
	n.update()
	return n
}

func (n *Navigator) listen() {
	// Which change is in question is said of every map that is opened: then the
	// outline is made.
	n.session.Opened.Listen(func(*graphmodel.Workspace) {
		clear(n.toggled)
		n.list.rename.stop()
		n.scroll.ScrollToTop()
	})
	n.session.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			n.update()
		}
	})
	n.session.ChangeChosen.Listen(func(graphmodel.ID) { n.update() })
	n.session.Selected.Listen(func(session.Selection) {
		n.list.Refresh()
		n.follow()
	})
}

// update makes the outline anew. The line that the keys are on stays the same
// record's, if that is still there.
func (n *Navigator) update() {
	var at line
	if n.list.cursor < len(n.lines) {
		at = n.lines[n.list.cursor]
	}
	if w, today := n.session.Workspace(), n.session.Today(); !n.survey.of(w, today) {
		n.survey = newSurvey(w, today)
	}
	n.lines = outlineOf(n.session, n.survey, n.toggled)
	for i, l := range n.lines {
		if l.kind == at.kind && l.fold == at.fold && same(l.refs, at.refs) {
			n.list.cursor = i
		}
	}
	n.list.cursor = min(n.list.cursor, len(n.lines)-1)
	n.list.rename.follow(n.lines)
	n.list.measure()
	n.list.Refresh()
	n.scroll.Refresh()
}

func same(a, b []graphmodel.Ref) bool {
	return len(a) == len(b) && (len(a) == 0 || a[0] == b[0])
}

// follow puts the keys on the line of what was selected elsewhere, and brings
// it into view.
func (n *Navigator) follow() {
	only, ok := n.session.Selection().Only()
	if !ok || n.list.focused {
		return
	}
	for i, l := range n.lines {
		if ref, isRecord := l.ref(); isRecord && ref == only {
			n.list.cursor = i
			n.list.show(i)
			return
		}
	}
}

// press does what a click on a line does.
func (n *Navigator) press(i int) {
	l := n.lines[i]
	n.list.cursor = i
	switch l.kind {
	case sectionLine:
		n.toggle(l)
	case hintLine:
		n.add(l.adds)
	case alertLine, recordLine:
		n.choose(l)
	}
}

// choose selects what a line stands for. A change is put in question as well.
func (n *Navigator) choose(l line) {
	if ref, ok := l.ref(); ok && ref.Kind == graphmodel.KindChange {
		n.session.ChooseChange(ref.ID)
	}
	n.session.Select(session.SelectionOf(l.refs...))
	if len(l.refs) == 1 {
		n.Reveal(l.refs[0])
	}
	n.list.Refresh()
}

// toggle folds what is open and opens what is folded.
func (n *Navigator) toggle(l line) {
	if l.fold != "" {
		n.toggled[l.fold] = !n.toggled[l.fold]
		n.update()
	}
}

// chosen tells whether a line is to be seen as selected.
func (n *Navigator) chosen(l line) bool {
	ref, ok := l.ref()
	return ok && n.session.Selection().Has(ref)
}

// CreateRenderer is called by Fyne.
func (n *Navigator) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.scroll) }
