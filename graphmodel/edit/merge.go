package edit

import "inroad/graphmodel"

// Joined returns one edit that does what first and then second do. What ends
// as it began is left out.
func Joined(first, second Edit) Edit {
	joint := Edit{Name: second.Name, Merge: second.Merge}
	at := make(map[graphmodel.Ref]int)
	var deltas []graphmodel.Delta
	for _, list := range [][]graphmodel.Delta{first.Deltas, second.Deltas} {
		for _, d := range list {
			ref := graphmodel.RefOf(d.Record())
			if i, again := at[ref]; again {
				deltas[i].After = d.After
				continue
			}
			at[ref] = len(deltas)
			deltas = append(deltas, d)
		}
	}
	for _, d := range deltas {
		if !unchanged(d) {
			joint.Deltas = append(joint.Deltas, d)
		}
	}
	return joint
}

func unchanged(d graphmodel.Delta) bool {
	if d.Before == nil || d.After == nil {
		return d.Before == nil && d.After == nil
	}
	return graphmodel.Same(d.Before, d.After)
}
