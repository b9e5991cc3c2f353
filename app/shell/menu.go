package shell

import (
	"fmt"
	"iter"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// command is one item of the menu: what it is called now, whether it makes
// sense now, and what it does. The zero command is a line between items.
type command struct {
	act   action
	label string
	// off says that it makes no sense now.
	off bool
	// checked is set for what is on or off.
	checked bool
	run     func()
	// within are the items of a submenu.
	within []command
	// text says that it works on the text being typed as well, also in a
	// dialog.
	text bool
}

// menu is one menu of the bar.
type menu struct {
	title    string
	commands []command
}

// refreshMenu brings the menu up to date where it differs.
func (s *Shell) refreshMenu() {
	menus := s.menus()
	mark := fmt.Sprint(signature(menus))
	if mark == s.menuMark {
		return
	}
	s.menuMark = mark
	bar := &fyne.MainMenu{}
	for _, m := range menus {
		items := fyne.NewMenu(m.title, s.items(m.commands)...)
		look.WriteKeys(items)
		bar.Items = append(bar.Items, items)
	}
	s.window.SetMainMenu(bar)
}

// signature is what there is to be seen of a menu.
func signature(menus []menu) string {
	var b strings.Builder
	var write func(commands []command)
	write = func(commands []command) {
		for _, c := range commands {
			fmt.Fprintf(&b, "%s|%t|%t(", c.label, c.off, c.checked)
			write(c.within)
			b.WriteByte(')')
		}
	}
	for _, m := range menus {
		write(m.commands)
	}
	return b.String()
}

func (s *Shell) items(commands []command) []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, 0, len(commands))
	for _, c := range commands {
		if c.label == "" {
			items = append(items, fyne.NewMenuItemSeparator())
			continue
		}
		item := fyne.NewMenuItem(c.label, nil)
		item.Disabled, item.Checked = c.off, c.checked
		if len(c.within) > 0 {
			item.ChildMenu = fyne.NewMenu("", s.items(c.within)...)
		} else {
			item.Action = func() { s.perform(c) }
			item.IsQuit = c.act == actQuit
		}
		if combinations := keys[c.act]; len(combinations) > 0 {
			item.Shortcut = shortcutOf(combinations[0])
		}
		items = append(items, item)
	}
	return items
}

// perform carries out a command as the state is now. The keys of an item reach
// it although it is off, and a dialog does not keep them away.
func (s *Shell) perform(c command) {
	if s.blocked() && !c.text {
		return
	}
	if run := s.chartActions()[c.act]; run != nil {
		run()
		return
	}
	now := c
	if c.act != "" {
		now = s.find(c.act)
	}
	if !now.off && now.run != nil {
		now.run()
	}
}

// find returns a command as it is now.
func (s *Shell) find(act action) command {
	for c := range s.commands() {
		if c.act == act {
			return c
		}
	}
	return command{}
}

// commands goes through the whole menu, and what is within its items.
func (s *Shell) commands() iter.Seq[command] {
	return func(yield func(command) bool) {
		for _, m := range s.menus() {
			if !each(m.commands, yield) {
				return
			}
		}
	}
}

func each(commands []command, yield func(command) bool) bool {
	for _, c := range commands {
		if !yield(c) || !each(c.within, yield) {
			return false
		}
	}
	return true
}

// addAlternatives binds the combinations that the menu has no room for.
func (s *Shell) addAlternatives() {
	for act, combinations := range keys {
		for _, combination := range combinations[1:] {
			s.window.Canvas().AddShortcut(shortcutOf(combination), func(fyne.Shortcut) { s.perform(s.find(act)) })
		}
	}
}

// blocked tells whether a dialog, or something else over the window, is open.
func (s *Shell) blocked() bool { return s.window.Canvas().Overlays().Top() != nil }
