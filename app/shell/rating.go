package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/rating"
	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
)

// ratingItems offer to rate by questions.
func (s *Shell) ratingItems() []command {
	off := !s.workspace.Visible() || s.session.File().ReadOnly != ""
	items := s.selectedRatings()
	name := ""
	if only, ok := s.session.Selection().Only(); ok && len(items) > 0 {
		name = s.session.Workspace().NameOf(only)
	}
	return []command{
		{act: actRate, label: named("Rate by questions", name), off: off || len(items) == 0, run: func() { s.rate(items...) }},
		{act: actRateAll, label: "Rate everybody on the way…", off: off || s.session.Change() == nil, run: s.rateRound},
	}
}

// selectedRatings lists what there is to rate of what is selected.
func (s *Shell) selectedRatings() []ratings.Item {
	only, _ := s.session.Selection().Only()
	switch only.Kind {
	case graphmodel.KindPerson:
		return ratings.PersonItems(only.ID, s.changeID())
	case graphmodel.KindTie:
		if t := s.session.Workspace().Tie(only.ID); t != nil {
			return []ratings.Item{ratings.TrustItem(t.From, t.To)}
		}
	}
	return nil
}

// changeID returns the change in question; empty for none.
func (s *Shell) changeID() graphmodel.ID {
	if c := s.session.Change(); c != nil {
		return c.ID
	}
	return ""
}

// rateRound goes through what is missing or guessed on the way to a yes.
func (s *Shell) rateRound() {
	items := ratings.Round(s.session.Workspace(), s.changeID(), s.session.Advice().Suggestion)
	if len(items) == 0 {
		s.tell("Nothing is left to rate", "All ratings on the way to a yes are known well. To rate somebody anew, select them and choose Change → Rate by questions.")
		return
	}
	s.askRatings("Rate everybody on the way", items)
}

// rate asks about some things, one after another.
func (s *Shell) rate(items ...ratings.Item) { s.askRatings("Rate by questions", items) }

func (s *Shell) askRatings(title string, items []ratings.Item) {
	if s.blocked() || len(items) == 0 || s.session.File().ReadOnly != "" {
		return
	}
	d := &dialog{title: title, width: rating.Width}
	content := rating.New(s.session, items, func(kept int) {
		s.dismiss(d)
		if kept > 0 {
			s.status.say(fmt.Sprintf("%s kept; undo takes them back one by one", counted(kept, "rating", "ratings")))
		}
	})
	d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
	s.present(d)
	s.window.Canvas().Focus(content.First())
}
