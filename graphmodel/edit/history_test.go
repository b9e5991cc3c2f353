package edit_test

import (
	"fmt"
	"slices"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// text is everything a workspace says, for comparing states as wholes and
// independently of how records are shared.
func text(w *graphmodel.Workspace) string {
	var all []byte
	for r := range w.Records() {
		all = fmt.Appendf(all, "%v %+v\n", r.Kind(), r)
	}
	return string(all)
}

func history(t interface{ Fatal(...any) }, w *graphmodel.Workspace) *edit.History {
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// editor makes random edits, some of which are refused.
type editor struct {
	t       *rapid.T
	h       *edit.History
	counter int
}

func (e *editor) newID() graphmodel.ID {
	e.counter++
	return graphmodel.ID(fmt.Sprintf("id%03d", e.counter))
}

func (e *editor) any(kind graphmodel.Kind) graphmodel.ID {
	ids := []graphmodel.ID{"nobody"}
	for r := range e.h.Workspace().Records() {
		if r.Kind() == kind {
			ids = append(ids, r.Key())
		}
	}
	return rapid.SampledFrom(ids).Draw(e.t, "id")
}

func (e *editor) random() edit.Edit {
	w := e.h.Workspace()
	kinds := []func(w *graphmodel.Workspace) edit.Edit{e.addPerson, e.addTie, e.addRest, e.rename, e.manager, e.trust, e.stance, e.move, e.remove, e.info}
	return rapid.SampledFrom(kinds).Draw(e.t, "edit")(w)
}

func (e *editor) addPerson(w *graphmodel.Workspace) edit.Edit {
	return edit.AddPerson(w, &graphmodel.Person{ID: e.newID(), Name: "New", Department: e.any(graphmodel.KindDepartment)}, 1, 2)
}

func (e *editor) addTie(w *graphmodel.Workspace) edit.Edit {
	return edit.Put(w, "Add a tie", "", &graphmodel.Tie{ID: e.newID(), From: e.any(graphmodel.KindPerson), To: e.any(graphmodel.KindPerson)})
}

func (e *editor) addRest(w *graphmodel.Workspace) edit.Edit {
	person, department, goal := e.any(graphmodel.KindPerson), e.any(graphmodel.KindDepartment), e.any(graphmodel.KindGoal)
	records := []graphmodel.Record{
		&graphmodel.Department{ID: e.newID(), Name: "D"},
		&graphmodel.Department{ID: e.newID(), Parent: department, Head: person},
		&graphmodel.Goal{ID: e.newID(), Holders: []graphmodel.Holder{{Person: person}, {Department: department}}},
		&graphmodel.Change{ID: e.newID(), Deciders: []graphmodel.ID{person}, Serves: []graphmodel.Service{{Goal: goal}},
			Steps: []graphmodel.Step{{ID: "s", Person: person}}},
		&graphmodel.Touchpoint{ID: e.newID(), People: []graphmodel.ID{person}},
	}
	return edit.Put(w, "Add", "", rapid.SampledFrom(records).Draw(e.t, "record"))
}

func (e *editor) rename(w *graphmodel.Workspace) edit.Edit {
	p := w.Person(e.any(graphmodel.KindPerson))
	if p == nil {
		return edit.Edit{}
	}
	return edit.Update(w, "Rename", "name "+string(p.ID), p, func(p *graphmodel.Person) {
		p.Name = rapid.SampledFrom([]string{"", "A", "B"}).Draw(e.t, "name")
	})
}

func (e *editor) manager(w *graphmodel.Workspace) edit.Edit {
	p := w.Person(e.any(graphmodel.KindPerson))
	if p == nil {
		return edit.Edit{}
	}
	return edit.Update(w, "Change the manager", "", p, func(p *graphmodel.Person) { p.ReportsTo = e.any(graphmodel.KindPerson) })
}

func (e *editor) trust(w *graphmodel.Workspace) edit.Edit {
	t := w.Tie(e.any(graphmodel.KindTie))
	if t == nil {
		return edit.Edit{}
	}
	return edit.SetTrust(w, t, float64(rapid.IntRange(-10, 110).Draw(e.t, "trust")))
}

func (e *editor) stance(w *graphmodel.Workspace) edit.Edit {
	c := w.Change(e.any(graphmodel.KindChange))
	if c == nil {
		return edit.Edit{}
	}
	return edit.SetStance(w, c, graphmodel.Stance{Person: e.any(graphmodel.KindPerson), Current: graphmodel.Some(rapid.IntRange(-2, 3).Draw(e.t, "stance"))})
}

func (e *editor) move(w *graphmodel.Workspace) edit.Edit {
	x := rapid.Float64Range(-9, 9).Draw(e.t, "x")
	return edit.Move(w, "drag", graphmodel.Position{ID: e.any(graphmodel.KindPerson), X: x})
}

func (e *editor) remove(w *graphmodel.Workspace) edit.Edit {
	var refs []graphmodel.Ref
	for range rapid.IntRange(1, 3).Draw(e.t, "how many") {
		kind := graphmodel.Kind(rapid.IntRange(int(graphmodel.KindInfo), int(graphmodel.KindView)).Draw(e.t, "kind"))
		refs = append(refs, graphmodel.Ref{Kind: kind, ID: e.any(kind)})
	}
	return edit.Remove(w, refs...)
}

func (e *editor) info(w *graphmodel.Workspace) edit.Edit {
	return edit.Update(w, "Choose me", "me", w.Info, func(i *graphmodel.Info) { i.Me = e.any(graphmodel.KindPerson) })
}

// TestRandomEdits holds the history against the list of all states: whatever
// is done, every state is sound, a refused edit changes nothing, undoing all
// leads back through the states to the first and redoing all to the last.
func TestRandomEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := history(t, graphmodel.New("w", "W"))
		e := &editor{t: t, h: h}
		states := []string{text(h.Workspace())}
		for range rapid.IntRange(1, 60).Draw(t, "edits") {
			before, revision, undo := text(h.Workspace()), h.Revision(), h.UndoName()
			next := e.random()
			if err := h.Do(next); err != nil {
				if text(h.Workspace()) != before || h.Revision() != revision || h.UndoName() != undo {
					t.Fatalf("a refused edit left something behind: %v", err)
				}
				continue
			}
			checkSound(t, h.Workspace())
			if now := text(h.Workspace()); now != states[len(states)-1] {
				states = append(states, now)
			}
			if rapid.IntRange(0, 4).Draw(t, "seal") == 0 {
				h.Seal()
			}
		}
		checkUndoRedo(t, h, states)
	})
}

func checkSound(t *rapid.T, w *graphmodel.Workspace) {
	d := &graphmodel.Draft{Info: w.Info, Departments: slices.Clone(w.Departments.All()), People: slices.Clone(w.People.All()),
		Ties: slices.Clone(w.Ties.All()), Goals: slices.Clone(w.Goals.All()), Changes: slices.Clone(w.Changes.All()),
		Touchpoints: slices.Clone(w.Touchpoints.All()), Positions: slices.Clone(w.Positions.All())}
	if problems := d.Check(); len(problems) > 0 {
		t.Fatalf("an edit left the workspace unsound: %v", problems)
	}
}

func checkUndoRedo(t *rapid.T, h *edit.History, states []string) {
	last := text(h.Workspace())
	at := len(states) - 1
	for h.Undo() {
		now := text(h.Workspace())
		for at >= 0 && states[at] != now {
			at--
		}
		if at < 0 {
			t.Fatalf("undo led to a state that never was:\n%s", now)
		}
	}
	if text(h.Workspace()) != states[0] {
		t.Fatal("undoing all did not lead back to the first state")
	}
	if _, err := graphmodel.NetworkOf(h.Workspace()); err != nil {
		t.Fatal(err)
	}
	for h.Redo() {
		checkSound(t, h.Workspace())
	}
	if text(h.Workspace()) != last {
		t.Fatal("redoing all did not lead to the last state")
	}
}

func small() *graphmodel.Workspace {
	d := graphmodel.Draft{
		Info:        &graphmodel.Info{Title: "T", Me: "a", Parameters: graphmodel.DefaultParameters()},
		Departments: []*graphmodel.Department{{ID: "x", Name: "X", Head: "b"}},
		People:      []*graphmodel.Person{{ID: "a", Name: "Ana"}, {ID: "b", Name: "Bo", ReportsTo: "a", Department: "x"}},
		Ties:        []*graphmodel.Tie{{ID: "t", From: "b", To: "a", Trust: graphmodel.Some(50.0)}},
		Goals:       []*graphmodel.Goal{{ID: "g", Title: "G", Holders: []graphmodel.Holder{{Person: "b"}, {Department: "x"}}}},
		Changes: []*graphmodel.Change{{ID: "c", Title: "C", Champion: "b", Deciders: []graphmodel.ID{"a", "b"}, Stances: []graphmodel.Stance{{Person: "b"}},
			Steps: []graphmodel.Step{{ID: "s", Person: "b", Message: "ask"}}, Benefits: []graphmodel.Statement{{Person: "b"}, {Department: "x"}}}},
		Touchpoints: []*graphmodel.Touchpoint{{ID: "p", People: []graphmodel.ID{"a", "b"}, Change: "c"}},
		Positions:   []*graphmodel.Position{{ID: "b", X: 1, Y: 2}},
	}
	return d.Workspace()
}

func TestRemovingAPersonTakesWhatNeedsThem(t *testing.T) {
	w := small()
	h := history(t, w)
	before := text(w)
	if err := h.Do(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "b"})); err != nil {
		t.Fatal(err)
	}
	left := graphmodel.Draft{
		Info:        w.Info,
		Departments: []*graphmodel.Department{{ID: "x", Name: "X"}},
		People:      []*graphmodel.Person{w.Person("a")},
		Goals:       []*graphmodel.Goal{{ID: "g", Title: "G", Holders: []graphmodel.Holder{{Department: "x"}}}},
		Changes: []*graphmodel.Change{{ID: "c", Title: "C", Deciders: []graphmodel.ID{"a"},
			// What was to be said stays, for somebody else to say.
			Steps: []graphmodel.Step{{ID: "s", Message: "ask"}}, Benefits: []graphmodel.Statement{{Department: "x"}}}},
		Touchpoints: []*graphmodel.Touchpoint{{ID: "p", People: []graphmodel.ID{"a"}, Change: "c"}},
	}
	if diff := cmp.Diff(text(left.Workspace()), text(h.Workspace())); diff != "" {
		t.Error(diff)
	}
	if h.UndoName() != "Delete Bo" {
		t.Errorf("undo is called %q", h.UndoName())
	}
	h.Undo()
	if text(h.Workspace()) != before {
		t.Error("undo did not bring all of it back")
	}
}

func TestRefusalsAreSentences(t *testing.T) {
	w := small()
	tests := map[string]struct {
		e    edit.Edit
		want string
	}{
		"trust out of range": {edit.SetTrust(w, w.Tie("t"), 101), "Bo → Ana: trust 101 is not between 0 and 100; nothing was changed"},
		"a second tie": {edit.Put(w, "", "", &graphmodel.Tie{ID: "u", From: "b", To: "a"}),
			"Bo has a tie to Ana already: change that one; nothing was changed"},
		"a tie to oneself": {edit.Put(w, "", "", &graphmodel.Tie{ID: "u", From: "b", To: "b"}), "Bo can't be tied to themself; nothing was changed"},
		"a circle": {edit.Update(w, "", "", w.Person("a"), func(p *graphmodel.Person) { p.ReportsTo = "b" }),
			"Ana can't report to Bo, who reports to Ana directly or through others; nothing was changed"},
		"a department in itself": {edit.Update(w, "", "", w.Department("x"), func(d *graphmodel.Department) { d.Parent = "x" }),
			"X can't be a part of X, which is a part of it; nothing was changed"},
		"a place of nobody": {edit.Move(w, "", graphmodel.Position{ID: "z"}), "z: its place names a person that does not exist; nothing was changed"},
		"a reference to nothing": {edit.Update(w, "", "", w.Person("a"), func(p *graphmodel.Person) { p.Department = "z" }),
			"Ana: department names a department that does not exist; nothing was changed"},
		"a removal that leaves a tie hanging": {edit.Edit{Deltas: []graphmodel.Delta{{Before: w.Person("b")}}},
			"X still needs what would be deleted; nothing was changed"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			h := history(t, w)
			err := h.Do(test.e)
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v", err)
			}
			if h.Dirty() || h.Workspace() != w {
				t.Error("a refused edit changed something")
			}
		})
	}
}

func TestNeighboursMerge(t *testing.T) {
	h := history(t, small())
	rename := func(name string) {
		w := h.Workspace()
		if err := h.Do(edit.Update(w, "Rename", "name", w.Person("a"), func(p *graphmodel.Person) { p.Name = name })); err != nil {
			t.Fatal(err)
		}
	}
	rename("A")
	rename("An")
	h.Seal()
	rename("Ann")
	for _, want := range []string{"An", "Ana"} {
		h.Undo()
		if got := h.Workspace().Person("a").Name; got != want {
			t.Errorf("undo led to %q, want %q", got, want)
		}
	}
	rename("B")
	rename("Ana")
	if h.UndoName() != "" || h.Dirty() {
		t.Error("typing that ends as it began is no step")
	}
}

func TestSavedMarker(t *testing.T) {
	h := history(t, small())
	move := func(x float64) { _ = h.Do(edit.Move(h.Workspace(), "drag", graphmodel.Position{ID: "b", X: x})) }
	dirty := func(when string, want bool) {
		t.Helper()
		if h.Dirty() != want {
			t.Errorf("%s: dirty is %v", when, !want)
		}
	}
	dirty("at the start", false)
	move(5)
	dirty("after an edit", true)
	h.MarkSaved()
	dirty("after saving", false)
	move(6)
	dirty("after a move that would merge", true)
	h.Undo()
	dirty("after undoing back to the saved state", false)
	h.Undo()
	dirty("after undoing beyond it", true)
	h.Redo()
	dirty("after redoing to it", false)
	h.Undo()
	move(7)
	dirty("after leaving the saved state for good", true)
}

func TestAnnouncements(t *testing.T) {
	h := history(t, small())
	var heard []edit.Announcement
	cancel := h.Subscribe(func(a edit.Announcement) { heard = append(heard, a) })
	_ = h.Do(edit.Move(h.Workspace(), "", graphmodel.Position{ID: "b", X: 9}))
	_ = h.Do(edit.SetTrust(h.Workspace(), h.Workspace().Tie("t"), 900))
	_ = h.Do(edit.SetTrust(h.Workspace(), h.Workspace().Tie("t"), 50))
	h.Undo()
	h.Redo()
	cancel()
	h.Undo()
	if len(heard) != 3 {
		t.Fatalf("heard %d announcements, want those of one edit, its undo and its redo", len(heard))
	}
	for i, cause := range []edit.Cause{edit.Did, edit.Undid, edit.Redid} {
		if heard[i].Cause != cause || heard[i].Name != "Move Bo" || !heard[i].OnlyMoves() || heard[i].Touches(graphmodel.KindPerson) {
			t.Errorf("announcement %d is %+v", i, heard[i])
		}
	}
}

// Saving takes its time, and edits may be made meanwhile.
func TestMarkSavedAtNamesAnEarlierState(t *testing.T) {
	h := history(t, graphmodel.New("w", "A"))
	rename := func(title string) {
		info := *h.Workspace().Info
		info.Title = title
		if err := h.Do(edit.Put(h.Workspace(), "Rename", "title", &info)); err != nil {
			t.Fatal(err)
		}
	}
	rename("B")
	mark := h.Mark()
	h.Seal()
	rename("C")
	h.MarkSavedAt(mark)
	if !h.Dirty() {
		t.Error("the edit made while saving counts as saved")
	}
	if h.Undo(); h.Dirty() {
		t.Error("the state that was saved counts as unsaved")
	}
	if h.Undo(); !h.Dirty() {
		t.Error("the state before the saved one counts as saved")
	}
}

// TestSavedRevisionStaysThroughUndo: what was saved was saved, whatever is
// undone later.
func TestSavedRevisionStaysThroughUndo(t *testing.T) {
	h, err := edit.NewHistory(graphmodel.New("w", "before"))
	if err != nil {
		t.Fatal(err)
	}
	rename := edit.Update(h.Workspace(), "Rename", "", h.Workspace().Info, func(i *graphmodel.Info) {
		i.Title, i.Revisions = "after", []string{"theirs"}
	})
	if err := h.Do(rename); err != nil {
		t.Fatal(err)
	}
	h.MarkSaved()
	h.Saved("r")
	want := func(title string, revisions ...string) {
		t.Helper()
		if info := h.Workspace().Info; info.Title != title || !slices.Equal(info.Revisions, revisions) {
			t.Errorf("the map is called %q and has the revisions %q", info.Title, info.Revisions)
		}
	}
	want("after", "theirs", "r")
	if h.Dirty() {
		t.Error("it is not saved")
	}
	h.Undo()
	want("before", "r")
	h.Redo()
	want("after", "theirs", "r")
}
