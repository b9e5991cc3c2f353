package ratings

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Item is one thing to be rated.
type Item struct {
	Subject Subject
	// Person is who is rated; Other whom they trust, and only of trust; Change is
	// where they stand, and only of stance.
	Person, Other, Change graphmodel.ID
}

// TrustItem is how far one person trusts another.
func TrustItem(from, to graphmodel.ID) Item { return Item{Subject: Trust, Person: from, Other: to} }

// PersonItems are what there is to rate of a person; with a change also where they
// stand on it.
func PersonItems(person, change graphmodel.ID) []Item {
	items := []Item{{Subject: Power, Person: person}, {Subject: Openness, Person: person}}
	if change != "" {
		items = append(items, Item{Subject: Stance, Person: person, Change: change})
	}
	return items
}

// Now returns what the map says of it: the value on the scale of the subject, and
// how sure it is. The confidence of power and openness is not kept, and so always
// empty; so is that of what is not known.
func (i Item) Now(w *graphmodel.Workspace) (value graphmodel.Opt[float64], sure graphmodel.Confidence) {
	whole := func(o graphmodel.Opt[int]) graphmodel.Opt[float64] {
		if v, ok := o.Get(); ok {
			return graphmodel.Some(float64(v))
		}
		return graphmodel.Opt[float64]{}
	}
	switch i.Subject {
	case Trust:
		if t := w.TieBetween(i.Person, i.Other); t != nil && t.Trust.Known() {
			return t.Trust, t.Confidence.OrDefault()
		}
	case Stance:
		if c := w.Change(i.Change); c != nil {
			if s, _ := c.StanceOf(i.Person); s.Current.Known() {
				return whole(s.Current), s.Confidence.OrDefault()
			}
		}
	case Power:
		if p := w.Person(i.Person); p != nil {
			return whole(p.Power), ""
		}
	case Openness:
		if p := w.Person(i.Person); p != nil {
			return whole(p.Openness), ""
		}
	}
	return graphmodel.Opt[float64]{}, ""
}

// Open tells whether it is missing, or only guessed.
func (i Item) Open(w *graphmodel.Workspace) bool {
	value, sure := i.Now(w)
	return !value.Known() || sure == graphmodel.ConfidenceLow
}

// Store returns the edit that stores a rating of it. There is nothing to change
// where who or what is rated does not exist.
func (i Item) Store(w *graphmodel.Workspace, r Rating, today graphmodel.Date) edit.Edit {
	p := w.Person(i.Person)
	if p == nil {
		return edit.Edit{}
	}
	switch i.Subject {
	case Trust:
		if w.People.Has(i.Other) && i.Other != i.Person {
			return SetTrust(w, i.Person, i.Other, r, today)
		}
	case Stance:
		if c := w.Change(i.Change); c != nil {
			return SetStance(w, c, i.Person, r, today)
		}
	default:
		return SetPerson(w, p, r)
	}
	return edit.Edit{}
}

// Asked returns the questions about it with the names of the map; who the map is
// of is spoken to.
func (i Item) Asked(w *graphmodel.Workspace) []string {
	var texts []string
	for _, q := range Questions(i.Subject) {
		texts = append(texts, q.Ask(name(w, i.Person), name(w, i.Other)))
	}
	return texts
}

// Title says what is rated: "How far Ana Ruiz trusts you".
func (i Item) Title(w *graphmodel.Workspace) string {
	who := name(w, i.Person)
	switch {
	case i.Subject == Trust && who == You:
		return "How far you trust " + name(w, i.Other)
	case i.Subject == Trust:
		return fmt.Sprintf("How far %s trusts %s", who, name(w, i.Other))
	case i.Subject == Stance && who == You:
		return "Where you stand"
	case i.Subject == Stance:
		return "Where " + who + " stands"
	case who == You:
		return map[Subject]string{Power: "Your formal say", Openness: "Your openness"}[i.Subject]
	case i.Subject == Power:
		return "The formal say of " + who
	default:
		return "The openness of " + who
	}
}

func name(w *graphmodel.Workspace, id graphmodel.ID) string {
	switch {
	case id == "":
		return ""
	case id == w.Info.Me:
		return You
	default:
		return w.PersonName(id)
	}
}
