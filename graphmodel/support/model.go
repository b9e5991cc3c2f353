package support

import (
	"slices"

	"inroad/graphmodel"
)

// Model is the system of one change in a workspace, and what carries the change.
// It is immutable.
type Model struct {
	*System
	// People are the ids by number, sorted.
	People []graphmodel.ID
	// Deciders are those who decide, each once, in the order of the change.
	Deciders  []int
	Rule      graphmodel.Rule
	Threshold float64
	index     map[graphmodel.ID]int
}

// NewModel reads a workspace. The threshold is that of a [Query]. The error is a
// [*QueryError].
func NewModel(w *graphmodel.Workspace, change graphmodel.ID, threshold graphmodel.Opt[float64]) (*Model, error) {
	c := w.Change(change)
	if c == nil {
		return nil, noChange(change)
	}
	m := &Model{Rule: c.Rule.OrDefault(), Threshold: threshold.Or(c.Threshold.Or(graphmodel.DefaultThreshold)),
		index: make(map[graphmodel.ID]int, w.People.Len())}
	if !(m.Threshold >= 0 && m.Threshold <= 1) {
		return nil, badThreshold(m.Threshold)
	}
	for i, p := range w.People.All() {
		m.People = append(m.People, p.ID)
		m.index[p.ID] = i
	}
	for _, id := range c.Deciders {
		if i, ok := m.index[id]; ok && !slices.Contains(m.Deciders, i) {
			m.Deciders = append(m.Deciders, i)
		}
	}
	m.System = m.system(w, c)
	return m, nil
}

// Find returns the numbers of people, sorted, each once.
func (m *Model) Find(ids []graphmodel.ID) ([]int, error) {
	people := make([]int, 0, len(ids))
	for _, id := range ids {
		i, ok := m.index[id]
		if !ok {
			return nil, noPerson(id)
		}
		people = append(people, i)
	}
	slices.Sort(people)
	return slices.Compact(people), nil
}

// IDs returns the ids of people.
func (m *Model) IDs(people []int) []graphmodel.ID {
	ids := make([]graphmodel.ID, len(people))
	for i, p := range people {
		ids[i] = m.People[p]
	}
	return ids
}

// opennessWeights is λ by openness 1 to 5.
var opennessWeights = [...]float64{0.2, 0.4, 0.6, 0.75, 0.9}

// neutral is the starting value of those whose stance is not known.
const neutral = 0.5

func (m *Model) system(w *graphmodel.Workspace, c *graphmodel.Change) *System {
	s := &System{Trust: m.trust(w), Openness: make([]float64, len(m.People)), Start: make([]float64, len(m.People))}
	for i, p := range w.People.All() {
		openness := min(max(p.Openness.Or(graphmodel.DefaultOpenness), 1), len(opennessWeights))
		s.Openness[i] = opennessWeights[openness-1]
		s.Start[i] = neutral
	}
	for _, stance := range slices.Backward(c.Stances) { // of two for one person the first counts
		i, ok := m.index[stance.Person]
		if level, known := stance.Current.Get(); ok && known {
			s.Start[i] = float64(level-graphmodel.MinStance) / (graphmodel.MaxStance - graphmodel.MinStance)
		}
	}
	return s
}

// trust returns W: a person listens to those they trust, by trust and the other's
// power, half as much where there is friction; who trusts nobody, to themself.
func (m *Model) trust(w *graphmodel.Workspace) [][]Arc {
	rows := make([][]Arc, len(m.People))
	people := w.People.All()
	for _, t := range w.Ties.All() {
		from, known := m.index[t.From]
		to, found := m.index[t.To]
		trust := t.Trust.Or(0) / 100
		if !known || !found || trust <= 0 {
			continue
		}
		weight := trust * float64(people[to].Power.Or(graphmodel.DefaultPower)) / graphmodel.DefaultPower
		if t.Friction {
			weight /= 2
		}
		rows[from] = append(rows[from], Arc{to, weight})
	}
	for i, row := range rows {
		if len(row) == 0 {
			rows[i] = []Arc{{i, 1}}
			continue
		}
		sum := 0.0
		for _, a := range row {
			sum += a.Weight
		}
		for k := range row {
			row[k].Weight /= sum
		}
	}
	return rows
}

// Enough tells whether the change is carried when the people's support is z.
func (m *Model) Enough(z []float64) bool {
	need := Needed(m.Rule, len(m.Deciders))
	for _, d := range m.Deciders {
		if z[d] >= m.Threshold-Tolerance {
			need--
		}
	}
	return need <= 0
}

// Needed returns how many of the deciders must say yes under a rule. Without a
// decider that is one more than there are.
func Needed(rule graphmodel.Rule, deciders int) int {
	switch {
	case deciders == 0 || rule == graphmodel.RuleAny:
		return 1
	case rule == graphmodel.RuleMajority:
		return deciders/2 + 1
	default:
		return deciders
	}
}
