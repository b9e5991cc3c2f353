package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// answer is one button of a dialog.
type answer struct {
	text string
	kind look.ButtonKind
	run  func() // after the dialog has gone; may be nil
}

// dialog is a question or a message over the window, which waits for it.
// Escape gives the first answer, Enter the last, which has the focus.
type dialog struct {
	title   string
	width   float32
	body    []fyne.CanvasObject
	answers []answer
	// escape is what Escape does where there are no answers.
	escape func()

	popup *widget.PopUp
}

const (
	dialogWidth     = 420
	wideDialogWidth = 620
)

// ask shows a dialog with a sentence.
func (s *Shell) ask(title, sentence string, answers ...answer) {
	s.present(&dialog{title: title, width: dialogWidth, answers: answers,
		body: []fyne.CanvasObject{look.NewParagraph(look.Body, sentence)}})
}

// tell shows a dialog with a sentence and nothing to decide.
func (s *Shell) tell(title, sentence string) {
	s.ask(title, sentence, answer{text: "Close", kind: look.Primary})
}

// tellError shows what went wrong.
func (s *Shell) tellError(title string, err error) { s.tell(title, look.Sentence(err.Error())) }

// present shows a dialog.
func (s *Shell) present(d *dialog) {
	row := container.NewHBox(layout.NewSpacer())
	row.Layout = layout.NewCustomPaddedHBoxLayout(8)
	var last *look.Button
	for _, a := range d.answers {
		last = look.NewButton(a.kind, a.text, func() { s.answer(d, a) })
		row.Add(last)
	}
	parts := append([]fyne.CanvasObject{look.NewParagraph(look.Title, d.title)}, d.body...)
	if last != nil {
		parts = append(parts, look.Inset(0, 4, row))
	}
	d.popup = widget.NewModalPopUp(look.Inset(16, 12, container.New(column{width: d.width, gap: 12}, parts...)), s.window.Canvas())
	s.dialogs = append(s.dialogs, d)
	d.popup.Show()
	if last != nil {
		s.window.Canvas().Focus(last)
	}
}

// answer takes a dialog away and does what its answer says.
func (s *Shell) answer(d *dialog, a answer) {
	s.dismiss(d)
	if a.run != nil {
		a.run()
	}
}

func (s *Shell) dismiss(d *dialog) {
	for i, open := range s.dialogs {
		if open == d {
			s.dialogs = append(s.dialogs[:i:i], s.dialogs[i+1:]...)
			d.popup.Hide()
			return
		}
	}
}

// typedKey gets the keys that nothing in the window wants. On a dialog Escape
// gives the first answer and Enter the last; elsewhere they go to the map.
func (s *Shell) typedKey(key *fyne.KeyEvent) {
	if len(s.dialogs) == 0 {
		s.typedBesideDialogs(key)
		return
	}
	d := s.dialogs[len(s.dialogs)-1]
	if len(d.answers) == 0 {
		if key.Name == fyne.KeyEscape && d.escape != nil {
			d.escape()
		}
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		s.answer(d, d.answers[0])
	case fyne.KeyReturn, fyne.KeyEnter:
		s.answer(d, d.answers[len(d.answers)-1])
	}
}

// typedBesideDialogs gets the keys while no dialog is open.
func (s *Shell) typedBesideDialogs(key *fyne.KeyEvent) {
	escape := key.Name == fyne.KeyEscape
	switch {
	case escape && s.looks.Dismiss():
	case escape && s.comparing.Compares():
		s.comparing.End()
	case s.window.Canvas().Overlays().Top() != nil || !s.workspace.Visible():
	case s.view() == actMap:
		s.chart.TypedKey(key)
	case s.supposing() != nil && s.whatif.Map() != nil:
		s.whatif.Map().TypedKey(key)
	}
}

// column stacks objects at a fixed width; text wraps at it.
type column struct{ width, gap float32 }

// MinSize is called by Fyne.
func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := -c.gap
	for _, o := range objects {
		height += c.height(o) + c.gap
	}
	return fyne.NewSize(c.width, max(height, 0))
}

// height returns how high an object is at the column's width.
func (c column) height(o fyne.CanvasObject) float32 {
	if o.Size().Width != c.width {
		o.Resize(fyne.NewSize(c.width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// Layout is called by Fyne.
func (c column) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		height := c.height(o)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(c.width, height))
		y += height + c.gap
	}
}
