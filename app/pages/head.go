package pages

import (
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/storage/report"
)

// head is what stands above everything: what sort of report it is, its title, and
// the facts.
func (s *setter) head(d *report.Document, width float64) []atom {
	var list []atom
	if d.Kicker != "" {
		run := s.shaper.Capitals(typeface.SemiBold, d.Kicker)
		list = append(list, atom{high: kickerSize * 1.6, keep: true, draw: func(b *drawing.Brush, x, y float64) {
			b.Text(run, kickerSize, s.palette.Accent, x, y+kickerSize)
		}})
	}
	list = append(list, s.whole(s.set(d.Title, style{typeface.SemiBold, titleSize, s.palette.Ink}, width), 1, 1.2))
	if d.Subtitle != "" {
		list = append(list, s.whole(s.set(d.Subtitle, style{typeface.Regular, leadSize, s.palette.Muted}, min(width, 470)), 2, leading))
	}
	for i := range list {
		list[i].keep = i < len(list)-1
	}
	return append(list, s.facts(d.Facts, width)...)
}

// whole keeps lines on one page, set with a leading of their own.
func (s *setter) whole(l lines, gap, leading float64) atom {
	row := float64(l.size) * leading
	return atom{gap: gap, high: row * float64(len(l.runs)), draw: func(b *drawing.Brush, x, y float64) {
		for i, run := range l.runs {
			b.Text(run, l.size, l.colour, x, y+float64(i)*row+float64(l.size))
		}
	}}
}

// factColumns is how many facts stand side by side.
const factColumns = 3

// facts are set in rows of a table, each with what it is above it.
func (s *setter) facts(facts []report.Fact, width float64) []atom {
	const pad = 5.0
	cell := (width - (factColumns-1)*16) / factColumns
	var list []atom
	for from := 0; from < len(facts); from += factColumns {
		row := facts[from:min(from+factColumns, len(facts))]
		values := make([]lines, len(row))
		high := 0.0
		for i, f := range row {
			values[i] = s.set(f.Value, s.strong(), cell)
			high = max(high, values[i].high())
		}
		first := from == 0
		a := atom{high: 2*pad + smallSize*leading + high, draw: func(b *drawing.Brush, x, y float64) {
			for i, f := range row {
				left := x + float64(i)*(cell+16)
				b.Text(s.shaper.Fit(typeface.Regular, f.Label, float32(cell/smallSize)), smallSize, s.palette.Muted, left, y+pad+smallSize)
				values[i].draw(b, left, y+pad+smallSize*leading)
			}
			if first {
				b.Box(s.palette.Ink, area(x, y-0.6, width, 1.2), 0)
			}
			b.Box(s.palette.Line, area(x, y+2*pad+smallSize*leading+high-0.3, width, 0.6), 0)
		}}
		if first {
			a.gap = 12
		}
		list = append(list, a)
	}
	return list
}

// The most of a page that the map takes, and the least.
const mostMap, leastMap = 250.0, 120.0

// picture is the map in a frame, and its caption.
func (s *setter) picture(p *report.Picture, scene *drawing.Scene, width, most float64) []atom {
	bounds := scene.Bounds()
	high := min(max(width*bounds.Height()/max(bounds.Width(), 1)+16, leastMap), most)
	caption := lines{}
	if p != nil {
		caption = s.set(strings.TrimSpace(p.Caption), style{typeface.SemiBold, bodySize, s.palette.Route}, width-20)
	}
	text := 0.0
	if len(caption.runs) > 0 {
		text = caption.high() + 10
	}
	return []atom{{gap: 14, high: high + text,
		show: func(leaf *drawing.Leaf, x, y float64) { leaf.ShowMap(area(x+4, y+4, width-8, high-8), scene) },
		draw: func(b *drawing.Brush, x, y float64) {
			b.Frame(s.palette.Line, area(x, y, width, high+text), 7, 0.7)
			if text > 0 {
				b.Box(s.palette.Line, area(x, y+high, width, 0.6), 0)
				caption.draw(b, x+10, y+high+5)
			}
		}}}
}
