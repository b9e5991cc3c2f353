package whatif

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

// subject has something supposed of who, or which tie, is selected. Its controls
// stay the same, so that the keys stay where they are.
type subject struct {
	view *View
	// person and tie are what it is about; at most one is set.
	person graphmodel.ID
	from   graphmodel.ID
	to     graphmodel.ID

	content                       *fyne.Container
	who                           *look.Picker
	hint                          *look.Paragraph
	heading                       *look.Paragraph
	stance, trust                 *look.Scale
	stanceField, trustField, more *look.Field
	trusted                       *look.Picker
	gone                          *look.Button
}

func newSubject(v *View) *subject {
	s := &subject{view: v, hint: look.NewParagraph(look.Quiet, "Select a person or a tie on the map, or choose somebody."), heading: look.NewParagraph(look.Strong, "")}
	s.who = look.NewPicker("Somebody on the map", s.people, func(key string) { v.choose(personRef(key)) })
	s.stance = look.NewScale(stanceSteps()...)
	s.stance.OnChanged = s.setStance
	s.trust = look.NewScale(trustSteps()...)
	s.trust.OnChanged = s.setTrust
	s.stanceField, s.trustField = look.NewField("Stands on the change", s.stance), look.NewField("Trusts", s.trust)
	s.trusted = look.NewPicker("Whom?", s.people, s.setTrusted)
	s.more = look.NewField("Trusts somebody more", s.trusted)
	s.gone = look.NewButton(look.Plain, "Suppose they are gone", s.setGone)
	s.content = look.VBox(12, s.hint, s.who, s.heading, s.stanceField, s.more, s.trustField, s.gone)
	return s
}

func personRef(key string) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: graphmodel.ID(key)}
}

// stanceSteps are the stances, worst first.
func stanceSteps() []look.Step {
	var steps []look.Step
	for level := graphmodel.MinStance; level <= graphmodel.MaxStance; level++ {
		steps = append(steps, look.Step{Text: []string{"− −", "−", "0", "+", "+ +"}[level-graphmodel.MinStance], Word: graphmodel.StanceName(level),
			Tone: func(p *drawing.Palette) color.NRGBA { return p.StanceColour(level) }})
	}
	return steps
}

// trustSteps are the bands of trust, worst first.
func trustSteps() []look.Step {
	var steps []look.Step
	for i := range graphmodel.BandCount {
		steps = append(steps, look.Step{Text: fmt.Sprint(i + 1), Word: graphmodel.Band(i).String(), Tone: func(p *drawing.Palette) color.NRGBA { return p.Trust[i] }})
	}
	return steps
}

// people are those of the map as supposed.
func (s *subject) people() []look.Choice {
	if s.view.box == nil {
		return nil
	}
	return pick.Records(s.view.box.copy.Workspace(), graphmodel.KindPerson)
}

// choose selects one record of the sandbox.
func (v *View) choose(ref graphmodel.Ref) {
	if v.box != nil && ref.ID != "" {
		v.box.copy.Select(session.SelectionOf(ref))
	}
}

// update follows what is selected and supposed.
func (s *subject) update() {
	s.person, s.from, s.to = "", "", ""
	box := s.view.box
	if box == nil {
		return
	}
	w := box.copy.Workspace()
	if only, ok := box.copy.Selection().Only(); ok {
		switch only.Kind {
		case graphmodel.KindPerson:
			s.person = only.ID
		case graphmodel.KindTie:
			t := w.Tie(only.ID)
			s.from, s.to = t.From, t.To
		}
	}
	person, tie := s.person != "", s.from != ""
	look.SetVisible(s.hint, !person && !tie)
	look.SetVisible(s.who, !person && !tie)
	look.SetVisible(s.heading, person || tie)
	look.SetVisible(s.stanceField, person)
	look.SetVisible(s.more, person)
	look.SetVisible(s.gone, person && s.person != w.Info.Me)
	look.SetVisible(s.trustField, tie)
	s.who.SetChosen("")
	s.trusted.SetChosen("")
	if person {
		s.showPerson(box)
	}
	if tie {
		s.showTie(box)
	}
	s.content.Refresh()
}

func (s *subject) showPerson(box *sandbox) {
	w := box.copy.Workspace()
	s.heading.SetText(w.PersonName(s.person))
	s.gone.SetText("Suppose " + names.NewNamer(w).Short(s.person) + " is gone")
	s.stance.SetChosen(-1)
	word := "not known"
	if c := w.Change(box.change); c != nil {
		if stance, _ := c.StanceOf(s.person); stance.Current.Known() {
			s.stance.SetChosen(stance.Current.Or(0) - graphmodel.MinStance)
			word = graphmodel.StanceName(stance.Current.Or(0))
		}
	}
	if c := box.base.Change(box.change); c != nil {
		if was, _ := c.StanceOf(s.person); was.Current.Known() && graphmodel.StanceName(was.Current.Or(0)) != word {
			word = graphmodel.StanceName(was.Current.Or(0)) + " → " + word
		}
	}
	s.stanceField.SetRemark(word)
}

func (s *subject) showTie(box *sandbox) {
	w := box.copy.Workspace()
	s.heading.SetText(w.PersonName(s.from) + " trusts " + w.PersonName(s.to))
	s.trust.SetChosen(-1)
	now, remark := w.TieBetween(s.from, s.to), ""
	if level, known := now.Trust.Get(); known {
		s.trust.SetChosen(int(graphmodel.BandOf(level)))
		remark = fmt.Sprintf("%.4g of 100", level)
	}
	if was := box.base.TieBetween(s.from, s.to); was == nil {
		remark = "no tie → " + remark
	} else if was.Trust != now.Trust {
		if level, known := was.Trust.Get(); known {
			remark = fmt.Sprintf("%.4g → %s", level, remark)
		}
	}
	s.trustField.SetRemark(remark)
}

// setStance supposes a stance. To give the one chosen up means to suppose
// nothing.
func (s *subject) setStance(step int) {
	supposed := graphmodel.Supposition{Person: s.person}
	if step < 0 {
		s.view.box.unsuppose(supposed)
		s.update()
		return
	}
	supposed.Stance = graphmodel.Some(step + graphmodel.MinStance)
	s.view.box.suppose(supposed)
}

func (s *subject) setTrust(step int) {
	supposed := graphmodel.Supposition{From: s.from, To: s.to}
	if step < 0 {
		s.view.box.unsuppose(supposed)
		s.update()
		return
	}
	supposed.Trust = graphmodel.Some(graphmodel.Band(step).Level())
	s.view.box.suppose(supposed)
}

// setTrusted supposes that the one who is selected trusts another more by a band,
// and selects that tie, where it can be set how far.
func (s *subject) setTrusted(key string) {
	box, to := s.view.box, graphmodel.ID(key)
	if box == nil || to == "" || to == s.person {
		s.update()
		return
	}
	band := graphmodel.Neutral + 1
	if t := box.copy.Workspace().TieBetween(s.person, to); t != nil {
		if level, known := t.Trust.Get(); known {
			band = min(graphmodel.BandOf(level)+1, graphmodel.Strong)
		}
	}
	from := s.person
	box.suppose(graphmodel.Supposition{From: from, To: to, Trust: graphmodel.Some(band.Level())})
	if tie := box.copy.Workspace().TieBetween(from, to); tie != nil {
		s.view.choose(graphmodel.RefOf(tie))
	}
}

func (s *subject) setGone() { s.view.box.suppose(graphmodel.Supposition{Person: s.person, Gone: true}) }
