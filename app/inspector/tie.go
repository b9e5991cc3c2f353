package inspector

import (
	"fmt"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func tiePage(s *session.Session, folds folds, id graphmodel.ID, actions ...*action) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindTie, ID: id}
	p := recordAt[graphmodel.Tie](s, ref)
	return newPage("tie", folds, tieHeader(s, p, ref, actions...),
		&section{title: "Basics", open: true, items: func() []item { return tieBasics(p) }},
		&section{title: "How do you know?", open: true, items: func() []item { return tieBasis(p) }},
		&section{title: "Ends", items: func() []item { return tieEnds(p) }},
	)
}

// tieHeader says the tie as a sentence, and what follows from it.
func tieHeader(s *session.Session, p place[graphmodel.Tie], ref graphmodel.Ref, actions ...*action) *header {
	say := func() (string, string) {
		t := p.read()
		if t == nil {
			return "", ""
		}
		w := s.Workspace()
		from, to := w.PersonName(t.From), w.PersonName(t.To)
		follows := fmt.Sprintf("So %s can move %s.", to, from)
		if !(t.Trust.Or(0) > 0) {
			follows = fmt.Sprintf("Without a trust level %s can't move %s.", to, from)
		}
		return from + " trusts " + to, follows
	}
	reverse := func() *graphmodel.Tie {
		if t := p.read(); t != nil {
			return s.Workspace().TieBetween(t.To, t.From)
		}
		return nil
	}
	swap := &action{Button: look.NewButton(look.Plain, "Swap direction", func() { swapTie(s, p) }),
		there: func() bool { return reverse() == nil }}
	other := &action{Button: look.NewButton(look.Plain, "", func() { otherDirection(s, p) })}
	other.there = func() bool {
		other.SetText("Add the other direction")
		if reverse() != nil {
			other.SetText("The other direction")
		}
		return true
	}
	return newHeader("Tie", say, removal(s, ref), append([]*action{other, swap}, actions...)...)
}

// swapTie turns a tie round.
func swapTie(s *session.Session, p place[graphmodel.Tie]) {
	if t := p.read(); t != nil {
		s.Do(edit.Update(s.Workspace(), "Turn "+p.called()+" round", "", t, func(t *graphmodel.Tie) { t.From, t.To = t.To, t.From }))
	}
}

// otherDirection selects the tie the other way round, and makes it where there
// is none.
func otherDirection(s *session.Session, p place[graphmodel.Tie]) {
	t := p.read()
	if t == nil {
		return
	}
	addTie(s, t.To, t.From)
}

// addTie selects the tie by which from trusts to; where there is none it makes
// one of neutral trust.
func addTie(s *session.Session, from, to graphmodel.ID) {
	w := s.Workspace()
	t := w.TieBetween(from, to)
	if t == nil {
		t = &graphmodel.Tie{ID: graphmodel.NewID(), From: from, To: to, Trust: graphmodel.Some(graphmodel.Neutral.Level())}
		name := "Add that " + w.PersonName(from) + " trusts " + w.PersonName(to)
		if !s.Do(edit.Put(w, name, "", t)) {
			return
		}
	}
	s.Select(session.SelectionOf(graphmodel.RefOf(t)))
}

func tieBasics(p place[graphmodel.Tie]) []item {
	return []item{
		trust(p),
		words(p, "kinds", "What they have to do with each other", graphmodel.TieKinds, func(t *graphmodel.Tie) *[]string { return &t.Kinds }).saying("Change the kinds of %s"),
		flag(p, "friction", "Friction: an open conflict between them", "Change the friction of %s", func(t *graphmodel.Tie) *bool { return &t.Friction }),
	}
}

func tieBasis(p place[graphmodel.Tie]) []item {
	return []item{
		confidence(p, func(t *graphmodel.Tie) *graphmodel.Confidence { return &t.Confidence }),
		prose(p, "basis", "Basis", "What you saw or were told", func(t *graphmodel.Tie) *string { return &t.Basis }),
		date(p, "asOf", "As of", func(t *graphmodel.Tie) *graphmodel.Date { return &t.AsOf }).saying("Change the date of %s"),
		notes(p, func(t *graphmodel.Tie) *string { return &t.Notes }),
	}
}

func tieEnds(p place[graphmodel.Tie]) []item {
	return []item{
		needed(ref(p, "from", "Who trusts", "Choose", graphmodel.KindPerson, func(t *graphmodel.Tie) *graphmodel.ID { return &t.From })).saying("Change who trusts in %s"),
		needed(ref(p, "to", "Who is trusted", "Choose", graphmodel.KindPerson, func(t *graphmodel.Tie) *graphmodel.ID { return &t.To })).saying("Change who is trusted in %s"),
	}
}
