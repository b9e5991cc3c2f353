package influence

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"inroad/graphmodel"
)

// Chance says a probability in words, such as "about 5 in 10".
func Chance(p float64) string {
	switch tenths := int(math.Round(p * 10)); {
	case p < 0.05:
		return "less than 1 in 10"
	case p >= 1:
		return "certain"
	case p >= 0.95:
		return "more than 9 in 10"
	default:
		return fmt.Sprintf("about %d in 10", tenths)
	}
}

// Words makes sentences about the people of a workspace. The one whose map it
// is, is "you" in them.
type Words struct {
	workspace *graphmodel.Workspace
}

// NewWords returns what makes sentences about w.
func NewWords(w *graphmodel.Workspace) Words { return Words{w} }

// name returns what to call a person inside a sentence.
func (v Words) name(id graphmodel.ID) string {
	if v.isYou(id) {
		return "you"
	}
	return v.workspace.PersonName(id)
}

func (v Words) isYou(id graphmodel.ID) bool { return id != "" && id == v.workspace.Info.Me }

func (v Words) possessive(id graphmodel.ID) string {
	if v.isYou(id) {
		return "your"
	}
	return v.name(id) + "'s"
}

// verb returns the form that goes with a person: with "you" the plain one.
func (v Words) verb(id graphmodel.ID, plain, third string) string {
	if v.isYou(id) {
		return plain
	}
	return third
}

// Reasons returns sentences that say why a route is as good as it is: one for
// each hop, and which is the weakest.
func (v Words) Reasons(r Route) []string {
	if len(r.Hops) == 0 {
		return []string{sentence(fmt.Sprintf("%s %s where it starts: nobody needs to be asked first", v.name(r.People[0]),
			v.verb(r.People[0], "are", "is")))}
	}
	var reasons []string
	for _, h := range r.Hops {
		reasons = append(reasons, v.Hop(h))
	}
	if len(r.Hops) > 1 {
		h := r.Hops[r.WeakestHop]
		reasons = append(reasons, fmt.Sprintf("Weakest hop: %s trust in %s (%s).", v.possessive(h.To), v.name(h.From), level(h, false)))
	}
	return reasons
}

// Hop returns the sentence that says why the ask of a hop lands as it does,
// such as "Fay trusts Gil (80, strong) but is sceptical: workload, not answered
// yet."
func (v Words) Hop(h Hop) string {
	var speaksFor, against []string
	for _, f := range h.Factors {
		if because := v.clause(h, f); because != "" {
			if f.LogOdds > 0 {
				speaksFor = append(speaksFor, because)
			} else {
				against = append(against, because)
			}
		}
	}
	head := fmt.Sprintf("%s %s %s (%s)", v.name(h.To), v.verb(h.To, "trust", "trusts"), v.name(h.From), level(h, true))
	said := listed(append([]string{head}, speaksFor...))
	if len(against) > 0 {
		if len(speaksFor) > 0 {
			said += ","
		}
		said += " but " + strings.Join(against, "; ")
	}
	return sentence(said)
}

// level says how far somebody is trusted, and whether that is known.
func level(h Hop, band bool) string {
	said := number(h.Trust)
	if band {
		said += ", " + graphmodel.BandOf(h.Trust).String()
	}
	if h.Confidence == graphmodel.ConfidenceLow {
		said += ", a guess"
	}
	return said
}

// clause says what a factor means for the person asked, as the rest of a
// sentence about them; nothing for trust.
func (v Words) clause(h Hop, f Factor) string {
	because := Because(v.workspace, f)
	switch f.Kind {
	case FactorStance:
		if f.Stance == graphmodel.MaxStance {
			because = "a " + because + " of it"
		}
		return v.verb(h.To, "are ", "is ") + because + v.unanswered(h, f)
	case FactorGoals:
		if f.LogOdds > 0 {
			return v.verb(h.To, "see", "sees") + " it serve " + because
		}
		return v.verb(h.To, "see", "sees") + " it harm " + because
	case FactorCommonGround:
		return v.verb(h.To, "share ", "shares ") + because + " with " + v.name(h.From)
	case FactorBenefit:
		return v.verb(h.To, "gain", "gains") + " from it"
	case FactorFriction:
		if v.isYou(h.From) || v.isYou(h.To) {
			return "there is friction between you"
		}
		return "there is friction between them"
	case FactorObjection:
		if sceptical(h) {
			return "" // said with the stance
		}
		return v.verb(h.To, "object", "objects") + ": " + because + ", not answered yet"
	case FactorStale:
		return "the last contact was " + because
	default:
		return ""
	}
}

// sceptical tells whether the person asked is against the change, as far as
// that counts.
func sceptical(h Hop) bool {
	for _, f := range h.Factors {
		if f.Kind == FactorStance {
			return f.Stance < 0
		}
	}
	return false
}

// unanswered adds the objections to a stance that they explain.
func (v Words) unanswered(h Hop, stance Factor) string {
	for _, f := range h.Factors {
		if f.Kind == FactorObjection && stance.Stance < 0 {
			return ": " + Because(v.workspace, f) + ", not answered yet"
		}
	}
	return ""
}

// Because says in a few words what a factor is due to, such as "supportive" or
// "workload". Trust and friction need none.
func Because(w *graphmodel.Workspace, f Factor) string {
	var parts []string
	switch f.Kind {
	case FactorStance:
		return graphmodel.StanceName(f.Stance)
	case FactorGoals, FactorCommonGround:
		return titles(w, f.Goals) + butGoals(w, f)
	case FactorObjection:
		for _, r := range f.Reasons {
			parts = append(parts, cmp.Or(r.Text, r.Kind, "for a reason not given"))
		}
	case FactorBenefit:
		return "a benefit is stated"
	case FactorStale:
		return fmt.Sprintf("%d days ago instead of %d at most", f.Days, f.Cadence)
	}
	return listed(parts)
}

// butGoals adds the goals on which a change has the other effect.
func butGoals(w *graphmodel.Workspace, f Factor) string {
	switch {
	case len(f.But) == 0:
		return ""
	case f.LogOdds > 0:
		return " (but harm " + titles(w, f.But) + ")"
	default:
		return " (but serve " + titles(w, f.But) + ")"
	}
}

func titles(w *graphmodel.Workspace, goals []graphmodel.ID) string {
	var quoted []string
	for _, id := range goals {
		quoted = append(quoted, "“"+w.NameOf(graphmodel.Ref{Kind: graphmodel.KindGoal, ID: id})+"”")
	}
	return listed(quoted)
}

// number writes a trust level with as few digits as it has.
func number(v float64) string { return fmt.Sprintf("%.4g", v) }

// listed joins parts as a sentence does: "a, b and c".
func listed(parts []string) string { return joined(parts, "and") }

// joined puts a word between the last two parts, and commas between the others.
func joined(parts []string, word string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + word + " " + parts[last]
}

// sentence gives text a capital letter and a full stop.
func sentence(text string) string {
	first := []rune(text)[:1]
	return strings.ToUpper(string(first)) + text[len(string(first)):] + "."
}
