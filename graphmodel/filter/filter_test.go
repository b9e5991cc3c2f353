package filter_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/filter"
	"inroad/graphmodel/modeltest"
)

// line is Ana → Bo → Cy → Dee → Eve, each trusting the next by another band,
// with Cy in a part of a part of Finance.
func line() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin"}, {ID: "ledger", Parent: "fin"}, {ID: "ap", Parent: "ledger"}, {ID: "it"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "ana", Department: "it", Tags: []string{"Steering group"}}, {ID: "bo", Department: "fin", External: true},
		{ID: "cy", Department: "ap"}, {ID: "dee", Placeholder: true, External: true}, {ID: "eve", Department: "ledger", Tags: []string{"steering GROUP"}}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "1", From: "ana", To: "bo", Trust: graphmodel.Some(90.0), Kinds: []string{"works with"}}, {ID: "2", From: "bo", To: "cy", Trust: graphmodel.Some(70.0)},
		{ID: "3", From: "cy", To: "dee"}, {ID: "4", From: "dee", To: "eve", Trust: graphmodel.Some(10.0), Kinds: []string{"friend", "Mentor"}}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Stances: []graphmodel.Stance{
		{Person: "ana", Current: graphmodel.Some(2)}, {Person: "bo", Current: graphmodel.Some(-2)}, {Person: "cy"}}}})
	return w
}

func TestWhoPasses(t *testing.T) {
	focus := func(id graphmodel.ID, steps int) graphmodel.Filter {
		return graphmodel.Filter{Focus: id, Steps: graphmodel.Some(steps)}
	}
	for _, test := range []struct {
		name         string
		filter       graphmodel.Filter
		people, ties string
	}{
		{"a department with its parts", graphmodel.Filter{Departments: []graphmodel.ID{"fin"}}, "bo cy eve", "2"},
		{"one part", graphmodel.Filter{Departments: []graphmodel.ID{"ap"}}, "cy", ""},
		{"two departments", graphmodel.Filter{Departments: []graphmodel.ID{"it", "ap"}}, "ana cy", ""},
		{"a tag in another case", graphmodel.Filter{Tags: []string{"STEERING group"}}, "ana eve", ""},
		{"kinds of person", graphmodel.Filter{Kinds: []string{"external", "placeholder"}}, "bo dee", ""},
		{"internal", graphmodel.Filter{Kinds: []string{"internal"}}, "ana cy eve", ""},
		{"stances", graphmodel.Filter{Stances: []string{"champion", "opposed"}}, "ana bo", "1"},
		{"no stance known", graphmodel.Filter{Stances: []string{"unknown"}}, "cy dee eve", "3 4"},
		{"bands of trust", graphmodel.Filter{Trust: []string{"strong", "distrust"}}, "ana bo cy dee eve", "1 4"},
		{"no trust known", graphmodel.Filter{Trust: []string{"unknown"}}, "ana bo cy dee eve", "3"},
		{"kinds of tie", graphmodel.Filter{TieKinds: []string{"mentor"}}, "ana bo cy dee eve", "4"},
		{"one step", focus("cy", 1), "bo cy dee", "2 3"},
		{"two steps", focus("ana", 2), "ana bo cy", "1 2"},
		{"three steps", focus("eve", 3), "bo cy dee eve", "2 3 4"},
		{"two unless said otherwise", graphmodel.Filter{Focus: "eve"}, "cy dee eve", "3 4"},
		{"steps along kept ties only", graphmodel.Filter{Focus: "ana", Steps: graphmodel.Some(3), Trust: []string{"strong"}}, "ana bo", "1"},
		{"in focus, from elsewhere", graphmodel.Filter{Focus: "ana", Departments: []graphmodel.ID{"fin"}}, "ana bo cy", "1 2"},
		{"everything asked", graphmodel.Filter{Departments: []graphmodel.ID{"fin"}, Tags: []string{"steering group"}}, "eve", ""},
	} {
		p := filter.Of(line(), test.filter, "c")
		people, ties := passing(line(), p)
		if people != test.people || ties != test.ties || p.People() != len(strings.Fields(people)) || p.Ties() != len(strings.Fields(ties)) {
			t.Errorf("%s: %s, ties %s; want %s, ties %s", test.name, people, ties, test.people, test.ties)
		}
	}
}

func passing(w *graphmodel.Workspace, p *filter.Passing) (people, ties string) {
	var list, tied []string
	for _, one := range w.People.All() {
		if p.Person(one.ID) {
			list = append(list, string(one.ID))
		}
	}
	for _, one := range w.Ties.All() {
		if p.Tie(one.ID) {
			tied = append(tied, string(one.ID))
		}
	}
	return strings.Join(list, " "), strings.Join(tied, " ")
}

// TestFocusOnNobody: who is gone is not looked around.
func TestFocusOnNobody(t *testing.T) {
	if people, ties := passing(line(), filter.Of(line(), graphmodel.Filter{Focus: "zoe"}, "")); people != "ana bo cy dee eve" || ties != "1 2 3 4" {
		t.Errorf("%s, ties %s", people, ties)
	}
	left := filter.Existing(line(), graphmodel.Filter{Focus: "zoe", Departments: []graphmodel.ID{"it", "gone"}})
	if left.Focus != "" || !slices.Equal(left.Departments, []graphmodel.ID{"it"}) {
		t.Errorf("left: %+v", left)
	}
}

// TestFilterProperties: ties need both ends, asking for less shows no fewer, and
// the zero filter asks for nothing.
func TestFilterProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		f := modeltest.Filters(w).Draw(t, "filter")
		change := graphmodel.ID("")
		if changes := w.Changes.All(); len(changes) > 0 {
			change = changes[0].ID
		}
		p := filter.Of(w, f, change)
		if (p == nil) != f.Empty() {
			t.Fatalf("the filter %+v is empty: %t", f, f.Empty())
		}
		for _, tie := range w.Ties.All() {
			if p.Tie(tie.ID) && (!p.Person(tie.From) || !p.Person(tie.To)) {
				t.Errorf("tie %q has an end that does not pass", tie.ID)
			}
		}
		for name, less := range relaxed(f) {
			passesToo(t, w, f.Focus, p, filter.Of(w, less, change), name)
		}
	})
}

// passesToo checks that everybody who passes p passes q, which asks for less, too.
// Who is in focus passes anyhow.
func passesToo(t *rapid.T, w *graphmodel.Workspace, focus graphmodel.ID, p, q *filter.Passing, without string) {
	for _, one := range w.People.All() {
		if p.Person(one.ID) && !q.Person(one.ID) && one.ID != focus {
			t.Errorf("%q passes, but not without %s", one.ID, without)
		}
	}
	for _, tie := range w.Ties.All() {
		if p.Tie(tie.ID) && !q.Tie(tie.ID) && tie.From != focus && tie.To != focus {
			t.Errorf("tie %q passes, but not without %s", tie.ID, without)
		}
	}
}

// relaxed returns the filters that ask for one thing less.
func relaxed(f graphmodel.Filter) map[string]graphmodel.Filter {
	all := make(map[string]graphmodel.Filter)
	without := func(name string, drop func(*graphmodel.Filter)) {
		next := f
		drop(&next)
		all[name] = next
	}
	without("departments", func(f *graphmodel.Filter) { f.Departments = nil })
	without("tags", func(f *graphmodel.Filter) { f.Tags = nil })
	without("stances", func(f *graphmodel.Filter) { f.Stances = nil })
	without("kinds", func(f *graphmodel.Filter) { f.Kinds = nil })
	without("trust", func(f *graphmodel.Filter) { f.Trust = nil })
	without("kinds of tie", func(f *graphmodel.Filter) { f.TieKinds = nil })
	without("focus", func(f *graphmodel.Filter) { f.Focus = "" })
	if steps, ok := f.Steps.Get(); ok && steps < graphmodel.MaxSteps {
		without("so few steps", func(f *graphmodel.Filter) { f.Steps = graphmodel.Some(steps + 1) })
	}
	return all
}

func BenchmarkOf(b *testing.B) {
	w := modeltest.Large(5000, 20000)
	f := graphmodel.Filter{Focus: w.People.All()[77].ID, Steps: graphmodel.Some(3), Trust: []string{"strong", "trusting", "neutral"}, Kinds: []string{"internal"}}
	for b.Loop() {
		filter.Of(w, f, "")
	}
}
