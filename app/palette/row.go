package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
)

// row draws one result; pressed, it is taken.
type row struct {
	widget.BaseWidget

	owner  *Palette
	index  int
	ground *look.Surface
	icon   *widget.Icon
	name   *look.Text
	detail *look.Text
	keys   *look.Text
	line   *fyne.Container
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Hoverable  = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(p *Palette) *row {
	r := &row{owner: p, ground: look.NewSurface(""), icon: widget.NewIcon(nil), name: look.NewShrinkingText(look.Body, ""),
		detail: look.NewText(look.Caption, ""), keys: look.NewText(look.Caption, "")}
	r.ground.Corner = 6
	icon := container.NewGridWrap(fyne.NewSquareSize(16), r.icon)
	r.line = look.Beside(10, icon, r.name, look.HBox(14, r.detail, r.keys))
	r.ExtendBaseWidget(r)
	return r
}

var icons = map[graphmodel.Kind]fyne.Resource{
	graphmodel.KindPerson: look.IconPerson, graphmodel.KindDepartment: look.IconDepartment, graphmodel.KindGoal: look.IconFlag,
	graphmodel.KindChange: look.IconDiamond,
}

// show shows the result at a place of the list.
func (r *row) show(index int) {
	r.index = index
	if index >= len(r.owner.results) {
		return
	}
	result := r.owner.results[index]
	icon := look.IconChevronRight
	if result.Key.run == nil {
		icon = icons[result.Key.ref.Kind]
	}
	r.icon.SetResource(look.Coloured(icon, look.ColourMuted))
	r.name.SetText(result.Text)
	r.detail.SetText(shortened(result.Detail, max(letters-len([]rune(result.Text)), letters/3)))
	r.keys.SetText(result.Key.keys)
	look.SetVisible(r.keys, result.Key.keys != "")
	r.ground.Fill = ""
	if index == r.owner.at {
		r.ground.Fill = look.ColourAccentSoft
	}
	r.ground.Refresh()
	r.line.Refresh()
}

// letters is about how many letters there is room for in a row.
const letters = 64

// shortened cuts a text to that many letters.
func shortened(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// Tapped takes the result.
func (r *row) Tapped(*fyne.PointEvent) { r.owner.take(r.index) }

// MouseIn marks the result under the pointer.
func (r *row) MouseIn(*desktop.MouseEvent) { r.mark() }

// MouseMoved marks the result under the pointer: keys may have marked another.
func (r *row) MouseMoved(*desktop.MouseEvent) { r.mark() }

// MouseOut does nothing.
func (r *row) MouseOut() {}

func (r *row) mark() {
	if r.owner.at != r.index && r.index < len(r.owner.results) {
		r.owner.at = r.index
		r.owner.list.Refresh()
	}
}

// Cursor is a hand.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.ground, look.Inset(10, 0, r.line)))
}

// MinSize is the height of a row.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(160, rowHeight-4) }
