package influence

import (
	"context"
	"errors"
	"math"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

// The answer is the same on one core and on many, and the quick one stays as it
// was, with the same routes.
func TestCompletingIsRepeatable(t *testing.T) {
	w := organisation(3, 120, 700)
	s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
	quick, err := s.Suggest(t.Context(), Query{To: []graphmodel.ID{"person-000060", "person-000000", "person-000119"}})
	if err != nil {
		t.Fatal(err)
	}
	var answers []*Suggestion
	for _, cores := range []int{1, 7, 2} {
		was := runtime.GOMAXPROCS(cores)
		answer, err := s.Complete(t.Context(), quick, nil)
		runtime.GOMAXPROCS(was)
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, answer)
		if diff := cmp.Diff(answers[0], answer); diff != "" {
			t.Error(diff)
		}
	}
	if quick.Completed || quick.Approval != nil || quick.Destinations[0].WinShares != nil || !answers[0].Completed {
		t.Error("the quick answer has changed")
	}
	if &quick.Destinations[0].Routes[0] != &answers[0].Destinations[0].Routes[0] {
		t.Error("the routes are others")
	}
}

func TestCompletingEndsWhenTheContextDoes(t *testing.T) {
	w := organisation(3, 120, 700)
	s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
	quick, err := s.Suggest(t.Context(), Query{To: []graphmodel.ID{"person-000060", "person-000030"}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var told []float64
	answer, err := s.Complete(ctx, quick, func(done float64) {
		if told = append(told, done); done > 0.3 {
			cancel()
		}
	})
	if answer != nil || !errors.Is(err, context.Canceled) || told[0] != 0 || told[len(told)-1] >= 1 {
		t.Errorf("%v, %v, told %v", answer, err, told)
	}
}

// The shares of all routes add up to 1, and are about those that follow from the
// distributions.
func TestWinShares(t *testing.T) {
	// Two ways of one doubtful tie each, the rest being the same.
	w := mapOf(tie{"a", "you", 60}, tie{"b", "you", 60}, tie{"dm", "a", 100}, tie{"dm", "b", 100})
	d := suggest(t, w, "", Query{To: []graphmodel.ID{"dm"}}).Destinations[0]
	sum := 0.0
	for _, s := range d.WinShares {
		sum += s.Share
		if math.Abs(s.Share-0.5) > 4*s.Error || math.Abs(s.Error-math.Sqrt(s.Share*(1-s.Share)/Readings)) > 1e-15 {
			t.Errorf("%+v", s)
		}
	}
	if sum != 1 {
		t.Errorf("the shares add up to %v", sum)
	}
	only := suggest(t, w, "", Query{To: []graphmodel.ID{"dm"}, Routes: 1}).Destinations[0].WinShares
	if diff := cmp.Diff(d.WinShares[:1], only); diff != "" {
		t.Error(diff)
	}
}
