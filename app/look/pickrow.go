package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pickRowWidget is one row of a [PickList]. The search entry keeps the focus,
// so it can only be clicked.
type pickRowWidget struct {
	widget.BaseWidget

	owner   *PickList
	index   int
	ground  *Surface
	text    *Text
	detail  *Text
	content *fyne.Container
}

var (
	_ fyne.Tappable      = (*pickRowWidget)(nil)
	_ desktop.Hoverable  = (*pickRowWidget)(nil)
	_ desktop.Cursorable = (*pickRowWidget)(nil)
)

func newPickRow(owner *PickList) *pickRowWidget {
	r := &pickRowWidget{owner: owner, ground: NewSurface(""), text: NewShrinkingText(Body, ""), detail: NewText(Caption, "")}
	r.ground.Corner = 6
	r.content = container.NewStack(r.ground, Inset(8, 0, Beside(8, nil, r.text, r.detail)))
	r.ExtendBaseWidget(r)
	return r
}

func (r *pickRowWidget) show(index int) {
	r.index = index
	if index >= len(r.owner.shown) {
		return
	}
	choice := r.owner.shown[index]
	r.ground.Fill = ""
	if index == r.owner.at {
		r.ground.Fill = ColourAccentSoft
	}
	r.ground.Refresh()
	r.text.SetText(choice.Text)
	r.detail.SetText(choice.Detail)
	r.content.Refresh()
}

// Tapped picks the row's choice.
func (r *pickRowWidget) Tapped(*fyne.PointEvent) {
	r.owner.take(r.index)
}

// MouseIn marks the row as the one that Enter would pick.
func (r *pickRowWidget) MouseIn(*desktop.MouseEvent) {
	if r.owner.at != r.index {
		r.owner.at = r.index
		r.owner.list.Refresh()
	}
}

// MouseMoved does nothing.
func (r *pickRowWidget) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (r *pickRowWidget) MouseOut() {}

// Cursor is a hand.
func (r *pickRowWidget) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is that of a row.
func (r *pickRowWidget) MinSize() fyne.Size {
	return fyne.NewSize(r.BaseWidget.MinSize().Width, pickRow)
}

// CreateRenderer is called by Fyne.
func (r *pickRowWidget) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}
