package advice

import (
	"fmt"

	"inroad/graphmodel"
)

// mostGround is how many pairs of texts with a word in common are told.
const mostGround = 5

// commonGround is looked for between our texts, once laid out by word, and those
// of one department after the other.
type commonGround struct {
	words
	ours    graphmodel.ID
	members map[graphmodel.ID][]*graphmodel.Person
	// own are our texts, and telling the words of each that tell something.
	own     []note
	telling [][]string
}

func newCommonGround(v words, ours graphmodel.ID) *commonGround {
	g := &commonGround{words: v, ours: ours, members: make(map[graphmodel.ID][]*graphmodel.Person)}
	for _, p := range v.People.All() {
		g.members[p.Department] = append(g.members[p.Department], p)
	}
	g.own = g.texts(ours)
	if ours == "" {
		g.own = v.textsOf(v.Me())
	}
	for _, n := range g.own {
		g.telling = append(g.telling, telling(n.text))
	}
	return g
}

// coincide says where another department and ours want or feel the same: goals
// that both hold, and texts in which one and the same word turns up.
func (g *commonGround) coincide(d *graphmodel.Department) []Sentence {
	list := g.goalsOfBoth(d, g.ours)
	theirs := make(map[string]note)
	for _, n := range g.texts(d.ID) {
		for _, word := range telling(n.text) {
			if _, known := theirs[stem(word)]; !known {
				theirs[stem(word)] = n
			}
		}
	}
	told := 0
	for i, own := range g.own {
		for _, word := range g.telling[i] {
			other, both := theirs[stem(word)]
			if !both || told == mostGround {
				continue
			}
			list = append(list, ground(word, own, other))
			delete(theirs, stem(word))
			told++
			break
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
func (g *commonGround) texts(id graphmodel.ID) []note {
	d := g.Department(id)
	if d == nil {
		return nil
	}
	name := g.department(id)
	var list []note
	if mission := line(d.Mission); mission != "" {
		list = append(list, note{name + " is there for", mission, at(d, "mission")})
	}
	list = append(list, notes(name+" worries about", d.Pressures, d, "pressures")...)
	list = append(list, notes(name+" is judged by", d.Measures, d, "measures")...)
	for _, p := range g.members[id] {
		list = append(list, g.textsOf(p)...)
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
