package mapview

import (
	"fyne.io/fyne/v2"
)

// CreateRenderer is called by Fyne.
func (m *Map) CreateRenderer() fyne.WidgetRenderer {
	m.controls.empty.update()
	if m.Clock != nil {
		m.picture.after = m.Clock.After
	}
	return &renderer{owner: m, objects: []fyne.CanvasObject{m.picture.sheet.Object(), m.overlay.content, m.controls.content}}
}

type renderer struct {
	owner   *Map
	objects []fyne.CanvasObject
}

// IsClip tells Fyne to cut off what reaches beyond the map: the picture does
// while it is dragged.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(320, 240) }

// Layout is called by Fyne.
func (r *renderer) Layout(size fyne.Size) {
	r.owner.picture.sheet.Object().Resize(size)
	r.owner.overlay.content.Resize(size)
	r.owner.controls.content.Resize(size)
	r.owner.resized(size)
}

// Refresh is called by Fyne, and when the theme has changed.
func (r *renderer) Refresh() {
	m := r.owner
	m.overlay.recolour()
	m.overlay.content.Refresh()
	m.controls.legend.Recolour()
	m.controls.content.Refresh()
	m.picture.request()
}

// resized follows the size of the widget. Where the camera was not fitted to
// it, the place in the middle of the view stays there; and where Fyne lays out
// the same size again, as when a bubble has grown, so does everything.
func (m *Map) resized(size fyne.Size) {
	width, height := float64(size.Width), float64(size.Height)
	same := width == m.camera.Width && height == m.camera.Height
	m.camera.Width, m.camera.Height = width, height
	m.picture.request()
	if m.fits && !same {
		m.ZoomToFit()
	}
	m.overlay.update()
	m.Moved.Emit(m.camera)
}
