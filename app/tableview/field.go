package tableview

import (
	"fmt"
	"image/color"
	"slices"
	"strconv"
	"strings"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// field is one thing known of the records of a kind: a column of the table.
type field struct {
	// noun is what it is called within a sentence: "job title".
	title, noun string
	width       float32
	right       bool
	// spare is not shown before the user asks for it.
	spare bool
	text  func(record graphmodel.Record) string
	mark  func(record graphmodel.Record) color.Color
	// figure is what is sorted by; nil: the text.
	figure func(record graphmodel.Record) (float64, bool)
	// typed is what is edited as text; nil: the text.
	typed func(record graphmodel.Record) string
	// offers are what it can be; in the cell they are picked from where picks is
	// set, and else only for several records at once. free takes other words.
	offers      func() []look.Choice
	chosen      func(record graphmodel.Record) string
	picks, free bool
	digits      bool
	// set returns the edit that gives records a value; nil: it can't be changed
	// here.
	set func(value string, records []graphmodel.Record) (edit.Edit, error)
}

// about names the records of an edit.
func (t *table) about(records []graphmodel.Record) string {
	if len(records) == 1 {
		return t.session.Workspace().NameOf(graphmodel.RefOf(records[0]))
	}
	return fmt.Sprintf("%d %s", len(records), t.many)
}

// put returns the edit that changes a copy of each record.
func put[R graphmodel.Record](t *table, noun string, records []graphmodel.Record, change func(R)) edit.Edit {
	var changed []graphmodel.Record
	for _, r := range records {
		next := graphmodel.Clone(r.(R))
		change(next)
		changed = append(changed, next)
	}
	return edit.Put(t.session.Workspace(), "Change the "+noun+" of "+t.about(records), "", changed...)
}

// words is a short text.
func words[R graphmodel.Record](t *table, title, noun string, width float32, of func(R) *string) field {
	return field{title: title, noun: noun, width: width,
		text: func(r graphmodel.Record) string { return oneLine(*of(r.(R))) },
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			return put(t, noun, records, func(r R) { *of(r) = strings.TrimSpace(value) }), nil
		}}
}

// oneLine brings a text of several lines into one.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// list is several short texts, with commas between them.
func list[R graphmodel.Record](t *table, title, noun string, width float32, of func(R) *[]string) field {
	f := words(t, title, noun, width, func(R) *string { return new(string) })
	f.text = func(r graphmodel.Record) string { return strings.Join(*of(r.(R)), ", ") }
	f.set = func(value string, records []graphmodel.Record) (edit.Edit, error) {
		entries := parted(value)
		return put(t, noun, records, func(r R) { *of(r) = slices.Clone(entries) }), nil
	}
	return f
}

// parted parts a text at commas, each part once.
func parted(text string) []string {
	var parts []string
	for part := range strings.SplitSeq(text, ",") {
		if part = oneLine(part); part != "" && !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return parts
}

// reference is another record, or none. Where create is set, a name that nobody
// has yet makes one.
func reference[R graphmodel.Record](t *table, title, noun string, width float32, kind graphmodel.Kind, of func(R) *graphmodel.ID) field {
	name := func(id graphmodel.ID) string {
		if id == "" {
			return ""
		}
		return t.session.Workspace().NameOf(graphmodel.Ref{Kind: kind, ID: id})
	}
	return field{title: title, noun: noun, width: width, picks: true,
		text:   func(r graphmodel.Record) string { return name(*of(r.(R))) },
		offers: func() []look.Choice { return withNone(t.records(kind)) },
		chosen: func(r graphmodel.Record) string { return string(*of(r.(R))) },
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			return put(t, noun, records, func(r R) { *of(r) = graphmodel.ID(value) }), nil
		}}
}

// withNone offers none before all choices.
func withNone(choices []look.Choice) []look.Choice {
	return append([]look.Choice{{Key: "", Text: none}}, choices...)
}

const none = "None"

// scale is a rating from 1 to 5, or none.
func scale[R graphmodel.Record](t *table, title, noun string, meanings [5]string, of func(R) *graphmodel.Opt[int]) field {
	var choices []look.Choice
	for i, meaning := range meanings {
		choices = append(choices, look.Choice{Key: strconv.Itoa(i + 1), Text: fmt.Sprintf("%d – %s", i+1, meaning)})
	}
	f := whole(t, title, noun, 1, 5, of)
	f.offers = func() []look.Choice { return append(slices.Clone(choices), look.Choice{Text: notKnown}) }
	f.picks, f.digits = true, true
	f.chosen = f.text
	return f
}

const notKnown = "Not known"

// whole is a whole number between two, or none.
func whole[R graphmodel.Record](t *table, title, noun string, low, high int, of func(R) *graphmodel.Opt[int]) field {
	return field{title: title, noun: noun, width: 86, right: true,
		text: func(r graphmodel.Record) string {
			if n, known := of(r.(R)).Get(); known {
				return strconv.Itoa(n)
			}
			return ""
		},
		figure: func(r graphmodel.Record) (float64, bool) {
			n, known := of(r.(R)).Get()
			return float64(n), known
		},
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			var number graphmodel.Opt[int]
			if value = strings.TrimSpace(value); value != "" {
				n, err := strconv.Atoi(value)
				if err != nil || n < low || n > high {
					return edit.Edit{}, fmt.Errorf("the %s is a whole number from %d to %d; “%s” was not taken", noun, low, high, value)
				}
				number = graphmodel.Some(n)
			}
			return put(t, noun, records, func(r R) { *of(r) = number }), nil
		}}
}

// date is a calendar day, or none.
func date[R graphmodel.Record](t *table, title, noun string, of func(R) *graphmodel.Date) field {
	return field{title: title, noun: noun, width: 104,
		text: func(r graphmodel.Record) string { return string(*of(r.(R))) },
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			day, err := graphmodel.ParseDate(strings.TrimSpace(value))
			if err != nil {
				return edit.Edit{}, err
			}
			return put(t, noun, records, func(r R) { *of(r) = day }), nil
		}}
}

// oneOf is one of a few words, or none.
func oneOf[R graphmodel.Record](t *table, title, noun string, width float32, offered []string, of func(R) string, to func(R, string)) field {
	return field{title: title, noun: noun, width: width, picks: true,
		text: func(r graphmodel.Record) string { return of(r.(R)) },
		offers: func() []look.Choice {
			var choices []look.Choice
			for _, word := range offered {
				choices = append(choices, look.Choice{Key: word, Text: names.Upper(word)})
			}
			return withNone(choices)
		},
		chosen: func(r graphmodel.Record) string { return of(r.(R)) },
		set: func(value string, records []graphmodel.Record) (edit.Edit, error) {
			return put(t, noun, records, func(r R) { to(r, value) }), nil
		}}
}

// yes is whether something is so.
func yes[R graphmodel.Record](t *table, title, noun string, of func(R) *bool) field {
	f := oneOf(t, title, noun, 76, []string{"yes", "no"}, func(r R) string {
		if *of(r) {
			return "yes"
		}
		return ""
	}, func(r R, word string) { *of(r) = word == "yes" })
	return f
}

// figured is a figure that follows from others and can't be changed here.
func figured(title string, width float32, of func(graphmodel.Record) (float64, bool)) field {
	return field{title: title, noun: strings.ToLower(title), width: width, right: true, figure: of,
		text: func(r graphmodel.Record) string {
			if figure, known := of(r); known {
				return strconv.FormatFloat(figure, 'f', 0, 64)
			}
			return ""
		}}
}

// parseTrust reads a level of trust: a number from 0 to 100, or the name of a
// band.
func parseTrust(value string) (level graphmodel.Opt[float64], err error) {
	value = strings.TrimSpace(value)
	if value == "" {
		return level, nil
	}
	for band := graphmodel.Distrust; band <= graphmodel.Strong; band++ {
		if strings.HasPrefix(band.String(), strings.ToLower(value)) {
			return graphmodel.Some(band.Level()), nil
		}
	}
	n, err := strconv.ParseFloat(strings.Replace(value, ",", ".", 1), 64)
	if err != nil || !(n >= 0 && n <= 100) {
		return level, fmt.Errorf("trust is a number from 0 to 100, or a word such as trusting; “%s” was not taken", value)
	}
	return graphmodel.Some(n), nil
}

// trustOffers are the bands of trust, the strongest first.
func trustOffers() []look.Choice {
	var choices []look.Choice
	for band := graphmodel.Strong; band >= graphmodel.Distrust; band-- {
		choices = append(choices, look.Choice{Key: band.String(), Text: names.Upper(band.String()), Detail: fmt.Sprintf("%.0f", band.Level())})
	}
	return append(choices, look.Choice{Text: notKnown})
}

// trustColour is the colour of a level.
func trustColour(level float64) color.Color { return look.Palette().Trust[graphmodel.BandOf(level)] }
