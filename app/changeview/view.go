// Package changeview is the page of one change: everything that it takes to get
// it through, in cards that are edited in their place.
package changeview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/coach"
	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/support"
)

// View shows the change in question.
type View struct {
	widget.BaseWidget

	// NewChange describes a new change; ShowRoutes shows the ways to who decides,
	// ShowPlan whom to win, and ShowSteps the steps of the plan. Set them before
	// the view is shown.
	NewChange, ShowRoutes, ShowPlan, ShowSteps func()

	session *session.Session
	list    *coach.List
	// of is the change whose page is laid out; stale says that the map has changed
	// since the page was last seen.
	of    graphmodel.ID
	stale bool

	bar      *bar
	cards    []*card
	forms    []*inspector.Form
	standing *standing
	next     *next
	owner    *owner
	scroll   *look.Scroll
	holder   *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// New returns the view of a session, with the advice of a coach. It is hidden
// until Show.
func New(s *session.Session, c *coach.Coach) *View {
	nothing := func() {}
	v := &View{NewChange: nothing, ShowRoutes: nothing, ShowPlan: nothing, ShowSteps: nothing,
		session: s, list: coach.NewList(c, adviceAtFirst), stale: true, holder: container.NewStack()}
	v.list.OnResized = v.fit
	v.bar = newBar(v)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			v.follow()
		}
	})
	s.Opened.Listen(func(*graphmodel.Workspace) { v.turn() })
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.turn() })
	s.Suggested.Listen(func(session.Advice) { v.told() })
	s.Forecast.Told.Listen(func(session.Findings[*support.Forecast]) { v.told() })
	return v
}

// Show shows the page of the change in question.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.list.Follow(true)
	v.follow()
}

// Hide hides the page.
func (v *View) Hide() {
	v.list.Follow(false)
	v.BaseWidget.Hide()
}

// turn lays the page out anew: it is another change's, or another map's.
func (v *View) turn() {
	v.of = ""
	v.follow()
}

// follow shows what the map says now, once somebody looks.
func (v *View) follow() {
	v.stale = true
	if !v.Visible() {
		return
	}
	v.stale = false
	c := v.session.Change()
	v.bar.update()
	switch {
	case c == nil:
		v.of, v.cards, v.forms = "", nil, nil
		v.standing, v.next, v.owner = nil, nil, nil
		v.put(v.empty())
	case c.ID != v.of:
		v.of = c.ID
		v.lay(c.ID)
	default:
		for _, f := range v.forms {
			f.Update()
		}
	}
	v.told()
}

// told shows what was worked out.
func (v *View) told() {
	if v.stale || v.standing == nil {
		return
	}
	v.standing.update()
	v.next.update()
	v.owner.update()
	v.fit()
}

// fit lays the cards out again where one has become higher or lower.
func (v *View) fit() {
	for _, o := range v.holder.Objects {
		o.Refresh()
	}
}

func (v *View) put(content fyne.CanvasObject) {
	v.holder.Objects = []fyne.CanvasObject{content}
	v.holder.Refresh()
}

// empty stands in the place of the cards.
func (v *View) empty() fyne.CanvasObject {
	said, title := "Describe what you want to change and who decides on it. The page then shows who gains, what it takes, and what is missing.", "No change yet"
	if v.session.Workspace().Changes.Len() > 0 {
		title, said = "No change is chosen", "Choose one above, or describe a new one."
	}
	button := look.NewButton(look.Primary, "Describe a change", func() { v.NewChange() })
	return look.Invitation(title, said, button)
}

// Focus brings a field of the change into view, puts the cursor there and tells
// whether the page has it. The path is that of the file format: "value".
func (v *View) Focus(path string) bool {
	for _, c := range v.cards {
		if c.form == nil {
			continue
		}
		control := c.form.Control(path)
		if control == nil {
			continue
		}
		v.fit()
		v.scrollTo(c.object)
		v.give(control)
		return true
	}
	return false
}

// give gives the keys to a control, or to what takes them for it.
func (v *View) give(control fyne.CanvasObject) {
	on := fyne.CurrentApp().Driver().CanvasForObject(v)
	if on == nil {
		return
	}
	switch control := control.(type) {
	case fyne.Focusable:
		on.Focus(control)
	case interface{ Focus() fyne.Focusable }:
		on.Focus(control.Focus())
	}
}

// scrollTo brings a card into view.
func (v *View) scrollTo(o fyne.CanvasObject) {
	v.scroll.ScrollTo(max(o.Position().Y-gap, 0))
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	head := look.VBox(0, look.Inset(16, 10, v.bar.row), look.Line())
	body := container.NewBorder(head, nil, nil, nil, v.holder)
	return widget.NewSimpleRenderer(look.On(look.ColourWindow, body))
}
