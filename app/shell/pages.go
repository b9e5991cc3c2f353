package shell

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// page is a view in the middle of the window. It is at work while it is shown.
type page struct {
	act    action
	name   string
	object fyne.CanvasObject
	// besides says that the right panel stands beside it unless it is folded; by
	// the other pages it is folded unless it is opened there.
	besides bool
}

// tabbed is how many of the pages have a tab of their own; the others stand
// under “More”.
const tabbed = 6

// allPages makes the pages, in the order in which they are offered. All but the
// first are hidden.
func (s *Shell) allPages() []page {
	pages := []page{
		{actMap, "Map", s.chart, true},
		{actChange, "Change", s.change, true},
		{actSupport, "Support", s.support, false},
		{actPlanBoard, "Plan", s.board, false},
		{actAgenda, "Agenda", s.agenda, false},
		{actTable, "Table", s.table, false},
		{actWhatIf, "What if", s.whatif, true},
		{actQuadrants, "Grid", s.grid, false},
		{actTrust, "Trust", s.trust, false},
		{actDuties, "Responsibilities", s.duties, false},
		{actStanding, "As they see us", s.standing, false},
		{actTimeline, "Over time", s.past, false},
		{actStructure, "Structure", s.network, true},
		{actDashboard, "Dashboard", s.dashboard, false},
	}
	for _, p := range pages[1:] {
		p.object.Hide()
	}
	return pages
}

// pageObjects lists what is in the middle of the window.
func (s *Shell) pageObjects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, p := range s.pages {
		objects = append(objects, p.object)
	}
	return objects
}

// page returns which page is shown, as an index.
func (s *Shell) page() int {
	for i, p := range s.pages {
		if p.object.Visible() {
			return i
		}
	}
	return 0
}

// view returns the action that shows what is shown now.
func (s *Shell) view() action { return s.pages[s.page()].act }

// show shows a page in the middle of the window.
func (s *Shell) show(act action) {
	if s.view() == act {
		return
	}
	for _, p := range s.pages {
		look.SetVisible(p.object, p.act == act)
	}
	s.besides(act)
	s.panes.rightSide.folded = s.settings.rightFolded(s.pages[s.page()].besides)
	s.panes.Refresh()
	s.tools.turned(s.page())
	s.refreshMenu()
}

// onMap returns what shows the map and then does something there.
func (s *Shell) onMap(do func()) func() {
	return func() {
		s.show(actMap)
		do()
	}
}

// pageItems are the menu's items for the pages from one on.
func (s *Shell) pageItems(from int) []command {
	var items []command
	for _, p := range s.pages[from:] {
		items = append(items, command{act: p.act, label: p.name, checked: s.view() == p.act, off: !s.workspace.Visible(),
			run: func() { s.show(p.act) }})
	}
	return items
}
