// Package supportview is the view of where people stand on the change in
// question: everybody whom it touches in columns from opposed to champion, what
// is needed of them, what the plan is forecast to do, and what moves whom.
package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// View is the view. It follows the session while it is shown.
type View struct {
	widget.BaseWidget

	// NewChange asks for a new change, and ShowMap shows the map; set them before
	// the view is shown.
	NewChange, ShowMap func()

	session  *session.Session
	around   *session.Study[*support.Influence] // of who is selected
	interest [3]session.Interest
	roll     roll

	head   *head
	board  *board
	detail *detail
	empty  *empty
	body   *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, NewChange: func() {}, ShowMap: func() {}}
	v.around = session.NewStudy(s, v.poseAround)
	v.board = newBoard(v)
	v.head = newHead(v)
	v.detail = newDetail(v)
	v.empty = newEmpty(v)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.listen()
	return v
}

// listen follows the session.
func (v *View) listen() {
	s := v.session
	s.Opened.Listen(func(*graphmodel.Workspace) {
		v.roll.forgetNames()
		v.update()
	})
	s.Edited.Listen(func(a edit.Announcement) {
		if a.OnlyMoves() {
			return
		}
		if a.Touches(graphmodel.KindPerson) {
			v.roll.forgetNames()
		}
		v.update()
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) {
		v.around.Reset()
		v.update()
	})
	s.RouteShown.Listen(func(*influence.Route) { v.update() })
	s.Selected.Listen(func(session.Selection) { v.selected() })
	s.Forecast.Told.Listen(func(session.Findings[*support.Forecast]) { v.forecast() })
	s.Plan.Told.Listen(func(f session.Findings[*session.Plan]) {
		if f.Working {
			v.head.update() // nobody moves until it is there
			return
		}
		v.update()
	})
	v.around.Told.Listen(func(session.Findings[*support.Influence]) {
		if v.Visible() {
			v.detail.showInfluence()
		}
	})
}

// Show shows the view, and has the support forecast.
func (v *View) Show() {
	s := v.session
	v.BaseWidget.Show()
	for i, want := range []func() func(){s.Forecast.Want, s.Plan.Want, v.around.Want} {
		v.interest[i].Begin(want)
	}
	v.update()
}

// Hide hides the view.
func (v *View) Hide() {
	for i := range v.interest {
		v.interest[i].End()
	}
	v.BaseWidget.Hide()
}

// poseAround asks what moves who is selected.
func (v *View) poseAround() session.Work[*support.Influence] {
	who, one := v.person()
	if v.session.Change() == nil || !one {
		return nil
	}
	return influenceOn(v.session.Workspace(), v.session.Change().ID, who)
}

// person returns who is selected alone.
func (v *View) person() (graphmodel.ID, bool) {
	ref, ok := v.session.Selection().Only()
	return ref.ID, ok && ref.Kind == graphmodel.KindPerson
}

// update shows everything as it is now.
func (v *View) update() {
	if !v.Visible() {
		return
	}
	v.roll.take(v.session)
	v.head.update()
	v.board.showColumns(v.roll.columns)
	v.detail.update()
	v.turn()
}

// forecast shows another forecast of the same people.
func (v *View) forecast() {
	if v.Visible() {
		v.roll.takeForecast(v.session)
		v.head.update()
		v.board.refreshCards()
		v.detail.update()
	}
}

// selected follows the selection.
func (v *View) selected() {
	if !v.Visible() {
		return
	}
	v.around.Reset()
	v.board.follow()
	v.detail.update()
	v.turn()
}

// turn shows either the board or what to do for there to be one.
func (v *View) turn() {
	nothing := v.empty.update()
	look.SetVisible(v.empty.content, nothing)
	look.SetVisible(v.head.controls, !nothing)
	look.SetVisible(v.board.frame, !nothing)
	_, one := v.person()
	look.SetVisible(v.detail.content, !nothing && one)
	if v.body != nil {
		v.body.Refresh()
	}
}

// setEverybody shows all people of the map, or those whom the change touches.
func (v *View) setEverybody(all bool) {
	v.roll.everybody = all
	v.head.everybody.SetOn(all)
	v.update()
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.body = container.New(stacked{v}, look.Inset(16, 12, v.head.content), v.board.frame, v.detail.content, v.empty.content)
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, v.body))
}

// stacked puts the head above the board and, where there is one, what is known
// of one person below it.
type stacked struct{ view *View }

// The detail takes this share of the height, and at least so much.
const (
	detailShare  = 0.38
	detailHeight = 190
)

func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, objects[0].MinSize().Height+cardHeight+headRoom)
}

func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, board, detail, empty := objects[0], objects[1], objects[2], objects[3]
	head.Resize(fyne.NewSize(size.Width, head.MinSize().Height))
	top := head.MinSize().Height
	head.Resize(fyne.NewSize(size.Width, top))
	bottom := size.Height
	if detail.Visible() {
		height := min(max(size.Height*detailShare, detailHeight), max(size.Height-top-cardHeight-headRoom, 0))
		bottom -= height
		detail.Move(fyne.NewPos(0, bottom))
		detail.Resize(fyne.NewSize(size.Width, height))
	}
	for _, o := range []fyne.CanvasObject{board, empty} {
		o.Move(fyne.NewPos(0, top))
		o.Resize(fyne.NewSize(size.Width, max(bottom-top, 0)))
	}
}
