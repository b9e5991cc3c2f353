package exporter

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/export"
	"inroad/app/look"
)

// controls are where the user chooses.
type controls struct {
	content                                    *fyne.Container
	format, part, palette, paper, scale, names *look.Segmented
	paperField, scaleField, sharpField         *look.Field
	heading, legend, notes                     *look.Check
	privacy                                    *look.Paragraph
}

const controlsWidth = 348

func (c *controls) build(e *Exporter) {
	segmented := func(options []string, choose func(int)) *look.Segmented {
		return look.NewSegmented(options, -1, func(i int) {
			choose(i)
			e.changed()
		})
	}
	check := func(text string, to *bool) *look.Check {
		return look.NewCheck(text, func(on bool) {
			*to = on
			e.changed()
		})
	}
	var formats, papers []string
	for _, f := range export.Formats {
		formats = append(formats, strings.ToUpper(string(f)))
	}
	for _, p := range drawing.Papers {
		papers = append(papers, p.Name)
	}
	choices := &e.choices
	c.format = segmented(formats, func(i int) { choices.Format = export.Formats[i] })
	c.part = segmented([]string{"The whole map", "As shown"}, func(i int) { choices.Whole = i == 0 })
	c.palette = segmented([]string{"Light", "Dark", "Print"}, func(i int) { choices.Palette = palettes[i] })
	c.paper = segmented(papers, func(i int) { choices.Paper = drawing.Papers[i].Name })
	c.scale = segmented([]string{"1×", "2×", "3×", "4×"}, func(i int) { choices.Scale = i + 1 })
	c.names = segmented([]string{"As they are", "Pseudonyms", "Numbers only"}, func(i int) { choices.Names = export.Names(i) })
	c.heading = check("Title, change and date", &choices.Heading)
	c.legend = check("Legend", &choices.Legend)
	c.notes = check("Notes on people", &choices.Notes)
	c.privacy = look.NewParagraph(look.Caption, "")
	c.paperField, c.scaleField = look.NewField("Paper", c.paper), look.NewField("Size", c.scale)
	c.sharpField = look.NewField("Size", look.NewText(look.Quiet, "Sharp at any size"))
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(controlsWidth, 0))
	// The place of this choice stays as high as it is, whatever the format.
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(c.paperField.MinSize())
	// So do the words on privacy, of up to four lines, and the check for notes:
	// the buttons below must not move.
	words := canvas.NewRectangle(color.Transparent)
	words.SetMinSize(fyne.NewSize(0, 4*look.NewText(look.Caption, "X").MinSize().Height))
	line := canvas.NewRectangle(color.Transparent)
	line.SetMinSize(c.notes.MinSize())
	c.content = container.NewStack(width, look.VBox(11,
		look.NewField("File", c.format), look.NewField("What", c.part), look.NewField("Colours", c.palette),
		container.NewStack(c.paperField, c.scaleField, c.sharpField, room),
		look.NewField("Names", c.names),
		look.VBox(2, c.heading, c.legend, container.NewStack(line, c.notes)), container.NewStack(words, c.privacy)))
}

// show shows the choices.
func (c *controls) show(choices Choices) {
	c.format.SetChosen(slices.Index(export.Formats, choices.Format))
	c.part.SetChosen(0)
	if !choices.Whole {
		c.part.SetChosen(1)
	}
	c.palette.SetChosen(slices.Index(palettes, choices.Palette))
	c.paper.SetChosen(choices.paper())
	c.scale.SetChosen(choices.Scale - 1)
	c.names.SetChosen(int(choices.Names))
	c.heading.SetChecked(choices.Heading)
	c.legend.SetChecked(choices.Legend)
	c.notes.SetChecked(choices.Notes)
	show(c.paperField, choices.Format == export.PDF)
	show(c.scaleField, choices.Format == export.PNG)
	show(c.sharpField, choices.Format == export.SVG)
	show(c.notes, choices.notesFit())
	c.privacy.SetText(privacy(choices))
	c.content.Refresh()
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// privacy says who can be told from the file.
func privacy(c Choices) string {
	switch {
	case c.Names == export.Pseudonyms:
		return "People are called by department and number, the same each time. No name of a person is anywhere in the file; who knows the place may still tell who is who."
	case c.Names == export.Anonymous:
		return "People, departments, goals and the change have numbers instead of names. The shape of the network may still tell who is who."
	case c.Notes && c.Format == export.PDF:
		return "The notes follow the map, on pages of their own. Everybody who gets the file can read them."
	case c.Notes:
		return "The notes appear under the pointer. Everybody who gets the file can read them."
	}
	return "Names and stances are in the file: give it only to people who may know them."
}
