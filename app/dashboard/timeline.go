package dashboard

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/progress"
)

// timeline shows by quarter when the changes take place, under the goals that
// they serve. Pressing a change shows its page.
type timeline struct {
	widget.BaseWidget

	open func(graphmodel.ID)
	axis axis
	box  *fyne.Container
}

var _ fyne.Widget = (*timeline)(nil)

func newTimeline(open func(graphmodel.ID)) *timeline {
	t := &timeline{open: open, box: container.New(&chart{})}
	t.ExtendBaseWidget(t)
	return t
}

// The heights of the rows.
const (
	axisHeight = 26
	laneHeight = 30
	barHeight  = 28
	barThick   = 12
)

// show shows other lanes.
func (t *timeline) show(lanes []progress.Lane, today graphmodel.Date) {
	t.axis = axisOf(lanes, today)
	c := &chart{}
	var objects []fyne.CanvasObject
	put := func(o fyne.CanvasObject, p place) {
		objects = append(objects, o)
		c.places = append(c.places, p)
	}
	y := float32(axisHeight)
	for _, lane := range lanes {
		y = t.lane(lane, y, put)
	}
	c.height = y
	var ground []fyne.CanvasObject
	var places []place
	for _, tick := range t.axis.ticks() {
		ground = append(ground, look.NewSurface(look.ColourLine), look.NewText(look.Caption.In(look.ColourFaint), tick.name))
		places = append(places, place{from: tick.at, to: tick.at, y: axisHeight, height: y - axisHeight, kind: aLine},
			place{from: tick.at, to: 1, y: 0, height: axisHeight, kind: aLabel})
	}
	if today.Known() {
		c.today, c.dated = t.axis.at(today), true
		ground = append(ground, look.NewSurface(look.ColourAccent), look.NewText(look.Section.In(look.ColourAccent), "Today"))
		places = append(places, place{from: c.today, to: c.today, y: axisHeight - 6, height: y - axisHeight + 6, kind: aThickLine},
			place{from: c.today, to: c.today, y: axisHeight - 20, height: 14, kind: aCentred})
	}
	c.places = append(places, c.places...)
	t.box = container.New(c, append(ground, objects...)...)
	t.Refresh()
}

// lane adds a goal and its changes from a height on, and returns where they end.
func (t *timeline) lane(lane progress.Lane, y float32, put func(fyne.CanvasObject, place)) float32 {
	title, icon := "Serves no goal yet", look.Coloured(look.IconDiamondEmpty, look.ColourMuted)
	if lane.Goal != nil {
		title, icon = cmp.Or(lane.Goal.Title, graphmodel.Unnamed), look.Coloured(look.IconFlag, look.ColourInk)
	}
	square := container.NewGridWrap(fyne.NewSquareSize(14), widget.NewIcon(icon))
	head := look.Beside(6, container.NewCenter(square), look.NewShrinkingText(look.Strong, title), nil)
	put(look.NewSurface(look.ColourLine), place{y: y, height: 1, kind: aWhole})
	headed := place{from: 1, y: y, height: laneHeight, kind: aHead}
	if lane.Goal == nil || !lane.Goal.Due.Known() {
		put(head, headed)
	} else {
		due, mark := t.due(lane.Goal, y)
		headed.from, headed.room = mark.from, 16
		if mark.kind == aLeft {
			headed.room = due.MinSize().Width + 8
		}
		put(head, headed)
		put(due, mark)
	}
	y += laneHeight
	if len(lane.Bars) == 0 {
		put(look.NewShrinkingText(look.Caption, "No change serves it yet"), place{y: y, height: barHeight, kind: aName})
		return y + barHeight
	}
	for _, bar := range lane.Bars {
		row := container.New(barRow{t.axis, bar}, barParts(bar)...)
		put(look.NewPress(row, func() { t.open(bar.Change.ID) }), place{y: y, height: barHeight, kind: aWhole})
		y += barHeight
	}
	return y
}

// due is a flag at the day on which a goal is due; what is said of it stands where
// there is room.
func (t *timeline) due(g *graphmodel.Goal, y float32) (fyne.CanvasObject, place) {
	at := t.axis.at(g.Due)
	flag := container.NewGridWrap(fyne.NewSquareSize(14), widget.NewIcon(look.Coloured(look.IconFlag, look.ColourRoute)))
	said := look.NewText(look.Caption, "due "+progress.Day(g.Due))
	mark := place{from: at, to: at, y: y, height: laneHeight, kind: aRight}
	if at > 0.6 {
		mark.kind = aLeft
		return container.NewCenter(look.HBox(4, said, flag)), mark
	}
	return container.NewCenter(look.HBox(4, flag, said)), mark
}

// barParts are the name of a change, its bar, and a word besides.
func barParts(bar progress.Bar) []fyne.CanvasObject {
	name := look.NewShrinkingText(look.Body, cmp.Or(bar.Change.Title, graphmodel.Unnamed))
	ground := look.NewSurface(look.ColourAccent)
	ground.Corner = barThick / 2
	said := ""
	switch {
	case progress.Finished(bar.Change):
		ground.Fill, said = look.ColourMuted, bar.Change.Status
	case bar.Open:
		ground.Fill, ground.Stroke, ground.StrokeWidth, said = look.ColourAccentSoft, look.ColourAccent, 1, "no deadline"
	}
	if bar.Harms {
		ground.Fill, ground.Stroke, ground.StrokeWidth, said = "", theme.ColorNameError, 1.5, "harms it"
	}
	return []fyne.CanvasObject{name, ground, look.NewText(look.Caption, said)}
}

// CreateRenderer is called by Fyne.
func (t *timeline) CreateRenderer() fyne.WidgetRenderer { return &timelineRenderer{t} }

type timelineRenderer struct{ owner *timeline }

func (r *timelineRenderer) Destroy()                     {}
func (r *timelineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.owner.box} }
func (r *timelineRenderer) MinSize() fyne.Size           { return r.owner.box.MinSize() }
func (r *timelineRenderer) Layout(size fyne.Size)        { r.owner.box.Resize(size) }

func (r *timelineRenderer) Refresh() {
	r.owner.box.Resize(r.owner.Size())
	r.owner.box.Refresh()
}
