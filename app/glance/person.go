package glance

import (
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

func (v view) person(p *graphmodel.Person) Card {
	c := Card{Title: v.w.PersonName(p.ID), Under: v.role(p)}
	if v.w.Info.Me != p.ID {
		c.add("Stance", v.stance(p))
		v.trust(&c, p)
	}
	if power, known := p.Power.Get(); known {
		c.add("Power", fmt.Sprintf("%d of 5", power))
	}
	c.add("Last contact", v.contact(p))
	c.add("Shared goals", few(v.shared(p)))
	return c
}

// role says what a person is in the organisation.
func (v view) role(p *graphmodel.Person) string {
	var parts []string
	if p.Title != "" {
		parts = append(parts, p.Title)
	}
	if d := v.w.Department(p.Department); d != nil {
		parts = append(parts, v.name(graphmodel.RefOf(d)))
	}
	if v.w.Info.Me == p.ID {
		parts = append(parts, "you")
	}
	if p.External {
		parts = append(parts, "external")
	}
	if p.Placeholder {
		parts = append(parts, "not yet known who")
	}
	return strings.Join(parts, " · ")
}

// stance says how a person stands to the change in question.
func (v view) stance(p *graphmodel.Person) string {
	if v.change == nil {
		return ""
	}
	i := slices.IndexFunc(v.change.Stances, func(s graphmodel.Stance) bool { return s.Person == p.ID })
	if i < 0 {
		return "not known"
	}
	stance, known := v.change.Stances[i].Current.Get()
	if !known {
		return "not known"
	}
	return graphmodel.StanceName(stance)
}

// trust adds how far a person and the one whose map it is trust each other.
func (v view) trust(c *Card, p *graphmodel.Person) {
	me := v.w.Info.Me
	if me == "" {
		return
	}
	before := len(c.Rows)
	for _, way := range []struct {
		caption  string
		from, to graphmodel.ID
	}{{"Trusts you", p.ID, me}, {"You trust", me, p.ID}} {
		if t := v.w.TieBetween(way.from, way.to); t != nil {
			c.add(way.caption, level(t))
		}
	}
	if len(c.Rows) == before {
		c.add("Trust", "no tie between you")
	}
}

// contact says when one was last in touch with a person.
func (v view) contact(p *graphmodel.Person) string {
	var last *graphmodel.Touchpoint
	for _, t := range v.w.Touchpoints.All() {
		if t.Date.Known() && t.Date <= v.today && slices.Contains(t.People, p.ID) && (last == nil || t.Date > last.Date) {
			last = t
		}
	}
	switch {
	case last == nil:
		return ""
	case last.Channel == "":
		return v.day(last.Date)
	default:
		return v.day(last.Date) + ", " + last.Channel
	}
}

// shared returns the goals that a person has in common with the one whose map
// it is: theirs, or their department's.
func (v view) shared(p *graphmodel.Person) []string {
	me := v.w.Me()
	if me == nil || me.ID == p.ID {
		return nil
	}
	var shared []string
	for _, g := range v.w.Goals.All() {
		if holds(g, me) && holds(g, p) {
			shared = append(shared, v.name(graphmodel.RefOf(g)))
		}
	}
	return shared
}

func holds(g *graphmodel.Goal, p *graphmodel.Person) bool {
	return slices.ContainsFunc(g.Holders, func(h graphmodel.Holder) bool {
		return h.Person == p.ID || h.Person == "" && h.Department != "" && h.Department == p.Department
	})
}
