package drawing_test

import (
	"image/color"
	"testing"

	"inroad/app/drawing"
)

// What is written on a leaf later lies over what is there, and takes nothing else
// away.
func TestALeafIsWrittenOnInTurn(t *testing.T) {
	red, blue := color.NRGBA{R: 0xFF, A: 0xFF}, color.NRGBA{B: 0xFF, A: 0xFF}
	area := func(x float64) drawing.Rect {
		return drawing.Rect{Min: drawing.Point{X: x, Y: 10}, Max: drawing.Point{X: x + 40, Y: 50}}
	}
	leaf := drawing.NewLeaf(drawing.Print(), drawing.Paper{Width: 100, Height: 60}, 1)
	leaf.Write(func(b *drawing.Brush) { b.Box(red, area(10), 0) })
	leaf.Write(func(b *drawing.Brush) { b.Box(blue, area(30), 0) })
	img := leaf.Image(2)
	for x, want := range map[int]color.Color{40: red, 80: blue, 130: blue, 180: drawing.Print().Ground} {
		r, g, b, _ := img.At(x, 60).RGBA()
		wr, wg, wb, _ := want.RGBA()
		if r != wr || g != wg || b != wb {
			t.Errorf("at %d it is %v, want %v", x, img.At(x, 60), want)
		}
	}
}
