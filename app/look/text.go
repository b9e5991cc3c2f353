package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Role says what a text is for, and so what it looks like.
type Role struct {
	Size   fyne.ThemeSizeName
	Colour fyne.ThemeColorName
	Bold   bool
}

// The roles.
var (
	Title   = Role{theme.SizeNameSubHeadingText, ColourInk, true}
	Body    = Role{theme.SizeNameText, ColourInk, false}
	Strong  = Role{theme.SizeNameText, ColourInk, true}
	Quiet   = Role{theme.SizeNameText, ColourMuted, false}
	Caption = Role{theme.SizeNameCaptionText, ColourMuted, false}
	// Section is for captions in small capitals: give it upper case.
	Section = Role{theme.SizeNameCaptionText, ColourMuted, true}
)

// In returns the role in another colour.
func (r Role) In(colour fyne.ThemeColorName) Role {
	r.Colour = colour
	return r
}

func (r Role) style() fyne.TextStyle { return fyne.TextStyle{Bold: r.Bold} }

// Measure returns how large a text of that role is.
func (r Role) Measure(text string) fyne.Size {
	return fyne.MeasureText(text, theme.Size(r.Size), r.style())
}

// Text is one line of text without any space around it. Where it is too long
// for its place it ends in "…".
type Text struct {
	widget.BaseWidget

	text  string
	role  Role
	align fyne.TextAlign
	// shrinks lets the text be narrower than it is long.
	shrinks bool
}

var _ fyne.Widget = (*Text)(nil)

// NewText returns a text that is as wide as it is long.
func NewText(role Role, text string) *Text {
	t := &Text{text: text, role: role}
	t.ExtendBaseWidget(t)
	return t
}

// NewShrinkingText returns a text that takes the width it is given.
func NewShrinkingText(role Role, text string) *Text {
	t := NewText(role, text)
	t.shrinks = true
	return t
}

// Aligned sets the alignment and returns the text.
func (t *Text) Aligned(align fyne.TextAlign) *Text {
	t.align = align
	return t
}

// Text returns the whole text.
func (t *Text) Text() string { return t.text }

// SetText shows another text.
func (t *Text) SetText(text string) {
	if t.text != text {
		t.text = text
		t.Refresh()
	}
}

// SetRole gives the text another role.
func (t *Text) SetRole(role Role) {
	if t.role != role {
		t.role = role
		t.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{owner: t, line: canvas.NewText("", nil)}
	r.update(t.Size().Width)
	return r
}

type textRenderer struct {
	owner *Text
	line  *canvas.Text
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *textRenderer) MinSize() fyne.Size {
	size := r.owner.role.Measure(r.owner.text)
	if r.owner.shrinks {
		size.Width = min(size.Width, r.owner.role.Measure("…").Width)
	}
	return size
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.update(size.Width)
	height := r.line.MinSize().Height
	r.line.Move(fyne.NewPos(0, (size.Height-height)/2))
	r.line.Resize(fyne.NewSize(size.Width, height))
}

func (r *textRenderer) Refresh() {
	r.Layout(r.owner.Size())
	r.line.Refresh()
}

func (r *textRenderer) update(width float32) {
	role := r.owner.role
	r.line.Text = directed(role.cut(r.owner.text, width))
	r.line.TextSize = theme.Size(role.Size)
	r.line.TextStyle = role.style()
	r.line.Color = Colour(role.Colour)
	r.line.Alignment = r.owner.align
}

// cut shortens a text to a width.
func (r Role) cut(text string, width float32) string {
	if width <= 0 || r.Measure(text).Width <= width+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if r.Measure(string(runes[:middle])+"…").Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low]) + "…"
}
