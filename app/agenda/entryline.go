package agenda

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// entryLine shows one line.
type entryLine struct {
	widget.BaseWidget

	heading *look.Text
	day     *look.Text
	text    *look.Text
	kind    *look.Text
	button  *look.Button
	do      func()
	entry   *fyne.Container
	content *fyne.Container
}

func newEntryLine() *entryLine {
	l := &entryLine{heading: look.NewShrinkingText(look.Section, ""), day: look.NewText(look.Caption, ""),
		text: look.NewShrinkingText(look.Body, ""), kind: look.NewShrinkingText(look.Caption, "")}
	l.button = look.NewButton(look.Plain, "Result…", func() {
		if l.do != nil {
			l.do()
		}
	})
	l.entry = container.New(&columns{}, l.day, look.VBox(1, l.text, l.kind), l.button)
	l.content = container.NewStack(l.entry, container.New(&bottom{}, l.heading))
	l.ExtendBaseWidget(l)
	return l
}

func (l *entryLine) show(one line) {
	look.SetVisible(l.entry, one.heading == "")
	l.heading.SetText(one.heading)
	look.SetVisible(l.heading, one.heading != "")
	l.day.SetText(one.day)
	tone := look.ColourMuted
	if one.late {
		tone = theme.ColorNameError
	}
	l.day.SetRole(look.Caption.In(tone))
	l.text.SetText(one.text)
	l.kind.SetText(one.kind)
	l.do = one.do
	l.button.SetText(one.verb)
	l.entry.Refresh()
}

// CreateRenderer is called by Fyne.
func (l *entryLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.content)
}

const (
	lineHeight = 48
	dayWidth   = 76
)

// columns are those of an entry: the day, what it says, and the button.
type columns struct{}

// MinSize is called by Fyne.
func (columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(dayWidth+120+objects[2].MinSize().Width, lineHeight)
}

// Layout is called by Fyne.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	middle := func(o fyne.CanvasObject, x, width float32) {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	button := objects[2].MinSize().Width
	middle(objects[0], 8, dayWidth)
	middle(objects[1], dayWidth+12, size.Width-dayWidth-button-28)
	middle(objects[2], size.Width-button-8, button)
}

// bottom puts a heading at the lower edge.
type bottom struct{}

// MinSize is called by Fyne.
func (bottom) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(80, lineHeight) }

// Layout is called by Fyne.
func (bottom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(8, size.Height-height-8))
	objects[0].Resize(fyne.NewSize(size.Width-16, height))
}
