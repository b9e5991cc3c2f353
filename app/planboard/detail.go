package planboard

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// detail is the step that is chosen: its fields, its message, and the card that
// the map makes.
type detail struct {
	board        *Board
	change, step graphmodel.ID

	title   *look.Paragraph
	fields  *inspector.Form
	message *inspector.Form
	result  *inspector.Form
	asked   *look.Button
	log     *look.Button
	write   *look.Button
	copy    *look.Button
	copied  *look.Text
	card    *fyne.Container
	content *fyne.Container
}

// showDetail shows the step that is chosen. The fields of the same step stay, so
// that the cursor does.
func (b *Board) showDetail() {
	c := b.session.Change()
	if c == nil || b.chosen == "" {
		b.detail, b.beside.Objects = nil, nil
		b.beside.Refresh()
		return
	}
	if d := b.detail; d == nil || d.change != c.ID || d.step != b.chosen {
		b.detail = newDetail(b, c.ID, b.chosen)
		b.beside.Objects = []fyne.CanvasObject{b.detail.content}
	}
	b.detail.update()
	b.beside.Refresh()
}

func newDetail(b *Board, change, step graphmodel.ID) *detail {
	s := b.session
	d := &detail{board: b, change: change, step: step, title: look.NewParagraph(look.Strong, ""),
		fields: inspector.StepForm(s, change, step), message: inspector.MessageForm(s, change, step), result: inspector.ResultForm(s, change, step)}
	d.asked = look.NewButton(look.Primary, "How did it go?…", func() { b.AskResult(change, step) })
	d.log = look.NewButton(look.Plain, "Log a touchpoint…", func() { b.Log(d.current().Person) })
	remove := look.NewIconButton(theme.NewColoredResource(theme.DeleteIcon(), look.ColourMuted), func() { b.remove(step) })
	d.write = look.NewButton(look.Plain, "", d.writeMessage)
	d.copy = look.NewButton(look.Plain, "Copy", d.copyMessage)
	d.copied = look.NewText(look.Caption, "")
	d.card = look.VBox(12)
	d.content = look.VBox(12,
		look.Card(look.VBox(12, look.Beside(8, nil, d.title, remove), d.fields.Content,
			look.NewField("Result", d.result.Content), look.Flow(8, d.asked, d.log))),
		look.Card(look.VBox(8, look.SectionTitle("What to say"), d.message.Content,
			look.Flow(8, d.write, d.copy, d.copied))),
		look.Card(d.card))
	return d
}

// current returns the step as it is now.
func (d *detail) current() graphmodel.Step {
	if c := d.board.session.Workspace().Change(d.change); c != nil {
		for _, s := range c.Steps {
			if s.ID == d.step {
				return s
			}
		}
	}
	return graphmodel.Step{}
}

// made returns the card that the map makes for the step.
func (d *detail) made() advice.Card {
	return advice.NewCard(d.board.session.Workspace(), d.change, d.current(), d.board.session.Today())
}

func (d *detail) update() {
	s := d.current()
	d.title.SetText(whom(d.board.session.Workspace(), s))
	d.fields.Update()
	d.message.Update()
	d.result.Update()
	card := d.made()
	text := card.Message()
	if s.Message == "" {
		d.write.SetText("Write it from the map")
	} else {
		d.write.SetText("Make it anew from the map")
	}
	look.SetEnabled(d.write, text != "" && text != s.Message)
	look.SetEnabled(d.copy, s.Message != "" || text != "")
	look.SetEnabled(d.asked, s.Person != "")
	look.SetEnabled(d.log, s.Person != "")
	d.copied.SetText("")
	d.card.Objects = d.parts(card)
	d.card.Refresh()
	d.content.Refresh()
}

// writeMessage puts what the map says into the message of the step.
func (d *detail) writeMessage() {
	s := d.board.session
	w := s.Workspace()
	c := w.Change(d.change)
	if c == nil {
		return
	}
	text := d.made().Message()
	s.Do(edit.UpdateStep(w, c, d.step, "Write the message to "+whom(w, d.current()), "", func(s *graphmodel.Step) { s.Message = text }))
}

// copyMessage puts the message, or else what the map would say, on the clipboard.
func (d *detail) copyMessage() {
	text := d.current().Message
	if text == "" {
		text = d.made().Message()
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.copied.SetText("Copied")
	d.content.Refresh()
}
