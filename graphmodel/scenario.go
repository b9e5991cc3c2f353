package graphmodel

import "fmt"

// Scenario is a what-if of a change: what is supposed to be different from the
// map. It changes nothing on the map.
type Scenario struct {
	ID           ID            `json:"id"`
	Title        string        `json:"title"`
	Suppositions []Supposition `json:"suppositions"`
	Extra        Extra
}

// Supposition is one thing that is supposed: that a person takes a stance or is
// gone, or that From trusts To so much.
type Supposition struct {
	Person ID       `json:"person"`
	Stance Opt[int] `json:"stance"`
	// Gone supposes that the person is no longer there.
	Gone bool `json:"gone"`
	From ID   `json:"from"`
	To   ID   `json:"to"`
	// Trust is the level, 0 to 100.
	Trust Opt[float64] `json:"trust"`
	Extra Extra
}

// SameSubject tells whether two suppositions are about the same person, or about
// the trust of the same one in the same other.
func (s Supposition) SameSubject(other Supposition) bool {
	return s.Person == other.Person && s.From == other.From && s.To == other.To
}

// empty tells whether a supposition is about nobody.
func (s Supposition) empty() bool { return s.Person == "" && (s.From == "" || s.To == "") }

func (v *values) scenario(path string, s *Scenario) {
	for i := range s.Suppositions {
		supposition, path := &s.Suppositions[i], fmt.Sprintf("%s.suppositions[%d]", path, i)
		if supposition.empty() {
			v.empty(path)
		}
		if supposition.From != "" && supposition.From == supposition.To {
			v.add(join(path, "to"), "it is a tie from a person to themself", "the entry is dropped", func() { supposition.From, supposition.To = "", "" })
		}
		inRange(v, join(path, "stance"), &supposition.Stance, MinStance, MaxStance)
		inRange(v, join(path, "trust"), &supposition.Trust, 0, 100)
	}
}
