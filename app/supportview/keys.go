package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
	"inroad/graphmodel"
)

// Keys lists what the keys do in the columns, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Arrows", "Go from card to card; with Shift, select several"},
		{"Enter", "Select the card, or go to the reasons of who is selected"},
		{"Ctrl+Left, Ctrl+Right", "Move who is selected one column"},
		{"Alt+Left, Alt+Right", "Change the stance that is needed of them"},
		{"1 to 5, 0", "Opposed to champion, or not known"},
		{"Ctrl+click, Shift+click", "Select several"},
		{"Drag, Alt+drag", "Change where they stand, or where they are needed"},
		{"Escape", "Select nothing"},
	}
}

// TypedRune puts who is selected into a column by its number: 1 to 5, and 0 for
// not known.
func (b *board) TypedRune(r rune) {
	switch {
	case r == '0':
		b.put(unknown, b.view.roll.needed, b.listed()...)
	case r >= '1' && r < '1'+unknown:
		b.put(int(r-'1'), b.view.roll.needed, b.listed()...)
	}
}

// TypedKey goes from card to card.
func (b *board) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		b.walk(-1)
	case fyne.KeyDown:
		b.walk(1)
	case fyne.KeyLeft:
		b.cross(-1)
	case fyne.KeyRight:
		b.cross(1)
	case fyne.KeyHome:
		b.home(-1)
	case fyne.KeyEnd:
		b.home(1)
	case fyne.KeyEscape:
		b.view.session.Select(session.Selection{})
	case fyne.KeySpace:
		b.goTo(b.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.open()
	}
}

// TypedShortcut moves who is selected, or leaves the shortcut to the window.
func (b *board) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		b.selectAll()
		return
	case *desktop.CustomShortcut:
		if by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[s.KeyName]; by != 0 {
			switch s.Modifier {
			case fyne.KeyModifierShortcutDefault:
				b.shift(by, b.view.roll.needed)
				return
			case fyne.KeyModifierAlt:
				b.shift(by, true)
				return
			}
		}
	}
	if c, ok := b.canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (b *board) selectAll() {
	var refs []graphmodel.Ref
	for _, lane := range b.lanes {
		for _, id := range lane.people {
			refs = append(refs, personRef(id))
		}
	}
	b.view.session.Select(session.SelectionOf(refs...))
}

// walk goes up or down within a column. With Shift it takes the others along.
func (b *board) walk(by int) {
	column, row := b.find(b.at)
	if column < 0 {
		b.home(-1)
		return
	}
	people := b.lanes[column].people
	next := people[min(max(row+by, 0), len(people)-1)]
	if modifiers()&fyne.KeyModifierShift != 0 {
		b.extendTo(next)
	} else {
		b.goTo(next)
	}
}

// cross goes to the next column with somebody in it.
func (b *board) cross(by int) {
	column, row := b.find(b.at)
	if column < 0 {
		b.home(-1)
		return
	}
	for next := column + by; next >= 0 && next < columns; next += by {
		if people := b.lanes[next].people; len(people) > 0 {
			b.goTo(people[min(row, len(people)-1)])
			return
		}
	}
}

// home goes to the first or the last of the column, or to the very first.
func (b *board) home(by int) {
	column, _ := b.find(b.at)
	if column < 0 {
		b.goTo(b.first())
		return
	}
	people := b.lanes[column].people
	if by < 0 {
		b.goTo(people[0])
	} else {
		b.goTo(people[len(people)-1])
	}
}

// first returns who is first in the first column with somebody in it.
func (b *board) first() graphmodel.ID {
	for _, lane := range b.lanes {
		if len(lane.people) > 0 {
			return lane.people[0]
		}
	}
	return ""
}

// open selects whom the keys are at, or goes to what can be typed about them.
func (b *board) open() {
	if only, one := b.view.person(); one && only == b.at {
		b.view.detail.focus()
	} else {
		b.goTo(b.at)
	}
}

// shift moves who is selected by a column, as one edit; that of who is not known
// begins in the middle. All go to where the one selected last does.
func (b *board) shift(by int, desired bool) {
	people := b.listed()
	if len(people) == 0 {
		return
	}
	last := b.view.roll.stances[people[len(people)-1]]
	stance := last.Current
	if desired {
		stance = last.Desired
		if !stance.Known() {
			stance = last.Current
		}
	}
	column := columnOf(graphmodel.Some(0))
	if stance.Known() {
		column = min(max(columnOf(stance)+by, 0), unknown-1)
	}
	b.put(column, desired, people...)
}
