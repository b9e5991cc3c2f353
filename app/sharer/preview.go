package sharer

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/sharing"
)

const (
	previewWidth  = 440
	previewHeight = 350
	// lineLength is how many letters stand in a row; longer lines are broken.
	lineLength = 58
)

// preview shows the copy to the letter, what is in it in numbers, and what to
// think of before it is sent.
type preview struct {
	content  *fyne.Container
	lines    []string
	list     *look.List
	summary  *look.Paragraph
	warnings *look.Paragraph
	copy     sharing.Copy
}

func (p *preview) build() {
	p.list = look.NewList(func() int { return len(p.lines) }, func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { o.(*row).show(p.lines[i]) }, func(int) {})
	desk := look.NewSurface(look.ColourWindow)
	desk.Corner, desk.Stroke, desk.StrokeWidth = 10, look.ColourLine, 1
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(previewWidth, previewHeight))
	p.summary = look.NewParagraph(look.Strong, "")
	p.warnings = look.NewParagraph(look.Caption, "")
	// Its place stays as high as it is, so that the dialog does not jump.
	below := container.NewGridWrap(fyne.NewSize(previewWidth, belowHeight), look.NewScroll(look.VBox(6, p.summary, p.warnings)))
	p.content = look.VBox(8, look.NewText(look.Section, "THE FILE, TO THE LETTER"),
		container.NewStack(room, desk, look.Inset(6, 6, p.list)), below)
}

const belowHeight = 104

// show shows a copy. Bare says that the map is protected, and the copy not.
func (p *preview) show(c sharing.Copy, lines []string, bare bool) {
	p.copy, p.lines = c, lines
	p.list.Refresh()
	p.summary.SetText(fmt.Sprintf("%s · %s", look.FileSize(int64(len(c.Content))), c.Summary()))
	p.warn(bare)
}

// warn says what to think of before the copy is sent.
func (p *preview) warn(bare bool) {
	warnings := p.copy.Warnings()
	if bare {
		warnings = append(warnings, sharing.NotProtected)
	}
	p.warnings.SetText(strings.Join(append(warnings, leftOut(p.copy)...), "\n"))
}

// maxLeftOut is how many texts that stay behind are listed.
const maxLeftOut = 20

// leftOut lists the texts that stay behind since they name somebody.
func leftOut(c sharing.Copy) []string {
	if len(c.Withheld) == 0 {
		return nil
	}
	lines := []string{"Left out, since they name somebody:"}
	for _, w := range c.Withheld[:min(len(c.Withheld), maxLeftOut)] {
		lines = append(lines, "· "+c.Where(w))
	}
	if more := len(c.Withheld) - maxLeftOut; more > 0 {
		lines = append(lines, fmt.Sprintf("· %d more", more))
	}
	return lines
}

// wrapped returns the lines of a text, those broken that are too long, after a
// word where there is one.
func wrapped(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		runes := []rune(line)
		for len(runes) > lineLength {
			end := lineLength
			for end > lineLength/2 && runes[end-1] != ' ' {
				end--
			}
			if end == lineLength/2 {
				end = lineLength
			}
			lines = append(lines, string(runes[:end]))
			runes = runes[end:]
		}
		lines = append(lines, string(runes))
	}
	return lines
}

// row is one line of the file.
type row struct {
	widget.BaseWidget

	text string
}

func newRow() *row {
	r := &row{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(text string) {
	r.text = text
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewText("", nil)
	line.TextStyle.Monospace = true
	return &rowRenderer{WidgetRenderer: widget.NewSimpleRenderer(line), owner: r, line: line}
}

type rowRenderer struct {
	fyne.WidgetRenderer

	owner *row
	line  *canvas.Text
}

// Refresh is called by Fyne, also when the theme has changed.
func (r *rowRenderer) Refresh() {
	r.line.Text, r.line.TextSize, r.line.Color = r.owner.text, theme.Size(theme.SizeNameCaptionText), look.Colour(look.ColourInk)
	r.line.Refresh()
}

// MinSize is called by Fyne.
func (r *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, fyne.MeasureText("{", theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Monospace: true}).Height)
}
