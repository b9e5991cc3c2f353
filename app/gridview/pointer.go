package gridview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

var (
	_ fyne.Tappable      = (*chart)(nil)
	_ fyne.Draggable     = (*chart)(nil)
	_ desktop.Mouseable  = (*chart)(nil)
	_ desktop.Hoverable  = (*chart)(nil)
	_ desktop.Cursorable = (*chart)(nil)
)

// held is who is dragged, by whom they were taken up, and how far they are.
type held struct {
	people []graphmodel.ID
	lead   graphmodel.ID
	by     drawing.Point
}

func (h *held) has(id graphmodel.ID) bool { return slices.Contains(h.people, id) }

// MouseDown is called by Fyne.
func (c *chart) MouseDown(e *desktop.MouseEvent) { c.keys = e.Modifier }

// MouseUp is called by Fyne.
func (c *chart) MouseUp(*desktop.MouseEvent) {}

// MouseIn is called by Fyne.
func (c *chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved says who is under the pointer.
func (c *chart) MouseMoved(e *desktop.MouseEvent) {
	id, _ := c.personAt(e.Position)
	c.hoverOn(id)
}

// MouseOut is called by Fyne.
func (c *chart) MouseOut() { c.hoverOn("") }

func (c *chart) hoverOn(id graphmodel.ID) {
	if c.hover != id {
		c.hover = id
		c.view.describe()
		c.raster.Refresh()
	}
}

// Cursor is a hand over somebody.
func (c *chart) Cursor() desktop.Cursor {
	if c.hover != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped selects who is there, or nobody; with Ctrl or Shift, too.
func (c *chart) Tapped(e *fyne.PointEvent) {
	c.takeFocus()
	id, ok := c.personAt(e.Position)
	s := c.view.session
	switch {
	case !ok && c.keys == 0:
		c.at = ""
		s.Select(session.Selection{})
	case !ok:
	case c.keys&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) != 0:
		c.at = id
		s.Select(s.Selection().Toggled(personRef(id)))
	default:
		c.goTo(id)
	}
}

func personRef(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

// goTo selects one person alone.
func (c *chart) goTo(id graphmodel.ID) {
	c.at = id
	c.view.session.Select(session.SelectionOf(personRef(id)))
}

// Dragged moves who is under the pointer and, if they are selected, all who are.
func (c *chart) Dragged(e *fyne.DragEvent) {
	if c.held == nil {
		id, ok := c.personAt(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
		if !ok {
			return
		}
		c.takeFocus()
		c.takeUp(id)
	}
	c.held.by.X += float64(e.Dragged.DX)
	c.held.by.Y += float64(e.Dragged.DY)
	c.build()
	c.view.describe()
	c.raster.Refresh()
}

func (c *chart) takeUp(id graphmodel.ID) {
	people := c.shown()
	if !slices.Contains(people, id) {
		c.goTo(id)
		people = []graphmodel.ID{id}
	}
	c.held = &held{people: people, lead: id}
}

// shown returns those of the selected people who are in the grid.
func (c *chart) shown() []graphmodel.ID {
	return slices.DeleteFunc(c.view.session.Selection().IDs(graphmodel.KindPerson), func(id graphmodel.ID) bool {
		return !slices.Contains(c.view.people.list, id)
	})
}

// DragEnd puts who is dragged where they are let go.
func (c *chart) DragEnd() {
	h := c.held
	if c.held = nil; h == nil {
		return
	}
	from := c.cellOf(h.lead)
	to := c.landing(h)
	c.move(to.column-from.column, to.power-from.power, h.lead, h.people)
	c.show()
}

// landing returns the cell where the one who leads a drag is.
func (c *chart) landing(h *held) cell {
	place := c.spread.places[h.lead]
	return c.plot.at(drawing.Point{X: place.X + h.by.X, Y: place.Y + h.by.Y})
}

func (c *chart) cellOf(id graphmodel.ID) cell {
	return c.view.people.cellOf(c.view.session.Workspace(), c.plot.axis, id)
}

// move changes the power of people and, where the grid goes by stance, their
// stance by as much as that of the one who leads, as one edit.
func (c *chart) move(across, up int, lead graphmodel.ID, people []graphmodel.ID) {
	s := c.view.session
	byStance := c.plot.axis == &stanceAxis
	if len(people) == 0 || up == 0 && (across == 0 || !byStance) {
		return
	}
	target := c.cellOf(lead).column + across
	var grades []edit.Grade
	for _, id := range people {
		p := s.Workspace().Person(id)
		if p == nil {
			continue
		}
		g := edit.Grade{Person: id, Power: p.Power, Stance: c.view.people.stances[id].Current}
		if up != 0 {
			g.Power = graphmodel.Some(min(max(p.Power.Or(graphmodel.DefaultPower)+up, 1), powers))
		}
		if byStance && across != 0 {
			g.Stance = moved(g.Stance, across, target)
		}
		grades = append(grades, g)
	}
	s.History().Seal()
	s.Do(edit.SetGrades(s.Workspace(), s.Change(), grades...))
}

// moved returns a stance moved by some columns. To and from the column of who is
// not known there is no distance: then it is that of the target.
func moved(stance graphmodel.Opt[int], by, target int) graphmodel.Opt[int] {
	if target >= unknownStance || !stance.Known() {
		return stanceAt(min(max(target, 0), unknownStance))
	}
	return stanceAt(min(max(columnOf(stance)+by, 0), unknownStance-1))
}
