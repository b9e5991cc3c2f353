package mapview

import (
	"reflect"
	"slices"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// Looks are how a map is looked at, but for where its camera stands. Several
// maps of one workspace may look at it differently.
type Looks struct {
	Layers drawing.Layers
	Filter graphmodel.Filter
	// Dim shows in pale what the filter would hide.
	Dim bool
	// Collapsed are the departments that are shown as one node, sorted.
	Collapsed []graphmodel.ID
}

// equal tells whether two looks show the same.
func (l Looks) equal(o Looks) bool {
	return l.Layers == o.Layers && l.Dim == o.Dim && slices.Equal(l.Collapsed, o.Collapsed) && reflect.DeepEqual(l.Filter, o.Filter)
}

// existing returns the looks without what is not in the workspace any more.
func (l Looks) existing(w *graphmodel.Workspace) Looks {
	l.Filter = filter.Existing(w, l.Filter)
	l.Collapsed = slices.DeleteFunc(slices.Clone(l.Collapsed), func(id graphmodel.ID) bool { return !w.Departments.Has(id) })
	slices.Sort(l.Collapsed)
	l.Collapsed = slices.Compact(l.Collapsed)
	return l
}

// Looks returns how the map is looked at. Read it only.
func (m *Map) Looks() Looks { return m.looks }

// SetLooks says how to look at the map. Where all of the map was in view, all of
// it is again.
func (m *Map) SetLooks(looks Looks) {
	looks = looks.existing(m.session.Workspace())
	if m.looks.equal(looks) {
		return
	}
	m.looks = looks
	m.unfitted = m.unfitted || m.fits
	m.explainNodes()
	m.refilter()
	m.changed()
	m.Looked.Emit(looks)
}

// Look changes some of how the map is looked at.
func (m *Map) Look(change func(*Looks)) {
	looks := m.looks
	looks.Collapsed = slices.Clone(looks.Collapsed)
	change(&looks)
	m.SetLooks(looks)
}

// Layers returns what is shown beside people and departments.
func (m *Map) Layers() drawing.Layers { return m.looks.Layers }

// SetLayers says what to show beside people and departments.
func (m *Map) SetLayers(layers drawing.Layers) { m.Look(func(l *Looks) { l.Layers = layers }) }

// refilter finds who passes the filter as the workspace is now.
func (m *Map) refilter() {
	change := graphmodel.ID("")
	if c := m.session.Change(); c != nil {
		change = c.ID
	}
	m.passing = filter.Of(m.session.Workspace(), m.looks.Filter, change)
}

// relook follows a change of the workspace or of the change in question.
func (m *Map) relook() {
	looks := m.looks.existing(m.session.Workspace())
	gone := !m.looks.equal(looks)
	m.looks = looks
	m.explainNodes()
	m.refilter()
	if gone || m.passing != nil {
		m.Looked.Emit(looks)
	}
}

// explainNodes has the legend say what departments shown as one look like.
func (m *Map) explainNodes() {
	m.controls.legend.ShowNodes(len(m.looks.Collapsed) > 0)
	m.controls.relayout()
}

// Passing returns who and which ties pass the filter; nil while there is none.
func (m *Map) Passing() *filter.Passing { return m.passing }

// isShown tells whether somebody is to be seen on the map: alone, or in a
// department that is shown as one node.
func (m *Map) isShown(person graphmodel.ID) bool { return m.looks.Dim || m.passing.Person(person) }

// Filtered tells whether something is filtered.
func (m *Map) Filtered() bool { return !m.looks.Filter.Empty() }

// ClearFilter shows everybody again.
func (m *Map) ClearFilter() { m.Look(func(l *Looks) { l.Filter = graphmodel.Filter{} }) }

// FocusOn looks at a person and whoever is at most so many ties away, all of them
// in view; the empty id ends that.
func (m *Map) FocusOn(person graphmodel.ID, steps int) {
	if person != "" {
		m.unfitted = true
		m.picture.request()
	}
	m.Look(func(l *Looks) {
		l.Filter.Focus, l.Filter.Steps = person, graphmodel.Opt[int]{}
		if person != "" {
			l.Filter.Steps = graphmodel.Some(steps)
		}
	})
}

// FocusOnSelected looks around the person who is selected alone; while one looks
// around somebody already, it ends that.
func (m *Map) FocusOnSelected() {
	id, ok := m.onePerson()
	switch {
	case ok && id != m.looks.Filter.Focus:
		m.FocusOn(id, graphmodel.DefaultSteps)
	case m.looks.Filter.Focus != "":
		m.FocusOn("", 0)
	}
}
