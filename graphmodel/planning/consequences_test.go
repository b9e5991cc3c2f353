package planning_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/planning"
)

func town(stance graphmodel.Stance, via graphmodel.ID) *graphmodel.Workspace {
	w := graphmodel.New("w", "Town")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Ana"}, {ID: "fay", Name: "Fay"}, {ID: "gil", Name: "Gil"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t1", From: "fay", To: "me", Trust: graphmodel.Some(55.0)},
		{ID: "t2", From: "fay", To: "gil", Trust: graphmodel.Some(95.0)}})
	c := &graphmodel.Change{ID: "c", Title: "One key", Steps: []graphmodel.Step{{ID: "s", Person: "fay", Via: via, Result: "Yes."}, {ID: "nobody"}}}
	if stance.Person != "" {
		c.Stances = []graphmodel.Stance{stance}
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{c})
	return w
}

func TestConsequences(t *testing.T) {
	opposed := graphmodel.Stance{Person: "fay", Current: graphmodel.Some(-1), Reasons: []graphmodel.Reason{{Kind: "cost"}, {Kind: "workload"}, {Kind: "other", Addressed: true}}}
	champion := graphmodel.Stance{Person: "fay", Current: graphmodel.Some(1), Desired: graphmodel.Some(2)}
	tests := []struct {
		name    string
		stance  graphmodel.Stance
		via     graphmodel.ID
		outcome planning.Outcome
		want    []string
	}{
		{"yes", opposed, "", planning.Yes, []string{"Fay said yes: set the stance to supportive?", "Fay said yes: does Fay trust you more now (55 → 65)?",
			"Fay said yes: is the open 2 objections answered?", "Log it as a conversation with Fay on 21 November 2026?"}},
		{"yes through another", champion, "gil", planning.Yes, []string{"Fay said yes: set the stance to champion?", "Fay said yes: does Fay trust Gil more now (95 → 100)?",
			"Log it as a conversation with Fay on 21 November 2026?"}},
		{"partly", opposed, "", planning.Partly, []string{"Fay came part of the way: set the stance to neutral?", "Log it as a conversation with Fay on 21 November 2026?"}},
		{"no", champion, "", planning.No, []string{"Fay said no: set the stance to sceptical?", "Log it as a conversation with Fay on 21 November 2026?"}},
		{"no again", opposed, "", planning.No, []string{"Log it as a conversation with Fay on 21 November 2026?"}},
		{"unclear", graphmodel.Stance{}, "", planning.Unclear, []string{"Log it as a conversation with Fay on 21 November 2026?"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := town(tt.stance, tt.via)
			var got []string
			for _, c := range planning.Consequences(w, "c", "s", tt.outcome, "2026-11-21") {
				got = append(got, c.Question)
			}
			want := strings.Replace(strings.Join(tt.want, "\n"), "is the open 2 objections", "are the 2 open objections", 1)
			if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
	w := town(opposed, "")
	if len(planning.Consequences(w, "c", "nobody", planning.Yes, "2026-11-21"))+len(planning.Consequences(w, "none", "s", planning.Yes, "2026-11-21")) != 0 {
		t.Error("a step with nobody has consequences")
	}
}

func TestAccept(t *testing.T) {
	w := town(graphmodel.Stance{Person: "fay", Current: graphmodel.Some(-1), Reasons: []graphmodel.Reason{{Kind: "cost"}}}, "")
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Do(planning.Accept(w, "Fay said yes", planning.Consequences(w, "c", "s", planning.Yes, "2026-11-21")...)); err != nil {
		t.Fatal(err)
	}
	next := h.Workspace()
	stance, _ := next.Change("c").StanceOf("fay")
	talk := next.Touchpoints.All()
	if stance.Current.Or(0) != 1 || stance.AsOf != "2026-11-21" || !stance.Reasons[0].Addressed || next.Tie("t1").Trust.Or(0) != 65 ||
		len(talk) != 1 || !talk[0].Win || talk[0].Outcome != "Yes." {
		t.Errorf("%+v, %+v, %+v", stance, next.Tie("t1"), talk)
	}
	if again := planning.Consequences(next, "c", "s", planning.Yes, "2026-11-21"); len(again) != 1 {
		t.Errorf("asked again: %+v", again) // only more trust is left to ask for
	}
	if h.Undo(); h.UndoName() != "" || h.Workspace().Touchpoints.Len() != 0 {
		t.Error("it was not one step")
	}
}

func TestOutcomeOf(t *testing.T) {
	for text, want := range map[string]planning.Outcome{"Yes; wants a say": planning.Yes, "agreed": planning.Yes, "Ja, gern": planning.Yes, "No.": planning.No, "nein": planning.No,
		"Maybe later": planning.Partly, "Nothing yet": planning.Unclear, "": planning.Unclear, "Yesterday we met": planning.Unclear} {
		if got := planning.OutcomeOf(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Every consequence is a sound edit, alone and together with the others.
func TestSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		for _, c := range w.Changes.All() {
			for _, s := range c.Steps {
				list := planning.Consequences(w, c.ID, s.ID, rapid.SampledFrom(planning.Outcomes()).Draw(t, "outcome"), "2026-11-21")
				edits := []edit.Edit{planning.Accept(w, "all", list...)}
				for _, one := range list {
					edits = append(edits, one.Edit(w))
				}
				for _, e := range edits {
					h, err := edit.NewHistory(w)
					if err == nil {
						err = h.Do(e)
					}
					if err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	})
}
