package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// legend says what the lines and the grounds of the discs on the map mean. On a map too small for it, it
// folds itself, and unfolds when there is room again.
type legend struct {
	content *fyne.Container
	fold    *look.Fold
	samples []*lineSample
	support *supportKey
	nodes   *fyne.Container // while departments are shown as one
	wanted  bool            // how the user left it
	cramped bool
}

func newLegend(m *Map) *legend {
	l := &legend{wanted: true, support: newSupportKey(), nodes: look.VBox(5,
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
		m.controls.relayout()
		m.LegendFolded.Emit(!open)
	}
	ground := look.NewCardSurface()
	ground.Corner = 10
	// The title shrinks when it may, so folded it is given its width.
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(84, 0))
	l.content = container.NewStack(width, ground, look.Inset(10, 4, look.VBox(4, l.fold, l.support.content)))
	return l
}

// row is a sample of a line, with a dash of that length or none, and its
// meaning.
func (l *legend) row(meaning string, width, dash float32, of func(*drawing.Palette) color.NRGBA) fyne.CanvasObject {
	sample := newLineSample(width, dash, of)
	l.samples = append(l.samples, sample)
	return look.Beside(8, sample.content, look.NewText(look.Caption, meaning), nil)
}

// recolour takes the theme's colours.
func (l *legend) recolour() {
	for _, sample := range l.samples {
		sample.recolour()
	}
	l.support.recolour()
}

// lineSample is a short piece of line as on the map.
type lineSample struct {
	content *fyne.Container
	of      func(*drawing.Palette) color.NRGBA
	strokes []*canvas.Line
}

const sampleLength = 26

func newLineSample(width, dash float32, of func(*drawing.Palette) color.NRGBA) *lineSample {
	s := &lineSample{of: of}
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(sampleLength, 12))
	strokes := container.NewWithoutLayout()
	if dash == 0 {
		dash = sampleLength
	}
	for x := float32(0); x < sampleLength; x += dash + 3.5 {
		stroke := canvas.NewLine(color.Transparent)
		stroke.StrokeWidth = width
		stroke.Position1, stroke.Position2 = fyne.NewPos(x, 6), fyne.NewPos(min(x+dash, sampleLength), 6)
		s.strokes = append(s.strokes, stroke)
		strokes.Add(stroke)
	}
	s.content = container.NewStack(room, strokes)
	s.recolour()
	return s
}

func (s *lineSample) recolour() {
	for _, stroke := range s.strokes {
		stroke.StrokeColor = s.of(look.Palette())
		stroke.Refresh()
	}
}

// showNodes follows whether departments are shown as one.
func (l *legend) showNodes(there bool) { setVisible(l.nodes, there) }

// fit follows the size of the map.
func (l *legend) fit(size fyne.Size) {
	const leastWidth, leastHeight = 540, 440
	if cramped := size.Width < leastWidth || size.Height < leastHeight; cramped != l.cramped {
		l.cramped = cramped
		l.fold.SetOpen(l.wanted && !cramped)
	}
}

// LegendOpen tells whether the user wants the legend unfolded.
func (m *Map) LegendOpen() bool { return m.controls.legend.wanted }

// SetLegendOpen folds or unfolds the legend without telling anybody.
func (m *Map) SetLegendOpen(open bool) {
	l := m.controls.legend
	l.wanted = open
	l.fold.SetOpen(open && !l.cramped)
	m.controls.relayout()
}
