// Package svg writes sheets as SVG 1.1: shapes in groups by layer, and texts
// that stay texts, in the program's typeface, of which it embeds the characters
// that are used.
package svg

import (
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/truetype"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// Options say what a file tells beside what it shows.
type Options struct {
	// Title and Description are read out by screen readers.
	Title, Description string
	// Describe returns the name of a record and more about it, which browsers
	// show under the pointer; either may be empty, and Describe nil.
	Describe func(graphmodel.Ref) (name, more string)
}

// families are tried in turn; the first is embedded.
const families = "Inter, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

// Encode writes a sheet. The same sheet and options give the same bytes, in which
// no id of a record occurs. An error says that the typeface can't be read.
func Encode(sheet *drawing.Sheet, o Options) ([]byte, error) {
	w := &writer{options: o, counts: make(map[string]int)}
	for panel, picture := range sheet.Pictures() {
		w.panel(panel, picture)
	}
	style, err := w.style()
	if err != nil {
		return nil, err
	}
	var head writer
	head.put(`<?xml version="1.0" encoding="UTF-8"?>`, "\n")
	head.put(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1"`)
	head.number("width", sheet.Width)
	head.number("height", sheet.Height)
	head.put(` viewBox="0 0 `, number(sheet.Width), " ", number(sheet.Height), `" role="img">`, "\n")
	head.element("title", o.Title)
	head.element("desc", o.Description)
	head.put("<style>", style, "</style>\n<defs>", w.clips.String(), "</defs>\n")
	head.put(`<rect width="100%" height="100%"`)
	head.paint("fill", sheet.Palette.Ground)
	head.put("/>\n")
	head.out.WriteString(w.out.String())
	head.put("</svg>\n")
	return []byte(head.out.String()), nil
}

// writer writes the elements of a file. It is the pen of the pictures in it.
type writer struct {
	options Options
	out     strings.Builder
	clips   strings.Builder
	panels  int
	depth   int            // of parts within parts
	counts  map[string]int // how many parts of every class there are
	used    [2][]rune      // by weight, in the embedded typeface
}

var _ drawing.Pen = (*writer)(nil)

func (w *writer) panel(p drawing.Panel, picture *drawing.Picture) {
	w.panels++
	clip := fmt.Sprintf("panel-%d", w.panels)
	fmt.Fprintf(&w.clips, `<clipPath id="%s"><rect width="%s" height="%s"/></clipPath>`, clip, number(float64(picture.Width)), number(float64(picture.Height)))
	w.put(`<g clip-path="url(#`, clip, `)" transform="translate(`, number(p.Area.Min.X), " ", number(p.Area.Min.Y), `)`)
	if p.Unit != 1 {
		w.put(` scale(`, strconv.FormatFloat(p.Unit, 'f', 5, 64), `)`)
	}
	w.put(`" fill="none" stroke-linejoin="round">`, "\n")
	picture.Draw(w)
	w.put("</g>\n")
}

// style returns the style sheet with the typeface.
func (w *writer) style() (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "text{font-family:%s;text-anchor:middle;stroke-linejoin:round;paint-order:stroke}", families)
	for weight, css := range [...]int{typeface.Regular: 400, typeface.SemiBold: 600} {
		if len(w.used[weight]) == 0 {
			continue
		}
		font, err := truetype.Subset(typeface.Weight(weight), w.used[weight])
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "\n@font-face{font-family:Inter;font-weight:%d;src:url(data:font/ttf;base64,%s)}", css, base64.StdEncoding.EncodeToString(font))
	}
	return b.String(), nil
}

// number writes a number with at most two decimals.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

func (w *writer) put(parts ...string) {
	for _, s := range parts {
		w.out.WriteString(s)
	}
}

func (w *writer) number(name string, v float64) { w.put(" ", name, `="`, number(v), `"`) }

// text writes text between tags; what XML does not allow is replaced.
func (w *writer) text(s string) {
	// Fails only if the writer does, and a builder does not.
	_ = xml.EscapeText(&w.out, []byte(s))
}

func (w *writer) element(name, text string) {
	if text == "" {
		return
	}
	w.put("<", name, ">")
	w.text(text)
	w.put("</", name, ">\n")
}

// paint writes a colour as an attribute, and how opaque it is.
func (w *writer) paint(name string, c color.NRGBA) {
	fmt.Fprintf(&w.out, ` %s="#%02x%02x%02x"`, name, c.R, c.G, c.B)
	if c.A != 0xFF {
		w.number(name+"-opacity", float64(c.A)/0xFF)
	}
}
