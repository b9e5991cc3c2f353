package advice

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// open tells whether a touchpoint has a next step that nobody has taken.
func open(t *graphmodel.Touchpoint) bool { return line(t.NextStep) != "" && !t.Done }

// ours tells whether the open next step of a touchpoint is for "me": nobody given
// means that.
func (v words) ours(t *graphmodel.Touchpoint) bool {
	return open(t) && (t.NextStepBy == "" || v.isYou(t.NextStepBy))
}

// others returns the people but "me".
func (v words) others(ids []graphmodel.ID) []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(ids), v.isYou)
}

// touchpointsWith returns the touchpoints with a person, the latest first.
func (v words) touchpointsWith(id graphmodel.ID) []*graphmodel.Touchpoint {
	var list []*graphmodel.Touchpoint
	for _, t := range v.Touchpoints.All() {
		if slices.Contains(t.People, id) {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b *graphmodel.Touchpoint) int { return cmp.Compare(b.Date, a.Date) })
	return list
}
