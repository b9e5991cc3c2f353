// Package glide shows a painted image in the window so that it can be moved and
// scaled at every frame: where the window is drawn by OpenGL, the image is
// uploaded once and only the numbers that say where it lies change.
package glide

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Place is where an image lies in the view, in the screen's pixels from the
// view's upper left corner.
type Place struct{ Left, Top, Width, Height float32 }

// covers tells whether an image lies under all of a view of so many pixels, and
// under what is around it for the rounding of its edges.
func (p Place) covers(view image.Point) bool {
	const around = Margin
	return p.Left <= -around && p.Top <= -around &&
		p.Left+p.Width >= float32(view.X)+around && p.Top+p.Height >= float32(view.Y)+around
}

// Margin is by how many of the screen's pixels an image should reach beyond the
// view at each side to be shown the quickest.
const Margin = 2

// Sheet is an image in a view that it may fill or not; the rest of the view has
// the colour of the ground. It is used from the window's goroutine.
type Sheet struct {
	glass glass
}

// glass is how a sheet gets to the screen.
type glass interface {
	object() fyne.CanvasObject
	// show replaces the image; nil leaves the ground only. Whoever calls it
	// leaves the pixels alone until another image is shown.
	show(img *image.RGBA)
	place(p Place, view image.Point)
	ground(c color.NRGBA)
}

// NewSheet returns an empty sheet. Resized is told how many pixels of the
// screen the view has, where the driver says so.
func NewSheet(resized func(width, height int)) *Sheet {
	if _, real := fyne.CurrentApp().Driver().(desktop.Driver); real {
		return &Sheet{newShaded()}
	}
	return &Sheet{newCopied(resized)}
}

// Object returns what to put into the window.
func (s *Sheet) Object() fyne.CanvasObject { return s.glass.object() }

// Show shows an image, which must not be written to until another one is shown;
// nil shows the ground only.
func (s *Sheet) Show(img *image.RGBA) { s.glass.show(img) }

// Place says where the image lies in a view of so many of the screen's pixels.
func (s *Sheet) Place(p Place, view image.Point) { s.glass.place(p, view) }

// SetGround gives the view a colour where no image lies.
func (s *Sheet) SetGround(c color.NRGBA) { s.glass.ground(c) }
