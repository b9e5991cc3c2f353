package routes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel/influence"
)

// card shows one route: the way, how likely it is to land, and, while it is the
// one on the map, its hops.
type card struct {
	tile  *look.Tile
	route *influence.Route

	odds    *look.Text
	exact   *look.Text
	bar     *bar
	weakest *look.Paragraph
	hops    *fyne.Container
	panel   *Routes
}

func newCard(panel *Routes, route *influence.Route, index int) *card {
	w := panel.session.Workspace()
	c := &card{route: route, panel: panel, odds: look.NewText(odds(look.ColourMuted), ""),
		exact: look.NewText(look.Caption, figure(route.Probability)), bar: newBar(route.Probability)}
	c.odds.SetText(strings.TrimPrefix(influence.Chance(route.Probability), "about "))
	c.exact.Hide()
	reasons := influence.NewWords(w).Reasons(*route)
	c.weakest = look.NewParagraph(look.Quiet, reasons[len(reasons)-1])
	c.hops = look.VBox(0)
	way := newWay(panel.namer, route)
	top := container.New(beginning{drop: 2}, way, look.VBox(0, c.odds))
	c.tile = look.NewTile(look.VBox(8, top, look.Beside(8, nil, c.bar, c.exact), c.weakest, c.hops), func() { panel.session.ShowRoute(route) })
	c.tile.OnHover = func(over bool) { setVisible(c.exact, over || c.tile.On()) }
	c.tile.Keys = func(key fyne.KeyName) bool { return c.key(key, index) }
	return c
}

func odds(colour fyne.ThemeColorName) look.Role { return look.Title.In(colour) }

// key goes to the card above or below.
func (c *card) key(key fyne.KeyName, index int) bool {
	switch key {
	case fyne.KeyUp:
		c.panel.focus(index - 1)
	case fyne.KeyDown:
		c.panel.focus(index + 1)
	default:
		return false
	}
	return true
}

// setShown tells the card whether its route is the one on the map.
func (c *card) setShown(shown bool) {
	colour := look.ColourMuted
	if shown {
		colour = look.ColourRoute
	}
	c.odds.SetRole(odds(colour))
	c.bar.setColour(colour)
	c.tile.SetOn(shown)
	if shown && len(c.hops.Objects) == 0 {
		for i := range c.route.Hops {
			c.hops.Add(newHop(c.panel, c.route, i))
		}
	}
	open := shown && len(c.hops.Objects) > 0
	setVisible(c.hops, open)
	setVisible(c.weakest, !open)
	setVisible(c.exact, shown)
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// newWay writes the people of a route: "You → Gil → Dana".
func newWay(n *namer, route *influence.Route) fyne.CanvasObject {
	var segments []*widget.TextSegment
	for i, id := range route.People {
		if i > 0 {
			segments = append(segments, look.Body.In(look.ColourFaint).Segment(" → "))
		}
		segments = append(segments, look.Strong.Segment(n.short(id)))
	}
	return look.NewMixedParagraph(segments...)
}

// beginning gives the second object its least width at the end, and the first
// one the rest; both begin at the top, the first one lower by drop, where its
// letters are smaller.
type beginning struct{ drop float32 }

const beginningGap = 12

func (l beginning) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+beginningGap+b.Width, max(a.Height+l.drop, b.Height))
}

func (l beginning) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	end := objects[1].MinSize()
	objects[0].Resize(fyne.NewSize(size.Width-end.Width-beginningGap, size.Height-l.drop))
	objects[0].Move(fyne.NewPos(0, l.drop))
	objects[1].Resize(end)
	objects[1].Move(fyne.NewPos(size.Width-end.Width, 0))
}

// bar shows a share of 1 as a length.
type bar struct {
	widget.BaseWidget

	share float32
	fill  *look.Surface
}

func newBar(share float64) *bar {
	b := &bar{share: float32(share), fill: look.NewSurface(look.ColourMuted)}
	b.fill.Corner = barHeight / 2
	b.ExtendBaseWidget(b)
	return b
}

const barHeight = 5

func (b *bar) setColour(colour fyne.ThemeColorName) {
	b.fill.Fill = colour
	b.fill.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	ground := look.NewSurface(look.ColourLine)
	ground.Corner = barHeight / 2
	return widget.NewSimpleRenderer(container.New(barLayout{b}, ground, b.fill))
}

type barLayout struct{ bar *bar }

func (barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, barHeight) }

func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Resize(fyne.NewSize(max(size.Width*l.bar.share, barHeight), size.Height))
}
