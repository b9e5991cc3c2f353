package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Toggles is a set of words of which any number is on. Words that are on and
// not among those offered are shown, too.
type Toggles struct {
	widget.BaseWidget

	// OnChanged is told the words that are on: those offered in their order,
	// then the others.
	OnChanged func(on []string)

	offered, on []string
	flow        *fyne.Container
}

var _ fyne.Widget = (*Toggles)(nil)

// NewToggles returns a set with nothing on.
func NewToggles(offered []string, changed func(on []string)) *Toggles {
	t := &Toggles{OnChanged: changed, offered: offered, flow: Flow(4)}
	t.ExtendBaseWidget(t)
	t.SetOn(nil)
	return t
}

// On returns the words that are on. Read them only.
func (t *Toggles) On() []string { return t.on }

// SetOn turns these words on, and the others off, without telling anybody.
func (t *Toggles) SetOn(on []string) {
	t.on = slices.Clone(on)
	words := t.words()
	for len(t.flow.Objects) > len(words) {
		t.flow.Objects = t.flow.Objects[:len(words)]
	}
	for i, word := range words {
		if i < len(t.flow.Objects) && t.flow.Objects[i].(*Chip).Text() == word {
			t.flow.Objects[i].(*Chip).SetOn(slices.Contains(on, word))
			continue
		}
		chip := NewToggleChip(word, slices.Contains(on, word), func(bool) { t.Toggle(word) })
		t.flow.Objects = append(t.flow.Objects[:i], chip)
	}
	t.flow.Refresh()
}

func (t *Toggles) words() []string {
	words := slices.Clone(t.offered)
	for _, word := range t.on {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

// Toggle does what the user does by pressing a word.
func (t *Toggles) Toggle(word string) {
	var on []string
	for _, w := range t.words() {
		if slices.Contains(t.on, w) != (w == word) {
			on = append(on, w)
		}
	}
	t.SetOn(on)
	if t.OnChanged != nil {
		t.OnChanged(on)
	}
}

// CreateRenderer is called by Fyne.
func (t *Toggles) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.flow) }
