package graphmodel

// Position is where a person stands on the map, in map units: a person of
// middling power is about 40 across; x grows to the right and y downwards.
type Position struct {
	ID ID      `json:"-"`
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	// Pinned keeps layouts from moving the person.
	Pinned bool `json:"pinned"`
	Extra  Extra
}

// MaxCoordinate is how far, in map units, a position may be from the origin in
// either direction: far more than any map needs, and little enough that all
// that is worked out from it stays finite and exact to a fraction of a unit.
const MaxCoordinate = 1e9

// Key returns the id of the person.
func (p *Position) Key() ID { return p.ID }

// Kind returns [KindPosition].
func (p *Position) Kind() Kind { return KindPosition }
