package shell

import (
	"strings"

	"inroad/app/palette"
	"inroad/app/session"
	"inroad/graphmodel"
)

// paletteHost is the window as the palette sees it.
type paletteHost struct{ *Shell }

var _ palette.Host = paletteHost{}

// showPalette opens the palette over whatever view there is.
func (s *Shell) showPalette() { s.palette.Show(s.window.Canvas()) }

// Commands lists everything that the menus can do now.
func (h paletteHost) Commands() []palette.Command {
	var list []palette.Command
	seen := make(map[string]bool) // some stand in two menus
	var add func(within string, commands []command)
	add = func(within string, commands []command) {
		for _, c := range commands {
			switch {
			case c.off || c.label == "" || c.act == actPalette:
			case len(c.within) > 0:
				add(within+" › "+c.label, c.within)
			case c.run != nil:
				if one := h.command(within, c); !seen[one.ID] {
					seen[one.ID] = true
					list = append(list, one)
				}
			}
		}
	}
	for _, m := range h.menus() {
		add(m.title, m.commands)
	}
	return list
}

// command describes a command of a menu.
func (h paletteHost) command(within string, c command) palette.Command {
	id, combination := string(c.act), ""
	if id == "" {
		id = within + " › " + verb(c.label)
	}
	if combinations := keys[c.act]; len(combinations) > 0 {
		combination = shown(combinations[0])
	}
	if c.checked {
		combination = strings.TrimSpace("on  " + combination)
	}
	return palette.Command{ID: id, Label: c.label, Menu: within, Keys: combination, Run: func() { h.perform(c) }}
}

// GoTo puts a change in question and shows its routes; anything else it selects
// and shows its details, and on the map where it is.
func (h paletteHost) GoTo(ref graphmodel.Ref) {
	if ref.Kind == graphmodel.KindChange {
		h.session.ChooseChange(ref.ID)
		h.side.show(routesTab)
		h.panes.fold(&h.panes.rightSide, false)
		return
	}
	h.session.Select(session.SelectionOf(ref))
	h.showDetails()
	if h.view() == actMap {
		h.chart.Reveal(ref)
		h.chart.FlyTo(ref)
	}
}
