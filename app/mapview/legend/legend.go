// Package legend is the legend of the map: what its lines, nodes and discs mean.
package legend

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Legend says what the lines and the grounds of the discs on the map mean. On a
// map too small for it, it folds itself, and unfolds when there is room again.
type Legend struct {
	// Content is what is to be seen of it.
	Content fyne.CanvasObject

	fold    *look.Fold
	samples []*lineSample
	support *supportKey
	nodes   *fyne.Container // while departments are shown as one
	wanted  bool            // how the user left it
	cramped bool
}

// New returns a legend, unfolded. Folded is called when the user has folded it,
// or opened it.
func New(folded func(open bool)) *Legend {
	l := &Legend{wanted: true, support: newSupportKey(), nodes: look.VBox(5,
		look.NewText(look.Caption, "Squares: departments"), look.NewText(look.Caption, "Wide lines: several ties"))}
	l.nodes.Hide()
	rows := look.VBox(5,
		l.row("strong", 3, 0, func(p *drawing.Palette) color.NRGBA { return p.Trust[graphmodel.Strong] }),
		l.row("trusting", 2, 0, func(p *drawing.Palette) color.NRGBA { return p.Trust[graphmodel.Trusting] }),
		l.row("neutral", 1.2, 0, func(p *drawing.Palette) color.NRGBA { return p.Trust[graphmodel.Neutral] }),
		l.row("wary, distrust", 2, 5, func(p *drawing.Palette) color.NRGBA { return p.Trust[graphmodel.Wary] }),
		l.row("not known", 1.1, 2, func(p *drawing.Palette) color.NRGBA { return p.Faint }),
		look.NewText(look.Caption, "Arrows: who can move whom"), l.nodes)
	l.fold = look.NewFold("Trust", true, rows)
	l.fold.OnFolded = func(open bool) {
		l.wanted = open
		folded(open)
	}
	ground := look.NewCardSurface()
	ground.Corner = 10
	// The title shrinks when it may, so folded it is given its width.
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(84, 0))
	l.Content = container.NewStack(width, ground, look.Inset(10, 4, look.VBox(4, l.fold, l.support.content)))
	return l
}

// row is a sample of a line, with a dash of that length or none, and its
// meaning.
func (l *Legend) row(meaning string, width, dash float32, of func(*drawing.Palette) color.NRGBA) fyne.CanvasObject {
	sample := newLineSample(width, dash, of)
	l.samples = append(l.samples, sample)
	return look.Beside(8, sample.content, look.NewText(look.Caption, meaning), nil)
}

// Recolour takes the theme's colours.
func (l *Legend) Recolour() {
	for _, sample := range l.samples {
		sample.recolour()
	}
	l.support.recolour()
}

// ShowNodes follows whether departments are shown as one.
func (l *Legend) ShowNodes(there bool) { look.SetVisible(l.nodes, there) }

// ShowSupport follows which support the discs show.
func (l *Legend) ShowSupport(view session.SupportView) { l.support.show(view) }

// Fit follows the size of the map.
func (l *Legend) Fit(size fyne.Size) {
	const leastWidth, leastHeight = 540, 440
	if cramped := size.Width < leastWidth || size.Height < leastHeight; cramped != l.cramped {
		l.cramped = cramped
		l.fold.SetOpen(l.wanted && !cramped)
	}
}

// Open tells whether it is unfolded now.
func (l *Legend) Open() bool { return l.fold.Open() }

// Wanted tells whether the user wants it unfolded.
func (l *Legend) Wanted() bool { return l.wanted }

// SetWanted folds or unfolds it without telling anybody.
func (l *Legend) SetWanted(open bool) {
	l.wanted = open
	l.fold.SetOpen(open && !l.cramped)
}
