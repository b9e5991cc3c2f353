package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
)

// header says what a page is about, and holds what can be done with the whole.
type header struct {
	say      func() (title, subtitle string)
	title    *look.Paragraph
	subtitle *look.Paragraph
	actions  []*action
	column   *fyne.Container
	buttons  *fyne.Container
}

// action is a button of a header, there while it makes sense.
type action struct {
	*look.Button

	// there tells whether the button is to be seen; nil is always.
	there func() bool
}

// newHeader makes a header; remove, if not nil, deletes what it is about.
func newHeader(kind string, say func() (title, subtitle string), remove func(), actions ...*action) *header {
	h := &header{say: say, title: look.NewParagraph(look.Title, ""), subtitle: look.NewParagraph(look.Quiet, ""), actions: actions}
	var corner []fyne.CanvasObject
	if remove != nil {
		corner = append(corner, look.NewIconButton(theme.DeleteIcon(), remove))
	}
	h.buttons = look.Flow(8)
	for _, a := range actions {
		h.buttons.Add(a.Button)
	}
	h.column = look.VBox(4, look.SectionTitle(kind, corner...), h.title, h.subtitle)
	h.column.Add(look.Inset(0, 4, h.buttons))
	return h
}

func (h *header) object() fyne.CanvasObject { return h.column }

func (h *header) update() {
	title, subtitle := h.say()
	h.title.SetText(title)
	h.subtitle.SetText(subtitle)
	look.SetVisible(h.subtitle, subtitle != "")
	for _, a := range h.actions {
		look.SetVisible(a.Button, a.there == nil || a.there())
	}
	look.SetVisible(h.column.Objects[3], slices.ContainsFunc(h.actions, func(a *action) bool { return a.Visible() }))
	h.column.Refresh()
}

func (h *header) fields(func(string, *field) bool) bool { return true }
