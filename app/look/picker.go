package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Picker holds one choice, or none, and opens a searchable list of all when it
// is pressed or typed on.
type Picker struct {
	pressable

	// Choices lists what can be picked, when the list is opened.
	Choices func() []Choice
	// OnChanged is told the key that the user picked; the empty key is none.
	OnChanged func(key string)
	// Name returns what to show for a key.
	Name func(key string) string
	// Required keeps the user from picking none; Free lets them take a word
	// that is not on the list.
	Required, Free bool
	// Create, if set, makes what the user typed and no choice says, and shows
	// it as chosen. Novelty is what that is called: "New department".
	Create  func(typed string)
	Novelty string

	placeholder string
	key         string
	list        *PickList
}

var _ fyne.Widget = (*Picker)(nil)

// NewPicker returns a picker that shows placeholder while it holds no choice.
func NewPicker(placeholder string, choices func() []Choice, changed func(key string)) *Picker {
	p := &Picker{Choices: choices, OnChanged: changed, placeholder: placeholder}
	p.Name = p.named
	p.become(p, func() { p.Open("") })
	return p
}

// named looks the key up among the choices.
func (p *Picker) named(key string) string {
	for _, c := range p.Choices() {
		if c.Key == key {
			return c.Text
		}
	}
	return key
}

// Chosen returns the key of the choice; empty for none.
func (p *Picker) Chosen() string { return p.key }

// SetChosen shows a choice without telling anybody. It asks for the name again
// even if the key is the same.
func (p *Picker) SetChosen(key string) {
	p.key = key
	p.Refresh()
}

// Open opens the list, narrowed to what was typed.
func (p *Picker) Open(typed string) {
	p.list = NewPickList(p.Choices(), p.Choose)
	p.list.Free, p.list.Create, p.list.Novelty = p.Free, p.Create, p.Novelty
	p.list.At(p.key)
	p.list.Under(p, typed)
}

// Choose does what the user does by picking a choice.
func (p *Picker) Choose(key string) {
	if p.list != nil {
		p.list.Close()
	}
	if key == p.key {
		return
	}
	p.SetChosen(key)
	if p.OnChanged != nil {
		p.OnChanged(key)
	}
}

// TypedRune opens the list narrowed to that letter.
func (p *Picker) TypedRune(r rune) {
	if r != ' ' {
		p.Open(string(r))
	}
}

// TypedKey opens the list, or gives the choice up with the delete key.
func (p *Picker) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		p.Open("")
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.clear()
	default:
		p.pressable.TypedKey(key)
	}
}

func (p *Picker) clear() {
	if !p.Required && p.key != "" {
		p.Choose("")
	}
}

// CreateRenderer is called by Fyne.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	r := &pickerRenderer{owner: p, ground: NewSurface(theme.ColorNameInputBackground), over: NewSurface(""),
		text: NewShrinkingText(Body, "")}
	r.ground.StrokeWidth, r.ground.Corner = 1, theme.Size(theme.SizeNameInputRadius)
	r.over.Corner = r.ground.Corner
	chevron := widget.NewIcon(theme.NewColoredResource(theme.MenuDropDownIcon(), ColourMuted))
	r.clear = container.NewGridWrap(fyne.NewSquareSize(20), NewIconButton(theme.CancelIcon(), p.clear))
	end := HBox(0, r.clear, container.NewGridWrap(fyne.NewSquareSize(16), container.NewCenter(chevron)))
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.ground, r.over,
		container.New(pickerPadding{}, Beside(4, nil, r.text, end))))
	r.update()
	return r
}

type pickerRenderer struct {
	fyne.WidgetRenderer

	owner        *Picker
	ground, over *Surface
	text         *Text
	clear        *fyne.Container
}

func (r *pickerRenderer) Refresh() {
	r.update()
	r.WidgetRenderer.Refresh()
	canvas.Refresh(r.owner)
}

func (r *pickerRenderer) update() {
	p := r.owner
	r.ground.Stroke, r.over.Fill = p.edge(theme.ColorNameInputBorder), p.ground()
	r.text.text, r.text.role = p.placeholder, Body.In(theme.ColorNamePlaceHolder)
	if p.key != "" {
		r.text.text, r.text.role = p.Name(p.key), Body
	}
	if p.key != "" && !p.Required {
		r.clear.Show()
	} else {
		r.clear.Hide()
	}
}

// pickerPadding makes a picker as high as an entry, with the text where an
// entry has it.
type pickerPadding struct{}

func (pickerPadding) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width+14, scaleHeight)
}

func (pickerPadding) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(8, 0))
	objects[0].Resize(size.SubtractWidthHeight(12, 0))
}
