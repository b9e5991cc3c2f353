package graphmodel

// Goal is a shared goal and who holds it.
type Goal struct {
	ID          ID     `json:"id"`
	Title       string `json:"title"`
	Description string `json:"description"`
	// Strategy is the line of the strategic plan that the goal comes from.
	Strategy string   `json:"strategy"`
	Measure  string   `json:"measure"`
	Due      Date     `json:"due"`
	Holders  []Holder `json:"holders"`
	Extra    Extra
}

// Holder is a person or a department that holds a goal. At least one of the two
// is given.
type Holder struct {
	Department ID `json:"department"`
	Person     ID `json:"person"`
	// Weight is 1 to 3; see [DefaultWeight].
	Weight Opt[int] `json:"weight"`
	Extra  Extra
}

// DefaultWeight is the weight of a holder for whom none is given.
const DefaultWeight = 1

// Key returns the id.
func (g *Goal) Key() ID { return g.ID }

// Kind returns [KindGoal].
func (g *Goal) Kind() Kind { return KindGoal }
