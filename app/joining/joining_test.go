package joining

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/merge"
	"inroad/storage"
)

// host is a window that notes what it is told.
type host struct {
	merged []*session.Merging
	closed int
}

func (h *host) Merge(m *session.Merging) { h.merged = append(h.merged, m) }
func (h *host) Close()                   { h.closed++ }

// differing returns the first sample and a copy of it that differs in a name, in
// the trust of a tie, and has somebody new who may be somebody who is new here.
func differing(t *testing.T) (ours, theirs *graphmodel.Workspace) {
	t.Helper()
	w := apptest.Sample(t, samples.First)
	person, tie := w.People.All()[0], w.Ties.All()[0]
	here, there := graphmodel.Clone(person), graphmodel.Clone(person)
	here.Name, there.Name = "Ours Name", "Theirs Name"
	low, high := graphmodel.Clone(tie), graphmodel.Clone(tie)
	low.Trust, high.Trust = graphmodel.Some(20.0), graphmodel.Some(60.0)
	ours = w.Apply([]graphmodel.Delta{{Before: person, After: here}, {Before: tie, After: low},
		{After: &graphmodel.Person{ID: "p-here", Name: "Zoë Quick", Email: "zoe@example.org"}}})
	theirs = w.Apply([]graphmodel.Delta{{Before: person, After: there}, {Before: tie, After: high},
		{After: &graphmodel.Person{ID: "p-there", Name: "Quick, Zoe", Email: "zoe@example.org"}}})
	return ours, theirs
}

// opened returns the dialog for a merge of two maps that have come from the first
// sample.
func opened(t *testing.T, scheduler session.Scheduler) (*Joining, *host) {
	t.Helper()
	ours, theirs := differing(t)
	return merging(t, ours, theirs, scheduler)
}

// merging returns the dialog for a merge of two maps.
func merging(t *testing.T, ours, theirs *graphmodel.Workspace, scheduler session.Scheduler) (*Joining, *host) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.inroad.json")
	if _, err := storage.Save(path, theirs, storage.Key{}, storage.Stamp{}); err != nil {
		t.Fatal(err)
	}
	s, h := apptest.Session(t, ours, scheduler), &host{}
	var found *session.Merging
	s.PrepareMerge(context.Background(), path, storage.Key{}, func(m *session.Merging, err error) {
		if found = m; err != nil {
			t.Fatal(err)
		}
	})
	if later, ok := scheduler.(*apptest.Later); ok {
		later.RunAll()
	}
	j, window := apptest.Window(t, fyne.NewSize(900, 640), func() *Joining { return New(s, found, h) })
	window.Canvas().Focus(j.First())
	return j, h
}

func (j *Joining) key(name fyne.KeyName) { j.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }

func TestThePreviewSaysWhatThereIs(t *testing.T) {
	j, _ := opened(t, session.Inline{})
	shown := apptest.Words(j)
	for _, want := range []string{"1 person new", "2 conflicts", "1 possible duplicate", "nothing counts as deleted",
		"Ours Name", "Theirs Name", "2 conflicts are still to be decided", "same person?"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not to be read in %q", want, shown)
		}
	}
	if !j.merge.Disabled() {
		t.Error("it can be merged before all is decided")
	}
	j.turn(1)
	if shown := apptest.Words(j); !strings.Contains(shown, "Person Quick, Zoe is new") {
		t.Errorf("what comes in: %s", shown)
	}
}

// TestKeysSettleTheConflicts goes through them by the keyboard, from the first to
// the merge.
func TestKeysSettleTheConflicts(t *testing.T) {
	j, h := opened(t, session.Inline{})
	j.key(fyne.KeyT)
	if j.at != 1 || j.rows[0].choice != merge.Theirs {
		t.Fatalf("at %d: %s", j.at, j.rows[0].state())
	}
	j.key(fyne.KeyB)
	j.key(fyne.KeyA)
	if state := j.rows[1].state(); j.merge.Disabled() || state != "Both" && state != "Average" {
		t.Fatalf("settled as %s", state)
	}
	j.show(1)
	j.choose(merge.Average)
	j.key(fyne.KeyReturn)
	if len(h.merged) != 1 {
		t.Fatal("Enter does not merge when all is decided")
	}
	w := h.merged[0].Result.Workspace
	if w.People.All()[0].Name != "Theirs Name" || w.Ties.All()[0].Trust != graphmodel.Some(40.0) {
		t.Errorf("%s, trust %v", w.People.All()[0].Name, w.Ties.All()[0].Trust)
	}
	if !w.People.Has("p-here") || !w.People.Has("p-there") {
		t.Error("two people were joined unasked")
	}
}

func TestArrowsGoThroughThem(t *testing.T) {
	j, h := opened(t, session.Inline{})
	for _, step := range []struct {
		key fyne.KeyName
		at  int
	}{{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyDown, 2}, {fyne.KeyUp, 1}} {
		if j.key(step.key); j.at != step.at {
			t.Errorf("%s leads to %d, want %d", step.key, j.at, step.at)
		}
	}
	j.key(fyne.KeyRight)
	j.key(fyne.KeySpace)
	if j.rows[1].choice != merge.Theirs {
		t.Errorf("the side to the right: %s", j.rows[1].state())
	}
	if j.Escape(); h.closed != 1 || len(h.merged) != 0 {
		t.Errorf("Escape: %+v", h)
	}
}

func TestAllAtOnceAndJoined(t *testing.T) {
	j, h := opened(t, session.Inline{})
	j.chooseAll(merge.Ours)
	j.show(2)
	j.focus(j.sides.theirs.tile)
	for _, key := range []fyne.KeyName{fyne.KeyT, fyne.KeySpace} {
		if j.key(key); j.rows[2].choice != merge.Ours {
			t.Fatalf("%s joins two people without a word", key)
		}
	}
	j.key(fyne.KeyJ)
	test.Tap(j.merge)
	if len(h.merged) != 1 {
		t.Fatal("not merged")
	}
	w := h.merged[0].Result.Workspace
	if w.People.Has("p-here") == w.People.Has("p-there") || w.People.All()[0].Name != "Ours Name" {
		t.Errorf("%s, and both of a pair that is the same: %t", w.People.All()[0].Name, w.People.Has("p-here"))
	}
}

// TestNothingIsMergedWhileItIsWorkedOut has the window answer meanwhile.
func TestNothingIsMergedWhileItIsWorkedOut(t *testing.T) {
	later := &apptest.Later{}
	j, h := opened(t, later)
	j.chooseAll(merge.Theirs)
	if test.Tap(j.merge); !j.merge.Disabled() || len(h.merged) != 0 {
		t.Error("merged before it was worked out")
	}
	j.chooseAll(merge.Ours) // nothing is open, but nothing is lost either
	later.RunAll()
	if j.merge.Disabled() || len(j.merging.Result.Conflicts) != 0 {
		t.Error("worked out, and still waiting")
	}
}

func TestMarkup(t *testing.T) {
	w := apptest.Small()
	ours, theirs := graphmodel.Clone(w.Tie("t")), graphmodel.Clone(w.Tie("t"))
	ours.Trust, theirs.Trust = graphmodel.Some(20.0), graphmodel.Some(70.0)
	j, _ := merging(t, w.Apply([]graphmodel.Delta{{Before: w.Tie("t"), After: ours}}),
		w.Apply([]graphmodel.Delta{{Before: w.Tie("t"), After: theirs}, {After: &graphmodel.Person{ID: "p-cy", Name: "Cy Marsh"}}}), session.Inline{})
	apptest.Markup(t, "decide.xml", j.canvas())
	j.turn(1)
	apptest.Markup(t, "comes.xml", j.canvas())
}
