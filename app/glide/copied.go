package glide

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/draw"
)

// copied copies the image to where it lies: drivers without OpenGL know no
// shaders.
type copied struct {
	raster  *canvas.Raster
	resized func(width, height int)
	colour  color.NRGBA
	image   *image.RGBA
	at      Place
	view    *image.RGBA
}

func newCopied(resized func(width, height int)) *copied {
	g := &copied{resized: resized}
	g.raster = canvas.NewRaster(g.generate)
	return g
}

func (g *copied) object() fyne.CanvasObject { return g.raster }

func (g *copied) show(img *image.RGBA) {
	g.image = img
	g.raster.Refresh()
}

func (g *copied) place(p Place, _ image.Point) {
	g.at = p
	g.raster.Refresh()
}

func (g *copied) ground(c color.NRGBA) {
	g.colour = c
	g.raster.Refresh()
}

// generate is Fyne asking for what is in the view.
func (g *copied) generate(width, height int) image.Image {
	g.resized(width, height)
	if size := image.Rect(0, 0, width, height); g.view == nil || g.view.Rect != size {
		g.view = image.NewRGBA(size)
	}
	draw.Draw(g.view, g.view.Rect, image.NewUniform(g.colour), image.Point{}, draw.Src)
	if g.image != nil {
		draw.ApproxBiLinear.Scale(g.view, g.rectangle(), g.image, g.image.Rect, draw.Src, nil)
	}
	return g.view
}

// rectangle returns where the image lies, in whole pixels.
func (g *copied) rectangle() image.Rectangle {
	round := func(v float32) int { return int(math.Round(float64(v))) }
	return image.Rect(round(g.at.Left), round(g.at.Top), round(g.at.Left+g.at.Width), round(g.at.Top+g.at.Height))
}
