package coach

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel/advice"
)

// List shows advice below one another, the most pressing first, and under it what
// was put aside.
type List struct {
	widget.BaseWidget

	// OnResized is told that the list has become higher or lower.
	OnResized func()

	coach  *Coach
	follow bool // the advice is followed
	most   int  // how many are shown
	aside  bool // what was put aside is in view
	cards  map[string]*card
	opened map[string]bool
	column *fyne.Container
	undo   *undo
}

var _ fyne.Widget = (*List)(nil)

// undo is the line that lets what was just put aside be taken back.
type undo struct {
	row  fyne.CanvasObject
	of   advice.Advice
	text *look.Paragraph
}

// more is how many come into view with one press.
const more = 30

// NewList returns the advice of a coach, which it shows once it is to follow it: at
// most so many at first.
func NewList(c *Coach, most int) *List {
	l := &List{coach: c, most: most, cards: make(map[string]*card), opened: make(map[string]bool), column: look.VBox(12)}
	l.undo = &undo{text: look.NewParagraph(look.Quiet, "")}
	l.undo.row = look.Ending(4, l.undo.text, look.NewButton(look.Flat, "Take back", func() { c.Restore(l.undo.of) }))
	l.ExtendBaseWidget(l)
	c.Told.Listen(func(*Coach) { l.told() })
	return l
}

// Follow has the list follow the advice from now on, or leave it alone while
// nobody looks. At first it does not.
func (l *List) Follow(follow bool) {
	if l.follow != follow {
		l.follow = follow
		l.told()
	}
}

// told shows the advice as it is now. A card stays what it is, so that keys do
// not lose their place.
func (l *List) told() {
	if !l.follow {
		return
	}
	open := l.coach.Open()
	shown := open[:min(len(open), l.most)]
	was := l.cards
	l.cards = make(map[string]*card, len(shown))
	l.column.Objects = nil
	if a, any := l.coach.justDismissed(); any {
		l.undo.of = a
		l.undo.text.SetText("Put aside: " + a.Finding)
		l.column.Add(l.undo.row)
	}
	for _, a := range shown {
		c, there := was[a.Key]
		if there {
			c.show(a)
		} else {
			c = newCard(l, a)
		}
		l.cards[a.Key] = c
		l.column.Add(c)
	}
	if len(open) == 0 {
		l.column.Add(look.NewParagraph(look.Quiet, l.nothing()))
	}
	l.addFoot(len(open), len(shown))
	l.column.Refresh()
	l.fit()
}

// moreSaid says what a press brings into view.
func moreSaid(all, shown int) string {
	if all-shown <= more {
		return fmt.Sprintf("Show all %d", all)
	}
	return fmt.Sprintf("Show %d more of %d", more, all)
}

// nothing stands in the place of advice.
func (l *List) nothing() string {
	if !l.coach.Known() {
		return "Looking at the map …"
	}
	return "Nothing to look at: what practice calls for is there."
}

// addFoot adds what brings more into view, and what was put aside or how much
// that is.
func (l *List) addFoot(open, shown int) {
	aside := l.coach.Aside()
	foot := look.Flow(4)
	if open > shown {
		foot.Add(look.NewButton(look.Flat, moreSaid(open, shown), func() {
			l.most += more
			l.told()
		}))
	}
	if len(aside) > 0 {
		said := fmt.Sprintf("Show %d put aside", len(aside))
		if l.aside {
			said = "Hide what is put aside"
		}
		foot.Add(look.NewButton(look.Flat, said, func() {
			l.aside = !l.aside
			l.told()
		}))
	}
	if len(foot.Objects) > 0 {
		l.column.Add(foot)
	}
	if !l.aside {
		return
	}
	for _, a := range aside {
		back := look.NewButton(look.Flat, "Bring back", func() { l.coach.Restore(a) })
		l.column.Add(look.Ending(4, look.NewParagraph(look.Quiet, a.Finding), back))
	}
}

func (l *List) fit() {
	l.Refresh()
	if l.OnResized != nil {
		l.OnResized()
	}
}

// CreateRenderer is called by Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.column) }

// Headline says how much there is to look at: "3 things to look at".
func (c *Coach) Headline() string {
	n := len(c.Open())
	if n == 0 {
		return ""
	}
	return names.Counted(n, "thing", "things") + " to look at"
}
