package influence_test

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

func TestHowSureInWords(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Info.Me = "ana"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana"}, {ID: "bo", Name: "Bo"}, {ID: "dana", Name: "Dana"}})
	v := influence.NewWords(w)
	route := influence.Route{People: []graphmodel.ID{"ana", "bo", "dana"},
		Hops: []influence.Hop{{From: "ana", To: "bo", Trust: 80}, {From: "bo", To: "dana", Trust: 60}}}
	d := influence.Destination{To: "dana", Routes: []influence.Route{route}}
	say := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
	say(v.Holds(d), "")
	d.WinShares, d.Critical = []influence.WinShare{{Share: 1}}, []*influence.Critical{nil, nil}
	say(v.Holds(d), "Holds in all readings of your guesses.")
	d.WinShares[0].Share, d.Critical = 0.81, []*influence.Critical{{Trust: 52.4}, {Trust: 12}}
	say(v.Holds(d), "Holds in 8 of 10 readings of your guesses, unless Bo's trust in you is below 52.")
	say(v.FindOutFirst(influence.FindOut{From: "ana", To: "bo", Trust: 40, Threshold: 61.2, Flips: 0.03}),
		"How far you trust Bo (40, a guess): above 61 another way is better, which is so in fewer than 1 of 10 readings.")
	say(v.FindOutFirst(influence.FindOut{From: "dana", To: "bo", Trust: 75, Threshold: 61.2, Below: true, Flips: 0.96}),
		"How far Dana trusts Bo (75, a guess): below 61 another way is better, which is so in more than 9 of 10 readings.")
	say(v.Together(influence.Independent{Combined: 0.7}), "Together: about 7 in 10.")
	for _, test := range []struct {
		rule     graphmodel.Rule
		deciders int
		want     string
	}{
		{graphmodel.RuleAll, 2, "Both must agree: about 3 in 10."}, {graphmodel.RuleAll, 3, "All 3 must agree: about 3 in 10."},
		{graphmodel.RuleMajority, 3, "A majority of the 3 must agree: about 3 in 10."}, {graphmodel.RuleAny, 3, "One of the 3 must agree: about 3 in 10."},
	} {
		say(v.Approval(influence.Approval{Rule: test.rule, Probability: 0.3}, test.deciders), test.want)
	}
}
