// Package alignment lines people up and spaces them evenly: what a drawing
// program does with shapes. Everything is in map units, x to the right and y
// downwards, and depends on its arguments only.
package alignment

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// Disc is a person on the map: the middle and the radius.
type Disc struct {
	ID      graphmodel.ID
	X, Y, R float64
}

// Edge says what of the discs is lined up.
type Edge int

// The edges, in the order in which they are offered.
const (
	Left Edge = iota
	Centre
	Right
	Top
	Middle
	Bottom
)

// Edges returns all edges.
func Edges() []Edge { return []Edge{Left, Centre, Right, Top, Middle, Bottom} }

// String names an edge as a menu does.
func (e Edge) String() string {
	return [...]string{"left edges", "centres", "right edges", "top edges", "middles", "bottom edges"}[e]
}

// Align returns where people go so that their discs line up: at the outermost
// edge, or in the middle of all. The other coordinate stays. The order is that
// of the argument.
func Align(discs []Disc, edge Edge) []Disc {
	if edge >= Top {
		return turned(Align(turned(discs), edge-Top))
	}
	if len(discs) == 0 {
		return nil
	}
	low := slices.MinFunc(discs, func(a, b Disc) int { return cmp.Compare(a.X-a.R, b.X-b.R) })
	high := slices.MaxFunc(discs, func(a, b Disc) int { return cmp.Compare(a.X+a.R, b.X+b.R) })
	left, right := low.X-low.R, high.X+high.R
	moved := slices.Clone(discs)
	for i := range moved {
		d := &moved[i]
		switch edge {
		case Left:
			d.X = left + d.R
		case Right:
			d.X = right - d.R
		default:
			d.X = (left + right) / 2
		}
	}
	return moved
}

// DistributeAcross returns where people go so that from left to right the gaps
// between their discs are equal. The outermost two stay, and so does who comes
// after whom; with fewer than three everybody stays.
func DistributeAcross(discs []Disc) []Disc {
	moved := slices.Clone(discs)
	if len(discs) < 3 {
		return moved
	}
	order := make([]*Disc, len(moved))
	for i := range moved {
		order[i] = &moved[i]
	}
	slices.SortFunc(order, func(a, b *Disc) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.ID, b.ID)) })
	first, last := order[0], order[len(order)-1]
	gap := last.X - last.R - (first.X + first.R)
	for _, d := range order[1 : len(order)-1] {
		gap -= 2 * d.R
	}
	gap /= float64(len(order) - 1)
	edge := first.X + first.R
	for _, d := range order[1 : len(order)-1] {
		d.X = edge + gap + d.R
		edge = d.X + d.R
	}
	return moved
}

// DistributeDown does the same from top to bottom.
func DistributeDown(discs []Disc) []Disc { return turned(DistributeAcross(turned(discs))) }

// turned exchanges across and down.
func turned(discs []Disc) []Disc {
	other := slices.Clone(discs)
	for i := range other {
		other[i].X, other[i].Y = other[i].Y, other[i].X
	}
	return other
}
