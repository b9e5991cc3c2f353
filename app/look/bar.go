package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Bar shows a share of 1 as a length. It may show another share before it, and
// a mark that is to be reached.
type Bar struct {
	widget.BaseWidget

	share, before, mark float32
	fill, first, sign   *Surface
	body                *fyne.Container // nil before it is drawn
}

var _ fyne.Widget = (*Bar)(nil)

const barHeight = 5

// NewBar returns a bar of one share.
func NewBar(share float64) *Bar {
	b := &Bar{share: float32(share), fill: NewSurface(ColourMuted), first: NewSurface(ColourFaint), sign: NewSurface(ColourInk)}
	b.fill.Corner, b.first.Corner = barHeight/2., barHeight/2.
	b.first.Hide()
	b.sign.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// From shows what the share was before, and returns the bar.
func (b *Bar) From(before float64) *Bar {
	b.before = float32(before)
	b.first.Show()
	return b
}

// Marked puts a mark at a share, and returns the bar.
func (b *Bar) Marked(at float64) *Bar {
	b.mark = float32(at)
	b.sign.Show()
	return b
}

// SetShare shows another share.
func (b *Bar) SetShare(share float64) {
	b.share = float32(share)
	if b.body != nil {
		b.body.Refresh()
	}
}

// SetColour gives the share a colour.
func (b *Bar) SetColour(colour fyne.ThemeColorName) {
	b.fill.Fill = colour
	b.fill.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	ground := NewSurface(ColourLine)
	ground.Corner = barHeight / 2.
	b.body = container.New(barLayout{b}, ground, b.fill, b.first, b.sign)
	return widget.NewSimpleRenderer(b.body)
}

type barLayout struct{ bar *Bar }

// markReach is how far the mark stands out above and below the bar.
const markReach = 4

func (l barLayout) reach() float32 {
	if l.bar.sign.Visible() {
		return markReach
	}
	return 0
}

func (l barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, barHeight+2*l.reach())
}

func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := (size.Height - barHeight) / 2
	put := func(o fyne.CanvasObject, share float32) {
		o.Move(fyne.NewPos(0, top))
		o.Resize(fyne.NewSize(max(size.Width*share, barHeight), barHeight))
	}
	put(objects[0], 1)
	put(objects[1], l.bar.share)
	put(objects[2], l.bar.before)
	objects[3].Move(fyne.NewPos(size.Width*l.bar.mark-1, top-markReach))
	objects[3].Resize(fyne.NewSize(2, barHeight+2*markReach))
}
