package coach

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel/advice"
)

// card is one advice: what was found, and, unfolded, why that counts, what to do,
// and buttons that do it.
type card struct {
	widget.BaseWidget

	list    *List
	advice  advice.Advice
	finding *look.Paragraph
	degree  *look.Text
	why, do *look.Paragraph
	carry   *look.Button
	icon    *widget.Icon
	chevron *widget.Icon
	body    *fyne.Container
	column  *fyne.Container
	open    bool
}

func newCard(list *List, a advice.Advice) *card {
	c := &card{list: list, finding: look.NewParagraph(look.Body, ""), degree: look.NewText(look.Caption, ""),
		why: look.NewParagraph(look.Quiet, ""), do: look.NewParagraph(look.Body, ""),
		icon: widget.NewIcon(nil), chevron: widget.NewIcon(nil)}
	c.carry = look.NewButton(look.Plain, "", func() { list.coach.CarryOut(c.advice) })
	there := look.NewButton(look.Plain, "Go there", func() { list.coach.Go(c.advice) })
	aside := look.NewButton(look.Flat, "Put aside", func() { list.coach.Dismiss(c.advice) })
	c.body = look.VBox(6, c.degree, c.why, c.do, look.Inset(0, 4, look.Flow(8, c.carry, there, aside)))
	head := look.Badged(square(c.icon, 16), c.finding, square(c.chevron, 14))
	press := look.NewPress(head, func() { c.setOpen(!c.open) })
	c.column = look.VBox(6, press, container.New(indented{}, c.body))
	c.ExtendBaseWidget(c)
	c.show(a)
	c.setOpen(list.opened[a.Key])
	return c
}

func square(o fyne.CanvasObject, size float32) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSquareSize(size), o)
}

// markOf returns the mark of a severity: they are told apart by shape as well as
// by colour.
func markOf(severity advice.Severity) (icon fyne.Resource, colour fyne.ThemeColorName) {
	switch severity {
	case advice.Urgent:
		return theme.WarningIcon(), theme.ColorNameError
	case advice.Important:
		return look.IconDiamond, look.ColourRoute
	default:
		return look.IconDiamondEmpty, look.ColourMuted
	}
}

func (c *card) show(a advice.Advice) {
	c.advice = a
	icon, colour := markOf(a.Severity)
	c.icon.SetResource(look.Coloured(icon, colour))
	c.finding.SetText(a.Finding)
	c.degree.SetText(names.Upper(a.Severity.String()))
	c.degree.SetRole(look.Caption.In(colour))
	c.why.SetText(a.Why)
	c.do.SetText(a.Do)
	look.SetVisible(c.carry, a.Remedy != nil)
	if a.Remedy != nil {
		c.carry.SetText(a.Remedy.Name)
	}
	c.column.Refresh()
}

func (c *card) setOpen(open bool) {
	c.open = open
	c.list.opened[c.advice.Key] = open
	look.SetVisible(c.column.Objects[1], open)
	icon := look.IconChevronRight
	if open {
		icon = look.IconChevronDown
	}
	c.chevron.SetResource(look.Coloured(icon, look.ColourFaint))
	c.column.Refresh()
	c.list.fit()
}

// CreateRenderer is called by Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.column) }

// indented puts an object under the text of a badged line.
type indented struct{}

const indent = 28

func (indented) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(indent, 0)
}

func (indented) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(indent, 0))
	objects[0].Resize(size.SubtractWidthHeight(indent, 0))
}
