// Package talk logs a conversation: with whom, what came of it, done.
package talk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Host is what the dialog is in.
type Host interface {
	// Step asks how a step of a plan went, in place of the dialog.
	Step(change, step graphmodel.ID)
	// Done has the edit carried out, and takes the dialog away.
	Done(do func())
	// Close takes the dialog away.
	Close()
}

// Talk is what the dialog holds.
type Talk struct {
	widget.BaseWidget

	session *session.Session
	host    Host

	people  *look.Tokens
	chips   []*look.Chip
	outcome *look.Entry
	win     *look.Check
	step    *fyne.Container // says that a step is open
	about   *look.Picker
	day     *look.DateEntry
	dayAt   *look.Field
	channel *look.Picker
	summary *look.Entry
	next    *look.Entry
	by      *look.Picker
	due     *look.DateEntry
	dueAt   *look.Field
	done    *look.Button
	content *fyne.Container
}

var _ fyne.Widget = (*Talk)(nil)

// cameOfIt are the outcomes that are one click.
var cameOfIt = []string{"Good talk", "Agreed", "Needs time", "Has doubts", "Said no"}

// channels are the ways to talk that are offered; any other may be written.
var channels = []string{"in person", "call", "video call", "lunch", "meeting", "message"}

// New returns the dialog's content. The person may be empty: then it asks with
// whom.
func New(s *session.Session, person graphmodel.ID, host Host) *Talk {
	t := &Talk{session: s, host: host}
	t.build()
	if person != "" {
		t.people.SetChosen([]string{string(person)})
	}
	if c := s.Change(); c != nil {
		t.about.SetChosen(string(c.ID))
	}
	t.day.SetText(string(s.Today()))
	t.ExtendBaseWidget(t)
	t.show()
	return t
}

func (t *Talk) build() {
	s := t.session
	records := func(kind graphmodel.Kind) func() []look.Choice {
		return func() []look.Choice { return pick.Records(s.Workspace(), kind) }
	}
	today := func() time.Time { return s.Today().Time() }
	changed := func(string) { t.show() }
	t.people = look.NewTokens("Add a person", records(graphmodel.KindPerson), pick.Name(s, graphmodel.KindPerson), func([]string) { t.show() })
	for _, text := range cameOfIt {
		t.chips = append(t.chips, look.NewToggleChip(text, false, func(bool) { t.take(text) }))
	}
	t.outcome = look.NewEntry("What came of it")
	t.outcome.OnChanged = changed
	t.win = look.NewCheck("A small win worth telling", nil)
	t.step = look.VBox(0)
	t.about = look.NewPicker("No change in particular", records(graphmodel.KindChange), changed)
	t.about.Name = pick.Name(s, graphmodel.KindChange)
	t.day, t.due = look.NewDateEntry(today), look.NewDateEntry(today)
	t.day.OnChanged, t.due.OnChanged = changed, changed
	t.dayAt, t.dueAt = look.NewField("Day", t.day), look.NewField("By", t.due)
	t.channel = look.NewPicker("How you talked", func() []look.Choice { return choices(channels) }, nil)
	t.channel.Free = true
	t.summary = look.NewProse("For your eyes only")
	t.next = look.NewEntry("What was promised, if anything")
	t.by = look.NewPicker("You", records(graphmodel.KindPerson), nil)
	t.by.Name = pick.Name(s, graphmodel.KindPerson)
	t.done = look.NewButton(look.Primary, "Done", t.finish)
}

func choices(words []string) []look.Choice {
	var list []look.Choice
	for _, w := range words {
		list = append(list, look.Choice{Key: w, Text: w})
	}
	return list
}

// First returns what should have the focus at first: what came of it, or with
// whom where that is not known.
func (t *Talk) First() fyne.Focusable {
	return t.chips[0]
}

// take makes one of the words offered the outcome, or none.
func (t *Talk) take(text string) {
	if t.outcome.Text == text {
		text = ""
	}
	t.outcome.SetText(text)
	t.show()
}

// show follows what is written.
func (t *Talk) show() {
	for i, chip := range t.chips {
		chip.SetOn(t.outcome.Text == cameOfIt[i])
	}
	t.step.Objects = nil
	if c, step, open := t.openStep(); open {
		w := t.session.Workspace()
		note := "The step “" + aim(step) + "” with " + w.PersonName(step.Person) + " is open."
		t.step.Objects = []fyne.CanvasObject{look.Ending(6, look.NewParagraph(look.Quiet, note),
			look.NewButton(look.Plain, "Note its result instead…", func() { t.host.Step(c.ID, step.ID) }))}
	}
	t.step.Refresh()
	dayOK, dueOK := t.judge(t.day, t.dayAt), t.judge(t.due, t.dueAt)
	look.SetEnabled(t.done, dayOK && dueOK && len(t.people.Chosen()) > 0)
	t.Refresh()
}

func aim(s graphmodel.Step) string {
	if s.Goal == "" {
		return "not described yet"
	}
	return s.Goal
}

// judge tells whether an entry holds a day, or nothing.
func (t *Talk) judge(entry *look.DateEntry, field *look.Field) bool {
	_, err := graphmodel.ParseDate(entry.Text)
	if err != nil {
		field.SetMessage("Write a day as YYYY-MM-DD, such as " + string(t.session.Today()))
		return false
	}
	field.SetMessage("")
	return true
}

// openStep returns the first open step with one of the people on the change it is
// about.
func (t *Talk) openStep() (c *graphmodel.Change, step graphmodel.Step, open bool) {
	c = t.session.Workspace().Change(graphmodel.ID(t.about.Chosen()))
	if c == nil {
		return nil, step, false
	}
	for _, s := range edit.PlanOrder(c) {
		if edit.OpenStep(s) && s.Person != "" && slices.Contains(t.people.Chosen(), string(s.Person)) {
			return c, s, true
		}
	}
	return c, step, false
}

// finish logs the conversation.
func (t *Talk) finish() {
	w := t.session.Workspace()
	people := pick.IDs(t.people.Chosen())
	x := &graphmodel.Touchpoint{ID: graphmodel.NewID(), Date: graphmodel.Date(t.day.Text), People: people, Change: graphmodel.ID(t.about.Chosen()),
		Channel: t.channel.Chosen(), Summary: t.summary.Text, Outcome: t.outcome.Text, Win: t.win.Checked(), NextStep: t.next.Text}
	if x.NextStep != "" {
		x.NextStepBy, x.Due = graphmodel.ID(t.by.Chosen()), graphmodel.Date(t.due.Text)
	}
	name := "Log a touchpoint with " + w.PersonName(people[0])
	if len(people) > 1 {
		name += " and others"
	}
	t.host.Done(func() { t.session.Do(edit.Put(w, name, "", x)) })
}

// CreateRenderer is called by Fyne.
func (t *Talk) CreateRenderer() fyne.WidgetRenderer {
	chips := look.Flow(6)
	for _, chip := range t.chips {
		chips.Add(chip)
	}
	t.content = look.VBox(14,
		look.NewField("With", t.people),
		look.NewField("What came of it", look.VBox(8, chips, t.outcome, t.win)),
		t.step,
		look.Line(),
		thirds(look.NewField("About", t.about), t.dayAt, look.NewField("How", t.channel)),
		look.NewField("What was said · private", t.summary),
		thirds(look.NewField("Next step", t.next), look.NewField("Who takes it", t.by), t.dueAt),
		look.Beside(8, nil, nil, look.HBox(8, look.NewButton(look.Plain, "Cancel", t.host.Close), t.done)))
	return widget.NewSimpleRenderer(t.content)
}
