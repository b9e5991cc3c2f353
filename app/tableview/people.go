package tableview

import (
	"errors"
	"image/color"
	"strconv"
	"strings"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// peopleFields are the columns of the table of people.
func peopleFields(t *table) []field {
	type person = *graphmodel.Person
	fields := []field{
		words(t, "Name", "name", 150, func(p person) *string { return &p.Name }),
		words(t, "Job title", "job title", 130, func(p person) *string { return &p.Title }),
		departmentField(t),
		reference(t, "Reports to", "manager", 120, graphmodel.KindPerson, func(p person) *graphmodel.ID { return &p.ReportsTo }),
		scale(t, "Power", "power", [5]string{"little say", "some say", "a say in their own field", "much say", "the last word"},
			func(p person) *graphmodel.Opt[int] { return &p.Power }),
		scale(t, "Openness", "openness", [5]string{"hardly ever changes their mind", "seldom does", "does for good reasons", "gladly hears new things", "looks for them"},
			func(p person) *graphmodel.Opt[int] { return &p.Openness }),
		stanceField(t, "Stance", "stance", false),
		trustField(t, "Trust in me", "trust in me", func(f *facts) map[graphmodel.ID]*graphmodel.Tie { return f.inMe }, true),
		trustField(t, "My trust", "my trust", func(f *facts) map[graphmodel.ID]*graphmodel.Tie { return f.mine }, false),
		cadenceField(t),
		{title: "Last contact", noun: "last contact", width: 104, text: func(r graphmodel.Record) string { return string(t.facts().last[r.Key()]) }},
		tagsField(t),
	}
	spare := []field{
		stanceField(t, "Needed stance", "needed stance", true),
		words(t, "E-mail", "e-mail", 170, func(p person) *string { return &p.Email }),
		list(t, "Expertise", "expertise", 150, func(p person) *[]string { return &p.Expertise }),
		list(t, "Cares about", "interests", 170, func(p person) *[]string { return &p.CaresAbout }),
		list(t, "Counts as a favour", "favours", 150, func(p person) *[]string { return &p.Currencies }),
		words(t, "Channel", "channel", 110, func(p person) *string { return &p.Channel }),
		yes(t, "Outside", "place outside", func(p person) *bool { return &p.External }),
		yes(t, "Not known who", "place holder", func(p person) *bool { return &p.Placeholder }),
		words(t, "Notes", "notes", 220, func(p person) *string { return &p.Notes }),
	}
	for _, f := range spare {
		f.spare = true
		fields = append(fields, f)
	}
	return fields
}

// departmentField has a department that nobody has drawn yet made by typing its
// name.
func departmentField(t *table) field {
	f := reference(t, "Department", "department", 120, graphmodel.KindDepartment, func(p *graphmodel.Person) *graphmodel.ID { return &p.Department })
	f.free = true
	f.mark = func(r graphmodel.Record) color.Color {
		return t.departmentColour(r.(*graphmodel.Person).Department)
	}
	f.set = func(value string, records []graphmodel.Record) (edit.Edit, error) {
		w := t.session.Workspace()
		if value == "" || w.Departments.Has(graphmodel.ID(value)) {
			return edit.SetDepartment(w, graphmodel.ID(value), keys(records)...), nil
		}
		d := &graphmodel.Department{ID: graphmodel.NewID(), Name: value}
		made := []graphmodel.Record{d}
		for _, r := range records {
			next := graphmodel.Clone(r.(*graphmodel.Person))
			next.Department = d.ID
			made = append(made, next)
		}
		return edit.Put(w, "Put "+t.about(records)+" into the new department "+value, "", made...), nil
	}
	return f
}

func keys(records []graphmodel.Record) []graphmodel.ID {
	ids := make([]graphmodel.ID, len(records))
	for i, r := range records {
		ids[i] = r.Key()
	}
	return ids
}

var errNoChange = errors.New("a stance is on a change, and none is in question; choose or describe one first")

// stanceField is the stance on the change in question, or the one needed.
func stanceField(t *table, title, noun string, needed bool) field {
	level := func(r graphmodel.Record) graphmodel.Opt[int] {
		s := t.facts().stances[r.Key()]
		if needed {
			return s.Desired
		}
		return s.Current
	}
	return field{title: title, noun: noun, width: 112, picks: true, digits: true, offers: stanceOffers,
		text: func(r graphmodel.Record) string {
			if n, known := level(r).Get(); known {
				return graphmodel.StanceName(n)
			}
			return ""
		},
		mark: func(r graphmodel.Record) color.Color {
			if n, known := level(r).Get(); known {
				return look.Palette().StanceColour(n)
			}
			return nil
		},
		figure: func(r graphmodel.Record) (float64, bool) {
			n, known := level(r).Get()
			return float64(n), known
		},
		chosen: func(r graphmodel.Record) string {
			if n, known := level(r).Get(); known {
				return strconv.Itoa(n)
			}
			return ""
		},
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			change := t.session.Change()
			if change == nil {
				return edit.Edit{}, errNoChange
			}
			var next graphmodel.Opt[int]
			if n, err := strconv.Atoi(value); err == nil {
				next = graphmodel.Some(n)
			}
			if !needed {
				return edit.SetStances(t.session.Workspace(), change, next, keys(records)...), nil
			}
			return t.needStance(change, next, records), nil
		}}
}

// stanceOffers are the stances, from opposed to champion: the digits 1 to 5.
func stanceOffers() []look.Choice {
	var choices []look.Choice
	for n := graphmodel.MinStance; n <= graphmodel.MaxStance; n++ {
		choices = append(choices, look.Choice{Key: strconv.Itoa(n), Text: names.Upper(graphmodel.StanceName(n))})
	}
	return append(choices, look.Choice{Text: notKnown})
}

// needStance returns the edit by which people need to have a stance.
func (t *table) needStance(change *graphmodel.Change, level graphmodel.Opt[int], records []graphmodel.Record) edit.Edit {
	return edit.Update(t.session.Workspace(), "Change the stance needed of "+t.about(records), "", change, func(c *graphmodel.Change) {
		at := make(map[graphmodel.ID]int, len(c.Stances))
		for i, s := range c.Stances {
			at[s.Person] = i
		}
		for _, r := range records {
			i, there := at[r.Key()]
			switch {
			case there:
				c.Stances[i].Desired = level
			case level.Known():
				c.Stances = append(c.Stances, graphmodel.Stance{Person: r.Key(), Desired: level})
			}
		}
	})
}

var errNoMe = errors.New("the map does not say yet which person you are; say so in the details of the map")

// trustField is the trust of people in "me" (inward), or mine in them.
func trustField(t *table, title, noun string, ties func(*facts) map[graphmodel.ID]*graphmodel.Tie, inward bool) field {
	level := func(r graphmodel.Record) graphmodel.Opt[float64] {
		if tie := ties(t.facts())[r.Key()]; tie != nil {
			return tie.Trust
		}
		return graphmodel.Opt[float64]{}
	}
	return field{title: title, noun: noun, width: 96, right: true, offers: trustOffers, free: true,
		text: func(r graphmodel.Record) string { return trustText(level(r)) },
		mark: func(r graphmodel.Record) color.Color { return trustMark(level(r)) },
		figure: func(r graphmodel.Record) (float64, bool) {
			value, known := level(r).Get()
			return value, known
		},
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			me := t.session.Workspace().Info.Me
			next, err := parseTrust(value)
			if err != nil {
				return edit.Edit{}, err
			}
			if me == "" {
				return edit.Edit{}, errNoMe
			}
			var changed []graphmodel.Record
			for _, r := range records {
				tie := ties(t.facts())[r.Key()]
				switch {
				case r.Key() == me || tie == nil && !next.Known():
					continue
				case tie != nil:
					tie = graphmodel.Clone(tie)
				case inward:
					tie = &graphmodel.Tie{ID: graphmodel.NewID(), From: r.Key(), To: me}
				default:
					tie = &graphmodel.Tie{ID: graphmodel.NewID(), From: me, To: r.Key()}
				}
				tie.Trust = next
				changed = append(changed, tie)
			}
			name := "Change my trust in " + t.about(records)
			if inward {
				name = "Change the trust of " + t.about(records) + " in me"
			}
			return edit.Put(t.session.Workspace(), name, "", changed...), nil
		}}
}

func trustText(level graphmodel.Opt[float64]) string {
	if value, known := level.Get(); known {
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	return ""
}

func trustMark(level graphmodel.Opt[float64]) color.Color {
	if value, known := level.Get(); known {
		return trustColour(value)
	}
	return nil
}

// cadenceField is how many days may pass between two contacts.
func cadenceField(t *table) field {
	f := whole(t, "Cadence", "contact cadence", 0, 100000, func(p *graphmodel.Person) *graphmodel.Opt[int] { return &p.CadenceDays })
	set, text := f.set, f.text
	f.text = func(r graphmodel.Record) string {
		if days := text(r); days != "" {
			return days + " d"
		}
		return ""
	}
	f.typed, f.free = text, true
	f.set = func(value string, records []graphmodel.Record) (edit.Edit, error) {
		return set(strings.TrimSuffix(strings.TrimSpace(value), "d"), records)
	}
	f.offers = func() []look.Choice {
		return []look.Choice{{Key: "7", Text: "Every week"}, {Key: "14", Text: "Every two weeks"}, {Key: "30", Text: "Every month"},
			{Key: "90", Text: "Every quarter"}, {Key: "0", Text: "It does not matter"}, {Text: notKnown}}
	}
	return f
}

// tagsField is the tags; in the cell all of them are typed.
func tagsField(t *table) field {
	f := list(t, "Tags", "tags", 150, func(p *graphmodel.Person) *[]string { return &p.Tags })
	return f
}
