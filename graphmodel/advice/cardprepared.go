package advice

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// objection says what they may object, what lies behind it and what answers it;
// and which of their goals the change works against: better said by whoever asks
// than found out.
func (m *maker) objection() []Sentence {
	var list []Sentence
	for _, h := range m.served(-1) {
		list = append(list, said(sprintf("be open about this: it works against a goal of %s, %s", m.holder(h), m.goal(h.goal.ID)), h.sources...))
	}
	noted := false
	for i, s := range m.change.Stances {
		if s.Person != m.person.ID {
			continue
		}
		noted = s.Current.Or(-1) >= 0 && s.Current.Known()
		for _, k := range openReasons(s) {
			noted = true
			list = append(list, answerTo(m.words, m.change, i, k)...)
			if line(s.Reasons[k].Answer) == "" {
				m.gap(PartObjection, m.field("stances[%d].reasons[%d].answer", i, k), "your answer to this: %s", reasonWords(s.Reasons[k]))
			}
		}
		if len(s.Reasons) > 0 {
			noted = true
		}
	}
	if !noted {
		m.gap(PartObjection, m.field("stances"), "what %s may object", m.name(m.person.ID))
	}
	return list
}

func (m *maker) holder(h held) string {
	if h.own {
		return m.name(m.person.ID)
	}
	return m.department(m.person.Department)
}

// chair says how things look from where they sit.
func (m *maker) chair() []Sentence {
	list := m.seenFrom(m.person)
	if len(list) == 0 {
		fill := at(m.person, "caresAbout")
		if d := m.Department(m.person.Department); d != nil {
			fill = at(d, "pressures")
		}
		m.gap(PartChair, fill, "what worries %s%s", m.name(m.person.ID), m.orDepartment())
	}
	return list
}

// seenFrom returns how things look from where a person sits: what worries their
// department, by what it is judged, what counts with them, and how they like to
// be spoken to.
func (v words) seenFrom(p *graphmodel.Person) []Sentence {
	var list []Sentence
	add := func(source Source, head string, parts []string) {
		if parts = lines(parts); len(parts) > 0 {
			list = append(list, said(sentence(head+": "+apart(parts)), source))
		}
	}
	if d := v.Department(p.Department); d != nil {
		name := v.department(d.ID)
		add(at(d, "mission"), name+" is there for this", []string{d.Mission})
		add(at(d, "pressures"), "what worries "+name, d.Pressures)
		add(at(d, "measures"), name+" is judged by", d.Measures)
	}
	add(at(p, "currencies"), "what counts with "+v.name(p.ID), p.Currencies)
	add(at(p, "channel"), "how "+v.name(p.ID)+" likes to be spoken to", []string{p.Channel})
	return list
}

// courtesy says which manager on the formal line should know first.
func (m *maker) courtesy() []Sentence {
	manager, source := m.person.ReportsTo, at(m.person, "reportsTo")
	link := "reports to"
	if d := m.Department(m.person.Department); manager == "" && d != nil && d.Head != m.person.ID {
		manager, source, link = d.Head, at(d, "head"), "belongs to the department of"
	}
	switch {
	case m.Person(manager) == nil:
		if d := m.Department(m.person.Department); d == nil || d.Parent != "" || d.Head != m.person.ID {
			m.gap(PartCourtesy, at(m.person, "reportsTo"), "to whom %s reports", m.name(m.person.ID))
		}
		return nil
	case m.isYou(manager) || manager == m.sender():
		return nil
	}
	return []Sentence{said(sprintf("%s %s %s: let %s know first",
		m.name(m.person.ID), link, m.name(manager), m.name(manager)), source)}
}

// messenger says who brings the message, and how far they are trusted.
func (m *maker) messenger() []Sentence {
	via := m.Person(m.step.Via)
	if via == nil || m.isYou(via.ID) || via.ID == m.person.ID {
		return nil
	}
	text := fmt.Sprintf("%s brings it, and is asked before", m.name(via.ID))
	sources := []Source{at(via, "name")}
	if m.place >= 0 && m.change.Steps[m.place].Via == via.ID {
		sources[0] = m.ofStep("via")
	}
	if t := m.TieBetween(m.person.ID, via.ID); t != nil && t.Trust.Known() {
		level := t.Trust.Or(0)
		text += fmt.Sprintf("; %s trusts %s (%.4g, %s%s)", m.name(m.person.ID), m.name(via.ID), level, graphmodel.BandOf(level), guess(t))
		sources = append(sources, at(t, "trust"))
	}
	return []Sentence{said(sentence(text), sources...)}
}

func guess(t *graphmodel.Tie) string {
	if t.Confidence == graphmodel.ConfidenceLow {
		return ", a guess"
	}
	return ""
}

// mostBridges is how many natural bridges are named.
const mostBridges = 2

// bridge names people who know both departments from within: whom the person
// trusts most first.
func (m *maker) bridge() []Sentence {
	theirs, ours := m.person.Department, m.departmentOf(m.Info.Me)
	if theirs == "" || ours == "" || theirs == ours {
		return nil
	}
	var found []*graphmodel.Person
	for _, p := range m.People.All() {
		if knows(p, theirs) && knows(p, ours) && p.ID != m.person.ID && !m.isYou(p.ID) && m.mayCarry(p.ID) {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		if !knows(m.person, ours) {
			m.gap(PartBridge, Source{Ref: graphmodel.Ref{Kind: graphmodel.KindPerson}, Path: "workedIn"},
				"somebody who has worked in both %s and %s", m.department(ours), m.department(theirs))
		}
		return nil
	}
	trust := m.trustOf(m.person.ID)
	slices.SortStableFunc(found, func(a, b *graphmodel.Person) int { return cmp.Compare(trust[b.ID], trust[a.ID]) })
	var list []Sentence
	for _, p := range found[:min(len(found), mostBridges)] {
		list = append(list, m.bridgeOf(p, theirs, ours))
	}
	return list
}

func (m *maker) bridgeOf(p *graphmodel.Person, theirs, ours graphmodel.ID) Sentence {
	other := ours
	if p.Department != theirs {
		other = theirs
	}
	text := fmt.Sprintf("%s works in %s and has worked in %s", m.name(p.ID), m.department(p.Department), m.department(other))
	if p.Department != theirs && p.Department != ours {
		text = fmt.Sprintf("%s has worked in both %s and %s", m.name(p.ID), m.department(ours), m.department(theirs))
	}
	end := ": a natural messenger"
	if p.ID == m.step.Via {
		end = ", and so knows both sides"
	}
	return said(sentence(text+end), at(p, "department"), at(p, "workedIn"))
}

// knows tells whether somebody works or has worked in a department.
func knows(p *graphmodel.Person, department graphmodel.ID) bool {
	return p.Department == department || slices.Contains(p.WorkedIn, department)
}

// mayCarry tells whether somebody may bring the message: who is opposed or to be
// avoided may not.
func (m *maker) mayCarry(id graphmodel.ID) bool {
	s, _ := m.change.StanceOf(id)
	return s.Current.Or(0) > graphmodel.Opposed && !slices.Contains(m.change.Avoid, id)
}

// trustOf returns how far somebody trusts others, 0 to 100.
func (v words) trustOf(id graphmodel.ID) map[graphmodel.ID]float64 {
	trust := make(map[graphmodel.ID]float64)
	for _, t := range v.Ties.All() {
		if t.From == id {
			trust[t.To] = t.Trust.Or(0)
		}
	}
	return trust
}
