package advice

import "inroad/graphmodel"

// ContactState says how a contact stands.
type ContactState int

// The states of a contact, the most pressing first.
const (
	// ContactOverdue: the last contact is longer ago than the cadence.
	ContactOverdue ContactState = iota
	// ContactNever: there is a cadence, and no touchpoint yet.
	ContactNever
	// ContactSoon: it is due within [SoonDays].
	ContactSoon
	// ContactLater: it is due after that.
	ContactLater
)

// SoonDays is how many days ahead a contact counts as due soon.
const SoonDays = 7

// String returns the state in words.
func (s ContactState) String() string {
	return [...]string{"overdue", "not met yet", "due soon", "later"}[s]
}

// Contact is a person with a cadence, and when to see them next.
type Contact struct {
	Person graphmodel.ID
	State  ContactState
	// CadenceDays is how many days may pass.
	CadenceDays int
	// Last is the day of the latest touchpoint, and Touchpoint that; both are
	// empty for somebody who was never met.
	Last       graphmodel.Date
	Touchpoint graphmodel.ID
	// Due is the day on which the cadence is up; today for somebody never met.
	Due graphmodel.Date
	// Days is how many days are left until then, negative when it is past.
	Days     int
	Sentence Sentence
}
