package gesture

import (
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Host is what gestures act on: the map, or in tests a stand-in.
type Host interface {
	// HitAt returns what is at a place on the map.
	HitAt(at drawing.Point) Hit
	// Where returns where a person stands.
	Where(person graphmodel.ID) drawing.Point
	// PeopleIn returns the people in a rectangle, PeopleWithin those within a
	// closed line, Members those of a department.
	PeopleIn(area drawing.Rect) []graphmodel.ID
	PeopleWithin(outline []drawing.Point) []graphmodel.ID
	Members(department graphmodel.ID) []graphmodel.ID
	Selection() session.Selection
	// SelectedHere returns the selected people whom the map shows.
	SelectedHere() []graphmodel.ID
	Choose(selection session.Selection)

	// Pan moves the map under the view by a way in the view.
	Pan(by drawing.Point)
	// LineUp returns by how much people who are dragged by a way are dragged
	// so that the one who is held lines up with others, if the user wants
	// that, and shows with whom. MoveTo and Preview(nil) end the showing.
	LineUp(held graphmodel.ID, origins map[graphmodel.ID]drawing.Point, way drawing.Point) drawing.Point
	// Preview shows people at places where they are not yet; nil ends it.
	Preview(places map[graphmodel.ID]drawing.Point)
	// MoveTo puts people there, in one edit.
	MoveTo(places map[graphmodel.ID]drawing.Point)
	// Tie makes a tie by which from trusts to, or finds the one there is, and
	// opens it.
	Tie(from, to graphmodel.ID)
	// ChooseBundle selects all the ties of a bundle, given the first.
	ChooseBundle(first graphmodel.ID)
	// Expand shows the people of a department that is shown as one node.
	Expand(department graphmodel.ID)
	// OpenTie shows what can be set of a tie.
	OpenTie(tie graphmodel.ID)
	// BeginPerson has a person's name typed at a place.
	BeginPerson(at drawing.Point, department graphmodel.ID)
	BeginRename(person graphmodel.ID)

	// Hover shows what the pointer is over.
	Hover(what Hit, p Pointer)
	// ShowBand shows the rectangle that is being drawn, ShowLasso the line;
	// nil ends it.
	ShowBand(area *drawing.Rect)
	ShowLasso(outline []drawing.Point)
	// ShowRubber shows the tie that is being drawn; nil ends it.
	ShowRubber(r *Rubber)
	Tool() Tool
	SetTool(tool Tool)
}

// Rubber is a tie that is being drawn: from a person to the pointer, or to the
// person who is under it.
type Rubber struct {
	From graphmodel.ID
	To   graphmodel.ID // empty over nobody
	End  drawing.Point
}
