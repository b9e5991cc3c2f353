package advice

import "inroad/graphmodel"

// PartKind says what a part of a card is for.
type PartKind int

// The parts of a card, in their order. Those up to [PartAsk] are said to the
// person; the others prepare whoever asks.
const (
	// PartContext is what it is about, and where it stands in the strategic plan.
	PartContext PartKind = iota
	// PartGoal is the goal that both share, or that is theirs.
	PartGoal
	// PartExpertise is what they know that others do not.
	PartExpertise
	// PartBenefit is what is in it for them and their department.
	PartBenefit
	// PartStory is a success so far that fits.
	PartStory
	// PartSupport is what they are offered.
	PartSupport
	// PartAsk is what they are asked for.
	PartAsk
	// PartObjection is what they may object, and what answers it.
	PartObjection
	// PartChair is how it looks from their chair: pressures, measures, what counts
	// with them.
	PartChair
	// PartCourtesy is who should know first on the formal line.
	PartCourtesy
	// PartMessenger is who brings the message, and why they are heard.
	PartMessenger
	// PartBridge is who knows both departments from within.
	PartBridge
	partCount = int(PartBridge) + 1
)

// String returns the part's name.
func (k PartKind) String() string {
	return [...]string{"context", "shared goal", "expertise", "benefit", "success story", "support offered", "ask",
		"likely objection", "from their chair", "formal courtesy", "messenger", "bridge"}[k]
}

// Said tells whether the part is said to the person.
func (k PartKind) Said() bool { return k <= PartAsk }

// Part is one part of a card.
type Part struct {
	Kind PartKind
	// Sentences are never empty.
	Sentences []Sentence
}

// Gap is a part for which the map says nothing, and the field to fill.
type Gap struct {
	Part PartKind
	// Text says it: "missing: what is in it for Fay Moreau or Finance".
	Text string
	Fill Source
}

// Card is a message for one step of a plan: what to say to one person about one
// change, and what to know before. Make it with [NewCard].
type Card struct {
	Change graphmodel.ID
	// Step is the step of the plan; empty where it is not in the plan yet.
	Step   graphmodel.ID
	Person graphmodel.ID
	// Via is who brings the message; empty where "me" does.
	Via graphmodel.ID
	// Parts are in the order of their kinds; parts without data are absent.
	Parts   []Part
	Missing []Gap
}

// Part returns the sentences of a part; nil where it is absent.
func (c Card) Part(kind PartKind) []Sentence {
	for _, p := range c.Parts {
		if p.Kind == kind {
			return p.Sentences
		}
	}
	return nil
}
