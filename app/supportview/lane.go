package supportview

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
)

// lane is a column of cards. It makes only the cards in view, so that there may
// be thousands of people in it.
type lane struct {
	widget.BaseWidget

	board   *board
	column  int
	people  []graphmodel.ID
	aimed   bool // at by a drag
	count   *look.Text
	ground  *look.Surface
	scroll  *container.Scroll
	content *cards
}

var _ fyne.Widget = (*lane)(nil)

func newLane(b *board, column int) *lane {
	l := &lane{board: b, column: column, count: look.NewText(look.Caption, "0"), ground: look.NewSurface(look.ColourWindow)}
	l.ground.Corner = 12
	l.content = &cards{lane: l}
	l.content.ExtendBaseWidget(l.content)
	l.scroll = container.NewVScroll(l.content)
	l.scroll.OnScrolled = func(fyne.Position) { l.content.Refresh() }
	l.ExtendBaseWidget(l)
	return l
}

// setPeople shows other people in the column.
func (l *lane) setPeople(people []graphmodel.ID) {
	l.people = people
	l.count.SetText(strconv.Itoa(len(people)))
	l.scroll.Refresh()
	most := max(l.content.height()-l.scroll.Size().Height, 0)
	if l.scroll.Offset.Y > most {
		l.scroll.ScrollToOffset(fyne.NewPos(0, most))
	}
	l.content.Refresh()
}

// bringOut scrolls to a row.
func (l *lane) bringOut(row int) {
	top := float32(row) * cardPitch
	y := min(l.scroll.Offset.Y, top)
	y = max(y, top+cardPitch-l.scroll.Size().Height)
	if y != l.scroll.Offset.Y && l.scroll.Size().Height > 0 {
		l.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	}
}

// aim shows that what is dragged would land here.
func (l *lane) aim(aimed bool) {
	if l.aimed == aimed {
		return
	}
	l.aimed = aimed
	l.ground.Fill, l.ground.Stroke, l.ground.StrokeWidth = look.ColourWindow, "", 0
	if aimed {
		l.ground.Fill, l.ground.Stroke, l.ground.StrokeWidth = look.ColourAccentSoft, look.ColourAccent, 1
	}
	l.ground.Refresh()
}

// headRoom is the height of the head of a column.
const headRoom = 36

// CreateRenderer is called by Fyne.
func (l *lane) CreateRenderer() fyne.WidgetRenderer {
	title := look.NewShrinkingText(look.Section, names.Upper(columnName(l.column)))
	head := look.Inset(8, 10, look.Beside(5, newMark(l.column), title, l.count))
	return widget.NewSimpleRenderer(container.NewStack(l.ground, container.NewBorder(head, nil, nil, nil, look.Inset(2, 0, l.scroll))))
}

// laneInset is kept free beside the cards, on the right for the scroll bar.
const laneInset = 4

// cards is the content of a column: as high as all of its cards, with those in
// view.
type cards struct {
	widget.BaseWidget

	lane *lane
}

const (
	cardHeight = 108
	cardPitch  = cardHeight + 6
)

func (c *cards) height() float32 { return float32(len(c.lane.people)) * cardPitch }

// CreateRenderer is called by Fyne.
func (c *cards) CreateRenderer() fyne.WidgetRenderer { return &cardsRenderer{owner: c} }

type cardsRenderer struct {
	owner *cards
	pool  []*card
	shown []fyne.CanvasObject
}

func (r *cardsRenderer) Destroy()                     {}
func (r *cardsRenderer) Objects() []fyne.CanvasObject { return r.shown }
func (r *cardsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(narrowLane-2*laneInset, r.owner.height())
}
func (r *cardsRenderer) Layout(fyne.Size) { r.place() }

func (r *cardsRenderer) Refresh() { r.place() }

// place puts the cards in view where they are. A card stays with its row modulo
// the number of cards, so that scrolling by one changes one.
func (r *cardsRenderer) place() {
	l := r.owner.lane
	first := max(int(l.scroll.Offset.Y/cardPitch), 0)
	last := min(int((l.scroll.Offset.Y+l.scroll.Size().Height)/cardPitch), len(l.people)-1)
	needed := max(last-first+1, 0)
	for len(r.pool) < needed {
		r.pool = append(r.pool, newCard(l.board))
	}
	r.shown = r.shown[:0]
	for row := first; row <= last; row++ {
		one := r.pool[row%len(r.pool)]
		one.show(l.board.view.factsOf(l.people[row]))
		one.Move(fyne.NewPos(laneInset, float32(row)*cardPitch))
		one.Resize(fyne.NewSize(r.owner.Size().Width-2*laneInset, cardHeight))
		r.shown = append(r.shown, one)
	}
	canvasRefresh(r.owner)
}

// newMark returns the ring of a column's stance, in the map's colours.
func newMark(column int) fyne.CanvasObject {
	level, known := stanceOf(column).Get()
	if !known {
		return look.NewRing(1.5, func() color.Color { return look.Colour(look.ColourFaint) })
	}
	return look.NewRing(3, func() color.Color { return look.Palette().StanceColour(level) })
}
