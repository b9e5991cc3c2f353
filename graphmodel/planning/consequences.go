// Package planning says what may follow from a step of a plan that was taken: it
// offers edits, and makes none by itself.
package planning

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Outcome is how a step went.
type Outcome int

// The outcomes, in the order in which they are offered.
const (
	// Unclear offers nothing but to log the conversation.
	Unclear Outcome = iota
	Yes
	Partly
	No
)

// Outcomes lists all outcomes.
func Outcomes() []Outcome { return []Outcome{Yes, Partly, No, Unclear} }

// String returns the outcome as a choice shows it.
func (o Outcome) String() string {
	return [...]string{"Not clear yet", "Said yes", "Partly", "Said no"}[o]
}

// The words at the beginning of a result from which an outcome can be read.
var (
	yesWords    = []string{"yes", "agreed", "agrees", "agreement", "done", "ok", "okay", "ja", "einverstanden", "zugesagt", "zusage"}
	partlyWords = []string{"partly", "maybe", "perhaps", "later", "teilweise", "vielleicht", "später"}
	noWords     = []string{"no", "declined", "declines", "refused", "refuses", "against", "nein", "abgelehnt", "dagegen"}
)

// OutcomeOf guesses the outcome from the first word of a written result; it is
// something to offer first, no more. A result that begins otherwise is unclear.
func OutcomeOf(result string) Outcome {
	words := strings.FieldsFunc(strings.ToLower(result), func(r rune) bool { return strings.ContainsRune(" ,.;:!?–—-\n\t", r) })
	switch {
	case len(words) == 0:
		return Unclear
	case slices.Contains(yesWords, words[0]):
		return Yes
	case slices.Contains(partlyWords, words[0]):
		return Partly
	case slices.Contains(noWords, words[0]):
		return No
	default:
		return Unclear
	}
}

// Matter says what a consequence is about.
type Matter int

// The matters, in the order in which they are asked about.
const (
	// MatterStance is where the person stands on the change.
	MatterStance Matter = iota
	// MatterTrust is how far they trust whoever asked.
	MatterTrust
	// MatterReasons are their objections.
	MatterReasons
	// MatterTouchpoint is the conversation itself.
	MatterTouchpoint
)

// Consequence is something that may be so now: a question to the user, and the
// edit that a yes to it stands for.
type Consequence struct {
	Matter Matter
	// Question is what the user is asked: "Fay Moreau said yes: set the stance to
	// supportive?"
	Question string
	// Refs are the records it is about.
	Refs []graphmodel.Ref

	edit func(*graphmodel.Workspace) edit.Edit
}

// Edit returns what a yes stands for, made for the present state of the map.
func (c Consequence) Edit(w *graphmodel.Workspace) edit.Edit { return c.edit(w) }

// Accept returns the edit that carries out several consequences as one step.
func Accept(w *graphmodel.Workspace, name string, list ...Consequence) edit.Edit {
	all := edit.Edit{}
	for _, c := range list {
		all = edit.Joined(all, c.edit(w.Apply(all.Deltas)))
	}
	all.Name, all.Merge = name, ""
	return all
}

// TrustGain is how much more somebody who said yes is taken to trust the one who
// asked.
const TrustGain = 10

// Consequences lists what may follow from a step that went so on a day. The step
// must be one of the change's, and have a person; else there are none.
func Consequences(w *graphmodel.Workspace, change, step graphmodel.ID, outcome Outcome, today graphmodel.Date) []Consequence {
	c := w.Change(change)
	if c == nil {
		return nil
	}
	i := slices.IndexFunc(c.Steps, func(s graphmodel.Step) bool { return s.ID == step })
	if i < 0 || c.Steps[i].Person == "" {
		return nil
	}
	q := questioner{w: w, change: c, step: c.Steps[i], outcome: outcome, today: today}
	var list []Consequence
	for matter, ask := range [...]func() (Consequence, bool){q.stance, q.trust, q.reasons, q.touchpoint} {
		if found, any := ask(); any {
			found.Matter = Matter(matter)
			list = append(list, found)
		}
	}
	return list
}

// questioner finds what may follow from one step.
type questioner struct {
	w       *graphmodel.Workspace
	change  *graphmodel.Change
	step    graphmodel.Step
	outcome Outcome
	today   graphmodel.Date
}

// said begins a question.
func (q *questioner) said() string {
	name := q.w.PersonName(q.step.Person)
	return name + [...]string{" answered", " said yes", " came part of the way", " said no"}[q.outcome]
}

// stance asks whether the person stands elsewhere now. A yes makes supportive,
// and of a supporter who is wished to be one a champion; a part of the way is
// one step; a no makes sceptical, and nobody opposed.
func (q *questioner) stance() (Consequence, bool) {
	was, _ := q.change.StanceOf(q.step.Person)
	now := q.nextStance(was)
	if was.Current.Known() && now == was.Current.Or(0) || q.outcome == Unclear {
		return Consequence{}, false
	}
	return Consequence{
		Question: fmt.Sprintf("%s: set the stance to %s?", q.said(), graphmodel.StanceName(now)),
		Refs:     []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: q.step.Person}, graphmodel.RefOf(q.change)},
		edit: func(w *graphmodel.Workspace) edit.Edit {
			c := w.Change(q.change.ID)
			if c == nil || !w.People.Has(q.step.Person) {
				return edit.Edit{}
			}
			stance, _ := c.StanceOf(q.step.Person)
			stance.Current, stance.AsOf, stance.Confidence = graphmodel.Some(now), q.today, graphmodel.ConfidenceHigh
			return edit.SetStance(w, c, stance)
		},
	}, true
}

func (q *questioner) nextStance(was graphmodel.Stance) int {
	current := was.Current.Or(0)
	switch q.outcome {
	case Yes:
		if current >= 1 && was.Desired.Or(1) > current {
			return current + 1
		}
		return max(current, 1)
	case Partly:
		if was.Current.Known() && current < 0 {
			return current + 1
		}
		return current
	default:
		return min(current, -1)
	}
}

// trust asks whether who said yes trusts the one who asked more than before. A no
// takes no trust: one may say no to a friend.
func (q *questioner) trust() (Consequence, bool) {
	asker := cmp.Or(q.step.Via, q.w.Info.Me)
	t := q.w.TieBetween(q.step.Person, asker)
	if q.outcome != Yes || t == nil || !t.Trust.Known() || t.Trust.Or(0) >= 100 {
		return Consequence{}, false
	}
	level := min(t.Trust.Or(0)+TrustGain, 100)
	whom := "you"
	if asker != q.w.Info.Me {
		whom = q.w.PersonName(asker)
	}
	return Consequence{
		Question: fmt.Sprintf("%s: does %s trust %s more now (%.4g → %.4g)?", q.said(), q.w.PersonName(q.step.Person), whom, t.Trust.Or(0), level),
		Refs:     []graphmodel.Ref{graphmodel.RefOf(t)},
		edit: func(w *graphmodel.Workspace) edit.Edit {
			present := w.Tie(t.ID)
			if present == nil {
				return edit.Edit{}
			}
			return edit.Update(w, "Set the trust of "+w.NameOf(graphmodel.RefOf(present)), "", present, func(next *graphmodel.Tie) {
				next.Trust, next.AsOf = graphmodel.Some(level), q.today
				next.Basis = cmp.Or(next.Basis, q.basis())
			})
		},
	}, true
}

// basis says how one knows.
func (q *questioner) basis() string { return "said yes to “" + q.change.Title + "”" }

// reasons asks whether what spoke against it is answered.
func (q *questioner) reasons() (Consequence, bool) {
	was, _ := q.change.StanceOf(q.step.Person)
	open := 0
	for _, r := range was.Reasons {
		if !r.Addressed {
			open++
		}
	}
	if q.outcome != Yes || open == 0 {
		return Consequence{}, false
	}
	objections := "is the open objection"
	if open > 1 {
		objections = fmt.Sprintf("are the %d open objections", open)
	}
	return Consequence{
		Question: fmt.Sprintf("%s: %s answered?", q.said(), objections),
		Refs:     []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: q.step.Person}, graphmodel.RefOf(q.change)},
		edit: func(w *graphmodel.Workspace) edit.Edit {
			c := w.Change(q.change.ID)
			if c == nil {
				return edit.Edit{}
			}
			return edit.Update(w, "Answer the objections of "+w.PersonName(q.step.Person), "", c, func(next *graphmodel.Change) {
				for i := range next.Stances {
					for k := range next.Stances[i].Reasons {
						if next.Stances[i].Person == q.step.Person {
							next.Stances[i].Reasons[k].Addressed = true
						}
					}
				}
			})
		},
	}, true
}

// touchpoint asks whether the conversation is to be kept as one that took place.
func (q *questioner) touchpoint() (Consequence, bool) {
	if !q.today.Known() || q.logged() {
		return Consequence{}, false
	}
	id := graphmodel.NewID()
	people := []graphmodel.ID{q.step.Person}
	return Consequence{
		Question: fmt.Sprintf("Log it as a conversation with %s on %s?", q.w.PersonName(q.step.Person), q.today.Time().Format("2 January 2006")),
		Refs:     []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: q.step.Person}},
		edit: func(w *graphmodel.Workspace) edit.Edit {
			if !w.People.Has(q.step.Person) || !w.Changes.Has(q.change.ID) {
				return edit.Edit{}
			}
			return edit.Put(w, "Log a conversation with "+w.PersonName(q.step.Person), "", &graphmodel.Touchpoint{ID: id, Date: q.today,
				People: people, Change: q.change.ID, Summary: q.step.Goal, Outcome: q.step.Result, Win: q.outcome == Yes})
		},
	}, true
}

// logged tells whether a conversation with the person about the change on that
// day is kept already.
func (q *questioner) logged() bool {
	return slices.ContainsFunc(q.w.Touchpoints.All(), func(t *graphmodel.Touchpoint) bool {
		return t.Date == q.today && t.Change == q.change.ID && slices.Contains(t.People, q.step.Person)
	})
}
