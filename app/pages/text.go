package pages

import (
	"image/color"
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
)

// The sizes of letters, in points, and of a line as a multiple of them.
const (
	titleSize  = 23
	leadSize   = 10.5
	headSize   = 11
	bodySize   = 9
	smallSize  = 7.75
	kickerSize = 7.5
	leading    = 1.42
)

// setter makes atoms.
type setter struct {
	palette *drawing.Palette
	shaper  *typeface.Shaper
}

// style is how a text is set.
type style struct {
	weight typeface.Weight
	size   float32
	colour color.NRGBA
}

func (s *setter) body() style { return style{typeface.Regular, bodySize, s.palette.Ink} }

func (s *setter) strong() style { return style{typeface.SemiBold, bodySize, s.palette.Ink} }

func (s *setter) small() style { return style{typeface.Regular, smallSize, s.palette.Muted} }

// lines is a text that was set: lines of one style.
type lines struct {
	style
	runs []*typeface.Run
}

// set cuts a text into lines that are not wider than given.
func (s *setter) set(text string, st style, width float64) lines {
	l := lines{style: st}
	for _, line := range s.wrapped(text, st, width) {
		l.runs = append(l.runs, s.shaper.Shape(st.weight, line))
	}
	return l
}

func (l lines) row() float64 { return float64(l.size) * leading }

func (l lines) high() float64 { return float64(len(l.runs)) * l.row() }

// draw writes the lines below y.
func (l lines) draw(b *drawing.Brush, x, y float64) {
	for i, run := range l.runs {
		b.Text(run, l.size, l.colour, x, y+float64(i)*l.row()+float64(l.size)*1.06)
	}
}

// endless is how many bytes of a word are not measured at once.
const endless = 1000

func (s *setter) wrapped(text string, st style, width float64) []string {
	most := float32(width) / st.size
	var list []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && s.shaper.Width(st.weight, longer) > most {
			list = append(list, line)
			longer = word
		}
		line = longer
		for len(line) > endless || s.shaper.Width(st.weight, line) > most {
			part := s.part(line, st, most)
			if part == len(line) {
				break
			}
			list = append(list, line[:part])
			line = line[part:]
		}
	}
	if line != "" {
		list = append(list, line)
	}
	return list
}

// part returns how many bytes of a word fit in a line.
func (s *setter) part(word string, st style, most float32) int {
	end := 0
	for _, cluster := range typeface.Clusters(word) {
		if end > 0 && s.shaper.Width(st.weight, word[:end+len(cluster)]) > most {
			break
		}
		end += len(cluster)
	}
	return end
}

// paragraphs returns atoms for lines, one each, so that a long text goes over
// pages; the first has the gap.
func paragraphs(l lines, gap, indent float64) []atom {
	var list []atom
	for i, run := range l.runs {
		a := atom{high: l.row(), draw: func(b *drawing.Brush, x, y float64) {
			b.Text(run, l.size, l.colour, x+indent, y+float64(l.size)*1.06)
		}}
		if i == 0 {
			a.gap = gap
		}
		// No line stands alone on a page.
		a.keep = i == 0 && len(l.runs) > 1 || i == len(l.runs)-2
		list = append(list, a)
	}
	return list
}
