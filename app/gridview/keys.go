package gridview

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
	"inroad/graphmodel"
)

var (
	_ fyne.Focusable    = (*chart)(nil)
	_ fyne.Shortcutable = (*chart)(nil)
)

// Keys lists what the keys do in the grid, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Arrows", "Go to the nearest person in that direction"},
		{"Ctrl+Up, Ctrl+Down", "Change the power of who is selected"},
		{"Ctrl+Left, Ctrl+Right", "Change their stance, where the grid goes by stance"},
		{"Ctrl+click", "Select several"},
		{"Drag", "Change power and stance"},
		{"Escape", "Select nothing"},
	}
}

// directions are where the arrow keys lead: across, and up.
var directions = map[fyne.KeyName][2]int{
	fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, 1}, fyne.KeyDown: {0, -1},
}

func (c *chart) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(c) }

// takeFocus gives the grid the keys, as a click does.
func (c *chart) takeFocus() {
	if at := c.canvas(); at != nil && at.Focused() != c {
		at.Focus(c)
	}
}

// FocusGained is called by Fyne.
func (c *chart) FocusGained() {
	c.focused = true
	c.Refresh()
}

// FocusLost is called by Fyne.
func (c *chart) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune does nothing.
func (c *chart) TypedRune(rune) {}

// TypedKey goes from person to person.
func (c *chart) TypedKey(key *fyne.KeyEvent) {
	if to, ok := directions[key.Name]; ok {
		c.goTowards(to[0], to[1])
		return
	}
	if key.Name == fyne.KeyEscape {
		c.at = ""
		c.view.session.Select(session.Selection{})
	}
}

// TypedShortcut moves who is selected, or leaves the shortcut to the window.
func (c *chart) TypedShortcut(s fyne.Shortcut) {
	if custom, ok := s.(*desktop.CustomShortcut); ok && custom.Modifier == fyne.KeyModifierShortcutDefault {
		if to, ok := directions[custom.KeyName]; ok {
			c.step(to[0], to[1])
			return
		}
	}
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		c.selectAll()
		return
	}
	if window, ok := c.canvas().(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

func (c *chart) selectAll() {
	var refs []graphmodel.Ref
	for _, id := range c.view.people.list {
		refs = append(refs, personRef(id))
	}
	c.view.session.Select(session.SelectionOf(refs...))
}

// step moves who is selected by one; of who is not known, to the middle.
func (c *chart) step(across, up int) {
	people := c.shown()
	if len(people) == 0 {
		return
	}
	lead := people[len(people)-1]
	if column := c.cellOf(lead).column; across != 0 && c.plot.axis == &stanceAxis {
		switch {
		case column == unknownStance:
			across = columnOf(graphmodel.Some(0)) - column
		case column+across == unknownStance:
			return
		}
	}
	c.move(across, up, lead, people)
}

// goTowards selects the nearest person in a direction; who is off the line of it
// counts as farther away.
func (c *chart) goTowards(across, up int) {
	from, ok := c.spread.places[c.at]
	if !ok {
		if len(c.view.people.list) > 0 {
			c.goTo(c.view.people.list[0])
		}
		return
	}
	best, least := graphmodel.ID(""), math.Inf(1)
	for _, id := range c.placed() {
		d := c.spread.places[id].Sub(from)
		ahead := d.X*float64(across) - d.Y*float64(up)
		aside := math.Abs(d.X*float64(up)) + math.Abs(d.Y*float64(across))
		if distance := ahead + 2*aside; ahead > 1 && aside <= 2*ahead && distance < least {
			best, least = id, distance
		}
	}
	if best != "" {
		c.goTo(best)
	}
}

// placed are the people who have a place, in the order in which they are listed.
func (c *chart) placed() []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(c.view.people.list), func(id graphmodel.ID) bool {
		_, ok := c.spread.places[id]
		return !ok
	})
}

// follow has the keys go on from who is selected last.
func (c *chart) follow() {
	if people := c.shown(); !slices.Contains(people, c.at) {
		c.at = ""
		if len(people) > 0 {
			c.at = people[len(people)-1]
		}
	}
	c.raster.Refresh()
}
