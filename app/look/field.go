package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is a caption above a control, and a short message under it while what
// it holds can't be taken.
type Field struct {
	widget.BaseWidget

	content *fyne.Container
	message *Paragraph
}

var _ fyne.Widget = (*Field)(nil)

// NewField returns a field.
func NewField(caption string, control fyne.CanvasObject) *Field {
	f := &Field{message: NewParagraph(Caption.In(theme.ColorNameError), "")}
	f.message.Hide()
	f.content = VBox(4, NewShrinkingText(Caption, caption), control, f.message)
	f.ExtendBaseWidget(f)
	return f
}

// SetMessage says what is wrong; the empty text says that nothing is.
func (f *Field) SetMessage(message string) {
	if f.message.Text() == message {
		return
	}
	f.message.SetText(message)
	if message == "" {
		f.message.Hide()
	} else {
		f.message.Show()
	}
	f.content.Refresh()
}

// CreateRenderer is called by Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }
