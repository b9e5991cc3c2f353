package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestCardsStandInAsManyColumnsAsThereIsRoomFor(t *testing.T) {
	heights := []float32{50, 30, 20, 10}
	var cards []fyne.CanvasObject
	for _, height := range heights {
		card := canvas.NewRectangle(nil)
		card.SetMinSize(fyne.NewSize(10, height))
		cards = append(cards, card)
	}
	box := NewMasonry(Masonry{Least: 100, Gap: 10, Column: func(i, n int) int { return i % n }}, cards...)
	tests := []struct {
		name    string
		width   float32
		last    fyne.Position
		each    float32
		highest float32
	}{
		{"one", 150, fyne.NewPos(0, 130), 150, 140},
		{"two", 220, fyne.NewPos(115, 40), 105, 80},
		{"three", 330, fyne.NewPos(0, 60), 310. / 3, 70},
		{"no more than three", 800, fyne.NewPos(0, 60), 260, 70},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			box.Resize(fyne.NewSize(test.width, 500))
			last := cards[len(cards)-1]
			if last.Position() != test.last || last.Size().Width != test.each || box.MinSize().Height != test.highest {
				t.Errorf("the last is at %v, %v wide; all are %v high", last.Position(), last.Size().Width, box.MinSize().Height)
			}
		})
	}
	cards[1].Hide()
	box.Resize(fyne.NewSize(150, 500))
	if box.MinSize().Height != 100 {
		t.Errorf("with one hidden they are %v high", box.MinSize().Height)
	}
}
