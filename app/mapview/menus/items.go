package menus

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// editing returns an item that edits, which nothing can where the file may only
// be read; nil of nil.
func (m Menus) editing(item *fyne.MenuItem) *fyne.MenuItem {
	if item != nil && m.session.File().ReadOnly != "" {
		item.Disabled = true
	}
	return item
}

// command is the modifier of the window's shortcuts.
const command = fyne.KeyModifierShortcutDefault

// keyed has a menu show the key that does the same.
func keyed(item *fyne.MenuItem, mods fyne.KeyModifier, key fyne.KeyName) *fyne.MenuItem {
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mods}
	return item
}

// menuOf returns a menu of items. What is nil is left out, and so is a line where
// it would part nothing.
func menuOf(items ...*fyne.MenuItem) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, item := range items {
		last := len(menu.Items) - 1
		switch {
		case item == nil, item.IsSeparator && (last < 0 || menu.Items[last].IsSeparator):
		default:
			menu.Items = append(menu.Items, item)
		}
	}
	if last := len(menu.Items) - 1; last >= 0 && menu.Items[last].IsSeparator {
		menu.Items = menu.Items[:last]
	}
	return menu
}

// line parts the items of a menu.
func line() *fyne.MenuItem { return fyne.NewMenuItemSeparator() }

// submenu returns an item that opens others.
func submenu(label string, items ...*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	item.ChildMenu = menuOf(items...)
	return item
}

// checked returns an item that is checked or not.
func checked(on bool, label string, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, do)
	item.Checked = on
	return item
}
