package support

import (
	"errors"
	"fmt"

	"inroad/graphmodel"
)

// What can be wrong with a question: the errors of this package wrap one of
// these, and say in one sentence what is missing and what to do.
var (
	ErrNoChange  = errors.New("there is no such change")
	ErrNoPerson  = errors.New("there is no such person")
	ErrThreshold = errors.New("the threshold is out of range")
)

// QueryError says what is wrong with a question.
type QueryError struct {
	Kind    error
	Message string
}

func (e *QueryError) Error() string { return e.Message }

// Unwrap returns one of the errors above, or one of a package that asks.
func (e *QueryError) Unwrap() error { return e.Kind }

func noChange(id graphmodel.ID) error {
	return &QueryError{ErrNoChange, fmt.Sprintf("there is no change %q on the map: choose one that is", id)}
}

func noPerson(id graphmodel.ID) error {
	return &QueryError{ErrNoPerson, fmt.Sprintf("there is no person %q on the map: choose one who is", id)}
}

func badThreshold(θ float64) error {
	return &QueryError{ErrThreshold, fmt.Sprintf("the support at which a decider says yes is %v: give a number from 0 to 1", θ)}
}
