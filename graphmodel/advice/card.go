package advice

import (
	"fmt"
	"strings"

	"inroad/graphmodel"
)

// NewCard returns the message card for a step of a change's plan, which need not
// be in the plan yet: the person and, where known, who brings the message, the
// goal and the due day are taken from it; a day that is past is not asked for. A change or person that does not exist
// gives an empty card.
func NewCard(w *graphmodel.Workspace, change graphmodel.ID, step graphmodel.Step, today graphmodel.Date) Card {
	card := Card{Change: change, Step: step.ID, Person: step.Person, Via: step.Via}
	m := newMaker(w, change, step, today)
	if m == nil {
		return card
	}
	for kind := range PartKind(partCount) {
		sentences := makers[kind](m)
		if len(sentences) > 0 {
			card.Parts = append(card.Parts, Part{kind, sentences})
		}
	}
	card.Missing = m.missing
	return card
}

// makers make the sentences of each part; a part without data notes what is
// missing.
var makers = [partCount]func(*maker) []Sentence{
	PartContext: (*maker).context, PartGoal: (*maker).goals, PartExpertise: (*maker).expertise, PartBenefit: (*maker).benefit,
	PartStory: (*maker).story, PartSupport: (*maker).support, PartAsk: (*maker).ask, PartObjection: (*maker).objection,
	PartChair: (*maker).chair, PartCourtesy: (*maker).courtesy, PartMessenger: (*maker).messenger, PartBridge: (*maker).bridge,
}

// maker makes the parts of one card.
type maker struct {
	words
	change *graphmodel.Change
	step   graphmodel.Step
	today  graphmodel.Date
	// place is which step of the change it is, −1 for none of them.
	place   int
	person  *graphmodel.Person
	missing []Gap
}

func newMaker(w *graphmodel.Workspace, change graphmodel.ID, step graphmodel.Step, today graphmodel.Date) *maker {
	m := &maker{words: words{w}, change: w.Change(change), step: step, today: today, place: -1, person: w.Person(step.Person)}
	if m.change == nil || m.person == nil {
		return nil
	}
	for i, s := range m.change.Steps {
		if s.ID == step.ID && step.ID != "" {
			m.place = i
		}
	}
	return m
}

// sender returns who speaks to the person.
func (m *maker) sender() graphmodel.ID {
	if m.Person(m.step.Via) != nil {
		return m.step.Via
	}
	return m.Info.Me
}

// gap notes what is missing for a part, and where it would stand.
func (m *maker) gap(part PartKind, fill Source, format string, args ...any) {
	m.missing = append(m.missing, Gap{part, "missing: " + fmt.Sprintf(format, args...), fill})
}

func (m *maker) field(path string, args ...any) Source { return at(m.change, path, args...) }

// ofStep returns a field of the step; for one that is not in the plan, of the
// plan.
func (m *maker) ofStep(name string) Source {
	if m.place < 0 {
		return m.field("steps")
	}
	return m.field("steps[%d].%s", m.place, name)
}

// paragraphs says which parts of a card make a paragraph of the message.
var paragraphs = [][]PartKind{{PartContext, PartGoal}, {PartExpertise, PartBenefit, PartStory}, {PartSupport, PartAsk}}

// Message returns what is said to the person as plain text, paragraphs apart by
// an empty line: what goes into the message of a step.
func (c Card) Message() string {
	var blocks []string
	for _, kinds := range paragraphs {
		var texts []string
		for _, kind := range kinds {
			for _, s := range c.Part(kind) {
				texts = append(texts, s.Text)
			}
		}
		if len(texts) > 0 {
			blocks = append(blocks, strings.Join(texts, " "))
		}
	}
	return strings.Join(blocks, "\n\n")
}
