package supportview

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
)

// ghost is what is dragged: it follows the pointer and says what a drop does.
type ghost struct {
	widget.BaseWidget

	people  []graphmodel.ID
	who     string
	desired bool
	text    *look.Text
	what    *look.Text
}

func newGhost() *ghost {
	g := &ghost{text: look.NewText(look.Strong, ""), what: look.NewText(look.Caption, "")}
	g.ExtendBaseWidget(g)
	g.Hide()
	return g
}

// CreateRenderer is called by Fyne.
func (g *ghost) CreateRenderer() fyne.WidgetRenderer {
	ground := look.NewCardSurface()
	ground.Stroke, ground.Raised = look.ColourAccent, true
	return widget.NewSimpleRenderer(container.NewStack(ground, look.Inset(10, 6, look.VBox(0, g.text, g.what))))
}

// beginDrag takes somebody up and, if they are selected, all who are.
func (b *board) beginDrag(f facts, desired bool) {
	b.takeFocus()
	people := b.listed()
	if !slices.Contains(people, f.id) {
		b.goTo(f.id)
		people = []graphmodel.ID{f.id}
	}
	g := b.ghost
	g.people, g.who, g.desired = people, f.name, desired || b.view.roll.needed
	if len(people) > 1 {
		g.who = fmt.Sprintf("%d people", len(people))
	}
	g.text.SetText(g.who)
}

// dragTo moves what is dragged to a place in the window.
func (b *board) dragTo(at fyne.Position) {
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	place := at.Subtract(origin)
	aimed := b.columnAt(place)
	for i, lane := range b.lanes {
		lane.aim(i == aimed)
	}
	what := "Let go over a column"
	if aimed >= 0 {
		what = "Now " + columnName(aimed)
		if b.ghost.desired {
			what = "Needed: " + columnName(aimed)
		}
	}
	b.ghost.what.SetText(what)
	b.ghost.Show()
	b.ghost.Resize(b.ghost.MinSize())
	b.ghost.Move(place.AddXY(10, 8))
	b.ghost.Refresh()
}

// columnAt returns the column at a place of the board, or −1.
func (b *board) columnAt(at fyne.Position) int {
	if at.Y < 0 || at.Y > b.Size().Height {
		return -1
	}
	return slices.IndexFunc(b.lanes[:], func(l *lane) bool {
		return at.X >= l.Position().X-laneGap/2 && at.X < l.Position().X+l.Size().Width+laneGap/2
	})
}

// drop puts who is dragged where they are let go.
func (b *board) drop() {
	b.ghost.Hide()
	for i, lane := range b.lanes {
		if lane.aimed {
			lane.aim(false)
			b.put(i, b.ghost.desired, b.ghost.people...)
		}
	}
	b.Refresh()
}
