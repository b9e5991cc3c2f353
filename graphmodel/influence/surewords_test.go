package influence

import (
	"testing"

	"inroad/graphmodel"
)

func TestHowSureInWords(t *testing.T) {
	w := withChange(workedA(), graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"dm"}})
	low := *w.Tie("t05")
	low.Confidence = graphmodel.ConfidenceLow
	s := suggest(t, w.Apply([]graphmodel.Delta{{After: &low}}), "c", Query{})
	v, d := NewWords(w), s.Destinations[0]
	for got, want := range map[string]string{
		v.Holds(d):        "Holds in 4 of 10 readings, unless Cy's trust in Ana is below 77, Dm's trust in Cy is below 59 or Ana's trust in you is below 67.",
		v.Independent(d):  "Two ways have nobody in common: one of them at least lands about 6 in 10.",
		v.FindOut(d):      "Find out first how far Dm trusts Bo: 50 is a guess, and if it is above 59 (about 4 in 10), another way is the best.",
		v.Approval(s):     "A yes from Dm: about 4 in 10.",
		InReadings(0):     "no reading",
		InReadings(0.004): "less than 1 of 10 readings",
		InReadings(0.96):  "more than 9 of 10 readings",
		InReadings(1):     "all readings",
	} {
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestHowSureInWordsOfOneWay(t *testing.T) {
	w := withChange(mapOf(tie{"a", "you", 70}, tie{"b", "a", 60}, tie{"you", "c", 60}), graphmodel.Change{ID: "c", Rule: graphmodel.RuleAny})
	v := NewWords(w)
	s := suggest(t, w, "c", Query{To: []graphmodel.ID{"b", "c", "you"}})
	one, none, start := s.Destinations[0], s.Destinations[1], s.Destinations[2]
	for got, want := range map[string]string{
		v.Holds(one):       "Holds in all readings.",
		v.Independent(one): "There is no second way that is independent of it.",
		v.Approval(s):      "A yes from one of them at least: certain.",
		v.FindOut(one) + v.Holds(none) + v.Independent(none) + v.FindOut(none) + v.Holds(start) + v.Independent(start): "",
		v.Approval(suggest(t, w, "c", Query{To: []graphmodel.ID{"c"}})):                                                "A yes from C: out of reach as things are.",
	} {
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
