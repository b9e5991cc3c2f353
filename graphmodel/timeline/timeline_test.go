package timeline_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/support"
	"inroad/graphmodel/timeline"
)

func day(n int) time.Time { return time.Date(2026, 11, n, 12, 0, 0, 0, time.UTC) }

// town is a map in which Fay has a stance, Fay trusts "me" and decides.
func town(stance int, trust float64) *graphmodel.Workspace {
	w := graphmodel.New("w", "Town")
	w.Info.Me = "me"
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "IT"}, {ID: "fin", Name: "Finance"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Ana", Department: "it"}, {ID: "fay", Name: "Fay", Department: "fin"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "fay", To: "me", Trust: graphmodel.Some(trust)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deciders: []graphmodel.ID{"fay"}, Threshold: graphmodel.Some(0.8),
		Stances: []graphmodel.Stance{{Person: "fay", Current: graphmodel.Some(stance)}, {Person: "me", Current: graphmodel.Some(2)}}}})
	return w
}

func values(points []timeline.Point) []float64 {
	var list []float64
	for _, p := range points {
		list = append(list, p.Value.Or(-99))
	}
	return list
}

func TestOf(t *testing.T) {
	before := town(-1, 40)
	before.Changes = graphmodel.Table[*graphmodel.Change]{}
	line, err := timeline.Of(context.Background(), []timeline.Version{{day(5), town(1, 70)}, {day(1), before}, {day(2), town(-1, 40)}, {day(3), town(-1, 40)},
		{day(4), town(0, 40)}, {day(4), town(1, 40)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(line.Moments) != 5 || !line.Moments[0].Equal(day(1)) {
		t.Errorf("moments %v", line.Moments)
	}
	c := line.Changes[0]
	if diff := cmp.Diff([]float64{-1, 1, 1}, values(c.Stances[0].Points)); diff != "" {
		t.Error("stance of Fay", diff)
	}
	if diff := cmp.Diff([]float64{40, 70}, values(line.Trust[0].Points)); diff != "" || line.Trust[0].Department != "" {
		t.Error("trust in me", diff)
	}
	if diff := cmp.Diff([]float64{-99, -99}, values(line.Trust[1].Points)); diff != "" || line.Trust[1].Department != "fin" {
		t.Error("trust in Finance", diff)
	}
	if len(line.Ties) != 1 || len(c.Support) != 3 || c.Support[0].Carried || !c.Support[2].Carried {
		t.Errorf("ties %v, support %+v", line.Ties, c.Support)
	}
	if v, _ := timeline.At([]timeline.Version{{day(1), before}, {day(4), town(0, 40)}}, "2026-11-03"); v.Workspace != before {
		t.Error("it is not the version of that day")
	}
}

func TestSince(t *testing.T) {
	after := town(1, 70)
	c := graphmodel.Clone(after.Change("c"))
	c.Status, c.Steps = "approved", []graphmodel.Step{{ID: "s", Person: "fay", Status: "done", Result: "Yes."}}
	c.Checkpoints = []graphmodel.Checkpoint{{ID: "k", Title: "Review", Done: true, Result: "All well"}}
	after.Changes = graphmodel.NewTable([]*graphmodel.Change{c, {ID: "d", Title: "New one"}})
	after.Touchpoints = graphmodel.NewTable([]*graphmodel.Touchpoint{{ID: "x", Date: "2026-11-04", People: []graphmodel.ID{"fay"}, Win: true, Outcome: "Agreed", Summary: "private"},
		{ID: "y", Date: "2026-10-04", Win: true, Outcome: "Before"}})
	moves, err := timeline.Since(context.Background(), town(-1, 40), after, "2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range moves {
		got = append(got, m.Text)
	}
	want := []string{"The support of those who decide on “One key” went from", "“One key” is carried now.", "“One key” is approved now; it was without one.",
		"Fay went from sceptical to supportive on “One key”.", "The step with Fay for “One key” is done: Yes.", "The checkpoint “Review” of “One key” was held: All well.",
		"“New one” is new.", "Fay trusts you more: 70, it was 40.", "A win with Fay: Agreed."}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i, text := range want {
		if !strings.HasPrefix(got[i], text) {
			t.Errorf("%q, want %q", got[i], text)
		}
	}
	if moves[0].Better != 1 || moves[2].Better != 0 {
		t.Errorf("%+v", moves)
	}
	if none, err := timeline.Since(context.Background(), after, after, "2026-12-01"); err != nil || len(none) != 0 {
		t.Errorf("nothing has moved, and it says %+v, %v", none, err)
	}
}

// The support that is followed is what is forecast for each version, and points
// are there only where a value differs.
func TestAgreesWithTheForecast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var versions []timeline.Version
		for i, w := range rapid.SliceOfN(modeltest.Workspaces(), 1, 4).Draw(t, "maps") {
			versions = append(versions, timeline.Version{At: day(i + 1), Workspace: w})
		}
		line, err := timeline.Of(context.Background(), versions, nil)
		if err != nil {
			t.Fatal(err)
		}
		latest := versions[len(versions)-1]
		for _, c := range line.Changes {
			forecast, err := support.Predict(context.Background(), latest.Workspace, c.Change, support.Query{})
			if err != nil {
				t.Fatal(err)
			}
			if last := c.Support[len(c.Support)-1]; last.Carried != forecast.CarriedNow || !last.At.Equal(latest.At) || last.Everybody.Known() != (len(forecast.People) > 0) {
				t.Fatalf("%+v, forecast %+v", last, forecast)
			}
			for _, s := range c.Stances {
				for i := 1; i < len(s.Points)-1; i++ {
					if s.Points[i].Value == s.Points[i-1].Value {
						t.Fatalf("the same twice: %+v", s.Points)
					}
				}
			}
		}
		if _, err := timeline.Since(context.Background(), versions[0].Workspace, latest.Workspace, "2026-01-01"); err != nil {
			t.Fatal(err)
		}
	})
}
