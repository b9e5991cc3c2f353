package advice

import "inroad/graphmodel"

// TrustSummary sums up the ties from one group of people to another.
type TrustSummary struct {
	// Ties is how many ties have a known level; the rest is 0 without any.
	Ties int
	// Average is the mean level, 0 to 100.
	Average float64
	// Trusting and Doubting count levels of at least 60, and below 40.
	Trusting, Doubting int
	// List are these ties, the highest level first, then by id.
	List []graphmodel.ID
}

// DepartmentStanding is how one's own department looks from another one's chair.
// Make it with [Standing].
type DepartmentStanding struct {
	Department graphmodel.ID
	// InUs is their trust in us, InThem ours in them: "us" is my department, or
	// only "me" without one.
	InUs, InThem TrustSummary
	// Trust says who trusts us, in sentences.
	Trust []Sentence
	// Owe is what we owe them, Owed what they owe us: open next steps, and offers
	// not kept yet.
	Owe, Owed []Item
	// Coincide says where goals, pressures, measures and interests are the same.
	Coincide []Sentence
}
