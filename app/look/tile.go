package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tile is a card that can be pressed as a whole. One of several may be on: it
// is outlined in the colour of the route.
type Tile struct {
	pressable

	// Keys is asked first; what it says it has dealt with goes no further.
	Keys func(key fyne.KeyName) bool
	// OnHover is told when the pointer comes and goes.
	OnHover func(over bool)

	content fyne.CanvasObject
	on      bool
}

var _ fyne.Widget = (*Tile)(nil)

// NewTile returns a tile around content.
func NewTile(content fyne.CanvasObject, pressed func()) *Tile {
	t := &Tile{content: content}
	t.become(t, pressed)
	return t
}

// On tells whether it is on.
func (t *Tile) On() bool { return t.on }

// SetOn turns it on or off.
func (t *Tile) SetOn(on bool) { t.set(&t.on, on) }

// Press does what a click does.
func (t *Tile) Press() { t.press() }

// TypedKey lets the owner have the key first.
func (t *Tile) TypedKey(key *fyne.KeyEvent) {
	if t.Keys == nil || !t.Keys(key.Name) {
		t.pressable.TypedKey(key)
	}
}

// MouseIn is called by Fyne.
func (t *Tile) MouseIn(e *desktop.MouseEvent) {
	t.pressable.MouseIn(e)
	t.tell(true)
}

// MouseOut is called by Fyne.
func (t *Tile) MouseOut() {
	t.pressable.MouseOut()
	t.tell(false)
}

func (t *Tile) tell(over bool) {
	if t.OnHover != nil {
		t.OnHover(over)
	}
}

// CreateRenderer is called by Fyne.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{owner: t, ground: NewCardSurface()}
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.ground, Inset(14, 12, t.content)))
	r.update()
	return r
}

type tileRenderer struct {
	fyne.WidgetRenderer

	owner  *Tile
	ground *Surface
}

func (r *tileRenderer) Refresh() {
	r.update()
	r.WidgetRenderer.Refresh()
}

func (r *tileRenderer) update() {
	t := r.owner
	r.ground.Fill, r.ground.Stroke, r.ground.StrokeWidth = ColourPanel, ColourLine, 1
	switch {
	case t.on:
		r.ground.Stroke, r.ground.StrokeWidth = ColourRoute, 2
	case t.hovered:
		r.ground.Stroke = ColourFaint
	}
	if t.focused {
		r.ground.Stroke = ColourAccent
		r.ground.StrokeWidth = 2
	}
}
