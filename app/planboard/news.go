package planboard

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// news says what a result has done to the suggestion: whom to talk to first now,
// and how far that lands.
type news struct {
	board   *Board
	content *fyne.Container
	text    *look.Paragraph
	// waiting tells that a result was written and the suggestion for it is not
	// there yet; before is the best route until then.
	waiting bool
	before  *influence.Route
}

func newNews(b *Board) *news {
	n := &news{board: b, text: look.NewParagraph(look.Body, "")}
	ground := look.NewSurface(look.ColourAccentSoft)
	ground.Corner = 12
	shut := look.NewIconButton(theme.CancelIcon(), n.forget)
	n.content = container.NewStack(ground, look.Inset(12, 10, look.Ending(0, n.text, shut)))
	n.content.Hide()
	b.session.Suggested.Listen(n.suggested)
	return n
}

// Expect has the board say what becomes of the suggestion by the edit that do
// carries out.
func (b *Board) Expect(do func()) {
	n := b.news
	n.before, n.waiting = b.session.BestRoute(), true
	n.say("")
	do()
	n.suggested(b.session.Advice())
}

func (n *news) forget() {
	n.waiting, n.before = false, nil
	n.say("")
}

func (n *news) say(text string) {
	n.text.SetText(text)
	look.SetVisible(n.content, text != "")
	n.board.left.Refresh()
}

// suggested tells the difference once the suggestion is of the new state.
func (n *news) suggested(a session.Advice) {
	if !n.waiting || a.Working {
		return
	}
	n.waiting = false
	text := changed(n.board.session.Workspace(), n.before, n.board.session.BestRoute())
	n.say(text)
	n.board.Told(text)
}

// changed says what is different between the best route before and now.
func changed(w *graphmodel.Workspace, before, now *influence.Route) string {
	switch {
	case now == nil && before == nil:
		return ""
	case now == nil:
		return "There is no way to who decides now."
	}
	first := contact(w, now)
	lands := "The whole way lands " + chance(now)
	switch {
	case before == nil:
		return "There is a way now: talk to " + first + " first. " + lands + "."
	case contact(w, before) != first:
		return "Best first contact is now " + first + ", no longer " + contact(w, before) + ". " + lands + wasChance(before, now) + "."
	case strings.Join(ids(before), " ") != strings.Join(ids(now), " "):
		return "Best first contact is still " + first + ", but the way goes on otherwise. " + lands + wasChance(before, now) + "."
	case chance(before) != chance(now):
		return "Best first contact is still " + first + ". " + lands + wasChance(before, now) + "."
	default:
		return "Best first contact is still " + first + "; the whole way lands " + chance(now) + ", as before."
	}
}

func wasChance(before, now *influence.Route) string {
	if chance(before) == chance(now) {
		return ", as before"
	}
	return " (it was " + chance(before) + ")"
}

// contact returns whom a route begins with after "me".
func contact(w *graphmodel.Workspace, r *influence.Route) string {
	if len(r.People) < 2 {
		return "nobody"
	}
	return w.PersonName(r.People[1])
}

func chance(r *influence.Route) string { return influence.Chance(r.Probability) }

func ids(r *influence.Route) []string {
	list := make([]string, len(r.People))
	for i, id := range r.People {
		list[i] = string(id)
	}
	return list
}
