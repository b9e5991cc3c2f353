package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// reasons are the reasons of one person against the change, and a place to add
// one.
type reasons struct {
	view    *View
	person  graphmodel.ID
	rows    []*reasonRow
	list    *fyne.Container
	none    *look.Paragraph
	kind    *look.Picker
	text    *look.Entry
	add     *look.Button
	content *fyne.Container
}

func newReasons(v *View) *reasons {
	r := &reasons{view: v, list: look.VBox(8), none: look.NewParagraph(look.Quiet, "None is noted. Ask what would have to be true for a yes.")}
	r.kind = look.NewPicker("Kind of reason", kinds, func(string) { r.offer() })
	r.text = look.NewEntry("In their words")
	r.text.Draft = true
	r.text.OnChanged = func(string) { r.offer() }
	r.text.OnSubmitted = func(string) { r.addOne() }
	r.add = look.NewButton(look.Flat, "Add reason", r.addOne)
	adding := look.VBox(6, r.kind, look.Beside(8, nil, r.text, r.add))
	r.content = look.VBox(8, look.SectionTitle("Reasons against it"), r.none, r.list, adding)
	r.offer()
	return r
}

// kinds are the kinds of reasons that are offered.
func kinds() []look.Choice {
	var list []look.Choice
	for _, kind := range graphmodel.ReasonKinds {
		list = append(list, look.Choice{Key: kind, Text: names.Upper(kind)})
	}
	return list
}

// offer lets a reason be added once something is said of it.
func (r *reasons) offer() { look.SetEnabled(r.add, r.kind.Chosen() != "" || r.text.Text != "") }

// update shows the reasons of a person. Rows of the same person stay, so that
// what is being typed goes on.
func (r *reasons) update(person graphmodel.ID) {
	list := r.view.roll.stances[person].Reasons
	if r.person != person {
		r.person, r.rows = person, nil
		r.clear()
	}
	for len(r.rows) < len(list) {
		r.rows = append(r.rows, newReasonRow(r.view, person, len(r.rows)))
	}
	r.rows = r.rows[:len(list)]
	r.list.Objects = r.list.Objects[:0]
	for i, row := range r.rows {
		row.update(list[i])
		r.list.Add(row.content)
	}
	look.SetVisible(r.none, len(list) == 0)
	look.SetVisible(r.list, len(list) > 0)
	r.content.Refresh()
}

func (r *reasons) clear() {
	r.kind.SetChosen("")
	r.text.SetText("")
	r.offer()
}

func (r *reasons) addOne() {
	c := r.view.session.Change()
	if c == nil || r.add.Disabled() {
		return
	}
	reason := graphmodel.Reason{Kind: r.kind.Chosen(), Text: r.text.Text}
	if r.view.session.Do(edit.AddReason(r.view.session.Workspace(), c, r.person, reason)) {
		r.clear()
	}
}

func (r *reasons) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.text); c != nil {
		c.Focus(r.text)
	}
}

// reasonRow is one reason: what is said, the need behind it, how to meet that,
// and whether it is settled.
type reasonRow struct {
	view         *View
	person       graphmodel.ID
	index        int
	kind         *look.Text
	text         *look.Paragraph
	settled      *look.Chip
	need, answer *look.Entry
	general      *look.Paragraph
	showing      bool
	content      fyne.CanvasObject
}

func newReasonRow(v *View, person graphmodel.ID, index int) *reasonRow {
	r := &reasonRow{view: v, person: person, index: index, kind: look.NewShrinkingText(look.Section, ""),
		text: look.NewParagraph(look.Body, ""), general: look.NewParagraph(look.Caption, "")}
	r.settled = look.NewToggleChip("Addressed", false, func(on bool) {
		r.edit("what is done about", func(reason *graphmodel.Reason) { reason.Addressed = on })
	})
	r.need = r.entry("What they want to keep or avoid", "the need behind", func(reason *graphmodel.Reason) *string { return &reason.Need })
	r.answer = r.entry("What would take care of it", "the answer to", func(reason *graphmodel.Reason) *string { return &reason.Answer })
	edge := look.NewSurface("")
	edge.Stroke, edge.StrokeWidth, edge.Corner = look.ColourLine, 1, 12
	r.content = container.NewStack(edge, look.Inset(12, 10, look.VBox(8, look.Beside(8, nil, r.kind, r.settled), r.text,
		look.NewField("The need behind it", r.need), look.NewField("A safe way to meet it", r.answer), r.general)))
	return r
}

// entry edits a text of the reason as it is typed.
func (r *reasonRow) entry(placeholder, what string, of func(*graphmodel.Reason) *string) *look.Entry {
	e := look.NewProse(placeholder)
	e.SetMinRowsVisible(1)
	e.OnChanged = func(text string) {
		r.edit(what, func(reason *graphmodel.Reason) { *of(reason) = text })
	}
	e.Left = r.view.session.History().Seal
	return e
}

func (r *reasonRow) edit(what string, do func(*graphmodel.Reason)) {
	s := r.view.session
	if c := s.Change(); c != nil && !r.showing {
		s.Do(edit.UpdateReason(s.Workspace(), c, r.person, r.index, what, do))
	}
}

// update shows a reason.
func (r *reasonRow) update(reason graphmodel.Reason) {
	r.showing = true
	defer func() { r.showing = false }()
	kind := reason.Kind
	if kind == "" {
		kind = "reason"
	}
	r.kind.SetText(names.Upper(kind))
	r.text.SetText(reason.Text)
	look.SetVisible(r.text, reason.Text != "")
	r.settled.SetOn(reason.Addressed)
	for entry, text := range map[*look.Entry]string{r.need: reason.Need, r.answer: reason.Answer} {
		if entry.Text != text {
			entry.SetText(text)
		}
	}
	r.general.SetText("Often helps: " + advice.GeneralAnswer(reason.Kind))
	look.SetVisible(r.general, !reason.Addressed)
}
