package graphmodel

// Position is where a person stands on the map, in map units: a person of
// middling power is about 40 across; x grows to the right and y downwards.
type Position struct {
	ID    ID      `json:"-"`
	X     float64 `json:"x"`
	Y     float64 `json:"y"`
	Extra Extra
}

// Key returns the id of the person.
func (p *Position) Key() ID { return p.ID }

// Kind returns [KindPosition].
func (p *Position) Kind() Kind { return KindPosition }
