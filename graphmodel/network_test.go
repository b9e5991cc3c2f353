package graphmodel_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"inroad/graphmodel"

	"pgregory.net/rapid"
)

func added(records ...graphmodel.Record) []graphmodel.Delta {
	var deltas []graphmodel.Delta
	for _, r := range records {
		deltas = append(deltas, graphmodel.Delta{After: r})
	}
	return deltas
}

func person(id, manager graphmodel.ID) *graphmodel.Person {
	return &graphmodel.Person{ID: id, ReportsTo: manager}
}

func department(id, parent graphmodel.ID) *graphmodel.Department {
	return &graphmodel.Department{ID: id, Parent: parent}
}

func tie(id, from, to graphmodel.ID) *graphmodel.Tie {
	return &graphmodel.Tie{ID: id, From: from, To: to}
}

func TestNetworkRefuses(t *testing.T) {
	base := []graphmodel.Record{person("a", ""), person("b", "a"), person("c", "b"), tie("t", "a", "b"),
		department("x", ""), department("y", "x")}
	tests := map[string]struct {
		deltas []graphmodel.Delta
		why    error
	}{
		"a tie to oneself":              {added(tie("u", "a", "a")), graphmodel.ErrSelf},
		"a second tie for one pair":     {added(tie("u", "a", "b")), graphmodel.ErrTwice},
		"the tie the other way":         {added(tie("u", "b", "a")), nil},
		"a tie to nobody":               {added(tie("u", "a", "z")), graphmodel.ErrNoSuchEnd},
		"a tie from nothing":            {added(tie("u", "", "a")), graphmodel.ErrNoSuchEnd},
		"a person without an id":        {added(person("", "")), graphmodel.ErrNoSuchEnd},
		"a person twice":                {added(person("a", "")), graphmodel.ErrTwice},
		"a circle of two":               {[]graphmodel.Delta{{Before: person("a", ""), After: person("a", "b")}}, graphmodel.ErrLineCycle},
		"a circle of three":             {[]graphmodel.Delta{{Before: person("a", ""), After: person("a", "c")}}, graphmodel.ErrLineCycle},
		"one's own manager":             {[]graphmodel.Delta{{Before: person("a", ""), After: person("a", "a")}}, graphmodel.ErrSelf},
		"another manager":               {[]graphmodel.Delta{{Before: person("c", "b"), After: person("c", "a")}}, nil},
		"a line turned round":           {[]graphmodel.Delta{{Before: person("a", ""), After: person("a", "b")}, {Before: person("b", "a"), After: person("b", "")}}, nil},
		"departments in a circle":       {[]graphmodel.Delta{{Before: department("x", ""), After: department("x", "y")}}, graphmodel.ErrNestCycle},
		"a tie and its people at once":  {added(tie("u", "d", "e"), person("d", ""), person("e", "d")), nil},
		"a tie replaced by another":     {append(added(tie("u", "a", "b")), graphmodel.Delta{Before: tie("t", "a", "b")}), nil},
		"good ones and then a bad one":  {added(person("d", "a"), tie("u", "a", "d"), tie("v", "d", "d")), graphmodel.ErrSelf},
		"a person who is still trusted": {[]graphmodel.Delta{{Before: person("c", "b")}, {Before: person("b", "a")}}, errStillTied},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			n := graphmodel.NewNetwork()
			if err := n.Apply(added(base...)); err != nil {
				t.Fatal(err)
			}
			err := n.Apply(test.deltas)
			switch {
			case test.why == errStillTied:
				if err == nil {
					t.Fatal("a person with ties was removed")
				}
			case !errors.Is(err, test.why):
				t.Fatalf("got %v, want %v", err, test.why)
			}
			if err != nil && n.Apply(added(person("d", "c"), tie("w", "b", "c"), tie("x", "d", "a"), department("z", "y"))) != nil {
				t.Error("a refused step left something behind")
			}
		})
	}
}

var errStillTied = errors.New("still tied")

// TestNetworkAgainstMatrix holds the network against a plain list of ties.
func TestNetworkAgainstMatrix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := []graphmodel.ID{"a", "b", "c", "d"}
		n := graphmodel.NewNetwork()
		for _, p := range people {
			if err := n.Apply(added(person(p, ""))); err != nil {
				t.Fatal(err)
			}
		}
		type pair struct{ from, to graphmodel.ID }
		var ties []pair
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			next := pair{rapid.SampledFrom(people).Draw(t, "from"), rapid.SampledFrom(people).Draw(t, "to")}
			allowed := next.from != next.to && !slices.Contains(ties, next)
			if got := n.CanTie(next.from, next.to) == nil; got != allowed {
				t.Fatalf("CanTie(%v) = %v", next, got)
			}
			if i := slices.Index(ties, next); i >= 0 && rapid.Bool().Draw(t, "remove") {
				if err := n.Apply([]graphmodel.Delta{{Before: tie("t", next.from, next.to)}}); err != nil {
					t.Fatal(err)
				}
				ties = slices.Delete(ties, i, i+1)
				continue
			}
			if got := n.Apply(added(tie("t", next.from, next.to))) == nil; got != allowed {
				t.Fatalf("Apply(%v) = %v", next, got)
			}
			if allowed {
				ties = append(ties, next)
			}
		}
	})
}

// A line of command as long as a hostile file can make it is no reason to hang,
// whether it ends or runs in a circle.
func TestLongLines(t *testing.T) {
	const people = 50_000
	name := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("p%05d", i)) }
	d := &graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i := range people {
		d.People = append(d.People, person(name(i), name((i+people-1)%people)))
	}
	problems := d.Check()
	if len(problems) != 1 || problems[0].Path != fmt.Sprintf("people[%d].reportsTo", people-1) {
		t.Fatalf("got %v, want the last one to close the circle", problems)
	}
	d.Mend()
	if _, err := graphmodel.NetworkOf(d.Workspace()); err != nil {
		t.Error(err)
	}
}

// The checks of a file and the network agree on what is sound.
func TestChecksAgreeWithTheNetwork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := []graphmodel.ID{"a", "b", "c", "d", "e", "f"}
		d := &graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
		above := rapid.SampledFrom(append(names, "", "", ""))
		for _, id := range rapid.Permutation(names).Draw(t, "order") {
			d.People = append(d.People, person(id, above.Draw(t, "manager")))
			d.Departments = append(d.Departments, department(id, above.Draw(t, "parent")))
		}
		problems := d.Check()
		_, err := graphmodel.NetworkOf(d.Workspace())
		if (len(problems) == 0) != (err == nil) {
			t.Fatalf("the checks say %v, the network %v", problems, err)
		}
	})
}
