package advice

import (
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func TestASourceIsNamedInWords(t *testing.T) {
	w := tested(t, nothing)
	c := graphmodel.Ref{Kind: graphmodel.KindChange, ID: "c"}
	for path, want := range map[string]string{
		"":                           "One ledger",
		"why":                        "One ledger: why",
		"stances[3].reasons[0].need": "One ledger: stance of Uwe Keller, reason, need",
		"benefits[0].text":           "One ledger: benefit for Gil Torres, text",
		"serves[0]":                  "One ledger: “Close the books in 3 days”",
		"steps[0].goal":              "One ledger: step with Gil Torres, goal",
		"checkpoints[0].title":       "One ledger: checkpoint “Review”, title",
		"steps":                      "One ledger: steps",
		"steps[7].goal":              "One ledger: steps, goal",
		"nothing.here":               "One ledger: nothing, here",
	} {
		if got := (Source{c, path}).Label(w); got != want {
			t.Errorf("%q is called %q, want %q", path, got, want)
		}
	}
	person := Source{graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "uwe"}, "caresAbout"}
	if got := person.Label(w); got != "Uwe Keller: cares about" {
		t.Error(got)
	}
}

func TestEverySourceHasAName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		for _, e := range Diary(w, today) {
			for _, s := range e.Sources {
				if s.Label(w) == "" {
					t.Fatalf("%+v has no name", s)
				}
			}
		}
	})
}
