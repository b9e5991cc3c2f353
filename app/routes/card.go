package routes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel/influence"
)

// card shows one route: the way, how likely it is to land, and, while it is the
// one on the map, its hops.
type card struct {
	tile  *look.Tile
	route *influence.Route

	odds    *look.Text
	exact   *look.Text
	bar     *look.Bar
	weakest *look.Paragraph
	hops    *fyne.Container
	panel   *Routes
}

func newCard(panel *Routes, route *influence.Route, index int, below []fyne.CanvasObject) *card {
	w := panel.session.Workspace()
	c := &card{route: route, panel: panel, odds: look.NewText(odds(look.ColourMuted), ""),
		exact: look.NewText(look.Caption, figure(route.Probability)), bar: look.NewBar(route.Probability)}
	c.odds.SetText(tenths(route.Probability))
	c.exact.Hide()
	reasons := influence.NewWords(w).Reasons(*route)
	c.weakest = look.NewParagraph(look.Quiet, reasons[len(reasons)-1])
	c.hops = look.VBox(0)
	way := newWay(panel.namer, route)
	top := look.Ending(2, way, look.VBox(0, c.odds))
	content := look.VBox(8, top, look.Beside(8, nil, c.bar, c.exact))
	for _, o := range below {
		if o != nil {
			content.Add(o)
		}
	}
	content.Add(c.weakest)
	content.Add(c.hops)
	c.tile = look.NewTile(content, func() { panel.session.ShowRoute(route) })
	c.tile.OnHover = func(over bool) { look.SetVisible(c.exact, over || c.tile.On()) }
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
	c.bar.SetColour(colour)
	c.tile.SetOn(shown)
	if shown && len(c.hops.Objects) == 0 {
		for i := range c.route.Hops {
			c.hops.Add(newHop(c.panel, c.route, i))
		}
	}
	open := shown && len(c.hops.Objects) > 0
	look.SetVisible(c.hops, open)
	look.SetVisible(c.weakest, !open)
	look.SetVisible(c.exact, shown)
}

// newWay writes the people of a route: "You → Gil → Dana".
func newWay(n *names.Namer, route *influence.Route) fyne.CanvasObject {
	var segments []*widget.TextSegment
	for i, id := range route.People {
		if i > 0 {
			segments = append(segments, look.Body.In(look.ColourFaint).Segment(" → "))
		}
		segments = append(segments, look.Strong.Segment(n.Short(id)))
	}
	return look.NewMixedParagraph(segments...)
}
