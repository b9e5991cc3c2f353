package progress_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/progress"
)

const today graphmodel.Date = "2026-11-21"

func mapWith(c *graphmodel.Change, touchpoints ...*graphmodel.Touchpoint) *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Mia"}, {ID: "fay", Name: "Fay Moreau"}})
	w.Touchpoints = graphmodel.NewTable(touchpoints)
	c.ID, c.Title = "c", "Reports"
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{c})
	return w
}

func TestWaits(t *testing.T) {
	step := func(person graphmodel.ID, status string, due graphmodel.Date) graphmodel.Step {
		return graphmodel.Step{ID: graphmodel.NewID(), Person: person, Status: status, Due: due, Goal: "Says yes"}
	}
	fay := []graphmodel.ID{"fay"}
	tests := []struct {
		name   string
		change graphmodel.Change
		met    graphmodel.Date
		want   []string
	}{
		{"nothing is known", graphmodel.Change{}, "", []string{"Nobody decides on it yet.", "No step is planned."}},
		{"on its way", graphmodel.Change{Deciders: fay, Steps: []graphmodel.Step{step("fay", "planned", "2026-12-01")}}, "2026-11-01", nil},
		{"late", graphmodel.Change{Deciders: fay, Deadline: "2026-11-20",
			Steps:       []graphmodel.Step{step("fay", "under way", "2026-11-01"), step("me", "planned", "2026-11-19"), step("", "done", "2026-01-01")},
			Checkpoints: []graphmodel.Checkpoint{{ID: "k", Date: "2026-10-01", Title: "Review"}}}, "",
			[]string{"The checkpoint “Review” was due on 1 October 2026, 51 days ago.", "The step with Fay Moreau was due on 1 November 2026, 20 days ago.",
				"Your own step was due on 19 November 2026, 2 days ago.", "The deadline was on 20 November 2026, 1 day ago."}},
		{"all steps done", graphmodel.Change{Deciders: fay, Steps: []graphmodel.Step{step("fay", "done", "")}}, "", []string{"All steps are done, and no next one is planned."}},
		{"with nobody", graphmodel.Change{Deciders: fay, Steps: []graphmodel.Step{step("", "planned", "")}}, "", []string{"The next step is with nobody yet."}},
		{"resting", graphmodel.Change{Deciders: fay, Steps: []graphmodel.Step{step("fay", "planned", "")}}, "2026-10-01",
			[]string{"Nobody has been talked to about it since 1 October 2026."}},
		{"done", graphmodel.Change{Status: "done", Deadline: "2026-01-01"}, "2026-01-01", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := mapWith(&test.change, &graphmodel.Touchpoint{ID: "t", Date: test.met, Change: "c", People: fay})
			got := progress.NewSurvey(w, today).Of(w.Change("c"))
			if d := cmp.Diff(test.want, got.Waits); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestNextStepFollowsTheOrderOfThePlan(t *testing.T) {
	w := mapWith(&graphmodel.Change{Deadline: "2026-12-01", Steps: []graphmodel.Step{
		{ID: "b", Order: graphmodel.Some(2), Person: "fay"}, {ID: "x", Order: graphmodel.Some(0), Status: "dropped"},
		{ID: "d", Order: graphmodel.Some(1), Status: "done"}, {ID: "a", Order: graphmodel.Some(1), Person: "me"}},
		Checkpoints: []graphmodel.Checkpoint{{ID: "late", Date: "2027-01-01"}, {ID: "held", Date: "2026-01-01", Done: true}, {ID: "next", Date: "2026-12-12"}}})
	p := progress.NewSurvey(w, today).Of(w.Change("c"))
	if p.Next == nil || p.Next.ID != "a" || p.Done != 1 || p.Open != 2 || p.DaysLeft.Or(0) != 10 || p.Checkpoint.ID != "next" {
		t.Errorf("got %+v", p)
	}
}

func TestSpan(t *testing.T) {
	tests := []struct {
		name   string
		change graphmodel.Change
		want   progress.Span
	}{
		{"from today to the deadline", graphmodel.Change{Deadline: "2027-01-01"}, progress.Span{From: today, To: "2027-01-01"}},
		{"from the first step", graphmodel.Change{Deadline: "2027-01-01", Steps: []graphmodel.Step{{ID: "s", Due: "2026-09-01"}}}, progress.Span{From: "2026-09-01", To: "2027-01-01"}},
		{"past", graphmodel.Change{Deadline: "2026-01-01"}, progress.Span{From: "2026-01-01", To: "2026-01-01"}},
		{"open", graphmodel.Change{Checkpoints: []graphmodel.Checkpoint{{ID: "k", Date: "2027-03-01"}}}, progress.Span{From: today, To: "2027-03-01", Open: true}},
		{"done", graphmodel.Change{Status: "done", Checkpoints: []graphmodel.Checkpoint{{ID: "k", Date: "2026-03-01"}}}, progress.Span{From: "2026-03-01", To: "2026-03-01", Open: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := mapWith(&test.change)
			if got := progress.NewSurvey(w, today).Span(w.Change("c")); got != test.want {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestRoadmap(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "late", Title: "B", Due: "2027-12-31"}, {ID: "never", Title: "A"}, {ID: "soon", Title: "C", Due: "2027-01-01"}})
	serves := func(goal graphmodel.ID, effect int) graphmodel.Service {
		return graphmodel.Service{Goal: goal, Effect: graphmodel.Some(effect)}
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{
		{ID: "a", Title: "Both", Serves: []graphmodel.Service{serves("late", 1), serves("soon", -1)}},
		{ID: "b", Title: "None", Deadline: "2027-02-02"}, {ID: "c", Title: "Gone", Status: "dropped", Serves: []graphmodel.Service{serves("late", 1)}}})
	var got []string
	for _, lane := range progress.NewSurvey(w, today).Roadmap() {
		said := "none"
		if lane.Goal != nil {
			said = string(lane.Goal.ID)
		}
		for _, bar := range lane.Bars {
			said += " " + bar.Change.Title
			if bar.Harms {
				said += " harms"
			}
		}
		got = append(got, said)
	}
	if want := []string{"soon Both harms", "late Both", "never", "none None"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// On any map: no span ends before it begins, whoever is finished waits for
// nothing, what is said is a sentence, and the same map gives the same answer.
func TestAnyMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		s := progress.NewSurvey(w, today)
		bars := 0
		for _, lane := range s.Roadmap() {
			bars += len(lane.Bars)
		}
		shown := 0
		for _, c := range w.Changes.All() {
			if span := s.Span(c); span.From > span.To {
				t.Fatalf("%s lasts from %s to %s", c.ID, span.From, span.To)
			}
			p := s.Of(c)
			if again := progress.NewSurvey(w, today).Of(c); !reflect.DeepEqual(p, again) {
				t.Fatalf("got %+v, and then %+v", p, again)
			}
			if progress.Finished(c) && len(p.Waits) > 0 {
				t.Fatalf("a finished change waits: %q", p.Waits)
			}
			for _, said := range p.Waits {
				if !strings.HasSuffix(said, ".") || said[:1] != strings.ToUpper(said[:1]) {
					t.Fatalf("not a sentence: %q", said)
				}
			}
			if c.Status != "dropped" {
				shown++
			}
		}
		if bars < shown {
			t.Fatalf("%d changes stand on the roadmap as %d bars", shown, bars)
		}
	})
}
