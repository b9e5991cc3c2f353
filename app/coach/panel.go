package coach

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
)

// Panel is the advice as a panel at the side of the window.
type Panel struct {
	widget.BaseWidget

	coach  *Coach
	list   *List
	title  *look.Paragraph
	about  *look.Paragraph
	scroll *look.Scroll
}

var _ fyne.Widget = (*Panel)(nil)

// NewPanel returns the panel of a coach. It is hidden until Show.
func NewPanel(c *Coach) *Panel {
	p := &Panel{coach: c, title: look.NewParagraph(look.Title, ""), list: NewList(c, more)}
	p.about = look.NewParagraph(look.Quiet, "")
	content := look.VBox(16, look.VBox(4, p.title, p.about), p.list)
	p.scroll = look.NewScroll(look.Inset(16, 16, content))
	p.list.OnResized = func() {
		content.Refresh()
		p.scroll.Refresh()
	}
	p.ExtendBaseWidget(p)
	p.Hidden = true
	c.Told.Listen(func(*Coach) { p.told() })
	return p
}

// Show shows the panel.
func (p *Panel) Show() {
	p.BaseWidget.Show()
	p.list.Follow(true)
	p.told()
}

// Hide hides the panel.
func (p *Panel) Hide() {
	p.list.Follow(false)
	p.BaseWidget.Hide()
}

func (p *Panel) told() {
	if !p.Visible() {
		return
	}
	said := p.coach.Headline()
	if said == "" {
		said = "Nothing to look at"
	}
	p.title.SetText(said)
	about := "On the map as a whole, from what those who do this well look at."
	if change := p.coach.session.Change(); change != nil {
		about = "On “" + p.coach.session.Workspace().NameOf(graphmodel.RefOf(change)) + "” and the map, from what those who do this well look at."
	}
	p.about.SetText(about)
}

// CreateRenderer is called by Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.scroll) }
