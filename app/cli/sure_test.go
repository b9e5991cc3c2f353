package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
)

// sureAnswer decodes what suggest --json says of how sure it is.
type sureAnswer struct {
	Targets []struct {
		Routes []struct {
			WinShare, WinShareError *float64
			Hops                    []struct{ CriticalTrust *float64 }
		}
		Independent *struct {
			Routes   [][]string
			Combined float64
			Proved   bool
		}
		FindOutFirst *struct {
			Tie, Side        string
			Flips, Threshold float64
		}
	}
	Approval struct {
		Rule, Method           string
		Probability, Low, High float64
	}
}

func TestSuggestSaysHowSure(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	c := run("suggest", file, "--change", "c-1", "--set", "handoff=1", "--routes", "9", "--json")
	var a sureAnswer
	if err := json.Unmarshal([]byte(c.out), &a); err != nil {
		t.Fatal(err, c.err)
	}
	checkTarget(t, a)
	if want := a.Approval; want.Rule != "all" || want.Method != "exact" || math.Abs(want.Probability-.53865) > 1e-12 || want.Low != want.High {
		t.Errorf("approval: %+v", want)
	}
}

func checkTarget(t *testing.T, a sureAnswer) {
	t.Helper()
	target := a.Targets[0]
	for i, want := range []float64{63.157894737, 88.888888889, 84.210526316, 55.555555556} {
		if got := target.Routes[0].Hops[i].CriticalTrust; got == nil || math.Abs(*got-want) > 1e-8 {
			t.Errorf("hop %d: %v, want %v", i+1, got, want)
		}
	}
	sum := 0.0
	for i, r := range target.Routes {
		if sum += *r.WinShare; i > 0 && r.Hops[0].CriticalTrust != nil || *r.WinShareError < 0 {
			t.Errorf("route %d: %+v", i+1, r)
		}
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("the five routes there are win in %v of all readings", sum)
	}
	if set := target.Independent; fmt.Sprint(set.Routes) != "[[you ana cy dm] [you bo dm]]" || math.Abs(set.Combined-(1-.496*.7)) > 1e-12 || !set.Proved {
		t.Errorf("independent: %+v", set)
	}
	if target.FindOutFirst != nil {
		t.Errorf("nothing is a guess, but to find out first is %+v", target.FindOutFirst)
	}
}
