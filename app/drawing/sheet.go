package drawing

import (
	"image"
	"iter"

	"inroad/app/drawing/pixel"
)

// Sheet is a drawing to be kept: a map and around it what explains it, on a
// sheet of a size of its own. All painters carry out the same one.
type Sheet struct {
	// Width and Height are in the sheet's own unit: points on paper, else
	// pixels at scale 1.
	Width, Height float64
	Palette       *Palette
	panels        []panel
}

// Panel is where a picture is on a sheet.
type Panel struct {
	// Area is on the sheet; what reaches out of it is cut off.
	Area Rect
	// Unit is how large a pixel of the picture is on the sheet.
	Unit float64
}

// panel is one part of a sheet, with its picture still to be composed.
type panel struct {
	Panel
	scene   *Scene
	camera  Camera
	compose func(*frame)
	isMap   bool
}

// add puts a part on the sheet that composes itself in pixels of the given
// size, from (0, 0) on.
func (s *Sheet) add(area Rect, unit float64, compose func(*frame)) {
	width, height := area.Width()/unit, area.Height()/unit
	camera := Camera{X: width / 2, Y: height / 2, Zoom: 1, Width: width, Height: height}
	s.panels = append(s.panels, panel{Panel{area, unit}, &Scene{}, camera, compose, false})
}

// addMap puts what a camera sees of a scene on the sheet.
func (s *Sheet) addMap(at Point, unit float64, scene *Scene, camera Camera) {
	area := Rect{at, at.Add(Point{camera.Width * unit, camera.Height * unit})}
	s.panels = append(s.panels, panel{Panel{area, unit}, scene, camera, (*frame).compose, true})
}

// Pictures composes the sheet for painters that make vectors.
func (s *Sheet) Pictures() iter.Seq2[Panel, *Picture] {
	return func(yield func(Panel, *Picture) bool) {
		for _, p := range s.panels {
			if !yield(p.Panel, composed(s.Palette, p.scene, p.camera, p.compose)) {
				return
			}
		}
	}
}

// Image paints the sheet with scale pixels to its unit.
func (s *Sheet) Image(scale float64) *image.RGBA {
	size := s.Pixels(scale)
	img := image.NewRGBA(image.Rectangle{Max: size})
	var ground pixel.Canvas
	ground.SetBand(img, 0, size.Y)
	ground.Clear(s.Palette.Ground)
	painter := NewRasterPainter(s.Palette)
	painter.WaitForFonts()
	for _, p := range s.panels {
		area := image.Rect(round(p.Area.Min.X*scale), round(p.Area.Min.Y*scale), round(p.Area.Max.X*scale), round(p.Area.Max.Y*scale))
		part := img.SubImage(area).(*image.RGBA)
		if part.Rect.Empty() {
			continue
		}
		part.Rect = part.Rect.Sub(part.Rect.Min)
		p.camera.Scale = scale * p.Unit
		painter.paintPanel(part, p)
	}
	return img
}

// Pixels returns how large the sheet's image is at a scale.
func (s *Sheet) Pixels(scale float64) image.Point {
	return image.Pt(max(round(s.Width*scale), 1), max(round(s.Height*scale), 1))
}

func round(v float64) int { return int(v + 0.5) }

func (p *RasterPainter) paintPanel(dst *image.RGBA, part panel) {
	if part.isMap {
		p.paintWhole(dst, part.scene, part.camera, Marks{})
		return
	}
	p.letters.Trim()
	p.frame.begin(&p.composer, float32(dst.Rect.Dx()), float32(dst.Rect.Dy()), part.scene, part.camera, Marks{})
	p.frame.band()
	part.compose(&p.frame)
	p.carryOut(dst)
}
