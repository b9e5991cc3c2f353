package routes

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// stillWorking stands where it will say how sure an answer is.
const stillWorking = "Working out how sure this is …"

// holds says below the best route how sure it is that it is the best. A press
// shows the figures behind it.
func (r *Routes) holds(d *influence.Destination) fyne.CanvasObject {
	if len(d.Routes[0].Hops) == 0 {
		return nil
	}
	if !r.session.Advice().Suggestion.Completed {
		return look.NewParagraph(look.Quiet, stillWorking)
	}
	exact := look.NewParagraph(look.Caption, exactly(d))
	look.SetVisible(exact, r.exact)
	return look.NewPress(look.VBox(2, look.NewParagraph(look.Quiet, r.words().Holds(*d)), exact), func() {
		r.exact = !r.exact
		r.rebuild()
	})
}

// exactly gives the figures of how sure the best route is.
func exactly(d *influence.Destination) string {
	share := d.WinShares[0]
	said := fmt.Sprintf("The best in %.3f ± %.3f of %d draws", share.Share, share.Error, influence.Readings)
	for i, c := range d.Critical {
		if c != nil {
			said += fmt.Sprintf("; hop %d down to trust %.2f", i+1, c.Trust)
		}
	}
	return said + "."
}

// remark says what is to be known of an alternative route beside its chance.
func (r *Routes) remark(d *influence.Destination, i int) string {
	if independentOfFirst(d, &d.Routes[i]) {
		return "Independent of the first. " + together(d)
	}
	if i < len(d.WinShares) {
		return "The best in " + influence.InReadings(d.WinShares[i].Share) + "."
	}
	return ""
}

// independentOfFirst tells whether a route is one of the independent ways
// beside the best route.
func independentOfFirst(d *influence.Destination, route *influence.Route) bool {
	return d.Independent != nil && route != &d.Routes[0] && among(d.Independent.Routes, &d.Routes[0]) && among(d.Independent.Routes, route)
}

func among(routes []influence.Route, one *influence.Route) bool {
	return slices.ContainsFunc(routes, func(r influence.Route) bool { return slices.Equal(r.People, one.People) })
}

// independent returns the cards of the independent ways that are not among the
// best ones anyway.
func (r *Routes) independent(d *influence.Destination) []fyne.CanvasObject {
	if d.Independent == nil || len(d.Routes[0].Hops) == 0 {
		return nil
	}
	if len(d.Independent.Routes) < 2 {
		return []fyne.CanvasObject{look.NewParagraph(look.Quiet, r.words().Independent(*d))}
	}
	said := "One of the ways that do without one another. " + together(d)
	if among(d.Independent.Routes, &d.Routes[0]) {
		said = "Independent of the first. " + together(d)
	}
	var parts []fyne.CanvasObject
	for i := range d.Independent.Routes {
		if route := &d.Independent.Routes[i]; !among(d.Routes, route) {
			parts = append(parts, r.addCard(route, said))
		}
	}
	return parts
}

// together says what the independent ways come to.
func together(d *influence.Destination) string {
	head := "Together: "
	if len(d.Independent.Routes) > 2 {
		head = "All three together: "
	}
	return head + influence.Chance(d.Independent.Combined) + "."
}

// gatekeepers are people whom every way passes.
func (r *Routes) gatekeepers(d *influence.Destination) []fyne.CanvasObject {
	if len(d.Gatekeepers) == 0 {
		return nil
	}
	return []fyne.CanvasObject{look.VBox(6, look.SectionTitle("Everything passes through"), r.people(d.Gatekeepers))}
}

// findOut names the guess that is most worth checking, and goes to its tie.
func (r *Routes) findOut(d *influence.Destination) []fyne.CanvasObject {
	if d.FindOutFirst == nil {
		return nil
	}
	press := look.NewPress(look.NewParagraph(look.Body, r.words().FindOut(*d)), func() { r.selectTie(d.FindOutFirst.Tie) })
	return []fyne.CanvasObject{look.VBox(6, look.SectionTitle("What to find out first"), press)}
}

// approval says how likely several deciders agree together.
func (r *Routes) approval(s *influence.Suggestion) []fyne.CanvasObject {
	if len(s.Destinations) < 2 {
		return nil
	}
	if !s.Completed {
		return []fyne.CanvasObject{look.NewParagraph(look.Quiet, stillWorking)}
	}
	return []fyne.CanvasObject{look.NewParagraph(look.Strong, r.words().Approval(s))}
}

func (r *Routes) words() influence.Words { return influence.NewWords(r.session.Workspace()) }

func (r *Routes) selectTie(id graphmodel.ID) {
	r.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindTie, ID: id}))
}
