package pixel

import (
	"image"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing/typeface"
)

var (
	black = color.NRGBA{A: 255}
	white = color.NRGBA{255, 255, 255, 255}
)

// shot paints white on a black image of 64×64 in bands of the given height, and
// returns how much of every pixel is covered.
func shot(rows int, paint func(c *Canvas)) []float64 {
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	var c Canvas
	for y := 0; y < 64; y += rows {
		c.SetBand(img, y, y+rows)
		c.Clear(black)
		paint(&c)
	}
	cover := make([]float64, 64*64)
	for i := range cover {
		cover[i] = float64(img.Pix[4*i]) / 255
	}
	return cover
}

func sum(cover []float64) float64 {
	total := 0.0
	for _, v := range cover {
		total += v
	}
	return total
}

// area is the shoelace formula.
func area(p []Vec) float64 {
	total := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		total += float64(a.X)*float64(b.Y) - float64(b.X)*float64(a.Y)
	}
	return math.Abs(total) / 2
}

// A triangle covers its area, whatever the bands, and each pixel about as much
// as counting points in it says.
func TestFillTriangle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		side := rapid.Float32Range(1, 63)
		var p []Vec
		for range 3 {
			p = append(p, Vec{side.Draw(t, "x"), side.Draw(t, "y")})
		}
		cover := shot(rapid.IntRange(1, 64).Draw(t, "rows"), func(c *Canvas) { c.Fill(white, p) })
		if got, want := sum(cover), area(p); math.Abs(got-want) > 0.02*want+1 {
			t.Fatalf("covers %.2f of %.2f", got, want)
		}
		for i, got := range cover {
			if want := counted(p, i%64, i/64); math.Abs(got-want) > 0.13 {
				t.Fatalf("pixel (%d, %d) is covered %.2f, want about %.2f", i%64, i/64, got, want)
			}
		}
	})
}

// counted returns the share of 16×16 points in a pixel that lie in a triangle.
func counted(p []Vec, x, y int) float64 {
	inside := 0
	for k := range 256 {
		q := Vec{float32(x) + (float32(k%16)+0.5)/16, float32(y) + (float32(k/16)+0.5)/16}
		turn := func(a, b Vec) bool { return (b.X-a.X)*(q.Y-a.Y) > (b.Y-a.Y)*(q.X-a.X) }
		if a := turn(p[0], p[1]); a == turn(p[1], p[2]) && a == turn(p[2], p[0]) {
			inside++
		}
	}
	return float64(inside) / 256
}

func TestFillBeyondTheEdges(t *testing.T) {
	cover := shot(10, func(c *Canvas) { c.Fill(white, []Vec{{-500, -30}, {900, -30}, {900, 32}, {-500, 32}}) })
	if got := sum(cover); math.Abs(got-64*32) > 1 {
		t.Errorf("covers %.1f, want %d", got, 64*32)
	}
}

func TestFillHole(t *testing.T) {
	cover := shot(64, func(c *Canvas) {
		c.Fill(white, []Vec{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, []Vec{{20, 20}, {20, 40}, {40, 40}, {40, 20}})
	})
	if got := sum(cover); math.Abs(got-1200) > 1 {
		t.Errorf("covers %.1f, want 1200", got)
	}
}

func TestDiscAndRing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := Vec{rapid.Float32Range(30, 34).Draw(t, "x"), rapid.Float32Range(30, 34).Draw(t, "y")}
		r := rapid.Float32Range(2, 28).Draw(t, "r")
		rows := rapid.IntRange(1, 64).Draw(t, "rows")
		want := math.Pi * float64(r) * float64(r)
		if got := sum(shot(rows, func(c *Canvas) { c.Disc(white, at, r) })); math.Abs(got-want) > 0.02*want+0.6 {
			t.Fatalf("a disc covers %.1f of %.1f", got, want)
		}
		width := rapid.Float32Range(1, 2).Draw(t, "width")
		inner := float64(r - width)
		want -= math.Pi * inner * inner
		if got := sum(shot(rows, func(c *Canvas) { c.Ring(white, at, r, width) })); math.Abs(got-want) > 0.04*want+1 {
			t.Fatalf("a ring of radius %v and width %v covers %.1f of %.1f", r, width, got, want)
		}
	})
}

func TestStroke(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Vec{rapid.Float32Range(26, 38).Draw(t, "x"), rapid.Float32Range(26, 38).Draw(t, "y")}
		length := rapid.Float64Range(4, 20).Draw(t, "length")
		sin, cos := math.Sincos(rapid.Float64Range(0, 7).Draw(t, "angle"))
		b := Vec{a.X + float32(length*cos), a.Y + float32(length*sin)}
		width := rapid.Float32Range(0.6, 9).Draw(t, "width")
		cover := shot(rapid.IntRange(1, 64).Draw(t, "rows"), func(c *Canvas) { c.Stroke(white, []Vec{a, b}, width, Dash{}) })
		want := length * float64(width)
		if width > thin {
			want += math.Pi * float64(width*width) / 4 // the round ends
		}
		if got := sum(cover); math.Abs(got-want) > 0.05*want+2 {
			t.Fatalf("a line %.1f long and %.1f wide covers %.1f, want %.1f", length, width, got, want)
		}
	})
}

func TestStrokeDashes(t *testing.T) {
	line := []Vec{{2, 32}, {30, 32}, {62, 32}}
	cover := shot(64, func(c *Canvas) { c.Stroke(white, line, 1, Dash{On: 6, Off: 4}) })
	if got := sum(cover); math.Abs(got-36) > 1.5 {
		t.Errorf("dashes cover %.1f, want 36", got)
	}
}

// At a sharp corner a wide line must be neither hollow nor spiky.
func TestStrokeSharpCorner(t *testing.T) {
	cover := shot(64, func(c *Canvas) { c.Stroke(white, []Vec{{10, 10}, {50, 20}, {10, 30}}, 6, Dash{}) })
	for _, at := range [][2]int{{30, 14}, {48, 20}, {30, 25}} {
		if cover[at[1]*64+at[0]] < 0.99 {
			t.Errorf("(%d, %d) is covered %.2f", at[0], at[1], cover[at[1]*64+at[0]])
		}
	}
	if cover[20*64+62] > 0 {
		t.Error("a spike beyond the corner")
	}
}

func TestCurveIsRound(t *testing.T) {
	a, control, b := Vec{5, 60}, Vec{32, -40}, Vec{59, 60}
	cover := shot(64, func(c *Canvas) { c.Curve(white, a, control, b, 3, Dash{}) })
	for k := range 41 {
		s := float32(k) / 40
		p := lerp(lerp(a, control, s), lerp(control, b, s), s)
		if cover[int(p.Y)*64+int(p.X)] < 0.6 {
			t.Errorf("the curve misses %v", p)
		}
	}
}

func TestHairlineHasOnePixelAPlace(t *testing.T) {
	for _, b := range []Vec{{60, 20}, {20, 60}, {60, 60}, {60, 4}} {
		cover := shot(7, func(c *Canvas) { c.Line(white, Vec{4, 4}, b, 0) })
		want := float64(max(abs(b.X-4), abs(b.Y-4)))
		if got := sum(cover); math.Abs(got-want) > 1.1 {
			t.Errorf("to %v it has %.1f pixels, want %.1f", b, got, want)
		}
	}
}

func TestBlendIsExactAtTheEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := func(label string) uint8 { return uint8(rapid.IntRange(0, 255).Draw(t, label)) }
		ground, c := color.NRGBA{b("r"), b("g"), b("b"), 255}, color.NRGBA{b("R"), b("G"), b("B"), b("A")}
		pix := []byte{ground.R, ground.G, ground.B, 255}
		coverage := uint32(b("coverage"))
		inkOf(c).blend(pix, 0, coverage)
		for i, channel := range [][2]uint8{{ground.R, c.R}, {ground.G, c.G}, {ground.B, c.B}} {
			share := float64(c.A) / 255 * float64(coverage) / 255
			want := float64(channel[0])*(1-share) + float64(channel[1])*share
			if math.Abs(float64(pix[i])-want) > 2.5 {
				t.Fatalf("channel %d is %d, want %.1f", i, pix[i], want)
			}
		}
		if pix[3] != 255 {
			t.Fatalf("alpha %d", pix[3])
		}
	})
}

func TestLetters(t *testing.T) {
	l := NewLetters(typeface.NewShaper())
	glyph := func(text string) (*typeface.Font, typeface.GlyphID) {
		g := l.Shape(typeface.Regular, text).Glyphs[0]
		return g.Font, g.ID
	}
	inter, m := glyph("M")
	_, blank := glyph(" ")
	letter, x := l.Letter(inter, m, 13, 20.3)
	if x != 20 || letter.Shape.Width < 8 || letter.Shape.Width > 14 {
		t.Errorf("at %d, %d pixels wide", x, letter.Shape.Width)
	}
	ink := 0
	for _, v := range letter.Shape.Cover {
		ink += int(v)
	}
	if ink < 20*255 {
		t.Errorf("M has %d of ink", ink)
	}
	if h, s := letter.Halo, letter.Shape; h.Width != s.Width+2*haloRadius || h.Cover[h.Height/2*h.Width+h.Width/2] < 200 {
		t.Error("the halo does not surround the letter")
	}
	if again, _ := l.Letter(inter, m, 13, 90.3); again != letter {
		t.Error("the letter was made twice")
	}
	if _, x := l.Letter(inter, m, 13, -0.9); x != -1 {
		t.Errorf("at −0.9 it starts in pixel %d", x)
	}
	if space, _ := l.Letter(inter, blank, 13, 0); space.Shape.Width != 0 || space.Halo.Width != 0 {
		t.Errorf("a space is %+v", space)
	}
	cover := shot(5, func(c *Canvas) { c.Mask(white, &letter.Shape, 60, 3) })
	if total := sum(cover); total <= 0 || total > float64(ink)/255 {
		t.Errorf("at the corner of the image %.1f is painted", total)
	}
}
