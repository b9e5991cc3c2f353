package tableview

import (
	"image/color"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// The first fields of ties: who trusts, whom, how much.
const whoField, whomField, levelField = 0, 1, 2

// tieFields are the columns of the table of ties.
func tieFields(t *table) []field {
	type tie = *graphmodel.Tie
	w := t.session.Workspace
	end := func(title string, of func(tie) graphmodel.ID) field {
		return field{title: title, noun: title, width: 140, text: func(r graphmodel.Record) string { return w().PersonName(of(r.(tie))) }}
	}
	department := func(title string, of func(tie) graphmodel.ID) field {
		return field{title: title, noun: title, width: 120, spare: true, text: func(r graphmodel.Record) string {
			return departmentName(w(), of(r.(tie)))
		}}
	}
	from, to := func(t tie) graphmodel.ID { return t.From }, func(t tie) graphmodel.ID { return t.To }
	trust := field{title: "Trust", noun: "trust", width: 86, right: true, offers: trustOffers, free: true,
		text: func(r graphmodel.Record) string { return trustText(r.(tie).Trust) },
		mark: func(r graphmodel.Record) color.Color { return trustMark(r.(tie).Trust) },
		figure: func(r graphmodel.Record) (float64, bool) {
			level, known := r.(tie).Trust.Get()
			return level, known
		},
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			level, err := parseTrust(value)
			if err != nil {
				return edit.Edit{}, err
			}
			return put(t, "trust", records, func(tie tie) { tie.Trust = level }), nil
		}}
	notes := words(t, "Notes", "notes", 220, func(t tie) *string { return &t.Notes })
	notes.spare = true
	return []field{
		end("Who trusts", from), end("Whom", to), trust,
		oneOf(t, "How sure", "confidence", 96, []string{string(graphmodel.ConfidenceLow), string(graphmodel.ConfidenceMedium), string(graphmodel.ConfidenceHigh)},
			func(t tie) string { return string(t.Confidence) }, func(t tie, word string) { t.Confidence = graphmodel.Confidence(word) }),
		list(t, "Kinds", "kinds", 130, func(t tie) *[]string { return &t.Kinds }),
		yes(t, "Friction", "friction", func(t tie) *bool { return &t.Friction }),
		words(t, "How one knows", "basis", 160, func(t tie) *string { return &t.Basis }),
		date(t, "As of", "date", func(t tie) *graphmodel.Date { return &t.AsOf }),
		department("Who’s department", from), department("Whose department", to), notes,
	}
}

func departmentName(w *graphmodel.Workspace, person graphmodel.ID) string {
	if p := w.Person(person); p != nil {
		if d := w.Department(p.Department); d != nil {
			return w.NameOf(graphmodel.RefOf(d))
		}
	}
	return ""
}

// departmentFields are the columns of the table of departments.
func departmentFields(t *table) []field {
	type department = *graphmodel.Department
	name := words(t, "Name", "name", 150, func(d department) *string { return &d.Name })
	name.mark = func(r graphmodel.Record) color.Color { return t.departmentColour(r.Key()) }
	notes := words(t, "Notes", "notes", 220, func(d department) *string { return &d.Notes })
	notes.spare = true
	return []field{
		name,
		reference(t, "Part of", "whole", 120, graphmodel.KindDepartment, func(d department) *graphmodel.ID { return &d.Parent }),
		reference(t, "Head", "head", 130, graphmodel.KindPerson, func(d department) *graphmodel.ID { return &d.Head }),
		figured("People", 76, func(r graphmodel.Record) (float64, bool) { return float64(t.facts().members[r.Key()]), true }),
		words(t, "Mission", "mission", 200, func(d department) *string { return &d.Mission }),
		list(t, "Pressures", "pressures", 180, func(d department) *[]string { return &d.Pressures }),
		list(t, "Measured by", "measures", 160, func(d department) *[]string { return &d.Measures }),
		notes,
	}
}

// goalFields are the columns of the table of goals.
func goalFields(t *table) []field {
	type goal = *graphmodel.Goal
	description := words(t, "Description", "description", 220, func(g goal) *string { return &g.Description })
	description.spare = true
	return []field{
		words(t, "Goal", "title", 200, func(g goal) *string { return &g.Title }),
		words(t, "From the strategy", "strategy", 150, func(g goal) *string { return &g.Strategy }),
		words(t, "Measured by", "measure", 150, func(g goal) *string { return &g.Measure }),
		date(t, "Due", "day", func(g goal) *graphmodel.Date { return &g.Due }),
		{title: "Held by", noun: "holders", width: 200, text: func(r graphmodel.Record) string {
			var holders []string
			for _, h := range r.(goal).Holders {
				ref := graphmodel.Ref{Kind: graphmodel.KindPerson, ID: h.Person}
				if h.Person == "" {
					ref = graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.Department}
				}
				holders = append(holders, t.session.Workspace().NameOf(ref))
			}
			return strings.Join(holders, ", ")
		}},
		description,
	}
}
