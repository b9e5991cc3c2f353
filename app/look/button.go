package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Button is a button with a text, an icon, or both.
type Button struct {
	pressable

	text string
	icon fyne.Resource
	kind ButtonKind
	hint func(on bool)
}

// ButtonKind says how much a button stands out.
type ButtonKind int

// The kinds of button.
const (
	// Plain has an outline.
	Plain ButtonKind = iota
	// Primary is filled with the accent: at most one in a place.
	Primary
	// Flat has no ground until the pointer is on it.
	Flat
	// Danger is for what takes something away.
	Danger
)

var _ fyne.Widget = (*Button)(nil)

// NewButton returns a button with a text.
func NewButton(kind ButtonKind, text string, pressed func()) *Button {
	b := &Button{text: text, kind: kind}
	b.become(b, pressed)
	return b
}

// NewIconButton returns a flat, square button with an icon.
func NewIconButton(icon fyne.Resource, pressed func()) *Button {
	b := NewButton(Flat, "", pressed)
	b.icon = icon
	return b
}

// WithIcon puts an icon before the text and returns the button.
func (b *Button) WithIcon(icon fyne.Resource) *Button {
	b.SetIcon(icon)
	return b
}

// WithHint has show told what the button does while the pointer is on it, and
// the empty text when it leaves; and returns the button.
func (b *Button) WithHint(text string, show func(string)) *Button {
	b.hint = func(on bool) {
		if on {
			show(text)
		} else {
			show("")
		}
	}
	return b
}

// MouseIn is called by Fyne.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.pressable.MouseIn(e)
	if b.hint != nil {
		b.hint(true)
	}
}

// MouseOut is called by Fyne.
func (b *Button) MouseOut() {
	b.pressable.MouseOut()
	if b.hint != nil {
		b.hint(false)
	}
}

// SetText shows another text.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// Text returns the text.
func (b *Button) Text() string { return b.text }

// SetIcon shows another icon.
func (b *Button) SetIcon(icon fyne.Resource) {
	b.icon = icon
	b.Refresh()
}

// role returns how the text is written.
func (b *Button) role() Role {
	switch {
	case b.disabled:
		return Body.In(ColourFaint)
	case b.kind == Primary:
		return Strong.In(ColourOnAccent)
	case b.kind == Danger:
		return Strong.In(theme.ColorNameError)
	case b.kind == Flat:
		return Body.In(ColourMuted)
	default:
		return Strong
	}
}

// fill returns the ground and the edge.
func (b *Button) fill() (ground, edge fyne.ThemeColorName) {
	switch {
	case b.kind == Primary && !b.disabled:
		return ColourAccent, b.edge(ColourAccent)
	case b.kind == Flat:
		return "", b.edge("")
	default:
		return ColourPanel, b.edge(ColourLine)
	}
}

const (
	buttonHeight = 32
	iconButton   = 28
)

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{owner: b, ground: NewSurface(""), over: NewSurface(""), text: NewText(b.role(), b.text), icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.ground.Corner, r.over.Corner = theme.Size(theme.SizeNameButtonRadius), theme.Size(theme.SizeNameButtonRadius)
	r.content = container.NewWithoutLayout(r.ground, r.over, r.icon, r.text)
	r.WidgetRenderer = widget.NewSimpleRenderer(r.content)
	r.update()
	return r
}

type buttonRenderer struct {
	fyne.WidgetRenderer

	owner        *Button
	ground, over *Surface
	text         *Text
	icon         *canvas.Image
	content      *fyne.Container
}

func (r *buttonRenderer) MinSize() fyne.Size {
	if r.owner.text == "" {
		return fyne.NewSquareSize(iconButton)
	}
	width := r.text.MinSize().Width + 28
	if r.owner.icon != nil {
		width += theme.IconInlineSize() + 6
	}
	height := float32(buttonHeight)
	if r.owner.kind == Flat {
		width, height = width-12, iconButton
	}
	return fyne.NewSize(width, height)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.content.Resize(size)
	r.ground.Resize(size)
	r.over.Resize(size)
	text, icon := r.text.MinSize(), fyne.Size{}
	gap := float32(0)
	if r.owner.icon != nil {
		icon = fyne.NewSquareSize(theme.IconInlineSize())
		if r.owner.text != "" {
			gap = 6
		}
	}
	x := (size.Width - icon.Width - gap - text.Width) / 2
	r.icon.Resize(icon)
	r.icon.Move(fyne.NewPos(x, (size.Height-icon.Height)/2))
	r.text.Resize(text)
	r.text.Move(fyne.NewPos(x+icon.Width+gap, (size.Height-text.Height)/2))
}

func (r *buttonRenderer) Refresh() {
	r.update()
	r.Layout(r.owner.Size())
	r.ground.Refresh()
	r.over.Refresh()
	r.text.Refresh()
	r.icon.Refresh()
	canvas.Refresh(r.owner)
}

func (r *buttonRenderer) update() {
	r.ground.Fill, r.ground.Stroke = r.owner.fill()
	r.ground.StrokeWidth = 1
	if r.owner.focused {
		r.ground.StrokeWidth = 2
	}
	r.over.Fill = r.owner.ground()
	role := r.owner.role()
	r.text.text, r.text.role = r.owner.text, role
	r.icon.Resource = nil
	if r.owner.icon != nil {
		r.icon.Resource = theme.NewColoredResource(r.owner.icon, role.Colour)
	}
}
