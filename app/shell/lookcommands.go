package shell

import (
	"fmt"

	"inroad/app/mapview"
	"inroad/graphmodel"
)

// layerItems show and hide what is beside people and departments.
func (s *Shell) layerItems() []command {
	layers := s.chart.Layers()
	layer := func(label string, on *bool) command {
		checked := *on
		return command{label: label, checked: checked, run: s.onMap(func() {
			*on = !checked
			s.chart.SetLayers(layers)
		})}
	}
	return []command{layer("Trust", &layers.Trust), layer("Formal line", &layers.FormalLine), layer("Goals", &layers.Goals), layer("Friction", &layers.Friction)}
}

// lookItems change how the map is looked at.
func (s *Shell) lookItems() []command {
	closed := !s.workspace.Visible()
	w, looks := s.session.Workspace(), s.chart.Looks()
	person := ""
	if only, ok := s.session.Selection().Only(); ok && only.Kind == graphmodel.KindPerson {
		person = w.PersonName(only.ID)
	}
	focus := command{act: actFocus, label: named("Look only around", person), off: closed || person == "" && looks.Filter.Focus == "", run: s.onMap(s.chart.FocusOnSelected)}
	if looks.Filter.Focus != "" {
		focus.label, focus.checked = named("Look only around", w.PersonName(looks.Filter.Focus)), true
	}
	return []command{
		{label: "Layers", within: s.layerItems(), off: closed},
		{label: "Support for the change", within: s.supportItems(), off: closed || s.session.Change() == nil},
		{},
		{act: actPanel, label: "Filter and saved views…", off: closed, run: s.onMap(s.looks.Open)},
		focus,
		{act: actClearFilter, label: "Show everybody again", off: closed || !s.chart.Filtered(), run: s.onMap(s.chart.ClearFilter)},
		{label: "Departments", within: []command{
			{act: actCollapse, label: s.collapseLabel(), off: closed || len(s.chart.SelectedDepartments()) == 0, run: s.onMap(s.chart.ToggleCollapsed)},
			{label: "Show all as one each", run: s.onMap(s.chart.CollapseAll)},
			{label: "Show all with their people", off: len(looks.Collapsed) == 0, run: s.onMap(s.chart.ExpandAll)},
		}, off: closed || w.Departments.Len() == 0},
		{label: "Saved views", within: s.savedItems(s.chart), off: closed || w.Views.Len() == 0},
	}
}

// collapseLabel says what happens to the departments of what is selected.
func (s *Shell) collapseLabel() string {
	departments := s.chart.SelectedDepartments()
	switch {
	case len(departments) == 0:
		return "Show the department as one"
	case len(departments) > 1:
		return fmt.Sprintf("Show %d departments as one each, or their people", len(departments))
	}
	name := shortened(s.session.Workspace().NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: departments[0]}))
	if s.chart.Collapsed(departments[0]) {
		return "Show the people of " + name
	}
	return "Show " + name + " as one"
}

// savedItems look at a map as a saved view says.
func (s *Shell) savedItems(m *mapview.Map) []command {
	var items []command
	for _, view := range s.session.Workspace().Views.All() {
		items = append(items, command{label: shortened(s.session.Workspace().NameOf(graphmodel.RefOf(view))), run: s.onMap(func() { m.ShowView(view) })})
	}
	return items
}

// zoomItems take the camera somewhere.
func (s *Shell) zoomItems() []command {
	closed := !s.workspace.Visible()
	return []command{
		{act: actZoomIn, label: "Zoom in", off: closed, run: s.onMap(s.chart.ZoomIn)},
		{act: actZoomOut, label: "Zoom out", off: closed, run: s.onMap(s.chart.ZoomOut)},
		{act: actZoom100, label: "Actual size", off: closed, run: s.onMap(s.chart.ZoomTo100)},
		{act: actZoomSelection, label: "Zoom to the selected", off: closed || len(s.session.Selection().Refs()) == 0, run: s.onMap(func() { s.chart.ZoomToSelection() })},
		{act: actZoomMe, label: "Go to me", off: closed || s.session.Workspace().Info.Me == "", run: s.onMap(func() { s.chart.ZoomToMe() })},
	}
}

// lookedAnew follows another way of looking at the map, and edits of saved views.
func (s *Shell) lookedAnew(mapview.Looks) { s.refreshMenu() }

// showFinder shows the finder of the map.
func (s *Shell) showFinder() { s.onMap(s.finder.Show)() }
