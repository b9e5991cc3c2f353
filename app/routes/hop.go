package routes

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// hopKey names a hop among all of a suggestion's, and of the next one's.
type hopKey struct{ from, to graphmodel.ID }

// newHop shows the i-th hop of a route: its number, its sentence and, opened,
// what its probability is made of.
func newHop(panel *Routes, route *influence.Route, i int) fyne.CanvasObject {
	h := route.Hops[i]
	key := hopKey{h.From, h.To}
	text := look.VBox(4, newSentence(panel.session.Workspace(), h))
	if i == route.WeakestHop && len(route.Hops) > 1 {
		text.Add(look.NewText(look.Section.In(look.ColourRoute), "WEAKEST HOP"))
	}
	numbers := look.Inset(0, 4, newNumbers(panel, route, i))
	look.SetVisible(numbers, panel.open[key])
	text.Add(numbers)
	chevron := widget.NewIcon(chevronOf(panel.open[key]))
	press := look.NewPress(look.Badged(look.Badge(i+1), text, chevron), func() {
		panel.open[key] = !panel.open[key]
		look.SetVisible(numbers, panel.open[key])
		chevron.SetResource(chevronOf(panel.open[key]))
		panel.column.Refresh()
	})
	return look.VBox(0, look.Line(), look.Inset(0, 8, press))
}

// newSentence says why the hop lands as it does, with the name of the person
// asked standing out.
func newSentence(w *graphmodel.Workspace, h influence.Hop) fyne.CanvasObject {
	said := influence.NewWords(w).Hop(h)
	name := w.PersonName(h.To)
	rest, found := strings.CutPrefix(said, name+" ")
	if !found {
		return look.NewParagraph(look.Body, said)
	}
	return look.NewMixedParagraph(look.Strong.Segment(name+" "), look.Body.Segment(rest))
}

func chevronOf(open bool) fyne.Resource {
	if open {
		return theme.NewColoredResource(theme.MenuDropUpIcon(), look.ColourFaint)
	}
	return theme.NewColoredResource(theme.MenuDropDownIcon(), look.ColourFaint)
}

// newNumbers is the table of a hop's factors in log-odds, and what they come to.
func newNumbers(panel *Routes, route *influence.Route, i int) fyne.CanvasObject {
	w, h := panel.session.Workspace(), route.Hops[i]
	table := look.VBox(3)
	line := func(text, value string, role look.Role) {
		table.Add(look.Ending(0, look.NewParagraph(role, text), look.NewText(role, value)))
	}
	sum := 0.0
	for _, f := range h.Factors {
		sum += f.LogOdds
		line(factorText(w, h, f), signed(f.LogOdds), look.Caption)
	}
	table.Add(look.Line())
	line(fmt.Sprintf("log-odds %s, so it lands with", signed(sum)), figure(h.Probability), look.Caption.In(look.ColourInk))
	if i > 0 {
		handoff := panel.session.Advice().Suggestion.Parameters.Handoff
		line("kept at this retelling", fmt.Sprintf("× %g", handoff), look.Caption)
	}
	return table
}

// signed writes log-odds with a sign, a true minus among them.
func signed(v float64) string { return strings.Replace(fmt.Sprintf("%+.2f", v), "-", "−", 1) }

// factorNames head the lines of the table.
var factorNames = map[influence.FactorKind]string{
	influence.FactorTrust: "trust", influence.FactorStance: "stance", influence.FactorGoals: "goals",
	influence.FactorCommonGround: "common ground", influence.FactorBenefit: "benefit", influence.FactorFriction: "friction",
	influence.FactorObjection: "not answered", influence.FactorStale: "last contact",
}

func factorText(w *graphmodel.Workspace, h influence.Hop, f influence.Factor) string {
	text := factorNames[f.Kind]
	if f.Kind == influence.FactorTrust {
		return fmt.Sprintf("%s %g", text, h.Trust)
	}
	if because := influence.Because(w, f); because != "" {
		text += ": " + because
	}
	return text
}
