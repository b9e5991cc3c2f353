package inspector

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func touchpointPage(s *session.Session, folds folds, id graphmodel.ID) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindTouchpoint, ID: id}
	p := recordAt[graphmodel.Touchpoint](s, ref)
	say := func() (string, string) {
		if t := p.read(); t != nil {
			return p.called(), with(s.Workspace(), t.People)
		}
		return "", ""
	}
	return newPage("touchpoint", folds, newHeader("Touchpoint", say, removal(s, ref)),
		&section{title: "Basics", open: true, items: func() []item { return touchpointItems(p) }})
}

func touchpointItems(p place[graphmodel.Touchpoint]) []item {
	return []item{
		row{
			date(p, "date", "Date", func(t *graphmodel.Touchpoint) *graphmodel.Date { return &t.Date }),
			text(p, "channel", "Channel", "1:1, call, lunch", func(t *graphmodel.Touchpoint) *string { return &t.Channel }),
		},
		refs(p, "people", "With", "Add a person", graphmodel.KindPerson, func(t *graphmodel.Touchpoint) *[]graphmodel.ID { return &t.People }).saying("Change who was at %s"),
		ref(p, "change", "About", "No change in particular", graphmodel.KindChange, func(t *graphmodel.Touchpoint) *graphmodel.ID { return &t.Change }).saying("Change what %s was about"),
		prose(p, "summary", "What was said · private", "For your eyes only", func(t *graphmodel.Touchpoint) *string { return &t.Summary }).saying("Change the summary of %s"),
		text(p, "outcome", "Outcome", "What came of it", func(t *graphmodel.Touchpoint) *string { return &t.Outcome }),
		flag(p, "win", "A small win worth telling", "Change whether %s was a win", func(t *graphmodel.Touchpoint) *bool { return &t.Win }),
		text(p, "nextStep", "Next step", "What was promised", func(t *graphmodel.Touchpoint) *string { return &t.NextStep }),
		ref(p, "nextStepBy", "Who takes it", "You", graphmodel.KindPerson, func(t *graphmodel.Touchpoint) *graphmodel.ID { return &t.NextStepBy }).saying("Change who takes the next step of %s"),
		date(p, "due", "Next step due", func(t *graphmodel.Touchpoint) *graphmodel.Date { return &t.Due }),
		flag(p, "done", "The next step is taken", "Change whether the next step of %s is taken", func(t *graphmodel.Touchpoint) *bool { return &t.Done }),
	}
}

func with(w *graphmodel.Workspace, people []graphmodel.ID) string {
	names := ""
	for i, id := range people {
		if i > 0 {
			names += ", "
		}
		names += w.PersonName(id)
	}
	return names
}

// touchpoints lists a person's touchpoints, the latest first, each to be
// unfolded and edited, and logs new ones.
type touchpoints struct {
	session *session.Session
	person  graphmodel.ID
	// asked has somebody else ask what came of it, and tells whether anybody does.
	asked  func(person graphmodel.ID) bool
	rows   map[graphmodel.ID]*entryRow
	shown  []graphmodel.ID
	rowBox *fyne.Container
	column *fyne.Container
	empty  *look.Paragraph
}

func newTouchpoints(s *session.Session, person graphmodel.ID, asked func(person graphmodel.ID) bool) *touchpoints {
	l := &touchpoints{session: s, person: person, asked: asked, rows: make(map[graphmodel.ID]*entryRow), rowBox: look.VBox(6)}
	l.empty = look.NewParagraph(look.Caption.In(look.ColourFaint), "No conversation logged yet.")
	add := look.NewButton(look.Plain, "Log a touchpoint", l.log).WithIcon(theme.ContentAddIcon())
	l.column = look.VBox(8, container.NewHBox(add), l.empty, l.rowBox)
	return l
}

func (l *touchpoints) object() fyne.CanvasObject { return l.column }

func (l *touchpoints) update() {
	var there []graphmodel.ID
	for _, t := range l.latestFirst() {
		there = append(there, t.ID)
	}
	if !slices.Equal(there, l.shown) {
		l.shown = there
		l.rowBox.Objects = nil
		for _, id := range there {
			if l.rows[id] == nil {
				l.rows[id] = l.newRow(id)
			}
			l.rowBox.Objects = append(l.rowBox.Objects, l.rows[id])
		}
		look.SetVisible(l.empty, len(there) == 0)
		l.column.Refresh()
	}
	for _, id := range there {
		l.rows[id].update()
	}
}

func (l *touchpoints) latestFirst() []*graphmodel.Touchpoint {
	all := l.session.Workspace().Touchpoints.All()
	mine := slices.DeleteFunc(slices.Clone(all), func(t *graphmodel.Touchpoint) bool { return !slices.Contains(t.People, l.person) })
	slices.SortStableFunc(mine, func(a, b *graphmodel.Touchpoint) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.ID, a.ID))
	})
	return mine
}

func (l *touchpoints) fields(yield func(path string, f *field) bool) bool {
	for _, id := range l.shown {
		for _, i := range l.rows[id].items {
			if !i.fields(yield) {
				return false
			}
		}
	}
	return true
}

func (l *touchpoints) newRow(id graphmodel.ID) *entryRow {
	ref := graphmodel.Ref{Kind: graphmodel.KindTouchpoint, ID: id}
	p := recordAt[graphmodel.Touchpoint](l.session, ref)
	r := &entryRow{
		build:  func() []item { return touchpointItems(p) },
		remove: func() { l.session.Do(edit.Remove(l.session.Workspace(), ref)) },
		summary: func() (string, string) {
			t := p.read()
			if t == nil {
				return "", ""
			}
			return cmp.Or(t.Outcome, t.Summary, t.Channel, "Conversation"), string(t.Date)
		},
	}
	r.init()
	return r
}

// log has it asked what came of a conversation, or else adds a touchpoint of today
// and opens it.
func (l *touchpoints) log() {
	if l.asked(l.person) {
		return
	}
	s := l.session
	t := &graphmodel.Touchpoint{ID: graphmodel.NewID(), Date: s.Today(), People: []graphmodel.ID{l.person}}
	if c := s.Change(); c != nil {
		t.Change = c.ID
	}
	w := s.Workspace()
	if s.Do(edit.Put(w, "Log a touchpoint with "+w.PersonName(l.person), "", t)) {
		l.update()
		l.rows[t.ID].setOpen(true)
	}
}
