package agenda

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// showMeeting shows what to talk about when meeting the person.
func (v *View) showMeeting() {
	if v.Hidden {
		return
	}
	w := v.session.Workspace()
	p := w.Person(v.person)
	if p == nil {
		v.person = ""
		v.meeting.Objects = []fyne.CanvasObject{look.Card(look.NewParagraph(look.Strong, "A meeting with one person"),
			look.NewParagraph(look.Quiet, "Choose somebody here, on the map or in the outline: then it says here what to talk about, what each owes the other, and what to ask next."))}
		v.meeting.Refresh()
		return
	}
	title := look.VBox(2, look.NewParagraph(look.Title, "Meeting "+w.PersonName(p.ID)))
	if d := w.Department(p.Department); d != nil || p.Title != "" {
		title.Add(look.NewParagraph(look.Quiet, roleOf(w, p)))
	}
	buttons := look.Flow(8, look.NewButton(look.Plain, "Log a touchpoint…", func() { v.Log(p.ID) }))
	if v.Print != nil {
		buttons.Add(look.NewButton(look.Plain, "Print…", func() { v.Print(p.ID) }))
	}
	objects := []fyne.CanvasObject{title, buttons, v.cadence(p)}
	agenda := advice.NewAgenda(w, p.ID, v.session.Today())
	for _, section := range agenda.Sections {
		objects = append(objects, v.section(section))
	}
	if len(agenda.Sections) == 0 {
		objects = append(objects, look.NewParagraph(look.Quiet, "There is nothing to talk about yet: no step, promise or goal is about them."))
	}
	v.meeting.Objects = objects
	v.meeting.Refresh()
}

func roleOf(w *graphmodel.Workspace, p *graphmodel.Person) string {
	d := w.Department(p.Department)
	switch {
	case d == nil:
		return p.Title
	case p.Title == "":
		return d.Name
	default:
		return p.Title + " · " + d.Name
	}
}

// section shows the points on one topic; each leads to where it comes from.
func (v *View) section(s advice.Section) fyne.CanvasObject {
	card := look.VBox(8, look.SectionTitle(s.Topic.String()))
	for _, item := range s.Items {
		text := look.VBox(1, look.NewParagraph(look.Body, item.Text))
		if item.Due.Known() {
			tone, said := look.ColourMuted, "by "+dayOf(item.Due, v.session.Today())
			if item.Overdue {
				tone, said = theme.ColorNameError, "was due on "+dayOf(item.Due, v.session.Today())
			}
			text.Add(look.NewParagraph(look.Caption.In(tone), said))
		}
		card.Add(look.NewPress(text, func() { v.GoTo(item.Sources[0]) }))
	}
	return look.Card(card)
}

// cadences are how often one may want to see somebody.
var cadences = []struct {
	text string
	days int
}{{"–", 0}, {"2 weeks", 14}, {"Month", 30}, {"Quarter", 90}}

// cadence chooses how often the person is to be seen.
func (v *View) cadence(p *graphmodel.Person) fyne.CanvasObject {
	var texts []string
	chosen := -1
	for i, c := range cadences {
		texts = append(texts, c.text)
		if c.days == p.CadenceDays.Or(0) {
			chosen = i
		}
	}
	set := look.NewSegmented(texts, chosen, func(i int) { v.setCadence(p.ID, cadences[i].days) })
	field := look.NewField("See them every", set)
	if chosen < 0 {
		field.SetRemark(names.Counted(p.CadenceDays.Or(0), "day", "days"))
	}
	return field
}

func (v *View) setCadence(person graphmodel.ID, days int) {
	w := v.session.Workspace()
	if p := w.Person(person); p != nil {
		v.session.Do(edit.Update(w, "Change how often to see "+w.PersonName(person), "", p, func(p *graphmodel.Person) {
			p.CadenceDays = graphmodel.Opt[int]{}
			if days > 0 {
				p.CadenceDays = graphmodel.Some(days)
			}
		}))
	}
}

// touchpointsOf returns the talks of the map with a day, the latest first.
func touchpointsOf(w *graphmodel.Workspace) []*graphmodel.Touchpoint {
	list := slices.DeleteFunc(slices.Clone(w.Touchpoints.All()), func(t *graphmodel.Touchpoint) bool { return !t.Date.Known() })
	slices.SortStableFunc(list, func(a, b *graphmodel.Touchpoint) int {
		switch {
		case a.Date > b.Date:
			return -1
		case a.Date < b.Date:
			return 1
		default:
			return 0
		}
	})
	return list
}
