// Package routes is the panel that shows how the change in question can get to
// a yes: the best routes to each decider, with their reasons and numbers, or
// why there is none.
package routes

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// Routes is the panel.
type Routes struct {
	widget.BaseWidget

	session *session.Session
	column  *fyne.Container
	working *look.Text
	scroll  *look.Scroll
	cards   []*card
	// namer knows the people as they were called when the panel was made.
	namer *names.Namer
	// open are the hops whose numbers the user has opened.
	open map[hopKey]bool
	// adding are the ties to invest in that the user has opened, and exact says
	// that the figures of how sure the best route is are.
	adding map[pair]bool
	exact  bool
	// settings is open.
	settings bool
	interest session.Interest
}

var _ fyne.Widget = (*Routes)(nil)

// New returns the panel of a session.
func New(s *session.Session) *Routes {
	r := &Routes{session: s, column: look.VBox(12), open: make(map[hopKey]bool), adding: make(map[pair]bool)}
	r.working = look.NewText(look.Caption.In(look.ColourFaint), "")
	r.scroll = look.NewScroll(look.Inset(16, 16, r.column))
	r.ExtendBaseWidget(r)
	s.Suggested.Listen(r.advised)
	s.Investments.Told.Listen(func(f session.Findings[[]influence.Investment]) {
		if !f.Working && !s.Advice().Working {
			r.rebuild()
		}
	})
	s.RouteShown.Listen(func(*influence.Route) { r.mark() })
	s.ChangeChosen.Listen(func(graphmodel.ID) {
		clear(r.open)
		clear(r.adding)
		r.rebuild()
		r.scroll.ScrollToTop()
	})
	s.Opened.Listen(func(*graphmodel.Workspace) { r.rebuild() })
	s.Edited.Listen(func(a edit.Announcement) {
		// With a change in question a suggestion follows, and is waited for.
		if s.Change() == nil && !a.OnlyMoves() {
			r.rebuild()
		}
	})
	r.rebuild()
	return r
}

// Show shows the panel, and has it worked out where to invest.
func (r *Routes) Show() {
	r.interest.Begin(r.session.Investments.Want)
	r.BaseWidget.Show()
}

// Hide hides the panel.
func (r *Routes) Hide() {
	r.interest.End()
	r.BaseWidget.Hide()
}

// CreateRenderer is called by Fyne.
func (r *Routes) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.scroll) }

// advised shows a new suggestion. While one is being worked out, the old one
// stays.
func (r *Routes) advised(advice session.Advice) {
	if advice.Working && (advice.Suggestion != nil || advice.Err != nil) {
		r.working.SetText("Working …")
		return
	}
	r.rebuild()
}

// rebuild makes the panel anew. What had the focus among the cards has it again.
func (r *Routes) rebuild() {
	focused := r.focusedCard()
	offset := r.scroll.Offset()
	advice := r.session.Advice()
	r.cards, r.namer = nil, names.NewNamer(r.session.Workspace())
	r.working.SetText("")
	if advice.Working {
		r.working.SetText("Working …")
	}
	r.column.Objects = r.parts(advice)
	r.column.Refresh()
	r.mark()
	r.scroll.ScrollTo(offset)
	if focused >= 0 && focused < len(r.cards) {
		r.focus(focused)
	}
}

// parts returns what the panel shows now, from top to bottom.
func (r *Routes) parts(advice session.Advice) []fyne.CanvasObject {
	c := r.session.Change()
	if c == nil {
		return r.noChange()
	}
	parts := []fyne.CanvasObject{r.heading(c)}
	switch {
	case advice.Err != nil:
		parts = append(parts, r.missing(advice.Err)...)
	case advice.Suggestion != nil && advice.Suggestion.Change == c.ID:
		parts = append(parts, r.approval(advice.Suggestion)...)
		for i := range advice.Suggestion.Destinations {
			d := &advice.Suggestion.Destinations[i]
			if len(advice.Suggestion.Destinations) > 1 {
				parts = append(parts, look.SectionTitle("To "+r.namer.Full([]graphmodel.ID{d.To})))
			}
			parts = append(parts, r.destination(advice.Suggestion.From, d)...)
		}
	}
	return append(parts, r.messengers(c))
}

func (r *Routes) heading(c *graphmodel.Change) fyne.CanvasObject {
	title := look.NewParagraph(look.Title, r.session.Workspace().NameOf(graphmodel.RefOf(c)))
	return look.VBox(4,
		look.Beside(8, nil, title, r.working),
		look.NewParagraph(look.Quiet, decision(r.namer, c, r.session.Today())))
}

// destination shows the ways to one decider.
func (r *Routes) destination(from graphmodel.ID, d *influence.Destination) []fyne.CanvasObject {
	if d.NoRoute != nil {
		return append([]fyne.CanvasObject{r.noRoute(from, d)}, r.investments(d.To)...)
	}
	var parts []fyne.CanvasObject
	for i := range d.Routes {
		if i == 0 {
			parts = append(parts, r.addCard(&d.Routes[i], "", r.holds(d)))
		} else {
			parts = append(parts, r.addCard(&d.Routes[i], r.remark(d, i)))
		}
	}
	parts = append(parts, r.independent(d)...)
	if !d.Proved {
		parts = append(parts, look.NewParagraph(look.Quiet, "Not all ways could be looked at: there may be better ones."))
	}
	return slices.Concat(parts, r.gatekeepers(d), r.findOut(d), r.investments(d.To))
}

// addCard makes the card of a route, with a remark and whatever else is to be
// known of it below.
func (r *Routes) addCard(route *influence.Route, remark string, below ...fyne.CanvasObject) fyne.CanvasObject {
	if remark != "" {
		below = append(below, look.NewParagraph(look.Quiet, remark))
	}
	one := newCard(r, route, len(r.cards), below)
	r.cards = append(r.cards, one)
	return one.tile
}

// mark outlines and opens the card of the route that is on the map.
func (r *Routes) mark() {
	shown := r.session.Route()
	for _, c := range r.cards {
		c.setShown(c.route == shown)
	}
	r.column.Refresh()
}

// focus puts the focus on a card.
func (r *Routes) focus(i int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && i >= 0 && i < len(r.cards) {
		c.Focus(r.cards[i].tile)
	}
}

// focusedCard returns which card has the focus, or −1.
func (r *Routes) focusedCard() int {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil {
		return -1
	}
	for i, card := range r.cards {
		if c.Focused() == fyne.Focusable(card.tile) {
			return i
		}
	}
	return -1
}

// figure writes a number that is exact to four places.
func figure(v float64) string { return fmt.Sprintf("%.4f", v) }
