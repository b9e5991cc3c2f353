package redact_test

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/redact"
)

func TestMentions(t *testing.T) {
	m := redact.MentionsOf(&graphmodel.Person{Name: "José Straße"}, &graphmodel.Person{Name: "Bo Li"}, &graphmodel.Person{Name: "王伟"},
		&graphmodel.Person{Name: "the head of IT", Placeholder: true}, &graphmodel.Person{Name: " "}, &graphmodel.Person{Name: "Al Kowalska"})
	for text, want := range map[string]bool{
		"":                         false,
		"nobody is named":          false,
		"what JOSE said":           true,
		"what Jose\u0301 said":     true,
		"strasse":                  true,
		"josestrasse@example.org":  true,
		"José’s plan":              true,
		"Joses Plan":               true,
		"Josephine":                false,
		"ask Bo":                   true,
		"Bob":                      false,
		"al dente":                 false,
		"by Kowalska":              true,
		"王伟说":                      true,
		"IT has a head":            false,
		"for the head of it, soon": true,
	} {
		if m.In(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
