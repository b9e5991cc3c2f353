package graphmodel

// Parameters are the weights of the influence model. Their meaning and defaults
// are those of docs/model.md: handoff is a factor per further hop, Bond a
// trust level, the others log-odds.
type Parameters struct {
	Handoff      float64 `json:"handoff"`
	Stance       float64 `json:"stance"`
	SharedGoal   float64 `json:"sharedGoal"`
	CommonGround float64 `json:"commonGround"`
	Benefit      float64 `json:"benefit"`
	Friction     float64 `json:"friction"`
	Objection    float64 `json:"objection"`
	Stale        float64 `json:"stale"`
	Bond         float64 `json:"bond"`
	Extra        Extra
}

// DefaultParameters returns the model's defaults.
func DefaultParameters() Parameters {
	return Parameters{Handoff: 0.9, Stance: 0.5, SharedGoal: 0.4, CommonGround: 0.2, Benefit: 0.3,
		Friction: 1, Objection: 0.25, Stale: 0.3, Bond: 40}
}

// Parameter is one named weight of [Parameters] and the range it may have.
type Parameter struct {
	Name     string
	Min, Max float64
	// Of gives access to the weight in p.
	Of func(p *Parameters) *float64
}

// ParameterList lists the parameters in the order in which they are written.
func ParameterList() []Parameter {
	return []Parameter{
		{"handoff", 0.01, 1, func(p *Parameters) *float64 { return &p.Handoff }},
		{"stance", -10, 10, func(p *Parameters) *float64 { return &p.Stance }},
		{"sharedGoal", -10, 10, func(p *Parameters) *float64 { return &p.SharedGoal }},
		{"commonGround", -10, 10, func(p *Parameters) *float64 { return &p.CommonGround }},
		{"benefit", -10, 10, func(p *Parameters) *float64 { return &p.Benefit }},
		{"friction", -10, 10, func(p *Parameters) *float64 { return &p.Friction }},
		{"objection", -10, 10, func(p *Parameters) *float64 { return &p.Objection }},
		{"stale", -10, 10, func(p *Parameters) *float64 { return &p.Stale }},
		{"bond", 0, 100, func(p *Parameters) *float64 { return &p.Bond }},
	}
}
