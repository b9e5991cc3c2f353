package drawing

import (
	"math"
	"slices"
	"unicode/utf8"

	"inroad/graphmodel"
)

// nameRoom is the height, in map units, that is kept free for a name.
const nameRoom = 20

// nameReach estimates half the width of a name; very long ones are cut.
func nameReach(name string) float64 {
	const perLetter, most = 6.4, 90.0
	return min(float64(utf8.RuneCountInString(name))*perLetter/2, most)
}

// Radius returns the radius of the disc of a person with that power, 1 to 5.
// Power 3 is 40 across.
func Radius(power int) float64 {
	radii := [...]float64{15, 17.5, 20, 23, 26.5}
	return radii[min(max(power, 1), len(radii))-1]
}

// discs draws the people.
func (b *builder) discs() {
	s := b.scene
	s.Discs = make([]*Disc, len(b.people)+len(b.nodes))
	discs := make([]Disc, len(b.people))
	s.discs = make(map[graphmodel.ID]int32, b.w.People.Len())
	s.nodes = make(map[graphmodel.ID]int32, len(b.nodes))
	b.hues = Hues(b.w)
	var homeless []int
	for i, p := range b.people {
		hue, ok := b.hues[p.Department]
		if !ok {
			hue = NoHue
		}
		at, placed := b.place(p.ID)
		if !placed {
			homeless = append(homeless, i)
		}
		s.discs[p.ID] = int32(i)
		s.Discs[i] = &discs[i]
		discs[i] = Disc{ID: p.ID, Centre: at, R: Radius(p.Power.Or(graphmodel.DefaultPower)),
			Name: p.Name, Hue: hue, Me: p.ID == b.w.Info.Me,
			Placeholder: p.Placeholder, External: p.External, Dim: b.routing || !b.passes(p.ID)}
		if pos := b.w.Positions.Find(p.ID); b.opts.Pins && pos != nil {
			s.Discs[i].Pinned = pos.Pinned
		}
	}
	b.shareEach(len(b.people), func(i int) { s.Discs[i].Initials = Initials(s.Discs[i].Name) })
	homeless = append(homeless, b.nodeDiscs()...)
	b.homeless = len(homeless) > 0
	b.rows(homeless)
	b.stances()
	b.support()
	for _, id := range b.opts.Route {
		if i, ok := s.discs[id]; ok {
			s.Discs[i].OnRoute, s.Discs[i].Dim = true, false
		}
	}
}

// farthest bounds positions, so that one far out does not lose all the others
// from sight.
const farthest = 1e6

// place returns where a person stands and whether that is known.
func (b *builder) place(id graphmodel.ID) (Point, bool) {
	at, ok := b.opts.Moved[id]
	if p := b.w.Positions.Find(id); !ok && p != nil {
		at, ok = Point{p.X, p.Y}, true
	}
	if !ok {
		at, ok = b.opts.Fallback[id]
	}
	if math.IsNaN(at.X) || math.IsNaN(at.Y) {
		return Point{}, false
	}
	clamp := func(v float64) float64 { return min(max(v, -farthest), farthest) }
	return Point{clamp(at.X), clamp(at.Y)}, ok
}

// rows puts the people without a place in rows below the others, so that
// nobody is lost.
func (b *builder) rows(homeless []int) {
	if len(homeless) == 0 {
		return
	}
	const across, down = 100.0, 80.0
	columns := int(math.Ceil(math.Sqrt(float64(len(homeless)) * 1.6)))
	var top, left float64
	if placed := len(b.scene.Discs) - len(homeless); placed > 0 {
		top, left = math.Inf(-1), math.Inf(1)
		for i := range b.scene.Discs {
			if _, found := slices.BinarySearch(homeless, i); !found {
				top = max(top, b.scene.Discs[i].Centre.Y)
				left = min(left, b.scene.Discs[i].Centre.X)
			}
		}
		top += 2 * down
	}
	for k, i := range homeless {
		b.scene.Discs[i].Centre = Point{left + float64(k%columns)*across, top + float64(k/columns)*down}
	}
}

// stances gives people their stance on the selected change.
func (b *builder) stances() {
	if b.change == nil {
		return
	}
	for _, stance := range b.change.Stances {
		current, known := stance.Current.Get()
		if i, ok := b.scene.discs[stance.Person]; ok && known && !b.isNode(i) {
			b.scene.Discs[i].Stance, b.scene.Discs[i].HasStance = current, true
		}
	}
	for _, id := range b.change.Deciders {
		if i, ok := b.scene.discs[id]; ok {
			b.scene.Discs[i].Decides = true
		}
	}
}

// support gives people how far they support the selected change.
func (b *builder) support() {
	for i := range b.scene.Discs {
		d := b.scene.Discs[i]
		d.Support, d.HasSupport = b.opts.Support[d.ID]
	}
}
