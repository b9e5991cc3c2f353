package menus

import (
	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
)

// Map is the map as its menus see it. What is said to act on the selection acts
// on those of it whom the map shows.
type Map interface {
	editor
	chooser
	arranger
	viewer
}

// editor edits the map.
type editor interface {
	// AddPerson has a new person's name typed at a place, in the department
	// that is there.
	AddPerson(what gesture.Hit, at drawing.Point)
	// Rename has the name of the selected person typed.
	Rename()
	// DrawTie has the pointer draw a tie from a person.
	DrawTie(from graphmodel.ID)
	// Tie has one person trust another.
	Tie(from, to graphmodel.ID)
	// OpenTie shows what can be set of a tie.
	OpenTie(tie graphmodel.ID)
	Cut(clipboard fyne.Clipboard)
	Copy(clipboard fyne.Clipboard) bool
	PasteAt(clipboard fyne.Clipboard, at drawing.Point)
	Duplicate()
	DeleteSelection()
}

// chooser selects.
type chooser interface {
	SelectAll()
	SelectPeople(people []*graphmodel.Person)
	// SelectHolders selects who holds a goal.
	SelectHolders(goal graphmodel.ID)
	SelectNeighbours()
	SelectDepartments()
	InvertSelection()
}

// arranger puts the selected people elsewhere.
type arranger interface {
	Arrange(k arrangement.Kind)
	Align(edge alignment.Edge)
	DistributeAcross()
	DistributeDown()
	// Pinned tells whether all of the selected people are pinned.
	Pinned() bool
	TogglePin()
}

// viewer looks at the map otherwise.
type viewer interface {
	ZoomToFit()
	// Filter returns who is shown.
	Filter() graphmodel.Filter
	// FocusOn shows a person and whoever is so many ties away; the empty id
	// everybody.
	FocusOn(person graphmodel.ID, steps int)
	// Collapsed tells whether a department is shown as one node.
	Collapsed(department graphmodel.ID) bool
	SetCollapsed(department graphmodel.ID, collapsed bool)
}
