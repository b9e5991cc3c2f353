// Package onboarding asks the three questions with which a new map begins: who you
// are, what you want to change, and who decides. Everything is used from the
// window's goroutine.
package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
)

// Host is what the questions are asked in.
type Host interface {
	// Begin takes the questions away and begins a map with the answers.
	Begin(Answers)
	// Empty takes the questions away and begins an empty map.
	Empty()
	// Close takes the questions away.
	Close()
}

// Questions asks one question after another. Enter goes on to the next field, and
// from the last of a question to the next question; Escape closes.
type Questions struct {
	widget.BaseWidget

	host Host
	at   int

	progress *look.Text
	bar      *look.Bar
	pages    []*page
	you      [3]*look.Entry // name, title, department
	change   [2]*look.Entry // what, why
	deciders *deciders
	message  *look.Text
	back     *look.Button
	next     *look.Button
}

var _ fyne.Widget = (*Questions)(nil)

// page is one question.
type page struct {
	title, why string
	content    fyne.CanvasObject
	first      func() fyne.Focusable
	// needed is the entry without which one can't go on; nil for none.
	needed *look.Entry
	object fyne.CanvasObject
}

const (
	// Width is that of the dialog's content.
	Width      = 560
	pageHeight = 292
)

// New returns the three questions, with the first in view.
func New(host Host) *Questions {
	q := &Questions{host: host}
	q.build()
	q.ExtendBaseWidget(q)
	q.turn(0)
	return q
}

func (q *Questions) build() {
	q.progress, q.bar = look.NewText(look.Caption, ""), look.NewBar(0)
	q.bar.SetColour(look.ColourAccent)
	q.you = [3]*look.Entry{look.NewEntry("Ana Ruiz"), look.NewEntry("Head of IT"), look.NewEntry("IT")}
	q.change = [2]*look.Entry{look.NewEntry("Self-service reports for every department"), look.NewEntry("Every report takes three weeks today")}
	q.deciders = newDeciders(q)
	for _, e := range slices.Concat(q.you[:], q.change[:]) {
		e.Draft = true
		e.Keys = q.keysOf(e)
		e.OnChanged = func(string) { q.message.SetText("") }
	}
	q.pages = []*page{
		{"Who are you?", "The map is drawn from where you stand, and every route begins with you.",
			look.VBox(12, look.NewField("Your name", q.you[0]), container.NewGridWithColumns(2,
				look.NewField("Your title", q.you[1]), look.NewField("Your department", q.you[2]))),
			func() fyne.Focusable { return q.you[0] }, q.you[0], nil},
		{"What do you want to change?", "One sentence is enough, as you would say it in the corridor. The rest can follow.",
			look.VBox(12, look.NewField("What is to change", q.change[0]), look.NewField("Why it matters", q.change[1])),
			func() fyne.Focusable { return q.change[0] }, q.change[0], nil},
		{"Who decides?", "Name whoever has to say yes. If you do not know who yet, write the role.",
			q.deciders.content, func() fyne.Focusable { return q.deciders.first() }, nil, nil},
	}
	for _, p := range q.pages {
		head := look.VBox(4, look.NewParagraph(look.Title, p.title), look.NewParagraph(look.Quiet, p.why), look.Inset(0, 4))
		p.object = container.NewBorder(head, nil, nil, nil, container.NewVScroll(look.Inset(2, 2, p.content)))
	}
	q.message = look.NewShrinkingText(look.Quiet, "")
	q.back = look.NewButton(look.Plain, "Back", func() { q.turn(q.at - 1) })
	q.next = look.NewButton(look.Primary, "", q.GoOn)
}

// First returns what should have the focus at first.
func (q *Questions) First() fyne.Focusable { return q.pages[q.at].first() }

// Escape closes the questions.
func (q *Questions) Escape() { q.host.Close() }

// keysOf goes on with Enter: to the next field of the question, then to the next
// question.
func (q *Questions) keysOf(e *look.Entry) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			q.Escape()
		case fyne.KeyReturn, fyne.KeyEnter:
			q.after(e)
		default:
			return false
		}
		return true
	}
}

// after goes to what comes after an entry.
func (q *Questions) after(e *look.Entry) {
	for _, list := range [][]*look.Entry{q.you[:], q.change[:]} {
		if i := slices.Index(list, e); i >= 0 && i+1 < len(list) && !blank(list[0]) {
			q.focus(list[i+1])
			return
		}
	}
	q.GoOn()
}

// GoOn goes to the next question or, after the last, begins the map.
func (q *Questions) GoOn() {
	switch p := q.pages[q.at]; {
	case p.needed != nil && blank(p.needed):
		q.message.SetText("Fill in the first field to go on.")
		q.focus(p.needed)
	case q.at < len(q.pages)-1:
		q.turn(q.at + 1)
	default:
		q.host.Begin(q.answers())
	}
}

// turn shows a question.
func (q *Questions) turn(to int) {
	q.at = max(to, 0)
	q.progress.SetText(fmt.Sprintf("%d of %d", q.at+1, len(q.pages)))
	q.bar.SetShare(float64(q.at+1) / float64(len(q.pages)))
	q.next.SetText("Go on")
	if q.at == len(q.pages)-1 {
		q.next.SetText("Draw the map")
	}
	look.SetVisible(q.back, q.at > 0)
	q.message.SetText("")
	for i, p := range q.pages {
		look.SetVisible(p.object, i == q.at)
	}
	q.Refresh()
	q.focus(q.First())
}

func (q *Questions) focus(on fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(q); c != nil {
		c.Focus(on)
	}
}

func blank(e *look.Entry) bool { return strings.TrimSpace(e.Text) == "" }

// answers returns what was answered.
func (q *Questions) answers() Answers {
	return Answers{Name: q.you[0].Text, Title: q.you[1].Text, Department: q.you[2].Text, Change: q.change[0].Text, Why: q.change[1].Text,
		Deciders: q.deciders.named(), Rule: q.deciders.chosen()}
}

// CreateRenderer is called by Fyne.
func (q *Questions) CreateRenderer() fyne.WidgetRenderer {
	stack := container.New(high(pageHeight))
	for _, p := range q.pages {
		stack.Add(p.object)
	}
	empty := look.NewButton(look.Flat, "Start empty", q.host.Empty)
	foot := look.Beside(8, look.HBox(8, look.NewButton(look.Plain, "Cancel", q.Escape), empty), q.message, look.HBox(8, q.back, q.next))
	root := look.VBox(14, look.Beside(12, nil, container.New(thin{}, q.bar), q.progress), stack, foot)
	return widget.NewSimpleRenderer(root)
}

// high gives objects that lie on one another a height.
type high float32

// MinSize is called by Fyne.
func (h high) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout is called by Fyne.
func (h high) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// thin centres its only object in what height there is.
type thin struct{}

// MinSize is called by Fyne.
func (thin) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout is called by Fyne.
func (thin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(0, (size.Height-height)/2))
	objects[0].Resize(fyne.NewSize(size.Width, height))
}

// ruleNames say the rules as they are offered.
var ruleNames = map[graphmodel.Rule]string{graphmodel.RuleAll: "All of them", graphmodel.RuleMajority: "Most of them", graphmodel.RuleAny: "Any one of them"}
