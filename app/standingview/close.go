package standingview

import (
	"cmp"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

// showDepartment says all that is known of how one department sees us.
func (v *View) showDepartment(s *advice.DepartmentStanding) {
	ref := graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: s.Department}
	name := v.of.NameOf(ref)
	v.head(name, cmp.Or(s.NeedWords(), "They trust us, and we owe them nothing."), "All departments")
	trust := look.VBox(8)
	for _, sentence := range s.Trust {
		trust.Add(look.NewParagraph(look.Body, sentence.Text))
	}
	trust.Add(bars(s))
	v.page.Objects = []fyne.CanvasObject{
		look.Card(look.SectionTitle("Trust"), trust),
		v.items("What we owe them", "Nothing open that was promised or offered.", s.Owe),
		v.items("What they owe us", "Nothing open that they promised.", s.Owed),
		v.sentences("Where we want the same", "No goal, pressure or interest in common is noted yet. Ask what they are measured by, and note it with the department.", s.Coincide),
		v.people(s),
		container.NewHBox(look.NewButton(look.Plain, "Show on the map", func() { v.Reveal(ref) })),
	}
}

// items is a card of promises; a press on one selects what it comes from.
func (v *View) items(caption, none string, items []advice.Item) fyne.CanvasObject {
	column := look.VBox(8, look.SectionTitle(caption))
	for _, i := range items {
		due := look.NewText(look.Caption, string(i.Due))
		if i.Overdue {
			due = look.NewText(look.Section.In(look.ColourRoute), "overdue, "+string(i.Due))
		}
		column.Add(look.NewPress(look.VBox(0, look.NewParagraph(look.Body, i.Text), due), func() { v.source(i.Sentence) }))
		look.SetVisible(due, i.Due.Known())
	}
	if len(items) == 0 {
		column.Add(look.NewParagraph(look.Quiet, none))
	}
	return look.Card(column)
}

// sentences is a card of sentences.
func (v *View) sentences(caption, none string, list []advice.Sentence) fyne.CanvasObject {
	items := make([]advice.Item, len(list))
	for i, s := range list {
		items[i].Sentence = s
	}
	return v.items(caption, none, items)
}

// source selects the record that a sentence comes from.
func (v *View) source(s advice.Sentence) {
	if len(s.Sources) > 0 {
		v.session.Select(session.SelectionOf(s.Sources[0].Ref))
	}
}

// trusts is the trust between one person and us.
type trusts struct {
	person     graphmodel.ID
	inMe       graphmodel.Opt[float64]
	inUs, ours mean
}

// mean is an average in the making.
type mean struct {
	sum   float64
	count int
}

func (m *mean) add(level float64) { m.sum, m.count = m.sum+level, m.count+1 }

func (m mean) text() string {
	if m.count == 0 {
		return "–"
	}
	return strconv.FormatFloat(m.sum/float64(m.count), 'f', 0, 64)
}

// figure is what one sorts by; nothing is less than anything.
func (m mean) figure() float64 {
	if m.count == 0 {
		return -1
	}
	return m.sum / float64(m.count)
}

// between returns the trust between us and each person of a department.
func (v *View) between(s *advice.DepartmentStanding) []trusts {
	var list []trusts
	at := make(map[graphmodel.ID]int)
	for _, p := range v.of.Members(s.Department) {
		at[p.ID] = len(list)
		list = append(list, trusts{person: p.ID})
	}
	for _, id := range s.InUs.List {
		if t := v.of.Tie(id); t != nil {
			if i, there := at[t.From]; there {
				list[i].inUs.add(t.Trust.Or(0))
				if t.To == v.of.Info.Me {
					list[i].inMe = t.Trust
				}
			}
		}
	}
	for _, id := range s.InThem.List {
		if t := v.of.Tie(id); t != nil {
			if i, there := at[t.To]; there {
				list[i].ours.add(t.Trust.Or(0))
			}
		}
	}
	return list
}

// people is the table of a department's people; one that is chosen is looked at
// closely.
func (v *View) people(s *advice.DepartmentStanding) fyne.CanvasObject {
	list := v.between(s)
	if len(list) == 0 {
		return look.Card(look.SectionTitle("Person by person"), look.NewParagraph(look.Quiet, "Nobody on the map is in this department."))
	}
	name := func(row int) string { return v.of.PersonName(list[row].person) }
	level := func(title string, of func(*trusts) mean) look.Column {
		return look.Column{Title: title, Width: 84, Number: true, Text: func(row int) string { return of(&list[row]).text() },
			Compare: func(a, b int) int { return cmp.Compare(of(&list[a]).figure(), of(&list[b]).figure()) }}
	}
	table := look.NewTable([]look.Column{
		{Title: "Name", Width: 120, Text: name, Compare: func(a, b int) int { return cmp.Compare(name(a), name(b)) }},
		level("Trust in me", func(t *trusts) (m mean) {
			if value, known := t.inMe.Get(); known {
				m.add(value)
			}
			return m
		}),
		level("Trust in us", func(t *trusts) mean { return t.inUs }),
		level("Our trust", func(t *trusts) mean { return t.ours }),
	}, 2)
	table.OnChosen = func(row int) { v.open(list[row].person) }
	table.SetCount(len(list))
	height := min(float32(len(list)), 12)*30 + 44
	return look.Card(look.SectionTitle("Person by person"), look.NewParagraph(look.Quiet, "Choose somebody to see what is open between you."),
		container.New(tall(height), table))
}

// topics are what is said of a person, in this order.
var topics = []advice.Topic{advice.TopicPromises, advice.TopicAwaited, advice.TopicObjections, advice.TopicGoals, advice.TopicChair, advice.TopicWins, advice.TopicLast}

// showPerson says how one person sees us, and what is open between both.
func (v *View) showPerson(s *advice.DepartmentStanding, p *graphmodel.Person) {
	ref := graphmodel.RefOf(p)
	v.head(v.of.PersonName(p.ID), names.Upper(p.Title), v.of.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: s.Department}))
	v.page.Objects = []fyne.CanvasObject{look.Card(look.SectionTitle("Trust"), look.NewParagraph(look.Body, v.trustOf(s, p)))}
	agenda := advice.NewAgenda(v.session.Workspace(), p.ID, v.session.Today())
	for _, topic := range topics {
		if items := agenda.Section(topic); len(items) > 0 {
			v.page.Add(v.items(topic.String(), "", items))
		}
	}
	if len(v.page.Objects) == 1 {
		v.page.Add(look.NewParagraph(look.Quiet, "Nothing is open between you, and no conversation is noted. Log one when you have spoken."))
	}
	v.page.Add(container.NewHBox(look.NewButton(look.Plain, "Show on the map", func() { v.Reveal(ref) })))
}

// trustOf says in a sentence how far somebody trusts us.
func (v *View) trustOf(s *advice.DepartmentStanding, p *graphmodel.Person) string {
	for _, t := range v.between(s) {
		if t.person != p.ID {
			continue
		}
		text := fmt.Sprintf("How far %s trusts you is not noted", v.of.PersonName(p.ID))
		if level, known := t.inMe.Get(); known {
			text = fmt.Sprintf("%s trusts you with %.4g (%s)", v.of.PersonName(p.ID), level, graphmodel.BandOf(level))
		}
		if t.inUs.count > 1 {
			text += fmt.Sprintf(", and “%s” with %s on average", v.us(), t.inUs.text())
		}
		if t.ours.count > 0 {
			return text + fmt.Sprintf("; trust the other way is %s.", t.ours.text())
		}
		return text + "; whether trust goes the other way is not noted."
	}
	return ""
}

// tall gives an object a height, and the width there is.
type tall float32

// MinSize is called by Fyne.
func (h tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

// Layout is called by Fyne.
func (h tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
