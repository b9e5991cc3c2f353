package dashboard

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/progress"
	"inroad/graphmodel/support"
)

// waitsShown is how many of the things that a change waits for are named.
const waitsShown = 3

// row is one change. Pressing it shows its page; the arrows go to the next.
func (v *View) row(i int, e entry) fyne.CanvasObject {
	cell := newSupportCell()
	v.bands[e.change.ID] = cell
	head := container.New(cells{0.46, 0.27, 0.27},
		look.VBox(2, look.NewParagraph(look.Strong, cmp.Or(e.change.Title, graphmodel.Unnamed)), look.NewText(look.Caption, cmp.Or(names.Upper(e.change.Status), "No status"))),
		v.deadline(e), cell.column)
	content := look.VBox(8, head)
	if step := v.nextStep(e); step != nil {
		content.Add(step)
	}
	waits := e.progress.Waits
	for _, said := range waits[:min(len(waits), waitsShown)] {
		icon := container.NewGridWrap(fyne.NewSquareSize(16), widget.NewIcon(look.Coloured(theme.WarningIcon(), look.ColourRoute)))
		content.Add(look.Badged(icon, look.NewParagraph(look.Body.In(look.ColourRoute), said), nil))
	}
	if more := len(waits) - waitsShown; more > 0 {
		content.Add(look.NewText(look.Caption, fmt.Sprintf("and %d more that it waits for", more)))
	}
	id := e.change.ID
	tile := look.NewTile(content, func() { v.Open(id) })
	tile.Keys = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp:
			return v.focus(i - 1)
		case fyne.KeyDown:
			return v.focus(i + 1)
		default:
			return false
		}
	}
	v.tiles = append(v.tiles, tile)
	return tile
}

// deadline says until when, and how far off that is.
func (v *View) deadline(e entry) fyne.CanvasObject {
	if !e.change.Deadline.Known() {
		return look.VBox(2, look.NewParagraph(look.Quiet, "No deadline"))
	}
	days, open := e.progress.DaysLeft.Get()
	column := look.VBox(2, look.NewParagraph(look.Body, progress.Day(e.change.Deadline)))
	switch {
	case !open:
	case days < 0:
		column.Add(look.NewParagraph(look.Caption.In(theme.ColorNameError), "Overdue: "+progress.In(days)))
	default:
		column.Add(look.NewParagraph(look.Caption, names.Upper(progress.In(days))))
	}
	return column
}

// nextStep says what comes next; nil where nothing does.
func (v *View) nextStep(e entry) fyne.CanvasObject {
	step := e.progress.Next
	if step == nil || progress.Finished(e.change) {
		return nil
	}
	w := v.session.Workspace()
	said := cmp.Or(step.Goal, "a step")
	if step.Person != "" {
		said = names.NewNamer(w).Full([]graphmodel.ID{step.Person})
		if step.Goal != "" {
			said += ": " + step.Goal
		}
	}
	if step.Due.Known() && step.Due >= v.session.Today() {
		said += ", due " + progress.Day(step.Due)
	}
	if all := e.progress.Done + e.progress.Open; e.progress.Done > 0 {
		said += fmt.Sprintf(" (%d of %d steps done)", e.progress.Done, all)
	}
	return look.NewMixedParagraph(look.Quiet.Segment("Next: "), look.Body.Segment(names.Upper(said)))
}

// supportCell says how far who decides supports a change.
type supportCell struct {
	said   *look.Paragraph
	bar    *fyne.Container
	column *fyne.Container
}

func newSupportCell() *supportCell {
	c := &supportCell{said: look.NewParagraph(look.Body, ""), bar: container.NewStack()}
	c.column = look.VBox(4, c.said, c.bar)
	return c
}

func (c *supportCell) show(change *graphmodel.Change, f *support.Forecast, working bool) {
	c.bar.Objects = nil
	switch {
	case change == nil:
	case f != nil:
		said, share := inWords(f)
		c.said.SetText(said)
		bar := look.NewBar(share).Marked(f.Threshold)
		if f.CarriedNow {
			bar.SetColour(look.ColourAccent)
		}
		c.bar.Objects = []fyne.CanvasObject{bar}
	case progress.Finished(change):
		c.said.SetText("")
	case len(change.Deciders) == 0:
		c.said.SetText("Not known")
	case working:
		c.said.SetText("…")
	}
	c.column.Refresh()
}

// inWords says how many of those who decide would say yes now, and how far they
// are on average.
func inWords(f *support.Forecast) (said string, share float64) {
	yes := 0
	for _, d := range f.Deciders {
		if share += d.Now; d.Now >= f.Threshold-support.Tolerance {
			yes++
		}
	}
	share /= float64(len(f.Deciders))
	said = fmt.Sprintf("%d of %d would say yes", yes, len(f.Deciders))
	if len(f.Deciders) == 1 {
		said = fmt.Sprintf("%s in 10, takes %.4g", support.InTen(share), f.Threshold*10)
	}
	if f.CarriedNow {
		said = "Carried: " + said
		if len(f.Deciders) == 1 {
			said = "Carried: " + support.InTen(share) + " in 10"
		}
	}
	return said, share
}

// cells shares the width out, with room between.
type cells [3]float32

const cellGap = 16

func (c cells) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(240, height)
}

func (c cells) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room, x := size.Width-cellGap*float32(len(objects)-1), float32(0)
	for i, o := range objects {
		width := room * c[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + cellGap
	}
}
