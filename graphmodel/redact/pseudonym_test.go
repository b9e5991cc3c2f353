package redact_test

import (
	"slices"
	"strings"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/redact"
)

var secret = redact.Secret("a secret of thirty-two characters")

func small() *graphmodel.Workspace {
	w := graphmodel.New("map", "The plan of Ana")
	return w.Apply([]graphmodel.Delta{
		{After: &graphmodel.Department{ID: "d-it", Name: "Finance", Mission: "Keep ana RUIZ happy", Colour: "#2a78d6"}},
		{After: &graphmodel.Person{ID: "p-ana", Name: "Ana Ruiz", Department: "d-it"}},
		{After: &graphmodel.Person{ID: "p-bo", Name: "Bo Li", ReportsTo: "p-ana"}},
		{After: &graphmodel.Person{ID: "p-head", Name: "Head of Finance", Placeholder: true}},
		{After: &graphmodel.Person{ID: "p-wang", Name: "王伟"}},
		{After: &graphmodel.Goal{ID: "g-1", Title: "Close in 3 days", Measure: "says Bo", Description: "王伟说"}},
		{After: &graphmodel.Goal{ID: "g-2", Title: "What the head of finance wants"}},
	})
}

// Two copies of one map call everybody the same, also after others have come and
// gone; another secret calls everybody something else.
func TestPseudonymsStay(t *testing.T) {
	w := small()
	parts, _ := redact.Parse([]string{"structure"})
	first := redact.Of(w, parts, secret).Workspace
	later := w.Apply(append(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p-bo"}).Deltas,
		graphmodel.Delta{After: &graphmodel.Person{ID: "p-aa", Name: "Aa"}}))
	second, other := redact.Of(later, parts, secret).Workspace, redact.Of(w, parts, redact.Secret("another")).Workspace
	same := 0
	for _, p := range first.People.All() {
		if strings.Contains(p.Name, "Ana") || strings.HasPrefix(string(p.ID), "p-") {
			t.Errorf("%q, %q", p.Name, p.ID)
		}
		if q := second.Person(p.ID); q != nil && q.Name == p.Name {
			same++
		}
		if other.Person(p.ID) != nil {
			t.Error("another secret gives the same pseudonym")
		}
	}
	if same != 3 {
		t.Errorf("%d of 3 who stayed are called the same", same)
	}
	if first.Info.ID != second.Info.ID || first.Info.ID == w.Info.ID {
		t.Errorf("the map is called %q and %q", first.Info.ID, second.Info.ID)
	}
}

func TestTextsThatNameSomebodyStayBehind(t *testing.T) {
	parts, _ := redact.Parse([]string{"structure", "goals", "texts", "pressures", "about"})
	c := redact.Of(small(), parts, secret)
	var got []string
	for _, w := range c.Withheld {
		got = append(got, string(w.Ref.ID)+" "+w.Path)
	}
	want := []string{" title", "d-it mission", "g-1 description", "g-1 measure", "g-2 title"}
	if !slices.Equal(got, want) {
		t.Errorf("what stays behind is %q, not %q", got, want)
	}
	if d := c.Workspace.Departments.All()[0]; d.Name != "Finance" || d.Mission != "" || d.Colour != "#2a78d6" {
		t.Errorf("%+v", d)
	}
	if c.Workspace.Info.Title != "Map" {
		t.Errorf("the title is %q", c.Workspace.Info.Title)
	}
	for _, g := range c.Workspace.Goals.All() {
		if g.Title != "Close in 3 days" && !strings.HasPrefix(g.Title, "Goal ") {
			t.Errorf("a goal is called %q", g.Title)
		}
	}
}

func TestSensible(t *testing.T) {
	for name, c := range map[string]struct{ before, chosen, want redact.Part }{
		"what is needed comes along":     {redact.Names, redact.Names | redact.Reasons, redact.Names | redact.Reasons | redact.Stances | redact.Changes},
		"what needs it goes along":       {redact.Ties | redact.Trust, redact.Trust, 0},
		"texts go with the names":        {redact.Names | redact.Notes | redact.Ties, redact.Notes | redact.Ties, redact.Ties},
		"texts can be chosen after that": {redact.Ties, redact.Ties | redact.Notes, redact.Ties | redact.Notes},
	} {
		if got := c.chosen.Sensible(c.before); got != c.want {
			t.Errorf("%s: %v", name, redact.Keys(got))
		}
	}
}

func TestParse(t *testing.T) {
	if got, err := redact.Parse([]string{" Trust "}); err != nil || got != redact.Trust|redact.Ties {
		t.Errorf("%v, %v", redact.Keys(got), err)
	}
	if _, err := redact.Parse([]string{"gossip"}); err == nil || !strings.Contains(err.Error(), `no part "gossip"`) {
		t.Errorf("%v", err)
	}
	for _, p := range redact.Presets() {
		if got, err := redact.Parse([]string{p.Key}); err != nil || got != p.Parts {
			t.Errorf("%s is %v, %v", p.Key, redact.Keys(got), err)
		}
	}
}

// Who made the copy is no more told than who everybody is, and whom to go round
// only with where people stand.
func TestWhoIsMeantStaysBehind(t *testing.T) {
	w := small().Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "New desk", Avoid: []graphmodel.ID{"p-bo"},
		Scenarios: []graphmodel.Scenario{{ID: "s", Suppositions: []graphmodel.Supposition{{Person: "p-bo", Gone: true}}}}}}})
	info := *w.Info
	info.Me = "p-ana"
	w = w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}})
	for _, c := range []struct {
		keys        []string
		me, judging bool
	}{{[]string{"structure"}, false, false}, {[]string{"team"}, true, false}, {[]string{"changes", "plan", "stances"}, false, true}} {
		parts, err := redact.Parse(c.keys)
		if err != nil {
			t.Fatal(err)
		}
		copied := redact.Of(w, parts, secret).Workspace
		if (copied.Info.Me != "") != c.me {
			t.Errorf("with %q: me is %q", c.keys, copied.Info.Me)
		}
		for _, change := range copied.Changes.All() {
			if gone := change.Scenarios[0].Suppositions[0].Gone; (len(change.Avoid) > 0) != c.judging || gone != c.judging {
				t.Errorf("with %q: avoid %q, gone %v", c.keys, change.Avoid, gone)
			}
		}
	}
}

// An id that is an address stays behind, and a copy with names does not tell who
// is who in one without.
func TestIDsThatAreAddresses(t *testing.T) {
	w := graphmodel.New("map", "Map").Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "ana@x.example", Name: "Ana Ruiz"}}, {After: &graphmodel.Person{ID: "mailto:bo%40x.example", Name: "Bo Li"}},
		{After: &graphmodel.Person{ID: "p-3", Name: "Cy Ba"}}})
	seen := make(map[graphmodel.ID]bool)
	for _, parts := range []redact.Part{redact.Ties, redact.Names, redact.Names | redact.Email} {
		for _, p := range redact.Of(w, parts, secret).Workspace.People.All() {
			if seen[p.ID] && p.ID != "p-3" {
				t.Errorf("%q is in two copies", p.ID)
			}
			if seen[p.ID] = true; strings.Contains(string(p.ID), "x.example") && !parts.Has(redact.Email) {
				t.Errorf("%q is in a copy without addresses", p.ID)
			}
		}
	}
	if !seen["p-3"] || !seen["ana@x.example"] {
		t.Error("with names and addresses the ids do not stay")
	}
}
