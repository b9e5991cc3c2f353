package shell

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
)

// menus returns the whole menu as it is now.
func (s *Shell) menus() []menu {
	return []menu{
		{"File", s.fileMenu()},
		{"Edit", s.editMenu()},
		{"View", s.viewMenu()},
		{"Arrange", s.arrangeMenu()},
		{"Change", s.changeMenu()},
		{"Help", s.helpMenu()},
	}
}

func (s *Shell) fileMenu() []command {
	file := s.session.File()
	closed := !s.workspace.Visible()
	return []command{
		{act: actNew, label: "New map…", run: s.newGuided},
		{act: actNewEmpty, label: "New empty map", run: s.newMap},
		{act: actOpen, label: "Open…", run: s.choose},
		{label: "Open recent", within: s.recentItems(), off: len(s.settings.recent()) == 0},
		{label: "Open sample", within: s.sampleItems()},
		{},
		{act: actSave, label: "Save", off: closed || file.ReadOnly != "", run: func() { s.save(nil) }},
		{act: actSaveAs, label: "Save as…", off: closed || file.ReadOnly != "", run: func() { s.saveAs(nil) }},
		{act: actExport, label: "Export…", off: closed || s.session.Workspace().People.Len() == 0, run: s.exportMap},
		{act: "calendar", label: "Export calendar…", off: closed, run: s.exportCalendar},
		{act: actBrief, label: "Brief…", off: closed || s.session.Workspace().People.Len() == 0, run: s.makeBrief},
		{act: actShare, label: "Share a copy…", off: closed || s.session.Workspace().People.Len() == 0, run: s.shareCopy},
		{act: "merge", label: "Merge a colleague’s copy…", off: closed || file.ReadOnly != "", run: s.mergeCopy},
		{label: "Compare with", within: s.compareItems(), off: closed},
		{label: "Passphrase", within: s.passphraseItems(), off: closed || file.ReadOnly != ""},
		{act: "revert", label: "Revert to saved", off: closed || file.Path == "" || !s.session.Dirty(), run: s.revert},
		{act: "versions", label: "Earlier versions…", off: closed, run: s.showVersions},
		{act: "reload", label: "Reload what others have saved", off: closed || file.Outside != session.Changed, run: s.reload},
		{act: "recover", label: "Recover unsaved edits…", off: len(s.remnants) == 0, run: s.recover},
		{},
		{act: actQuit, label: "Quit", run: s.quit},
	}
}

func (s *Shell) recentItems() []command {
	items := make([]command, 0, maxRecent)
	for _, path := range s.settings.recent() {
		items = append(items, command{label: fmt.Sprintf("%s   %s", filepath.Base(path), filepath.Dir(path)), run: func() { s.open(path) }})
	}
	return items
}

func (s *Shell) sampleItems() []command {
	var items []command
	for _, sample := range samples.List() {
		items = append(items, command{label: sample.Title, run: func() { s.openSample(sample.Name) }})
	}
	return items
}

func (s *Shell) editMenu() []command {
	closed := !s.workspace.Visible() || s.session.File().ReadOnly != ""
	undo, redo := s.undoNames()
	typing := s.typing() != nil
	selection := s.session.Selection()
	people := len(selection.IDs(graphmodel.KindPerson))
	return slices.Concat([]command{
		{act: actUndo, label: named("Undo", undo), off: undo == "" && !typing, run: s.undo, text: true},
		{act: actRedo, label: named("Redo", redo), off: redo == "" && !typing, run: s.redo, text: true},
		{},
		{act: actCut, label: "Cut", run: s.cut, text: true},
		{act: actCopy, label: "Copy", run: s.copy, text: true},
		{act: actPaste, label: "Paste", run: s.paste, text: true},
		{act: actPasteList, label: "Paste a list…", off: closed, run: s.pasteList},
		{act: actDuplicate, label: "Duplicate", off: closed || people == 0, run: s.onMap(s.chart.Duplicate)},
		{act: actFind, label: "Find on the map", off: !s.workspace.Visible(), run: s.showFinder},
		{act: actPalette, label: "Go to anything, do anything…", run: s.showPalette},
		{},
	}, s.selectItems(), []command{
		{},
		{act: actDelete, label: s.deleteLabel(), off: closed || len(selection.Refs()) == 0, run: s.deleteSelection},
		{act: actRename, label: "Rename", off: closed || !s.canRename(), run: s.rename},
		s.heldItem(),
		{},
		{act: actAddPerson, label: "Add a person", off: closed, run: s.onMap(s.chart.AddPersonAtCentre)},
		{act: "add department", label: "Add a department", off: closed, run: s.addDepartment},
		{act: "add goal", label: "Add a shared goal", off: closed, run: s.addGoal},
		{act: actAddTie, label: "Add a tie between the two selected", off: closed || people != 2, run: func() { s.chart.AddTieBetweenSelected() }},
	})
}

// named returns a verb with the name of what it is about.
func named(verb, name string) string {
	if name == "" {
		return verb
	}
	return verb + " “" + shortened(name) + "”"
}

// shortened cuts what would make a menu too wide.
func shortened(name string) string {
	const most = 48
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return name
}

func (s *Shell) deleteLabel() string {
	selection := s.session.Selection()
	if only, ok := selection.Only(); ok {
		return named("Delete", s.session.Workspace().NameOf(only))
	}
	if n := len(selection.Refs()); n > 1 {
		return fmt.Sprintf("Delete %d things", n)
	}
	return "Delete"
}

func (s *Shell) viewMenu() []command {
	closed := !s.workspace.Visible()
	return slices.Concat([]command{
		{label: "Appearance", within: s.modeItems()},
		{},
	}, s.viewItems(), []command{{}}, s.lookItems(), []command{
		{},
		s.minimapItem(),
		{label: "Mouse and touchpad", within: s.handItems()},
		{},
		{act: actLeft, label: "Outline", checked: !s.panes.leftSide.folded, off: closed, run: s.toggleLeft},
		{act: actRight, label: "Routes, plan and details", checked: !s.panes.rightSide.folded, off: closed, run: s.toggleRight},
		{},
		{label: "Zoom", within: s.zoomItems(), off: closed},
		{act: actFit, label: "Fit the whole map", off: closed, run: s.onMap(s.chart.ZoomToFit)},
		{},
		{act: actNewWindow, label: "New window on this map", off: closed, run: func() { s.openMapWindow() }},
		{act: actCloseWindow, label: "Close the further windows", off: len(s.windows) == 0, run: s.closeMapWindows},
	})
}

// supportItems choose which support the discs on the map show.
func (s *Shell) supportItems() []command {
	var items []command
	for _, view := range session.SupportViews() {
		items = append(items, command{label: view.String(), checked: view == s.session.SupportView(),
			run: s.onMap(func() { s.session.ShowSupport(view) })})
	}
	return items
}

func (s *Shell) modeItems() []command {
	names := map[look.Mode]string{look.System: "As the system", look.Light: "Light", look.Dark: "Dark"}
	var items []command
	for _, mode := range look.Modes() {
		items = append(items, command{label: names[mode], checked: mode == s.settings.mode(), run: func() { s.setMode(mode) }})
	}
	return items
}

func (s *Shell) changeMenu() []command {
	change := s.session.Change()
	closed := !s.workspace.Visible()
	route := command{act: actBestRoute, label: "Show the best route", off: s.session.BestRoute() == nil,
		run: func() { s.session.ShowRoute(s.session.BestRoute()) }}
	if s.session.Route() != nil {
		route.label, route.run, route.off = "Hide the route", func() { s.session.ShowRoute(nil) }, false
	}
	return slices.Concat([]command{
		{act: actNewChange, label: "New change…", off: closed || s.session.File().ReadOnly != "", run: s.newChange},
		{label: "In question", within: s.changeItems(), off: closed || s.session.Workspace().Changes.Len() == 0},
		{},
		{act: "edit change", label: "Edit the change", off: change == nil, run: s.editChange},
		route,
		{act: "plan", label: "Whom to win", off: change == nil, run: s.showPlan},
		{act: actWhatIf, label: "What if…", off: closed, checked: s.view() == actWhatIf, run: s.showWhatIf},
		{act: actAdvice, label: "What to look at", off: closed, run: s.showAdvice},
		{},
	}, s.planningItems(), []command{{}}, s.ratingItems())
}

func (s *Shell) changeItems() []command {
	var items []command
	for _, c := range s.session.Workspace().Changes.All() {
		items = append(items, command{label: cmp.Or(c.Title, graphmodel.Unnamed), checked: s.session.Change() == c,
			run: func() { s.session.ChooseChange(c.ID) }})
	}
	return items
}

// showPlan shows whom to win for the change in question.
func (s *Shell) showPlan() {
	s.side.showPlan()
	s.panes.fold(&s.panes.rightSide, false)
}

// editChange shows the fields of the change in question.
func (s *Shell) editChange() {
	if change := s.session.Change(); change != nil {
		s.session.Select(session.SelectionOf(graphmodel.RefOf(change)))
		s.side.showDetails()
		s.panes.fold(&s.panes.rightSide, false)
	}
}

func (s *Shell) helpMenu() []command {
	return []command{
		{act: actKeys, label: "Keys", run: s.showKeys},
		{label: "What the numbers mean", run: s.showNumbers},
		{label: "What is private", run: s.showPrivacy},
		{},
		{label: "About Inroad", run: s.showAbout},
	}
}
