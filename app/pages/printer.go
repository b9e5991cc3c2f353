package pages

import (
	"fmt"
	"math"
	"slices"

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
	show func(l *drawing.Leaf, x, y float64)
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
	unit   float64
	footer string
	leaves []*drawing.Leaf
	y      float64
	// fresh tells that nothing is on the page yet.
	fresh bool
}

func (p *printer) width() float64 { return p.paper.Width/p.unit - 2*margin }

func (p *printer) column() float64 { return (p.width() - columnGap) / 2 }

// bottom is where the room for text ends.
func (p *printer) bottom() float64 { return p.paper.Height/p.unit - margin - foot }

// turn begins a page.
func (p *printer) turn() {
	p.leaves = append(p.leaves, drawing.NewLeaf(p.setter.palette, p.paper, p.unit))
	p.y, p.fresh = margin, true
}

// place puts atoms one below the other over the whole width.
func (p *printer) place(atoms ...atom) {
	for len(atoms) > 0 {
		n := together(atoms)
		if !p.fresh && p.y+atoms[0].gap+height(atoms[:n]) > p.bottom() {
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

// placeInColumns puts groups of atoms in two columns that are about equally long,
// and on the next page what does not fit.
func (p *printer) placeInColumns(groups [][]atom) {
	atoms := slices.Concat(groups...)
	for len(atoms) > 0 {
		if !p.fresh {
			p.y += atoms[0].gap
		}
		room := p.bottom() - p.y
		if height(atoms[:together(atoms)]) > room && !p.fresh {
			p.turn()
			continue
		}
		left, right := balanced(atoms, room)
		if whole, high := unbroken(groups); high <= room && high <= looser*height(atoms)/2 {
			left, right = whole, len(atoms)-whole
		}
		p.y = max(p.inColumn(atoms[:left], margin), p.inColumn(atoms[left:left+right], margin+p.column()+columnGap))
		p.fresh = false
		if atoms = atoms[left+right:]; len(atoms) > 0 {
			groups = [][]atom{atoms}
			p.turn()
		}
	}
}

// looser is how much longer columns may be so that no group is broken.
const looser = 1.5

// unbroken returns how many atoms are in the left column, and how high the higher
// one is, where no group is parted.
func unbroken(groups [][]atom) (left int, high float64) {
	high = math.Inf(1)
	for n := range len(groups) + 1 {
		first, second := slices.Concat(groups[:n]...), slices.Concat(groups[n:]...)
		if h := max(height(first), height(second)); h < high {
			left, high = len(first), h
		}
	}
	return left, high
}

// inColumn puts atoms in one column and returns where it ends.
func (p *printer) inColumn(atoms []atom, x float64) float64 {
	y := p.y
	for i, a := range atoms {
		y = p.put(a, x, y, i == 0)
	}
	return y
}

// balanced returns how many atoms are in two columns that are as short as can be:
// all of them if they fit in the room, else what fills it.
func balanced(atoms []atom, room float64) (left, right int) {
	for high := height(atoms) / 2; high < room; high += 4 {
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
		if height(atoms[:next]) > high {
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

// height returns how high atoms are below each other, the first without its gap.
func height(atoms []atom) float64 {
	sum := 0.0
	for i, a := range atoms {
		sum += a.high
		if i > 0 {
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
	leaf := p.leaves[len(p.leaves)-1]
	if a.show != nil {
		a.show(leaf, x, y)
	}
	if a.draw != nil {
		leaf.Write(func(b *drawing.Brush) { a.draw(b, x, y) })
	}
	return y + a.high
}

// number writes the footer and, where there are several, the number of each page.
func (p *printer) number() {
	for i, leaf := range p.leaves {
		number := ""
		if len(p.leaves) > 1 {
			number = fmt.Sprintf("%d / %d", i+1, len(p.leaves))
		}
		leaf.Write(func(b *drawing.Brush) {
			s, y := p.setter, p.paper.Height/p.unit-margin
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
