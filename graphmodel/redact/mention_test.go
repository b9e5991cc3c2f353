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

func TestMentionsByAddress(t *testing.T) {
	people := []*graphmodel.Person{{Name: "Ana Ruiz", Email: "aruiz@northwind.example"}, {Name: "Bo Li", Email: "Info@Northwind.example"}}
	named, m := redact.MentionsOf(people...), redact.MentionsOf(people...).WithAddresses(people...)
	for text, want := range map[string]bool{
		"ask ARuiz about it":                    true,
		"write to (aruiz@northwind.example).":   true,
		"mailto:info@northwind.example":         true,
		"<info@northwind.example>, or call":     true,
		"for your info":                         false,
		"info@another.example":                  false,
		"everybody@northwind.example":           false,
		"'Info@Northwind.Example' has answered": true,
	} {
		if m.In(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
		if named.In(text) {
			t.Errorf("%q holds a name", text)
		}
	}
}
