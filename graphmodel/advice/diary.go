package advice

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// EntryKind says what an entry of a diary is.
type EntryKind int

// The kinds of entry, in the order in which those of one day come.
const (
	// EntryDeadline is the day by which a change must be decided.
	EntryDeadline EntryKind = iota
	// EntryCheckpoint is a day on which to look at whether a change works.
	EntryCheckpoint
	// EntryStep is a step of a plan.
	EntryStep
	// EntryPromise is something that we owe, EntryAwaited something that is owed
	// to us.
	EntryPromise
	EntryAwaited
	// EntryContact is a talk that is due by somebody's cadence.
	EntryContact
)

// String returns the kind in words.
func (k EntryKind) String() string {
	return [...]string{"deadline", "checkpoint", "step", "we owe", "owed to us", "contact"}[k]
}

// Entry is one thing in a diary: an item with its day, and what it is about.
type Entry struct {
	Item
	Kind EntryKind
	// Person is whom it is about; empty where it is about nobody.
	Person graphmodel.ID
	// Ref is the record in which it stands, and Part the step or checkpoint within
	// it; empty where it is neither.
	Ref  graphmodel.Ref
	Part graphmodel.ID
}

// Diary returns everything that has to be done, or that others have to do, by
// the day on which it is due: open steps, promises both ways, checkpoints and
// deadlines of changes that are not finished, and contacts by their cadence. What
// has no day comes last. Without today there are no contacts, and nothing is
// overdue.
func Diary(w *graphmodel.Workspace, today graphmodel.Date) []Entry {
	d := &diary{words: words{w}, today: today}
	for _, c := range w.Changes.All() {
		if !finished(c) {
			d.ofChange(c)
		}
	}
	d.promised()
	for _, c := range Contacts(w, today) {
		item := Item{Sentence: c.Sentence, Due: c.Due, Overdue: c.State == ContactOverdue}
		d.entries = append(d.entries, Entry{Item: item, Kind: EntryContact, Person: c.Person, Ref: person(c.Person)})
	}
	slices.SortStableFunc(d.entries, func(a, b Entry) int {
		return cmp.Or(compareBool(b.Due.Known(), a.Due.Known()), cmp.Compare(a.Due, b.Due), cmp.Compare(a.Kind, b.Kind))
	})
	return d.entries
}

// diary gathers entries.
type diary struct {
	words
	today   graphmodel.Date
	entries []Entry
}

func (d *diary) add(kind EntryKind, day graphmodel.Date, who graphmodel.ID, r graphmodel.Record, part graphmodel.ID, s Sentence) {
	d.entries = append(d.entries, Entry{Item: due(s, day, d.today), Kind: kind, Person: who, Ref: graphmodel.RefOf(r), Part: part})
}

func (d *diary) ofChange(c *graphmodel.Change) {
	if c.Deadline.Known() && !begun(c) {
		d.add(EntryDeadline, c.Deadline, "", c, "", said(sentence("deadline of "+d.change(c.ID)), at(c, "deadline"), at(c, "title")))
	}
	for i, k := range c.Checkpoints {
		if k.Done {
			continue
		}
		text, sources := cmp.Or(line(k.Title), "checkpoint")+": "+d.change(c.ID), []Source{at(c, "checkpoints[%d].title", i), at(c, "title")}
		if measure := line(k.Measure); measure != "" {
			text += ", measured by " + measure
			sources = append(sources, at(c, "checkpoints[%d].measure", i))
		}
		d.add(EntryCheckpoint, k.Date, "", c, k.ID, said(sentence(text), sources...))
	}
	for i, s := range c.Steps {
		if isOpen(s) && d.Person(s.Person) != nil {
			d.add(EntryStep, s.Due, s.Person, c, s.ID, d.openStep(c, i))
		}
	}
}

// openStep says a step: whom to talk to, and what for.
func (d *diary) openStep(c *graphmodel.Change, i int) Sentence {
	s := c.Steps[i]
	sources := []Source{at(c, "steps[%d].person", i), at(c, "title")}
	text := "talk to " + d.name(s.Person)
	if d.Person(s.Via) != nil && !d.isYou(s.Via) {
		text = d.name(s.Via) + " talks to " + d.name(s.Person)
		sources = append(sources, at(c, "steps[%d].via", i))
	}
	text += " about " + d.change(c.ID)
	if goal := line(s.Goal); goal != "" {
		text += ": " + goal
		sources = append(sources, at(c, "steps[%d].goal", i))
	}
	return said(sentence(text), sources...)
}

// promised adds the promises of conversations both ways, and the offers.
func (d *diary) promised() {
	for _, t := range d.Touchpoints.All() {
		if !open(t) {
			continue
		}
		kind, who := EntryAwaited, t.NextStepBy
		if d.ours(t) {
			kind, who = EntryPromise, first(d.others(t.People))
		}
		d.add(kind, t.Due, who, t, "", d.nextStep(t))
	}
	for _, c := range d.Changes.All() {
		for i, o := range c.Offers {
			if text := line(o.Text); text != "" && !o.Done && !finished(c) {
				s := said(sprintf("offered with %s: %s", d.change(c.ID), text), at(c, "offers[%d]", i))
				d.add(EntryPromise, "", o.Person, c, "", s)
			}
		}
	}
}

func first(ids []graphmodel.ID) graphmodel.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}
