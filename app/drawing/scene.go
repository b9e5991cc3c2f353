// Package drawing turns a workspace into a picture, in two steps: [Build]
// makes a [Scene], a flat display list in map units that says what is where
// and what it means, and a painter such as [RasterPainter] gives it colours
// and pixels. It knows no window.
package drawing

import (
	"slices"
	"sync"

	"inroad/graphmodel"
)

// Scene is the picture of one workspace: shapes in map units with their
// meaning, in the order in which they are painted. It is immutable once built
// and may be read by any goroutine.
type Scene struct {
	// Hulls are the grounds of the departments, sorted by department.
	Hulls []Hull
	Lines []*Line
	// Arcs are the ties that are not on the shown route, weakest first. Scenes
	// share those that have not moved.
	Arcs  []*Arc
	Hops  []Hop
	Flags []Flag
	// Discs are the people, sorted by id, and then the collapsed departments.
	// Scenes share those that are the same.
	Discs []*Disc

	bounds Rect
	discs  map[graphmodel.ID]int32 // of a person, or of the department collapsed over them
	nodes  map[graphmodel.ID]int32 // of collapsed departments

	// Where people are just being moved, still is the scene in which nobody
	// was, moved tells by disc who is, and movers are the discs of those, in
	// order; nil otherwise.
	still  *Scene
	moved  []bool
	movers []int32
	// movingArcs are the ties of those who are being moved.
	movingArcs []int32

	indexes indexes
}

// indexes answer what is where. The pointer asks rarely, and a scene is built
// at every step of a drag, so they are made when first asked.
type indexes struct {
	discsOnce, arcsOnce sync.Once
	discs, arcs         *grid
}

// Disc is a person, or a department that is shown as one node.
type Disc struct {
	// ID is that of the person or of the department.
	ID graphmodel.ID
	// Members are the people for whom a department stands, sorted by id; nil
	// for a person. It is then Me that one of them is me, and Decides that one
	// decides.
	Members []graphmodel.ID
	Centre  Point
	// R is the radius; see [Radius].
	R              float64
	Initials, Name string
	Hue            Hue
	// Stance is the person's on the selected change, if HasStance.
	Stance    int
	HasStance bool
	// Support is how far the person supports the selected change, 0 to 1, if
	// HasSupport.
	Support    float64
	HasSupport bool
	// Me marks whose map it is, Decides a decider of the selected change.
	Me, Decides           bool
	Placeholder, External bool
	// Pinned marks who stays where they stand.
	Pinned bool
	// OnRoute marks the people of the shown route; while one is shown, all
	// others are Dim. So is who does not pass the filter.
	OnRoute, Dim bool
	// Guest marks somebody who stands on the ground of a department that is
	// not theirs.
	Guest bool
}

// Arc is a tie, drawn the way influence runs: from the trusted person to the
// one who trusts.
type Arc struct {
	ID graphmodel.ID
	// Ties are the ties of a bundle, from or to a collapsed department, sorted
	// by id; ID is the first. Of a single tie it is nil.
	Ties []graphmodel.ID
	// Trusted and Trusting are indexes in [Scene.Discs].
	Trusted, Trusting int
	Curve             Curve
	// Band is that of the trust level, if Known.
	Band  graphmodel.Band
	Known bool
	// Level is the mean of the known levels of a bundle; 0 for a single tie.
	Level float64
	// Friction marks an open conflict.
	Friction bool
	Dim      bool
	// Calm is 1 where there are few ties and goes down to 0 as they become so
	// many that each must step back.
	Calm float64
}

// Hop is one step of the shown route, from who asks to who is asked.
type Hop struct {
	// Step counts from 1.
	Step int
	// Tie is the tie that carries it; empty if the two are not tied.
	Tie      graphmodel.ID
	From, To graphmodel.ID
	Curve    Curve
}

// LineKind says what a [Line] means.
type LineKind int

// The kinds of line.
const (
	// FormalLine goes from a manager to a report.
	FormalLine LineKind = iota
	// GoalLine goes from a goal's flag to a holder.
	GoalLine
)

// Line is a thin line of the layers below the ties.
type Line struct {
	Kind  LineKind
	Curve Curve
	Dim   bool
	ends  ends // of a formal line: the discs that it joins
}

// Hull is the ground of a department, with its people in it. People who stand
// far from the others are on a ground of their own.
type Hull struct {
	Department graphmodel.ID
	// Main marks the hull with most of its people, where the name is.
	Main bool
	// Level is how many levels of departments are within it.
	Level int
	Name  string
	Hue   Hue
	// Outline is a closed polygon, fine enough to look smooth.
	Outline []Point
	Bounds  Rect
	// Label is the middle of the foot of the name, if it is above.
	Label Point
	Dim   bool
	moves bool // somebody of the department is just being moved
}

// Flag is a goal.
type Flag struct {
	ID    graphmodel.ID
	At    Point
	Title string
	Dim   bool
}

// samePlaces tells whether a scene shows the same as another one but for where
// those stand who are just being moved, in both.
func (s *Scene) samePlaces(t *Scene) bool {
	return s == t || s.still != nil && s.still == t.still && slices.Equal(s.movers, t.movers)
}

// Bounds returns a rectangle with everything in it but names that reach far
// out; the zero Rect when the scene is empty.
func (s *Scene) Bounds() Rect { return s.bounds }

// IsNode tells whether it is a collapsed department.
func (d *Disc) IsNode() bool { return d.Members != nil }

// Ref names the person or the department.
func (d *Disc) Ref() graphmodel.Ref {
	if d.IsNode() {
		return graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: d.ID}
	}
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: d.ID}
}

// reach returns how far from the centre ties end: a square reaches farther than
// a disc.
func (d *Disc) reach() float64 {
	if d.IsNode() {
		return d.R * 1.15
	}
	return d.R
}

// Node returns the node of a collapsed department and whether there is one.
func (s *Scene) Node(department graphmodel.ID) (Disc, bool) {
	i, ok := s.nodes[department]
	if !ok {
		return Disc{}, false
	}
	return *s.Discs[i], true
}

// Bundle returns the bundle whose first tie that is, and whether it is one.
func (s *Scene) Bundle(first graphmodel.ID) (Arc, bool) {
	for _, a := range s.Arcs {
		if a.ID == first {
			return *a, a.Ties != nil
		}
	}
	return Arc{}, false
}

// Disc returns the disc of a person, or of the department that is collapsed over
// them, and whether there is one.
func (s *Scene) Disc(person graphmodel.ID) (Disc, bool) {
	i, ok := s.discs[person]
	if !ok {
		return Disc{}, false
	}
	return *s.Discs[i], true
}
