// Package planboard is the view of the plan for a change: its steps in their
// order and, beside them, the message card of the step that is chosen.
package planboard

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// Board is the view. It follows the map while it is shown.
type Board struct {
	widget.BaseWidget

	// GoTo shows a field where it can be edited, AskResult asks how a step went,
	// Log logs a conversation, and NewChange asks for a change. Set them before the
	// view is shown.
	GoTo      func(advice.Source)
	AskResult func(change, step graphmodel.ID)
	Log       func(person graphmodel.ID)
	NewChange func()
	// Told is told what a result has done to the suggestion.
	Told func(string)

	session  *session.Session
	interest session.Interest
	// chosen is the step that is open beside the list.
	chosen graphmodel.ID
	news   *news

	title, sum *look.Paragraph
	actions    *fyne.Container
	rows       []*row
	list       *fyne.Container
	marker     *look.Surface
	drop       int // where a dragged row would go, or −1
	left       *look.Scroll
	right      *look.Scroll
	beside     *fyne.Container // what right holds
	detail     *detail
	empty      *fyne.Container
	split      *fyne.Container
}

var _ fyne.Widget = (*Board)(nil)

// New returns the board of a session. It is hidden until [Board.Show].
func New(s *session.Session) *Board {
	b := &Board{session: s, GoTo: func(advice.Source) {}, AskResult: func(graphmodel.ID, graphmodel.ID) {},
		Log: func(graphmodel.ID) {}, NewChange: func() {}, Told: func(string) {}, drop: -1}
	b.title, b.sum = look.NewParagraph(look.Title, "Plan"), look.NewParagraph(look.Quiet, "")
	b.actions = look.HBox(8)
	b.marker = look.NewSurface(look.ColourAccent)
	b.marker.Corner = markerHeight / 2
	b.list = container.New(&lane{b})
	b.news = newNews(b)
	b.beside, b.empty = container.NewStack(), container.NewStack()
	b.left = look.NewScroll(look.Inset(16, 4, look.VBox(12, b.news.content, b.list)))
	b.right = look.NewScroll(look.Inset(16, 4, b.beside))
	b.split = container.New(&halves{}, b.left, b.right)
	b.ExtendBaseWidget(b)
	b.Hidden = true
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			b.update()
		}
	})
	s.Opened.Listen(func(*graphmodel.Workspace) { b.forget() })
	s.ChangeChosen.Listen(func(graphmodel.ID) { b.forget() })
	s.Plan.Told.Listen(func(session.Findings[*session.Plan]) { b.offer() })
	s.Suggested.Listen(func(session.Advice) { b.offer() })
	return b
}

// forget begins anew with another change.
func (b *Board) forget() {
	b.chosen, b.detail = "", nil
	b.news.forget()
	b.update()
}

// Show shows the board, and has the plan worked out that it can offer.
func (b *Board) Show() {
	b.interest.Begin(b.session.Plan.Want)
	b.BaseWidget.Show()
	b.update()
}

// Hide hides the board.
func (b *Board) Hide() {
	b.interest.End()
	b.BaseWidget.Hide()
}

// steps returns the steps in their order.
func (b *Board) steps() []graphmodel.Step {
	if c := b.session.Change(); c != nil {
		return edit.PlanOrder(c)
	}
	return nil
}

// update shows what the map says now. A hidden board waits until it is shown.
func (b *Board) update() {
	if b.Hidden {
		return
	}
	steps := b.steps()
	if !slices.ContainsFunc(steps, func(s graphmodel.Step) bool { return s.ID == b.chosen }) {
		b.chosen = nextOf(steps)
	}
	b.showHead(steps)
	b.showRows(steps)
	b.showDetail()
	look.SetVisible(b.split, len(steps) > 0)
	look.SetVisible(b.empty, len(steps) == 0)
	b.offer()
}

// nextOf returns the step to take next, or else the first.
func nextOf(steps []graphmodel.Step) graphmodel.ID {
	for _, s := range steps {
		if edit.OpenStep(s) {
			return s.ID
		}
	}
	if len(steps) > 0 {
		return steps[0].ID
	}
	return ""
}

// showRows has a row for each step. Rows that are there stay, so that the one
// with the focus keeps it.
func (b *Board) showRows(steps []graphmodel.Step) {
	old := make(map[graphmodel.ID]*row, len(b.rows))
	for _, r := range b.rows {
		old[r.step.ID] = r
	}
	b.rows = b.rows[:0:0]
	b.list.Objects = nil
	next, w, today := nextOf(steps), b.session.Workspace(), b.session.Today()
	for i, s := range steps {
		r := old[s.ID]
		if r == nil {
			r = newRow(b)
		}
		r.show(w, s, i, s.ID == next && edit.OpenStep(s), s.ID == b.chosen, today)
		b.rows = append(b.rows, r)
		b.list.Objects = append(b.list.Objects, r)
	}
	b.list.Objects = append(b.list.Objects, b.marker)
	b.list.Refresh()
}

// choose opens a step beside the list, and selects whom it is about.
func (b *Board) choose(step graphmodel.ID) {
	b.session.History().Seal()
	b.chosen = step
	b.update()
	b.right.ScrollToTop()
	for _, s := range b.steps() {
		if s.ID == step && b.session.Workspace().People.Has(s.Person) {
			b.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.Person}))
		}
	}
}

// chooseAt opens the step at a place in the list, which gets the keys.
func (b *Board) chooseAt(place int) {
	if place < 0 || place >= len(b.rows) {
		return
	}
	b.choose(b.rows[place].step.ID)
	b.focus(b.rows[place])
}

func (b *Board) focus(r *row) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(r)
		b.bringIntoView(r)
	}
}

// bringIntoView scrolls as far as is needed to see a row.
func (b *Board) bringIntoView(r *row) {
	top, height := b.list.Position().Y+r.Position().Y, b.left.Size().Height
	switch at := b.left.Offset(); {
	case top < at:
		b.left.ScrollTo(top)
	case top+r.Size().Height > at+height:
		b.left.ScrollTo(top + r.Size().Height - height)
	}
}

// move brings a step to a place in the order.
func (b *Board) move(step graphmodel.ID, place int) {
	if c := b.session.Change(); c != nil && place >= 0 && place < len(c.Steps) {
		b.session.Do(edit.MoveStep(b.session.Workspace(), c, step, place))
	}
}

func (b *Board) remove(step graphmodel.ID) {
	if c := b.session.Change(); c != nil {
		b.session.Do(edit.RemoveStep(b.session.Workspace(), c, step))
	}
}

// Add adds a step at the end and opens it.
func (b *Board) Add() {
	c := b.session.Change()
	if c == nil {
		return
	}
	step := graphmodel.Step{ID: graphmodel.NewID()}
	if only, ok := b.session.Selection().Only(); ok && only.Kind == graphmodel.KindPerson && only.ID != b.session.Workspace().Info.Me {
		step.Person = only.ID
	}
	b.chosen = step.ID
	b.session.Do(edit.AddStep(b.session.Workspace(), c, step))
}

// CreateRenderer is called by Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	head := look.Inset(16, 12, look.Ending(0, look.VBox(2, b.title, b.sum), b.actions))
	body := container.NewBorder(head, nil, nil, nil, b.split, b.empty)
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, body))
}
