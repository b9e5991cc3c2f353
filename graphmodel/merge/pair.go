package merge

import "inroad/graphmodel"

// onePerPair joins two ties that lead from one person to the same other person,
// since each side has made one. The result has the id of the tie that was there
// before, or else the smaller one.
func (m *merging) onePerPair(ties graphmodel.Table[*graphmodel.Tie]) graphmodel.Table[*graphmodel.Tie] {
	at := make(map[[2]graphmodel.ID]int, ties.Len())
	var rows []*graphmodel.Tie
	twice := false
	for _, t := range ties.All() {
		pair := [2]graphmodel.ID{t.From, t.To}
		if i, taken := at[pair]; taken {
			rows[i] = m.joinedTie(rows[i], t)
			twice = true
			continue
		}
		at[pair] = len(rows)
		rows = append(rows, t)
	}
	if !twice {
		return ties
	}
	return graphmodel.NewTable(rows)
}

func (m *merging) joinedTie(first, second *graphmodel.Tie) *graphmodel.Tie {
	id := first.ID // the smaller one: the table is sorted
	if !m.base.Ties.Has(first.ID) && m.base.Ties.Has(second.ID) {
		id = second.ID
	}
	ours, theirs := *first, *second
	if there := m.ours.Tie(first.ID); there == nil || there.From != first.From || there.To != first.To {
		ours, theirs = theirs, ours
	}
	ours.ID, theirs.ID = id, id
	return record(m, nil, &ours, &theirs)
}
