package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Chip is a small rounded label. It may be pressed, may be on or off, and may
// have a cross that takes it away.
type Chip struct {
	pressable

	text   string
	on     bool
	remove func()
}

var _ fyne.Widget = (*Chip)(nil)

// NewChip returns a chip; pressed may be nil.
func NewChip(text string, pressed func()) *Chip {
	c := &Chip{text: text}
	c.disabled = pressed == nil
	c.become(c, pressed)
	return c
}

// NewToggleChip returns a chip that is on or off. Changed is told its new
// state when the user presses it.
func NewToggleChip(text string, on bool, changed func(on bool)) *Chip {
	c := &Chip{text: text, on: on}
	c.become(c, func() {
		c.SetOn(!c.on)
		changed(c.on)
	})
	return c
}

// NewRemovableChip returns a chip with a cross; pressed may be nil.
func NewRemovableChip(text string, pressed, remove func()) *Chip {
	c := NewChip(text, pressed)
	c.remove = remove
	return c
}

// Text returns the text.
func (c *Chip) Text() string { return c.text }

// On tells whether it is on.
func (c *Chip) On() bool { return c.on }

// SetOn turns it on or off without telling anybody.
func (c *Chip) SetOn(on bool) { c.set(&c.on, on) }

// TypedKey presses the chip, or takes it away with the delete key.
func (c *Chip) TypedKey(key *fyne.KeyEvent) {
	if c.remove != nil && (key.Name == fyne.KeyDelete || key.Name == fyne.KeyBackspace) {
		c.remove()
		return
	}
	c.pressable.TypedKey(key)
}

func (c *Chip) role() Role {
	if c.on {
		return Body.In(ColourAccent)
	}
	return Body.In(ColourMuted)
}

const chipHeight = 24

// CreateRenderer is called by Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{owner: c, ground: NewSurface(ColourWindow), text: NewText(c.role(), c.text)}
	r.ground.Corner, r.ground.StrokeWidth = chipHeight/2, 1
	objects := []fyne.CanvasObject{r.ground, r.text}
	if c.remove != nil {
		r.cross = NewIconButton(theme.CancelIcon(), c.remove)
		objects = append(objects, r.cross)
	}
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewWithoutLayout(objects...))
	r.update()
	return r
}

type chipRenderer struct {
	fyne.WidgetRenderer

	owner  *Chip
	ground *Surface
	text   *Text
	cross  *Button
}

func (r *chipRenderer) MinSize() fyne.Size {
	width := r.text.MinSize().Width + 20
	if r.cross != nil {
		width += chipHeight - 8
	}
	return fyne.NewSize(width, chipHeight)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ground.Resize(size)
	least := r.text.MinSize()
	r.text.Resize(least)
	r.text.Move(fyne.NewPos(10, (size.Height-least.Height)/2))
	if r.cross != nil {
		r.cross.Resize(fyne.NewSquareSize(chipHeight))
		r.cross.Move(fyne.NewPos(size.Width-chipHeight, (size.Height-chipHeight)/2))
	}
}

func (r *chipRenderer) Refresh() {
	r.update()
	r.Layout(r.owner.Size())
	r.ground.Refresh()
	r.text.Refresh()
	canvas.Refresh(r.owner)
}

func (r *chipRenderer) update() {
	c := r.owner
	r.ground.Fill, r.ground.Stroke = ColourWindow, c.edge(ColourLine)
	if c.on {
		r.ground.Fill, r.ground.Stroke = ColourAccentSoft, ColourAccent
	}
	if c.hovered && !c.on && !c.disabled {
		r.ground.Fill = ColourHover
	}
	r.text.text, r.text.role = c.text, c.role()
}
