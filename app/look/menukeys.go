package look

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// WriteKeys has a menu, and those within it, show the keys of its items as
// text of their own, at the right. Fyne would show them in a fifth of the ink,
// which nobody can read (WCAG asks for a contrast of 4.5). The keys go on working.
// On a Mac the system shows the menu, and does so well.
func WriteKeys(menu *fyne.Menu) {
	if runtime.GOOS == "darwin" {
		return
	}
	widest := float32(0)
	for _, item := range menu.Items {
		if item.ChildMenu != nil {
			WriteKeys(item.ChildMenu)
		}
		if keys := keysOf(item); keys != "" {
			widest = max(widest, textWidth(item.Label)+gapBeforeKeys+textWidth(keys))
		} else {
			widest = max(widest, textWidth(item.Label))
		}
	}
	for _, item := range menu.Items {
		if keys := keysOf(item); keys != "" {
			item.Label += spaces(widest-textWidth(item.Label)-textWidth(keys)) + keys
			item.Shortcut = unwritten{item.Shortcut}
		}
	}
}

// gapBeforeKeys is the least distance between a label and its keys.
const gapBeforeKeys = 28

// unwritten is a shortcut of which Fyne does not know the keys; it is found by
// its name all the same.
type unwritten struct{ fyne.Shortcut }

// keyNames are the keys that keyboards name otherwise than Fyne.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyDelete: "Del", fyne.KeyEscape: "Esc", fyne.KeyReturn: "Enter", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down",
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyMinus: "−",
}

// keysOf writes the keys of an item: "Ctrl+Shift+Z". It is empty where it has
// none.
func keysOf(item *fyne.MenuItem) string {
	shortcut, ok := item.Shortcut.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var b strings.Builder
	for _, modifier := range []struct {
		key  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierSuper, "Super+"}} {
		if shortcut.Mod()&modifier.key != 0 {
			b.WriteString(modifier.name)
		}
	}
	if name, ok := keyNames[shortcut.Key()]; ok {
		b.WriteString(name)
	} else {
		b.WriteString(string(shortcut.Key()))
	}
	return b.String()
}

// spaces returns spaces of about that width: usual ones, then thin ones.
func spaces(width float32) string {
	const hair = "\u200a"
	usual, thin := textWidth(" "), textWidth(hair)
	count := int(width / usual)
	rest := width - float32(count)*usual
	return strings.Repeat(" ", count) + strings.Repeat(hair, int(rest/max(thin, 1)+0.5))
}

func textWidth(text string) float32 {
	return fyne.MeasureText(text, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width
}
