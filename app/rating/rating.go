// Package rating is the dialog that rates trust, power, openness and stance by
// questions about what people do, one thing or a round of several. Everything is
// used from the window's goroutine.
package rating

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel/ratings"
)

// Rating is what the dialog holds. Each rating that is kept is one step of undo.
type Rating struct {
	widget.BaseWidget

	session *session.Session
	close   func(kept int)
	asked   []*asked
	at      int
	knowing ratings.Knowing // how one knew the last time; it is often the same

	progress *look.Text
	bar      *look.Bar
	title    *look.Text
	now      *look.Text
	question *look.Paragraph
	answers  *answers
	another  *look.Button
	how      *look.Segmented
	result   *look.Text
	sure     *look.Text
	back     *look.Button
	skip     *look.Button
	next     *look.Button
}

var _ fyne.Widget = (*Rating)(nil)

// asked is one thing to be rated, with what was answered.
type asked struct {
	item     ratings.Item
	picked   []int // for each question
	question int   // the one in view
	kept     bool
}

// Width is that of the dialog's content.
const Width = 560

// New returns the dialog's content for some things to rate, at least one. Close
// takes the dialog away and is told how many ratings were kept.
func New(s *session.Session, items []ratings.Item, close func(kept int)) *Rating {
	r := &Rating{session: s, close: close, knowing: ratings.Heard}
	for _, item := range items {
		a := &asked{item: item}
		for range ratings.Questions(item.Subject) {
			a.picked = append(a.picked, ratings.Unanswered)
		}
		r.asked = append(r.asked, a)
	}
	r.build()
	r.ExtendBaseWidget(r)
	r.show()
	return r
}

func (r *Rating) build() {
	r.progress, r.bar = look.NewText(look.Caption, ""), look.NewBar(0)
	r.bar.SetColour(look.ColourAccent)
	r.title = look.NewShrinkingText(look.Strong, "")
	r.now = look.NewText(look.Caption, "")
	r.question = look.NewParagraph(look.Title, "")
	r.answers = newAnswers(r)
	r.another = look.NewButton(look.Flat, "", r.turnQuestion)
	r.how = look.NewSegmented([]string{"Seen it myself", "Heard of it", "A guess"}, int(r.knowing), func(i int) { r.know(ratings.Knowings()[i]) })
	r.result, r.sure = look.NewText(look.Strong, ""), look.NewText(look.Caption, "")
	r.back = look.NewButton(look.Plain, "Back", r.Back)
	r.skip = look.NewButton(look.Plain, "Skip", r.Skip)
	r.next = look.NewButton(look.Primary, "", r.Keep)
}

// First returns what should have the focus at first.
func (r *Rating) First() fyne.Focusable { return r.answers }

// Escape closes the dialog; what was kept stays.
func (r *Rating) Escape() {
	kept := 0
	for _, a := range r.asked {
		if a.kept {
			kept++
		}
	}
	r.close(kept)
}

func (r *Rating) present() *asked { return r.asked[r.at] }

// pick takes an answer to the question in view; the one picked already is given
// up.
func (r *Rating) pick(answer int) {
	a := r.present()
	if answer < 0 || answer >= len(ratings.Questions(a.item.Subject)[a.question].Answers) {
		return
	}
	if a.picked[a.question] == answer {
		answer = ratings.Unanswered
	}
	a.picked[a.question] = answer
	r.show()
}

// know says how one knows.
func (r *Rating) know(how ratings.Knowing) {
	r.knowing = how
	r.show()
}

// turnQuestion asks the same in another way. The rating is the mean of the
// answers.
func (r *Rating) turnQuestion() {
	a := r.present()
	a.question = (a.question + 1) % len(a.picked)
	r.show()
	r.focus()
}

// Keep stores the rating, in a step of its own, and goes on.
func (r *Rating) Keep() {
	a := r.present()
	rating, err := ratings.Rate(a.item.Subject, a.picked, r.knowing)
	if err != nil {
		return
	}
	w := r.session.Workspace()
	if e := a.item.Store(w, rating, r.session.Today()); len(e.Deltas) > 0 && !r.session.Do(e) {
		return
	}
	a.kept = true
	r.goOn()
}

// Skip goes on without an answer.
func (r *Rating) Skip() { r.goOn() }

func (r *Rating) goOn() {
	if r.at == len(r.asked)-1 {
		r.Escape()
		return
	}
	r.at++
	r.show()
	r.focus()
}

// Back goes to what was rated before.
func (r *Rating) Back() {
	if r.at > 0 {
		r.at--
		r.show()
		r.focus()
	}
}

// focus gives the keys to the answers.
func (r *Rating) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r.answers)
	}
}

// show shows what is to be rated now.
func (r *Rating) show() {
	a, w := r.present(), r.session.Workspace()
	n := len(r.asked)
	r.progress.SetText(fmt.Sprintf("%d of %d", r.at+1, n))
	r.bar.SetShare(float64(r.at) / float64(n))
	r.title.SetText(a.item.Title(w))
	r.now.SetText(nowWords(a.item, w))
	r.question.SetText(a.item.Asked(w)[a.question])
	r.answers.show(ratings.Questions(a.item.Subject)[a.question].Answers, a.picked[a.question], a.item.Person == w.Info.Me)
	r.another.SetText(fmt.Sprintf("Ask it another way (%d of %d)", a.question+1, len(a.picked)))
	r.how.SetChosen(int(r.knowing))
	r.showResult()
	look.SetEnabled(r.back, r.at > 0)
	look.SetVisible(r.back, n > 1)
	look.SetVisible(r.skip, n > 1)
	r.next.SetText("Keep and go on")
	if r.at == n-1 {
		r.next.SetText("Keep")
	}
	r.Refresh()
}

// showResult shows what the answers come to.
func (r *Rating) showResult() {
	a := r.present()
	rating, err := ratings.Rate(a.item.Subject, a.picked, r.knowing)
	look.SetEnabled(r.next, err == nil)
	if err != nil {
		r.result.SetText("Pick what fits best")
		r.sure.SetText("")
		return
	}
	r.result.SetText(valueWords(a.item.Subject, rating.Value))
	r.sure.SetText(sureWords(rating.Confidence))
}

// CreateRenderer is called by Fyne.
func (r *Rating) CreateRenderer() fyne.WidgetRenderer {
	parts := []fyne.CanvasObject{}
	if len(r.asked) > 1 {
		parts = append(parts, look.Beside(12, nil, container.New(thin{}, r.bar), r.progress))
	}
	parts = append(parts,
		look.Beside(8, nil, r.title, r.now),
		container.New(atLeast(44), r.question), r.answers,
		container.NewHBox(r.another),
		look.Line(),
		look.NewField("How do you know?", r.how),
		look.Beside(12, r.result, nil, r.sure),
		look.Inset(0, 4, look.Beside(8, look.HBox(8, look.NewButton(look.Plain, r.stopText(), r.Escape)), nil, look.HBox(8, r.back, r.skip, r.next))),
		look.NewText(look.Caption.In(look.ColourMuted), r.keysText()))
	return widget.NewSimpleRenderer(look.VBox(10, parts...))
}

func (r *Rating) stopText() string {
	if len(r.asked) > 1 {
		return "Stop here"
	}
	return "Cancel"
}

func (r *Rating) keysText() string {
	if len(r.asked) > 1 {
		return "1–5 pick · Enter keep · S skip · ← back · Q another question · H how you know · Esc stop"
	}
	return "1–5 pick · Enter keep · Q another question · H how you know · Esc"
}

// thin centres an object of its own height in what height there is.
type thin struct{}

// MinSize is called by Fyne.
func (thin) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout is called by Fyne.
func (thin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(0, (size.Height-height)/2))
	objects[0].Resize(fyne.NewSize(size.Width, height))
}

// atLeast gives its only object at least a height.
type atLeast float32

// MinSize is called by Fyne.
func (h atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(least.Width, max(least.Height, float32(h)))
}

// Layout is called by Fyne.
func (h atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
