package routes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// noRoute says why a decider can't be reached, and goes to what would open a
// way.
func (r *Routes) noRoute(from graphmodel.ID, d *influence.Destination) fyne.CanvasObject {
	body := []fyne.CanvasObject{look.NewParagraph(look.Strong, "No way yet")}
	for _, said := range influence.NewWords(r.session.Workspace()).NoRoute(from, *d) {
		body = append(body, look.NewParagraph(look.Body, said))
	}
	if len(d.NoRoute.BlockedBy) > 0 {
		body = append(body, r.people(d.NoRoute.BlockedBy))
	}
	if o := d.NoRoute.Opens; o != nil {
		body = append(body, container.NewHBox(r.opening(o)))
	}
	return look.Card(body...)
}

// people are chips that select somebody.
func (r *Routes) people(ids []graphmodel.ID) fyne.CanvasObject {
	flow := look.Flow(4)
	for _, id := range ids {
		flow.Add(look.NewChip(r.session.Workspace().PersonName(id), func() { r.selectPerson(id) }))
	}
	return flow
}

func (r *Routes) selectPerson(id graphmodel.ID) {
	r.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}))
}

// opening goes to the tie that would open a way, or adds it.
func (r *Routes) opening(o *influence.Opening) fyne.CanvasObject {
	if o.Tie != "" {
		return look.NewButton(look.Plain, "Show this tie", func() { r.selectTie(o.Tie) })
	}
	return look.NewButton(look.Plain, "Add this tie", func() {
		r.addTie(o.From, o.To, o.SupposedTrust)
	})
}
