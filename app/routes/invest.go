package routes

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// pair is two people of whom the first would trust the second.
type pair struct{ from, to graphmodel.ID }

// investments lists the ties that would make the way to a decider better. While
// newer ones are being worked out they are those of an older state that are still
// about the map as it is.
func (r *Routes) investments(to graphmodel.ID) []fyne.CanvasObject {
	f := r.session.Investments.Findings()
	i := slices.IndexFunc(f.Answer, func(i influence.Investment) bool { return i.To == to })
	if i < 0 {
		return nil
	}
	list := []fyne.CanvasObject{look.SectionTitle("Where to invest")}
	for _, o := range f.Answer[i].Options {
		if fits(r.session.Workspace(), o) {
			list = append(list, r.investment(&f.Answer[i], o))
		}
	}
	if len(list) == 1 {
		return nil
	}
	return []fyne.CanvasObject{look.VBox(8, list...)}
}

// fits tells whether the tie of an option is as the option says.
func fits(w *graphmodel.Workspace, o influence.InvestmentOption) bool {
	t := w.TieBetween(o.From, o.To)
	if o.Tie == "" {
		return t == nil && w.People.Has(o.From) && w.People.Has(o.To)
	}
	return t != nil && t.ID == o.Tie && t.Trust == o.TrustNow
}

// investment is one tie to build: a press goes to it or, where there is none
// yet, offers to add it.
func (r *Routes) investment(i *influence.Investment, o influence.InvestmentOption) fyne.CanvasObject {
	w, key := r.session.Workspace(), pair{o.From, o.To}
	text := look.VBox(1, look.Ending(0, look.NewParagraph(look.Body, r.supposal(o)), look.NewText(look.Strong.In(look.ColourMuted), tenths(o.Probability))))
	if o.Tie != "" && w.Tie(o.Tie) != nil {
		return look.NewPress(text, func() { r.selectTie(o.Tie) })
	}
	press := look.NewPress(text, func() {
		r.adding[key] = !r.adding[key]
		r.rebuild()
	})
	if !r.adding[key] {
		return press
	}
	add := look.NewButton(look.Plain, "Add this tie", func() { r.addTie(o.From, o.To, o.TrustThen) })
	return look.VBox(6, press, look.NewParagraph(look.Quiet, r.words().Investment(*i, o)), container.NewHBox(add))
}

// supposal says in short what is supposed: "Fay trusts Gil: 50 → 70".
func (r *Routes) supposal(o influence.InvestmentOption) string {
	verb := "trusts"
	if r.namer.Me(o.From) {
		verb = "trust"
	}
	head := fmt.Sprintf("%s %s %s", r.namer.Short(o.From), verb, r.namer.Inside(o.To))
	if level, known := o.TrustNow.Get(); known {
		return fmt.Sprintf("%s: %g → %g", head, level, o.TrustThen)
	}
	if o.Tie != "" {
		return fmt.Sprintf("%s: not known → %g", head, o.TrustThen)
	}
	return fmt.Sprintf("A new tie: %s at %g", head, o.TrustThen)
}

// tenths says a chance as the cards do: "5 in 10".
func tenths(p float64) string { return strings.TrimPrefix(influence.Chance(p), "about ") }

// addTie adds a tie with a level that is a guess, and shows it.
func (r *Routes) addTie(from, to graphmodel.ID, level float64) {
	w := r.session.Workspace()
	tie := &graphmodel.Tie{ID: graphmodel.NewID(), From: from, To: to,
		Trust: graphmodel.Some(level), Confidence: graphmodel.ConfidenceLow}
	name := "Add that " + w.PersonName(from) + " trusts " + w.PersonName(to)
	if r.session.Do(edit.Put(w, name, "", tie)) {
		r.selectTie(tie.ID)
	}
}
