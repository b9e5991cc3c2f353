package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// Join returns the edit that makes one person of two: whatever names the second
// names the first instead, and the second goes. What is known of the first
// stands; where nothing is, what is known of the second is taken, and what
// differs goes into the notes. Of two ties with one person, and of two stances,
// the first's stands likewise. The edit is empty where one of them does not
// exist.
func Join(w *graphmodel.Workspace, kept, gone graphmodel.ID) Edit {
	first, second := w.Person(kept), w.Person(gone)
	if first == nil || second == nil || kept == gone {
		return Edit{}
	}
	j := joiner{w: w, kept: kept, gone: gone}
	e := Edit{Name: "Join " + w.PersonName(gone) + " and " + w.PersonName(kept)}
	e.Deltas = append(e.Deltas, graphmodel.Delta{Before: second}, graphmodel.Delta{Before: first, After: j.person(first, second)})
	e.Deltas = append(e.Deltas, j.ties()...)
	e.Deltas = append(e.Deltas, j.position()...)
	named := map[graphmodel.Ref]bool{{Kind: graphmodel.KindPerson, ID: gone}: true}
	for r := range w.Records() {
		switch r.Kind() {
		case graphmodel.KindTie, graphmodel.KindPosition:
			continue
		case graphmodel.KindPerson:
			if r.Key() == kept || r.Key() == gone {
				continue
			}
		}
		if refersTo(r, named) {
			e.Deltas = append(e.Deltas, graphmodel.Delta{Before: r, After: j.renamed(r)})
		}
	}
	return e
}

// joiner makes one person of two.
type joiner struct {
	w          *graphmodel.Workspace
	kept, gone graphmodel.ID
}

// person returns the first person with what is known of the second besides.
func (j *joiner) person(first, second *graphmodel.Person) *graphmodel.Person {
	p := graphmodel.Clone(first)
	var differs []string
	text := func(label string, into *string, other string) {
		if *into != "" && other != "" && *into != other {
			differs = append(differs, label+" "+other)
		}
		*into = cmp.Or(*into, other)
	}
	text("name", &p.Name, second.Name)
	text("title", &p.Title, second.Title)
	text("e-mail", &p.Email, second.Email)
	text("channel", &p.Channel, second.Channel)
	rating := func(label string, into *graphmodel.Opt[int], other graphmodel.Opt[int]) {
		if value, known := other.Get(); known && into.Known() && *into != other {
			differs = append(differs, fmt.Sprintf("%s %d", label, value))
		}
		*into = known(*into, other)
	}
	rating("power", &p.Power, second.Power)
	rating("openness", &p.Openness, second.Openness)
	rating("cadence", &p.CadenceDays, second.CadenceDays)
	p.Department = cmp.Or(p.Department, second.Department)
	p.ReportsTo, p.WorkedIn = j.manager(first, second), united(p.WorkedIn, second.WorkedIn)
	p.Expertise, p.CaresAbout = united(p.Expertise, second.Expertise), united(p.CaresAbout, second.CaresAbout)
	p.Currencies, p.Tags = united(p.Currencies, second.Currencies), united(p.Tags, second.Tags)
	p.External, p.Placeholder = p.External || second.External, p.Placeholder && second.Placeholder
	p.Extra = unitedExtra(p.Extra, second.Extra)
	differs = append(differs, j.elsewhere(p, second)...)
	notes := append([]string{p.Notes, second.Notes}, j.between()...)
	if len(differs) > 0 {
		notes = append(notes, "Joined with: "+strings.Join(differs, ", "))
	}
	p.Notes = strings.Join(slices.DeleteFunc(notes, func(s string) bool { return s == "" }), "\n")
	return p
}

func known[T comparable](first, second graphmodel.Opt[T]) graphmodel.Opt[T] {
	if first.Known() {
		return first
	}
	return second
}

func united[T comparable](first, second []T) []T {
	for _, text := range second {
		if !slices.Contains(first, text) {
			first = append(first, text)
		}
	}
	return first
}

func unitedExtra(first, second graphmodel.Extra) graphmodel.Extra {
	for key, value := range second {
		if first == nil {
			first = make(graphmodel.Extra)
		}
		if _, there := first[key]; !there {
			first[key] = value
		}
	}
	return first
}

// manager returns whom the joined person reports to: the first of both managers
// who does not report to either of the two.
func (j *joiner) manager(first, second *graphmodel.Person) graphmodel.ID {
	for _, manager := range []graphmodel.ID{first.ReportsTo, second.ReportsTo} {
		if manager != "" && !j.below(manager) {
			return manager
		}
	}
	return ""
}

// below tells whether somebody is one of the two or reports to one of them.
func (j *joiner) below(id graphmodel.ID) bool {
	for p := j.w.Person(id); p != nil; p = j.w.Person(p.ReportsTo) {
		if p.ID == j.kept || p.ID == j.gone {
			return true
		}
	}
	return false
}

// position gives the joined person the place of the second where the first has
// none.
func (j *joiner) position() []graphmodel.Delta {
	second := j.w.Positions.Find(j.gone)
	if second == nil {
		return nil
	}
	deltas := []graphmodel.Delta{{Before: second}}
	if j.w.Positions.Find(j.kept) == nil {
		moved := graphmodel.Clone(second)
		moved.ID = j.kept
		deltas = append(deltas, graphmodel.Delta{After: moved})
	}
	return deltas
}

// renamed returns a record that names the first person wherever it named the
// second, and nobody twice.
func (j *joiner) renamed(r graphmodel.Record) graphmodel.Record {
	next := graphmodel.Clone(r)
	for _, ref := range graphmodel.References(next) {
		if ref.Kind == graphmodel.KindPerson && *ref.ID == j.gone {
			*ref.ID = j.kept
		}
	}
	switch r := next.(type) {
	case *graphmodel.Change:
		j.oncePerChange(r)
	case *graphmodel.Goal:
		r.Holders = j.oneHolder(r.Holders)
	case *graphmodel.Touchpoint:
		r.People = j.once(r.People)
	}
	return next
}

// once leaves out the second place of the joined person in a list.
func (j *joiner) once(ids []graphmodel.ID) []graphmodel.ID {
	seen := false
	return slices.DeleteFunc(ids, func(id graphmodel.ID) bool {
		again := seen && id == j.kept
		seen = seen || id == j.kept
		return again
	})
}

func (j *joiner) oncePerChange(c *graphmodel.Change) {
	c.Deciders, c.Avoid, c.Via = j.once(c.Deciders), j.once(c.Avoid), j.once(c.Via)
	for i := range c.Responsibilities {
		r := &c.Responsibilities[i]
		r.Responsible, r.Consulted, r.Informed = j.once(r.Responsible), j.once(r.Consulted), j.once(r.Informed)
	}
	c.Stances = j.oneStance(c)
	for i := range c.Scenarios {
		s := &c.Scenarios[i]
		s.Suppositions = slices.DeleteFunc(s.Suppositions, j.withinOne)
	}
}

// withinOne tells whether a supposition is about how much the two trusted each
// other.
func (j *joiner) withinOne(s graphmodel.Supposition) bool { return s.From == j.kept && s.To == j.kept }
