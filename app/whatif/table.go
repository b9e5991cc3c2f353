package whatif

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/scenario"
)

// table sets all what-ifs of the change side by side: a column each, with the map
// as it is first of all. A press on the name of a measure sorts by it.
type table struct {
	widget.BaseWidget

	view    *View
	found   *scenario.Comparison
	by      int // the measure to sort by, or −1
	waiting *look.Text
	cells   *fyne.Container
	content fyne.CanvasObject
}

func newTable(v *View) *table {
	t := &table{view: v, by: -1, waiting: look.NewText(look.Caption.In(look.ColourFaint), ""), cells: container.New(&grid{})}
	head := look.VBox(4, look.Beside(12, nil, look.NewText(look.Title, "What-ifs side by side"), t.waiting),
		look.NewParagraph(look.Quiet, "The best of each row is marked. Press the name of a row to sort by it."))
	t.content = container.NewBorder(look.Inset(16, 12, head), nil, nil, nil, container.NewScroll(look.Inset(16, 4, t.cells)))
	t.ExtendBaseWidget(t)
	t.Hidden = true
	return t
}

// show shows what was found. While it is worked out anew, the old stays.
func (t *table) show(f session.Findings[*scenario.Comparison]) {
	t.waiting.SetText("")
	if f.Working {
		t.waiting.SetText("Working …")
	}
	if !f.Working || f.Answer == nil {
		t.found = f.Answer
		t.update()
	}
}

// sortBy sorts by a measure, or no more by it.
func (t *table) sortBy(measure int) {
	if t.by == measure {
		measure = -1
	}
	t.by = measure
	t.update()
}

// order returns the rows of the comparison in the order of the columns.
func (t *table) order() []int {
	if t.by >= 0 {
		return t.found.By(scenario.Measures()[t.by])
	}
	var order []int
	for i := range t.found.Rows {
		order = append(order, i)
	}
	return order
}

// update makes the cells anew.
func (t *table) update() {
	layout := t.cells.Layout.(*grid)
	t.cells.Objects = nil
	layout.columns = 1
	switch {
	case t.view.box == nil || t.found == nil:
		t.cells.Add(look.NewParagraph(look.Quiet, "Working out what follows …"))
	case len(t.found.Rows) == 1:
		back := look.NewButton(look.Primary, "Suppose something", func() {
			t.view.tabs.SetChosen(mapPage)
			t.view.turn()
		})
		t.cells.Add(look.VBox(12, look.NewParagraph(look.Quiet, "There is nothing to compare yet. Suppose something on the map and keep it; each what-if that is kept has a column here."), look.HBox(0, back)))
	default:
		t.fill(layout)
	}
	t.cells.Refresh()
}

// fill makes a row for each measure, below the titles.
func (t *table) fill(layout *grid) {
	order := t.order()
	layout.columns = len(order) + 1
	t.cells.Add(look.VBox(0))
	for _, row := range order {
		t.cells.Add(t.head(row))
	}
	for i, m := range scenario.Measures() {
		t.cells.Add(t.measure(i, m))
		best := t.found.Best(m)
		for _, row := range order {
			t.cells.Add(cell(m.Text(&t.found.Rows[row]), slices.Contains(best, row)))
		}
	}
}

// measure names a row; a press sorts by it.
func (t *table) measure(i int, m scenario.Measure) fyne.CanvasObject {
	name := m.Name
	if i == t.by {
		name += " ↓"
	}
	words := look.VBox(2, look.NewText(look.Strong, name), look.NewParagraph(look.Caption, m.Hint))
	if m.Value == nil {
		return words
	}
	return look.NewPress(words, func() { t.sortBy(i) })
}

// cell is one text; the best is marked, and not by its colour alone.
func cell(text string, best bool) fyne.CanvasObject {
	if !best {
		return look.NewParagraph(look.Body, text)
	}
	ground := look.NewSurface(look.ColourAccentSoft)
	ground.Corner = 6
	words := look.VBox(0, look.NewParagraph(look.Strong, text), look.NewText(look.Caption.In(look.ColourAccent), "★ best"))
	return container.NewStack(look.Beyond(ground, 6), words)
}

// head is the title of a column, what it supposes, and what can be done with it.
func (t *table) head(row int) fyne.CanvasObject {
	r := &t.found.Rows[row]
	box := look.VBox(4, look.NewParagraph(look.Strong, r.Title()))
	if row == 0 {
		box.Add(look.NewParagraph(look.Caption, "The map without any supposition"))
		return box
	}
	const most = 4
	for _, s := range r.Scenario.Suppositions[:min(len(r.Scenario.Suppositions), most)] {
		box.Add(look.NewParagraph(look.Caption, "• "+names.Upper(scenario.Supposition(t.found.Rows[0].Workspace, s))))
	}
	if more := len(r.Scenario.Suppositions) - most; more > 0 {
		box.Add(look.NewParagraph(look.Caption, fmt.Sprintf("and %d more", more)))
	}
	box.Add(t.actions(r.Scenario))
	return box
}

// actions are what can be done with a what-if.
func (t *table) actions(s graphmodel.Scenario) fyne.CanvasObject {
	view := t.view
	open := look.NewButton(look.Plain, "Look at it", func() { view.open(s) })
	if s.ID == "" {
		return look.HBox(4, open, look.NewButton(look.Flat, "Keep", func() { view.box.keep() }))
	}
	return look.HBox(4, open, look.NewIconButton(look.Coloured(theme.DeleteIcon(), look.ColourMuted), func() { view.box.remove(s.ID) }))
}

// CreateRenderer is called by Fyne.
func (t *table) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, t.content))
}

// grid lays cells out in rows that are as high as the highest of them: the first
// column names them.
type grid struct{ columns int }

const (
	firstColumn, otherColumn = 124, 164
	columnGap, rowGap        = 16, 18
)

// each goes through the cells with their places.
func (g *grid) each(objects []fyne.CanvasObject, place func(o fyne.CanvasObject, at fyne.Position, size fyne.Size)) fyne.Size {
	var size fyne.Size
	for from := 0; from < len(objects); from += g.columns {
		row := objects[from:min(from+g.columns, len(objects))]
		height := float32(0)
		for i, o := range row {
			if width := g.width(i); o.Size().Width != width {
				o.Resize(fyne.NewSize(width, o.MinSize().Height))
			}
			height = max(height, o.MinSize().Height)
		}
		x := float32(0)
		for i, o := range row {
			place(o, fyne.NewPos(x, size.Height), fyne.NewSize(g.width(i), height))
			x += g.width(i) + columnGap
		}
		size = fyne.NewSize(max(size.Width, x-columnGap), size.Height+height+rowGap)
	}
	return size
}

// width returns how wide a column is. One alone is a page of text.
func (g *grid) width(column int) float32 {
	switch {
	case g.columns == 1:
		return 2*otherColumn + columnGap
	case column == 0:
		return firstColumn
	default:
		return otherColumn
	}
}

// MinSize is called by Fyne.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return g.each(objects, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout is called by Fyne.
func (g *grid) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	g.each(objects, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Resize(size)
		o.Move(at)
	})
}
