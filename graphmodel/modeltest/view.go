package modeltest

import (
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

func (m *maker) view(id graphmodel.ID) *graphmodel.View {
	return &graphmodel.View{ID: id, Name: m.text(), X: m.number(-1000, 1000), Y: m.number(-1000, 1000), Zoom: m.number(0.05, 4),
		Layers: m.words(graphmodel.ViewLayers), Filter: m.filter(), Dim: m.flag(), Collapsed: m.some(m.departments),
		Change: m.one(m.changes), Extra: m.extra()}
}

func (m *maker) filter() graphmodel.Filter {
	return graphmodel.Filter{Departments: m.some(m.departments), Tags: m.list(), Stances: m.words(graphmodel.StanceWords),
		Kinds: m.words(graphmodel.PersonKinds), Trust: m.words(graphmodel.TrustWords), TieKinds: m.list(),
		Focus: m.one(m.people), Steps: m.whole(1, graphmodel.MaxSteps), Extra: m.extra()}
}

// Filters generates filters that may be meant for a workspace.
func Filters(w *graphmodel.Workspace) *rapid.Generator[graphmodel.Filter] {
	return rapid.Custom(func(t *rapid.T) graphmodel.Filter {
		m := &maker{t: t, texts: texts()}
		for _, d := range w.Departments.All() {
			m.departments = append(m.departments, d.ID)
		}
		for _, p := range w.People.All() {
			m.people = append(m.people, p.ID)
		}
		return m.filter()
	})
}

// words draws some words of a list, each at most once; nil for none.
func (m *maker) words(known []string) []string {
	if !m.flag() {
		return nil
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(known), 1, len(known), rapid.ID).Draw(m.t, "words")
}
