package field_test

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

func TestPathsInWords(t *testing.T) {
	w := graphmodel.New("w", "Map").Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "p-cy", Name: "Cy Ba"}}, {After: &graphmodel.Department{ID: "d.1", Name: "Finance"}}})
	for path, want := range map[string]struct{ label, last, trunk string }{
		"reportsTo":             {"reports to", "reportsTo", "reportsTo"},
		"filter.departments":    {"filter, departments", "departments", "filter.departments"},
		"stances[p-cy].current": {"stance of Cy Ba, current", "current", "stances[p-cy].current"},
		"deciders[p-cy]":        {"Cy Ba", "deciders", "deciders"},
		"stances[p-cy].reasons[cost: too dear].addressed": {"stance of Cy Ba, reason cost: too dear, addressed", "addressed",
			"stances[p-cy].reasons[cost: too dear].addressed"},
		"stances[p-cy].reasons[cost: see [1]. x]": {"stance of Cy Ba, reason cost: see [1]. x", "reasons", "stances[p-cy].reasons"},
		"benefits[d.1: less [of it].].text":       {"benefit for Finance: less [of it]., text", "text", "benefits[d.1: less [of it].].text"},
		"stances[p-cy].novel":                     {"stance of Cy Ba, novel", "novel", "stances[p-cy].novel"},
	} {
		if label := field.Label(w, path); label != want.label {
			t.Errorf("%s is %q, want %q", path, label, want.label)
		}
		if last, trunk := field.Last(path), field.Trunk(path); last != want.last || trunk != want.trunk {
			t.Errorf("%s ends with %q, and stands in %q", path, last, trunk)
		}
	}
}

func TestPathsOfUnknownKeys(t *testing.T) {
	for want, parts := range map[string][2]string{
		"novel": {"", "novel"}, "views.novel": {"views.", "novel"}, "parameters.novel": {"parameters", "novel"},
		"stances[p].novel": {"stances[p]", "novel"}} {
		if got := field.JoinUnknown(parts[0], parts[1]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
