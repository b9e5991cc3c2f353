package rating

import (
	"fmt"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel/ratings"
)

// answers are the sentences one of which is picked. They are one stop of the Tab
// key, and have the keys of the whole dialog.
type answers struct {
	widget.BaseWidget

	owner   *Rating
	rows    []*answerRow
	frame   *look.Surface
	focused bool
}

var _ fyne.Focusable = (*answers)(nil)

// mostAnswers is how many answers a question may have.
const mostAnswers = 6

func newAnswers(owner *Rating) *answers {
	a := &answers{owner: owner, frame: look.NewSurface("")}
	a.frame.Corner, a.frame.StrokeWidth = 10, 1
	for i := range mostAnswers {
		a.rows = append(a.rows, newAnswerRow(owner, i))
	}
	a.ExtendBaseWidget(a)
	return a
}

// show shows the answers to a question, of somebody or of you.
func (a *answers) show(list []ratings.Answer, picked int, ofYou bool) {
	who := ""
	if ofYou {
		who = ratings.You
	}
	for i, row := range a.rows {
		look.SetVisible(row, i < len(list))
		if i < len(list) {
			row.show(list[i].Say(who), i == picked)
		}
	}
	a.Refresh()
}

// TypedRune takes the letters of the dialog.
func (a *answers) TypedRune(letter rune) {
	r := a.owner
	switch letter = unicode.ToLower(letter); {
	case letter >= '1' && letter <= '9':
		r.pick(int(letter - '1'))
	case letter == 's' && len(r.asked) > 1:
		r.Skip()
	case letter == 'q':
		r.turnQuestion()
	case letter == 'h':
		r.know((r.knowing + 1) % ratings.Knowing(len(ratings.Knowings())))
	}
}

// TypedKey takes the other keys of the dialog.
func (a *answers) TypedKey(key *fyne.KeyEvent) {
	r := a.owner
	picked := r.present().picked[r.present().question]
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.Keep()
	case fyne.KeyEscape:
		r.Escape()
	case fyne.KeyLeft:
		r.Back()
	case fyne.KeyUp:
		if picked > 0 {
			r.pick(picked - 1)
		}
	case fyne.KeyDown:
		r.pick(picked + 1)
	}
}

// FocusGained is called by Fyne.
func (a *answers) FocusGained() { a.setFocused(true) }

// FocusLost is called by Fyne.
func (a *answers) FocusLost() { a.setFocused(false) }

func (a *answers) setFocused(on bool) {
	a.focused = on
	a.frame.Stroke = ""
	if on {
		a.frame.Stroke = look.ColourAccent
	}
	a.frame.Refresh()
}

// CreateRenderer is called by Fyne.
func (a *answers) CreateRenderer() fyne.WidgetRenderer {
	column := look.VBox(4)
	for _, row := range a.rows {
		column.Add(row)
	}
	return widget.NewSimpleRenderer(container.NewStack(look.Beyond(a.frame, 4), column))
}

// answerRow is one answer, with the key that picks it.
type answerRow struct {
	widget.BaseWidget

	owner   *Rating
	index   int
	picked  bool
	hovered bool
	ground  *look.Surface
	key     *look.Text
	text    *look.Text
}

var (
	_ fyne.Tappable      = (*answerRow)(nil)
	_ desktop.Hoverable  = (*answerRow)(nil)
	_ desktop.Cursorable = (*answerRow)(nil)
)

func newAnswerRow(owner *Rating, index int) *answerRow {
	r := &answerRow{owner: owner, index: index, ground: look.NewCardSurface(),
		key: look.NewText(look.Caption, fmt.Sprint(index+1)), text: look.NewShrinkingText(look.Body, "")}
	r.ground.Corner = 8
	r.ExtendBaseWidget(r)
	return r
}

func (r *answerRow) show(text string, picked bool) {
	r.picked = picked
	r.text.SetText(text)
	r.Refresh()
}

// Refresh draws the row as it is now.
func (r *answerRow) Refresh() {
	r.ground.Fill, r.ground.Stroke, r.ground.StrokeWidth = look.ColourPanel, look.ColourLine, 1
	role := look.Body
	switch {
	case r.picked:
		r.ground.Fill, r.ground.Stroke, r.ground.StrokeWidth = look.ColourAccentSoft, look.ColourAccent, 1.5
		role = look.Strong
	case r.hovered:
		r.ground.Fill = look.ColourHover
	}
	r.ground.Refresh()
	r.text.SetRole(role)
	r.BaseWidget.Refresh()
}

// Tapped picks the answer.
func (r *answerRow) Tapped(*fyne.PointEvent) {
	r.owner.pick(r.index)
	r.owner.focus()
}

// MouseIn is called by Fyne.
func (r *answerRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *answerRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *answerRow) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor is a hand.
func (r *answerRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (r *answerRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.ground, look.Inset(12, 8, look.Beside(12, r.key, r.text, nil))))
}
