package mapview

import (
	"slices"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// View returns how the map is looked at now, and from where, to be saved under
// an id and a name.
func (m *Map) View(id graphmodel.ID, name string) *graphmodel.View {
	looks := m.looks
	v := &graphmodel.View{ID: id, Name: name, Layers: looks.Layers.On(graphmodel.ViewLayers), Filter: looks.Filter, Dim: looks.Dim,
		Collapsed: slices.Clone(looks.Collapsed)}
	if change := m.session.Change(); change != nil {
		v.Change = change.ID
	}
	if !m.fits && m.camera.Width > 0 {
		v.X, v.Y, v.Zoom = graphmodel.Some(m.camera.X), graphmodel.Some(m.camera.Y), graphmodel.Some(m.camera.Zoom)
	}
	return v
}

// ShowView looks at the map as a saved view says. Where it does not say from
// where, all of the map is shown.
func (m *Map) ShowView(v *graphmodel.View) {
	if m.session.Workspace().Changes.Has(v.Change) {
		m.session.ChooseChange(v.Change)
	}
	m.SetLooks(Looks{Layers: drawing.LayersOn(v.Layers, graphmodel.ViewLayers), Filter: v.Filter, Dim: v.Dim, Collapsed: v.Collapsed})
	x, okX := v.X.Get()
	y, okY := v.Y.Get()
	zoom, okZoom := v.Zoom.Get()
	if !okX || !okY || !okZoom {
		m.unfitted = true
		m.changed()
		return
	}
	c := m.camera
	c.X, c.Y, c.Zoom = x, y, min(max(zoom, MinZoom), MaxZoom)
	m.unfitted = false
	m.fly(c)
}
