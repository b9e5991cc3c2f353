package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Tool says what the pointer does on the map.
type Tool int

// The tools. In all of them a person who is pressed is selected and dragged,
// and the middle button pans.
const (
	// SelectTool selects, moves, pans on the ground, and ties from the rim.
	SelectTool Tool = iota
	// AreaTool selects the people in a rectangle.
	AreaTool
	// PersonTool puts a person where one clicks, and then gives way to
	// SelectTool.
	PersonTool
	// TieTool ties from anywhere on a person, not only from the rim.
	TieTool
)

// pointer is what the mouse does, in the view and on the map.
type pointer struct {
	// view is in device-independent pixels from the map's corner, at the
	// place on the map below it.
	view, at drawing.Point
	button   desktop.MouseButton
	mods     fyne.KeyModifier
	// double marks the second press of a double click.
	double bool
}

func (p pointer) shift() bool { return p.mods&fyne.KeyModifierShift != 0 }

// clickSlack is how far, in pixels, the pointer may stray within a click.
const clickSlack = 4

func (p pointer) strayed(from pointer) bool { return p.view.Sub(from.view).Len() > clickSlack }

// hit is what is at a place on the map.
type hit struct {
	kind hitKind
	id   graphmodel.ID
	// department is the one within whose hull the place is, if any.
	department graphmodel.ID
}

type hitKind int

const (
	onGround hitKind = iota
	onPerson
	onRim // the edge of a person, from which a tie is dragged
	onTie
	onDepartment
	onGoal
)

// ref names the record that was hit, if it was one.
func (h hit) ref() (ref graphmodel.Ref, ok bool) {
	kinds := map[hitKind]graphmodel.Kind{
		onPerson: graphmodel.KindPerson, onRim: graphmodel.KindPerson, onTie: graphmodel.KindTie,
		onDepartment: graphmodel.KindDepartment, onGoal: graphmodel.KindGoal,
	}
	kind, ok := kinds[h.kind]
	return graphmodel.Ref{Kind: kind, ID: h.id}, ok
}

func (h hit) person() bool { return h.kind == onPerson || h.kind == onRim }

// gesture is a state of the pointer's machine: what the next event means.
// Every method returns the state that follows. [press] begins a gesture.
type gesture interface {
	move(h host, p pointer) gesture
	release(h host, p pointer) gesture
	// cancel takes back what the gesture has begun.
	cancel(h host) gesture
}

// host is what gestures act on: the map, or in tests a stand-in.
type host interface {
	// hitAt returns what is at a place on the map.
	hitAt(at drawing.Point) hit
	// where returns where a person stands.
	where(person graphmodel.ID) drawing.Point
	peopleIn(area drawing.Rect) []graphmodel.ID
	selection() session.Selection
	choose(selection session.Selection)

	// pan moves the map under the view by a way in the view.
	pan(by drawing.Point)
	// preview shows people at places where they are not yet; nil ends it.
	preview(places map[graphmodel.ID]drawing.Point)
	// moveTo puts people there, in one edit.
	moveTo(places map[graphmodel.ID]drawing.Point)
	// tie makes a tie by which from trusts to, or finds the one there is.
	tie(from, to graphmodel.ID)
	// beginPerson has a person's name typed at a place.
	beginPerson(at drawing.Point, department graphmodel.ID)
	beginRename(person graphmodel.ID)

	// hover shows what the pointer is over.
	hover(what hit, p pointer)
	// showBand shows the rectangle that is being drawn; nil ends it.
	showBand(area *drawing.Rect)
	// showRubber shows the tie that is being drawn; nil ends it.
	showRubber(r *rubber)
	tool() Tool
	setTool(tool Tool)
}

// rubber is a tie that is being drawn: from a person to the pointer, or to the
// person who is under it.
type rubber struct {
	from graphmodel.ID
	to   graphmodel.ID // empty over nobody
	end  drawing.Point
}
