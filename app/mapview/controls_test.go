package mapview

import (
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/drawing"
)

// The map in a window of 1024 × 700 with both panels is about 447 × 600.
func TestControlsKeepApart(t *testing.T) {
	for _, name := range []string{"self-service-analytics", "high-tech-managers"} {
		s := newStand(t, apptest.Sample(t, name))
		for _, size := range []fyne.Size{{Width: 320, Height: 240}, {Width: 447, Height: 600}, {Width: 560, Height: 460},
			{Width: 703, Height: 700}, {Width: 1600, Height: 420}} {
			s.window.Resize(size)
			s.ZoomToFit()
			view := drawing.Rect{Max: drawing.Point{X: float64(size.Width), Y: float64(size.Height)}}
			covers := s.controls.covers()
			if len(covers) != 3 {
				t.Fatalf("%d controls are on the map", len(covers))
			}
			for i, cover := range covers {
				if !view.Contains(cover.Min) || !view.Contains(cover.Max) {
					t.Errorf("%s in %v: control %d reaches out of the map", name, size, i)
				}
				for j, other := range covers[:i] {
					if cover.Overlaps(other) {
						t.Errorf("%s in %v: controls %d and %d collide", name, size, j, i)
					}
				}
			}
			if size.Width > 400 && anyUnder(s.camera, s.scene, covers) {
				t.Errorf("%s in %v: somebody is under a control", name, size)
			}
		}
	}
}
