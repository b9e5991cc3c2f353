package advice

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// NewAgenda returns what to talk about when meeting a person on a day: what each
// owes the other, their objections, the next ask, the goals that both share, how
// things look from their chair, and wins. Somebody who does not exist gives an
// empty agenda. What was said in a conversation is told as its outcome only.
func NewAgenda(w *graphmodel.Workspace, id graphmodel.ID, today graphmodel.Date) Agenda {
	agenda := Agenda{Person: id, Today: today}
	p := w.Person(id)
	if p == nil {
		return agenda
	}
	m := &meeting{words{w}, p, today}
	for topic := range Topic(topicCount) {
		if items := topics[topic](m); len(items) > 0 {
			agenda.Sections = append(agenda.Sections, Section{topic, items})
		}
	}
	return agenda
}

// Section returns the points on a topic; nil where there are none.
func (a Agenda) Section(topic Topic) []Item {
	for _, s := range a.Sections {
		if s.Topic == topic {
			return s.Items
		}
	}
	return nil
}

// meeting is what the topics are made for.
type meeting struct {
	words
	person *graphmodel.Person
	today  graphmodel.Date
}

var topics = [topicCount]func(*meeting) []Item{
	TopicPromises: (*meeting).promised, TopicAwaited: (*meeting).waitedFor, TopicObjections: (*meeting).objections,
	TopicAsk: (*meeting).nextAsk, TopicSteps: (*meeting).steps, TopicGoals: (*meeting).sharedGoals,
	TopicChair: (*meeting).chair, TopicWins: (*meeting).wins, TopicLast: (*meeting).last,
}

func (m *meeting) promised() []Item {
	return about(m.promises(m.today), func(o owed) bool {
		return slices.Contains(o.to, m.person.ID) || len(o.to) == 0 && o.department != "" && o.department == m.person.Department
	})
}

func (m *meeting) waitedFor() []Item {
	return about(m.awaited(m.today), func(o owed) bool { return slices.Contains(o.to, m.person.ID) })
}

// changes returns the changes that are not finished.
func (m *meeting) changes() []*graphmodel.Change {
	return slices.DeleteFunc(slices.Clone(m.Changes.All()), finished)
}

func (m *meeting) objections() []Item {
	var items []Item
	for _, c := range m.changes() {
		for i, s := range c.Stances {
			if s.Person != m.person.ID {
				continue
			}
			for _, k := range openReasons(s) {
				items = append(items, plain(m.objection(c, i, k)))
			}
		}
	}
	return items
}

// objection says one reason, and its answer where one is written.
func (m *meeting) objection(c *graphmodel.Change, stance, reason int) Sentence {
	r := c.Stances[stance].Reasons[reason]
	path := func(name string) Source { return at(c, "stances[%d].reasons[%d].%s", stance, reason, name) }
	text, sources := m.change(c.ID)+": "+reasonWords(r), []Source{at(c, "title"), path("text"), path("kind")}
	if need := line(r.Need); need != "" {
		text += "; the need behind it: " + need
		sources = append(sources, path("need"))
	}
	if answer := line(r.Answer); answer != "" {
		text += "; your answer: " + answer
		sources = append(sources, path("answer"))
	}
	return said(sentence(text), sources...)
}

// isOpen tells whether a step of a plan is still to be taken.
func isOpen(s graphmodel.Step) bool { return s.Status != "done" && s.Status != "dropped" }

// nextAsk says what the person is asked for next on each change: the first open
// step of theirs.
func (m *meeting) nextAsk() []Item {
	var items []Item
	for _, c := range m.changes() {
		if i := m.ownStep(c); i >= 0 {
			items = append(items, m.step(c, i))
			continue
		}
		if !begun(c) && slices.Contains(c.Deciders, m.person.ID) {
			text, sources := m.asked(c, m.person.ID)
			items = append(items, plain(said(sprintf("%s: %s", m.change(c.ID), text), append(sources, at(c, "title"))...)))
		}
	}
	return byDue(items)
}

// ownStep returns the first open step of the person in the order of the plan, or
// −1.
func (m *meeting) ownStep(c *graphmodel.Change) int {
	best := -1
	for i, s := range c.Steps {
		if s.Person == m.person.ID && isOpen(s) && (best < 0 || s.Order.Or(0) < c.Steps[best].Order.Or(0)) {
			best = i
		}
	}
	return best
}

func (m *meeting) step(c *graphmodel.Change, i int) Item {
	s := c.Steps[i]
	text := m.change(c.ID) + ": " + cmp.Or(line(s.Goal), "what they are asked for is not written down yet")
	sources := []Source{at(c, "title"), at(c, "steps[%d].goal", i)}
	if s.Person != m.person.ID {
		text = m.change(c.ID) + ": they bring it to " + m.name(s.Person)
		if goal := line(s.Goal); goal != "" {
			text += " (" + quoted(goal) + ")"
		}
		sources = append(sources, at(c, "steps[%d].via", i), at(c, "steps[%d].person", i))
	}
	return due(said(sentence(text), sources...), s.Due, m.today)
}

// steps returns the open steps that pass the person, and further ones of theirs.
func (m *meeting) steps() []Item {
	var items []Item
	for _, c := range m.changes() {
		own := m.ownStep(c)
		for i, s := range c.Steps {
			concerns := s.Person == m.person.ID || s.Via == m.person.ID && m.Person(s.Person) != nil
			if i != own && isOpen(s) && concerns {
				items = append(items, m.step(c, i))
			}
		}
	}
	return byDue(items)
}

func (m *meeting) sharedGoals() []Item {
	var items []Item
	for _, g := range m.Goals.All() {
		theirs, from := weightOf(g, m.person.ID, m.person.Department)
		ours, more := weightOf(g, m.Info.Me, m.departmentOf(m.Info.Me))
		if theirs == 0 || ours == 0 {
			continue
		}
		text, sources := m.goal(g.ID), append([]Source{at(g, "title")}, append(from, more...)...)
		if measure := line(g.Measure); measure != "" {
			text += ", measured by " + measure
			sources = append(sources, at(g, "measure"))
		}
		items = append(items, due(said(sentence(text), sources...), g.Due, m.today))
	}
	return items
}

func (m *meeting) chair() []Item {
	var items []Item
	if cares := lines(m.person.CaresAbout); len(cares) > 0 {
		items = append(items, plain(said(sprintf("what matters to %s: %s", m.name(m.person.ID), apart(cares)), at(m.person, "caresAbout"))))
	}
	for _, s := range m.seenFrom(m.person) {
		items = append(items, plain(s))
	}
	return items
}

// winsOnAgenda is how many wins an agenda lists.
const winsOnAgenda = 3

func (m *meeting) wins() []Item {
	var told []win
	for _, c := range m.changes() {
		told = append(told, m.words.wins(m.person, c)...)
	}
	slices.SortStableFunc(told, func(a, b win) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.date, a.date)) })
	var items []Item
	for _, w := range told {
		if len(items) < winsOnAgenda && !slices.ContainsFunc(items, func(i Item) bool { return i.Text == w.Text }) {
			items = append(items, plain(w.Sentence))
		}
	}
	return items
}

// last says when they were met last, and what came of it.
func (m *meeting) last() []Item {
	list := m.touchpointsWith(m.person.ID)
	if len(list) == 0 {
		return nil
	}
	t := list[0]
	text, sources := "the last time", []Source{at(t, "people")}
	if t.Date.Known() {
		text += " was on " + spoken(t.Date)
		sources = append(sources, at(t, "date"))
	}
	if channel := line(t.Channel); channel != "" {
		text += " (" + channel + ")"
		sources = append(sources, at(t, "channel"))
	}
	if outcome := line(t.Outcome); outcome != "" {
		text += ": " + outcome
		sources = append(sources, at(t, "outcome"))
	}
	return []Item{plain(said(sentence(text), sources...))}
}

func plain(s Sentence) Item { return Item{Sentence: s} }
