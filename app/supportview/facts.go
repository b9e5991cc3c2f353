package supportview

import (
	"strconv"
	"strings"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/stake"
	"inroad/graphmodel/support"
)

// facts is what a card says of somebody.
type facts struct {
	id          graphmodel.ID
	name, under string
	initials    string
	hue         drawing.Hue
	power       int
	rated       bool // the power is
	reasons     string
	other       string // the stance needed, or the present one where columns are of those needed
	now, then   float64
	known       bool // the support is
	planned     bool // so is that with the plan
	threshold   float64
	decides     bool
}

// factsOf gathers what the card of a person says.
func (v *View) factsOf(id graphmodel.ID) facts {
	w, r := v.session.Workspace(), &v.roll
	p := w.Person(id)
	if p == nil {
		return facts{id: id}
	}
	f := facts{id: id, name: w.PersonName(id), initials: drawing.Initials(p.Name), hue: drawing.NoHue,
		decides: r.grounds[id].Has(stake.Decides)}
	if id == w.Info.Me {
		f.name += " (you)"
	}
	if hue, ok := r.hues[p.Department]; ok {
		f.hue = hue
	}
	f.under = r.under(w, p)
	f.power, f.rated = p.Power.Or(graphmodel.DefaultPower), p.Power.Known()
	if open := openReasons(r.stances[id]); open > 0 {
		f.reasons = strconv.Itoa(open) + " open"
	}
	f.other = r.otherStance(id)
	f.now, f.then, f.known, f.planned = r.supportOf(id)
	if r.now != nil {
		f.threshold = r.now.Threshold
	}
	return f
}

// under is the line under the name.
func (r *roll) under(w *graphmodel.Workspace, p *graphmodel.Person) string {
	var parts []string
	if r.grounds[p.ID].Has(stake.Decides) {
		parts = append(parts, "decides")
	}
	if r.planned[p.ID] {
		parts = append(parts, "to be won")
	}
	if d := w.Department(p.Department); d != nil {
		parts = append(parts, w.NameOf(graphmodel.RefOf(d)))
	}
	if len(parts) == 0 {
		parts = append(parts, "no department")
	}
	return strings.Join(parts, " · ")
}

// otherStance says the stance that the columns do not: the one needed, where it
// is another one, or the present one.
func (r *roll) otherStance(id graphmodel.ID) string {
	s := r.stances[id]
	if r.needed {
		return "now " + columnName(columnOf(s.Current))
	}
	if level, known := s.Desired.Get(); known && graphmodel.Some(level) != s.Current {
		return "→ " + graphmodel.StanceName(level)
	}
	return ""
}

// figures says the forecast in ten: now and with the plan or, where there is no
// room for both, what it comes to.
func (f facts) figures(both bool) string {
	now, then := support.InTen(f.now), support.InTen(f.then)
	switch {
	case !f.known:
		return ""
	case !f.planned || now == then:
		return now
	case both:
		return now + " → " + then
	default:
		return then
	}
}
