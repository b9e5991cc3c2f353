package tiebubble

import (
	"strings"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/ratings"
)

// TypedRune takes a key while the bubble is open: 1 to 5 set the trust, F and B
// turn friction and the tie the other way on or off, Q asks questions. It tells whether the key
// was for it.
func (b *Bubble) TypedRune(r rune) bool {
	if b.tie == "" {
		return false
	}
	switch step := int(r - '1'); {
	case step >= 0 && step < graphmodel.BandCount:
		b.setTrust(step)
	case strings.ContainsRune("fF", r):
		b.ToggleFriction()
	case strings.ContainsRune("bB", r):
		b.ToggleBack()
	case strings.ContainsRune("qQ", r):
		b.AskQuestions()
	default:
		return false
	}
	return true
}

// TypedKey takes a key while the bubble is open: Enter and Escape close it. It
// tells whether the key was for it.
func (b *Bubble) TypedKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		return b.Close()
	default:
		return false
	}
}

// setTrust gives the tie the level of a step; −1 is not known.
func (b *Bubble) setTrust(step int) {
	b.change(func(t *graphmodel.Tie) {
		t.Trust = graphmodel.Opt[float64]{}
		if step >= 0 {
			t.Trust = graphmodel.Some(graphmodel.Band(step).Level())
		}
	})
}

func (b *Bubble) setConfidence(c graphmodel.Confidence) {
	b.change(func(t *graphmodel.Tie) { t.Confidence = c })
}

// ToggleFriction marks an open conflict between the two, or takes the mark
// away.
func (b *Bubble) ToggleFriction() {
	b.change(func(t *graphmodel.Tie) { t.Friction = !t.Friction })
}

// AskQuestions has questions asked that help to rate the trust.
func (b *Bubble) AskQuestions() {
	if t := b.record(); t != nil && b.Rate != nil {
		b.session.History().Seal()
		b.Rate(ratings.TrustItem(t.From, t.To))
	}
}

// ToggleBack adds the tie the other way with the same trust, or deletes it.
func (b *Bubble) ToggleBack() {
	t := b.record()
	if t == nil {
		return
	}
	defer b.show() // also when the edit is refused
	w := b.session.Workspace()
	if reverse := b.reverse(t); reverse != nil {
		b.session.Do(edit.Remove(w, graphmodel.RefOf(reverse)))
		return
	}
	back := &graphmodel.Tie{ID: graphmodel.NewID(), From: t.To, To: t.From, Trust: t.Trust, Confidence: t.Confidence}
	b.session.Do(edit.Put(w, "Tie "+w.PersonName(back.From)+" to "+w.PersonName(back.To), "", back))
}

// Delete deletes the tie, which closes the bubble.
func (b *Bubble) Delete() {
	if t := b.record(); t != nil {
		b.session.Do(edit.Remove(b.session.Workspace(), graphmodel.RefOf(t)))
	}
}

// change edits the tie, in one step with what was changed just before.
func (b *Bubble) change(set func(*graphmodel.Tie)) {
	t := b.record()
	if t == nil {
		return
	}
	w := b.session.Workspace()
	name := w.NameOf(graphmodel.RefOf(t))
	b.session.Do(edit.Update(w, "Change the tie "+name, "tie bubble "+string(t.ID), t, set))
	b.show() // also when the edit was refused
}
