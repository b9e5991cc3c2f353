package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// banner is a line over the map that stays as long as what it says is so.
type banner struct {
	widget.BaseWidget

	text *look.Paragraph
}

func newBanner() *banner {
	b := &banner{text: look.NewParagraph(look.Body, "")}
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// show shows a message; the empty text takes the banner away.
func (b *banner) show(message string) {
	if message == "" {
		b.Hide()
		return
	}
	b.text.SetText(look.Sentence(message))
	b.Show()
}

// CreateRenderer is called by Fyne.
func (b *banner) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(look.NewSurface(look.ColourAccentSoft),
		container.NewBorder(nil, look.Line(), nil, nil, look.Inset(14, 8, b.text))))
}
