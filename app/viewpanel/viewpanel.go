// Package viewpanel says how a map is looked at and lets the user change it: a
// button on the map opens a panel with its layers, filter, collapsed departments
// and saved views, and a row of chips says what is filtered. It acts on one
// [mapview.Map] and is used from the window's goroutine.
package viewpanel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Panel is the button, the panel and the chips of one map.
type Panel struct {
	session *session.Session
	view    *mapview.Map
	button  *look.Button
	bar     *bar
	popup   *widget.PopUp
	// relayout has the map make room for the chips.
	relayout func()
	leave    []func()

	content fyne.CanvasObject
	filters *filters
	layers  *look.Toggles
	nodes   *look.Tokens
	saved   *saved
}

// layerWords are what the layers are called.
var layerWords = []string{"Trust", "Formal line", "Goals", "Friction"}

// Width is how wide the panel is, Height how high at most.
const (
	Width  = 348
	Height = 560
)

// New puts the button and the chips on a map.
func New(s *session.Session, m *mapview.Map) *Panel {
	p := &Panel{session: s, view: m}
	p.build()
	p.button = look.NewButton(look.Plain, "View", p.Open)
	p.bar = newBar(m)
	p.relayout = m.Furnish(p.button, p.bar.content)
	p.leave = []func(){
		m.Looked.Listen(func(mapview.Looks) { p.update() }),
		s.Edited.Listen(func(a edit.Announcement) { p.edited(a) }),
		s.ChangeChosen.Listen(func(graphmodel.ID) { p.update() }),
		s.Opened.Listen(func(*graphmodel.Workspace) {
			p.saved.forget()
			p.update()
		}),
	}
	p.update()
	return p
}

// Close has it follow the session and the map no more.
func (p *Panel) Close() {
	for _, leave := range p.leave {
		leave()
	}
	p.leave = nil
}

func (p *Panel) build() {
	p.layers = look.NewToggles(layerWords, func(on []string) {
		p.view.Look(func(l *mapview.Looks) { l.Layers = drawing.LayersOn(on, layerWords) })
	})
	p.filters = newFilters(p.session, p.view)
	p.nodes = look.NewTokens("Department", departments(p.session), nameOf(p.session, graphmodel.KindDepartment), func(keys []string) {
		p.view.Look(func(l *mapview.Looks) { l.Collapsed = ids(keys) })
	})
	p.saved = newSaved(p.session, p.view)
	p.content = look.VBox(14,
		look.VBox(6, look.SectionTitle("Layers"), p.layers),
		p.saved.content,
		p.filters.content,
		look.VBox(6, look.SectionTitle("Departments shown as one",
			look.NewButton(look.Flat, "All", p.view.CollapseAll), look.NewButton(look.Flat, "None", p.view.ExpandAll)), p.nodes))
}

// edited follows a change of the workspace. Moving people about changes nothing
// here.
func (p *Panel) edited(a edit.Announcement) {
	if !a.OnlyMoves() || a.Touches(graphmodel.KindView) {
		p.update()
	}
}

// update shows how the map is looked at now.
func (p *Panel) update() {
	looks := p.view.Looks()
	p.layers.SetOn(looks.Layers.On(layerWords))
	p.filters.update()
	p.nodes.SetChosen(keysOf(looks.Collapsed))
	p.saved.update()
	p.bar.update(p.session.Workspace())
	p.relayout()
}

// Open shows the panel under its button.
func (p *Panel) Open() {
	if p.popup = look.PopUnder(p.button, p.scrolled(), Width); p.popup != nil {
		p.update()
	}
}

// Dismiss closes the panel and tells whether it was open.
func (p *Panel) Dismiss() bool {
	if p.popup == nil || !p.popup.Visible() {
		return false
	}
	p.popup.Hide()
	return true
}

// scrolled returns the panel, no higher than there is room.
func (p *Panel) scrolled() fyne.CanvasObject {
	height := float32(Height)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.button); c != nil {
		height = min(height, c.Size().Height-150)
	}
	scroll := look.NewScroll(container.New(fixedWidth(Width-24), look.Inset(6, 6, p.content)))
	return container.New(atMost{width: Width, height: height}, scroll)
}

// atMost gives its object that size.
type atMost struct{ width, height float32 }

func (a atMost) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(a.width-12, a.height) }

func (atMost) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// fixedWidth gives its object that width and the height it then needs.
type fixedWidth float32

func (w fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	o := objects[0]
	if o.Size().Width != float32(w) {
		o.Resize(fyne.NewSize(float32(w), o.MinSize().Height))
	}
	return fyne.NewSize(float32(w), o.MinSize().Height)
}

func (w fixedWidth) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSize(float32(w), objects[0].MinSize().Height))
}
