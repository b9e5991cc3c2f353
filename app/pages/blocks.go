package pages

import (
	"fmt"
	"image/color"
	"slices"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel/support"
	"inroad/storage/report"
)

// section sets a heading and what stands below it.
func (s *setter) section(section report.Section, width float64) []atom {
	list := paragraphs(s.set(section.Heading, style{typeface.SemiBold, headSize, s.palette.Ink}, width), 15, 0)
	for i := range list {
		list[i].keep = true
	}
	for _, b := range section.Blocks {
		list = append(list, s.block(b, width)...)
	}
	return list
}

func (s *setter) block(b report.Block, width float64) []atom {
	switch b := b.(type) {
	case report.Paragraph:
		return paragraphs(s.set(string(b), s.body(), width), 3, 0)
	case report.List:
		return s.list(b, width)
	case report.Checks:
		return s.checks(b, width)
	case report.Table:
		return s.table(b, width)
	case report.Meters:
		return s.meters(b, width)
	case report.Cards:
		return s.cards(b, width)
	case report.Quote:
		return paragraphs(s.set("“"+b.Text+"” "+b.By, style{typeface.Regular, leadSize, s.palette.Ink}, width-20), 6, 20)
	}
	return nil
}

// indent is how far a point's text stands in.
const indent = 12.0

func (s *setter) list(items report.List, width float64) []atom {
	var all []atom
	for _, item := range items {
		all = append(all, s.item(item, width, func(b *drawing.Brush, x, y float64) {
			b.Disc(s.palette.Accent, drawing.Point{X: x + 3, Y: y + bodySize*0.74}, 1.7)
		})...)
	}
	return all
}

func (s *setter) checks(items report.Checks, width float64) []atom {
	var all []atom
	for _, check := range items {
		all = append(all, s.item(check.Item, width, func(b *drawing.Brush, x, y float64) {
			box := area(x, y+2.6, 7.6, 7.6)
			if !check.Done {
				b.Frame(s.palette.Faint, box, 2, 0.8)
				return
			}
			b.Box(s.palette.Trust[len(s.palette.Trust)-1], box, 2)
			b.Text(s.shaper.Shape(typeface.SemiBold, "✓"), 6.5, s.palette.OnAccent, x+1.2, y+9)
		})...)
	}
	return all
}

// item is a point with its sign, and below it the small print.
func (s *setter) item(item report.Item, width float64, sign func(b *drawing.Brush, x, y float64)) []atom {
	list := paragraphs(s.set(item.Text, s.body(), width-indent), 3, indent)
	if len(list) == 0 {
		return nil
	}
	text := list[0].draw
	list[0].draw = func(b *drawing.Brush, x, y float64) {
		sign(b, x, y)
		text(b, x, y)
	}
	if detail := paragraphs(s.set(item.Detail, s.small(), width-indent), 0, indent); len(detail) > 0 {
		list[len(list)-1].keep = true
		list = append(list, detail...)
	}
	return list
}

// meters have the name at the left, the bar, and the number at the right.
func (s *setter) meters(meters report.Meters, width float64) []atom {
	name, value := width*0.36, 62.0
	bar := width - name - value - 20
	var list []atom
	for _, m := range meters {
		label, detail := s.set(m.Label, s.strong(), name), s.set(m.Detail, s.small(), name)
		high := label.high() + detail.high() + 7
		then, planned := m.Then.Get()
		number := support.InTen(m.Now)
		if planned {
			number = fmt.Sprintf("%s → %s", number, support.InTen(then))
		}
		run := s.shaper.Shape(typeface.SemiBold, number)
		list = append(list, atom{high: high, draw: func(b *drawing.Brush, x, y float64) {
			label.draw(b, x, y+2)
			detail.draw(b, x, y+2+label.high())
			s.bar(b, area(x+name+10, y+high/2-3, bar, 6), m)
			b.Text(run, bodySize, s.palette.Ink, x+width-float64(run.Width)*bodySize, y+high/2+bodySize*0.36)
			b.Box(s.palette.Line, area(x, y+high-0.5, width, 0.5), 0)
		}})
	}
	return list
}

// bar fills an area as far as the support reaches, with the plan in a softer
// colour, and marks where a yes begins.
func (s *setter) bar(b *drawing.Brush, at drawing.Rect, m report.Meter) {
	part := func(share float64) drawing.Rect {
		return area(at.Min.X, at.Min.Y, max(at.Width()*min(max(share, 0), 1), at.Height()), at.Height())
	}
	b.Box(s.palette.Line, at, 3)
	if then, planned := m.Then.Get(); planned && then > m.Now {
		b.Box(mixed(s.palette.Accent, s.palette.Ground, 0.65), part(then), 3)
	}
	if m.Now > 0 {
		b.Box(s.palette.Accent, part(m.Now), 3)
	}
	if m.Mark > 0 {
		b.Box(s.palette.Ink, area(at.Min.X+at.Width()*m.Mark-0.6, at.Min.Y-3, 1.2, at.Height()+6), 0)
	}
}

// mixed returns a colour with that part of another one.
func mixed(a, b color.NRGBA, part float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-part) + float64(b)*part) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xFF}
}

// table has columns as wide as what stands in them asks for.
func (s *setter) table(t report.Table, width float64) []atom {
	const pad = 12.0
	columns := s.columns(t, width-pad*float64(len(t.Head)-1))
	row := func(cells []string, first, rest style, line float64) atom {
		set := make([]lines, len(columns))
		high := 0.0
		for i := range columns {
			st := rest
			if i == 0 {
				st = first
			}
			if i < len(cells) {
				set[i] = s.set(cells[i], st, columns[i])
			}
			high = max(high, set[i].high())
		}
		return atom{high: high + 6, draw: func(b *drawing.Brush, x, y float64) {
			b.Box(s.palette.Line, area(x, y+high+6-line, width, line), 0)
			for i, cell := range set {
				cell.draw(b, x, y+2)
				x += columns[i] + pad
			}
		}}
	}
	head := style{typeface.SemiBold, smallSize, s.palette.Muted}
	list := []atom{row(t.Head, head, head, 1)}
	list[0].gap, list[0].keep = 2, true
	for _, cells := range t.Rows {
		list = append(list, row(cells, s.strong(), s.body(), 0.5))
	}
	return list
}

// columns shares out the width: each column gets what its widest cell needs, up to
// a fair share, and the rest goes to those that need more.
func (s *setter) columns(t report.Table, width float64) []float64 {
	need := make([]float64, len(t.Head))
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		for i, cell := range row[:min(len(row), len(need))] {
			need[i] = max(need[i], float64(s.shaper.Width(typeface.SemiBold, cell[:min(len(cell), endless)]))*bodySize)
		}
	}
	sizes := make([]float64, len(need))
	open := len(need)
	for open > 0 {
		fair := width / float64(open)
		small := slices.IndexFunc(need, func(n float64) bool { return n >= 0 && n <= fair })
		if small < 0 {
			for i, n := range need {
				if n >= 0 {
					sizes[i] = fair
				}
			}
			break
		}
		sizes[small], need[small] = need[small], -1
		width -= sizes[small]
		open--
	}
	return sizes
}
