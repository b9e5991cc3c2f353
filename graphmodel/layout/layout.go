// Package layout finds positions for people on the map. Every layout is a stepper,
// so that it can be shown while it works, and stopped. Who is pinned stays where
// they are, and others find their places around them.
package layout

import (
	"context"

	"inroad/graphmodel"
)

// Layout works in steps.
type Layout interface {
	// Update goes on by one step, which is short, and tells whether there is
	// more to do.
	Update() bool
	// Positions returns where the people it moves are now, in whole units,
	// sorted by id.
	Positions() []*graphmodel.Position
}

// Run goes to the end of a layout. When ctx is cancelled it returns the error of
// ctx and no positions.
func Run(ctx context.Context, l Layout) ([]*graphmodel.Position, error) {
	for more := true; more; more = l.Update() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return l.Positions(), nil
}

// Scope says whom a layout moves.
type Scope int

// The scopes.
const (
	// Missing places people without a position; the others stay.
	Missing Scope = iota
	// Everyone places all people anew.
	Everyone
)
