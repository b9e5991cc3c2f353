package shell

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// action names what the menu can do.
type action string

// The actions that have keys.
const (
	actNew        action = "new"
	actOpen       action = "open"
	actSave       action = "save"
	actSaveAs     action = "save as"
	actExport     action = "export"
	actShare      action = "share"
	actQuit       action = "quit"
	actUndo       action = "undo"
	actRedo       action = "redo"
	actCut        action = "cut"
	actCopy       action = "copy"
	actPaste      action = "paste"
	actDuplicate  action = "duplicate"
	actSelectAll  action = "select all"
	actInvert     action = "invert"
	actNeighbours action = "neighbours"
	actPin        action = "pin"
	actDelete     action = "delete"
	actRename     action = "rename"
	actAddPerson  action = "add person"
	actAddTie     action = "add tie"
	actZoomIn     action = "zoom in"
	actZoomOut    action = "zoom out"
	actZoom100    action = "zoom 100"
	actFit        action = "fit"
	actLeft       action = "left panel"
	actRight      action = "right panel"
	actMap        action = "map"
	actStructure  action = "structure"
	actWhatIf     action = "what if"
	actBrief      action = "brief"
	actTable      action = "table"
	actStanding   action = "standing"
	actTimeline   action = "timeline"
	actChange     action = "change"
	actDashboard  action = "dashboard"
	actAdvice     action = "advice"
	actSupport    action = "support"
	actTrust      action = "trust"
	actDuties     action = "duties"
	actQuadrants  action = "quadrants"
	actPlanBoard  action = "plan board"
	actAgenda     action = "agenda"
	actLogTalk    action = "log talk"
	actArrange    action = "arrange"
	actRings      action = "rings around me"
	actTree       action = "formal tree"
	actGrid       action = "grid by department"
	actStraighten action = "straighten up"
	actNewChange  action = "new change"
	actBestRoute  action = "best route"
	actKeys       action = "keys"
	actFind       action = "find"
	actPalette    action = "palette"
	actNewEmpty   action = "new empty"
	actPasteList  action = "paste list"
	actRate       action = "rate"
	actRateAll    action = "rate all"

	actPanel         action = "view panel"
	actFocus         action = "focus"
	actClearFilter   action = "clear filter"
	actCollapse      action = "collapse"
	actZoomSelection action = "zoom to selection"
	actZoomMe        action = "zoom to me"
	actNewWindow     action = "new window"
	actCloseWindow   action = "close window"
)

// keys says which keys do what. The first are shown in the menu; the others do
// the same. Ctrl is the command key on a Mac.
var keys = map[action][]string{
	actNew:        {"Ctrl+N"},
	actOpen:       {"Ctrl+O"},
	actSave:       {"Ctrl+S"},
	actSaveAs:     {"Ctrl+Shift+S"},
	actExport:     {"Ctrl+E"},
	actShare:      {"Ctrl+Shift+E"},
	actQuit:       {"Ctrl+Q"},
	actUndo:       {"Ctrl+Z"},
	actRedo:       {"Ctrl+Shift+Z", "Ctrl+Y"},
	actCut:        {"Ctrl+X"},
	actCopy:       {"Ctrl+C"},
	actPaste:      {"Ctrl+V"},
	actDuplicate:  {"Ctrl+D"},
	actSelectAll:  {"Ctrl+A"},
	actInvert:     {"Ctrl+Shift+A"},
	actNeighbours: {"Ctrl+Shift+T"},
	actPin:        {"Ctrl+Shift+P"},
	actDelete:     {"Delete"},
	actRename:     {"F2"},
	actAddPerson:  {"Ctrl+P"},
	actAddTie:     {"Ctrl+T"},
	actZoomIn:     {"Ctrl+="},
	actZoomOut:    {"Ctrl+-"},
	actZoom100:    {"Ctrl+1"},
	actFit:        {"Ctrl+0"},
	actLeft:       {"Ctrl+B"},
	actRight:      {"Ctrl+I"},
	actMap:        {"Ctrl+M"},
	actStructure:  {"Ctrl+Shift+M"},
	actWhatIf:     {"Ctrl+Alt+I"},
	actBrief:      {"Ctrl+Shift+B"},
	actTable:      {"Ctrl+Alt+X"},
	actStanding:   {"Ctrl+Alt+V"},
	actTimeline:   {"Ctrl+Alt+O"},
	actChange:     {"Ctrl+Alt+C"},
	actDashboard:  {"Ctrl+Alt+D"},
	actAdvice:     {"Ctrl+Alt+W"},
	actSupport:    {"Ctrl+Alt+U"},
	actTrust:      {"Ctrl+Alt+M"},
	actDuties:     {"Ctrl+Alt+Y"},
	actQuadrants:  {"Ctrl+Alt+Q"},
	actPlanBoard:  {"Ctrl+Alt+P"},
	actAgenda:     {"Ctrl+Alt+A"},
	actLogTalk:    {"Ctrl+Alt+L"},
	actArrange:    {"Ctrl+L"},
	actRings:      {"Ctrl+Alt+R"},
	actTree:       {"Ctrl+Alt+T"},
	actGrid:       {"Ctrl+Alt+G"},
	actStraighten: {"Ctrl+Alt+S"},
	actNewChange:  {"Ctrl+Shift+N"},
	actBestRoute:  {"Ctrl+R"},
	actKeys:       {"Ctrl+/"},
	actFind:       {"Ctrl+F"},
	actPalette:    {"Ctrl+K"},
	actNewEmpty:   {"Ctrl+Alt+N"},
	actPasteList:  {"Ctrl+Shift+V"},
	actRate:       {"Ctrl+Shift+R"},
	actRateAll:    {"Ctrl+Alt+E"},

	actPanel:         {"Ctrl+Shift+L"},
	actFocus:         {"Ctrl+J"},
	actClearFilter:   {"Ctrl+Shift+F"},
	actCollapse:      {"Ctrl+G"},
	actZoomSelection: {"Ctrl+2"},
	actZoomMe:        {"Ctrl+3"},
	actNewWindow:     {"Ctrl+Shift+W"},
	actCloseWindow:   {"Ctrl+W"},
}

// standard are the combinations that Fyne announces under names of its own.
var standard = map[string]fyne.Shortcut{
	"Ctrl+Z": &fyne.ShortcutUndo{},
	"Ctrl+Y": &fyne.ShortcutRedo{},
	"Ctrl+X": &fyne.ShortcutCut{},
	"Ctrl+C": &fyne.ShortcutCopy{},
	"Ctrl+V": &fyne.ShortcutPaste{},
	"Ctrl+A": &fyne.ShortcutSelectAll{},
}

var modifiers = map[string]fyne.KeyModifier{
	"Ctrl": fyne.KeyModifierShortcutDefault, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt,
}

// shortcutOf returns the shortcut of a combination of the table.
func shortcutOf(combination string) fyne.Shortcut {
	if s, ok := standard[combination]; ok {
		return s
	}
	parts := strings.Split(combination, "+")
	shortcut := &desktop.CustomShortcut{KeyName: fyne.KeyName(parts[len(parts)-1])}
	for _, name := range parts[:len(parts)-1] {
		shortcut.Modifier |= modifiers[name]
	}
	return shortcut
}

// shown returns a combination as the user's keyboard names it.
func shown(combination string) string {
	if runtime.GOOS == "darwin" {
		return strings.ReplaceAll(combination, "Ctrl", "Cmd")
	}
	return combination
}
