// Package inspector is the panel that shows what is selected and lets every
// field of it be edited.
package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/ratings"
)

// Inspector shows the form of what is selected; of the whole map where nothing
// is, and what several things have in common where several are.
type Inspector struct {
	widget.BaseWidget

	// Held shows everything that is held about a person; nil where nothing does.
	Held func(person graphmodel.ID)
	// Rate asks questions about what is to be rated; nil where nothing does.
	Rate func(items ...ratings.Item)
	// Log asks what came of a conversation with a person; where it is nil an empty
	// one is noted.
	Log func(person graphmodel.ID)

	session *session.Session
	folds   folds
	page    *page
	holder  *fyne.Container
	scroll  *look.Scroll
}

var _ fyne.Widget = (*Inspector)(nil)

// New returns an inspector of the session. Which sections are open is kept in
// the memory.
func New(s *session.Session, memory Memory) *Inspector {
	i := &Inspector{session: s, folds: folds{memory}, holder: container.NewStack()}
	i.scroll = look.NewScroll(look.Inset(16, 16, i.holder))
	i.ExtendBaseWidget(i)
	s.Selected.Listen(func(session.Selection) { i.turn() })
	s.Opened.Listen(func(*graphmodel.Workspace) { i.turn() })
	s.ChangeChosen.Listen(func(graphmodel.ID) { i.turn() })
	s.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			i.page.update()
		}
	})
	i.turn()
	return i
}

// turn shows the page for what is selected now.
func (i *Inspector) turn() {
	i.page = i.pageFor(i.session.Selection())
	i.holder.Objects = []fyne.CanvasObject{i.page.content}
	i.holder.Refresh()
	i.scroll.ScrollToTop()
}

func (i *Inspector) pageFor(selection session.Selection) *page {
	if len(selection.Refs()) > 1 {
		return severalPage(i.session, i.folds, selection)
	}
	ref, _ := selection.Only()
	switch ref.Kind {
	case graphmodel.KindPerson:
		return personPage(i.session, i.folds, ref.ID, i.asked, i.rateAction(ratings.PersonItems(ref.ID, i.change())...), i.heldAction(ref.ID))
	case graphmodel.KindDepartment:
		return departmentPage(i.session, i.folds, ref.ID)
	case graphmodel.KindTie:
		return tiePage(i.session, i.folds, ref.ID, i.rateTieAction(ref.ID))
	case graphmodel.KindGoal:
		return goalPage(i.session, i.folds, ref.ID)
	case graphmodel.KindChange:
		return changePage(i.session, i.folds, ref.ID)
	case graphmodel.KindTouchpoint:
		return touchpointPage(i.session, i.folds, ref.ID)
	default:
		return workspacePage(i.session, i.folds)
	}
}

// asked has somebody else ask what came of a conversation, and tells whether
// anybody does.
func (i *Inspector) asked(person graphmodel.ID) bool {
	if i.Log != nil {
		i.Log(person)
	}
	return i.Log != nil
}

// heldAction shows everything that is held about a person.
func (i *Inspector) heldAction(id graphmodel.ID) *action {
	return &action{Button: look.NewButton(look.Plain, "What is held…", func() { i.Held(id) }), there: func() bool { return i.Held != nil }}
}

// Focus puts the cursor into the field with that key of the file format, if its
// section is open, and tells whether it did.
func (i *Inspector) Focus(path string) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(i)
	if c == nil {
		return false
	}
	for at, f := range i.page.allFields {
		if control, ok := f.control.(fyne.Focusable); ok && at == path {
			c.Focus(control)
			return true
		}
	}
	return false
}

// CreateRenderer is called by Fyne.
func (i *Inspector) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.scroll) }
