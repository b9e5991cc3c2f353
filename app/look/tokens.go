package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tokens holds several choices in their order, as chips with a cross, and a
// button that opens the list of the others.
type Tokens struct {
	widget.BaseWidget

	// Choices lists what can be picked, when the list is opened; Name returns
	// what to show for a key.
	Choices func() []Choice
	Name    func(key string) string
	// OnChanged is told the keys after the user has added or removed one.
	OnChanged func(keys []string)
	// OnPressed, if set, is told which chip was pressed.
	OnPressed func(key string)
	// Free lets the user add a word that is not on the list.
	Free bool

	keys []string
	add  *Button
	flow *fyne.Container
}

var _ fyne.Widget = (*Tokens)(nil)

// NewTokens returns an empty list; add says what its button adds.
func NewTokens(add string, choices func() []Choice, name func(string) string, changed func([]string)) *Tokens {
	t := &Tokens{Choices: choices, Name: name, OnChanged: changed}
	t.add = NewButton(Flat, add, t.open).WithIcon(theme.ContentAddIcon())
	t.flow = Flow(4)
	t.ExtendBaseWidget(t)
	t.rebuild()
	return t
}

// Chosen returns the keys. Read them only.
func (t *Tokens) Chosen() []string { return t.keys }

// SetChosen shows other keys without telling anybody. It asks for the names
// again even if the keys are the same.
func (t *Tokens) SetChosen(keys []string) {
	t.keys = slices.Clone(keys)
	t.rebuild()
}

// Add does what the user does by picking a further choice.
func (t *Tokens) Add(key string) {
	if !slices.Contains(t.keys, key) {
		t.change(append(slices.Clone(t.keys), key))
	}
}

// Remove does what the user does by pressing the cross of a chip.
func (t *Tokens) Remove(key string) {
	t.change(slices.DeleteFunc(slices.Clone(t.keys), func(k string) bool { return k == key }))
}

// Focus is what takes the keys: the button that adds.
func (t *Tokens) Focus() fyne.Focusable { return t.add }

func (t *Tokens) change(keys []string) {
	t.SetChosen(keys)
	if t.OnChanged != nil {
		t.OnChanged(keys)
	}
}

func (t *Tokens) open() {
	rest := slices.DeleteFunc(slices.Clone(t.Choices()), func(c Choice) bool { return slices.Contains(t.keys, c.Key) })
	list := NewPickList(rest, t.Add)
	list.Free = t.Free
	list.Under(t.add, "")
}

func (t *Tokens) rebuild() {
	t.flow.Objects = nil
	for _, key := range t.keys {
		var pressed func()
		if t.OnPressed != nil {
			pressed = func() { t.OnPressed(key) }
		}
		t.flow.Add(NewRemovableChip(t.Name(key), pressed, func() { t.Remove(key) }))
	}
	t.flow.Add(container.New(fixedHeight(chipHeight), t.add))
	t.flow.Refresh()
}

// CreateRenderer is called by Fyne.
func (t *Tokens) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.flow) }
