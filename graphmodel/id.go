package graphmodel

import "github.com/google/uuid"

// ID names a record within its workspace: any non-empty text. The empty ID
// means "none" or "not known".
type ID string

// NewID returns a fresh id that sorts after those made before it (a UUID of
// version 7).
func NewID() ID {
	id, err := uuid.NewV7()
	if err != nil {
		// Only a broken random source gets here; a version 4 id panics on
		// the same source, so there is nothing better to fall back on.
		return ID(uuid.NewString())
	}
	return ID(id.String())
}

// setID gives a record another id.
func setID(r Record, id ID) {
	switch r := r.(type) {
	case *Department:
		r.ID = id
	case *Person:
		r.ID = id
	case *Tie:
		r.ID = id
	case *Goal:
		r.ID = id
	case *Change:
		r.ID = id
	case *Touchpoint:
		r.ID = id
	case *Position:
		r.ID = id
	case *View:
		r.ID = id
	}
}
