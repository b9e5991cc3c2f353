package drawing

import (
	"math"

	"inroad/graphmodel"
)

// flagRoom is the least distance between a flag's foot and a disc's centre.
const flagRoom = 46.0

// flags draws the goals, each between its holders, with a line to every one.
func (b *builder) flags() {
	if !b.opts.Layers.Goals {
		return
	}
	for _, g := range b.w.Goals.All() {
		anchors := b.anchors(g)
		if len(anchors) == 0 {
			continue
		}
		var middle Point
		for _, a := range anchors {
			middle = middle.Add(a.at.Mul(1 / float64(len(anchors))))
		}
		flag := Flag{ID: g.ID, Title: g.Title, At: b.freeNear(middle), Dim: b.routing}
		for _, a := range anchors {
			b.scene.Lines = append(b.scene.Lines, Line{Kind: GoalLine, Dim: b.routing,
				Curve: arcBetween(flag.At, a.at, 8, a.r, 0.04)})
		}
		b.scene.Flags = append(b.scene.Flags, flag)
	}
}

// anchor is where the line to a holder ends: r short of at.
type anchor struct {
	at Point
	r  float64
}

func (b *builder) anchors(g *graphmodel.Goal) []anchor {
	var anchors []anchor
	for _, h := range g.Holders {
		if i, ok := b.scene.discs[h.Person]; ok {
			d := &b.scene.Discs[i]
			anchors = append(anchors, anchor{d.Centre, d.R + rimGap})
			continue
		}
		for i := range b.scene.Hulls {
			if hull := &b.scene.Hulls[i]; hull.Department == h.Department {
				anchors = append(anchors, anchor{hull.Bounds.Centre(), 0})
			}
		}
	}
	return anchors
}

// freeNear returns the free place nearest to p, looking outwards in rings.
func (b *builder) freeNear(p Point) Point {
	const rings, spokes, step = 24, 16, 14.0
	for ring := range rings {
		for spoke := range spokes {
			angle := 2*math.Pi*float64(spoke)/spokes - math.Pi/2
			q := p.Add(Point{math.Cos(angle), math.Sin(angle)}.Mul(float64(ring) * step))
			if b.isFree(q) {
				return q
			}
			if ring == 0 {
				break
			}
		}
	}
	return p
}

func (b *builder) isFree(p Point) bool {
	for i := range b.scene.Discs {
		if d := b.scene.Discs[i].Centre.Sub(p); math.Abs(d.X) < flagRoom && math.Abs(d.Y) < flagRoom {
			return false
		}
	}
	for _, f := range b.scene.Flags {
		if d := f.At.Sub(p); math.Abs(d.X) < 2*flagRoom && math.Abs(d.Y) < flagRoom {
			return false
		}
	}
	return true
}
