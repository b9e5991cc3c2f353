package shell

import (
	"inroad/app/mapview"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
)

// The settings of the hand on every map.
const (
	keySnapping  = "map.snapping"
	keyWheelPans = "map.wheel.pans"
)

// settle gives a map the user's settings of the hand.
func (s *Shell) settle(chart *mapview.Map) {
	chart.SetSnapping(s.settings.preferences.Bool(keySnapping))
	chart.SetWheelPans(s.settings.preferences.Bool(keyWheelPans))
	chart.Details = s.showDetails
	chart.Held = s.showHeld
	chart.LogTalk = s.logTalk
	chart.AddDepartment = s.addDepartmentOf
	chart.PasteList = s.pasteText
	chart.Offers = &mapview.Offers{NewChange: s.newChange, RateRound: s.rateRound}
	chart.Rate = s.rate
}

// handItems are the settings of the hand.
func (s *Shell) handItems() []command {
	toggle := func(label, key string) command {
		on := s.settings.preferences.Bool(key)
		return command{label: label, checked: on, run: func() {
			s.settings.preferences.SetBool(key, !on)
			s.settleAll()
			s.refreshMenu()
		}}
	}
	return []command{toggle("Line up with others while dragging", keySnapping), toggle("The wheel moves the view", keyWheelPans)}
}

// settleAll gives all maps the settings.
func (s *Shell) settleAll() {
	s.settle(s.chart)
	for _, v := range s.windows {
		s.settle(v.chart)
	}
}

// showDetails shows the details of what is selected.
func (s *Shell) showDetails() {
	s.side.showDetails()
	s.panes.fold(&s.panes.rightSide, false)
}

// selectItems change who is selected.
func (s *Shell) selectItems() []command {
	off := !s.workspace.Visible()
	none := off || len(s.session.Selection().IDs(graphmodel.KindPerson)) == 0
	return []command{
		{act: actSelectAll, label: "Select all", off: off, run: s.selectAll, text: true},
		{act: actInvert, label: "Select the others instead", off: off, run: s.onMap(s.chart.InvertSelection)},
		{act: actNeighbours, label: "Select also who they are tied to", off: none, run: s.onMap(s.chart.SelectNeighbours)},
		{label: "Select also their departments", off: none && len(s.session.Selection().IDs(graphmodel.KindDepartment)) == 0,
			run: s.onMap(s.chart.SelectDepartments)},
	}
}

// tidyItems line people up, space them evenly and pin them.
func (s *Shell) tidyItems() []command {
	people := len(s.session.Selection().IDs(graphmodel.KindPerson))
	closed := !s.workspace.Visible() || s.session.File().ReadOnly != ""
	var edges []command
	for _, edge := range alignment.Edges() {
		edges = append(edges, command{label: "Align the " + edge.String(), run: s.onMap(func() { s.chart.Align(edge) })})
	}
	return []command{
		{label: "Align", within: edges, off: closed || people < 2},
		{label: "Distribute across", off: closed || people < 3, run: s.onMap(s.chart.DistributeAcross)},
		{label: "Distribute down", off: closed || people < 3, run: s.onMap(s.chart.DistributeDown)},
		{act: actPin, label: "Pinned in place", checked: s.chart.Pinned(), off: closed || people == 0, run: s.onMap(s.chart.TogglePin)},
	}
}
