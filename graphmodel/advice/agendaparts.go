package advice

import "inroad/graphmodel"

// Topic says what a part of an agenda is about.
type Topic int

// The topics of an agenda, in their order.
const (
	// TopicPromises are what we owe them: next steps and offers.
	TopicPromises Topic = iota
	// TopicAwaited is what they owe: next steps.
	TopicAwaited
	// TopicObjections are their reasons that are not answered.
	TopicObjections
	// TopicAsk is what they are asked for next.
	TopicAsk
	// TopicSteps are the other open steps that pass them.
	TopicSteps
	// TopicGoals are the goals that both share.
	TopicGoals
	// TopicChair is how things look from their chair.
	TopicChair
	// TopicWins are successes worth mentioning.
	TopicWins
	// TopicLast is what was last spoken about.
	TopicLast
	topicCount = int(TopicLast) + 1
)

// String returns the topic as a heading.
func (t Topic) String() string {
	return [...]string{"What we owe them", "What they owe us", "Objections to answer", "Next ask", "Steps that concern them",
		"Shared goals", "From their chair", "Wins to mention", "Last time"}[t]
}

// Item is one point of an agenda.
type Item struct {
	Sentence
	// Due is when it is due; unknown where it is not. Overdue: that is past.
	Due     graphmodel.Date
	Overdue bool
}

// Section is what there is to say on one topic.
type Section struct {
	Topic Topic
	// Items are never empty; those that are due come first, the earliest first.
	Items []Item
}

// Agenda is what to talk about when meeting one person. Make it with
// [NewAgenda].
type Agenda struct {
	Person graphmodel.ID
	Today  graphmodel.Date
	// Sections are in the order of the topics; those without items are absent.
	Sections []Section
}
