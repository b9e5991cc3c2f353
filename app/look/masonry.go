package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Masonry lays cards out in as many columns as there is room for, at most as
// three. A card stays in its column however high the others become.
type Masonry struct {
	// Least is how narrow a column may become, Gap the room between cards.
	Least, Gap float32
	// Column returns in which of so many columns the card at an index stands.
	Column func(index, columns int) int
}

// mostColumns is how many columns there are at most.
const mostColumns = 3

// NewMasonry returns cards that are laid out so. Each stands below those before
// it in its column.
func NewMasonry(m Masonry, cards ...fyne.CanvasObject) *fyne.Container {
	return container.New(&masonry{Masonry: m}, cards...)
}

// masonry remembers the width it was last given, since its height follows from
// that.
type masonry struct {
	Masonry

	width float32
}

// columns returns how many columns a width has room for.
func (m *masonry) columns(width float32) int {
	n := int((width + m.Gap) / (m.Least + m.Gap))
	return min(max(n, 1), mostColumns)
}

// Layout is called by Fyne.
func (m *masonry) Layout(cards []fyne.CanvasObject, size fyne.Size) {
	m.width = size.Width
	m.place(cards, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}

// MinSize is called by Fyne.
func (m *masonry) MinSize(cards []fyne.CanvasObject) fyne.Size {
	height := m.place(cards, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
	return fyne.NewSize(m.Least, height)
}

// place goes through the cards and returns how high all are. A card gets its
// width before it is asked how high it is: text that wraps knows only then.
func (m *masonry) place(cards []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	width := max(m.width, m.Least)
	n := m.columns(width)
	each := (width - float32(n-1)*m.Gap) / float32(n)
	var foot [mostColumns]float32
	for i, o := range cards {
		if !o.Visible() {
			continue
		}
		column := 0
		if n > 1 {
			column = min(max(m.Column(i, n), 0), n-1)
		}
		height := o.MinSize().Height
		if o.Size().Width != each {
			o.Resize(fyne.NewSize(each, height))
			height = o.MinSize().Height
		}
		put(o, fyne.NewPos(float32(column)*(each+m.Gap), foot[column]), fyne.NewSize(each, height))
		foot[column] += height + m.Gap
	}
	return max(foot[0], foot[1], foot[2], m.Gap) - m.Gap
}
