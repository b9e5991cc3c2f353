package influence

import (
	"errors"
	"fmt"

	"inroad/graphmodel"
)

// What can be wrong with a [Query]: the errors of this package wrap one of
// these, and say in one sentence what is missing and what to do.
var (
	ErrNoChange  = errors.New("there is no such change")
	ErrNoStart   = errors.New("the map does not say who you are")
	ErrNoDecider = errors.New("the change has no decider")
	ErrNoPerson  = errors.New("there is no such person")
	ErrLimits    = errors.New("the limits are out of range")
)

// QueryError says what is wrong with a query.
type QueryError struct {
	err     error
	message string
}

func (e *QueryError) Error() string { return e.message }

// Unwrap returns one of the errors above.
func (e *QueryError) Unwrap() error { return e.err }

func queryError(err error, format string, args ...any) error {
	return &QueryError{err, fmt.Sprintf(format, args...)}
}

func noChange(id graphmodel.ID) error {
	if id == "" {
		return queryError(ErrNoChange, "no change is chosen and nobody to reach is named: choose a change, or say whom to reach")
	}
	return queryError(ErrNoChange, "there is no change %q on the map: choose one that is", id)
}

func noStart() error {
	return queryError(ErrNoStart, "the map does not say which person is you: mark yourself on it, or say where routes start")
}

func noDecider(c *graphmodel.Change) error {
	return queryError(ErrNoDecider, "nobody decides on %q yet: name a decider, or say whom to reach", c.Title)
}

func noPerson(id graphmodel.ID) error {
	return queryError(ErrNoPerson, "there is no person %q on the map: choose one who is", id)
}

func badLimits() error {
	return queryError(ErrLimits, "ask for 1 to %d routes to each person, and for 1 to %d hops", RouteLimit, HopLimit)
}
