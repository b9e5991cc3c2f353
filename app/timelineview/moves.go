package timelineview

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/timeline"
)

// few is how many moves are told before one asks for all.
const few = 12

// moves says what has moved since a day.
func (v *View) moves(h *history) fyne.CanvasObject {
	column := look.VBox(8, look.SectionTitle("What has moved since "+spoken(h.Since.Time())))
	if len(h.Moves) == 0 {
		column.Add(look.NewParagraph(look.Quiet, "Nothing has moved: no stance, no trust, no step."))
		return look.Card(column)
	}
	shown := len(h.Moves)
	if !v.all {
		shown = min(shown, few)
	}
	for _, m := range h.Moves[:shown] {
		column.Add(v.move(m))
	}
	if shown < len(h.Moves) {
		column.Add(container.NewHBox(look.NewButton(look.Flat, fmt.Sprintf("Show all %d", len(h.Moves)), func() {
			v.all = true
			v.show()
		})))
	}
	return look.Card(column)
}

// move is one sentence, with a sign of whether it brings a change nearer; a press
// selects what it is about.
func (v *View) move(m timeline.Move) fyne.CanvasObject {
	sign, role := "·", look.Strong.In(look.ColourMuted)
	switch {
	case m.Better > 0:
		sign, role = "↑", look.Strong.In(look.ColourAccent)
	case m.Better < 0:
		sign, role = "↓", look.Strong.In(look.ColourRoute)
	}
	text := look.Badged(container.NewGridWrap(fyne.NewSize(14, 18), look.NewText(role, sign)), look.NewParagraph(look.Body, m.Text), nil)
	return look.NewPress(text, func() { v.session.Select(session.SelectionOf(m.Ref)) })
}

// wins are the small wins among the conversations, which need no versions.
func (v *View) wins(h *history) []fyne.CanvasObject {
	column := look.VBox(8, look.SectionTitle("Small wins so far"))
	for _, e := range h.Events {
		t := h.of.Touchpoint(e.Touchpoint)
		if !e.Win || t == nil || t.Outcome == "" {
			continue
		}
		column.Add(look.NewPress(look.VBox(0, look.NewParagraph(look.Body, t.Outcome), look.NewText(look.Caption, spoken(e.Date.Time()))),
			func() { v.session.Select(session.SelectionOf(graphmodel.RefOf(t))) }))
	}
	if len(column.Objects) == 1 {
		return nil
	}
	return []fyne.CanvasObject{look.Card(column)}
}

// spoken writes a day as it is said.
func spoken(at time.Time) string { return at.Format("2 January 2006") }
