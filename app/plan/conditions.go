package plan

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// conditions are what the plan must meet: the support it takes, which is a
// field of the change, and whom the user wants in it or out of it.
func (p *Plan) conditions(c *graphmodel.Change) fyne.CanvasObject {
	terms := p.session.PlanTerms()
	body := look.VBox(8,
		p.threshold(c),
		look.NewField("Not to be won", p.people(terms.Exclude, func(t *session.PlanTerms, ids []graphmodel.ID) {
			t.Exclude, t.Fix = ids, without(t.Fix, ids...)
		})),
		look.NewField("To be won in any case", p.people(terms.Fix, func(t *session.PlanTerms, ids []graphmodel.ID) {
			t.Fix, t.Exclude = ids, without(t.Exclude, ids...)
		})))
	fold := look.NewFold("Conditions", p.terms, body)
	fold.OnFolded = func(open bool) { p.terms = open }
	return look.VBox(8, look.Line(), fold)
}

// threshold is the support at which a decider says yes, in ten.
func (p *Plan) threshold(c *graphmodel.Change) fyne.CanvasObject {
	entry := look.NewEntry(inTen(graphmodel.DefaultThreshold))
	if value, known := c.Threshold.Get(); known {
		entry.SetText(inTen(value))
	}
	shown := entry.Text
	field := look.NewField("Support at which one says yes, in 10", entry)
	entry.Draft = true
	take := func() {
		if entry.Text == shown {
			return
		}
		value, ok := parse(entry.Text)
		if !ok {
			field.SetMessage("Write a number from 0 to 10")
			return
		}
		field.SetMessage("")
		p.setThreshold(value)
	}
	entry.Left, entry.OnSubmitted = take, func(string) { take() }
	return field
}

func inTen(share float64) string { return strconv.FormatFloat(share*10, 'g', 4, 64) }

// parse reads a number from 0 to 10, written with a point or a comma, as a
// share; nothing is not known.
func parse(text string) (share graphmodel.Opt[float64], ok bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), ",", ".")
	if text == "" {
		return share, true
	}
	n, err := strconv.ParseFloat(text, 64)
	return graphmodel.Some(n / 10), err == nil && n >= 0 && n <= 10
}

func (p *Plan) setThreshold(value graphmodel.Opt[float64]) {
	c := p.session.Change()
	if c == nil || c.Threshold == value {
		return
	}
	w := p.session.Workspace()
	p.session.Do(edit.Update(w, "Change the support that "+w.NameOf(graphmodel.RefOf(c))+" needs", "", c,
		func(c *graphmodel.Change) { c.Threshold = value }))
}

// people lets people be listed, of whom set makes one of the terms.
func (p *Plan) people(now []graphmodel.ID, set func(*session.PlanTerms, []graphmodel.ID)) *look.Tokens {
	choices := func() []look.Choice { return pick.Records(p.session.Workspace(), graphmodel.KindPerson) }
	tokens := look.NewTokens("Add a person", choices, pick.Name(p.session, graphmodel.KindPerson), func(keys []string) {
		terms := p.session.PlanTerms()
		set(&terms, pick.IDs(keys))
		p.session.SetPlanTerms(terms)
	})
	tokens.OnPressed = func(key string) { p.selectPerson(graphmodel.ID(key)) }
	tokens.SetChosen(pick.Keys(now))
	return tokens
}
