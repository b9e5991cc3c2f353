package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// benefits lists the departments that a change affects with what each gains, and
// then whoever else gains something. A department that gains nothing yet is a gap
// to be filled in its place.
type benefits struct {
	session *session.Session
	place   place[graphmodel.Change]
	shown   []holder
	rows    []*benefitRow
	column  *fyne.Container
}

// benefitRow is what one department or person gains.
type benefitRow struct {
	field *field
	gap   func() bool
	name  *look.Row
}

func newBenefits(s *session.Session, p place[graphmodel.Change]) *benefits {
	b := &benefits{session: s, place: p, column: look.VBox(8)}
	b.update()
	return b
}

func (b *benefits) object() fyne.CanvasObject { return b.column }

// holders lists who is to have a row: the departments affected, each with its
// people for whom a benefit is stated, then the others for whom one is.
func (b *benefits) holders() []holder {
	c := b.place.read()
	if c == nil {
		return nil
	}
	var list []holder
	add := func(h holder) {
		if h != (holder{}) && !slices.Contains(list, h) {
			list = append(list, h)
		}
	}
	for _, id := range c.Affects {
		add(holder{department: id})
		for _, s := range c.Benefits {
			if s.Person != "" && b.within(s.Person, id) {
				add(holder{person: s.Person})
			}
		}
	}
	for _, s := range c.Benefits {
		add(holder{s.Department, s.Person})
	}
	return list
}

// update has a row for everybody. The rows stay what they are while who has one
// does.
func (b *benefits) update() {
	if list := b.holders(); !slices.Equal(list, b.shown) || b.rows == nil {
		b.shown, b.rows, b.column.Objects = list, nil, nil
		for _, h := range list {
			r := b.newRow(h)
			b.rows = append(b.rows, r)
			b.column.Add(look.VBox(2, r.name, r.field))
		}
		if len(list) == 0 {
			b.column.Add(look.NewParagraph(look.Caption, "Name the departments that it affects; then say what each of them gains."))
		}
		b.column.Refresh()
	}
	for i, r := range b.rows {
		r.field.update()
		r.show(b.session.Workspace().NameOf(b.shown[i].ref()))
	}
}

func (b *benefits) newRow(h holder) *benefitRow {
	list := b.at(h)
	r := &benefitRow{gap: func() bool { return len(list.read().texts) == 0 && !b.gainsWithin(h.department) }}
	r.field = texts(list, "benefits", "", "What would be better for them afterwards?", func(t *gained) *[]string { return &t.texts })
	r.field.saying("Change what %s gains")
	r.name = look.NewRow(nil, "", "", func() { b.session.Select(session.SelectionOf(h.ref())) })
	return r
}

// within tells whether a person is in a department or a part of it.
func (b *benefits) within(person, department graphmodel.ID) bool {
	w := b.session.Workspace()
	p := w.Person(person)
	if p == nil {
		return false
	}
	for d := w.Department(p.Department); d != nil; d = w.Department(d.Parent) {
		if d.ID == department {
			return true
		}
	}
	return false
}

// gainsWithin tells whether a benefit is stated for somebody in a department.
func (b *benefits) gainsWithin(department graphmodel.ID) bool {
	c := b.place.read()
	return department != "" && c != nil && slices.ContainsFunc(c.Benefits, func(s graphmodel.Statement) bool {
		return s.Text != "" && s.Person != "" && b.within(s.Person, department)
	})
}

func (r *benefitRow) show(name string) {
	if r.gap() {
		r.name.SetText(name, "no benefit stated")
		r.name.SetIcon(theme.NewColoredResource(theme.WarningIcon(), look.ColourRoute))
		return
	}
	r.name.SetText(name, "")
	r.name.SetIcon(theme.NewColoredResource(theme.ConfirmIcon(), look.ColourMuted))
}

func (b *benefits) fields(yield func(path string, f *field) bool) bool {
	for _, r := range b.rows { // the gaps first: they are what somebody looks for
		if r.gap() && !yield("benefits", r.field) {
			return false
		}
	}
	for _, r := range b.rows {
		if !r.gap() && !yield("benefits", r.field) {
			return false
		}
	}
	return true
}

// gained is what one holder gains, one text a benefit.
type gained struct{ texts []string }

// at returns the place of what a holder gains.
func (b *benefits) at(h holder) place[gained] {
	p := b.place
	return place[gained]{
		session: b.session,
		called:  func() string { return b.session.Workspace().NameOf(h.ref()) },
		key:     p.key + " benefits " + h.key(),
		read: func() *gained {
			g := &gained{}
			if c := p.read(); c != nil {
				for _, s := range c.Benefits {
					if (holder{s.Department, s.Person}) == h && s.Text != "" {
						g.texts = append(g.texts, s.Text)
					}
				}
			}
			return g
		},
		change: func(name, merge string, do func(*gained)) error {
			return p.change(name, merge, func(c *graphmodel.Change) {
				var g gained
				do(&g)
				c.Benefits = restated(c.Benefits, h, g.texts)
			})
		},
	}
}

// restated returns the statements with those of a holder saying other texts. A
// statement keeps what else is known of it while its text is there, or, where as
// many are left, while it is typed on.
func restated(list []graphmodel.Statement, h holder, texts []string) []graphmodel.Statement {
	var own []graphmodel.Statement
	for _, s := range list {
		if (holder{s.Department, s.Person}) == h && s.Text != "" {
			own = append(own, s)
		}
	}
	next := make([]graphmodel.Statement, len(texts))
	for i, text := range texts {
		next[i] = graphmodel.Statement{Department: h.department, Person: h.person}
		at := slices.IndexFunc(own, func(s graphmodel.Statement) bool { return s.Text == text })
		if at < 0 && i < len(own) && len(own) <= len(texts) {
			at = i
		}
		if at >= 0 {
			next[i] = own[at]
		}
		next[i].Text = text
	}
	var all []graphmodel.Statement
	for _, s := range list {
		switch {
		case (holder{s.Department, s.Person}) != h || s.Text == "":
			all = append(all, s)
		case len(next) > 0:
			all, next = append(all, next[0]), next[1:]
		}
	}
	return append(all, next...)
}
