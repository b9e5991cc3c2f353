package pdf

import (
	"image/color"

	"codeberg.org/go-pdf/fpdf"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
)

// Begin and End do nothing: a page has no groups.
func (w *writer) Begin(drawing.Part) {}

// End does nothing.
func (w *writer) End() {}

func (w *writer) at(v pixel.Vec) (x, y float64) {
	return w.x + float64(v.X)*w.unit, w.y + float64(v.Y)*w.unit
}

func (w *writer) long(v float32) float64 { return float64(v) * w.unit }

// opaque sets how opaque what follows is.
func (w *writer) opaque(alpha uint8) {
	if alpha != w.alpha {
		w.alpha = alpha
		w.file.SetAlpha(float64(alpha)/0xFF, "Normal")
	}
}

func (w *writer) fill(c color.NRGBA) {
	w.opaque(c.A)
	w.file.SetFillColor(int(c.R), int(c.G), int(c.B))
}

// stroke sets how lines are drawn. As in pixels, only wide ones have round ends.
func (w *writer) stroke(c color.NRGBA, width float32, dash pixel.Dash) {
	w.opaque(c.A)
	w.file.SetDrawColor(int(c.R), int(c.G), int(c.B))
	w.file.SetLineWidth(w.long(width))
	end := "butt"
	if width > drawing.RoundWidth {
		end = "round"
	}
	w.file.SetLineCapStyle(end)
	if dash.On > 0 {
		w.file.SetDashPattern([]float64{w.long(dash.On), w.long(dash.Off)}, 0)
	} else {
		w.file.SetDashPattern(nil, 0)
	}
}

// Fill draws a polygon.
func (w *writer) Fill(colour color.NRGBA, outline []pixel.Vec) {
	w.fill(colour)
	points := make([]fpdf.PointType, len(outline))
	for i, v := range outline {
		points[i].X, points[i].Y = w.at(v)
	}
	w.file.Polygon(points, "F")
}

// Line draws a line through points.
func (w *writer) Line(colour color.NRGBA, points []pixel.Vec, width float32, dash pixel.Dash) {
	if len(points) < 2 {
		return
	}
	w.stroke(colour, width, dash)
	w.file.MoveTo(w.at(points[0]))
	for _, v := range points[1:] {
		w.file.LineTo(w.at(v))
	}
	w.file.DrawPath("D")
}

// Curve draws a curve, as a cubic one: its control points are two thirds of the
// way from the ends to the quadratic one's.
func (w *writer) Curve(colour color.NRGBA, from, control, to pixel.Vec, width float32, dash pixel.Dash) {
	w.stroke(colour, width, dash)
	third := func(a, b pixel.Vec) pixel.Vec { return pixel.Vec{X: a.X + (b.X-a.X)*2/3, Y: a.Y + (b.Y-a.Y)*2/3} }
	w.file.MoveTo(w.at(from))
	ax, ay := w.at(third(from, control))
	bx, by := w.at(third(to, control))
	x, y := w.at(to)
	w.file.CurveBezierCubicTo(ax, ay, bx, by, x, y)
	w.file.DrawPath("D")
}

// Disc draws a filled circle.
func (w *writer) Disc(colour color.NRGBA, centre pixel.Vec, r float32) {
	w.fill(colour)
	x, y := w.at(centre)
	w.file.Circle(x, y, w.long(r), "F")
}

// Ring draws a circle's line.
func (w *writer) Ring(colour color.NRGBA, centre pixel.Vec, r, width float32) {
	w.stroke(colour, width, pixel.Dash{})
	x, y := w.at(centre)
	w.file.Circle(x, y, w.long(max(r-width/2, 0)), "D")
}
