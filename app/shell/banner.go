package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// banner is a line over the map that stays as long as what it says is so, with
// what can be done about it.
type banner struct {
	widget.BaseWidget

	text    *look.Paragraph
	buttons *fyne.Container
	content *fyne.Container
}

func newBanner() *banner {
	b := &banner{text: look.NewParagraph(look.Body, ""), buttons: look.HBox(8)}
	b.content = look.Beside(16, nil, container.NewVBox(b.text), b.buttons)
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// show shows a message; the empty text takes the banner away. Answers stay until
// what they do has changed what there is to say.
func (b *banner) show(message string, answers ...answer) {
	if message == "" {
		b.Hide()
		return
	}
	b.text.SetText(look.Sentence(message))
	b.buttons.RemoveAll()
	for _, a := range answers {
		b.buttons.Add(look.NewButton(a.kind, a.text, a.run))
	}
	b.Show()
	b.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *banner) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(look.NewSurface(look.ColourAccentSoft),
		container.NewBorder(nil, look.Line(), nil, nil, look.Inset(14, 8, b.content))))
}
