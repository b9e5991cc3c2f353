// Package tiebubble is the small card beside a tie on the map: how far the one
// trusts the other, how well that is known, whether there is friction, and the
// tie the other way. It acts through a [session.Session] and is used from the
// window's goroutine.
package tiebubble

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/ratings"
)

// Bubble shows one tie, or nothing. All that is changed from its opening to its
// closing is one step of undo; the tie the other way is one of its own.
type Bubble struct {
	widget.BaseWidget

	// Changed is called when it opens, closes, or takes another size. Used is
	// called when the user has pressed something on it.
	Changed, Used func()
	// Rate asks questions that help to rate the trust; nil where nothing does.
	Rate func(ratings.Item)

	session *session.Session
	leave   []func()      // ends following the session
	tie     graphmodel.ID // empty while it is closed

	title      *look.Text
	trust      *look.Scale
	confidence *look.Segmented
	friction   *look.Chip
	back       *look.Chip
}

var _ fyne.Widget = (*Bubble)(nil)

// confidences are in the order in which they are offered.
var confidences = []graphmodel.Confidence{graphmodel.ConfidenceLow, graphmodel.ConfidenceMedium, graphmodel.ConfidenceHigh}

// New returns a closed bubble.
func New(s *session.Session) *Bubble {
	b := &Bubble{session: s, title: look.NewShrinkingText(look.Strong, ""), trust: look.NewScale(steps()...)}
	b.trust.OnChanged = func(step int) { b.using(func() { b.setTrust(step) }) }
	names := make([]string, len(confidences))
	for i, c := range confidences {
		names[i] = sentence(string(c))
	}
	b.confidence = look.NewSegmented(names, -1, func(i int) { b.using(func() { b.setConfidence(confidences[i]) }) })
	b.friction = look.NewToggleChip("Friction", false, func(bool) { b.using(b.ToggleFriction) })
	b.back = look.NewToggleChip("And back", false, func(bool) { b.using(b.ToggleBack) })
	b.ExtendBaseWidget(b)
	b.Hide()
	b.leave = []func(){
		s.Edited.Listen(func(edit.Announcement) { b.show() }),
		s.Selected.Listen(b.selected),
		s.Opened.Listen(func(*graphmodel.Workspace) { b.Close() }),
	}
	return b
}

// Leave has it follow the session no more.
func (b *Bubble) Leave() {
	for _, leave := range b.leave {
		leave()
	}
	b.leave = nil
}

// steps are the trust bands, worst first.
func steps() []look.Step {
	steps := make([]look.Step, graphmodel.BandCount)
	for i := range steps {
		steps[i] = look.Step{Text: sentence(graphmodel.Band(i).String()), Tone: func(p *drawing.Palette) color.NRGBA { return p.Trust[i] }}
	}
	return steps
}

func sentence(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// CreateRenderer is called by Fyne.
func (b *Bubble) CreateRenderer() fyne.WidgetRenderer {
	ground := look.NewCardSurface()
	ground.Raised = true
	head := look.Beside(8, nil, b.title, look.NewIconButton(look.Coloured(theme.DeleteIcon(), look.ColourMuted), func() { b.using(b.Delete) }))
	rest := look.Beside(12, look.HBox(4, b.friction, b.back), nil, look.HBox(6, look.NewText(look.Caption, "Sure?"), b.confidence))
	hint := look.NewText(look.Caption.In(look.ColourMuted), "1–5 trust · F friction · B and back · Del · Esc")
	foot := look.Beside(8, hint, nil, look.NewButton(look.Flat, "Help me rate (Q)", b.AskQuestions))
	return widget.NewSimpleRenderer(container.NewStack(ground, look.Inset(12, 10, look.VBox(8, head, b.trust, rest, foot))))
}

// Open shows a tie, which is selected from then on.
func (b *Bubble) Open(tie graphmodel.ID) {
	if b.session.Workspace().Tie(tie) == nil {
		return
	}
	b.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindTie, ID: tie}))
	b.tie = tie
	b.Show()
	b.show()
	b.tell(b.Changed)
}

// Tie returns the tie that is shown; empty while none is.
func (b *Bubble) Tie() graphmodel.ID { return b.tie }

// Close hides the bubble and tells whether it was open.
func (b *Bubble) Close() bool {
	if b.tie == "" {
		return false
	}
	b.tie = ""
	b.session.History().Seal()
	b.Hide()
	b.tell(b.Changed)
	return true
}

// selected closes the bubble when something else is selected.
func (b *Bubble) selected(s session.Selection) {
	if only, ok := s.Only(); b.tie != "" && (!ok || only != (graphmodel.Ref{Kind: graphmodel.KindTie, ID: b.tie})) {
		b.Close()
	}
}

// show brings the bubble up to date with the workspace.
func (b *Bubble) show() {
	t := b.record()
	if t == nil {
		b.Close()
		return
	}
	w := b.session.Workspace()
	b.title.SetText(w.PersonName(t.From) + " trusts " + w.PersonName(t.To))
	level, known := t.Trust.Get()
	if known {
		b.trust.SetChosen(int(graphmodel.BandOf(level)))
	} else {
		b.trust.SetChosen(-1)
	}
	for i, c := range confidences {
		if t.Confidence.OrDefault() == c {
			b.confidence.SetChosen(i)
		}
	}
	b.friction.SetOn(t.Friction)
	b.back.SetOn(b.reverse(t) != nil)
}

// record returns the tie that is shown, or nil.
func (b *Bubble) record() *graphmodel.Tie {
	if b.tie == "" {
		return nil
	}
	return b.session.Workspace().Tie(b.tie)
}

func (b *Bubble) reverse(t *graphmodel.Tie) *graphmodel.Tie {
	return b.session.Workspace().TieBetween(t.To, t.From)
}

// using does what the user has asked for with the pointer.
func (b *Bubble) using(do func()) {
	do()
	if b.tie != "" {
		b.show() // also where it was refused
	}
	b.tell(b.Used)
}

func (b *Bubble) tell(whom func()) {
	if whom != nil {
		whom()
	}
}
