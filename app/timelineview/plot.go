package timelineview

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/chart"
	"inroad/app/drawing/pixel"
	"inroad/app/look"
)

// plot shows a chart with what is written beside it. However many points there
// are, it is one picture.
type plot struct {
	widget.BaseWidget

	chart  *chart.Chart
	lines  []line
	raster *canvas.Raster
	labels []label
	days   [2]*look.Text
}

// label is a value that is written before the chart.
type label struct {
	value float64
	text  *look.Text
}

const (
	plotHeight = 148
	axisWidth  = 60
	axisHeight = 16
)

// newPlot returns a chart of lines from the first version to the present.
func newPlot(h *history, c *chart.Chart, labels map[float64]string, lines []line) *plot {
	c.From, c.To = h.Versions[0].At, h.Versions[len(h.Versions)-1].At
	for _, e := range h.Events {
		if at := e.Date.Time(); !at.Before(c.From.AddDate(0, 0, -1)) {
			c.Marks = append(c.Marks, chart.Mark{At: at, Filled: e.Win})
		}
	}
	p := &plot{chart: c, lines: lines}
	for _, value := range c.Grid {
		if text, there := labels[value]; there {
			p.labels = append(p.labels, label{value, look.NewText(look.Caption, text).Aligned(fyne.TextAlignTrailing)})
		}
	}
	p.days = [2]*look.Text{look.NewText(look.Caption, moment(c, c.From)), look.NewText(look.Caption, moment(c, c.To)).Aligned(fyne.TextAlignTrailing)}
	p.raster = canvas.NewRaster(p.paint)
	p.ExtendBaseWidget(p)
	return p
}

// moment writes when a chart begins or ends: with the time where that is the same
// day.
func moment(c *chart.Chart, at time.Time) string {
	if c.To.Sub(c.From) < 24*time.Hour {
		return at.Format("2 Jan 2006, 15:04")
	}
	return at.Format("2 Jan 2006")
}

// paint paints the chart in the colours that are in use now.
func (p *plot) paint(width, height int) image.Image {
	palette := look.Palette()
	c := *p.chart
	c.Series = nil
	for i, l := range p.lines {
		c.Series = append(c.Series, chart.Series{Colour: l.colour(palette, i), Points: l.points})
	}
	scale := float32(1)
	if size := p.raster.Size(); size.Width > 0 {
		scale = float32(width) / size.Width
	}
	return c.Paint(width, height, scale, palette)
}

// legend says what each line is, and from where to where it went.
func (p *plot) legend() fyne.CanvasObject {
	flow := look.Flow(12)
	for i, l := range p.lines {
		key := canvas.NewRaster(func(width, height int) image.Image { return p.key(i, width, height) })
		key.SetMinSize(fyne.NewSize(26, 16))
		said := look.HBox(6, key, look.NewText(look.Strong, l.name), look.NewText(look.Quiet, l.said))
		flow.Add(said)
	}
	if len(p.chart.Marks) > 0 {
		flow.Add(look.NewText(look.Caption, "○ a conversation   ● a small win"))
	}
	return flow
}

// key is a short piece of a line.
func (p *plot) key(i, width, height int) image.Image {
	palette := look.Palette()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	var c pixel.Canvas
	c.SetBand(img, 0, height)
	c.Clear(palette.Panel)
	scale := float32(width) / 26
	dash := chart.Dashes(i)
	middle := float32(height) / 2
	c.Stroke(p.lines[i].colour(palette, i), []pixel.Vec{{X: 1, Y: middle}, {X: float32(width) - 1, Y: middle}}, 2*scale,
		pixel.Dash{On: dash.On * scale, Off: dash.Off * scale})
	return img
}

// CreateRenderer is called by Fyne.
func (p *plot) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{p.raster, p.days[0], p.days[1]}
	for _, l := range p.labels {
		objects = append(objects, l.text)
	}
	return widget.NewSimpleRenderer(container.New(&plotLayout{p}, objects...))
}

// plotLayout writes the values before the chart and the days below it.
type plotLayout struct{ plot *plot }

func (l *plotLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(axisWidth+160, plotHeight+axisHeight)
}

func (l *plotLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p, width, height := l.plot, size.Width-axisWidth, size.Height-axisHeight
	p.raster.Move(fyne.NewPos(axisWidth, 0))
	p.raster.Resize(fyne.NewSize(width, height))
	left, _, right, _ := chart.Area(width, height)
	for _, label := range p.labels {
		label.text.Move(fyne.NewPos(0, p.chart.Y(label.value, height)-8))
		label.text.Resize(fyne.NewSize(axisWidth-4, 16))
	}
	for i, text := range p.days {
		text.Move(fyne.NewPos(axisWidth+left+float32(i)*(right-left)/2, height))
		text.Resize(fyne.NewSize((right-left)/2, axisHeight))
	}
}
