package report

import (
	"fmt"

	"inroad/graphmodel"
)

// Agenda returns the agenda of a meeting with one person. The error is that there
// is no such person.
func Agenda(w *graphmodel.Workspace, in AgendaInput, o Options) (*Document, error) {
	p := w.Person(in.Person)
	if p == nil {
		return nil, fmt.Errorf("there is no person %q on the map: choose one who is", in.Person)
	}
	t := newTeller(w, o)
	d := &Document{Kicker: "Agenda", Title: t.name(p.ID), Subtitle: t.role(p.ID), Date: o.Today, Footer: t.footer()}
	d.fact("Prefers", p.Channel)
	if last := t.lastMet(p.ID); last.Known() {
		d.fact("Last met", Day(last))
	}
	if days := p.CadenceDays.Or(0); days > 0 {
		d.fact("Meets", fmt.Sprintf("every %d days", days))
	}
	for _, topic := range in.Topics {
		if topic.Plain {
			var list List
			for _, check := range topic.Items {
				list = append(list, check.Item)
			}
			d.section(topic.Heading, list)
			continue
		}
		d.section(topic.Heading, Checks(topic.Items))
	}
	if len(d.Sections) == 0 {
		d.section("Nothing is open", Paragraph("A good time to ask what they are working on."))
	}
	if o.Private && p.Notes != "" {
		d.section("Private notes", Paragraph(p.Notes))
	}
	return d, nil
}

func (t *teller) lastMet(id graphmodel.ID) (last graphmodel.Date) {
	for _, x := range t.w.Touchpoints.All() {
		for _, with := range x.People {
			if with == id && (!t.Today.Known() || x.Date <= t.Today) {
				last = max(last, x.Date)
			}
		}
	}
	return last
}
