package edit

import (
	"slices"

	"inroad/graphmodel"
)

// History holds the current state of a workspace and how it came to be. It is
// used from one goroutine; the workspaces it returns may go anywhere.
type History struct {
	workspace *graphmodel.Workspace
	network   *graphmodel.Network
	revision  uint64

	done, undone []entry
	// sealed keeps the next edit from merging with the last one.
	sealed bool
	// saved is the serial of the entry at which the workspace was last saved.
	saved, serial uint64

	listeners []*func(Announcement)
}

// entry is an edit that was done or undone. Its serial names the state that it
// leads to.
type entry struct {
	Edit
	serial uint64
}

// NewHistory starts at a workspace, which counts as saved. It fails when the
// workspace is not sound.
func NewHistory(w *graphmodel.Workspace) (*History, error) {
	network, err := graphmodel.NetworkOf(w)
	if err != nil {
		return nil, err
	}
	return &History{workspace: w, network: network}, nil
}

// Workspace returns the current state.
func (h *History) Workspace() *graphmodel.Workspace { return h.workspace }

// Network returns the authority over who may be tied to whom now. Ask it, do
// not change it.
func (h *History) Network() *graphmodel.Network { return h.network }

// Revision returns a number that grows with every change of state.
func (h *History) Revision() uint64 { return h.revision }

// Do carries out an edit. It returns an error, and nothing has changed, when
// the result would not be sound. An edit that changes nothing is passed over.
func (h *History) Do(e Edit) error {
	if len(e.Deltas) == 0 {
		return nil
	}
	if err := h.apply(e.Deltas); err != nil {
		return err
	}
	h.undone = nil
	if last := len(h.done) - 1; h.merges(e) {
		h.done[last] = entry{Joined(h.done[last].Edit, e), h.nextSerial()}
		if len(h.done[last].Deltas) == 0 {
			h.done = h.done[:last]
		}
	} else {
		h.done = append(h.done, entry{e, h.nextSerial()})
	}
	h.sealed = false
	h.announce(Announcement{Name: e.Name, Cause: Did, Deltas: e.Deltas})
	return nil
}

// merges tells whether e becomes one step with the edit before. The step at
// which the workspace was saved stays as it is, or undo could not return to it.
func (h *History) merges(e Edit) bool {
	if len(h.done) == 0 || h.sealed || e.Merge == "" {
		return false
	}
	last := h.done[len(h.done)-1]
	return last.Merge == e.Merge && last.serial != h.saved
}

func (h *History) nextSerial() uint64 {
	h.serial++
	return h.serial
}

// apply moves to the state after the deltas, or stays and says why.
func (h *History) apply(deltas []graphmodel.Delta) error {
	next := h.workspace.Apply(deltas)
	if err := check(next, deltas); err != nil {
		return err
	}
	if err := h.network.Apply(deltas); err != nil {
		return explained(err, next)
	}
	h.workspace = next
	h.revision++
	return nil
}

// Undo takes the last edit back and tells whether there was one.
func (h *History) Undo() bool {
	return h.step(&h.done, &h.undone, Undid, func(deltas []graphmodel.Delta) []graphmodel.Delta {
		back := make([]graphmodel.Delta, 0, len(deltas))
		for _, d := range slices.Backward(deltas) {
			back = append(back, d.Reversed())
		}
		return back
	})
}

// Redo does the last undone edit again and tells whether there was one.
func (h *History) Redo() bool {
	return h.step(&h.undone, &h.done, Redid, func(deltas []graphmodel.Delta) []graphmodel.Delta { return deltas })
}

// step carries out the top of one stack and moves it to the other.
func (h *History) step(from, to *[]entry, cause Cause, deltasOf func([]graphmodel.Delta) []graphmodel.Delta) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	top := (*from)[last]
	deltas := deltasOf(top.Deltas)
	if err := h.apply(deltas); err != nil {
		// The states on both sides were sound once, so this can't be.
		return false
	}
	*from = (*from)[:last]
	*to = append(*to, top)
	h.sealed = true
	h.announce(Announcement{Name: top.Name, Cause: cause, Deltas: deltas})
	return true
}

// Seal ends merging: the next edit is a step of its own.
func (h *History) Seal() { h.sealed = true }

// UndoName returns the name of the edit that [History.Undo] would take back;
// empty when there is none.
func (h *History) UndoName() string { return topName(h.done) }

// RedoName returns the name of the edit that [History.Redo] would do again;
// empty when there is none.
func (h *History) RedoName() string { return topName(h.undone) }

func topName(stack []entry) string {
	if len(stack) == 0 {
		return ""
	}
	return stack[len(stack)-1].Name
}

// Mark names a state, so that it can be marked as saved when saving it has
// taken its time.
type Mark uint64

// Mark returns the name of the current state.
func (h *History) Mark() Mark { return Mark(h.state()) }

// MarkSaved notes that the current state is the saved one.
func (h *History) MarkSaved() { h.MarkSavedAt(h.Mark()) }

// MarkSavedAt notes that the state of that name is the saved one, whatever was
// done since.
func (h *History) MarkSavedAt(m Mark) { h.saved = uint64(m) }

// Saved notes under which names the content was saved, in every state: whatever
// comes later, also by undo, has come from these revisions.
func (h *History) Saved(revisions ...string) {
	if len(revisions) == 0 {
		return
	}
	h.workspace = h.workspace.Apply([]graphmodel.Delta{{After: savedAs(h.workspace.Info, revisions)}})
	for _, stack := range [][]entry{h.done, h.undone} {
		for i := range stack {
			stack[i].Deltas = slices.Clone(stack[i].Deltas)
			for j, d := range stack[i].Deltas {
				if before, ok := d.Before.(*graphmodel.Info); ok {
					stack[i].Deltas[j] = graphmodel.Delta{Before: savedAs(before, revisions), After: savedAs(d.After.(*graphmodel.Info), revisions)}
				}
			}
		}
	}
}

// Dirty tells whether the current state differs from the saved one.
func (h *History) Dirty() bool { return h.state() != h.saved }

// state names the current state by the edit that led to it.
func (h *History) state() uint64 {
	if len(h.done) == 0 {
		return 0
	}
	return h.done[len(h.done)-1].serial
}

func savedAs(info *graphmodel.Info, revisions []string) *graphmodel.Info {
	next := *info
	for _, revision := range revisions {
		if !slices.Contains(next.Revisions, revision) {
			next.Revisions = append(slices.Clone(next.Revisions), revision)
		}
	}
	return &next
}
