package shell

import "inroad/app/look"

// view is what the middle of the window shows.
type view int

// The views, in the order in which they are offered.
const (
	mapView view = iota
	structureView
)

var viewNames = []string{"Map", "Structure"}

// view returns what the middle of the window shows now.
func (s *Shell) view() view {
	if s.network.Visible() {
		return structureView
	}
	return mapView
}

// show shows a view in the middle of the window.
func (s *Shell) show(v view) {
	if s.view() == v {
		return
	}
	look.SetVisible(s.chart, v == mapView)
	look.SetVisible(s.network, v == structureView)
	s.tools.views.SetChosen(int(v))
	s.refreshMenu()
}

// onMap returns what shows the map and then does something there.
func (s *Shell) onMap(do func()) func() {
	return func() {
		s.show(mapView)
		do()
	}
}
