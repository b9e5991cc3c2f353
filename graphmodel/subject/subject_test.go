package subject_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/subject"
)

// marked returns a workspace in which whatever is about one person, who is drawn
// too, says so: their id and name turn up nowhere else.
func marked(t *rapid.T) (*graphmodel.Workspace, graphmodel.ID) {
	w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.People.Len() > 0 }).Draw(t, "workspace")
	person := rapid.SampledFrom(w.People.All()).Draw(t, "person")
	return w, person.ID
}

// Every reference to the person is listed, and none is left after the deletion.
func TestNothingIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, id := marked(t)
		listed := make(map[graphmodel.Ref]bool)
		for _, s := range subject.Of(w, id).Sections {
			for _, i := range s.Items {
				listed[i.Ref] = true
			}
		}
		for r := range w.Records() {
			if names(r, id) && !listed[graphmodel.RefOf(r)] {
				t.Fatalf("%v names the person and is not listed", graphmodel.RefOf(r))
			}
		}
		history, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		if err := history.Do(subject.Remove(w, id)); err != nil {
			t.Fatal(err)
		}
		for r := range history.Workspace().Records() {
			if names(r, id) {
				t.Fatalf("%v still names the person", graphmodel.RefOf(r))
			}
		}
		if history.Undo(); said(history.Workspace()) != said(w) {
			t.Fatal("it can't be undone in one step")
		}
	})
}

// said returns all that a workspace says.
func said(w *graphmodel.Workspace) string {
	var text strings.Builder
	for r := range w.Records() {
		fmt.Fprintf(&text, "%+v\n", reflect.ValueOf(r).Elem().Interface())
	}
	return text.String()
}

func names(r graphmodel.Record, id graphmodel.ID) bool {
	return graphmodel.RefOf(r) == graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id} ||
		slices.ContainsFunc(graphmodel.References(r), func(ref graphmodel.Reference) bool {
			return ref.Kind == graphmodel.KindPerson && *ref.ID == id
		})
}

func example() *graphmodel.Workspace {
	return graphmodel.New("m", "Map").Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "a", Name: "Ana Ruiz", Email: "ana@example.org", Power: graphmodel.Some(3), Notes: "likes *tea*",
			Extra: graphmodel.Extra{"shoe": "38"}}},
		{After: &graphmodel.Person{ID: "b", Name: "Bo Lind", ReportsTo: "a", Notes: "shares a flat with ANA"}},
		{After: &graphmodel.Department{ID: "d", Name: "Finance", Head: "a"}},
		{After: &graphmodel.Tie{ID: "t", From: "b", To: "a", Trust: graphmodel.Some(70.0), Notes: "since March"}},
		{After: &graphmodel.Goal{ID: "g", Title: "Close early", Holders: []graphmodel.Holder{{Person: "a"}, {Person: "b"}}}},
		{After: &graphmodel.Change{ID: "c", Title: "Tool", Deciders: []graphmodel.ID{"a"}, Why: "Ruiz wants it",
			Stances:          []graphmodel.Stance{{Person: "a", Current: graphmodel.Some(-1), Reasons: []graphmodel.Reason{{Kind: "workload", Text: "quarter end"}}}},
			Benefits:         []graphmodel.Statement{{Person: "a", Text: "fewer calls"}, {Person: "b", Text: "more sleep"}},
			Steps:            []graphmodel.Step{{ID: "s1", Person: "a", Message: "say hello"}, {ID: "s2", Person: "b", Via: "a"}},
			Responsibilities: []graphmodel.Responsibility{{ID: "r", Task: "Plan", Accountable: "a"}}}},
		{After: &graphmodel.Touchpoint{ID: "x1", People: []graphmodel.ID{"a"}, Summary: "coffee"}},
		{After: &graphmodel.Touchpoint{ID: "x2", People: []graphmodel.ID{"a", "b"}, Summary: "lunch"}},
		{After: &graphmodel.Position{ID: "a", X: 1, Y: 2}},
	})
}

func TestWhatIsHeld(t *testing.T) {
	data := subject.Of(example(), "a")
	want := map[string][]string{
		subject.Record:      {"a", "“Ana Ruiz”", "“ana@example.org”", "3", "“likes *tea*”", "38"},
		subject.Roles:       {"Ana Ruiz", "Ana Ruiz", "Ana Ruiz"},
		subject.Ties:        {"from Bo Lind, to Ana Ruiz, trust 70, notes “since March”"},
		subject.Goals:       {"person Ana Ruiz"},
		subject.Benefits:    {"person Ana Ruiz, text “fewer calls”"},
		subject.Touchpoints: {"people Ana Ruiz, summary “coffee”", "people Ana Ruiz, Bo Lind, summary “lunch”"},
		subject.Place:       {"x 1, y 2"},
		subject.Mentions:    {"shares a flat with ANA", "Ruiz wants it"},
	}
	for title, texts := range want {
		var got []string
		for _, i := range data.Section(title) {
			got = append(got, i.Text)
		}
		slices.Sort(got)
		slices.Sort(texts)
		if !slices.Equal(got, texts) {
			t.Errorf("%s: %q, not %q", title, got, texts)
		}
	}
	if s := data.Section(subject.Stances); len(s) != 1 || !strings.Contains(s[0].Text, "quarter end") || s[0].About != "change “Tool”: stances" {
		t.Errorf("%+v", s)
	}
	if s := data.Section(subject.Plans); len(s) != 3 {
		t.Errorf("%+v", s)
	}
	if nobody := subject.Of(example(), "nobody"); len(nobody.Sections) != 0 {
		t.Errorf("%+v", nobody)
	}
}

func TestReports(t *testing.T) {
	data := subject.Of(example(), "a")
	text := string(data.Markdown())
	for _, want := range []string{"# What is held about Ana Ruiz\n", "\n## Touchpoints\n", `**notes**: “likes \*tea\*”`} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
	var back subject.Data
	if err := json.Unmarshal(data.JSON(), &back); err != nil || back.Name != "Ana Ruiz" || len(back.Sections) != len(data.Sections) {
		t.Errorf("%+v, %v", back, err)
	}
}

func TestRemoveTakesWhatWasWritten(t *testing.T) {
	w := example()
	after := w.Apply(subject.Remove(w, "a").Deltas)
	text := said(after)
	for _, gone := range []string{"ana@", "fewer calls", "say hello", "coffee", "since March", "quarter end", "tea"} {
		if strings.Contains(text, gone) {
			t.Errorf("%q is still there", gone)
		}
	}
	for _, left := range []string{"more sleep", "lunch", "s2", "Plan", "shares a flat with ANA"} {
		if !strings.Contains(text, left) {
			t.Errorf("%q is gone", left)
		}
	}
}
