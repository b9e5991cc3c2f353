package briefer

import (
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
)

// The largest size of the preview, and how many pixels it is painted with a
// unit, so that it is sharp on fine screens.
const (
	previewWidth  = 400
	previewHeight = 500
	previewScale  = 2
	// deskEdge is the room around the sheet.
	deskEdge = 12
)

// preview shows what the file will look like, like a sheet on a desk.
type preview struct {
	content    *fyne.Container
	image      *canvas.Image
	sheet      *fyne.Container
	text       *look.Paragraph
	scroll     *look.Scroll
	where      *look.Text
	back, next *look.Button
	at         page
}

func (p *preview) build(turn func(page int)) {
	p.image = canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	p.image.FillMode = canvas.ImageFillStretch
	edge := canvas.NewRectangle(color.Transparent)
	edge.StrokeColor, edge.StrokeWidth = color.NRGBA{R: 0x80, G: 0x88, B: 0x98, A: 0x60}, 1
	p.sheet = container.New(sheetLayout{}, p.image, edge)
	p.text = look.NewParagraph(look.Caption.In(look.ColourInk), "")
	p.scroll = look.NewScroll(look.Inset(4, 4, p.text))
	desk := look.NewSurface(look.ColourWindow)
	desk.Corner, desk.Stroke, desk.StrokeWidth = 12, look.ColourLine, 1
	p.where = look.NewText(look.Caption, "")
	p.back = look.NewIconButton(theme.NavigateBackIcon(), func() { turn(p.at.number - 1) })
	p.next = look.NewIconButton(theme.NavigateNextIcon(), func() { turn(p.at.number + 1) })
	p.content = look.VBox(6, container.NewStack(room(previewWidth+2*deskEdge, previewHeight+2*deskEdge), desk, p.sheet, look.Inset(deskEdge, deskEdge, p.scroll)),
		container.NewCenter(look.HBox(4, p.back, container.NewCenter(p.where), p.next)))
	p.none()
}

// wait says that the preview is on its way.
func (p *preview) wait() { p.where.SetText("Making it…") }

// none shows that there is nothing to be seen.
func (p *preview) none() {
	p.at = page{}
	look.SetVisible(p.sheet, false)
	look.SetVisible(p.scroll, false)
	p.turnable()
	p.where.SetText("")
}

// show shows a page, or a text.
func (p *preview) show(seen page) {
	p.at = seen
	look.SetVisible(p.sheet, seen.image != nil)
	look.SetVisible(p.scroll, seen.image == nil)
	if seen.image != nil {
		p.image.Image = seen.image
		p.image.Refresh()
		p.sheet.Refresh()
		p.where.SetText(fmt.Sprintf("Page %d of %d", seen.number+1, seen.count))
	} else {
		p.text.SetText(seen.text)
		p.scroll.ScrollToTop()
		p.where.SetText("Text with marks, as many programs take it")
	}
	p.turnable()
	p.content.Refresh()
}

// turnable shows the buttons to turn pages where there are several.
func (p *preview) turnable() {
	look.SetVisible(p.back, p.at.count > 1)
	look.SetVisible(p.next, p.at.count > 1)
	look.SetEnabled(p.back, p.at.number > 0)
	look.SetEnabled(p.next, p.at.number < p.at.count-1)
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
