package structureview

import (
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/structure"
)

// finding is a sentence about a person or a department.
type finding struct {
	ref  graphmodel.Ref
	said string
}

// words returns the findings in plain words, group by group.
func (v *View) words() []fyne.CanvasObject {
	say, roles := structure.NewWords(v.of), v.measured.Roles
	person := func(id graphmodel.ID, said string) finding {
		return finding{graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}, said}
	}
	var connectors, brokers, bridges, silos []finding
	for _, c := range roles.Connectors {
		connectors = append(connectors, person(c.ID, say.Connector(c)))
	}
	for _, b := range roles.Brokers {
		brokers = append(brokers, person(b.ID, say.Broker(b)))
	}
	for _, b := range roles.Bridges {
		bridges = append(bridges, person(b.ID, say.Bridge(b)))
	}
	for _, d := range roles.Silos {
		silos = append(silos, finding{graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: d.ID}, say.Silo(d)})
	}
	var parts []fyne.CanvasObject
	add := func(title, meaning string, list []finding) {
		if len(list) > 0 {
			parts = append(parts, v.group(title, meaning, list))
		}
	}
	add("Connectors", "Many ways of influence pass through them. When they are away, others lose touch.", connectors)
	add("Brokers", "They stand between people who do not trust each other directly.", brokers)
	add("Bridges", "The people around them have little to do with one another, so news and ideas meet here.", bridges)
	add("Silos", "Departments whose trust stays inside.", silos)
	if len(parts) == 0 {
		parts = append(parts, look.NewParagraph(look.Quiet, "Nobody stands out yet: draw who trusts whom."))
	}
	return parts
}

// group shows findings under a title. A press selects what one is about and
// shows it on the map.
func (v *View) group(title, meaning string, list []finding) fyne.CanvasObject {
	column := look.VBox(8, look.VBox(2, look.SectionTitle(title), look.NewParagraph(look.Quiet, meaning)))
	for _, f := range list {
		column.Add(look.NewPress(v.sentence(f), func() {
			v.session.Select(session.SelectionOf(f.ref))
			v.Reveal(f.ref)
		}))
	}
	return column
}

// sentence lets the name at the head of a finding stand out.
func (v *View) sentence(f finding) fyne.CanvasObject {
	name := v.of.NameOf(f.ref)
	if f.ref.ID == v.of.Info.Me {
		name = "You"
	}
	rest, found := strings.CutPrefix(f.said, name+" ")
	if !found {
		return look.NewParagraph(look.Body, f.said)
	}
	return look.NewMixedParagraph(look.Strong.Segment(name+" "), look.Body.Segment(rest))
}
