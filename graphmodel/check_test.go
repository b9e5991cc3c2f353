package graphmodel_test

import (
	"math"
	"slices"
	"testing"

	"inroad/graphmodel"

	"github.com/google/go-cmp/cmp"
)

func draft() *graphmodel.Draft {
	return &graphmodel.Draft{
		Info:        &graphmodel.Info{Title: "T", Me: "a", Parameters: graphmodel.DefaultParameters()},
		Departments: []*graphmodel.Department{{ID: "x", Head: "a"}, {ID: "y", Parent: "x"}},
		People:      []*graphmodel.Person{{ID: "b", ReportsTo: "a"}, {ID: "a", Department: "x"}},
		Ties:        []*graphmodel.Tie{{ID: "t", From: "b", To: "a", Trust: graphmodel.Some(50.0)}},
		Goals:       []*graphmodel.Goal{{ID: "g", Holders: []graphmodel.Holder{{Person: "a"}, {Department: "y"}}}},
		Changes: []*graphmodel.Change{{ID: "c", Deciders: []graphmodel.ID{"b"}, Serves: []graphmodel.Service{{Goal: "g"}},
			Stances: []graphmodel.Stance{{Person: "a"}, {Person: "b"}}, Steps: []graphmodel.Step{{ID: "s", Person: "a", Via: "b"}}}},
		Touchpoints: []*graphmodel.Touchpoint{{ID: "p", People: []graphmodel.ID{"b"}, Change: "c", Date: "2026-11-10"}},
		Positions:   []*graphmodel.Position{{ID: "a", X: 1, Y: 2}},
	}
}

func TestCheckNamesEveryProblemByItsPath(t *testing.T) {
	tests := map[string]struct {
		spoil func(d *graphmodel.Draft)
		paths []string
	}{
		"nothing wrong":     {func(*graphmodel.Draft) {}, nil},
		"me is nobody":      {func(d *graphmodel.Draft) { d.Info.Me = "z" }, []string{"me"}},
		"person id twice":   {func(d *graphmodel.Draft) { d.People[1].ID = "b" }, []string{"people[1].id", "me", "departments[0].head", "people[0].reportsTo", "ties[0].to", "goals[0].holders[0].person", "changes[0].stances[0].person", "changes[0].steps[0].person", `views.positions["a"]`}},
		"empty id":          {func(d *graphmodel.Draft) { d.Goals = append(d.Goals, &graphmodel.Goal{}) }, []string{"goals[1].id"}},
		"manager is nobody": {func(d *graphmodel.Draft) { d.People[0].ReportsTo = "z" }, []string{"people[0].reportsTo"}},
		"own manager":       {func(d *graphmodel.Draft) { d.People[0].ReportsTo = "b" }, []string{"people[0].reportsTo"}},
		"manager circle":    {func(d *graphmodel.Draft) { d.People[1].ReportsTo = "b" }, []string{"people[1].reportsTo"}},
		"parent circle":     {func(d *graphmodel.Draft) { d.Departments[0].Parent = "y" }, []string{"departments[1].parent"}},
		"no department":     {func(d *graphmodel.Draft) { d.People[1].Department = "z" }, []string{"people[1].department"}},
		"tie to oneself":    {func(d *graphmodel.Draft) { d.Ties[0].To = "b" }, []string{"ties[0].to"}},
		"tie twice":         {func(d *graphmodel.Draft) { d.Ties = append(d.Ties, tie("u", "b", "a")) }, []string{"ties[1]"}},
		"tie without end":   {func(d *graphmodel.Draft) { d.Ties[0].To = "" }, []string{"ties[0]"}},
		"trust too high":    {func(d *graphmodel.Draft) { d.Ties[0].Trust = graphmodel.Some(100.5) }, []string{"ties[0].trust"}},
		"trust NaN":         {func(d *graphmodel.Draft) { d.Ties[0].Trust = graphmodel.Some(math.NaN()) }, []string{"ties[0].trust"}},
		"confidence":        {func(d *graphmodel.Draft) { d.Ties[0].Confidence = "sure" }, []string{"ties[0].confidence"}},
		"power":             {func(d *graphmodel.Draft) { d.People[0].Power = graphmodel.Some(0) }, []string{"people[0].power"}},
		"openness, cadence": {func(d *graphmodel.Draft) {
			d.People[0].Openness, d.People[0].CadenceDays = graphmodel.Some(6), graphmodel.Some(-1)
		}, []string{"people[0].openness", "people[0].cadenceDays"}},
		"weight":             {func(d *graphmodel.Draft) { d.Goals[0].Holders[1].Weight = graphmodel.Some(4) }, []string{"goals[0].holders[1].weight"}},
		"holder is nobody":   {func(d *graphmodel.Draft) { d.Goals[0].Holders[0].Person = "" }, []string{"goals[0].holders[0]"}},
		"stance":             {func(d *graphmodel.Draft) { d.Changes[0].Stances[0].Current = graphmodel.Some(-3) }, []string{"changes[0].stances[0].current"}},
		"two stances":        {func(d *graphmodel.Draft) { d.Changes[0].Stances[1].Person = "a" }, []string{"changes[0].stances[1].person"}},
		"effect":             {func(d *graphmodel.Draft) { d.Changes[0].Serves[0].Effect = graphmodel.Some(0) }, []string{"changes[0].serves[0].effect"}},
		"rule, threshold":    {func(d *graphmodel.Draft) { d.Changes[0].Rule, d.Changes[0].Threshold = "most", graphmodel.Some(1.5) }, []string{"changes[0].rule", "changes[0].threshold"}},
		"decider is nobody":  {func(d *graphmodel.Draft) { d.Changes[0].Deciders = []graphmodel.ID{"a", "", "z"} }, []string{"changes[0].deciders[1]", "changes[0].deciders[2]"}},
		"step id twice":      {func(d *graphmodel.Draft) { d.Changes[0].Steps = append(d.Changes[0].Steps, graphmodel.Step{ID: "s"}) }, []string{"changes[0].steps[1].id"}},
		"date":               {func(d *graphmodel.Draft) { d.Touchpoints[0].Date = "2026-13-01" }, []string{"touchpoints[0].date"}},
		"parameter":          {func(d *graphmodel.Draft) { d.Info.Parameters.Handoff = 0 }, []string{"parameters.handoff"}},
		"position of nobody": {func(d *graphmodel.Draft) { d.Positions[0].ID = "q" }, []string{`views.positions["q"]`}},
		"position":           {func(d *graphmodel.Draft) { d.Positions[0].X = math.Inf(1) }, []string{`views.positions["a"].x`}},
		"position too far":   {func(d *graphmodel.Draft) { d.Positions[0].Y = -1e308 }, []string{`views.positions["a"].y`}},
		"any colour":         {func(d *graphmodel.Draft) { d.Departments[0].Colour = "red" }, nil},
		"benefit to nobody":  {func(d *graphmodel.Draft) { d.Changes[0].Benefits = []graphmodel.Statement{{Text: "b"}} }, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := draft()
			test.spoil(d)
			var paths []string
			for _, p := range d.Check() {
				if p.Message == "" || p.Mend == "" {
					t.Errorf("%s: no message or no mend", p.Path)
				}
				paths = append(paths, p.Path)
			}
			if diff := cmp.Diff(test.paths, paths); diff != "" {
				t.Error(diff)
			}
			d.Mend()
			if left := d.Check(); len(left) > 0 {
				t.Errorf("after mending: %v", left)
			}
			if _, err := graphmodel.NetworkOf(d.Workspace()); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestMendKeepsWhatIsSound(t *testing.T) {
	d := draft()
	d.People[1].Department = "nowhere"
	d.Ties = append(d.Ties, tie("u", "b", "ghost"))
	mended := d.Mend()
	if len(mended) != 2 {
		t.Errorf("mended %v", mended)
	}
	if len(d.People) != 2 || len(d.Ties) != 1 || d.Ties[0].ID != "t" || d.People[1].Department != "" {
		t.Error("mending dropped too much or too little")
	}
}

func TestSameAndClone(t *testing.T) {
	for r := range draft().Workspace().Records() {
		c := graphmodel.Clone(r)
		if !graphmodel.Same(r, c) {
			t.Errorf("the clone of %v differs", graphmodel.RefOf(r))
		}
		for i, ref := range graphmodel.References(c) {
			if ref.ID == graphmodel.References(r)[i].ID {
				t.Errorf("%v: the clone shares %s", graphmodel.RefOf(r), ref.Path)
			}
			*ref.ID = "other"
			if graphmodel.Same(r, c) {
				t.Errorf("%v: %s makes no difference", graphmodel.RefOf(r), ref.Path)
			}
		}
	}
	if graphmodel.Same(nil, person("a", "")) || !graphmodel.Same(nil, nil) {
		t.Error("nothing is the same as nothing only")
	}
	if !graphmodel.Same(&graphmodel.Person{ID: "a", Tags: []string{}}, &graphmodel.Person{ID: "a"}) {
		t.Error("an empty list says the same as none")
	}
}

func TestTableFinds(t *testing.T) {
	w := draft().Workspace()
	if ids := []graphmodel.ID{w.People.All()[0].ID, w.People.All()[1].ID}; !slices.IsSorted(ids) {
		t.Errorf("people are not sorted: %v", ids)
	}
	if w.Person("a") == nil || w.Person("z") != nil || w.Lookup(graphmodel.Ref{Kind: graphmodel.KindGoal, ID: "z"}) != nil {
		t.Error("wrong record found")
	}
	if w.TieBetween("b", "a") == nil || w.TieBetween("a", "b") != nil {
		t.Error("a tie is directed")
	}
}

func TestDates(t *testing.T) {
	if d := graphmodel.Date("2026-10-20").DaysUntil("2026-11-21"); d != 32 {
		t.Errorf("%d days", d)
	}
	if d := graphmodel.Date("2026-03-01").DaysUntil("2026-02-28"); d != -1 {
		t.Errorf("%d days", d)
	}
	for _, bad := range []string{"2026-2-3", "21.11.2026", "2026-02-30", "x"} {
		if _, err := graphmodel.ParseDate(bad); err == nil {
			t.Errorf("%q was taken for a date", bad)
		}
	}
}

func TestBands(t *testing.T) {
	for level, want := range map[float64]string{0: "distrust", 19: "distrust", 20: "wary", 39.5: "wary", 40: "neutral", 60: "trusting", 79: "trusting", 80: "strong", 100: "strong"} {
		if got := graphmodel.BandOf(level).String(); got != want {
			t.Errorf("%g is %s, want %s", level, got, want)
		}
	}
	for b := range graphmodel.BandCount {
		if band := graphmodel.Band(b); graphmodel.BandOf(band.Level()) != band {
			t.Errorf("the picker's level of %v lies in another band", band)
		}
	}
}
