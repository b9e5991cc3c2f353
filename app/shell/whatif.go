package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/app/whatif"
	"inroad/graphmodel"
)

// newWhatIf makes the sandbox.
func (s *Shell) newWhatIf() {
	s.whatif = whatif.New(s.session, s.chart)
	s.whatif.Furnish = func(chart *mapview.Map) {
		chart.Clock = s.clock
		chart.SetLegendOpen(s.chart.LegendOpen())
		chart.SetSnapping(s.settings.preferences.Bool(keySnapping))
		chart.SetWheelPans(s.settings.preferences.Bool(keyWheelPans))
		chart.Zoomed.Listen(s.status.showZoom)
		chart.Hinted.Listen(s.status.showHint)
	}
	s.whatif.NewChange = s.newChange
	s.whatif.Ended = func(said string) {
		s.show(actMap)
		s.status.say(said)
	}
}

// wireWhatIf has the window follow the sandbox.
func (s *Shell) wireWhatIf() {
	s.whatif.Turned = s.refresh
	s.session.Opened.Listen(func(*graphmodel.Workspace) {
		if s.view() == actWhatIf {
			s.show(actMap)
		}
	})
}

// viewItems are the pages but for the sandbox, which is in the menu of the change.
func (s *Shell) viewItems() []command {
	return slices.DeleteFunc(s.pageItems(0), func(c command) bool { return c.act == actWhatIf })
}

// showWhatIf shows the sandbox and what is supposed in it.
func (s *Shell) showWhatIf() {
	s.show(actWhatIf)
	s.panes.fold(&s.panes.rightSide, false)
}

// besides shows what belongs beside a page: what is supposed beside the sandbox,
// else routes, plan and details.
func (s *Shell) besides(act action) {
	look.SetVisible(s.side, act != actWhatIf)
	look.SetVisible(s.whatif.Panel(), act == actWhatIf)
}

// supposing returns the session of the sandbox while it is what is seen, or nil.
func (s *Shell) supposing() *session.Session {
	if s.view() != actWhatIf {
		return nil
	}
	return s.whatif.Session()
}

// undoNames returns what undo would take back, and redo do again: in the sandbox
// what is supposed there, else edits of the map.
func (s *Shell) undoNames() (undo, redo string) {
	if s.supposing() != nil {
		return s.whatif.UndoName(), s.whatif.RedoName()
	}
	return s.session.History().UndoName(), s.session.History().RedoName()
}

// chartActions are what commands do on the map of the sandbox while it is seen:
// they must not reach the map itself.
func (s *Shell) chartActions() map[action]func() {
	if s.supposing() == nil || s.whatif.Map() == nil {
		return nil
	}
	chart := s.whatif.Map()
	return map[action]func(){
		actDelete: chart.DeleteSelection, actAddTie: func() { chart.AddTieBetweenSelected() }, actInvert: chart.InvertSelection,
		actNeighbours: chart.SelectNeighbours, actZoomIn: chart.ZoomIn, actZoomOut: chart.ZoomOut, actZoom100: chart.ZoomTo100,
		actFit: chart.ZoomToFit, actZoomSelection: func() { chart.ZoomToSelection() }, actZoomMe: func() { chart.ZoomToMe() },
		actFocus: chart.FocusOnSelected, actClearFilter: chart.ClearFilter, actCollapse: chart.ToggleCollapsed,
		actSelectAll: s.orText(&fyne.ShortcutSelectAll{}, chart.SelectAll),
		actCopy:      s.orText(&fyne.ShortcutCopy{Clipboard: s.app.Clipboard()}, func() { chart.Copy(s.app.Clipboard()) }),
		actCut:       s.orText(&fyne.ShortcutCut{Clipboard: s.app.Clipboard()}, func() { chart.Cut(s.app.Clipboard()) }),
		actPaste:     s.orText(&fyne.ShortcutPaste{Clipboard: s.app.Clipboard()}, func() { chart.Paste(s.app.Clipboard()) }),
		actDuplicate: chart.Duplicate, actRename: chart.Rename,
	}
}

// orText returns what gives a shortcut to the text being typed, or else does
// something.
func (s *Shell) orText(shortcut fyne.Shortcut, do func()) func() {
	return func() {
		if !s.forward(shortcut) && !s.blocked() {
			do()
		}
	}
}
