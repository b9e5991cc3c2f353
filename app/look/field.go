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
	remark  *Text
	message *Paragraph
}

var _ fyne.Widget = (*Field)(nil)

// NewField returns a field. Without a caption the control speaks for itself.
func NewField(caption string, control fyne.CanvasObject) *Field {
	f := &Field{message: NewParagraph(Caption.In(theme.ColorNameError), "")}
	f.message.Hide()
	f.remark = NewText(Caption.In(ColourFaint), "")
	f.content = VBox(4, Beside(8, nil, NewShrinkingText(Caption, caption), f.remark), control, f.message)
	if caption == "" {
		f.content.Objects[0].Hide()
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetRemark writes a few words at the end of the caption's line: what the value
// means, or what holds while there is none.
func (f *Field) SetRemark(remark string) {
	if f.remark.Text() != remark {
		f.remark.SetText(remark)
		f.content.Refresh()
	}
}

// Remark returns what [Field.SetRemark] wrote.
func (f *Field) Remark() string { return f.remark.Text() }

// Message returns what [Field.SetMessage] wrote.
func (f *Field) Message() string { return f.message.Text() }

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
