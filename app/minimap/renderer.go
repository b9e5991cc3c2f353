package minimap

import (
	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
)

// CreateRenderer is called by Fyne.
func (m *Minimap) CreateRenderer() fyne.WidgetRenderer {
	edge := look.NewSurface("")
	edge.Stroke, edge.StrokeWidth, edge.Corner = look.ColourLine, 1, corner
	r := &renderer{owner: m, edge: edge, objects: []fyne.CanvasObject{m.raster, m.frame, edge}}
	r.recolour()
	return r
}

type renderer struct {
	owner   *Minimap
	edge    *look.Surface
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(width, height) }

// Layout is called by Fyne.
func (r *renderer) Layout(size fyne.Size) {
	r.owner.raster.Resize(size)
	r.edge.Resize(size)
}

// Refresh is called by Fyne, and when the theme has changed.
func (r *renderer) Refresh() {
	r.recolour()
	r.edge.Refresh()
	if r.owner.Visible() {
		r.owner.paint()
	}
}

func (r *renderer) recolour() {
	frame, p := r.owner.frame, look.Palette()
	frame.FillColor, frame.StrokeColor, frame.StrokeWidth = drawing.WithAlpha(p.Accent, 0.07), p.Accent, 1.5
	frame.Refresh()
}
