// Package standingview shows one's own department as others see it: per
// department who trusts us, what we owe and are owed, and where both want the
// same; then person by person.
package standingview

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// View is the view. It is worked out while it is shown.
type View struct {
	widget.BaseWidget

	// Reveal shows a record on the map, and Add has a department made; set them
	// before the view is shown.
	Reveal func(graphmodel.Ref)
	Add    func()

	session  *session.Session
	study    *session.Study[[]advice.DepartmentStanding]
	interest session.Interest
	// list is what is shown, of the workspace of.
	list []advice.DepartmentStanding
	of   *graphmodel.Workspace
	// department and person are who is looked at closely, or empty.
	department, person graphmodel.ID
	all                bool // departments, and not only the first

	title  *look.Text
	about  *look.Paragraph
	back   *look.Button
	page   *fyne.Container
	scroll *look.Scroll
	root   *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, Reveal: func(graphmodel.Ref) {}, Add: func() {}, of: s.Workspace()}
	v.study = session.NewStudy(s, v.pose)
	v.title, v.about = look.NewText(look.Title, ""), look.NewParagraph(look.Quiet, "")
	v.back = look.NewButton(look.Flat, "", v.up)
	v.page = look.VBox(12)
	v.scroll = look.NewScroll(look.Inset(16, 12, v.page))
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.study.Told.Listen(v.told)
	s.Opened.Listen(func(*graphmodel.Workspace) { v.department, v.person, v.all = "", "", false })
	s.Selected.Listen(func(session.Selection) {
		if v.Visible() && v.session.Workspace().Me() == nil {
			v.show() // who is selected may be "me"
		}
	})
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() && v.Visible() && v.person != "" {
			v.show() // what is said of one person is made at once
		}
	})
	return v
}

// pose asks how all departments see us.
func (v *View) pose() session.Work[[]advice.DepartmentStanding] {
	w, today := v.session.Workspace(), v.session.Today()
	if w.Me() == nil || w.Departments.Len() == 0 {
		return nil
	}
	return func(context.Context, func(float64)) ([]advice.DepartmentStanding, error) {
		list := advice.Standing(w, today)
		advice.ByNeed(list)
		return list, nil
	}
}

// Show shows the view, and has it worked out.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.interest.Begin(v.study.Want)
	v.show()
}

// Hide hides the view.
func (v *View) Hide() {
	v.interest.End()
	v.BaseWidget.Hide()
}

// told shows what is found; while it is worked out anew the old stays.
func (v *View) told(f session.Findings[[]advice.DepartmentStanding]) {
	if f.Working && f.Of != nil && f.Of.Info.ID == v.of.Info.ID {
		return
	}
	v.list, v.of = f.Answer, f.Of
	if v.of == nil {
		v.of = v.session.Workspace()
	}
	if v.Visible() {
		v.show()
	}
}

// Open looks closely at a department.
func (v *View) Open(department graphmodel.ID) {
	v.department, v.person = department, ""
	v.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: department}))
	v.turn()
}

// open looks closely at a person.
func (v *View) open(person graphmodel.ID) {
	v.person = person
	v.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: person}))
	v.turn()
}

// up goes back to the department, or to all of them.
func (v *View) up() {
	if v.person == "" {
		v.department = ""
	}
	v.person = ""
	v.turn()
}

// turn shows another page, from its top, and lets the keys go on there.
func (v *View) turn() {
	v.show()
	v.scroll.ScrollToTop()
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && v.back.Visible() {
		c.Focus(v.back)
	}
}

// standing returns that of the department looked at, or nil.
func (v *View) standing() *advice.DepartmentStanding {
	for i := range v.list {
		if v.list[i].Department == v.department {
			return &v.list[i]
		}
	}
	return nil
}

// show shows the page that is looked at.
func (v *View) show() {
	s, p := v.standing(), v.session.Workspace().Person(v.person)
	switch {
	case v.department != "" && s != nil && p != nil:
		v.showPerson(s, p)
	case v.department != "" && s != nil:
		v.showDepartment(s)
	default:
		v.showAll()
	}
	if v.root != nil {
		v.root.Refresh()
	}
}

// head says what the page is about; back names the one before, or nothing.
func (v *View) head(title, about, back string) {
	v.title.SetText(title)
	v.about.SetText(about)
	v.back.SetText("‹ " + back)
	look.SetVisible(v.about, about != "")
	look.SetVisible(v.back, back != "")
}

// us is whose standing it is.
func (v *View) us() string {
	if d := v.of.Department(v.ours()); d != nil {
		return names.Upper(v.of.NameOf(graphmodel.RefOf(d)))
	}
	return "You"
}

// ours is the department of "me", empty without one.
func (v *View) ours() graphmodel.ID {
	if me := v.of.Me(); me != nil {
		return me.Department
	}
	return ""
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	head := look.Inset(16, 12, look.VBox(4, container.NewHBox(v.back), v.title, v.about))
	v.root = container.NewBorder(look.VBox(0, head, look.Line()), nil, nil, nil, v.scroll)
	return widget.NewSimpleRenderer(look.On(look.ColourWindow, v.root))
}
