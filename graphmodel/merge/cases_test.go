package merge_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/merge"
)

// four is a map of four people, who report to one another in a line, with ties
// and a change.
func four() *graphmodel.Workspace {
	w := graphmodel.New("w", "Map")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy"}, {ID: "dee", Name: "Dee", ReportsTo: "cy"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "ana", To: "bo", Trust: graphmodel.Some(50.0), AsOf: "2026-01-01"}, {ID: "u", From: "bo", To: "cy"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Change", Deciders: []graphmodel.ID{"bo", "cy"}, Via: []graphmodel.ID{"ana", "bo", "cy"},
		Stances: []graphmodel.Stance{{Person: "cy", Current: graphmodel.Some(0), AsOf: "2026-02-01"}}}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana"}, {ID: "bo"}})
	return w
}

// put returns a workspace with other records.
func put(w *graphmodel.Workspace, records ...graphmodel.Record) *graphmodel.Workspace {
	return w.Apply(edit.Put(w, "", "", records...).Deltas)
}

func change(w *graphmodel.Workspace, with func(*graphmodel.Change)) *graphmodel.Workspace {
	c := graphmodel.Clone(w.Change("c"))
	with(c)
	return put(w, c)
}

func person(w *graphmodel.Workspace, id graphmodel.ID, with func(*graphmodel.Person)) *graphmodel.Workspace {
	p := graphmodel.Clone(w.Person(id))
	with(p)
	return put(w, p)
}

func trust(w *graphmodel.Workspace, level float64, asOf graphmodel.Date) *graphmodel.Workspace {
	t := graphmodel.Clone(w.Tie("t"))
	t.Trust, t.AsOf = graphmodel.Some(level), asOf
	return put(w, t)
}

func without(w *graphmodel.Workspace, id graphmodel.ID) *graphmodel.Workspace {
	return w.Apply(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}).Deltas)
}

// found are conflicts as kind of record, id, path and kind of conflict.
func found(conflicts []merge.Conflict) []string {
	all := []string{}
	for _, c := range conflicts {
		all = append(all, c.Ref.Kind.String()+" "+string(c.Ref.ID)+" "+c.Path+" "+c.Kind.String())
	}
	return all
}

func TestConflicts(t *testing.T) {
	base := four()
	for _, test := range []struct {
		name         string
		ours, theirs *graphmodel.Workspace
		want         []string
	}{
		{"other fields of one person", person(base, "ana", func(p *graphmodel.Person) { p.Title = "A" }),
			person(base, "ana", func(p *graphmodel.Person) { p.Email = "e" }), []string{}},
		{"one field", person(base, "ana", func(p *graphmodel.Person) { p.Title = "A" }),
			person(base, "ana", func(p *graphmodel.Person) { p.Title = "B" }), []string{"person ana title differs"}},
		{"trust and its day", trust(base, 70, "2026-03-01"), trust(base, 40, "2026-04-01"), []string{"tie t trust differs", "tie t asOf differs"}},
		{"a person changed and deleted", without(base, "dee"), person(base, "dee", func(p *graphmodel.Person) { p.Title = "A" }), []string{"person dee  deleted"}},
		{"a person deleted who got a tie", without(base, "dee"), put(base, &graphmodel.Tie{ID: "v", From: "ana", To: "dee"}), []string{"person dee  deleted"}},
		{"a person deleted whose stance was changed", without(base, "cy"),
			change(base, func(c *graphmodel.Change) { c.Stances[0].Current = graphmodel.Some(1) }), []string{"person cy  deleted"}},
		{"a person deleted, the change changed elsewhere", without(base, "cy"),
			change(base, func(c *graphmodel.Change) { c.Summary = "s" }), []string{}},
		{"a stance deleted and changed", change(base, func(c *graphmodel.Change) { c.Stances = nil }),
			change(base, func(c *graphmodel.Change) { c.Stances[0].Current = graphmodel.Some(1) }), []string{"change c stances[cy] deleted"}},
		{"a circle made by both", person(base, "ana", func(p *graphmodel.Person) { p.ReportsTo = "bo" }),
			person(base, "bo", func(p *graphmodel.Person) { p.ReportsTo = "ana" }), []string{"person ana reportsTo circle"}},
		{"both reordered", change(base, func(c *graphmodel.Change) { slices.Reverse(c.Via) }),
			change(base, func(c *graphmodel.Change) { c.Via = []graphmodel.ID{"bo", "ana", "cy"} }), []string{"change c via reordered"}},
		{"both moved somebody", put(base, &graphmodel.Position{ID: "ana", X: 5}), put(base, &graphmodel.Position{ID: "ana", X: 9}), []string{}},
		{"a tie made on both sides", put(base, &graphmodel.Tie{ID: "x", From: "ana", To: "dee", Basis: "b", Trust: graphmodel.Some(1.0)}),
			put(base, &graphmodel.Tie{ID: "y", From: "ana", To: "dee", Trust: graphmodel.Some(2.0)}), []string{"tie x trust differs"}},
	} {
		r := merge.Merge(base, test.ours, test.theirs)
		if diff := cmp.Diff(test.want, found(r.Conflicts)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if r.TwoWay {
			t.Errorf("%s: it counts as two-way", test.name)
		}
	}
}

func TestListsAreMergedAsSets(t *testing.T) {
	base := four()
	ours := change(base, func(c *graphmodel.Change) { c.Deciders = []graphmodel.ID{"dee", "bo", "cy"} })
	theirs := change(base, func(c *graphmodel.Change) { c.Deciders = []graphmodel.ID{"cy", "ana"} })
	r := merge.Merge(base, ours, theirs)
	if got := r.Workspace.Change("c").Deciders; !slices.Equal(got, []graphmodel.ID{"dee", "cy", "ana"}) || len(r.Conflicts) > 0 {
		t.Errorf("those who decide are %q, with %d conflicts", got, len(r.Conflicts))
	}
}

func TestTrustOfTwoRaters(t *testing.T) {
	base := four()
	r := merge.Merge(base, trust(base, 70, "2026-03-01"), trust(base, 40, "2026-04-01"))
	if c := r.Conflicts[0]; c.OursAsOf != "2026-03-01" || c.TheirsAsOf != "2026-04-01" || !slices.Equal(c.Choices, []merge.Choice{merge.Ours, merge.Theirs, merge.Both, merge.Average}) {
		t.Errorf("the conflict is %+v", c)
	}
	for choice, want := range map[merge.Choice]struct {
		level float64
		notes string
	}{
		merge.Open: {70, ""}, merge.Ours: {70, ""}, merge.Theirs: {40, ""}, merge.Average: {55, ""},
		merge.Both: {70, "Another judgement of the trust: 40 as of 2026-04-01"},
	} {
		tie := r.Resolve(merge.Choices{Each: map[merge.Key]merge.Choice{r.Conflicts[0].Key: choice}}).Workspace.Tie("t")
		if tie.Trust.Or(-1) != want.level || tie.Notes != want.notes {
			t.Errorf("%v: the trust is %v, the notes %q", choice, tie.Trust, tie.Notes)
		}
	}
}

// TestPersonBroughtBack comes with what was deleted with them.
func TestPersonBroughtBack(t *testing.T) {
	base := four()
	r := merge.Merge(base, without(base, "cy"), person(base, "cy", func(p *graphmodel.Person) { p.Title = "A" }))
	if r.Workspace.Person("cy") != nil {
		t.Error("while it is open, it is not as on our side")
	}
	w := r.Resolve(merge.Choices{Rest: merge.Theirs}).Workspace
	_, stance := w.Change("c").StanceOf("cy")
	if w.Person("cy") == nil || w.Person("cy").Title != "A" || w.Tie("u") == nil || w.Person("dee").ReportsTo != "cy" || !stance ||
		!slices.Equal(w.Change("c").Via, base.Change("c").Via) {
		t.Errorf("something of them is not back: %+v", w.Change("c"))
	}
}

func TestTwoWay(t *testing.T) {
	ours := person(four(), "ana", func(p *graphmodel.Person) { p.Title, p.Tags = "A", []string{"a"} })
	theirs := without(person(four(), "ana", func(p *graphmodel.Person) { p.Email, p.Tags = "e", []string{"b"} }), "dee")
	r := merge.Merge(nil, ours, theirs)
	ana := r.Workspace.Person("ana")
	if !r.TwoWay || len(r.Conflicts) > 0 || ana.Title != "A" || ana.Email != "e" || !slices.Equal(ana.Tags, []string{"a", "b"}) || r.Workspace.Person("dee") == nil {
		t.Errorf("two-way %v, %q, %+v", r.TwoWay, found(r.Conflicts), ana)
	}
}

func TestDuplicates(t *testing.T) {
	base := four()
	ours := put(base, &graphmodel.Person{ID: "o1", Name: "Ana Núñez"}, &graphmodel.Person{ID: "o2", Name: "X", Email: "Li@example.org"}, &graphmodel.Person{ID: "o3", Name: "Bo"})
	theirs := put(base, &graphmodel.Person{ID: "p1", Name: "NUNEZ, Ana", Title: "T"}, &graphmodel.Person{ID: "p2", Name: "Y", Email: "li@example.org "},
		&graphmodel.Tie{ID: "n", From: "p1", To: "bo"})
	r := merge.Merge(base, ours, theirs)
	want := []merge.Duplicate{{Ours: "o1", Theirs: "p1"}, {Ours: "o2", Theirs: "p2", ByEmail: true}}
	if diff := cmp.Diff(want, r.Duplicates); diff != "" || r.Workspace.People.Len() != 9 {
		t.Errorf("%s; %d people", diff, r.Workspace.People.Len())
	}
	w := r.Resolve(merge.Choices{Join: r.Duplicates[:1]}).Workspace
	if p := w.Person("o1"); w.Person("p1") != nil || p.Title != "T" || w.TieBetween("o1", "bo") == nil || p.Notes != "Joined with: name NUNEZ, Ana" {
		t.Errorf("joined: %+v", p)
	}
}
