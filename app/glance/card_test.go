package glance_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/apptest"
	"inroad/app/glance"
	"inroad/graphmodel"
)

// write writes a card as text.
func write(to *strings.Builder, c glance.Card) {
	fmt.Fprintf(to, "%s\n", c.Title)
	if c.Under != "" {
		fmt.Fprintf(to, "  %s\n", c.Under)
	}
	for _, row := range c.Rows {
		fmt.Fprintf(to, "  %-14s %s\n", row.Caption, row.Text)
	}
}

func TestCardsOfTheSample(t *testing.T) {
	w := apptest.Sample(t, "self-service-analytics")
	change := w.Changes.All()[0]
	var got strings.Builder
	add := func(r graphmodel.Record) {
		card, ok := glance.Of(w, change, apptest.Today, graphmodel.RefOf(r))
		if !ok {
			t.Fatalf("%s has no card", r.Key())
		}
		write(&got, card)
	}
	for _, d := range w.Departments.All() {
		add(d)
	}
	for _, p := range w.People.All() {
		add(p)
	}
	for _, g := range w.Goals.All() {
		add(g)
	}
	for _, tie := range w.Ties.All()[:12] {
		add(tie)
	}
	golden := filepath.Join("testdata", "cards.txt")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("the cards are not those of %s:\n%s", golden, got.String())
	}
}

// Notes stay private, whoever looks at the screen.
func TestCardsHaveNoNotes(t *testing.T) {
	const secret = "between us"
	draft := graphmodel.Draft{
		Info:        graphmodel.New("w", "").Info,
		Departments: []*graphmodel.Department{{ID: "d", Name: "IT", Notes: secret}},
		People:      []*graphmodel.Person{{ID: "a", Name: "Ana", Notes: secret}, {ID: "b", Name: "Bo"}},
		Ties:        []*graphmodel.Tie{{ID: "t", From: "a", To: "b", Notes: secret}},
		Touchpoints: []*graphmodel.Touchpoint{{ID: "c", Date: "2026-11-02", People: []graphmodel.ID{"a"}, Summary: secret, Outcome: secret}},
	}
	w := draft.Workspace()
	for _, ref := range []graphmodel.Ref{{Kind: graphmodel.KindDepartment, ID: "d"}, {Kind: graphmodel.KindPerson, ID: "a"}, {Kind: graphmodel.KindTie, ID: "t"}} {
		card, ok := glance.Of(w, nil, apptest.Today, ref)
		if text := fmt.Sprint(card); !ok || strings.Contains(text, secret) {
			t.Errorf("the card of %v says %q", ref, text)
		}
	}
}

func TestNoCardOfWhatIsGone(t *testing.T) {
	w := graphmodel.New("w", "")
	for _, kind := range []graphmodel.Kind{graphmodel.KindPerson, graphmodel.KindTie, graphmodel.KindDepartment, graphmodel.KindGoal, graphmodel.KindChange} {
		if card, ok := glance.Of(w, nil, apptest.Today, graphmodel.Ref{Kind: kind, ID: "gone"}); ok {
			t.Errorf("%v: %v", kind, card)
		}
	}
}
