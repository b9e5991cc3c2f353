package mapview

import (
	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/tiebubble"
	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
)

// tieCard is the bubble of a tie on the map, kept beside the tie as the camera
// moves.
type tieCard struct {
	owner   *Map
	bubble  *tiebubble.Bubble
	content *shield

	// shown is the tie that has been placed: by an offset in the view from an
	// anchor on the map.
	shown          graphmodel.ID
	anchor, offset drawing.Point
}

func newTieCard(m *Map) *tieCard {
	c := &tieCard{owner: m, bubble: tiebubble.New(m.session)}
	c.content = newShield(c.bubble)
	c.bubble.Changed = func() { m.overlay.update() }
	c.bubble.Rate = func(item ratings.Item) {
		if m.Rate != nil {
			m.Rate(item)
		}
	}
	// Whoever presses something on the bubble goes on with the keys on the map.
	c.bubble.Used = func() { m.after(m.takeFocus) }
	return c
}

// update puts the bubble where it belongs as the camera stands. It keeps its
// place beside the tie while that is free, so that it does not jump.
func (c *tieCard) update() {
	m := c.owner
	tie := m.session.Workspace().Tie(c.bubble.Tie())
	if !setVisible(c.content, tie != nil) {
		c.shown = ""
		return
	}
	size := c.bubble.MinSize()
	spot := tiebubble.Spot{
		Near: m.camera.ToView(m.middleOf(tie)), Size: drawing.Point{X: float64(size.Width), Y: float64(size.Height)},
		Keep: append(m.controls.covers(), m.bodyInView(tie.From), m.bodyInView(tie.To)), Width: m.camera.Width, Height: m.camera.Height,
	}
	at := m.camera.ToView(c.anchor).Add(c.offset)
	if c.shown != tie.ID || !spot.Free(at) {
		spot.Mind = m.peopleAround(spot.Near, spot.Size)
		at = spot.Place()
		c.shown, c.anchor, c.offset = tie.ID, m.camera.ToMap(spot.Near), at.Sub(spot.Near)
	}
	c.content.Resize(size)
	c.content.Move(position(at))
}

// peopleAround returns where in the view people are who a bubble of that size
// near a place could cover; where there are very many, some.
func (m *Map) peopleAround(near, size drawing.Point) []drawing.Point {
	const most = 300
	reach := size.Mul(1.5)
	people := m.peopleIn(drawing.RectAround(m.camera.ToMap(near.Sub(reach)), m.camera.ToMap(near.Add(reach))))
	people = people[:min(len(people), most)]
	places := make([]drawing.Point, len(people))
	for i, id := range people {
		places[i] = m.camera.ToView(m.where(id))
	}
	return places
}

// middleOf returns the middle of a tie's line on the map.
func (m *Map) middleOf(tie *graphmodel.Tie) drawing.Point {
	if m.scene != nil {
		for i := range m.scene.Arcs {
			if m.scene.Arcs[i].ID == tie.ID {
				return m.scene.Arcs[i].Curve.At(0.5)
			}
		}
	}
	return m.where(tie.From).Lerp(m.where(tie.To), 0.5)
}

// bodyInView returns where a person is in the view, with the name.
func (m *Map) bodyInView(person graphmodel.ID) drawing.Rect {
	const nameRoom = 20
	disc, ok := m.disc(person)
	if !ok {
		disc.Centre, disc.R = m.where(person), drawing.Radius(graphmodel.DefaultPower)
	}
	centre := m.camera.ToView(disc.Centre)
	body := drawing.Rect{Min: centre, Max: centre}.Grow(disc.R*m.camera.Zoom + 6)
	body.Max.Y += nameRoom
	return body
}

// openTie shows what can be set of a tie.
func (m *Map) openTie(tie graphmodel.ID) { m.overlay.card.bubble.Open(tie) }

// openSelected has what is selected alone changed on the map: a person's name
// typed, a tie's bubble opened.
func (m *Map) openSelected() {
	if only, ok := m.selection().Only(); ok && only.Kind == graphmodel.KindTie {
		m.openTie(only.ID)
		return
	}
	m.Rename()
}

// typedOnBubble gives a key to an open bubble and tells whether it was for it.
func (m *Map) typedOnBubble(key fyne.KeyName) bool { return m.overlay.card.bubble.TypedKey(key) }
