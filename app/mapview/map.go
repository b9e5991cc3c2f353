// Package mapview is the map in the window: one painted picture of the
// workspace, the pointer's and the keyboard's way of editing it, and the
// controls that lie on it. It acts through a [session.Session] and is used from
// the window's goroutine.
package mapview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/clock"
	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/filter"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/ratings"
)

// Map shows the workspace of a session and lets it be edited.
type Map struct {
	widget.BaseWidget

	// Zoomed tells the zoom; 1 is one pixel a map unit.
	Zoomed session.Signal[float64]
	// Hinted tells in a few words what the pointer is on or could do, for a
	// status line; empty for nothing.
	Hinted session.Signal[string]
	// LegendFolded tells that the user has folded the legend, or opened it.
	LegendFolded session.Signal[bool]
	// Looked tells of another way of looking at the map, and of others who pass
	// its filter.
	Looked session.Signal[Looks]
	// OpenSample is what the empty map offers besides a first person; nil
	// offers nothing. Set it before the map is shown.
	OpenSample func()
	// Rate asks questions about what is to be rated; nil where nothing does.
	Rate func(items ...ratings.Item)
	// Offers are what a map that has begun offers to do next; nil offers nothing.
	Offers *Offers
	// PasteList shows what people a text that is none of ours, or the empty one,
	// holds; nil where nothing does.
	PasteList func(text string)
	// Details shows the details of what is selected; nil where nothing does.
	Details func()
	// LogTalk logs a conversation with a person; nil where nothing does.
	LogTalk func(person graphmodel.ID)
	// Held shows everything that is held about a person; nil where nothing does.
	Held func(person graphmodel.ID)
	// AddDepartment makes a department of people and has it named; nil where
	// nothing does.
	AddDepartment func(people ...graphmodel.ID)
	// Clock lets the map wait until the hand rests; nil lets nothing wait. Set
	// it before the map is shown.
	Clock clock.Clock
	// Shown tells that another scene, or the same one painted anew, is on the
	// screen; nil that there is none, as another file is being opened.
	Shown session.Signal[*drawing.Scene]
	// Moved tells what is in view when that is something else.
	Moved session.Signal[drawing.Camera]

	session   *session.Session
	now       func() time.Time
	modifiers func() fyne.KeyModifier

	camera  drawing.Camera
	looks   Looks
	passing *filter.Passing // who and which ties pass the filter
	found   map[graphmodel.Ref]bool
	places  places
	moved   map[graphmodel.ID]drawing.Point
	scene   *drawing.Scene
	edition uint64 // counts the states of what is to be seen
	oldest  uint64 // the first edition of this workspace
	built   uint64 // the edition that scene is of
	picture *picture

	gesture     gesture.Gesture
	chosenTool  gesture.Tool
	over        gesture.Hit
	mouse       buttons
	spaceHeld   bool
	byPointer   bool // the focus came with a click
	wheelPans   bool // the wheel moves the view, and zooms with Ctrl
	unfitted    bool // a workspace was opened and not yet fitted
	fits        bool // the camera stands as fitting has left it
	stopMoving  func()
	leave       []func()            // ends following the session
	flight      func(share float32) // of the camera, the last one
	rolling     *rolling            // the zoom after the wheel, or nil
	running     *running            // an arrangement, or nil
	overlay     *overlay
	controls    *controls
	menuOpening func(menu *fyne.Menu, at fyne.Position)
}

var _ fyne.Widget = (*Map)(nil)

// New returns the map of a session.
func New(s *session.Session) *Map {
	m := &Map{
		session: s, now: time.Now, modifiers: driverModifiers, looks: Looks{Layers: drawing.DefaultLayers},
		camera: drawing.Camera{Zoom: 1}, gesture: gesture.Idle{}, edition: 1, stopMoving: func() {},
	}
	m.menuOpening = m.popUp
	m.picture = newPicture(s.Scheduler(), m.compose, m.accept)
	m.overlay = newOverlay(m)
	m.controls = newControls(m)
	m.ExtendBaseWidget(m)
	m.listen()
	m.opened(s.Workspace())
	return m
}

func (m *Map) listen() {
	s := m.session
	m.leave = []func(){
		s.Opened.Listen(m.opened),
		s.Edited.Listen(func(a edit.Announcement) {
			m.showUndone(a)
			m.edited()
		}),
		s.Selected.Listen(func(session.Selection) {
			m.controls.step.update()
			m.picture.request()
		}),
		s.ChangeChosen.Listen(func(graphmodel.ID) {
			m.relook()
			m.controls.step.update()
			m.changed()
		}),
		s.RouteShown.Listen(func(*influence.Route) { m.changed() }),
		s.SupportShown.Listen(m.supportShown),
		typeface.WhenFound(func() { fyne.Do(m.picture.request) }),
	}
}

// Close has the map follow the session no more. Nothing may be asked of it after
// that.
func (m *Map) Close() {
	m.stopArranging()
	m.stopMoving()
	m.places.stop()
	m.overlay.tooltip.hide()
	m.overlay.card.bubble.Leave()
	m.picture.cancelRest()
	for _, leave := range m.leave {
		leave()
	}
	m.leave = nil
}

// opened takes another workspace up. Nothing of the one before is seen, or
// found under the pointer, from then on.
func (m *Map) opened(*graphmodel.Workspace) {
	m.stopArranging()
	m.stopMoving()
	m.gesture = m.gesture.Cancel(stage{m})
	m.overlay.name.finish(false)
	m.places.stop()
	m.found = nil
	m.overlay.rings.forget()
	m.looks.Filter, m.looks.Collapsed = graphmodel.Filter{}, nil
	m.Looked.Emit(m.looks)
	m.moved, m.unfitted = nil, true
	m.places = places{opening: true}
	m.scene, m.over, m.oldest = nil, gesture.Hit{}, m.edition+1
	m.picture.clear()
	m.Shown.Emit(nil)
	m.controls.waiting.hide()
	m.controls.step.opened()
	m.edited()
}

// edited follows a change of the workspace.
func (m *Map) edited() {
	m.overlay.tooltip.hide() // it says how things stood
	m.place()
	m.overlay.rings.follow(m.session.Workspace())
	m.relook()
	m.controls.empty.update()
	m.changed()
}

// changed has the scene built anew and painted.
func (m *Map) changed() {
	m.edition++
	m.picture.request()
}

// compose tells the picture what to paint.
func (m *Map) compose() frame {
	f := frame{
		workspace: m.visible(), options: m.options(), edition: m.edition,
		camera: m.camera, pixels: pixelsOf(m.canvas(), m.Size()), palette: look.Palette(), marks: m.marks(),
	}
	if m.built == m.edition {
		f.scene = m.scene
	}
	return f
}

func (m *Map) options() drawing.Options {
	o := drawing.Options{Layers: m.looks.Layers, Passing: m.passing, Dim: m.looks.Dim, Pins: true, Collapsed: m.looks.Collapsed, Moved: m.moved, Fallback: m.places.fallback, Support: m.session.Support()}
	if change := m.session.Change(); change != nil {
		o.Change = change.ID
	}
	if route := m.session.Route(); route != nil {
		o.Route = route.People
	}
	return o
}

func (m *Map) marks() drawing.Marks {
	set := func(kind graphmodel.Kind) map[graphmodel.ID]bool {
		ids := m.session.Selection().IDs(kind)
		marked := make(map[graphmodel.ID]bool, len(ids))
		for _, id := range ids {
			marked[id] = true
		}
		return marked
	}
	return drawing.Marks{
		People: set(graphmodel.KindPerson), Ties: set(graphmodel.KindTie), Departments: set(graphmodel.KindDepartment),
		Goals: set(graphmodel.KindGoal), Hover: m.over.ID, Editing: m.overlay.name.person, Found: m.found,
	}
}

// accept takes note of a painted frame, and of the scene that the pointer is
// on from now on. A workspace that was just opened is not shown before the
// camera sees all who have a place.
func (m *Map) accept(f frame) bool {
	if f.edition < m.oldest {
		return false
	}
	m.scene, m.built = f.scene, f.edition
	if m.unfitted {
		if m.waits() || m.camera.Width == 0 || f.edition != m.edition {
			return false
		}
		m.unfitted = false
		camera := m.camera
		m.picture.hold()
		m.ZoomToFit()
		if m.camera != camera {
			return false
		}
		m.picture.held = false
	}
	if m.places.complete && m.running == nil {
		m.controls.waiting.hide()
	}
	m.overlay.update()
	m.Shown.Emit(m.scene)
	return true
}

// SetFound brings out the people, departments and goals that a search has
// found; nil ends it.
func (m *Map) SetFound(found map[graphmodel.Ref]bool) {
	m.found = found
	m.picture.request()
}

// driverModifiers asks the driver which modifier keys are held. The driver of
// tests does not know.
func driverModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
