// Package modeltest makes workspaces for tests: random sound ones, in which
// every field of the domain turns up, and large ones for measuring.
package modeltest

import (
	"slices"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// Workspaces generates sound workspaces of up to a dozen people.
func Workspaces() *rapid.Generator[*graphmodel.Workspace] {
	return rapid.Custom(func(t *rapid.T) *graphmodel.Workspace {
		m := &maker{t: t, texts: texts()}
		m.departments, m.people = m.ids("departments", 5), m.ids("people", 12)
		m.goals, m.changes = m.ids("goals", 4), m.ids("changes", 3)
		draft := graphmodel.Draft{
			Info:        m.info(),
			Departments: m.allDepartments(),
			People:      m.allPeople(),
			Ties:        m.ties(),
			Goals:       records(m.goals, m.goal),
			Changes:     records(m.changes, m.change),
			Touchpoints: records(m.ids("touchpoints", 4), m.touchpoint),
			Positions:   records(m.some(m.people), m.position),
			Views:       records(m.ids("views", 3), m.view),
		}
		return draft.Workspace()
	})
}

// maker draws the parts of one workspace.
type maker struct {
	t                                   *rapid.T
	texts                               *rapid.Generator[string]
	departments, people, goals, changes []graphmodel.ID
}

// texts generates mostly plain text, now and then with every sort of rune.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom([]string{"", "Ana", "größer & <b>", "\"quoted\"\\\n\t\u2028\x00😀"}), rapid.StringN(0, 12, -1))
}

func (m *maker) text() string { return m.texts.Draw(m.t, "text") }

func (m *maker) flag() bool { return rapid.Bool().Draw(m.t, "flag") }

// ids draws at most n different ids.
func (m *maker) ids(label string, n int) []graphmodel.ID {
	id := rapid.Map(rapid.OneOf(rapid.StringMatching(`[a-z]-[0-9]{1,2}`), rapid.StringN(1, 6, -1)),
		func(s string) graphmodel.ID { return graphmodel.ID(s) })
	return rapid.SliceOfNDistinct(id, 0, n, rapid.ID).Draw(m.t, label)
}

// one draws one of ids or none.
func (m *maker) one(ids []graphmodel.ID) graphmodel.ID {
	return rapid.SampledFrom(append([]graphmodel.ID{""}, ids...)).Draw(m.t, "id")
}

// some draws some of ids, each at most once, in any order; nil for none.
func (m *maker) some(ids []graphmodel.ID) []graphmodel.ID {
	if len(ids) == 0 || !m.flag() {
		return nil
	}
	return slices.Clone(rapid.Permutation(ids).Draw(m.t, "order")[:rapid.IntRange(1, min(len(ids), 4)).Draw(m.t, "count")])
}

func (m *maker) list() []string {
	if !m.flag() {
		return nil
	}
	return rapid.SliceOfN(m.texts, 1, 3).Draw(m.t, "list")
}

func (m *maker) date() graphmodel.Date {
	return rapid.SampledFrom([]graphmodel.Date{"", "2024-02-29", "2026-11-21", "0001-01-01", "9999-12-31"}).Draw(m.t, "date")
}

func (m *maker) whole(low, high int) graphmodel.Opt[int] {
	if !m.flag() {
		return graphmodel.Opt[int]{}
	}
	return graphmodel.Some(rapid.IntRange(low, high).Draw(m.t, "whole"))
}

func (m *maker) number(low, high float64) graphmodel.Opt[float64] {
	if !m.flag() {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(rapid.Float64Range(low, high).Draw(m.t, "number"))
}

// extra draws keys that no version knows.
func (m *maker) extra() graphmodel.Extra {
	if rapid.IntRange(0, 4).Draw(m.t, "extra") > 0 {
		return nil
	}
	value := rapid.SampledFrom([]string{`null`, `true`, `1.50`, `-12345678901234567890.0e+400`, `"\u00e9\/<"`, `[]`, `{}`,
		`[1,[2,{"a":null}],"b, c: d"]`, `{"z":{"y":[]},"a":1e2}`})
	return graphmodel.Extra(rapid.MapOfN(rapid.StringMatching(`new[A-Z é"]{0,3}`), value, 1, 3).Draw(m.t, "unknown keys"))
}

// records makes one record for every id.
func records[R graphmodel.Record](ids []graphmodel.ID, make func(graphmodel.ID) R) []R {
	var all []R
	for _, id := range ids {
		all = append(all, make(id))
	}
	return all
}

// several makes up to three values; nil for none.
func several[T any](m *maker, make func() T) []T {
	var all []T
	for range rapid.IntRange(0, 3).Draw(m.t, "several") {
		all = append(all, make())
	}
	return all
}
