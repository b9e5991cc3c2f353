package gesture

import (
	"fmt"
	"maps"
	"slices"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// fakeHost is a map without a picture: people are squares around places, and
// what is done to it is written to a log.
type fakeHost struct {
	people map[graphmodel.ID]drawing.Point
	// others are what else is where.
	others   map[drawing.Point]Hit
	selected session.Selection
	current  Tool
	log      []string
	// What is on the screen and must not stay.
	band, lasso, rubber, preview bool
}

var _ Host = (*fakeHost)(nil)

// body and rim are how far from the centre of a person of fakeHost each goes.
const body, rim = 15, 20

func (f *fakeHost) note(format string, args ...any) {
	f.log = append(f.log, fmt.Sprintf(format, args...))
}

func (f *fakeHost) HitAt(at drawing.Point) Hit {
	for _, id := range slices.Sorted(maps.Keys(f.people)) {
		way := at.Sub(f.people[id])
		switch distance := max(way.X, -way.X, way.Y, -way.Y); {
		case distance <= body:
			return Hit{Kind: OnPerson, ID: id}
		case distance <= rim:
			return Hit{Kind: OnRim, ID: id}
		}
	}
	return f.others[at]
}

func (f *fakeHost) Where(person graphmodel.ID) drawing.Point { return f.people[person] }

func (f *fakeHost) PeopleIn(area drawing.Rect) []graphmodel.ID {
	var in []graphmodel.ID
	for _, id := range slices.Sorted(maps.Keys(f.people)) {
		if area.Contains(f.people[id]) {
			in = append(in, id)
		}
	}
	return in
}

// PeopleWithin takes the rectangle around the line for it.
func (f *fakeHost) PeopleWithin(outline []drawing.Point) []graphmodel.ID {
	area := drawing.RectAround(outline[0], outline[0])
	for _, p := range outline {
		area = area.Union(drawing.RectAround(p, p))
	}
	return f.PeopleIn(area)
}

// Members: bo is in IT, and nobody in HR.
func (f *fakeHost) Members(department graphmodel.ID) []graphmodel.ID {
	if department == "it" {
		return []graphmodel.ID{"bo"}
	}
	return nil
}

func (f *fakeHost) Selection() session.Selection { return f.selected }

func (f *fakeHost) SelectedHere() []graphmodel.ID { return f.selected.IDs(graphmodel.KindPerson) }

func (f *fakeHost) Choose(s session.Selection) {
	f.selected = s
	ids := make([]graphmodel.ID, 0, len(s.Refs()))
	for _, ref := range s.Refs() {
		ids = append(ids, ref.ID)
	}
	f.note("select %v", ids)
}

func (f *fakeHost) Pan(by drawing.Point) { f.note("pan %g %g", by.X, by.Y) }

// LineUp lines who is held up with x 200 when less than 5 are missing.
func (f *fakeHost) LineUp(held graphmodel.ID, origins map[graphmodel.ID]drawing.Point, way drawing.Point) drawing.Point {
	if x := origins[held].X + way.X; held != "" && x > 195 && x < 205 {
		way.X += 200 - x
	}
	return way
}

func (f *fakeHost) Preview(places map[graphmodel.ID]drawing.Point) {
	f.preview = places != nil
	f.note("preview %s", inOrder(places))
}

func (f *fakeHost) MoveTo(places map[graphmodel.ID]drawing.Point) {
	f.preview = false
	f.note("move %s", inOrder(places))
}

func (f *fakeHost) Tie(from, to graphmodel.ID) { f.note("tie %s %s", from, to) }

func (f *fakeHost) OpenTie(tie graphmodel.ID) { f.note("open %s", tie) }

func (f *fakeHost) ChooseBundle(first graphmodel.ID) { f.note("bundle %s", first) }
func (f *fakeHost) Expand(department graphmodel.ID)  { f.note("expand %s", department) }

func (f *fakeHost) BeginPerson(at drawing.Point, department graphmodel.ID) {
	f.note("name new at %g %g in %q", at.X, at.Y, department)
}

func (f *fakeHost) BeginRename(person graphmodel.ID) { f.note("rename %s", person) }
func (f *fakeHost) Hover(what Hit, _ Pointer)        { f.note("hover %d %s", what.Kind, what.ID) }

func (f *fakeHost) ShowBand(area *drawing.Rect) {
	f.band = area != nil
	if area == nil {
		f.note("no band")
		return
	}
	f.note("band %g %g", area.Width(), area.Height())
}

func (f *fakeHost) ShowLasso(outline []drawing.Point) {
	f.lasso = outline != nil
	if outline == nil {
		f.note("no lasso")
		return
	}
	f.note("lasso of %d", len(outline))
}

func (f *fakeHost) ShowRubber(r *Rubber) {
	f.rubber = r != nil
	if r == nil {
		f.note("no rubber")
		return
	}
	f.note("rubber %s to %q", r.From, r.To)
}

func (f *fakeHost) Tool() Tool { return f.current }

func (f *fakeHost) SetTool(tool Tool) {
	if f.current != tool {
		f.current = tool
		f.note("tool %d", tool)
	}
}

func inOrder(places map[graphmodel.ID]drawing.Point) string {
	text := ""
	for _, id := range slices.Sorted(maps.Keys(places)) {
		text += fmt.Sprintf("%s %g %g;", id, places[id].X, places[id].Y)
	}
	return text
}
