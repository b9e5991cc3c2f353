package drawing

import (
	"slices"

	"inroad/graphmodel"
)

// Label is a name that a painter has put on the map: of a person, a department
// or a goal.
type Label struct {
	Ref graphmodel.Ref
	// Area is where it is, in map units.
	Area Rect
}

// LabelAt returns what the uppermost name at a place names, if one is there.
func LabelAt(labels []Label, at Point) (ref graphmodel.Ref, ok bool) {
	for i := len(labels) - 1; i >= 0; i-- {
		if labels[i].Area.Contains(at) {
			return labels[i].Ref, true
		}
	}
	return graphmodel.Ref{}, false
}

// label takes a place for a name that is painted there, with some room between
// names in a row, and notes whose it is.
func (f *frame) label(kind graphmodel.Kind, id graphmodel.ID, spot box) {
	room := 5 * f.dp
	f.painter.taken.take(box{spot.x0 - room, spot.y0, spot.x1 + room, spot.y1})
	f.labels = append(f.labels, Label{graphmodel.Ref{Kind: kind, ID: id},
		Rect{f.place(spot.x0, spot.y0), f.place(spot.x1, spot.y1)}})
}

// isLabelled tells whether a person's name has been painted.
func (f *frame) isLabelled(person graphmodel.ID) bool {
	ref := graphmodel.Ref{Kind: graphmodel.KindPerson, ID: person}
	return slices.ContainsFunc(f.labels, func(l Label) bool { return l.Ref == ref })
}

// place returns which place on the map is at a pixel; see [frame.at].
func (f *frame) place(x, y float32) Point {
	s := float64(f.scale)
	return Point{(float64(x) - f.offset.X) / s, (float64(y) - f.offset.Y) / s}
}

// inView tells whether all of a box is in the view.
func (f *frame) inView(b box) bool {
	v := f.view
	return b.x0 >= v.x0 && b.y0 >= v.y0 && b.x1 <= v.x1 && b.y1 <= v.y1
}

// slid returns a box beside a point, moved to the left or right for all of it to
// be in the view, but no farther than it stays beside the point.
func (f *frame) slid(b box, x float32) box {
	if x < f.view.x0 || x > f.view.x1 {
		return b
	}
	most, edge := (b.x1-b.x0)/2, 4*f.dp
	by := max(f.view.x0+edge-b.x0, 0) + min(f.view.x1-edge-b.x1, 0)
	by = min(max(by, -most), most)
	b.x0, b.x1 = b.x0+by, b.x1+by
	return b
}
