package pages

import (
	"fmt"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
)

// atom is a piece of a report that is on one page.
type atom struct {
	high float64
	// gap is the room above it, which there is not at the top of a page.
	gap float64
	// keep has it stand on one page with the next one.
	keep bool
	draw func(b *drawing.Brush, x, y float64)
	// show puts what is no writing on the sheet; nil for nothing.
	show func(s *drawing.Sheet, x, y float64)
}

// The margins of a page and the room between columns, in points.
const (
	margin    = 44.0
	foot      = 26.0
	columnGap = 26.0
)

// printer puts atoms on pages.
type printer struct {
	setter *setter
	paper  drawing.Paper
	footer string
	sheets []*drawing.Sheet
	y      float64
	// numbers are written last, when it is known how many pages there are.
	fresh bool
}

func (p *printer) width() float64 { return p.paper.Width - 2*margin }

func (p *printer) column() float64 { return (p.width() - columnGap) / 2 }

// bottom is where the room for text ends.
func (p *printer) bottom() float64 { return p.paper.Height - margin - foot }

// turn begins a page.
func (p *printer) turn() {
	p.sheets = append(p.sheets, drawing.NewLeaf(p.setter.palette, p.paper.Width, p.paper.Height))
	p.y, p.fresh = margin, true
}

// place puts atoms one below the other over the whole width.
func (p *printer) place(atoms ...atom) {
	for len(atoms) > 0 {
		n := together(atoms)
		if !p.fresh && p.y+height(atoms[:n], false) > p.bottom() {
			p.turn()
		}
		for _, a := range atoms[:n] {
			if !p.fresh && p.y+a.gap+a.high > p.bottom() {
				p.turn()
			}
			p.y = p.put(a, margin, p.y, p.fresh)
			p.fresh = false
		}
		atoms = atoms[n:]
	}
}

// placeInColumns puts atoms in two columns that are about equally long, and on
// the next page what does not fit.
func (p *printer) placeInColumns(atoms []atom) {
	for len(atoms) > 0 {
		room := p.bottom() - p.y
		if first := height(atoms[:together(atoms)], true); first > room && !p.fresh {
			p.turn()
			continue
		}
		left, right := balanced(atoms, room)
		p.y = max(p.column1(atoms[:left], margin), p.column1(atoms[left:left+right], margin+p.column()+columnGap))
		p.fresh = false
		if atoms = atoms[left+right:]; len(atoms) > 0 {
			p.turn()
		}
	}
}

// column1 puts atoms in one column and returns where it ends.
func (p *printer) column1(atoms []atom, x float64) float64 {
	y := p.y
	for i, a := range atoms {
		y = p.put(a, x, y, i == 0 && p.fresh)
	}
	return y
}

// balanced returns how many atoms are in two columns that are as short as can be:
// all of them if they fit in the room, else what fills it.
func balanced(atoms []atom, room float64) (left, right int) {
	for high := height(atoms, false) / 2; high < room; high += 4 {
		left = fitting(atoms, high)
		if right = fitting(atoms[left:], high); left+right == len(atoms) {
			return left, right
		}
	}
	left = max(fitting(atoms, room), together(atoms))
	return left, fitting(atoms[left:], room)
}

// fitting returns how many atoms fit into a height, those that are kept together
// on one side.
func fitting(atoms []atom, high float64) int {
	n := 0
	for n < len(atoms) {
		next := n + together(atoms[n:])
		if height(atoms[:next], false) > high {
			return n
		}
		n = next
	}
	return n
}

// together returns how many of the first atoms are to be on one page.
func together(atoms []atom) int {
	n := 1
	for n < len(atoms) && atoms[n-1].keep {
		n++
	}
	return n
}

// height returns how high atoms are; at the top of a page the first has no gap.
func height(atoms []atom, top bool) float64 {
	sum := 0.0
	for i, a := range atoms {
		sum += a.high
		if i > 0 || !top {
			sum += a.gap
		}
	}
	return sum
}

// put puts an atom on the page and returns where it ends.
func (p *printer) put(a atom, x, y float64, top bool) float64 {
	if !top {
		y += a.gap
	}
	sheet := p.sheets[len(p.sheets)-1]
	if a.show != nil {
		a.show(sheet, x, y)
	}
	if a.draw != nil {
		sheet.Write(func(b *drawing.Brush) { a.draw(b, x, y) })
	}
	return y + a.high
}

// number writes the footer and, where there are several, the number of each page.
func (p *printer) number() {
	for i, sheet := range p.sheets {
		number := ""
		if len(p.sheets) > 1 {
			number = fmt.Sprintf("%d / %d", i+1, len(p.sheets))
		}
		sheet.Write(func(b *drawing.Brush) {
			s, y := p.setter, p.paper.Height-margin
			b.Box(s.palette.Line, area(margin, y-15, p.width(), 0.6), 0)
			right := s.shaper.Shape(typeface.Regular, number)
			at := margin + p.width() - float64(right.Width)*smallSize
			b.Text(right, smallSize, s.palette.Muted, at, y)
			b.Text(s.shaper.Fit(typeface.Regular, p.footer, float32((at-margin-20)/smallSize)), smallSize, s.palette.Muted, margin, y)
		})
	}
}

func area(x, y, width, height float64) drawing.Rect {
	return drawing.Rect{Min: drawing.Point{X: x, Y: y}, Max: drawing.Point{X: x + width, Y: y + height}}
}
