package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Offers are what a map that has begun offers to do next. What is nil is not
// offered.
type Offers struct {
	// NewChange describes a change; RateRound asks about those on the way to a yes.
	NewChange, RateRound func()
}

// nextStep is a card under the tools: what a map that has begun lacks most, and how
// to do it. It can be put away until the next map is opened.
type nextStep struct {
	owner   *Map
	text    *look.Text
	buttons *fyne.Container
	content *fyne.Container
	shown   need
	away    map[lack]bool
}

// need is what the card is about.
type need struct {
	lack   lack
	person graphmodel.ID // who is selected, where that matters
	change bool          // a change is in question
}

// lack is what a map lacks.
type lack int

const (
	nothing  lack = iota
	noMe          // it is not known who I am
	noTies        // nobody trusts anybody
	noChange      // there is nothing to be decided
)

func newNextStep(m *Map) *nextStep {
	n := &nextStep{owner: m, text: look.NewText(look.Body, ""), buttons: look.HBox(6), away: make(map[lack]bool)}
	ground := look.NewCardSurface()
	ground.Raised = true
	close := look.NewIconButton(theme.CancelIcon(), func() {
		n.away[n.shown.lack] = true
		n.update()
		n.owner.after(n.owner.takeFocus)
	})
	n.content = container.NewStack(ground, look.Inset(14, 10, look.VBox(6, look.Beside(8, nil, n.text, close), n.buttons)))
	return n
}

// opened begins anew with another map.
func (n *nextStep) opened() { clear(n.away) }

// lacks returns what the map lacks most that something is offered for.
func (n *nextStep) lacks() lack {
	m, w := n.owner, n.owner.session.Workspace()
	switch {
	case m.Offers == nil || m.session.File().ReadOnly != "" || w.People.Len() == 0 || m.overlay.name.open || m.running != nil:
		return nothing
	case w.Info.Me == "" && w.People.Len() > 1:
		return noMe
	case w.Ties.Len() == 0:
		return noTies
	case w.Changes.Len() == 0:
		return noChange
	default:
		return nothing
	}
}

// update shows what the map lacks now.
func (n *nextStep) update() {
	now := need{lack: n.lacks(), change: n.owner.session.Change() != nil}
	if n.away[now.lack] {
		now.lack = nothing
	}
	if only, ok := n.owner.selection().Only(); now.lack == noMe && ok && only.Kind == graphmodel.KindPerson {
		now.person = only.ID
	}
	if now == n.shown {
		return
	}
	n.shown = now
	n.write()
	setVisible(n.owner.controls.next, now.lack != nothing)
	n.owner.controls.repaint()
}

// write puts what is lacking into words and buttons.
func (n *nextStep) write() {
	m := n.owner
	var buttons []fyne.CanvasObject
	add := func(text string, kind look.ButtonKind, do func()) {
		if do != nil {
			buttons = append(buttons, look.NewButton(kind, text, do))
		}
	}
	switch n.shown.lack {
	case noMe:
		n.text.SetText("Which of them is you? Select yourself.")
		if person := n.shown.person; person != "" {
			add("This is me", look.Primary, func() { n.makeMe(person) })
		}
	case noTies:
		n.text.SetText("Next: who trusts whom? Drag from one rim to another.")
		if n.shown.change {
			add("Rate by questions", look.Primary, m.Offers.RateRound)
		}
		add("Draw ties", look.Plain, func() {
			m.SetTool(gesture.TieTool)
			m.after(m.takeFocus)
		})
		if m.PasteList != nil {
			add("Paste a list…", look.Plain, func() { m.PasteList("") })
		}
	case noChange:
		n.text.SetText("Next: what do you want to change, and who decides?")
		add("Describe the change…", look.Primary, m.Offers.NewChange)
	}
	n.buttons.Objects = buttons
	n.buttons.Refresh()
	n.content.Refresh()
}

// makeMe makes a person the one whose view the map is.
func (n *nextStep) makeMe(person graphmodel.ID) {
	s := n.owner.session
	w := s.Workspace()
	s.Do(edit.Update(w, "Make "+w.PersonName(person)+" you", "", w.Info, func(i *graphmodel.Info) { i.Me = person }))
}

// layoutNext puts the card in the middle under the tools.
func (c *controls) layoutNext(size fyne.Size) {
	const gap = 8
	top := edge + c.strip.MinSize().Height + gap
	if area, ok := c.rowArea(); ok {
		top = float32(area.Max.Y) + gap
	}
	least := c.next.MinSize()
	c.next.Resize(least)
	c.next.Move(fyne.NewPos(max((size.Width-least.Width)/2, edge), top))
}

// nextFoot returns how far down the card reaches; 0 without it.
func (c *controls) nextFoot() float64 {
	if !c.next.Visible() {
		return 0
	}
	return float64(c.next.Position().Y + c.next.Size().Height)
}
