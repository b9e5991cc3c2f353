package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// newOffer is a card with something to begin with and a button for it.
func newOffer(title, description string, taken func()) fyne.CanvasObject {
	text := look.VBox(2, look.NewShrinkingText(look.Strong, title), look.NewParagraph(look.Quiet, description))
	return container.NewStack(look.NewCardSurface(),
		look.Inset(14, 12, container.NewBorder(nil, nil, nil, container.NewCenter(look.NewButton(look.Plain, "Open", taken)), look.Inset(0, 0, text))))
}
