package edit_test

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func TestPin(t *testing.T) {
	draft := graphmodel.Draft{
		Info:   graphmodel.New("w", "W").Info,
		People: []*graphmodel.Person{{ID: "a", Name: "Ana"}, {ID: "b", Name: "Bo"}, {ID: "c", Name: "Cy"}},
		Positions: []*graphmodel.Position{{ID: "a", X: 1, Y: 2, Extra: graphmodel.Extra{"own": "1"}},
			{ID: "b", X: 3, Pinned: true}},
	}
	w := draft.Workspace()
	for _, c := range []struct {
		name   string
		pinned bool
		people []graphmodel.ID
		edits  string
		now    []graphmodel.ID
	}{
		{"one", true, []graphmodel.ID{"a"}, "Pin Ana", []graphmodel.ID{"a", "b"}},
		{"who is pinned already, and who has no position", true, []graphmodel.ID{"a", "b", "c"}, "Pin Ana", []graphmodel.ID{"a", "b"}},
		{"nobody", true, []graphmodel.ID{"c"}, "Pin 0 people", []graphmodel.ID{"b"}},
		{"unpin", false, []graphmodel.ID{"a", "b"}, "Unpin Bo", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := edit.Pin(w, c.pinned, c.people...)
			if e.Name != c.edits {
				t.Errorf("the edit is called %q, want %q", e.Name, c.edits)
			}
			after := w.Apply(e.Deltas)
			for _, p := range after.Positions.All() {
				want := false
				for _, id := range c.now {
					want = want || id == p.ID
				}
				if before := w.Positions.Find(p.ID); p.Pinned != want || p.X != before.X || p.Y != before.Y || len(p.Extra) != len(before.Extra) {
					t.Errorf("%s: got %+v from %+v, want pinned %t and the rest as it was", p.ID, p, before, want)
				}
			}
		})
	}
}

func TestMovingKeepsThePin(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info, People: []*graphmodel.Person{{ID: "a"}},
		Positions: []*graphmodel.Position{{ID: "a", Pinned: true}}}
	w := draft.Workspace()
	after := w.Apply(edit.Move(w, "", graphmodel.Position{ID: "a", X: 5}).Deltas).Positions.Find("a")
	if !after.Pinned || after.X != 5 {
		t.Errorf("got %+v", after)
	}
}
