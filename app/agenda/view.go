// Package agenda is the view of what is to be done and whom to see: by week, by
// person, and looking back at checkpoints and small wins; beside it stands what to
// talk about when meeting one person.
package agenda

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

// View is the view. It follows the map while it is shown.
type View struct {
	widget.BaseWidget

	// GoTo shows a field where it can be edited; Log logs a talk, with nobody in
	// particular for the empty id; AskResult asks how a step went; Print makes the
	// agenda of a meeting into a page, and Review a quarterly review; Export writes
	// a calendar. Set them before the view is shown. Print and Review may stay nil:
	// then they are not offered.
	GoTo      func(advice.Source)
	Log       func(person graphmodel.ID)
	AskResult func(change, step graphmodel.ID)
	Print     func(person graphmodel.ID)
	Review    func()
	Export    func()
	// OpenPlan shows the plan for the change in question.
	OpenPlan func()

	session  *session.Session
	study    *session.Study[*due]
	interest session.Interest
	found    *due
	of       *graphmodel.Workspace
	// person is whom the meeting is with; empty for nobody.
	person graphmodel.ID

	sum    *look.Paragraph
	tabs   *look.Segmented
	weeks  *look.List
	lines  []line // of weeks
	people *look.List
	// noWeeks and noPeople say what to do where the lists are empty.
	noWeeks, noPeople *fyne.Container
	back              *fyne.Container // what the page of reviews holds
	pages             []fyne.CanvasObject
	meeting           *fyne.Container
	aside             *look.Scroll
	split             *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// due is what is to be done, and whom to see.
type due struct {
	entries  []advice.Entry
	weeks    []advice.Week
	contacts []advice.Contact
	places   map[graphmodel.ID]int // among the contacts
	lines    []line
}

// The pages, in the order of their tabs.
const (
	weeksPage = iota
	peoplePage
	backPage
)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, GoTo: func(advice.Source) {}, Log: func(graphmodel.ID) {}, AskResult: func(graphmodel.ID, graphmodel.ID) {},
		Export: func() {}, OpenPlan: func() {}, found: new(due), of: s.Workspace()}
	v.study = session.NewStudy(s, v.pose)
	v.sum = look.NewParagraph(look.Quiet, "")
	v.weeks = look.NewList(func() int { return len(v.lines) }, func() fyne.CanvasObject { return newEntryLine() },
		func(i int, o fyne.CanvasObject) { o.(*entryLine).show(v.written(v.lines[i])) }, v.chosenLine)
	v.people = look.NewList(func() int { return len(v.found.contacts) }, func() fyne.CanvasObject { return newEntryLine() },
		func(i int, o fyne.CanvasObject) { o.(*entryLine).show(v.contactLine(v.found.contacts[i])) },
		func(i int) { v.meet(v.found.contacts[i].Person) })
	v.back, v.meeting = look.VBox(12), look.VBox(12)
	v.noWeeks, v.noPeople = container.NewStack(), container.NewStack()
	v.aside = look.NewScroll(look.Inset(16, 4, v.meeting))
	v.pages = []fyne.CanvasObject{look.Inset(8, 0, v.weeks, v.noWeeks), look.Inset(8, 0, v.people, v.noPeople), look.NewScroll(look.Inset(16, 4, v.back))}
	v.tabs = look.NewSegmented([]string{"By week", "People to see", "Looking back"}, weeksPage, func(int) { v.turn() })
	v.split = container.New(halves{}, container.NewStack(v.pages...), v.aside)
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.study.Told.Listen(v.told)
	s.Selected.Listen(v.selected)
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.showEmpty() })
	s.Opened.Listen(func(*graphmodel.Workspace) {
		v.person = ""
		v.showMeeting()
	})
	return v
}

// pose asks for what is due on the present map.
func (v *View) pose() session.Work[*due] {
	w, today := v.session.Workspace(), v.session.Today()
	return func(ctx context.Context, _ func(float64)) (*due, error) {
		d := &due{entries: advice.Diary(w, today), contacts: advice.Contacts(w, today)}
		d.weeks = advice.Weeks(d.entries, today)
		d.lines = linesOf(d.weeks)
		d.places = make(map[graphmodel.ID]int, len(d.contacts))
		for i, c := range d.contacts {
			d.places[c.Person] = i
		}
		return d, ctx.Err()
	}
}

// Show shows the view.
func (v *View) Show() {
	v.interest.Begin(v.study.Want)
	v.BaseWidget.Show()
	v.selected(v.session.Selection())
	v.showMeeting()
}

// Hide hides the view.
func (v *View) Hide() {
	v.interest.End()
	v.BaseWidget.Hide()
}

// told shows what is found. While it is being worked out anew, the old stays.
func (v *View) told(f session.Findings[*due]) {
	if f.Answer == nil || f.Working {
		return
	}
	v.found, v.of = f.Answer, f.Of
	v.lines = f.Answer.lines
	v.sum.SetText(summary(f.Answer))
	v.weeks.UnselectAll()
	v.people.UnselectAll()
	v.weeks.Refresh()
	v.people.Refresh()
	v.showEmpty()
	v.showBack()
	v.showMeeting()
	v.turn()
}

// selected turns to whom the user has selected elsewhere.
func (v *View) selected(selection session.Selection) {
	only, ok := selection.Only()
	if ok && only.Kind == graphmodel.KindPerson && only.ID != v.person && only.ID != v.session.Workspace().Info.Me {
		v.person = only.ID
		v.showMeeting()
		v.aside.ScrollToTop()
	}
}

// meet shows what to talk about with a person, who is selected then.
func (v *View) meet(person graphmodel.ID) {
	if v.session.Workspace().People.Has(person) {
		v.person = person
		v.showMeeting()
		v.aside.ScrollToTop()
		v.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: person}))
	}
}

// turn shows the page that is chosen.
func (v *View) turn() {
	for i, page := range v.pages {
		look.SetVisible(page, i == v.tabs.Chosen())
	}
	v.split.Refresh()
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	actions := look.HBox(8, look.NewButton(look.Primary, "Log a touchpoint…", func() { v.Log(v.person) }),
		look.NewButton(look.Plain, "Export calendar…", func() { v.Export() }))
	head := look.Inset(16, 12, look.VBox(10, look.Ending(0, look.VBox(2, look.NewParagraph(look.Title, "Agenda"), v.sum), actions), container.NewHBox(v.tabs)))
	body := container.NewBorder(head, nil, nil, nil, v.split)
	v.turn()
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, body))
}

// halves puts what is due and the meeting side by side, or one below the other
// where there is no room.
type halves struct{}

// narrow is the width below which there is no room for two columns.
const narrow = 600

// MinSize is called by Fyne.
func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 200) }

// Layout is called by Fyne.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, meeting := objects[0], objects[1]
	if size.Width < narrow {
		list.Resize(fyne.NewSize(size.Width, size.Height/2))
		meeting.Move(fyne.NewPos(0, size.Height/2))
		meeting.Resize(fyne.NewSize(size.Width, size.Height/2))
		return
	}
	width := size.Width * 11 / 20
	list.Resize(fyne.NewSize(width, size.Height))
	meeting.Move(fyne.NewPos(width, 0))
	meeting.Resize(fyne.NewSize(size.Width-width, size.Height))
}
