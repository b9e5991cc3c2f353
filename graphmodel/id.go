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
