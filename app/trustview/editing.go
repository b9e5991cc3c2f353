package trustview

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/crosstab"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/trustmatrix"
)

// Keys lists what the heat map understands, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Arrows, Page Up, Page Down, Home, End", "Go from cell to cell"},
		{"1 to 5", "Set one of the five steps, and draw the tie where there is none"},
		{"Two or three digits", "Set a level from 0 to 100; Enter finishes a single one"},
		{"F", "Mark friction on the tie, or take the mark off"},
		{"Delete", "Take the tie away"},
		{"Enter, Space", "Open the tie in the details, or unfold the departments of the cell"},
		{"Escape", "Give up what is being typed; then leave the table"},
	}
}

// together is how soon a digit must follow another to belong to the same number.
const together = 1200 * time.Millisecond

// people returns the two that the cursor is on, where it is on people.
func (v *View) people() (from, to trustmatrix.Line, ok bool) {
	from, to, ok = v.cursor()
	return from, to, ok && !from.OfGroup() && !to.OfGroup() && from != to
}

// typeRune takes a digit or a letter on the cell with the cursor.
func (v *View) typeRune(r rune) {
	from, to, ok := v.people()
	switch {
	case r == ' ':
		v.openCell()
	case !ok:
	case r >= '0' && r <= '9':
		v.digit(r)
	case r == 'f' || r == 'F':
		if tie := v.matrix.Tie(from, to); tie != nil {
			v.session.Do(edit.SetFriction(v.of, tie, !tie.Friction))
		}
	}
}

// digit sets one of the five steps by its number; with a further one it is a
// level from 0 to 100. What is typed on one cell is one step of undo.
func (v *View) digit(r rune) {
	if v.Clock != nil {
		now := v.Clock.Now()
		if now.Sub(v.typedAt) > together {
			v.settle()
		}
		v.typedAt = now
	}
	from, to, _ := v.people()
	v.typed, v.typedOn = v.typed+string(r), [2]trustmatrix.Line{from, to}
	level, err := strconv.Atoi(v.typed)
	if err != nil || level > 100 {
		v.typed = string(r)
		level = int(r - '0')
	}
	switch {
	case len(v.typed) > 1:
		v.set(float64(level))
	case level >= 1 && level <= graphmodel.BandCount:
		v.set(graphmodel.Band(level - 1).Level())
	default:
		v.say()
		v.table.Repaint()
	}
}

// pending tells whether a digit waits for another.
func (v *View) pending() bool { return len(v.typed) == 1 && (v.typed < "1" || v.typed > "5") }

// settle takes what was typed for finished.
func (v *View) settle() {
	if v.pending() {
		level, _ := strconv.Atoi(v.typed)
		v.set(float64(level))
	}
	v.typed = ""
}

// set gives the tie under the typing a level, and draws it where there is none.
func (v *View) set(level float64) {
	from, to := v.typedOn[0], v.typedOn[1]
	v.session.Do(edit.Trust(v.of, v.matrix.Tie(from, to), graphmodel.NewID(), v.matrix.People[from.Person].ID, v.matrix.People[to.Person].ID, level))
}

// typeKey takes a key, and tells whether it has a use for it.
func (v *View) typeKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		v.openCell()
	case fyne.KeyDelete, fyne.KeyBackspace:
		v.typed = ""
		if from, to, ok := v.people(); ok {
			if tie := v.matrix.Tie(from, to); tie != nil {
				v.session.Do(edit.Remove(v.of, graphmodel.RefOf(tie)))
			}
		}
	case fyne.KeyEscape:
		if v.typed == "" {
			return false
		}
		v.typed = ""
		v.say()
		v.table.Repaint()
	default:
		return false
	}
	return true
}

// openCell finishes a number, unfolds groups, or opens the tie in the details.
func (v *View) openCell() {
	from, to, ok := v.cursor()
	switch {
	case !ok:
	case v.pending():
		v.settle()
	case from.OfGroup() || to.OfGroup():
		v.unfoldBoth(from, to)
	default:
		if tie := v.matrix.Tie(from, to); tie != nil {
			v.choose(graphmodel.RefOf(tie))
			v.ShowDetails()
		}
	}
}

// unfoldBoth unfolds the groups of a cell; where they are unfolded, it folds them.
func (v *View) unfoldBoth(from, to trustmatrix.Line) {
	var groups []int
	for _, l := range []trustmatrix.Line{from, to} {
		if l.OfGroup() && (len(groups) == 0 || groups[0] != l.Group) {
			groups = append(groups, l.Group)
		}
	}
	if len(groups) == 2 && v.open[v.key(groups[0])] != v.open[v.key(groups[1])] {
		if v.open[v.key(groups[0])] {
			groups = groups[1:]
		} else {
			groups = groups[:1]
		}
	}
	v.toggle(groups...)
}

func (v *View) choose(ref graphmodel.Ref) { v.session.Select(session.SelectionOf(ref)) }

// Pressed selects what was pressed: a tie, a person, a department, which unfolds.
func (o owner) Pressed(at crosstab.Place, _ bool) {
	if at.InCells() {
		if from, to, ok := o.people(); ok {
			if tie := o.matrix.Tie(from, to); tie != nil {
				o.choose(graphmodel.RefOf(tie))
			}
		}
		return
	}
	line := max(at.Row, at.Column)
	if line < 0 {
		return
	}
	if ref, ok := o.matrix.Ref(o.lines[line]); ok {
		o.choose(ref)
	}
	if o.lines[line].OfGroup() {
		o.toggle(o.lines[line].Group)
	}
}

// Opened opens the cell under a double click.
func (o owner) Opened(at crosstab.Place) {
	if at.InCells() {
		o.openCell()
	}
}

// say says in words what the cursor is on.
func (v *View) say() {
	if from, to, ok := v.cursor(); ok {
		v.sayOf(from, to)
	} else {
		v.foot.there.SetText("")
		v.foot.back.SetText("")
	}
}

// sayOf says both directions between two lines in words.
func (v *View) sayOf(from, to trustmatrix.Line) {
	there, back := v.matrix.Say(v.of, from, to), ""
	if from != to {
		back = v.matrix.Say(v.of, to, from)
	}
	if v.pending() {
		there += " · typing " + v.typed
	}
	v.foot.there.SetText(there)
	v.foot.back.SetText(back)
}
