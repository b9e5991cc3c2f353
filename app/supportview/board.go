package supportview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// board is the columns, with the keys and the drags between them.
type board struct {
	widget.BaseWidget

	view    *View
	lanes   [columns]*lane
	ghost   *ghost
	frame   *container.Scroll
	focused bool
	// at is whom the keys go on from: the one selected last.
	at graphmodel.ID
}

var (
	_ fyne.Widget       = (*board)(nil)
	_ fyne.Focusable    = (*board)(nil)
	_ fyne.Shortcutable = (*board)(nil)
)

func newBoard(v *View) *board {
	b := &board{view: v, ghost: newGhost()}
	for i := range b.lanes {
		b.lanes[i] = newLane(b, i)
	}
	b.ExtendBaseWidget(b)
	b.frame = container.NewHScroll(b)
	return b
}

// showColumns shows these people in the columns.
func (b *board) showColumns(people [columns][]graphmodel.ID) {
	for i, lane := range b.lanes {
		lane.setPeople(people[i])
	}
	b.Refresh()
	b.follow()
}

// refreshCards has the cards say what is known now.
func (b *board) refreshCards() {
	for _, lane := range b.lanes {
		lane.content.Refresh()
	}
}

// follow brings the one selected last into view.
func (b *board) follow() {
	if people := b.selected(); len(people) > 0 && !slices.Contains(people, b.at) {
		b.at = people[len(people)-1]
	}
	if column, row := b.find(b.at); column >= 0 {
		b.lanes[column].bringOut(row)
		b.bringOut(b.lanes[column])
	}
	b.refreshCards()
}

// bringOut scrolls to a column.
func (b *board) bringOut(l *lane) {
	left, right := l.Position().X, l.Position().X+l.Size().Width
	x := min(b.frame.Offset.X, left)
	x = max(x, right-b.frame.Size().Width)
	if x != b.frame.Offset.X && b.frame.Size().Width > 0 {
		b.frame.ScrollToOffset(fyne.NewPos(max(x, 0), 0))
	}
}

// selected returns the selected people.
func (b *board) selected() []graphmodel.ID {
	return b.view.session.Selection().IDs(graphmodel.KindPerson)
}

// listed returns those of the selected people who are in the columns.
func (b *board) listed() []graphmodel.ID {
	return slices.DeleteFunc(b.selected(), func(id graphmodel.ID) bool { column, _ := b.find(id); return column < 0 })
}

// find returns the place of a person, or −1.
func (b *board) find(id graphmodel.ID) (column, row int) {
	if id == "" {
		return -1, -1
	}
	column = b.view.roll.column(id)
	if row = slices.Index(b.lanes[column].people, id); row < 0 {
		return -1, -1
	}
	return column, row
}

// pressed selects a card as a click with these keys held does.
func (b *board) pressed(id graphmodel.ID, keys fyne.KeyModifier) {
	switch ref := personRef(id); {
	case keys&fyne.KeyModifierShift != 0 && b.at != "":
		b.extendTo(id)
	case keys&fyne.KeyModifierShortcutDefault != 0:
		b.at = id
		b.view.session.Select(b.view.session.Selection().Toggled(ref))
	default:
		b.goTo(id)
	}
}

// goTo selects one person alone.
func (b *board) goTo(id graphmodel.ID) {
	if id == "" {
		return
	}
	b.at = id
	b.view.session.Select(session.SelectionOf(personRef(id)))
	b.follow()
}

// extendTo selects from the one selected last to another one in the same column,
// or else that one, too.
func (b *board) extendTo(id graphmodel.ID) {
	refs := slices.Clone(b.view.session.Selection().Refs())
	column, from := b.find(b.at)
	other, to := b.find(id)
	if column != other {
		from = to
	}
	people := b.lanes[other].people
	for from != to {
		refs = append(refs, personRef(people[from]))
		if from < to {
			from++
		} else {
			from--
		}
	}
	refs = append(refs, personRef(people[to]))
	b.at = id
	b.view.session.Select(session.SelectionOf(unique(refs)...))
	b.follow()
}

// unique leaves of equal refs the last.
func unique(refs []graphmodel.Ref) []graphmodel.Ref {
	seen := make(map[graphmodel.Ref]bool, len(refs))
	var kept []graphmodel.Ref
	for _, ref := range slices.Backward(refs) {
		if !seen[ref] {
			seen[ref] = true
			kept = append(kept, ref)
		}
	}
	slices.Reverse(kept)
	return kept
}

func personRef(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

// put has people stand in a column: where they stand now or, desired, where they
// are needed.
func (b *board) put(column int, desired bool, people ...graphmodel.ID) {
	s := b.view.session
	c := s.Change()
	if c == nil || len(people) == 0 {
		return
	}
	set := edit.SetStances
	if desired {
		set = edit.SetDesired
	}
	s.History().Seal()
	s.Do(set(s.Workspace(), c, stanceOf(column), people...))
}

// takeFocus gives the columns the keys, as a click does.
func (b *board) takeFocus() {
	if c := b.canvas(); c != nil && c.Focused() != b {
		c.Focus(b)
	}
}

func (b *board) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(b) }

// modifiers are the keys held just now.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// CreateRenderer is called by Fyne.
func (b *board) CreateRenderer() fyne.WidgetRenderer {
	content := container.New(abreast{b})
	for _, lane := range b.lanes {
		content.Add(lane)
	}
	return widget.NewSimpleRenderer(container.NewStack(content, container.NewWithoutLayout(b.ghost)))
}

// abreast lays the columns out side by side: narrow where they are empty, and
// the others equally wide.
type abreast struct{ board *board }

const (
	laneGap    = 6
	boardEdge  = 8
	leastLane  = 109
	narrowLane = 98
	mostLane   = 300
)

func (a abreast) MinSize([]fyne.CanvasObject) fyne.Size {
	width := float32(2*boardEdge + laneGap*(columns-1))
	for _, lane := range a.board.lanes {
		width += a.least(lane)
	}
	return fyne.NewSize(width, cardHeight+headRoom)
}

func (abreast) least(l *lane) float32 {
	if len(l.people) == 0 {
		return narrowLane
	}
	return leastLane
}

func (a abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	full := 0
	for _, lane := range a.board.lanes {
		if len(lane.people) > 0 {
			full++
		}
	}
	spare := max(size.Width-a.MinSize(objects).Width, 0) / float32(max(full, 1))
	x := float32(boardEdge)
	for _, lane := range a.board.lanes {
		width := a.least(lane)
		if len(lane.people) > 0 {
			width = min(width+spare, mostLane)
		}
		lane.Move(fyne.NewPos(x, 0))
		lane.Resize(fyne.NewSize(width, size.Height-boardEdge))
		x += width + laneGap
	}
}

// FocusGained is called by Fyne.
func (b *board) FocusGained() {
	b.focused = true
	if column, _ := b.find(b.at); column < 0 {
		b.at = b.first()
	}
	b.refreshCards()
}

// FocusLost is called by Fyne.
func (b *board) FocusLost() {
	b.focused = false
	b.view.session.History().Seal()
	b.refreshCards()
}
