package edit

import (
	"slices"

	"inroad/graphmodel"
)

// elsewhere says what the second person was and the joined one is not: where
// they belong, whom they report to and where they stand.
func (j *joiner) elsewhere(joined, second *graphmodel.Person) []string {
	var differs []string
	named := func(label string, kind graphmodel.Kind, kept, other graphmodel.ID) {
		if other != "" && other != kept && other != j.kept {
			differs = append(differs, label+" "+j.w.NameOf(graphmodel.Ref{Kind: kind, ID: other}))
		}
	}
	named("department", graphmodel.KindDepartment, joined.Department, second.Department)
	named("reports to", graphmodel.KindPerson, joined.ReportsTo, second.ReportsTo)
	for _, c := range j.w.Changes.All() {
		first, other := stanceOf(c, j.kept), stanceOf(c, j.gone)
		if first == nil || other == nil {
			continue
		}
		stands := func(label string, kept, value graphmodel.Opt[int]) {
			if stance, known := value.Get(); known && kept.Known() && kept != value {
				differs = append(differs, label+" on “"+j.w.NameOf(graphmodel.RefOf(c))+"” "+graphmodel.StanceName(stance))
			}
		}
		stands("stance", first.Current, other.Current)
		stands("desired stance", first.Desired, other.Desired)
	}
	return differs
}

func stanceOf(c *graphmodel.Change, person graphmodel.ID) *graphmodel.Stance {
	i := slices.IndexFunc(c.Stances, func(s graphmodel.Stance) bool { return s.Person == person })
	if i < 0 {
		return nil
	}
	return &c.Stances[i]
}

// between returns what was written about the ties between the two, which go.
func (j *joiner) between() []string {
	var texts []string
	for _, t := range []*graphmodel.Tie{j.w.TieBetween(j.kept, j.gone), j.w.TieBetween(j.gone, j.kept)} {
		if t != nil {
			texts = append(texts, t.Basis, t.Notes)
		}
	}
	return texts
}

// oneHolder returns the holders of a goal among whom the joined person is but
// once, with the larger of both weights.
func (j *joiner) oneHolder(holders []graphmodel.Holder) []graphmodel.Holder {
	var kept []graphmodel.Holder
	for _, h := range holders {
		i := slices.IndexFunc(kept, func(k graphmodel.Holder) bool {
			return k.Person == j.kept && k.Person == h.Person && k.Department == h.Department
		})
		if i < 0 {
			kept = append(kept, h)
			continue
		}
		if h.Weight.Or(graphmodel.DefaultWeight) > kept[i].Weight.Or(graphmodel.DefaultWeight) {
			kept[i].Weight = h.Weight
		}
		kept[i].Extra = unitedExtra(kept[i].Extra, h.Extra)
	}
	return kept
}
