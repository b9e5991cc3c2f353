package timeline

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// Since says what has moved between two states of a map, in sentences: what
// became of each change and its support, then stances, steps and checkpoints,
// trust, the largest difference first, and small wins from the given day on. The
// error is the context's own when that ends first.
func Since(ctx context.Context, before, after *graphmodel.Workspace, from graphmodel.Date) ([]Move, error) {
	m := mover{before: before, after: after}
	for _, c := range after.Changes.All() {
		was := before.Change(c.ID)
		if was == nil {
			m.tell(graphmodel.RefOf(c), 0, "“%s” is new.", after.NameOf(graphmodel.RefOf(c)))
			continue
		}
		if err := m.support(ctx, was, c); err != nil {
			return nil, err
		}
		m.status(was, c)
		m.stances(was, c)
		m.steps(was, c)
		m.checkpoints(was, c)
	}
	m.trust()
	m.wins(from)
	return m.moves, ctx.Err()
}

// mover finds what has moved.
type mover struct {
	before, after *graphmodel.Workspace
	moves         []Move
}

func (m *mover) tell(about graphmodel.Ref, better int, format string, values ...any) {
	m.moves = append(m.moves, Move{fmt.Sprintf(format, values...), about, better})
}

// leastShown is the least difference of a support that is seen in tenths.
const leastShown = 0.05

func (m *mover) support(ctx context.Context, was, is *graphmodel.Change) error {
	prints := [2][32]byte{fingerprint(m.before, was), fingerprint(m.after, is)}
	if prints[0] == prints[1] {
		return nil
	}
	old, err := support.Predict(ctx, m.before, was.ID, support.Query{})
	if err != nil {
		return err
	}
	present, err := support.Predict(ctx, m.after, is.ID, support.Query{})
	if err != nil {
		return err
	}
	title, ref := m.after.NameOf(graphmodel.RefOf(is)), graphmodel.RefOf(is)
	a, _ := pointOf(old).Deciders.Get()
	b, known := pointOf(present).Deciders.Get()
	if known && math.Abs(a-b)*10 >= leastShown && pointOf(old).Deciders.Known() {
		m.tell(ref, cmp.Compare(b, a), "The support of those who decide on “%s” went from %s to %s in 10.", title, support.InTen(a), support.InTen(b))
	}
	if old.CarriedNow != present.CarriedNow {
		said, better := "is carried now", 1
		if old.CarriedNow {
			said, better = "is not carried any more", -1
		}
		m.tell(ref, better, "“%s” %s.", title, said)
	}
	return nil
}

func (m *mover) status(was, is *graphmodel.Change) {
	if was.Status != is.Status {
		m.tell(graphmodel.RefOf(is), 0, "“%s” is %s now; it was %s.", m.after.NameOf(graphmodel.RefOf(is)),
			cmp.Or(is.Status, "without a status"), cmp.Or(was.Status, "without one"))
	}
}

func (m *mover) stances(was, is *graphmodel.Change) {
	for _, p := range m.after.People.All() {
		old, _ := was.StanceOf(p.ID)
		present, _ := is.StanceOf(p.ID)
		level, known := present.Current.Get()
		before, had := old.Current.Get()
		title := m.after.NameOf(graphmodel.RefOf(is))
		switch {
		case !known || known == had && level == before:
		case !had:
			m.tell(graphmodel.RefOf(p), 0, "%s is %s on “%s”; that was not known.", m.after.PersonName(p.ID), graphmodel.StanceName(level), title)
		default:
			m.tell(graphmodel.RefOf(p), cmp.Compare(level, before), "%s went from %s to %s on “%s”.", m.after.PersonName(p.ID),
				graphmodel.StanceName(before), graphmodel.StanceName(level), title)
		}
	}
}

func (m *mover) steps(was, is *graphmodel.Change) {
	for _, s := range is.Steps {
		i := slices.IndexFunc(was.Steps, func(old graphmodel.Step) bool { return old.ID == s.ID })
		done := graphmodel.StepStatuses[2]
		if s.Status != done || i >= 0 && was.Steps[i].Status == done {
			continue
		}
		with := "A step"
		if s.Person != "" {
			with = "The step with " + m.after.PersonName(s.Person)
		}
		m.tell(graphmodel.RefOf(is), 1, "%s for “%s” is done%s.", with, m.after.NameOf(graphmodel.RefOf(is)), behind(": ", trimmed(s.Result)))
	}
}

func (m *mover) checkpoints(was, is *graphmodel.Change) {
	for _, k := range is.Checkpoints {
		i := slices.IndexFunc(was.Checkpoints, func(old graphmodel.Checkpoint) bool { return old.ID == k.ID })
		if k.Done && (i < 0 || !was.Checkpoints[i].Done) {
			m.tell(graphmodel.RefOf(is), 0, "The checkpoint “%s” of “%s” was held%s.", cmp.Or(k.Title, string(k.Date)),
				m.after.NameOf(graphmodel.RefOf(is)), behind(": ", trimmed(k.Result)))
		}
	}
}

// trust tells of the ties whose trust has moved, the largest difference first.
func (m *mover) trust() {
	type moved struct {
		tie      *graphmodel.Tie
		from, to float64
	}
	var list []moved
	for _, t := range m.after.Ties.All() {
		was := m.before.Tie(t.ID)
		level, known := t.Trust.Get()
		if was == nil || !known {
			continue
		}
		if before, had := was.Trust.Get(); had && before != level {
			list = append(list, moved{t, before, level})
		}
	}
	slices.SortStableFunc(list, func(a, b moved) int { return cmp.Compare(math.Abs(b.to-b.from), math.Abs(a.to-a.from)) })
	for _, t := range list {
		whom := m.after.PersonName(t.tie.To)
		if t.tie.To == m.after.Info.Me {
			whom = "you"
		}
		verb := "more"
		if t.to < t.from {
			verb = "less"
		}
		who := m.after.PersonName(t.tie.From) + " trusts"
		if t.tie.From == m.after.Info.Me {
			who = "You trust"
		}
		m.tell(graphmodel.RefOf(t.tie), cmp.Compare(t.to, t.from), "%s %s %s: %.4g, it was %.4g.", who, whom, verb, t.to, t.from)
	}
}

// wins tells of the small wins from a day on. What was said is private; what came
// of it is not.
func (m *mover) wins(from graphmodel.Date) {
	var list []*graphmodel.Touchpoint
	for _, t := range m.after.Touchpoints.All() {
		if t.Win && t.Date.Known() && t.Date >= from && t.Outcome != "" {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b *graphmodel.Touchpoint) int { return cmp.Compare(a.Date, b.Date) })
	for _, t := range list {
		with := ""
		if len(t.People) > 0 {
			with = " with " + support.NewWords(m.after).Names(t.People)
		}
		m.tell(graphmodel.RefOf(t), 1, "A win%s: %s.", with, trimmed(t.Outcome))
	}
}

// behind puts a text behind another where there is one.
func behind(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// trimmed returns a text without the full stop at its end: a sentence brings its
// own.
func trimmed(text string) string { return strings.TrimRight(strings.TrimSpace(text), ".") }
