package drawing

import (
	"math"
	"unicode/utf8"

	"inroad/graphmodel"
)

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
		flag := Flag{ID: g.ID, Title: g.Title, At: b.freeNear(middle, g.Title), Dim: b.routing}
		for _, a := range anchors {
			b.scene.Lines = append(b.scene.Lines, &Line{Kind: GoalLine, Dim: b.routing,
				Curve: arcBetween(flag.At, a.at, 8, a.r, 0.04*a.at.Sub(flag.At).Len())})
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
			d := b.scene.Discs[i]
			anchors = append(anchors, anchor{d.Centre, d.reach() + rimGap})
			continue
		}
		if i, ok := b.scene.nodes[h.Department]; ok {
			d := b.scene.Discs[i]
			anchors = append(anchors, anchor{d.Centre, d.reach() + rimGap})
			continue
		}
		for i := range b.scene.Hulls {
			if hull := &b.scene.Hulls[i]; hull.Main && hull.Department == h.Department {
				anchors = append(anchors, anchor{hull.Bounds.Centre(), 0})
			}
		}
	}
	return anchors
}

// freeNear returns the place nearest to p where a flag and its title have room,
// looking outwards in rings.
func (b *builder) freeNear(p Point, title string) Point {
	const rings, spokes, step = 22, 20, 16.0
	// The flag and its title together are centred on the place.
	p.X -= (titleReach(title) + flagWidth) / 2
	for ring := range rings {
		for spoke := range spokes {
			sin, cos := math.Sincos(2*math.Pi*float64(spoke)/spokes - math.Pi/2)
			q := p.Add(Point{cos, sin}.Mul(float64(ring) * step))
			if b.isFree(flagRoom(q, title)) {
				return q
			}
			if ring == 0 {
				break
			}
		}
	}
	return p
}

// flagRoom returns the room that a flag and its title take.
func flagRoom(at Point, title string) Rect {
	return Rect{at.Add(Point{-8, -flagHeight - 8}), at.Add(Point{flagWidth + titleReach(title), 8})}
}

// titleReach estimates the width of a goal's title beside its flag.
func titleReach(title string) float64 {
	const perLetter, most = 6.6, 230.0
	return min(float64(utf8.RuneCountInString(title))*perLetter, most) + 10
}

// isFree tells whether a rectangle keeps off people, their names, the names of
// departments and other flags.
func (b *builder) isFree(r Rect) bool {
	for i := range b.scene.Discs {
		if r.Overlaps(b.scene.Discs[i].room()) {
			return false
		}
	}
	for i := range b.scene.Hulls {
		if b.scene.Hulls[i].Main && r.Overlaps(b.scene.Hulls[i].labelRect()) {
			return false
		}
	}
	for i := range b.scene.Flags {
		if r.Overlaps(flagRoom(b.scene.Flags[i].At, b.scene.Flags[i].Title)) {
			return false
		}
	}
	return true
}

// labelRect returns about where the name of a department is.
func (h *Hull) labelRect() Rect {
	half := float64(len(h.Name)) * departmentTextSize * 0.4
	return Rect{Point{h.Label.X - half, h.Label.Y - departmentTextSize - 2}, Point{h.Label.X + half, h.Label.Y + 4}}
}

// room returns where a disc and its name are.
func (d *Disc) room() Rect {
	side := max(d.R+6, nameReach(d.Name))
	return Rect{d.Centre.Add(Point{-side, -d.R - 6}), d.Centre.Add(Point{side, d.R + nameRoom + 2})}
}
