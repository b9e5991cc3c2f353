package look

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// The keys of a menu stand below one another at its right, and work by the name
// that they had.
func TestMenuKeysAreReadable(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	cut := fyne.NewMenuItem("Cut", nil)
	cut.Shortcut = &fyne.ShortcutCut{}
	pin := fyne.NewMenuItem("Pinned in place", nil)
	pin.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	remove := fyne.NewMenuItem("Delete", nil)
	remove.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyDelete}
	long := fyne.NewMenuItem("An item without keys that is longer than all the others", nil)
	within := fyne.NewMenuItem("Within", nil)
	within.ChildMenu = fyne.NewMenu("", long)
	menu := fyne.NewMenu("Edit", cut, pin, fyne.NewMenuItemSeparator(), within, remove)

	names := map[*fyne.MenuItem]string{cut: cut.Shortcut.ShortcutName(), pin: pin.Shortcut.ShortcutName(), remove: remove.Shortcut.ShortcutName()}
	WriteKeys(menu)
	width := textWidth(pin.Label)
	for item, keys := range map[*fyne.MenuItem]string{cut: "Ctrl+X", pin: "Ctrl+Shift+P", remove: "Del"} {
		if !strings.HasSuffix(item.Label, keys) {
			t.Errorf("%q does not end with %s", item.Label, keys)
		}
		if off := textWidth(item.Label) - width; math.Abs(float64(off)) > 1.5 {
			t.Errorf("the keys of %q end %.1f pixels off", item.Label, off)
		}
		if _, faint := item.Shortcut.(fyne.KeyboardShortcut); faint || item.Shortcut.ShortcutName() != names[item] {
			t.Errorf("%q has the shortcut %#v", item.Label, item.Shortcut)
		}
	}
	before := pin.Label
	if WriteKeys(menu); pin.Label != before || long.Label != "An item without keys that is longer than all the others" {
		t.Errorf("written twice: %q, %q", pin.Label, long.Label)
	}
}
