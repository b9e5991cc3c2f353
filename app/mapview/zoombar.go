package mapview

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// zoomBar shows the zoom and changes it.
type zoomBar struct {
	content *fyne.Container
	percent *look.Button
}

func newZoomBar(m *Map) *zoomBar {
	z := &zoomBar{percent: look.NewButton(look.Flat, percentText(1), m.ZoomTo100)}
	ground := look.NewCardSurface()
	ground.Corner = 10
	z.content = container.NewStack(ground, look.Inset(2, 2, look.HBox(0,
		look.NewButton(look.Flat, "−", m.ZoomOut), z.percent, look.NewButton(look.Flat, "+", m.ZoomIn),
		look.NewButton(look.Flat, "Fit", m.ZoomToFit))))
	return z
}

func (z *zoomBar) show(zoom float64) { z.percent.SetText(percentText(zoom)) }

// percentText keeps its width: figures are padded, so that the buttons beside
// it stay under the pointer.
func percentText(zoom float64) string { return fmt.Sprintf("%3.0f %%", math.Round(zoom*100)) }
