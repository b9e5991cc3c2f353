package storage

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inroad/graphmodel"
)

// workspace returns the text of a workspace file with these sections.
func workspace(sections string) []byte {
	head := `{"format":"inroad-workspace","version":1,"title":"T"`
	if sections != "" {
		head += ","
	}
	return []byte(head + sections + "}")
}

// unsound decodes a text that must not be sound.
func unsound(t *testing.T, data []byte) *UnsoundError {
	t.Helper()
	d, err := Decode(data)
	var u *UnsoundError
	if d != nil || !errors.As(err, &u) {
		t.Fatalf("got %v, %v; want an unsound file\n%s", d, err, data)
	}
	return u
}

const twoPeople = `"people":[{"id":"a"},{"id":"b"}]`

// TestProblems has one case for each thing that a file may have wrong.
func TestProblems(t *testing.T) {
	for _, c := range []struct{ sections, want string }{
		{`"views":{"saved":[{"id":"v","layers":["trust","walls"]}]}`, `views.saved[0].layers[1]: "walls" is none of trust, formalLine, goals, friction`},
		{`"views":{"saved":[{"id":"u"},{"id":"v","filter":{"steps":9}}]}`, `views.saved[1].filter.steps: 9 is not between 1 and 3`},
		{`"views":{"saved":[{"id":"v","filter":{"trust":["superb"]}}]}`, `views.saved[0].filter.trust[0]: "superb" is none of strong, trusting, neutral, wary, distrust, unknown`},
		{`"views":{"saved":[{"id":"v","zoom":0}]}`, `views.saved[0].zoom: 0 is not between 0.01 and 100`},
		{`"views":{"saved":[{"id":"v","filter":{"focus":"x"}}]}`, `views.saved[0].filter.focus: there is no person "x"`},
		{`"views":{"saved":7}`, `views.saved: a number stands where a list belongs`},
		{`"people":[{"id":"a"},{"id":"a"}]`, `people[1].id: the id "a" is given twice`},
		{`"people":[{"id":""}]`, `people[0].id: the id is empty`},
		{`"people":[{"id":7}]`, `people[0].id: a number stands where text belongs`},
		{`"people":[{"id":"a","reportsTo":"x"}]`, `people[0].reportsTo: there is no person "x"`},
		{`"people":[{"id":"a","power":6}]`, `people[0].power: 6 is not between 1 and 5`},
		{`"people":[{"id":"a","openness":0}]`, `people[0].openness: 0 is not between 1 and 5`},
		{`"people":[{"id":"a","power":2.5}]`, `people[0].power: 2.5 stands where a whole number belongs`},
		{`"people":[{"id":"a","power":1e30}]`, `people[0].power: 1e30 is too large a number`},
		{`"people":[{"id":"a","power":"high"}]`, `people[0].power: text stands where a whole number belongs`},
		{`"people":[{"id":"a","external":"yes"}]`, `people[0].external: text stands where true or false belongs`},
		{`"people":[{"id":"a","tags":"one"}]`, `people[0].tags: text stands where a list belongs`},
		{`"people":[{"id":"a","tags":["x",null]}]`, `people[0].tags[1]: null stands where text belongs`},
		{`"people":[{"id":"a","reportsTo":"a"}]`, `people[0].reportsTo: `},
		{`"people":[{"id":"a","reportsTo":"b"},{"id":"b","reportsTo":"a"}]`, `people[1].reportsTo: `},
		{`"people":{"a":{}}`, `people: an object stands where a list belongs`},
		{`"people":["a"]`, `people[0]: text stands where an object belongs`},
		{`"departments":[{"id":"a","parent":"a"}]`, `departments[0].parent: `},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","trust":101}]`, `ties[0].trust: 101 is not between 0 and 100`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","trust":-0.5}]`, `ties[0].trust: -0.5 is not between 0 and 100`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","trust":"70"}]`, `ties[0].trust: text stands where a number belongs`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","trust":1e999}]`, `ties[0].trust: 1e999 is too large a number`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","confidence":"sure"}]`, `ties[0].confidence: "sure" is none of`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b","asOf":"2026-02-30"}]`, `ties[0].asOf: "2026-02-30" is not a date`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"a"}]`, `ties[0].to: "a" trusts themself`},
		{twoPeople + `,"ties":[{"id":"t","from":"a"}]`, `ties[0]: a tie needs both from and to`},
		{twoPeople + `,"ties":[{"id":"t","from":"a","to":"b"},{"id":"u","from":"a","to":"b"}]`, `ties[1]: there are two ties from "a" to "b"`},
		{twoPeople + `,"ties":[7,{"id":"t","from":"a","to":"x"}]`, `ties[0]: a number stands where an object belongs|ties[1].to: there is no person "x"`},
		{twoPeople + `,"goals":[{"id":"g","holders":[{"person":"a","weight":4}]}]`, `goals[0].holders[0].weight: 4 is not between 1 and 3`},
		{twoPeople + `,"goals":[{"id":"g","holders":[[],{"person":"a"},"b",{"person":"x"}]}]`,
			`goals[0].holders[0]: a list stands where an object belongs|goals[0].holders[2]: text stands where an object belongs|` +
				`goals[0].holders[3].person: there is no person "x"`},
		{twoPeople + `,"changes":[{"id":"c","stances":[{"person":"a","current":3}]}]`, `changes[0].stances[0].current: 3 is not between -2 and 2`},
		{twoPeople + `,"changes":[{"id":"c","rule":"most"}]`, `changes[0].rule: "most" is none of all, majority, any`},
		{twoPeople + `,"changes":[{"id":"c","threshold":1.5}]`, `changes[0].threshold: 1.5 is not between 0 and 1`},
		{twoPeople + `,"changes":[{"id":"c","deciders":[true,"b","x"]}]`,
			`changes[0].deciders[0]: true or false stands where text belongs|changes[0].deciders[2]: there is no person "x"`},
		{twoPeople + `,"changes":[{"id":"c","serves":[{"goal":"g"}]}]`, `changes[0].serves[0].goal: there is no goal "g"`},
		{twoPeople + `,"changes":[{"id":"c","steps":[{"id":"s"},{"id":"s"}]}]`, `changes[0].steps[1].id: the id "s" is given twice`},
		{`"touchpoints":[{"id":"x","date":"yesterday"}]`, `touchpoints[0].date: "yesterday" is not a date`},
		{`"touchpoints":[{"id":"x","change":"c"}]`, `touchpoints[0].change: there is no change "c"`},
		{`"me":"a"`, `me: there is no person "a"`},
		{`"parameters":{"handoff":2}`, `parameters.handoff: 2 is not between 0.01 and 1`},
		{`"parameters":{"handoff":"0.9"}`, `parameters.handoff: text stands where a number belongs`},
		{`"parameters":[]`, `parameters: a list stands where an object belongs`},
		{`"views":7`, `views: a number stands where an object belongs`},
		{`"views":{"positions":[]}`, `views.positions: a list stands where an object belongs`},
		{twoPeople + `,"views":{"positions":{"a":{"x":"left","y":1}}}`, `views.positions["a"].x: text stands where a number belongs`},
		{`"views":{"positions":{"x":{"x":1,"y":1}}}`, `views.positions["x"]: there is no person "x"`},
	} {
		u := unsound(t, workspace(c.sections))
		want := strings.Split(c.want, "|")
		same := slices.EqualFunc(u.Problems, want, func(p graphmodel.Problem, want string) bool { return strings.HasPrefix(p.String(), want) })
		if !same {
			t.Errorf("%s\ngot  %v\nwant %v", c.sections, u.Problems, want)
		}
		for _, p := range u.Problems {
			if p.Mend == "" {
				t.Errorf("%s: %v has no mend", c.sections, p)
			}
		}
		// What Repair returns must be a file without problems.
		mustDecode(t, Encode(u.Repair().Workspace))
	}
}

func TestHeaderProblems(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{`{"format":"inroad-workspace","title":"T"}`, "version: there is no version"},
		{`{"format":"inroad-workspace","title":"T","version":0}`, "version: 0 is no version; the first is 1"},
		{`{"format":"inroad-workspace","version":1}`, "title: there is no title"},
		{`{"format":"inroad-workspace","version":1,"title":null}`, "title: there is no title"},
	} {
		u := unsound(t, []byte(c.data))
		if len(u.Problems) != 1 || u.Problems[0].String() != c.want {
			t.Errorf("%s\ngot  %v\nwant %s", c.data, u.Problems, c.want)
		}
	}
	u := unsound(t, []byte(`{"format":"inroad-workspace","version":"1","title":["T"]}`))
	var all []string
	for _, p := range u.Problems {
		all = append(all, p.Path)
	}
	if want := []string{"version", "title"}; !slices.Equal(all, want) {
		t.Errorf("paths %q, want %q", all, want)
	}
	if mend := u.Problems[0].Mend; mend != "the file is read as version 1" {
		t.Errorf("the version is mended thus: %s", mend)
	}
	if d := u.Repair(); d.Version != 1 || d.Workspace.Info.Title != "Untitled" {
		t.Errorf("repaired to version %d, title %q", d.Version, d.Workspace.Info.Title)
	}
}

// TestRepair shows what becomes of a file with many problems.
func TestRepair(t *testing.T) {
	u := unsound(t, workspace(`"me":"nobody","future":1,
		"people":[{"id":"a","name":"Ana","reportsTo":"b"},"who",{"id":"b","reportsTo":"a","power":9},{"id":"a","name":"Second"},{"id":"c","reportsTo":"x"}],
		"ties":[{"id":"t","from":"a","to":"b","trust":"much"},{"id":"u","from":"a","to":"x"},{"id":"v","from":"c","to":"c"}]`))
	const sentence = `the file has 9 problems, the first at people[1]: text stands where an object belongs; ` +
		`nothing in it was changed; correct it in a text editor, or let Inroad repair it`
	if u.Error() != sentence {
		t.Errorf("got %q, want %q", u.Error(), sentence)
	}
	w := u.Repair().Workspace
	want := `{"format":"inroad-workspace","version":1,"title":"T","future":1,
		"people":[{"id":"a","name":"Ana","reportsTo":"b"},{"id":"b"},{"id":"c"}],"ties":[{"id":"t","from":"a","to":"b"}]}`
	if diff := cmp.Diff(string(Encode(mustDecode(t, []byte(want)))), string(Encode(w))); diff != "" {
		t.Error(diff)
	}
	if u.Repair().Workspace != w {
		t.Error("a second repair gives another workspace")
	}
}

// TestIDsGivenBySystem: records without ids get ones that stay the same, and
// differ from those that are there.
func TestIDsGivenByPlace(t *testing.T) {
	first := mustDecode(t, workspace(`"people":[{"name":"A"},{"name":"B"}]`))
	again := mustDecode(t, workspace(`"people":[{"name":"A"},{"name":"B"}]`))
	if diff := cmp.Diff(first.People.All(), again.People.All(), cmpopts.EquateComparable(graphmodel.Opt[int]{})); diff != "" {
		t.Error(diff)
	}
	taken := string(first.People.All()[0].ID)
	other := mustDecode(t, workspace(`"people":[{"name":"A"},{"name":"B"},{"id":"`+taken+`"}]`))
	if other.People.Len() != 3 || !other.People.Has(graphmodel.ID(taken)) {
		t.Errorf("ids collide: %v", other.People.All())
	}
}

func TestNewerVersion(t *testing.T) {
	d, err := Decode([]byte(`{"format":"inroad-workspace","version":2,"title":"T","people":[{"id":"a","aura":{"hue":7}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if d.Version != 2 || !strings.Contains(d.ReadOnly, "newer version") || d.Workspace.Person("a").Extra["aura"] != `{"hue":7}` {
		t.Errorf("got %+v, %+v", d, d.Workspace.Person("a"))
	}
	_, err = Decode([]byte(`{"format":"inroad-workspace","version":2,"title":"T","people":{"a":{}}}`))
	var fault *ReadError
	if !errors.As(err, &fault) || fault.Fault != NewerVersion {
		t.Errorf("got %v, want a file of a newer version", err)
	}
	if d := mustDocument(t, workspace("")); d.ReadOnly != "" {
		t.Errorf("this version is read-only: %s", d.ReadOnly)
	}
}

func mustDocument(t *testing.T, data []byte) *Document {
	t.Helper()
	d, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
