package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// related lists other records that have to do with the one on the page. A click
// selects one.
type related struct {
	session *session.Session
	list    func() []relation
	// empty says what to do while there are none.
	empty string

	shown   []relation
	all     bool
	rows    *fyne.Container
	nothing *look.Paragraph
	more    *look.Button
	column  *fyne.Container
}

// relation is one of them, in words.
type relation struct {
	ref          graphmodel.Ref
	text, detail string
}

// relatedAtFirst is how many are listed until the user asks for all.
const relatedAtFirst = 10

func newRelated(s *session.Session, caption, empty string, list func() []relation) *related {
	r := &related{session: s, list: list, empty: empty, rows: look.VBox(0)}
	r.nothing = look.NewParagraph(look.Caption.In(look.ColourFaint), empty)
	r.more = look.NewButton(look.Flat, "", func() {
		r.all = true
		r.rebuild()
	})
	r.column = look.VBox(2, look.NewText(look.Caption, caption), r.nothing, r.rows, container.NewHBox(r.more))
	r.rebuild()
	return r
}

func (r *related) object() fyne.CanvasObject { return r.column }

func (r *related) update() {
	if list := r.list(); !slices.Equal(list, r.shown) {
		r.shown = list
		r.rebuild()
	}
}

func (r *related) rebuild() {
	shown := r.shown
	if !r.all {
		shown = shown[:min(len(shown), relatedAtFirst)]
	}
	r.rows.Objects = nil
	for _, one := range shown {
		r.rows.Add(look.NewRow(nil, one.text, one.detail, func() { r.session.Select(session.SelectionOf(one.ref)) }))
	}
	look.SetVisible(r.nothing, len(r.shown) == 0)
	look.SetVisible(r.more, len(shown) < len(r.shown))
	r.more.SetText(fmt.Sprintf("Show all %d", len(r.shown)))
	r.column.Refresh()
}

func (r *related) fields(func(string, *field) bool) bool { return true }
