package gridview

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/stake"
)

// filters say who is shown.
type filters struct {
	everybody, deciders, objecting bool
	department                     graphmodel.ID
}

// people is who is shown, and what is known of them.
type people struct {
	filters

	list    []graphmodel.ID
	unrated int // of those shown
	grounds map[graphmodel.ID]stake.Grounds
	stances map[graphmodel.ID]graphmodel.Stance
}

// take takes everything from a session: who decides first, then who has reasons,
// then who is touched most.
func (p *people) take(s *session.Session) {
	w, c := s.Workspace(), s.Change()
	p.list, p.unrated = nil, 0
	p.grounds, p.stances = stake.Of(w, c), make(map[graphmodel.ID]graphmodel.Stance)
	if c == nil {
		return
	}
	for _, stance := range slices.Backward(c.Stances) {
		p.stances[stance.Person] = stance
	}
	on := make(map[graphmodel.ID]bool)
	if route := s.Route(); route != nil {
		for _, id := range route.People {
			on[id] = true
		}
	}
	delete(on, w.Info.Me) // who asks
	for _, one := range w.People.All() {
		if p.shows(one, on[one.ID]) {
			p.list = append(p.list, one.ID)
			if !one.Power.Known() {
				p.unrated++
			}
		}
	}
	slices.SortStableFunc(p.list, func(a, b graphmodel.ID) int { return cmp.Compare(p.weight(b), p.weight(a)) })
}

func (p *people) shows(one *graphmodel.Person, onRoute bool) bool {
	grounds := p.grounds[one.ID]
	return (p.everybody || onRoute || grounds.Touched()) &&
		(!p.deciders || grounds.Has(stake.Decides)) &&
		(!p.objecting || p.objects(one.ID)) &&
		(p.department == "" || one.Department == p.department)
}

// objects tells whether a reason of somebody's is open.
func (p *people) objects(id graphmodel.ID) bool {
	return slices.ContainsFunc(p.stances[id].Reasons, func(r graphmodel.Reason) bool { return !r.Addressed })
}

// weight is how far to the front somebody comes where there is not room for all.
func (p *people) weight(id graphmodel.ID) int {
	weight := p.grounds[id].Interest()
	if p.grounds[id].Has(stake.Decides) {
		weight += 20
	}
	if p.objects(id) {
		weight += 10
	}
	return weight
}

// cellOf returns where somebody is on an axis. Who is not rated has the power
// that the model takes.
func (p *people) cellOf(w *graphmodel.Workspace, a *axis, id graphmodel.ID) cell {
	power := w.Person(id).Power.Or(graphmodel.DefaultPower)
	if a == &stanceAxis {
		return cell{columnOf(p.stances[id].Current), power}
	}
	return cell{p.grounds[id].Interest() - stake.MinInterest, power}
}

// describe says who somebody is and where they are, and why.
func (p *people) describe(w *graphmodel.Workspace, id graphmodel.ID) string {
	one := w.Person(id)
	if one == nil {
		return ""
	}
	said := []string{w.PersonName(id)}
	if d := w.Department(one.Department); d != nil {
		said = append(said, w.NameOf(graphmodel.RefOf(d)))
	}
	if power, known := one.Power.Get(); known {
		said = append(said, "power "+strconv.Itoa(power))
	} else {
		said = append(said, "power not rated")
	}
	said = append(said, stanceNames()[columnOf(p.stances[id].Current)])
	interest := "interest " + strconv.Itoa(p.grounds[id].Interest())
	if words := p.grounds[id].Words(); len(words) > 0 {
		interest += ": " + strings.Join(words, ", ")
	}
	return strings.Join(append(said, interest), " · ")
}
