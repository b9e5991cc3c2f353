package exporter

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/export"
	"inroad/app/look"
)

// The largest size of the preview, and how many pixels it is painted with a
// unit, so that it is sharp on fine screens.
const (
	previewWidth  = 420
	previewHeight = 372
	previewScale  = 2
)

// preview shows what the file will look like, like a sheet on a desk.
type preview struct {
	content *fyne.Container
	image   *canvas.Image
	sheet   *fyne.Container
	size    *look.Text
}

func (p *preview) build() {
	p.image = canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	p.image.FillMode = canvas.ImageFillStretch
	edge := canvas.NewRectangle(color.Transparent)
	edge.StrokeColor, edge.StrokeWidth = color.NRGBA{R: 0x80, G: 0x88, B: 0x98, A: 0x60}, 1
	p.sheet = container.New(sheetLayout{}, p.image, edge)
	desk := look.NewSurface(look.ColourWindow)
	desk.Corner, desk.Stroke, desk.StrokeWidth = 10, look.ColourLine, 1
	p.size = look.NewText(look.Caption, "").Aligned(fyne.TextAlignCenter)
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(previewWidth+2*deskEdge, previewHeight+2*deskEdge))
	p.content = look.VBox(6, container.NewStack(room, desk, p.sheet), p.size)
}

// deskEdge is the room around the sheet.
const deskEdge = 14

// wait says that the preview is on its way.
func (p *preview) wait() { p.size.SetText("Drawing…") }

// show shows what was painted.
func (p *preview) show(seen export.Preview) {
	p.image.Image = seen.Image
	p.image.Refresh()
	p.size.SetText(seen.Size)
	p.sheet.Refresh()
}

// sheetLayout puts an image, and its edge, in the middle, as large as it fits.
type sheetLayout struct{}

// MinSize is called by Fyne.
func (sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	picture := objects[0].(*canvas.Image).Image.Bounds()
	width, height := float32(picture.Dx()), float32(picture.Dy())
	share := min((size.Width-2*deskEdge)/width, (size.Height-2*deskEdge)/height)
	fitted := fyne.NewSize(width*share, height*share)
	for _, o := range objects {
		o.Resize(fitted)
		o.Move(fyne.NewPos((size.Width-fitted.Width)/2, (size.Height-fitted.Height)/2))
	}
}
