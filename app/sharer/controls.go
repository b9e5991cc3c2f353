package sharer

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel/redact"
)

// controls are where the user picks what leaves.
type controls struct {
	presets *look.Segmented
	checks  map[redact.Part]*look.Check
	content *fyne.Container
}

const columnWidth = 196

// columns say which groups stand below one another.
var columns = [][]string{{"People", "Departments", "Private"}, {"Ties", "Goals and changes", "Map"}}

func (c *controls) build(choose, toggle func(redact.Part)) {
	var labels []string
	for _, p := range redact.Presets() {
		labels = append(labels, p.Label)
	}
	c.presets = look.NewSegmented(labels, -1, func(i int) { choose(redact.Presets()[i].Parts) })
	c.checks = make(map[redact.Part]*look.Check)
	for _, e := range redact.Entries() {
		c.checks[e.Part] = look.NewCheck(e.Label, func(bool) { toggle(e.Part) })
	}
	c.content = look.HBox(16, c.column(columns[0]), c.column(columns[1]))
}

// column returns the boxes of some groups, below one another.
func (c *controls) column(groups []string) fyne.CanvasObject {
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(columnWidth, 0))
	var sections []fyne.CanvasObject
	for _, group := range groups {
		boxes := []fyne.CanvasObject{look.NewText(look.Section, strings.ToUpper(group))}
		for _, e := range redact.Entries() {
			if e.Group == group {
				boxes = append(boxes, c.checks[e.Part])
			}
		}
		sections = append(sections, look.VBox(0, boxes...))
	}
	return container.NewStack(width, look.VBox(8, sections...))
}

// show shows what is picked.
func (c *controls) show(parts redact.Part) {
	for part, check := range c.checks {
		check.SetChecked(parts.Has(part))
	}
	chosen := -1
	for i, p := range redact.Presets() {
		if p.Parts == parts {
			chosen = i
		}
	}
	c.presets.SetChosen(chosen)
}
