// Package gridview is the grid of power by interest or by stance: the people
// whom the change in question touches, in the quadrants that say how to deal
// with them.
package gridview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// View is the view. It follows the session while it is shown.
type View struct {
	widget.BaseWidget

	// NewChange asks for a new change, and ShowMap shows the map; set them before
	// the view is shown.
	NewChange, ShowMap func()

	session *session.Session
	people  people

	title      *look.Text
	axes       *look.Segmented
	everybody  *look.Chip
	deciders   *look.Chip
	objecting  *look.Chip
	department *look.Picker
	says       *look.Paragraph
	about      *look.Text
	chart      *chart
	legend     *fyne.Container
	empty      *look.Paragraph
	next       *look.Button
	nextDo     func()
	emptied    *fyne.Container
	filters    *fyne.Container
	full       *fyne.Container
	body       *fyne.Container
}

var _ fyne.Widget = (*View)(nil)

// New returns the view of a session. It is hidden until [View.Show].
func New(s *session.Session) *View {
	v := &View{session: s, NewChange: func() {}, ShowMap: func() {}, title: look.NewShrinkingText(look.Title, "")}
	v.chart = newChart(v)
	v.axes = look.NewSegmented([]string{"Power × interest", "Power × stance"}, 0, func(i int) {
		v.turnTo([]*axis{&interestAxis, &stanceAxis}[i])
	})
	v.everybody = v.filter("Everybody", &v.people.everybody)
	v.deciders = v.filter("Deciders", &v.people.deciders)
	v.objecting = v.filter("Open reasons", &v.people.objecting)
	v.department = look.NewPicker("Department", func() []look.Choice { return pick.Records(s.Workspace(), graphmodel.KindDepartment) },
		func(key string) {
			v.people.department = graphmodel.ID(key)
			v.update()
		})
	v.department.Name = pick.Name(s, graphmodel.KindDepartment)
	v.says = look.NewParagraph(look.Caption, "")
	v.about = look.NewShrinkingText(look.Caption.In(look.ColourInk), "")
	v.legend = look.Flow(12)
	v.empty = look.NewParagraph(look.Quiet, "")
	v.next = look.NewButton(look.Primary, "", func() { v.nextDo() })
	v.emptied = look.Inset(16, 4, look.VBox(12, v.empty, container.NewHBox(v.next)))
	v.ExtendBaseWidget(v)
	v.Hidden = true
	v.listen()
	return v
}

func (v *View) filter(text string, flag *bool) *look.Chip {
	return look.NewToggleChip(text, false, func(on bool) {
		*flag = on
		v.update()
	})
}

// listen follows the session.
func (v *View) listen() {
	s := v.session
	s.Opened.Listen(func(*graphmodel.Workspace) {
		v.people.department = ""
		v.department.SetChosen("")
		v.update()
	})
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			v.update()
		}
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) { v.update() })
	s.RouteShown.Listen(func(*influence.Route) { v.update() })
	s.Selected.Listen(func(session.Selection) {
		if v.Visible() {
			v.chart.follow()
			v.describe()
		}
	})
}

// Show shows the view.
func (v *View) Show() {
	v.BaseWidget.Show()
	v.update()
}

// update shows everything as it is now.
func (v *View) update() {
	if !v.Visible() {
		return
	}
	v.people.take(v.session)
	c := v.session.Change()
	v.title.SetText("Grid")
	if c != nil {
		v.title.SetText("Grid of " + v.session.Workspace().NameOf(graphmodel.RefOf(c)))
	}
	v.says.SetText(v.saying())
	v.chart.show()
	v.chart.follow()
	v.describe()
	v.writeLegend()
	v.turn()
}

// saying explains the axis, and says whose power is a guess.
func (v *View) saying() string {
	said := v.chart.plot.axis.says
	if said == "" {
		said = "Drag people, or Ctrl+arrows: up and down changes their power, left and right where they stand."
	} else {
		said += " Drag people up and down to change their power."
	}
	if v.people.unrated > 0 {
		said += fmt.Sprintf(" The power of %s is not rated: they stand at %d.", names.Counted(v.people.unrated, "person", "people"), graphmodel.DefaultPower)
	}
	return said
}

// describe says who is under the pointer, or else selected, or where somebody
// would land.
func (v *View) describe() {
	c := v.chart
	if c.held != nil {
		v.about.SetText(v.landing())
		return
	}
	id := c.hover
	if id == "" {
		id = c.at
	}
	text := v.people.describe(v.session.Workspace(), id)
	if text == "" {
		text = names.Upper(names.Counted(len(v.people.list), "person", "people")) + " shown"
	}
	v.about.SetText(text)
}

// landing says what letting go does.
func (v *View) landing() string {
	h := v.chart.held
	at := v.chart.landing(h)
	who := v.session.Workspace().PersonName(h.lead)
	if len(h.people) > 1 {
		who = fmt.Sprintf("%d people", len(h.people))
	}
	said := fmt.Sprintf("%s: power %d", who, at.power)
	if v.chart.plot.axis == &stanceAxis {
		said += ", " + v.chart.plot.axis.columns[at.column]
	}
	return said
}

// list lets one of those be selected for whom there is no room.
func (v *View) list(under fyne.CanvasObject, people []graphmodel.ID) {
	w := v.session.Workspace()
	var choices []look.Choice
	for _, id := range people {
		choices = append(choices, look.Choice{Key: string(id), Text: w.PersonName(id)})
	}
	look.NewPickList(choices, func(key string) { v.chart.goTo(graphmodel.ID(key)) }).Under(under, "")
}

// turn shows the grid, or what to do for there to be one.
func (v *View) turn() {
	s := v.session
	text, label := "", ""
	switch {
	case s.Workspace().People.Len() == 0:
		text, label, v.nextDo = "There is nobody on the map yet. Add people, and they stand here by their power.", "Show the map", v.ShowMap
	case s.Change() == nil:
		text, label, v.nextDo = "Describe a change first: what it is, and who decides. Then it says here whom to manage closely and whom to keep informed.",
			"New change", v.NewChange
	case len(v.people.list) == 0 && v.people.filters == (filters{}):
		text, label = "The change touches nobody yet: name who decides, or which departments it affects. Or begin with everybody.", "Show everybody"
		v.nextDo = func() { v.setFilters(filters{everybody: true}) }
	case len(v.people.list) == 0:
		text, label = "Nobody passes these filters.", "Show all whom it touches"
		v.nextDo = func() { v.setFilters(filters{}) }
	}
	v.empty.SetText(text)
	v.next.SetText(label)
	look.SetVisible(v.emptied, text != "")
	if v.full != nil {
		look.SetVisible(v.full, text == "")
		look.SetVisible(v.axes, s.Change() != nil)
		look.SetVisible(v.filters, s.Change() != nil && s.Workspace().People.Len() > 0)
		look.SetVisible(v.says, text == "")
		v.body.Refresh()
	}
}

// turnTo has the grid go by another axis.
func (v *View) turnTo(a *axis) {
	v.chart.plot.axis = a
	v.update()
}

// setFilters says who is shown, and has the chips say so.
func (v *View) setFilters(f filters) {
	v.people.filters = f
	v.everybody.SetOn(f.everybody)
	v.deciders.SetOn(f.deciders)
	v.objecting.SetOn(f.objecting)
	v.department.SetChosen(string(f.department))
	v.update()
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.filters = look.Flow(8)
	for _, chip := range []*look.Chip{v.everybody, v.deciders, v.objecting} {
		v.filters.Add(container.New(slot{chip.MinSize().Width}, chip))
	}
	v.filters.Add(container.New(slot{124}, v.department))
	head := look.Inset(16, 12, look.VBox(8, look.Beside(12, nil, v.title, v.axes), v.filters, v.says))
	foot := look.Inset(16, 8, look.VBox(6, v.about, v.legend))
	v.full = container.NewBorder(nil, foot, nil, nil, look.Inset(8, 0, look.On(look.ColourGround, v.chart)))
	v.body = container.NewBorder(head, nil, nil, nil, container.NewStack(v.full, container.NewVBox(v.emptied)))
	v.turn()
	return widget.NewSimpleRenderer(look.On(look.ColourPanel, v.body))
}

// slot gives an object a width, and puts it in the middle of a line.
type slot struct{ width float32 }

// lineHeight is that of a line of filters.
const lineHeight = 32

// MinSize is called by Fyne.
func (s slot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(s.width, lineHeight) }

// Layout is called by Fyne.
func (slot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[0].Move(fyne.NewPos(0, (size.Height-height)/2))
}
