package changeview

import (
	"fyne.io/fyne/v2"

	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/graphmodel"
)

// card is one card of the page, and in which column it stands where there are two
// and three.
type card struct {
	object   fyne.CanvasObject
	form     *inspector.Form // nil where the card has no fields
	of2, of3 int
}

// Cards are as far apart as from the edges.
const (
	gap       = 12
	margin    = 16
	leastWide = 300
)

// adviceAtFirst is how much advice is in view until the user asks for more.
const adviceAtFirst = 3

// lay makes the cards of a change.
func (v *View) lay(change graphmodel.ID) {
	v.forms = nil
	v.standing, v.next, v.owner = newStanding(v), newNext(v), newOwner(v, change)
	v.cards = []*card{
		v.form(change, "The change", inspector.Heading, 0, 0),
		v.plain("What to look at", v.list, 1, 2),
		v.plain("How it stands", v.standing.column, 1, 1),
		v.plain("Next step", v.next.column, 1, 1),
		v.form(change, "Why", inspector.Reasons, 0, 0),
		v.owner.card(v),
		v.form(change, "Who decides", inspector.Decision, 0, 0),
		v.form(change, "Who is affected, and what they gain", inspector.Gains, 1, 1),
		v.form(change, "Goals it serves or harms", inspector.Effects, 0, 0),
		v.form(change, "What it is worth", inspector.Worth, 0, 2),
		v.form(change, "What you offer", inspector.Offers, 1, 2),
		v.form(change, "Checkpoints", inspector.Checkpoints, 1, 1),
		v.form(change, "Risks", inspector.Risks, 0, 2),
		v.form(change, "Policies and regulation", inspector.Policies, 1, 2),
	}
	objects := make([]fyne.CanvasObject, len(v.cards))
	for i, c := range v.cards {
		objects[i] = c.object
	}
	cards := v.cards
	body := look.NewMasonry(look.Masonry{Least: leastWide, Gap: gap, Column: func(i, n int) int {
		if n == 2 {
			return cards[i].of2
		}
		return cards[i].of3
	}}, objects...)
	v.scroll = look.NewScroll(look.Inset(margin, margin, body))
	v.put(v.scroll)
}

// form makes a card of fields.
func (v *View) form(change graphmodel.ID, title string, part inspector.Part, of2, of3 int) *card {
	f := inspector.ChangeForm(v.session, change, part)
	v.forms = append(v.forms, f)
	c := v.plain(title, f.Content, of2, of3)
	c.form = f
	return c
}

// plain makes a card of something else.
func (v *View) plain(title string, content fyne.CanvasObject, of2, of3 int) *card {
	return &card{object: look.Card(look.SectionTitle(title), content), of2: of2, of3: of3}
}
