package advice

import (
	"fmt"

	"inroad/graphmodel"
)

// mostGround is how many pairs of texts with a word in common are told.
const mostGround = 5

// coincide says where another department and ours want or feel the same: goals
// that both hold, and texts in which one and the same word turns up.
func (v words) coincide(d *graphmodel.Department, ours graphmodel.ID) []Sentence {
	list := v.goalsOfBoth(d, ours)
	theirs, own := v.texts(d.ID), v.texts(ours)
	if ours == "" {
		own = v.textsOf(v.Me())
	}
	told := make(map[string]bool)
	for _, a := range own {
		for _, b := range theirs {
			if word, ok := sharedWord(a.text, b.text); ok && !told[stem(word)] && len(told) < mostGround {
				told[stem(word)] = true
				list = append(list, ground(word, a, b))
			}
		}
	}
	return list
}

func ground(word string, a, b note) Sentence {
	return said(fmt.Sprintf("%s turns up on both sides: %s %s; %s %s.", quoted(word), a.who, quoted(a.text), b.who, quoted(b.text)),
		a.source, b.source)
}

// goalsOfBoth returns the goals that both departments, or people in them, hold.
func (v words) goalsOfBoth(d *graphmodel.Department, ours graphmodel.ID) []Sentence {
	var list []Sentence
	for _, g := range v.Goals.All() {
		theirs, us := v.holding(g, d.ID), v.holding(g, ours)
		if ours == "" {
			_, us = weightOf(g, v.Info.Me, "")
		}
		if len(theirs) == 0 || len(us) == 0 {
			continue
		}
		text, sources := fmt.Sprintf("Both hold %s", v.goal(g.ID)), append([]Source{at(g, "title")}, append(theirs, us...)...)
		if measure := line(g.Measure); measure != "" {
			text += ", measured by " + measure
			sources = append(sources, at(g, "measure"))
		}
		list = append(list, said(sentence(text), sources...))
	}
	return list
}

// holding returns the entries by which a department, or somebody in it, holds a
// goal.
func (v words) holding(g *graphmodel.Goal, department graphmodel.ID) []Source {
	var sources []Source
	for i, h := range g.Holders {
		if department != "" && (h.Department == department || v.departmentOf(h.Person) == department) {
			sources = append(sources, at(g, "holders[%d]", i))
		}
	}
	return sources
}

// note is a text about what somebody worries or cares about; who is the head of
// the sentence that tells it: "Finance is judged by".
type note struct {
	who, text string
	source    Source
}

// texts returns what is noted about a department and the people in it.
func (v words) texts(id graphmodel.ID) []note {
	d := v.Department(id)
	if d == nil {
		return nil
	}
	name := v.department(id)
	var list []note
	if mission := line(d.Mission); mission != "" {
		list = append(list, note{name + " is there for", mission, at(d, "mission")})
	}
	list = append(list, notes(name+" worries about", d.Pressures, d, "pressures")...)
	list = append(list, notes(name+" is judged by", d.Measures, d, "measures")...)
	for _, p := range v.Members(id) {
		list = append(list, v.textsOf(p)...)
	}
	return list
}

func (v words) textsOf(p *graphmodel.Person) []note {
	return notes(v.name(p.ID)+v.verb(p.ID, " care about", " cares about"), p.CaresAbout, p, "caresAbout")
}

func notes(who string, texts []string, r graphmodel.Record, path string) []note {
	var list []note
	for i, text := range texts {
		if text = line(text); text != "" {
			list = append(list, note{who, text, at(r, "%s[%d]", path, i)})
		}
	}
	return list
}
