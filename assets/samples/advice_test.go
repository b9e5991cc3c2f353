package samples_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
	"inroad/storage"
)

const someDay = graphmodel.Date("2026-11-21")

func workspaceOf(t *testing.T, name string) *graphmodel.Workspace {
	t.Helper()
	document, err := storage.Decode(open(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return document.Workspace
}

// answered works out what the rules want to know of a change.
func answered(t *testing.T, w *graphmodel.Workspace, change graphmodel.ID) advice.Answer {
	t.Helper()
	var a advice.Answer
	var err error
	if a.Suggestion, err = influence.Suggest(context.Background(), w, change, someDay, influence.Query{}); err != nil {
		t.Fatal(err)
	}
	if a.Forecast, err = support.Predict(context.Background(), w, change, support.Query{}); err != nil {
		t.Fatal(err)
	}
	return a
}

// goldenText compares a text with testdata/name, and writes it if UPDATE_GOLDEN
// is set.
func goldenText(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("it differs from %s:\n%s", file, got)
	}
}

// written writes a sentence and the fields that it is made from.
func written(b *strings.Builder, s advice.Sentence) {
	var from []string
	for _, source := range s.Sources {
		from = append(from, strings.TrimRight(fmt.Sprintf("%s/%s", source.Ref.ID, source.Path), "/"))
	}
	general := ""
	if s.General {
		general = " (general)"
	}
	fmt.Fprintf(b, "    %s%s\n        <- %s\n", s.Text, general, strings.Join(from, ", "))
}

func writtenCard(w *graphmodel.Workspace, c advice.Card) string {
	var b strings.Builder
	fmt.Fprintf(&b, "=== %s", w.PersonName(c.Person))
	if c.Via != "" {
		fmt.Fprintf(&b, ", by way of %s", w.PersonName(c.Via))
	}
	fmt.Fprintf(&b, " ===\n%s\n\n", c.Message())
	for _, p := range c.Parts {
		fmt.Fprintf(&b, "  %s\n", p.Kind)
		for _, s := range p.Sentences {
			written(&b, s)
		}
	}
	for _, gap := range c.Missing {
		fmt.Fprintf(&b, "  %s: %s -> %s/%s\n", gap.Part, gap.Text, gap.Fill.Ref.ID, gap.Fill.Path)
	}
	return b.String() + "\n"
}

// planned returns the steps of a change, and those that its plan would add.
func planned(t *testing.T, w *graphmodel.Workspace, change graphmodel.ID) []graphmodel.Step {
	t.Helper()
	c := w.Change(change)
	plan, err := coalition.Find(context.Background(), influence.NewSnapshot(w, change, w.Info.Parameters, someDay), coalition.Query{})
	if err != nil {
		t.Fatal(err)
	}
	steps := c.Steps
	for _, s := range plan.Steps {
		step := graphmodel.Step{Person: s.Person}
		if n := len(s.Route.People); n > 2 {
			step.Via = s.Route.People[n-2]
		}
		steps = append(steps, step)
	}
	return steps
}

var sampleNames = []string{"high-tech-managers", "self-service-analytics"}

func TestCardsOfSamples(t *testing.T) {
	for _, name := range sampleNames {
		w := workspaceOf(t, name)
		var all strings.Builder
		for _, c := range w.Changes.All() {
			fmt.Fprintf(&all, "##### %s #####\n\n", c.Title)
			for _, step := range planned(t, w, c.ID) {
				all.WriteString(writtenCard(w, advice.NewCard(w, c.ID, step, someDay)))
			}
		}
		goldenText(t, "cards-"+name+".txt", all.String())
	}
}

func TestAdviceOfSamples(t *testing.T) {
	for _, name := range sampleNames {
		w := workspaceOf(t, name)
		var all strings.Builder
		list := advice.OfMap(w, someDay)
		for _, c := range w.Changes.All() {
			list = append(list, advice.On(w, c.ID, answered(t, w, c.ID), someDay)...)
		}
		for _, a := range list {
			dismissed, remedy := "", ""
			if a.Dismissed {
				dismissed = " (put aside)"
			}
			if a.Remedy != nil {
				remedy = "\n    => " + a.Remedy.Name
			}
			fmt.Fprintf(&all, "%s: %s%s\n    %s\n    %s\n    %s\n    -> %s/%s%s\n\n", a.Severity, a.Key, dismissed, a.Finding, a.Why, a.Do,
				a.Fill.Ref.ID, a.Fill.Path, remedy)
		}
		goldenText(t, "advice-"+name+".txt", all.String())
	}
}

func items(b *strings.Builder, list []advice.Item) {
	for _, item := range list {
		overdue := ""
		if item.Overdue {
			overdue = ", overdue"
		}
		if item.Due.Known() {
			fmt.Fprintf(b, "    (%s%s)\n", item.Due, overdue)
		}
		written(b, item.Sentence)
	}
}

func TestAgendasOfSamples(t *testing.T) {
	for _, name := range sampleNames {
		w := workspaceOf(t, name)
		var all strings.Builder
		for _, p := range w.People.All() {
			agenda := advice.NewAgenda(w, p.ID, someDay)
			fmt.Fprintf(&all, "=== %s ===\n", p.Name)
			for _, s := range agenda.Sections {
				fmt.Fprintf(&all, "  %s\n", s.Topic)
				items(&all, s.Items)
			}
		}
		goldenText(t, "agendas-"+name+".txt", all.String())
	}
}

func TestStandingInSamples(t *testing.T) {
	for _, name := range sampleNames {
		w := workspaceOf(t, name)
		var all strings.Builder
		for _, s := range advice.Standing(w, someDay) {
			fmt.Fprintf(&all, "=== %s ===\n", w.Department(s.Department).Name)
			for _, said := range s.Trust {
				fmt.Fprintf(&all, "    %s\n", said.Text)
			}
			all.WriteString("  we owe\n")
			items(&all, s.Owe)
			all.WriteString("  they owe\n")
			items(&all, s.Owed)
			all.WriteString("  coincide\n")
			for _, said := range s.Coincide {
				written(&all, said)
			}
		}
		for _, c := range advice.Contacts(w, someDay) {
			fmt.Fprintf(&all, "%s %s %d: %s\n", c.State, c.Due, c.Days, c.Sentence.Text)
		}
		goldenText(t, "standing-"+name+".txt", all.String())
	}
}
