package inspector

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// trustControl sets a trust level: five steps for the bands, a slider for the
// rest, and the number itself.
type trustControl struct {
	widget.BaseWidget

	bands  *look.Scale
	slider *widget.Slider
	number *look.Entry

	// setting is true while one part is set after another.
	setting bool
	changed func(graphmodel.Opt[float64])
	refuse  func(message string)
}

// trust is the level of a tie.
func trust(p place[graphmodel.Tie]) *field {
	of := func(t *graphmodel.Tie) *graphmodel.Opt[float64] { return &t.Trust }
	f := newField(p, "trust", "Trust", of, equal[graphmodel.Opt[float64]], func(b *binding[graphmodel.Opt[float64]]) fyne.CanvasObject {
		c := newTrustControl(b.field.leave)
		c.changed = func(level graphmodel.Opt[float64]) { b.take(level) }
		c.refuse = b.refuse
		b.show = c.show
		return c
	})
	return f.remarking(func() string {
		if t := p.read(); t != nil && !t.Trust.Known() {
			return "not known: carries nothing"
		}
		return ""
	})
}

func newTrustControl(left func()) *trustControl {
	c := &trustControl{bands: look.NewScale(bandSteps()...), slider: widget.NewSlider(0, 100), number: look.NewEntry("–")}
	c.bands.OnChanged = func(step int) {
		level := graphmodel.Opt[float64]{}
		if step >= 0 {
			level = graphmodel.Some(graphmodel.Band(step).Level())
		}
		c.user(level)
		left()
	}
	c.slider.OnChanged = func(level float64) { c.user(graphmodel.Some(level)) }
	c.slider.OnChangeEnded = func(float64) { left() }
	c.number.OnChanged = c.typed
	c.number.Left = left
	c.ExtendBaseWidget(c)
	return c
}

func bandSteps() []look.Step {
	steps := make([]look.Step, graphmodel.BandCount)
	for i := range steps {
		steps[i] = look.Step{
			Text: sentence(graphmodel.Band(i).String()),
			Tone: func(p *drawing.Palette) color.NRGBA { return p.Trust[i] },
		}
	}
	return steps
}

// user takes a level from one of the parts and shows it in the others.
func (c *trustControl) user(level graphmodel.Opt[float64]) {
	if !c.setting {
		c.show(level)
		c.changed(level)
	}
}

func (c *trustControl) typed(text string) {
	if c.setting {
		return
	}
	level := graphmodel.Opt[float64]{}
	if text != "" {
		n, message := parse(text, 0, 100)
		if message != "" {
			c.refuse(message)
			return
		}
		level = graphmodel.Some(n)
	}
	c.showBut(level, c.number)
	c.changed(level)
}

func (c *trustControl) show(level graphmodel.Opt[float64]) { c.showBut(level, nil) }

// showBut shows a level everywhere but in the part that it came from, where the
// user is still typing.
func (c *trustControl) showBut(level graphmodel.Opt[float64], source fyne.CanvasObject) {
	c.setting = true
	defer func() { c.setting = false }()
	value, known := level.Get()
	if known {
		c.bands.SetChosen(int(graphmodel.BandOf(value)))
	} else {
		c.bands.SetChosen(-1)
	}
	c.slider.SetValue(math.Round(value))
	if source != c.number {
		c.number.SetText(written(level))
	}
}

// CreateRenderer is called by Fyne.
func (c *trustControl) CreateRenderer() fyne.WidgetRenderer {
	number := container.NewGridWrap(fyne.NewSize(52, c.number.MinSize().Height), c.number)
	return widget.NewSimpleRenderer(look.VBox(4, c.bands, look.Beside(8, nil, look.Accented(c.slider), number)))
}
