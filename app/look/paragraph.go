package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps, without any space around it.
type Paragraph struct {
	widget.BaseWidget

	rich    *widget.RichText
	segment *widget.TextSegment
}

var _ fyne.Widget = (*Paragraph)(nil)

// NewParagraph returns a paragraph of one role.
func NewParagraph(role Role, text string) *Paragraph {
	p := &Paragraph{segment: role.Segment(text)}
	p.rich = widget.NewRichText(p.segment)
	p.rich.Wrapping = fyne.TextWrapWord
	p.ExtendBaseWidget(p)
	return p
}

// NewMixedParagraph returns a paragraph of several segments, made by
// [Role.Segment].
func NewMixedParagraph(segments ...*widget.TextSegment) *Paragraph {
	p := &Paragraph{segment: segments[0]}
	p.rich = widget.NewRichText()
	for i, s := range segments {
		s.Style.Inline = i < len(segments)-1
		p.rich.Segments = append(p.rich.Segments, s)
	}
	p.rich.Wrapping = fyne.TextWrapWord
	p.ExtendBaseWidget(p)
	return p
}

// Segment returns a part of a [NewMixedParagraph].
func (r Role) Segment(text string) *widget.TextSegment {
	return &widget.TextSegment{Text: directed(text), Style: widget.RichTextStyle{
		ColorName: r.Colour, SizeName: r.Size, TextStyle: r.style(),
	}}
}

// SetText shows another text in place of the first segment's.
func (p *Paragraph) SetText(text string) {
	if text = directed(text); p.segment.Text != text {
		p.segment.Text = text
		p.rich.Refresh()
	}
}

// Text returns the text of all segments.
func (p *Paragraph) Text() string { return p.rich.String() }

// CreateRenderer is called by Fyne. Fyne's rich text keeps an inner padding
// that can't be turned off, so it is laid out beyond the edges by as much.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	pad := theme.InnerPadding()
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(-pad, -pad, -pad, -pad), p.rich))
}
