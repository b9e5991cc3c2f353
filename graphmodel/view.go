package graphmodel

import (
	"fmt"
	"slices"
	"strings"
)

// View is a saved way of looking at the map: where the camera stands, what is
// shown and who. It changes nothing on the map.
type View struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	// X and Y are the place on the map in the middle of the view, and Zoom how
	// many pixels a map unit has. Where one is not known, all of the map is
	// shown.
	X    Opt[float64] `json:"x"`
	Y    Opt[float64] `json:"y"`
	Zoom Opt[float64] `json:"zoom"`
	// Layers are those of [ViewLayers] that are shown.
	Layers []string `json:"layers"`
	Filter Filter   `json:"filter"`
	// Dim shows in pale what the filter would hide.
	Dim bool `json:"dim"`
	// Collapsed are the departments that are shown as one node.
	Collapsed []ID `json:"collapsed"`
	// Change is the change in question, whose stances the filter means.
	Change ID `json:"change"`
	Extra  Extra
}

// The range of a saved zoom.
const (
	MinViewZoom = 0.01
	MaxViewZoom = 100
)

// Filter says who and which ties of a map are to be looked at: whoever is in
// one of the departments, has one of the tags, and so on. An empty list asks for
// nothing, and the zero Filter lets everything pass. Package filter carries it
// out.
type Filter struct {
	// Departments count with those that are parts of them.
	Departments []ID     `json:"departments"`
	Tags        []string `json:"tags"`
	// Stances are stances on the change in question, by [StanceName], or
	// [NotKnown].
	Stances []string `json:"stances"`
	// Kinds are those of [PersonKinds].
	Kinds []string `json:"kinds"`
	// Trust are the bands of ties, by [Band.String], or [NotKnown]; TieKinds
	// what the two have to do with each other, as in [Tie.Kinds].
	Trust    []string `json:"trust"`
	TieKinds []string `json:"tieKinds"`
	// Focus is the person around whom one looks, up to Steps ties away.
	Focus ID       `json:"focus"`
	Steps Opt[int] `json:"steps"`
	Extra Extra
}

// The steps around a person in focus.
const (
	DefaultSteps = 2
	MaxSteps     = 3
)

// NotKnown is the word for a stance or a trust level that is not known.
const NotKnown = "unknown"

// The kinds of person.
const (
	Internal    = "internal"
	External    = "external"
	Placeholder = "placeholder"
)

// ViewLayers, PersonKinds, StanceWords and TrustWords are the words of a view,
// in the order in which they are offered.
var (
	ViewLayers  = []string{"trust", "formalLine", "goals", "friction"}
	PersonKinds = []string{Internal, External, Placeholder}
	StanceWords = []string{StanceName(MaxStance), StanceName(1), StanceName(0), StanceName(-1), StanceName(MinStance), NotKnown}
	TrustWords  = []string{Strong.String(), Trusting.String(), Neutral.String(), Wary.String(), Distrust.String(), NotKnown}
)

// Key returns the id.
func (v *View) Key() ID { return v.ID }

// Kind returns [KindView].
func (v *View) Kind() Kind { return KindView }

// Empty tells whether a filter lets everything pass.
func (f *Filter) Empty() bool {
	return len(f.Departments) == 0 && len(f.Tags) == 0 && len(f.Stances) == 0 && len(f.Kinds) == 0 &&
		len(f.Trust) == 0 && len(f.TieKinds) == 0 && f.Focus == ""
}

// view checks the values of a saved view.
func (v *values) view(r *View) {
	optional := func(path string, o *Opt[float64]) { inRange(v, path, o, -MaxCoordinate, MaxCoordinate) }
	optional("x", &r.X)
	optional("y", &r.Y)
	inRange(v, "zoom", &r.Zoom, MinViewZoom, MaxViewZoom)
	v.words("layers", r.Layers, ViewLayers)
	v.words("filter.stances", r.Filter.Stances, StanceWords)
	v.words("filter.kinds", r.Filter.Kinds, PersonKinds)
	v.words("filter.trust", r.Filter.Trust, TrustWords)
	inRange(v, "filter.steps", &r.Filter.Steps, 1, MaxSteps)
	v.named("filter.departments", r.Filter.Departments)
	v.named("collapsed", r.Collapsed)
}

// words checks that a list holds only words of the format.
func (v *values) words(path string, list, known []string) {
	for i, word := range list {
		if !slices.Contains(known, word) {
			v.add(fmt.Sprintf("%s[%d]", path, i), fmt.Sprintf("%q is none of %s", word, strings.Join(known, ", ")), "the entry is dropped", func() { list[i] = "" })
		}
	}
}

// pruneView drops the list entries that name nothing.
func pruneView(r *View) {
	r.Collapsed = withoutEmpty(r.Collapsed)
	r.Filter.Departments = withoutEmpty(r.Filter.Departments)
	for _, list := range []*[]string{&r.Layers, &r.Filter.Stances, &r.Filter.Kinds, &r.Filter.Trust} {
		*list = slices.DeleteFunc(*list, func(word string) bool { return word == "" })
	}
}
