package glance

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// Where the view has room for it, a card is within the view and not under the
// pointer.
func TestCardIsBesideThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		within := fyne.NewSize(rapid.Float32Range(500, 1400).Draw(t, "width"), rapid.Float32Range(400, 900).Draw(t, "height"))
		size := fyne.NewSize(rapid.Float32Range(60, 380).Draw(t, "across"), rapid.Float32Range(30, 170).Draw(t, "down"))
		at := fyne.NewPos(rapid.Float32Range(0, within.Width).Draw(t, "x"), rapid.Float32Range(0, within.Height).Draw(t, "y"))
		p := beside(at, 16, size, within)
		if p.X < 0 || p.Y < 0 || p.X+size.Width > within.Width || p.Y+size.Height > within.Height {
			t.Fatalf("the card at %v of %v reaches beyond the view of %v", p, size, within)
		}
		if at.X >= p.X && at.X <= p.X+size.Width && at.Y >= p.Y && at.Y <= p.Y+size.Height {
			t.Fatalf("the card at %v of %v is under the pointer at %v", p, size, at)
		}
	})
}
