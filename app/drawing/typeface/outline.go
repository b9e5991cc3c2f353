package typeface

import (
	"bytes"
	"image"
	"image/png"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// load reads a glyph: the picture that the font has of it, or else its outline.
func (f *Font) load(id GlyphID) *Outline {
	o := &Outline{}
	if id > math.MaxUint16 {
		return o
	}
	if data, ok := f.face.GlyphDataBitmap(tables.GlyphID(id)); ok && data.Format == font.PNG {
		if picture, err := png.Decode(bytes.NewReader(data.Data)); err == nil && f.frame(id, picture, o) {
			return o
		}
	}
	if data, ok := f.face.GlyphDataOutline(tables.GlyphID(id)); ok {
		o.Contours = f.flatten(data.Segments)
	}
	return o
}

// frame tells whether the font says where a picture belongs, and puts it there.
func (f *Font) frame(id GlyphID, picture image.Image, o *Outline) bool {
	e, ok := f.face.GlyphExtents(opentype.GID(id))
	if !ok || e.Width <= 0 || e.Height >= 0 || picture.Bounds().Empty() {
		return false
	}
	o.Picture = picture
	o.Min = Vec{e.XBearing / f.em, -e.YBearing / f.em}
	o.Max = Vec{o.Min.X + e.Width/f.em, o.Min.Y - e.Height/f.em}
	return true
}

// pieces is how many straight pieces stand for a curve of a letter.
const pieces = 6

func (f *Font) flatten(segments []opentype.Segment) [][]Vec {
	var contours [][]Vec
	var pen Vec
	add := func(v Vec) {
		if len(contours) == 0 {
			contours = append(contours, nil)
		}
		contours[len(contours)-1] = append(contours[len(contours)-1], v)
	}
	for _, s := range segments {
		end := f.vec(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			contours = append(contours, nil)
			add(end)
		case opentype.SegmentOpLineTo:
			add(end)
		case opentype.SegmentOpQuadTo:
			control := end
			end = f.vec(s.Args[1])
			for i := 1; i <= pieces; i++ {
				t := float32(i) / pieces
				add(lerp(lerp(pen, control, t), lerp(control, end, t), t))
			}
		case opentype.SegmentOpCubeTo:
			a, b := end, f.vec(s.Args[1])
			end = f.vec(s.Args[2])
			for i := 1; i <= pieces; i++ {
				t := float32(i) / pieces
				ab := lerp(a, b, t)
				add(lerp(lerp(lerp(pen, a, t), ab, t), lerp(ab, lerp(b, end, t), t), t))
			}
		}
		pen = end
	}
	return contours
}

func (f *Font) vec(p opentype.SegmentPoint) Vec { return Vec{p.X / f.em, -p.Y / f.em} }

func lerp(a, b Vec, t float32) Vec { return Vec{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }
