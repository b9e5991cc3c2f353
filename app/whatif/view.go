package whatif

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/comparing"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/scenario"
)

// View is the sandbox in the middle of the window: a map of its own, clearly
// marked, or the comparison of all what-ifs. Its [Panel] stands beside it. It
// begins when it is first shown; hidden, it stays as it was.
type View struct {
	widget.BaseWidget

	// Furnish gives a map the user's settings. Set it before the view is shown.
	Furnish func(*mapview.Map)
	// Ended is called when what is supposed was applied or thrown away, with what
	// is to be said of it. Turned is called when what undo takes back, or what is
	// seen, is something else.
	Ended  func(said string)
	Turned func()
	// NewChange has a change described, where there is none.
	NewChange func()

	session *session.Session
	from    *mapview.Map
	box     *sandbox
	aside   map[graphmodel.ID]state // what-ifs of other changes, by change
	chart   *mapview.Map
	marks   *comparing.Marks
	panel   *Panel

	inEffect, inAll session.Interest

	tabs    *look.Segmented
	place   *fyne.Container // of the map
	edge    *look.Surface
	table   *table
	empty   fyne.CanvasObject
	content *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// state is how far the what-ifs of a change have come.
type state struct {
	now    graphmodel.Scenario
	drafts map[graphmodel.ID]graphmodel.Scenario
}

// The pages of the middle.
const (
	mapPage = iota
	tablePage
)

// New returns the sandbox of a session; the map in it is at first looked at as
// that in the window. It is hidden until [View.Show].
func New(s *session.Session, from *mapview.Map) *View {
	v := &View{session: s, from: from, aside: make(map[graphmodel.ID]state), Furnish: func(*mapview.Map) {}, Ended: func(string) {}, Turned: func() {}, NewChange: func() {}}
	v.tabs = look.NewSegmented([]string{"Map", "Compare"}, mapPage, func(int) { v.turn() })
	v.place = container.New(placed{})
	v.edge = look.NewSurface("")
	v.edge.Stroke, v.edge.StrokeWidth = look.ColourRoute, edgeWidth
	v.table = newTable(v)
	v.panel = newPanel(v)
	v.empty = v.emptyState()
	v.ExtendBaseWidget(v)
	v.Hidden = true
	s.Opened.Listen(func(*graphmodel.Workspace) {
		clear(v.aside)
		v.end()
		v.resume()
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.resume() })
	s.Edited.Listen(func(edit.Announcement) { v.resume() })
	v.turn()
	return v
}

const edgeWidth = 3

// Panel returns what stands beside the view: what is supposed, and what follows
// from it.
func (v *View) Panel() *Panel { return v.panel }

// Show shows the sandbox of the change in question.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.resume()
}

// Hide hides the sandbox. What is supposed in it stays.
func (v *View) Hide() {
	v.BaseWidget.Hide()
	v.wants()
}

// Map returns the map of the sandbox, if that is what is seen, or else nil.
func (v *View) Map() *mapview.Map {
	if v.box == nil || v.tabs.Chosen() != mapPage {
		return nil
	}
	return v.chart
}

// Session returns the session of the sandbox, or nil while there is none.
func (v *View) Session() *session.Session {
	if v.box == nil {
		return nil
	}
	return v.box.copy
}

// Undo takes the last supposition back, Redo supposes it again.
func (v *View) Undo() {
	if v.box != nil {
		v.box.undo()
	}
}

// Redo supposes again what was taken back last.
func (v *View) Redo() {
	if v.box != nil {
		v.box.redo()
	}
}

// UndoName returns what [View.Undo] would take back; empty for nothing.
func (v *View) UndoName() string {
	if v.box == nil {
		return ""
	}
	return v.box.undoName()
}

// RedoName returns what [View.Redo] would do again; empty for nothing.
func (v *View) RedoName() string {
	if v.box == nil {
		return ""
	}
	return v.box.copy.History().RedoName()
}

// resume goes on with the what-ifs of the change in question, if the view is
// shown.
func (v *View) resume() {
	c := v.session.Change()
	if v.box != nil && (c == nil || c.ID != v.box.change) {
		v.aside[v.box.change] = state{v.box.now, v.box.drafts}
		v.end()
	}
	if v.box == nil && c != nil && v.Visible() {
		v.begin()
	}
	v.turn()
}

// begin makes the sandbox and its map.
func (v *View) begin() {
	box, err := newSandbox(v.session)
	if err != nil {
		v.session.Failed.Emit(err)
		return
	}
	v.box = box
	if before, ok := v.aside[box.change]; ok {
		box.drafts = before.drafts
		box.now = before.now
		box.restart("Go on")
	}
	v.chart = mapview.New(box.copy)
	v.Furnish(v.chart)
	v.chart.SetLooks(v.from.Looks())
	v.marks = comparing.NewMarks(v.chart, &v.chart.Shown, &v.chart.Moved)
	v.place.Objects = []fyne.CanvasObject{v.chart}
	box.copy.Failed.Listen(func(err error) { v.session.Failed.Emit(err) })
	box.copy.Selected.Listen(func(session.Selection) { v.panel.subject.update() })
	box.changed.Listen(func(struct{}) { v.changed() })
	box.effect.Told.Listen(func(session.Findings[*scenario.Comparison]) { v.panel.effect.update() })
	box.all.Told.Listen(v.table.show)
	box.leave = append(box.leave,
		box.copy.Suggested.Listen(func(session.Advice) { v.panel.effect.update() }),
		v.session.Suggested.Listen(func(session.Advice) { v.panel.effect.update() }))
	v.changed()
}

// changed follows other suppositions.
func (v *View) changed() {
	v.marks.Show(v.box.differences())
	v.panel.update()
	v.table.update()
	v.Turned()
}

// end takes the sandbox away.
func (v *View) end() {
	if v.box == nil {
		return
	}
	v.inEffect.End()
	v.inAll.End()
	v.chart.Close()
	v.box.close()
	v.box, v.chart, v.marks = nil, nil, nil
	v.place.Objects = nil
	v.panel.update()
}

// throwAway ends the what-if at work; nothing of it stays but what was kept.
func (v *View) throwAway() {
	if v.box == nil {
		return
	}
	delete(v.aside, v.box.change)
	v.tabs.SetChosen(mapPage)
	v.end()
	v.Ended("The what-if is thrown away; the map is as it was")
}

// apply makes what is supposed true of the map.
func (v *View) apply() {
	if v.box == nil || len(v.box.now.Suppositions) == 0 || !v.box.apply() {
		return
	}
	delete(v.aside, v.box.change)
	v.tabs.SetChosen(mapPage)
	v.end()
	v.Ended("The what-if is applied to the map; undo takes it back")
}

// open goes on with another what-if, on the map.
func (v *View) open(s graphmodel.Scenario) {
	if v.box != nil {
		v.box.open(s)
		v.tabs.SetChosen(mapPage)
		v.turn()
	}
}

// turn shows the page that is chosen.
func (v *View) turn() {
	on := v.box != nil
	look.SetVisible(v.place, on && v.tabs.Chosen() == mapPage)
	look.SetVisible(v.edge, on)
	look.SetVisible(v.table, on && v.tabs.Chosen() == tablePage)
	look.SetVisible(v.empty, !on)
	look.SetVisible(v.tabs, on)
	v.wants()
	if v.content != nil {
		v.content.Refresh()
	}
	v.Turned()
}

// wants has worked out what is seen, and no more.
func (v *View) wants() {
	want(&v.inEffect, v.box != nil && v.Visible(), func() (cancel func()) { return v.box.effect.Want() })
	want(&v.inAll, v.box != nil && v.Visible() && v.tabs.Chosen() == tablePage, func() (cancel func()) { return v.box.all.Want() })
}

func want(interest *session.Interest, wanted bool, begin func() (cancel func())) {
	if wanted {
		interest.Begin(begin)
	} else {
		interest.End()
	}
}

// emptyState says what a what-if needs.
func (v *View) emptyState() fyne.CanvasObject {
	text := look.NewParagraph(look.Quiet, "A what-if is about a change: suppose that somebody trusts another more, stands elsewhere or leaves, and see what follows for it.")
	return container.NewCenter(container.New(measure(320), look.VBox(12, look.NewText(look.Title, "What would happen if …"), text,
		look.HBox(8, look.NewButton(look.Primary, "Describe a change", func() { v.NewChange() })))))
}

// placed gives an object all the room there is. Before the window is laid out
// there is less than none.
type placed struct{}

// MinSize is called by Fyne.
func (placed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is called by Fyne.
func (placed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size.Max(fyne.Size{}))
	}
}

// measure gives an object a width.
type measure float32

// MinSize is called by Fyne.
func (m measure) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if objects[0].Size().Width != float32(m) {
		objects[0].Resize(fyne.NewSize(float32(m), objects[0].MinSize().Height))
	}
	return fyne.NewSize(float32(m), objects[0].MinSize().Height)
}

// Layout is called by Fyne.
func (m measure) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	tag := look.NewSurface(look.ColourRoute)
	tag.Corner = 6
	mark := container.NewStack(tag, look.Inset(8, 3, look.NewText(look.Section.In(look.ColourOnRoute), "WHAT IF")))
	words := look.NewShrinkingText(look.Body, "A sandbox: nothing here touches your map.")
	banner := container.NewStack(look.NewSurface(look.ColourPanel), look.NewSurface(look.ColourRouteSoft), look.Inset(12, 6, look.Beside(12, mark, words, v.tabs)))
	v.content = container.NewBorder(banner, nil, nil, nil, container.NewStack(v.place, look.Inset(edgeWidth, edgeWidth, v.table), v.empty, v.edge))
	return widget.NewSimpleRenderer(look.On(look.ColourGround, v.content))
}
