package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// side is how a side panel stands.
type side struct {
	width  float32
	folded bool
}

// Bounds of the panels' widths. A narrow window takes from the right panel,
// then from the left one, before the middle becomes narrower than its least.
const (
	leftLeast, leftMost   = 160, 420
	rightLeast, rightMost = 260, 560
	middleLeast           = 320
)

// panes are the three columns of the window. The outer two can be folded away
// and be given another width by dragging their inner edge.
type panes struct {
	widget.BaseWidget

	// changed is told when the user has changed a width or a panel is folded.
	changed func()

	left, middle, right         fyne.CanvasObject
	leftSide, rightSide         side
	leftDivider, rightDivider   *divider
	shownLeftWidth, shownMiddle float32
}

func newPanes(left, middle, right fyne.CanvasObject, leftSide, rightSide side) *panes {
	p := &panes{left: left, middle: middle, right: right, leftSide: leftSide, rightSide: rightSide, changed: func() {}}
	p.leftDivider = newDivider(func(by float32) { p.resizeLeft(by) }, func() { p.changed() })
	p.rightDivider = newDivider(func(by float32) { p.resizeRight(by) }, func() { p.changed() })
	p.ExtendBaseWidget(p)
	return p
}

func (p *panes) resizeLeft(by float32) {
	p.leftSide.width = min(max(p.shownLeftWidth+by, leftLeast), leftMost)
	p.Refresh()
}

func (p *panes) resizeRight(by float32) {
	right := p.Size().Width - p.shownLeftWidth - p.shownMiddle
	p.rightSide.width = min(max(right-by, rightLeast), rightMost)
	p.Refresh()
}

// fold folds or opens a side panel.
func (p *panes) fold(s *side, folded bool) {
	if s.folded == folded {
		return
	}
	s.folded = folded
	p.Refresh()
	p.changed()
}

// widths returns how wide the columns are in a window of that width.
func (p *panes) widths(total float32) (left, middle, right float32) {
	if !p.leftSide.folded {
		left = min(max(p.leftSide.width, leftLeast), leftMost)
	}
	if !p.rightSide.folded {
		right = min(max(p.rightSide.width, rightLeast), rightMost)
	}
	if lack := middleLeast - (total - left - right); lack > 0 && right > 0 {
		right = max(right-lack, rightLeast)
	}
	if lack := middleLeast - (total - left - right); lack > 0 && left > 0 {
		left = max(left-lack, leftLeast)
	}
	return left, max(total-left-right, 0), right
}

// CreateRenderer is called by Fyne.
func (p *panes) CreateRenderer() fyne.WidgetRenderer {
	return &panesRenderer{owner: p, objects: []fyne.CanvasObject{p.left, p.middle, p.right, p.leftDivider, p.rightDivider}}
}

type panesRenderer struct {
	owner   *panes
	objects []fyne.CanvasObject
}

func (r *panesRenderer) Destroy()                     {}
func (r *panesRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *panesRenderer) MinSize() fyne.Size           { return fyne.NewSize(640, 320) }

func (r *panesRenderer) Layout(size fyne.Size) {
	p := r.owner
	left, middle, right := p.widths(size.Width)
	p.shownLeftWidth, p.shownMiddle = left, middle
	put := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	look.SetVisible(p.left, left > 0)
	look.SetVisible(p.leftDivider, left > 0)
	look.SetVisible(p.right, right > 0)
	look.SetVisible(p.rightDivider, right > 0)
	if left > 0 {
		put(p.left, 0, left)
		put(p.leftDivider, left-dividerWidth/2, dividerWidth)
	}
	put(p.middle, left, middle)
	if right > 0 {
		put(p.right, left+middle, right)
		put(p.rightDivider, left+middle-dividerWidth/2, dividerWidth)
	}
}

func (r *panesRenderer) Refresh() { r.Layout(r.owner.Size()) }

// divider is the edge between two columns: a hairline with room to grab.
type divider struct {
	widget.BaseWidget

	dragged func(by float32)
	done    func()
	line    *look.Surface
}

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
	_ desktop.Hoverable  = (*divider)(nil)
)

const dividerWidth = 8

func newDivider(dragged func(by float32), done func()) *divider {
	d := &divider{dragged: dragged, done: done, line: look.NewSurface(look.ColourLine)}
	d.ExtendBaseWidget(d)
	return d
}

// Dragged moves the edge.
func (d *divider) Dragged(e *fyne.DragEvent) { d.dragged(e.Dragged.DX) }

// DragEnd is called by Fyne.
func (d *divider) DragEnd() { d.done() }

// Cursor shows that the edge can be moved.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn is called by Fyne.
func (d *divider) MouseIn(*desktop.MouseEvent) { d.paint(look.ColourAccent) }

// MouseMoved does nothing.
func (d *divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (d *divider) MouseOut() { d.paint(look.ColourLine) }

func (d *divider) paint(colour fyne.ThemeColorName) {
	d.line.Fill = colour
	d.line.Refresh()
}

// CreateRenderer is called by Fyne.
func (d *divider) CreateRenderer() fyne.WidgetRenderer { return &dividerRenderer{d} }

type dividerRenderer struct{ owner *divider }

func (r *dividerRenderer) Destroy()                     {}
func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(dividerWidth, 0) }
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.owner.line} }
func (r *dividerRenderer) Refresh()                     { r.owner.line.Refresh() }

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.owner.line.Move(fyne.NewPos(dividerWidth/2, 0))
	r.owner.line.Resize(fyne.NewSize(1, size.Height))
}
