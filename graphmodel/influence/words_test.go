package influence

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

func TestChance(t *testing.T) {
	for _, tc := range []struct {
		p    float64
		want string
	}{
		{0.01, "less than 1 in 10"}, {0.0499, "less than 1 in 10"}, {0.05, "about 1 in 10"}, {0.14, "about 1 in 10"},
		{0.4536, "about 5 in 10"}, {0.94, "about 9 in 10"}, {0.95, "more than 9 in 10"}, {0.99, "more than 9 in 10"}, {1, "certain"},
	} {
		if got := Chance(tc.p); got != tc.want {
			t.Errorf("Chance(%v) = %q, want %q", tc.p, got, tc.want)
		}
	}
}

func TestReasons(t *testing.T) {
	w := wordsMap()
	c := graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"dana"},
		Serves:   []graphmodel.Service{{Goal: "g"}},
		Benefits: []graphmodel.Statement{{Department: "fin", Text: "one version of the numbers"}},
		Stances: []graphmodel.Stance{
			{Person: "gil", Current: graphmodel.Some(1)},
			{Person: "fay", Current: graphmodel.Some(-1), Reasons: []graphmodel.Reason{
				{Kind: "workload", Text: "quarter-end workload"}, {Kind: "cost", Addressed: true}}},
			{Person: "dana", Current: graphmodel.Some(2), Reasons: []graphmodel.Reason{{Kind: "cost"}}},
		}}
	got := NewWords(w).Reasons(suggest(t, withChange(w, c), "c", Query{}).Destinations[0].Routes[0])
	want := []string{
		"Gil trusts you (70, trusting) and is supportive.",
		"Fay trusts Gil (80, strong) but is sceptical: quarter-end workload, not answered yet.",
		"Dana trusts Fay (50, neutral, a guess), is a champion of it, sees it serve “Close in 3 days” and gains from it, " +
			"but there is friction between them; objects: cost, not answered yet; the last contact was 81 days ago instead of 30 at most.",
		"Weakest hop: Dana's trust in Fay (50, a guess).",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A goal that is harmed is not said to be served, whichever effect prevails.
func TestServedAndHarmed(t *testing.T) {
	w := mapOf(tie{"gil", "you", 70})
	w = w.Apply([]graphmodel.Delta{
		{After: &graphmodel.Goal{ID: "g", Title: "Close", Holders: []graphmodel.Holder{{Person: "gil", Weight: graphmodel.Some(2)}}}},
		{After: &graphmodel.Goal{ID: "h", Title: "Cost", Holders: []graphmodel.Holder{{Person: "gil"}}}},
	})
	for effect, want := range map[int]string{
		1:  "Gil trusts you (70, trusting) and sees it serve “Close” (but harm “Cost”).",
		-1: "Gil trusts you (70, trusting) but sees it harm “Close” (but serve “Cost”).",
	} {
		c := graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"gil"}, Serves: []graphmodel.Service{
			{Goal: "g", Effect: graphmodel.Some(effect)}, {Goal: "h", Effect: graphmodel.Some(-effect)}}}
		got := NewWords(w).Reasons(suggest(t, withChange(w, c), "c", Query{}).Destinations[0].Routes[0])
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Error(diff)
		}
	}
}

// wordsMap has one way from you to Dana in Finance, by Gil and Fay.
func wordsMap() *graphmodel.Workspace {
	w := mapOf(tie{"gil", "you", 70}, tie{"fay", "gil", 80}, tie{"dana", "fay", 50})
	fray := *w.Tie("t02")
	fray.Confidence, fray.Friction, fray.AsOf = graphmodel.ConfidenceLow, true, "2026-09-01"
	dana := *w.Person("dana")
	dana.Department, dana.CadenceDays = "fin", graphmodel.Some(30)
	return w.Apply([]graphmodel.Delta{
		{After: &fray}, {After: &dana}, {After: &graphmodel.Department{ID: "fin", Name: "Finance"}},
		{After: &graphmodel.Goal{ID: "g", Title: "Close in 3 days", Holders: []graphmodel.Holder{{Department: "fin"}}}},
	})
}

func TestReasonsFromYourOwnSide(t *testing.T) {
	w := mapOf(tie{"you", "bo", 90}, tie{"dm", "you", 60})
	for from, want := range map[graphmodel.ID][]string{
		"bo": {"You trust Bo (90, strong).", "Dm trusts you (60, trusting).", "Weakest hop: Dm's trust in you (60)."},
		"dm": {"Dm is where it starts: nobody needs to be asked first."},
	} {
		got := NewWords(w).Reasons(suggest(t, w, "", Query{From: from, To: []graphmodel.ID{"dm"}}).Destinations[0].Routes[0])
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestNoRouteInWords(t *testing.T) {
	for name, tc := range map[string]struct {
		w    *graphmodel.Workspace
		q    Query
		want []string
	}{
		"nobody": {mapOf(tie{"dm", "bo", 70}), Query{}, []string{"Nobody on the map trusts you yet.",
			"If Dm trusted you (50, neutral), it would land about 5 in 10."}},
		"blocked": {mapOf(tie{"bo", "you", 70}, tie{"dm", "bo", 70}), Query{Avoid: []graphmodel.ID{"bo"}},
			[]string{"Every way of at most 6 hops to Dm passes Bo (avoided), who may not carry the message.",
				"If Dm trusted you (50, neutral), it would land about 5 in 10."}},
		"too long": {mapOf(tie{"bo", "you", 70}, tie{"dm", "bo", 70}), Query{MaxHops: 1},
			[]string{"Every way to Dm is longer than 1 hop.", "If Dm trusted you (50, neutral), it would land about 5 in 10."}},
		"idle tie": {mapOf(tie{"bo", "you", 70}, tie{"dm", "bo", 0}), Query{},
			[]string{"No chain of trust leads from you to Dm.", "If Dm's trust in Bo grew to 20, it would land about 1 in 10."}},
	} {
		t.Run(name, func(t *testing.T) {
			tc.q.To = []graphmodel.ID{"dm"}
			got := NewWords(tc.w).NoRoute("you", suggest(t, tc.w, "", tc.q).Destinations[0])
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
