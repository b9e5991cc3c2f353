// Package whatif is a sandbox on the map: people stand elsewhere, trust others
// more, or are gone, and it is seen what follows from that. The map itself stays
// as it is until what is supposed is applied, as one step that undo takes back.
// Everything is used from the window's goroutine.
package whatif

import (
	"cmp"
	"context"
	"slices"

	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/scenario"
)

// sandbox is a what-if of the change in question. It has a session of its own on
// a copy of the map: whatever is done there, the map, what undo takes back on it
// and what is put aside unsaved know nothing of it.
type sandbox struct {
	// changed tells of other suppositions, or another title.
	changed session.Signal[struct{}]

	real *session.Session
	// copy is the session on the map as supposed.
	copy   *session.Session
	base   *graphmodel.Workspace
	change graphmodel.ID
	// now is the what-if at work; one that is not kept yet has no id. Drafts are
	// the others that were worked on, by their id.
	now    graphmodel.Scenario
	drafts map[graphmodel.ID]graphmodel.Scenario
	// floor is the state at which undo stops.
	floor edit.Mark
	// passing says that a selection is being passed on.
	passing bool

	// before is what follows from the map as it is; nil until it is known.
	before *scenario.Row
	effect *session.Study[*scenario.Comparison]
	all    *session.Study[*scenario.Comparison]
	leave  []func()
}

// newSandbox begins a what-if that supposes nothing yet.
func newSandbox(real *session.Session) (*sandbox, error) {
	b := &sandbox{real: real, base: real.Workspace(), change: real.Change().ID, drafts: make(map[graphmodel.ID]graphmodel.Scenario)}
	var err error
	if b.copy, err = session.New(b.base, real.Scheduler(), real.Today); err != nil {
		return nil, err
	}
	b.copy.ChooseChange(b.change)
	b.copy.Admits = func(e edit.Edit) error { return scenario.Admits(b.base, b.copy.Workspace(), b.change, e) }
	b.copy.Edited.Listen(func(edit.Announcement) { b.read() }) // before the studies ask
	b.effect = session.NewStudy(b.copy, func() session.Work[*scenario.Comparison] { return b.pose([]graphmodel.Scenario{b.now}) })
	b.all = session.NewStudy(b.copy, func() session.Work[*scenario.Comparison] { return b.pose(b.listed()) })
	for _, study := range []*session.Study[*scenario.Comparison]{b.effect, b.all} {
		study.Told.Listen(b.told)
	}
	b.leave = []func(){
		b.copy.Selected.Listen(func(chosen session.Selection) { b.pass(chosen, real) }),
		real.Selected.Listen(func(chosen session.Selection) { b.pass(chosen, b.copy) }),
		real.Edited.Listen(b.rebase),
	}
	b.copy.Select(real.Selection())
	return b, nil
}

// close ends it: nothing is worked out for it any more.
func (b *sandbox) close() {
	for _, leave := range b.leave {
		leave()
	}
	b.copy.ChooseChange("")
	b.effect.Reset()
	b.all.Reset()
}

// pass selects in the other session what is selected in one, as far as it is
// there.
func (b *sandbox) pass(chosen session.Selection, to *session.Session) {
	if b.passing {
		return
	}
	b.passing = true
	defer func() { b.passing = false }()
	to.Select(session.SelectionOf(slices.DeleteFunc(slices.Clone(chosen.Refs()), func(ref graphmodel.Ref) bool {
		return to.Workspace().Lookup(ref) == nil
	})...))
}

// pose asks what follows from scenarios.
func (b *sandbox) pose(list []graphmodel.Scenario) session.Work[*scenario.Comparison] {
	base, before, change, today := b.base, b.before, b.change, b.real.Today()
	if base.Change(change) == nil {
		return nil
	}
	return func(ctx context.Context, _ func(float64)) (*scenario.Comparison, error) {
		if before == nil {
			return scenario.Compare(ctx, base, change, list, today)
		}
		return scenario.CompareWith(ctx, before, change, list, today)
	}
}

// told keeps what follows from the map as it is, which need not be worked out
// anew for every supposition.
func (b *sandbox) told(f session.Findings[*scenario.Comparison]) {
	if !f.Working && f.Answer != nil && f.Answer.Rows[0].Workspace == b.base {
		b.before = &f.Answer.Rows[0]
	}
}

// read takes note of what is supposed now. What was supposed before stays where
// it stands in the list.
func (b *sandbox) read() {
	found := scenario.Of(b.base, b.copy.Workspace(), b.change)
	place := func(s graphmodel.Supposition) int {
		if i := slices.IndexFunc(b.now.Suppositions, s.SameSubject); i >= 0 {
			return i
		}
		return len(b.now.Suppositions)
	}
	slices.SortStableFunc(found, func(x, y graphmodel.Supposition) int { return cmp.Compare(place(x), place(y)) })
	b.now.Suppositions = found
	b.changed.Emit(struct{}{})
}

// suppose adds a supposition, in the place of one about the same person or tie.
func (b *sandbox) suppose(s graphmodel.Supposition) bool {
	list := slices.Clone(b.now.Suppositions)
	if i := slices.IndexFunc(list, s.SameSubject); i >= 0 {
		list[i] = s
	} else {
		list = append(list, s)
	}
	return b.set("Suppose that "+scenario.Supposition(b.base, s), list)
}

// unsuppose takes a supposition back.
func (b *sandbox) unsuppose(s graphmodel.Supposition) {
	list := slices.DeleteFunc(slices.Clone(b.now.Suppositions), s.SameSubject)
	b.set("Suppose no more that "+scenario.Supposition(b.base, s), list)
}

// set makes all of this, and nothing else, supposed.
func (b *sandbox) set(name string, list []graphmodel.Supposition) bool {
	return b.copy.Do(scenario.ToSupposed(name, b.copy.Workspace(), scenario.Apply(b.base, b.change, list)))
}

// open goes on with another what-if; the one at work is put aside as it is.
func (b *sandbox) open(s graphmodel.Scenario) {
	b.drafts[b.now.ID] = b.now
	if draft, ok := b.drafts[s.ID]; ok {
		s = draft
	}
	b.now = s
	b.restart("Go to " + scenario.Title(s))
}

// restart begins anew with what the what-if at work supposes: undo stops there.
func (b *sandbox) restart(name string) {
	b.copy.History().Seal()
	b.set(name, b.now.Suppositions)
	b.copy.History().Seal()
	b.floor = b.copy.History().Mark()
	b.read()
	b.effect.Renew()
	b.all.Renew()
}

// rebase follows an edit of the map itself. That a what-if was kept makes no
// difference here.
func (b *sandbox) rebase(a edit.Announcement) {
	if a.OnlyMoves() {
		return
	}
	if b.real.Workspace().Change(b.change) == nil {
		return // whoever has the sandbox ends it
	}
	if b.onlyScenarios(a.Deltas) {
		b.all.Renew()
		b.changed.Emit(struct{}{})
		return
	}
	b.base, b.before = b.real.Workspace(), nil
	b.restart("Follow the map")
}

func (b *sandbox) onlyScenarios(deltas []graphmodel.Delta) bool {
	for _, d := range deltas {
		before, ok := d.Before.(*graphmodel.Change)
		after, still := d.After.(*graphmodel.Change)
		if !ok || !still || before.ID != b.change {
			return false
		}
		same := graphmodel.Clone(after)
		same.Scenarios = before.Scenarios
		if !graphmodel.Same(before, same) {
			return false
		}
	}
	return true
}

// undo takes the last supposition back.
func (b *sandbox) undo() {
	if b.undoName() != "" {
		b.copy.History().Undo()
	}
}

func (b *sandbox) redo() { b.copy.History().Redo() }

// undoName is what undo would take back; empty for nothing.
func (b *sandbox) undoName() string {
	if history := b.copy.History(); history.Mark() != b.floor {
		return history.UndoName()
	}
	return ""
}

// kept lists the what-ifs that the change has.
func (b *sandbox) kept() []graphmodel.Scenario {
	if c := b.real.Workspace().Change(b.change); c != nil {
		return c.Scenarios
	}
	return nil
}

// listed are those that the change has, and the one at work as it is now.
func (b *sandbox) listed() []graphmodel.Scenario {
	list := slices.Clone(b.kept())
	if i := slices.IndexFunc(list, func(s graphmodel.Scenario) bool { return s.ID == b.now.ID }); i >= 0 {
		list[i] = b.now
	} else if len(b.now.Suppositions) > 0 {
		list = append(list, b.now)
	}
	return list
}

// rename gives the what-if at work another title.
func (b *sandbox) rename(title string) {
	if title != b.now.Title {
		b.now.Title = title
		b.changed.Emit(struct{}{})
	}
}

// title is what the what-if at work is called, or would be when it is kept.
func (b *sandbox) title() string {
	switch {
	case b.now.Title != "":
		return b.now.Title
	case len(b.now.Suppositions) > 0:
		return names.Upper(scenario.Supposition(b.base, b.now.Suppositions[0]))
	default:
		return "What if"
	}
}

// isKept tells whether the what-if at work is kept as it is.
func (b *sandbox) isKept() bool {
	i := slices.IndexFunc(b.kept(), func(s graphmodel.Scenario) bool { return s.ID == b.now.ID })
	return i >= 0 && b.kept()[i].Title == b.now.Title &&
		slices.EqualFunc(b.kept()[i].Suppositions, b.now.Suppositions, sameSupposition)
}

func sameSupposition(a, b graphmodel.Supposition) bool {
	return a.SameSubject(b) && a.Gone == b.Gone && a.Stance == b.Stance && a.Trust == b.Trust
}

// keep notes the what-if at work in the change.
func (b *sandbox) keep() bool {
	s := b.now
	s.Title, s.ID = b.title(), cmp.Or(s.ID, graphmodel.NewID())
	s.Suppositions = slices.Clone(s.Suppositions)
	w := b.real.Workspace()
	b.now.ID, b.now.Title = s.ID, s.Title
	if !b.real.Do(edit.KeepScenario(w, w.Change(b.change), s)) {
		return false
	}
	b.changed.Emit(struct{}{})
	return true
}

// remove throws a kept what-if away. When it is the one at work, that goes on as
// one that is not kept.
func (b *sandbox) remove(id graphmodel.ID) {
	w := b.real.Workspace()
	if id == b.now.ID {
		b.now.ID = ""
	}
	delete(b.drafts, id)
	b.real.Do(edit.RemoveScenario(w, w.Change(b.change), id))
}

// apply makes what is supposed true of the map, and tells whether it was taken.
func (b *sandbox) apply() bool {
	s := b.now
	s.Title = b.title()
	return b.real.Do(scenario.Edit(b.real.Workspace(), b.change, s))
}

// draft returns the what-if that was begun and is not kept, and whether there is
// one.
func (b *sandbox) draft() (graphmodel.Scenario, bool) {
	s := b.drafts[""]
	if b.now.ID == "" {
		s = b.now
	}
	return s, s.Title != "" || len(s.Suppositions) > 0
}
