package coalition

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Words makes sentences about plans. The one whose map it is, is "you" in them.
type Words struct {
	support.Words
}

// NewWords returns what makes sentences about the plans of w.
func NewWords(w *graphmodel.Workspace) Words { return Words{support.NewWords(w)} }

// Headline says what a plan comes to, such as "Win Gil and Fay, in this order,
// and the change is carried: the decider must reach 6 in 10."
func (v Words) Headline(p *Plan) string {
	yes := support.Yes(p.Rule, len(p.Deciders), p.Threshold)
	switch {
	case !p.Carried:
		return support.Sentence("the change is not carried even with everybody won who can be: " + yes)
	case p.nobodyNeeded():
		return support.Sentence("the change is carried as things stand, nobody needs to be won: " + yes)
	case len(p.Steps) == 1:
		return support.Sentence(fmt.Sprintf("win %s, and the change is carried: %s", v.Names(p.people()), yes))
	default:
		return support.Sentence(fmt.Sprintf("win %s, in this order, and the change is carried: %s", v.Names(p.people()), yes))
	}
}

// nobodyNeeded tells whether the change is carried as things stand.
func (p *Plan) nobodyNeeded() bool {
	met := 0
	for _, d := range p.Deciders {
		if d.Before >= p.Threshold-support.Tolerance {
			met++
		}
	}
	return met >= support.Needed(p.Rule, len(p.Deciders))
}

func (p *Plan) people() []graphmodel.ID {
	var ids []graphmodel.ID
	for _, s := range p.Steps {
		ids = append(ids, s.Person)
	}
	return ids
}

// Proof says how sure it is that no coalition costs less.
func (v Words) Proof(p *Plan) string {
	switch {
	case !p.Carried || p.nobodyNeeded():
		return ""
	case p.Proved:
		return fmt.Sprintf("It takes about %s; no other choice of people%s takes fewer.", asks(p.Cost), p.given())
	default:
		return fmt.Sprintf("It takes about %s; that no other choice%s takes fewer is not proved, but none takes fewer than %s.",
			asks(p.Cost), p.given(), asks(p.Cost-p.Gap))
	}
}

// given says of a choice that it had to be made around the people whom the query
// fixes: without them one might cost less.
func (p *Plan) given() string {
	fixed := 0
	for _, s := range p.Steps {
		if s.Fixed {
			fixed++
		}
	}
	switch fixed {
	case 0:
		return ""
	case 1:
		return " with the one you want in any case"
	default:
		return fmt.Sprintf(" with the %d you want in any case", fixed)
	}
}

func asks(n float64) string {
	if fmt.Sprintf("%.1f", n) == "1.0" {
		return "1 ask"
	}
	return fmt.Sprintf("%.1f asks", n)
}

// Decider says what becomes of the support of one who decides, such as "Dana's
// support rises from 4.1 to 6.3 in 10." Where the change can't be carried it is
// what the support would be with everybody won who can be.
func (v Words) Decider(p *Plan, d Decider) string {
	if p.Carried {
		return v.Change(support.Support{Person: d.Person, Now: d.Before, Then: d.After})
	}
	said := v.Change(support.Support{Person: d.Person, Now: d.Before, Then: d.Most})
	if missing := p.Threshold - d.Most; missing > support.Tolerance {
		said += fmt.Sprintf(" That is %s short.", support.InTen(max(missing, 0.01)))
	}
	return said
}

// Step returns sentences on how to win one person.
func (v Words) Step(s Step) []string {
	name := v.Name(s.Person)
	if len(s.Route.People) == 0 {
		return []string{support.Sentence(fmt.Sprintf("you want %s on board in any case, but no route leads there", name))}
	}
	var said string
	switch via := s.Route.People[1 : len(s.Route.People)-1]; {
	case len(via) == 0:
		said = fmt.Sprintf("ask %s directly: it lands %s", name, influence.Chance(s.Route.Probability))
	default:
		said = fmt.Sprintf("reach %s by way of %s: it lands %s", name, v.Names(via), influence.Chance(s.Route.Probability))
	}
	if saved := s.Cost - s.Eased; saved >= leastEase {
		said += fmt.Sprintf("; with those before won it gets easier, %s instead of %.1f", asks(s.Eased), s.Cost)
	}
	list := []string{support.Sentence(said)}
	if s.Fixed {
		list = append(list, "You want "+name+" on board in any case.")
	}
	return list
}

// leastEase is the fewest asks saved that a sentence mentions.
const leastEase = 0.05
