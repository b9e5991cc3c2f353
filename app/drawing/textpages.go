package drawing

import (
	"image/color"
	"strings"

	"inroad/app/drawing/typeface"
)

// Paragraph is a piece of text with a title, a line below it, or both.
type Paragraph struct{ Title, Line, Text string }

// The sizes on pages of text, in points.
const (
	textSize, textRow     = 9.5, 14.0
	nameSize, nameRow     = 11.0, 16.0
	paragraphGap          = 10.0
	widestText            = 460.0
	pageHeading, leastRow = 34.0, 3 * textRow
)

// NewTextPages sets paragraphs on as many upright pages as they need; no
// paragraphs need none.
func NewTextPages(palette *Palette, paper Paper, title string, list []Paragraph) []*Sheet {
	if len(list) == 0 {
		return nil
	}
	t := setter{palette: palette, paper: paper, shaper: typeface.NewPatientShaper()}
	t.rows = append(t.rows, row{typeface.SemiBold, title, titleSize * headingUnit, palette.Ink, pageHeading})
	for _, p := range list {
		t.paragraph(p)
	}
	t.turn()
	return t.pages
}

// row is a line of text and how much of the page it takes.
type row struct {
	weight typeface.Weight
	text   string
	size   float32
	colour color.NRGBA
	high   float64
}

// setter sets text on pages.
type setter struct {
	palette *Palette
	paper   Paper
	shaper  *typeface.Shaper
	pages   []*Sheet
	rows    []row // of the page in the making
}

func (t *setter) room() float64 {
	used := 0.0
	for _, r := range t.rows {
		used += r.high
	}
	return t.paper.Height - 2*paperMargin - used
}

func (t *setter) paragraph(p Paragraph) {
	if t.room() < nameRow+leastRow {
		t.turn()
	}
	t.add(row{typeface.SemiBold, p.Title, nameSize, t.palette.Ink, nameRow})
	if p.Line != "" {
		t.add(row{typeface.Regular, p.Line, textSize, t.palette.Muted, textRow})
	}
	for line := range strings.Lines(p.Text) {
		for _, text := range t.wrapped(strings.TrimSpace(line)) {
			t.add(row{typeface.Regular, text, textSize, t.palette.Ink, textRow})
		}
	}
	t.rows[len(t.rows)-1].high += paragraphGap
}

// add puts a row on the page, or on the next one.
func (t *setter) add(r row) {
	if t.room() < r.high {
		t.turn()
	}
	t.rows = append(t.rows, r)
}

// turn finishes the page.
func (t *setter) turn() {
	if len(t.rows) == 0 {
		return
	}
	s := &Sheet{Width: t.paper.Width, Height: t.paper.Height, Palette: t.palette}
	rows := t.rows
	t.rows = nil
	s.add(Rect{Point{paperMargin, paperMargin}, Point{s.Width - paperMargin, s.Height - paperMargin}}, 1, func(f *frame) {
		y := float32(0)
		for _, r := range rows {
			width := f.width / f.dp
			f.textAt(f.painter.letters.Fit(r.weight, r.text, width/r.size), r.size, r.colour, 0, y+r.size)
			y += float32(r.high)
		}
	})
	t.pages = append(t.pages, s)
}

// endless is how many bytes are not measured at once: of a text without spaces
// what is left would be, for each line of it.
const endless = 1000

// wrapped cuts a text into lines that fit.
func (t *setter) wrapped(text string) []string {
	most := float32(min(t.paper.Width-2*paperMargin, widestText)) / textSize
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && t.shaper.Width(typeface.Regular, longer) > most {
			lines = append(lines, line)
			longer = word
		}
		line = longer
		for len(line) > endless || t.shaper.Width(typeface.Regular, line) > most {
			part := t.part(line, most)
			if part == len(line) {
				break
			}
			lines = append(lines, line[:part])
			line = line[part:]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// part returns how many bytes of a word without spaces fit in a line.
func (t *setter) part(word string, most float32) int {
	end := 0
	for _, cluster := range typeface.Clusters(word) {
		if end > 0 && t.shaper.Width(typeface.Regular, word[:end+len(cluster)]) > most {
			break
		}
		end += len(cluster)
	}
	return end
}
