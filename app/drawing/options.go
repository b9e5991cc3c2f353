package drawing

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// Options say what of a workspace a scene shows. What is selected or under
// the pointer is not part of a scene; see [Marks].
type Options struct {
	// Change is the selected change, whose stances and deciders are shown.
	Change graphmodel.ID
	// Route lists the people of the shown route, who asks first.
	Route  []graphmodel.ID
	Layers Layers
	// Support has discs filled by how far people support the change, 0 to 1;
	// nil leaves them as they are.
	Support map[graphmodel.ID]float64
	// Moved says where people stand who are just being moved; it goes before
	// the workspace's own positions.
	Moved map[graphmodel.ID]Point
	// Fallback says where people stand for whom the workspace has no
	// position. Who is in neither stands in rows below the others.
	Fallback map[graphmodel.ID]Point
	// Passing says who and which ties are looked at; nil lets everything pass.
	// The others are left out or, with Dim, step back. Who is on the shown
	// route is never left out.
	Passing *filter.Passing
	Dim     bool
	// NoGrounds leaves out the grounds of the departments, where places on the
	// picture mean something else.
	NoGrounds bool
	// Pins marks who is pinned to where they stand.
	Pins bool
	// Collapsed are the departments that are shown as one node each, together
	// with their parts but for those that are collapsed themselves.
	Collapsed []graphmodel.ID
}

// Layers say what is shown beside people and departments.
type Layers struct {
	Trust, FormalLine, Goals, Friction bool
}

// On returns the words of the layers that are shown, given a word for each: trust,
// formal line, goals, friction.
func (l Layers) On(words []string) []string {
	var on []string
	for i, shown := range l.fields() {
		if *shown {
			on = append(on, words[i])
		}
	}
	return on
}

// LayersOn returns the layers whose words are on; see [Layers.On].
func LayersOn(on, words []string) Layers {
	var l Layers
	for i, shown := range l.fields() {
		*shown = slices.Contains(on, words[i])
	}
	return l
}

// fields are the layers in the order of [graphmodel.ViewLayers].
func (l *Layers) fields() []*bool { return []*bool{&l.Trust, &l.FormalLine, &l.Goals, &l.Friction} }

// DefaultLayers are those a user sees first.
var DefaultLayers = Layers{Trust: true, Friction: true}

// Points returns positions as the maps of [Options] want them.
func Points(positions []*graphmodel.Position) map[graphmodel.ID]Point {
	points := make(map[graphmodel.ID]Point, len(positions))
	for _, p := range positions {
		points[p.ID] = Point{p.X, p.Y}
	}
	return points
}
