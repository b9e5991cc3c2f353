package changeview

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// standing says whether the change would be carried, and the best way to who
// decides.
type standing struct {
	view     *View
	column   *fyne.Container
	forecast *support.Forecast
	advice   *influence.Suggestion
	of       *graphmodel.Change
	working  bool
}

func newStanding(v *View) *standing { return &standing{view: v, column: look.VBox(10)} }

// update shows what is known by now. While it is worked out anew, the old answer
// stays.
func (s *standing) update() {
	session := s.view.session
	c := session.Change()
	f, a := session.Forecast.Findings(), session.Advice()
	working := f.Working || a.Working
	if f.Answer == s.forecast && a.Suggestion == s.advice && c == s.of && working == s.working && len(s.column.Objects) > 0 {
		return
	}
	s.forecast, s.advice, s.of, s.working = f.Answer, a.Suggestion, c, working
	if c == nil {
		return
	}
	s.column.Objects = s.parts(c)
	s.column.Refresh()
}

func (s *standing) parts(c *graphmodel.Change) []fyne.CanvasObject {
	if len(c.Deciders) == 0 {
		name := look.NewButton(look.Plain, "Name a decider", func() { s.view.Focus("deciders") })
		return []fyne.CanvasObject{look.NewParagraph(look.Body, "Nobody decides on it yet: name whose yes it takes, and it says here how far they are from it."),
			look.Flow(8, name)}
	}
	var parts []fyne.CanvasObject
	if s.forecast != nil && s.forecast.Change == c.ID {
		parts = append(parts, s.support(s.forecast)...)
	}
	if s.advice != nil && s.advice.Change == c.ID {
		parts = append(parts, s.way()...)
	}
	if s.working && len(parts) == 0 {
		parts = append(parts, look.NewParagraph(look.Quiet, "Working it out …"))
	}
	return append(parts, look.Flow(8, look.NewButton(look.Plain, "See the routes", func() { s.view.ShowRoutes() }),
		look.NewButton(look.Plain, "Whom to win", func() { s.view.ShowPlan() })))
}

// decidersShown is how many of those who decide have a bar of their own.
const decidersShown = 5

func (s *standing) support(f *support.Forecast) []fyne.CanvasObject {
	w := s.view.session.Workspace()
	parts := []fyne.CanvasObject{look.NewParagraph(look.Strong, support.NewWords(w).Carried(f))}
	for _, d := range f.Deciders[:min(len(f.Deciders), decidersShown)] {
		bar := look.NewBar(d.Now).Marked(f.Threshold)
		if d.Now >= f.Threshold-support.Tolerance {
			bar.SetColour(look.ColourAccent)
		}
		name := look.NewParagraph(look.Body, names.Upper(names.NewNamer(w).Full([]graphmodel.ID{d.Person})))
		figures := look.NewText(look.Strong, support.InTen(d.Now)+" in 10")
		parts = append(parts, look.VBox(2, look.Ending(0, name, figures), bar))
	}
	if more := len(f.Deciders) - decidersShown; more > 0 {
		parts = append(parts, look.NewText(look.Caption, fmt.Sprintf("and %d more who decide", more)))
	}
	return parts
}

// way is the best route in one line.
func (s *standing) way() []fyne.CanvasObject {
	w := s.view.session.Workspace()
	best := s.view.session.BestRoute()
	if best == nil {
		words := influence.NewWords(w)
		for _, d := range s.advice.Destinations {
			if reasons := words.NoRoute(s.advice.From, d); len(reasons) > 0 {
				return []fyne.CanvasObject{look.NewParagraph(look.Body, reasons[0])}
			}
		}
		return nil
	}
	namer := names.NewNamer(w)
	var people []string
	for _, id := range best.People {
		people = append(people, namer.Short(id))
	}
	line := look.NewMixedParagraph(look.Quiet.Segment("Best way: "), look.Strong.Segment(strings.Join(people, " → ")),
		look.Quiet.Segment(", lands "+influence.Chance(best.Probability)))
	parts := []fyne.CanvasObject{look.NewPress(line, func() { s.view.ShowRoutes() })}
	if s.advice.Completed && len(s.advice.Destinations) > 1 {
		parts = append(parts, look.NewParagraph(look.Quiet, influence.NewWords(w).Approval(s.advice)))
	}
	return slices.Clip(parts)
}
