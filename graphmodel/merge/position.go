package merge

import "inroad/graphmodel"

// positions merges where people stand: never a conflict, theirs only where ours
// are as before, and only of people who are on the merged map.
func (m *merging) positions(w *graphmodel.Workspace) graphmodel.Table[*graphmodel.Position] {
	quiet := merging{quiet: true, choices: Choices{Rest: Ours}, base: m.base, ours: m.ours, theirs: m.theirs,
		contested: make(map[graphmodel.Ref]map[graphmodel.Ref]bool)}
	merged := table(&quiet, m.base.Positions, m.ours.Positions, m.theirs.Positions)
	var kept []*graphmodel.Position
	for _, p := range merged.All() {
		if w.People.Has(p.ID) {
			kept = append(kept, p)
		}
	}
	return graphmodel.NewTable(kept)
}
