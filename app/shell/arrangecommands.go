package shell

import (
	"fmt"

	"inroad/app/mapview/arrangement"
	"inroad/graphmodel"
)

// arrangeActs are the actions of the arrangements.
var arrangeActs = map[arrangement.Kind]action{
	arrangement.Organic: actArrange, arrangement.Rings: actRings, arrangement.FormalTree: actTree,
	arrangement.DepartmentGrid: actGrid, arrangement.StraightenUp: actStraighten,
}

func (s *Shell) arrangeMenu() []command {
	suffix := ""
	if people := s.session.Selection().IDs(graphmodel.KindPerson); len(people) > 1 {
		suffix = fmt.Sprintf(", the %d selected", len(people))
	}
	off := !s.workspace.Visible() || s.session.File().ReadOnly != "" || s.session.Workspace().People.Len() == 0
	var items []command
	for _, a := range arrangement.Kinds() {
		items = append(items, command{act: arrangeActs[a], label: a.String() + suffix, off: off, run: s.onMap(func() { s.chart.Arrange(a) })})
	}
	return append(append(items, command{}), s.tidyItems()...)
}
