package graphmodel_test

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
)

func TestOverdueContacts(t *testing.T) {
	cadence := graphmodel.Some(30)
	person := func(id graphmodel.ID, cadence graphmodel.Opt[int]) *graphmodel.Person {
		return &graphmodel.Person{ID: id, Name: string(id), CadenceDays: cadence}
	}
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		person("due today", cadence), person("long overdue", cadence), person("just overdue", cadence), person("never met", cadence),
		person("met again", cadence), person("no cadence", graphmodel.Opt[int]{}), person("met in the future", cadence),
	})
	met := func(date graphmodel.Date, people ...graphmodel.ID) *graphmodel.Touchpoint {
		return &graphmodel.Touchpoint{ID: graphmodel.ID(fmt.Sprint(date, people)), Date: date, People: people}
	}
	w.Touchpoints = graphmodel.NewTable([]*graphmodel.Touchpoint{
		met("2026-10-22", "due today"), met("2026-10-21", "just overdue"), met("2026-01-01", "long overdue", "met again", "no cadence"),
		met("2026-11-20", "met again"), met("", "never met"), met("2027-01-01", "met in the future"),
	})
	got := ""
	for _, o := range w.OverdueContacts("2026-11-21") {
		got += fmt.Sprintf("%s %d; ", o.Person.ID, o.Days)
	}
	if want := "long overdue 324; just overdue 31; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if list := w.OverdueContacts(""); len(list) != 0 {
		t.Errorf("without a date %d are overdue", len(list))
	}
}

func TestGuesses(t *testing.T) {
	trust := graphmodel.Some(50.0)
	w := graphmodel.New("w", "W")
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "b", Trust: trust, Confidence: graphmodel.ConfidenceLow}, {ID: "a", Trust: trust, Confidence: graphmodel.ConfidenceLow},
		{ID: "c", Trust: trust}, {ID: "d", Trust: trust, Confidence: graphmodel.ConfidenceHigh}, {ID: "e", Confidence: graphmodel.ConfidenceLow},
	})
	guesses := w.Guesses()
	if len(guesses) != 2 || guesses[0].ID != "a" || guesses[1].ID != "b" {
		t.Errorf("got %v", guesses)
	}
}
