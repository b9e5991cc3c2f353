package graphmodel

// Tie is one directed judgement: From trusts To. Influence runs the other way,
// from To to From.
type Tie struct {
	ID   ID `json:"id"`
	From ID `json:"from"`
	To   ID `json:"to"`
	// Trust is the level, 0 to 100. A tie whose level is not known carries no
	// influence.
	Trust      Opt[float64] `json:"trust"`
	Confidence Confidence   `json:"confidence"`
	// Kinds say what the two have to do with each other: "works with",
	// "advises", "friend", "mentor", "sponsor", "dotted line".
	Kinds []string `json:"kinds"`
	// Friction marks a tie with an open conflict.
	Friction bool `json:"friction"`
	// Basis is how one knows.
	Basis string `json:"basis"`
	AsOf  Date   `json:"asOf"`
	Notes string `json:"notes"`
	Extra Extra
}

// Confidence says how well a trust level is known.
type Confidence string

// The confidences. The zero value counts as medium.
const (
	ConfidenceLow    Confidence = "low"
	ConfidenceMedium Confidence = "medium"
	ConfidenceHigh   Confidence = "high"
)

// OrDefault returns medium where no confidence is given.
func (c Confidence) OrDefault() Confidence {
	if c == "" {
		return ConfidenceMedium
	}
	return c
}

// TieKinds are the kinds a user is offered, in that order.
var TieKinds = []string{"works with", "advises", "friend", "mentor", "sponsor", "dotted line"}

// Key returns the id.
func (t *Tie) Key() ID { return t.ID }

// Kind returns [KindTie].
func (t *Tie) Kind() Kind { return KindTie }

// Band is a range of trust levels with a name.
type Band int

// The trust bands, from 0 to 100.
const (
	Distrust  Band = iota // 0–19
	Wary                  // 20–39
	Neutral               // 40–59
	Trusting              // 60–79
	Strong                // 80–100
	BandCount = int(Strong) + 1
)

// BandOf returns the band of a trust level 0 to 100.
func BandOf(level float64) Band { return Band(min(max(int(level/20), 0), BandCount-1)) }

// Level is the trust level that the five-step picker sets for the band.
func (b Band) Level() float64 { return float64(b)*20 + 10 }

// String returns the band's name.
func (b Band) String() string {
	return [...]string{"distrust", "wary", "neutral", "trusting", "strong"}[b]
}
