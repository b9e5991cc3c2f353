package svg

import (
	"fmt"
	"image/color"
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
)

// Begin opens the group of a part.
func (w *writer) Begin(p drawing.Part) {
	w.depth++
	w.counts[p.Class]++
	switch {
	case p.Ref.ID != "":
		fmt.Fprintf(&w.out, `<g id="%s-%d" class="%s">`, p.Class, w.counts[p.Class], p.Class)
		if w.options.Describe != nil {
			name, more := w.options.Describe(p.Ref)
			w.element("title", name)
			w.element("desc", more)
		}
	case w.depth == 1 && w.counts[p.Class] == 1 && p.Class != "entry":
		label := strings.ToUpper(p.Class[:1]) + p.Class[1:]
		fmt.Fprintf(&w.out, `<g id="%s" class="layer" inkscape:groupmode="layer" inkscape:label="%s">`, p.Class, label)
	default:
		fmt.Fprintf(&w.out, `<g class="%s">`, p.Class)
	}
	w.put("\n")
}

// End closes it.
func (w *writer) End() {
	w.depth--
	w.put("</g>\n")
}

func (w *writer) points(list []pixel.Vec) {
	for i, p := range list {
		if i > 0 {
			w.put(" ")
		}
		w.put(number(float64(p.X)), ",", number(float64(p.Y)))
	}
}

// Fill writes a polygon.
func (w *writer) Fill(colour color.NRGBA, outline []pixel.Vec) {
	w.put(`<polygon points="`)
	w.points(outline)
	w.put(`"`)
	w.paint("fill", colour)
	w.put("/>\n")
}

// Line writes a line through points.
func (w *writer) Line(colour color.NRGBA, points []pixel.Vec, width float32, dash pixel.Dash) {
	w.put(`<polyline points="`)
	w.points(points)
	w.put(`"`)
	w.stroke(colour, width, dash)
}

// Curve writes a curve.
func (w *writer) Curve(colour color.NRGBA, from, control, to pixel.Vec, width float32, dash pixel.Dash) {
	w.put(`<path d="M`)
	w.points([]pixel.Vec{from})
	w.put("Q")
	w.points([]pixel.Vec{control, to})
	w.put(`"`)
	w.stroke(colour, width, dash)
}

// stroke writes how a line is drawn, and the end of its element. As in pixels,
// only wide lines have round ends.
func (w *writer) stroke(colour color.NRGBA, width float32, dash pixel.Dash) {
	w.paint("stroke", colour)
	w.number("stroke-width", float64(width))
	if width > drawing.RoundWidth {
		w.put(` stroke-linecap="round"`)
	}
	if dash.On > 0 {
		w.put(` stroke-dasharray="`, number(float64(dash.On)), " ", number(float64(dash.Off)), `"`)
	}
	w.put("/>\n")
}

// Disc writes a filled circle.
func (w *writer) Disc(colour color.NRGBA, centre pixel.Vec, r float32) {
	w.circle(centre, r)
	w.paint("fill", colour)
	w.put("/>\n")
}

// Ring writes a circle's line.
func (w *writer) Ring(colour color.NRGBA, centre pixel.Vec, r, width float32) {
	w.circle(centre, r-width/2)
	w.paint("stroke", colour)
	w.number("stroke-width", float64(width))
	w.put("/>\n")
}

func (w *writer) circle(centre pixel.Vec, r float32) {
	w.put("<circle")
	w.number("cx", float64(centre.X))
	w.number("cy", float64(centre.Y))
	w.number("r", float64(max(r, 0)))
}

// haloWidth is how wide the line around the letters of a text with a halo is:
// about what is painted in pixels.
const haloWidth = 5

// Text writes a text around its middle, which stays there in another typeface.
func (w *writer) Text(t drawing.Text) {
	if t.Run.Text == "" {
		return
	}
	w.use(t)
	w.put("<text")
	// The room after the last letter belongs to the text here.
	w.number("x", float64(t.X+(t.Width+t.Spacing)*t.Size/2))
	w.number("y", float64(t.Y))
	w.number("font-size", float64(t.Size))
	if t.Weight != 0 {
		w.put(` font-weight="600"`)
	}
	if t.Spacing != 0 {
		w.number("letter-spacing", float64(t.Spacing*t.Size))
	}
	if t.RightToLeft {
		w.put(` direction="rtl"`)
	}
	w.paint("fill", t.Colour)
	if t.Halo.A > 0 {
		w.paint("stroke", t.Halo)
		w.number("stroke-width", haloWidth)
	}
	w.put(">")
	w.text(t.Run.Text)
	w.put("</text>\n")
}

// use notes the characters that are set in the program's typeface.
func (w *writer) use(t drawing.Text) {
	for _, g := range t.Glyphs {
		if g.Font.Embedded() {
			w.used[t.Weight] = append(w.used[t.Weight], []rune(t.Run.Text[g.From:g.To])...)
		}
	}
}
