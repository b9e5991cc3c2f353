package drawing

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// guests finds who stands on the ground of a department that is not theirs.
// After a step of a drag only those are looked at who are moved, or may be on a
// hull that has changed.
func (b *builder) guests() {
	if b.last == nil {
		b.sortAcross()
		b.stands = make([]int16, len(b.scene.Discs))
		for i := range b.scene.Hulls {
			b.countGuests(&b.scene.Hulls[i], 1)
		}
	} else {
		b.across, b.acrossX, b.stands = b.last.across, b.last.acrossX, slices.Clone(b.last.stands)
		for _, d := range b.redrawn {
			b.countAll(b.last.scene.hullsOf(b.w.Departments.All()[d].ID), -1)
			b.countAll(b.scene.hullsOf(b.w.Departments.All()[d].ID), 1)
		}
		b.countMoved()
	}
	for i, d := range b.scene.Discs {
		guest := b.stands[i] > 0
		if d.Guest == guest {
			continue
		}
		if b.last != nil {
			d = b.anew(int32(i))
		}
		d.Guest = guest
	}
}

// sortAcross puts the discs in order from left to right: those on a hull are near
// one another.
func (b *builder) sortAcross() {
	b.across, b.acrossX = make([]int32, len(b.scene.Discs)), make([]float64, len(b.scene.Discs))
	for i := range b.across {
		b.across[i] = int32(i)
	}
	x := func(i int32) float64 { return b.scene.Discs[i].Centre.X }
	slices.SortFunc(b.across, func(i, j int32) int { return cmp.Compare(x(i), x(j)) })
	for k, i := range b.across {
		b.acrossX[k] = x(i)
	}
}

func (b *builder) countAll(hulls []Hull, by int16) {
	for i := range hulls {
		b.countGuests(&hulls[i], by)
	}
}

// countGuests counts those who are on a hull, but for who is being moved.
func (b *builder) countGuests(h *Hull, by int16) {
	from, _ := slices.BinarySearch(b.acrossX, h.Bounds.Min.X)
	for k := from; k < len(b.across) && b.acrossX[k] <= h.Bounds.Max.X; k++ {
		if i := b.across[k]; !b.isMover(i) && b.isGuest(h, i) {
			b.stands[i] += by
		}
	}
}

// isMover tells whether somebody is moved, or was up to now.
func (b *builder) isMover(disc int32) bool {
	return b.last != nil && (b.moved[disc] || b.scene.moved[disc])
}

// countMoved counts on how many hulls those are who are moved.
func (b *builder) countMoved() {
	count := func(disc int32) {
		b.stands[disc] = 0
		for k := range b.scene.Hulls {
			if b.isGuest(&b.scene.Hulls[k], disc) {
				b.stands[disc]++
			}
		}
	}
	for _, i := range b.scene.movers {
		count(i)
	}
	for _, i := range b.shifted {
		count(i)
	}
}

// isGuest tells whether a disc is on a hull, and not of its department.
func (b *builder) isGuest(h *Hull, disc int32) bool {
	at := b.scene.Discs[disc].Centre
	return h.Bounds.Contains(at) && !b.isOf(disc, h.Department) && inside(h.Outline, at)
}

// isOf tells whether a disc belongs to a department or to a part of it.
func (b *builder) isOf(disc int32, department graphmodel.ID) bool {
	departments := b.w.Departments.All()
	d := int(b.home[disc])
	for range maxLevels {
		if d < 0 {
			return false
		}
		if departments[d].ID == department {
			return true
		}
		d = b.w.Departments.Index(departments[d].Parent)
	}
	return false
}
