package mapview

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
	others   map[drawing.Point]hit
	selected session.Selection
	current  Tool
	log      []string
}

var _ host = (*fakeHost)(nil)

// body and rim are how far from the centre of a person of fakeHost each goes.
const body, rim = 15, 20

func (f *fakeHost) note(format string, args ...any) {
	f.log = append(f.log, fmt.Sprintf(format, args...))
}

func (f *fakeHost) hitAt(at drawing.Point) hit {
	for _, id := range slices.Sorted(maps.Keys(f.people)) {
		way := at.Sub(f.people[id])
		switch distance := max(way.X, -way.X, way.Y, -way.Y); {
		case distance <= body:
			return hit{kind: onPerson, id: id}
		case distance <= rim:
			return hit{kind: onRim, id: id}
		}
	}
	return f.others[at]
}

func (f *fakeHost) where(person graphmodel.ID) drawing.Point { return f.people[person] }

func (f *fakeHost) peopleIn(area drawing.Rect) []graphmodel.ID {
	var in []graphmodel.ID
	for _, id := range slices.Sorted(maps.Keys(f.people)) {
		if area.Contains(f.people[id]) {
			in = append(in, id)
		}
	}
	return in
}

func (f *fakeHost) selection() session.Selection { return f.selected }

func (f *fakeHost) choose(s session.Selection) {
	f.selected = s
	ids := make([]graphmodel.ID, 0, len(s.Refs()))
	for _, ref := range s.Refs() {
		ids = append(ids, ref.ID)
	}
	f.note("select %v", ids)
}

func (f *fakeHost) pan(by drawing.Point) { f.note("pan %g %g", by.X, by.Y) }

func (f *fakeHost) preview(places map[graphmodel.ID]drawing.Point) {
	f.note("preview %s", inOrder(places))
}

func (f *fakeHost) moveTo(places map[graphmodel.ID]drawing.Point) { f.note("move %s", inOrder(places)) }
func (f *fakeHost) tie(from, to graphmodel.ID)                    { f.note("tie %s %s", from, to) }

func (f *fakeHost) beginPerson(at drawing.Point, department graphmodel.ID) {
	f.note("name new at %g %g in %q", at.X, at.Y, department)
}

func (f *fakeHost) beginRename(person graphmodel.ID) { f.note("rename %s", person) }
func (f *fakeHost) hover(what hit, _ pointer)        { f.note("hover %d %s", what.kind, what.id) }

func (f *fakeHost) showBand(area *drawing.Rect) {
	if area == nil {
		f.note("no band")
		return
	}
	f.note("band %g %g", area.Width(), area.Height())
}

func (f *fakeHost) showRubber(r *rubber) {
	if r == nil {
		f.note("no rubber")
		return
	}
	f.note("rubber %s to %q", r.from, r.to)
}

func (f *fakeHost) tool() Tool { return f.current }

func (f *fakeHost) setTool(tool Tool) {
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
