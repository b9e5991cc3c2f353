package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/app/mapview/menus"
	"inroad/graphmodel"
)

// popUp shows a menu at a place in the window.
func (m *Map) popUp(menu *fyne.Menu, at fyne.Position) {
	if c := m.canvas(); c != nil {
		look.WriteKeys(menu)
		widget.ShowPopUpMenuAtPosition(menu, c, at)
	}
}

// OpenMenu opens the menu of what is selected, or of the ground in the middle of
// the view.
func (m *Map) OpenMenu() {
	at, what := drawing.Point{X: m.camera.X, Y: m.camera.Y}, gesture.Hit{}
	if refs := m.selection().Refs(); len(refs) > 0 {
		last := refs[len(refs)-1]
		if place, ok := m.placeOf(last); ok {
			at, what = place, gesture.Hit{Kind: kindsHit[last.Kind], ID: last.ID}
		}
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	m.menuOpening(m.menuFor(what, at), corner.Add(position(m.camera.ToView(at))))
}

// menuFor returns the menu for what is at a place and has been selected.
func (m *Map) menuFor(what gesture.Hit, at drawing.Point) *fyne.Menu {
	return menus.New(m.session, stage{m}, menus.Beyond{Details: m.Details, Held: m.Held, LogTalk: m.LogTalk, AddDepartment: m.AddDepartment}).For(what, at)
}

var _ menus.Map = stage{}

// AddPerson is asked by menus, as are all that follow.
func (s stage) AddPerson(what gesture.Hit, at drawing.Point) {
	gesture.AddPerson(s, what, gesture.Pointer{At: at})
}
func (s stage) DrawTie(from graphmodel.ID)                         { s.gesture = gesture.TieFrom(s, from) }
func (s stage) PasteAt(clipboard fyne.Clipboard, at drawing.Point) { s.pasteAt(clipboard, at) }
func (s stage) SelectPeople(people []*graphmodel.Person)           { s.chooseAll(people) }
func (s stage) SelectHolders(goal graphmodel.ID)                   { s.chooseHolders(goal) }
func (s stage) Filter() graphmodel.Filter                          { return s.looks.Filter }
