// Package outcome asks how a step of a plan went, and offers what may follow from
// it: nothing is changed that is not ticked.
package outcome

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/planning"
)

// Host is what the dialog is in.
type Host interface {
	// Done has the edit carried out, and takes the dialog away.
	Done(do func())
	// Close takes the dialog away.
	Close()
}

// Outcome is what the dialog holds.
type Outcome struct {
	widget.BaseWidget

	session      *session.Session
	host         Host
	change, step graphmodel.ID
	person       graphmodel.ID
	// refused are the matters that the user has taken the tick from, wanted those
	// that have got one.
	refused, wanted []planning.Matter

	outcomes *look.Segmented
	words    *look.Entry
	follows  *fyne.Container
	next     *look.Entry
	by       *look.Segmented
	due      *look.DateEntry
	dueField *look.Field
	done     *look.Button
	content  *fyne.Container
}

var _ fyne.Widget = (*Outcome)(nil)

// New returns the dialog's content for a step. A result that is written already
// is where it begins.
func New(s *session.Session, change, step graphmodel.ID, host Host) *Outcome {
	o := &Outcome{session: s, host: host, change: change, step: step, follows: look.VBox(6)}
	var was graphmodel.Step
	if c := s.Workspace().Change(change); c != nil {
		if i := slices.IndexFunc(c.Steps, func(one graphmodel.Step) bool { return one.ID == step }); i >= 0 {
			was = c.Steps[i]
		}
	}
	o.person = was.Person
	var options []string
	for _, one := range planning.Outcomes() {
		options = append(options, one.String())
	}
	chosen := -1
	if was.Result != "" {
		chosen = slices.Index(planning.Outcomes(), planning.OutcomeOf(was.Result))
	}
	o.outcomes = look.NewSegmented(options, chosen, func(int) { o.show() })
	o.words = look.NewProse("In a few words, if you like")
	o.words.SetText(was.Result)
	o.words.OnChanged = func(string) { o.show() }
	o.next = look.NewEntry("What was agreed, if anything")
	o.by = look.NewSegmented([]string{"You", names.NewNamer(s.Workspace()).Short(o.person)}, 0, nil)
	o.due = look.NewDateEntry(func() time.Time { return s.Today().Time() })
	o.dueField = look.NewField("By", o.due)
	o.due.OnChanged = func(string) { o.show() }
	o.done = look.NewButton(look.Primary, "Done", o.take)
	o.content = look.VBox(14,
		o.outcomes,
		look.NewField("In words", o.words),
		look.VBox(8, look.SectionTitle("What follows from it"), o.follows),
		look.NewField("Next step", o.next),
		look.Beside(12, look.NewField("Who takes it", o.by), o.dueField, nil),
		look.Beside(8, nil, nil, look.HBox(8, look.NewButton(look.Plain, "Cancel", host.Close), o.done)))
	o.ExtendBaseWidget(o)
	o.show()
	return o
}

// First returns what should have the focus at first.
func (o *Outcome) First() fyne.Focusable { return o.outcomes }

// result returns what the dialog says.
func (o *Outcome) result() planning.Result {
	r := planning.Result{Outcome: planning.Unclear, Words: o.words.Text, Next: planning.NextStep{Text: o.next.Text}}
	if i := o.outcomes.Chosen(); i >= 0 {
		r.Outcome = planning.Outcomes()[i]
	}
	if o.by.Chosen() == 1 {
		r.Next.By = o.person
	}
	if day, err := graphmodel.ParseDate(o.due.Text); err == nil {
		r.Next.Due = day
	}
	return r
}

// offered are the consequences of what the dialog says.
func (o *Outcome) offered() []planning.Consequence {
	return planning.Follows(o.session.Workspace(), o.change, o.step, o.result(), o.session.Today())
}

// ticked tells whether a consequence is to be carried out: that of the stance and
// that of the conversation unless the user says otherwise, the others only if the
// user says so.
func (o *Outcome) ticked(m planning.Matter) bool {
	if m == planning.MatterStance || m == planning.MatterTouchpoint {
		return !slices.Contains(o.refused, m)
	}
	return slices.Contains(o.wanted, m)
}

func (o *Outcome) tick(m planning.Matter, on bool) {
	is := func(other planning.Matter) bool { return other == m }
	o.refused, o.wanted = slices.DeleteFunc(o.refused, is), slices.DeleteFunc(o.wanted, is)
	if on {
		o.wanted = append(o.wanted, m)
	} else {
		o.refused = append(o.refused, m)
	}
}

// show shows what may follow from what the dialog says now.
func (o *Outcome) show() {
	o.follows.Objects = nil
	for _, c := range o.offered() {
		check := look.NewCheck(c.Question, func(on bool) { o.tick(c.Matter, on) })
		check.SetChecked(o.ticked(c.Matter))
		o.follows.Objects = append(o.follows.Objects, check)
	}
	if len(o.follows.Objects) == 0 {
		o.follows.Objects = []fyne.CanvasObject{look.NewParagraph(look.Quiet, "Nothing else changes.")}
	}
	o.follows.Refresh()
	_, err := graphmodel.ParseDate(o.due.Text)
	message := ""
	if err != nil {
		message = "Write a day as YYYY-MM-DD, such as " + string(o.session.Today())
	}
	o.dueField.SetMessage(message)
	look.SetEnabled(o.done, err == nil && (o.outcomes.Chosen() >= 0 || o.words.Text != ""))
	o.content.Refresh()
	o.Refresh()
}

// take carries out what the dialog says, as one step of undo.
func (o *Outcome) take() {
	r := o.result()
	for _, c := range o.offered() {
		if o.ticked(c.Matter) {
			r.Follows = append(r.Follows, c.Matter)
		}
	}
	o.host.Done(func() {
		o.session.Do(planning.Take(o.session.Workspace(), o.change, o.step, r, o.session.Today()))
	})
}

// CreateRenderer is called by Fyne.
func (o *Outcome) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.content) }
