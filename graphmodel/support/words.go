package support

import (
	"fmt"
	"math"
	"strings"

	"inroad/graphmodel"
)

// InTen writes a support 0 to 1 as a number out of ten, such as "6.3".
func InTen(z float64) string { return fmt.Sprintf("%.1f", z*10) }

// Words makes sentences about the people of a workspace. The one whose map it
// is, is "you" in them.
type Words struct {
	workspace *graphmodel.Workspace
}

// NewWords returns what makes sentences about w.
func NewWords(w *graphmodel.Workspace) Words { return Words{w} }

// Name returns what to call a person inside a sentence.
func (v Words) Name(id graphmodel.ID) string {
	if v.isYou(id) {
		return "you"
	}
	return v.workspace.PersonName(id)
}

// Names lists people as a sentence does: "Ana, Bo and you".
func (v Words) Names(ids []graphmodel.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, v.Name(id))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// Possessive returns a person's name as in "Ana's".
func (v Words) Possessive(id graphmodel.ID) string {
	if v.isYou(id) {
		return "your"
	}
	return v.Name(id) + "'s"
}

func (v Words) isYou(id graphmodel.ID) bool { return id != "" && id == v.workspace.Info.Me }

// Change says what becomes of a person's support, such as "Dana's support rises
// from 4.1 to 6.3 in 10."
func (v Words) Change(s Support) string {
	now, then := InTen(s.Now), InTen(s.Then)
	if now == then {
		return Sentence(fmt.Sprintf("%s support stays at %s in 10", v.Possessive(s.Person), now))
	}
	return Sentence(fmt.Sprintf("%s support rises from %s to %s in 10", v.Possessive(s.Person), now, then))
}

// Carried says whether a change is carried now, and with the people won.
func (v Words) Carried(f *Forecast) string {
	if len(f.Deciders) == 0 {
		return "Nobody decides on it yet: name a decider."
	}
	yes := Yes(f.Rule, len(f.Deciders), f.Threshold)
	switch {
	case f.CarriedNow:
		return Sentence("the change is carried as things stand: " + yes)
	case len(f.Won) == 0:
		return Sentence("the change is not carried as things stand: " + yes)
	case f.CarriedThen:
		return Sentence(fmt.Sprintf("with %s won the change is carried: %s", v.Names(f.Won), yes))
	default:
		return Sentence(fmt.Sprintf("even with %s won the change is not carried: %s", v.Names(f.Won), yes))
	}
}

// Yes says what carries a change, such as "each of the 3 deciders must reach 6
// in 10".
func Yes(rule graphmodel.Rule, deciders int, threshold float64) string {
	θ := fmt.Sprintf("%.4g in 10", threshold*10)
	need := Needed(rule, deciders)
	switch {
	case deciders == 1:
		return "the decider must reach " + θ
	case need == deciders:
		return fmt.Sprintf("each of the %d who decide must reach %s", deciders, θ)
	case need == 1:
		return fmt.Sprintf("one of the %d who decide must reach %s", deciders, θ)
	default:
		return fmt.Sprintf("%d of the %d who decide must reach %s", need, deciders, θ)
	}
}

// mattersMost is how many people, and leastMatter from which part on, a sentence
// names.
const (
	mattersMost = 3
	leastMatter = 0.01
)

// Matters says whose stance counts most for a decider, such as "Dana's support
// rests on Fay (30 %), Dana (25 %) and Hugo (12 %)."
func (v Words) Matters(d Decider) string {
	var parts []string
	for _, w := range d.Weights[:min(mattersMost, len(d.Weights))] {
		if w.Weight < leastMatter {
			break
		}
		name := v.Name(w.Person)
		if w.Person == d.Person {
			name = "where " + v.pronoun(d.Person) + " now"
		}
		parts = append(parts, fmt.Sprintf("%s (%.0f %%)", name, math.Round(w.Weight*100)))
	}
	list := strings.Join(parts, "")
	if last := len(parts) - 1; last > 0 {
		list = strings.Join(parts[:last], ", ") + " and " + parts[last]
	}
	return Sentence(fmt.Sprintf("%s support rests most on %s", v.Possessive(d.Person), list))
}

func (v Words) pronoun(id graphmodel.ID) string {
	if v.isYou(id) {
		return "you stand"
	}
	return "they stand"
}

// Sentence gives text a capital letter and a full stop.
func Sentence(text string) string {
	first := []rune(text)[:1]
	return strings.ToUpper(string(first)) + text[len(string(first)):] + "."
}
