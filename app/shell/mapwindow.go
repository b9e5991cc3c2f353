package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/finder"
	"inroad/app/mapview"
	"inroad/app/minimap"
	"inroad/app/viewpanel"
)

// mapWindow is a further window on the map that is open. It looks at it in its
// own way; edits and what is selected are the same in all.
type mapWindow struct {
	shell   *Shell
	window  fyne.Window
	chart   *mapview.Map
	looks   *viewpanel.Panel
	finder  *finder.Finder
	minimap *minimap.Minimap
}

// openMapWindow opens a further window, which begins as the map is looked at in
// this one.
func (s *Shell) openMapWindow() *mapWindow {
	v := &mapWindow{shell: s, window: s.app.NewWindow(""), chart: mapview.New(s.session)}
	v.looks, v.finder = viewpanel.New(s.session, v.chart), finder.New(s.session, v.chart)
	v.chart.Clock = s.clock
	v.minimap = s.newMinimap(v.chart)
	v.chart.SetLegendOpen(s.chart.LegendOpen())
	s.settle(v.chart)
	v.chart.SetLooks(s.chart.Looks())
	v.window.SetPadded(false)
	v.window.SetContent(v.chart)
	v.window.Resize(fyne.NewSize(900, 640))
	v.window.SetOnClosed(v.closed)
	v.window.Canvas().SetOnTypedKey(v.typedKey)
	v.bind()
	s.windows = append(s.windows, v)
	v.name()
	v.window.Show()
	s.refreshMenu()
	return v
}

// closeMapWindows closes all further windows.
func (s *Shell) closeMapWindows() {
	for _, v := range slices.Clone(s.windows) {
		v.window.Close()
	}
}

// closed forgets the window; the file stays open in the others.
func (v *mapWindow) closed() {
	v.chart.Close()
	v.looks.Close()
	v.finder.Leave()
	v.shell.windows = slices.DeleteFunc(v.shell.windows, func(other *mapWindow) bool { return other == v })
	if !v.shell.quitting {
		v.shell.refreshMenu()
	}
}

// name gives the window the name of the map and which of the windows it is.
func (v *mapWindow) name() { v.window.SetTitle("A further view: " + v.shell.title()) }

// typedKey gives the map the keys that nothing in the window wants.
func (v *mapWindow) typedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape && v.looks.Dismiss() {
		return
	}
	if v.window.Canvas().Overlays().Top() == nil {
		v.chart.TypedKey(key)
	}
}

// actions are what the keys of the window do: the same as in the first window,
// with this map.
func (v *mapWindow) actions() map[action]func() {
	s := v.shell
	do := func(act action) func() { return func() { s.perform(s.find(act)) } }
	return map[action]func(){
		actUndo: s.undoEdit, actRedo: s.redoEdit, actSave: do(actSave), actNewWindow: do(actNewWindow), actCloseWindow: v.window.Close,
		actDuplicate: v.chart.Duplicate, actPin: v.chart.TogglePin, actInvert: v.chart.InvertSelection, actNeighbours: v.chart.SelectNeighbours,
		actSelectAll: v.chart.SelectAll, actZoomIn: v.chart.ZoomIn, actZoomOut: v.chart.ZoomOut, actZoom100: v.chart.ZoomTo100,
		actFit: v.chart.ZoomToFit, actZoomSelection: func() { v.chart.ZoomToSelection() }, actZoomMe: func() { v.chart.ZoomToMe() },
		actFind: v.finder.Show, actPanel: v.looks.Open, actFocus: v.chart.FocusOnSelected, actClearFilter: v.chart.ClearFilter,
		actCollapse: v.chart.ToggleCollapsed, actAddPerson: v.chart.AddPersonAtCentre, actRename: v.chart.Rename, actDelete: v.chart.DeleteSelection,
	}
}

// bind binds the keys of the window.
func (v *mapWindow) bind() {
	canvas := v.window.Canvas()
	for act, run := range v.actions() {
		for _, combination := range keys[act] {
			if shortcut := shortcutOf(combination); isCombined(shortcut) {
				canvas.AddShortcut(shortcut, func(fyne.Shortcut) { run() })
			}
		}
	}
}

// isCombined tells whether a shortcut has a key like Ctrl: a key by itself goes to
// what has the focus.
func isCombined(shortcut fyne.Shortcut) bool {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	return !ok || custom.Modifier != 0
}
