package advice

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// Standing returns how we look from the chairs of other departments: who trusts
// us, what we owe and are owed, and where goals, pressures and interests are the
// same. "We" are the department of "me", or "me" alone without one. Departments
// that do not exist, and our own, are left out; without any given all are
// looked at, sorted by id.
func Standing(w *graphmodel.Workspace, today graphmodel.Date, departments ...graphmodel.ID) []DepartmentStanding {
	if w.Me() == nil {
		return nil
	}
	v := words{w}
	if len(departments) == 0 {
		for _, d := range w.Departments.All() {
			departments = append(departments, d.ID)
		}
	}
	ours := v.departmentOf(w.Info.Me)
	ties, promises, awaited := v.tiesBetween(ours), v.promises(today), v.awaited(today)
	common := newCommonGround(v, ours)
	var list []DepartmentStanding
	for _, id := range departments {
		d := w.Department(id)
		if d == nil || id == ours {
			continue
		}
		s := DepartmentStanding{Department: id, InUs: v.summary(ties.inUs[id]), InThem: v.summary(ties.inThem[id])}
		concerns := func(o owed) bool {
			return o.department == id || slices.ContainsFunc(o.to, func(p graphmodel.ID) bool { return v.departmentOf(p) == id })
		}
		s.Owe, s.Owed = v.named(promises, concerns), v.named(awaited, concerns)
		s.Trust = v.trustWords(d, s.InUs, s.InThem)
		s.Coincide = common.coincide(d)
		list = append(list, s)
	}
	return list
}

// between are the ties between us and each department, with a known level.
type between struct {
	inUs, inThem map[graphmodel.ID][]*graphmodel.Tie
}

func (v words) tiesBetween(ours graphmodel.ID) between {
	b := between{make(map[graphmodel.ID][]*graphmodel.Tie), make(map[graphmodel.ID][]*graphmodel.Tie)}
	we := func(id graphmodel.ID) bool { return v.isYou(id) || ours != "" && v.departmentOf(id) == ours }
	for _, t := range v.Ties.All() {
		if !t.Trust.Known() {
			continue
		}
		switch from, to := we(t.From), we(t.To); {
		case !from && to:
			b.inUs[v.departmentOf(t.From)] = append(b.inUs[v.departmentOf(t.From)], t)
		case from && !to:
			b.inThem[v.departmentOf(t.To)] = append(b.inThem[v.departmentOf(t.To)], t)
		}
	}
	return b
}

// doubtful is the trust below which somebody doubts.
const doubtful = 40

func (v words) summary(ties []*graphmodel.Tie) TrustSummary {
	s := TrustSummary{Ties: len(ties)}
	slices.SortStableFunc(ties, func(a, b *graphmodel.Tie) int { return cmp.Compare(b.Trust.Or(0), a.Trust.Or(0)) })
	for _, t := range ties {
		level := t.Trust.Or(0)
		s.Average += level / float64(len(ties))
		s.List = append(s.List, t.ID)
		if level >= closeTrust {
			s.Trusting++
		}
		if level < doubtful {
			s.Doubting++
		}
	}
	return s
}

// named returns the points of those that concern somebody, with whom they are
// owed to or by.
func (v words) named(all []owed, concerns func(owed) bool) []Item {
	var items []Item
	for _, o := range all {
		if !concerns(o) {
			continue
		}
		whom := v.names(o.to)
		if len(o.to) == 0 {
			whom = v.department(o.department)
		}
		o.Text = sentence(whom + ": " + o.Text)
		items = append(items, o.Item)
	}
	return byDue(items)
}

// trustWords says who trusts us and whom we trust.
func (v words) trustWords(d *graphmodel.Department, inUs, inThem TrustSummary) []Sentence {
	name := v.department(d.ID)
	if inUs.Ties+inThem.Ties == 0 {
		return []Sentence{said(sprintf("no trust between %s and us is noted", name), at(d, ""))}
	}
	var list []Sentence
	if inUs.Ties > 0 {
		list = append(list, v.trustSentence(inUs, name+" trusts us"))
	} else {
		list = append(list, said(sprintf("whether anybody in %s trusts us is not noted", name), at(d, "")))
	}
	if inThem.Ties > 0 {
		list = append(list, v.trustSentence(inThem, "we trust "+name))
	}
	if inUs.Ties > 0 && inThem.Ties > 0 && max(inUs.Average-inThem.Average, inThem.Average-inUs.Average) >= unevenTrust {
		text := fmt.Sprintf("We trust %s more than they trust us.", name)
		if inUs.Average > inThem.Average {
			text = fmt.Sprintf("%s trusts us more than we trust them.", name)
		}
		list = append(list, said(text, v.tieSources(inUs, inThem)...))
	}
	return list
}

// unevenTrust is a band of trust: less of a difference is not worth a sentence.
const unevenTrust = 20

func (v words) trustSentence(s TrustSummary, head string) Sentence {
	text := fmt.Sprintf("%s with %.0f on average (%s, %s)", head, s.Average, graphmodel.BandOf(s.Average), counted(s.Ties, "tie", "ties"))
	most, least := v.Tie(s.List[0]), v.Tie(s.List[len(s.List)-1])
	if s.Trusting > 0 {
		text += fmt.Sprintf("; most of all %s (%.4g)", v.pair(most), most.Trust.Or(0))
	}
	if s.Doubting > 0 && least != most {
		text += fmt.Sprintf("; least %s (%.4g)", v.pair(least), least.Trust.Or(0))
	}
	return said(sentence(text), v.tieSources(s)...)
}

// pair names who trusts, and whom.
func (v words) pair(t *graphmodel.Tie) string { return v.name(t.From) + " in " + v.name(t.To) }

func (v words) tieSources(summaries ...TrustSummary) []Source {
	var sources []Source
	for _, s := range summaries {
		for _, id := range s.List {
			sources = append(sources, Source{graphmodel.Ref{Kind: graphmodel.KindTie, ID: id}, "trust"})
		}
	}
	return sources
}
