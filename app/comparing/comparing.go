// Package comparing shows how the open map differs from another state of it: a
// list in plain words, and marks on the map. Everything is used from the window's
// goroutine.
package comparing

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
)

// Map is the map on which the differences are marked.
type Map interface {
	// PutLayer puts marks on the map, below its controls.
	PutLayer(layer fyne.CanvasObject)
	Camera() drawing.Camera
	// FlyTo shows a record, Reveal sees to it that it can be seen, LookAt shows a
	// place.
	FlyTo(ref graphmodel.Ref)
	Reveal(ref graphmodel.Ref)
	LookAt(at drawing.Point)
}

// Panel lists the differences. It is hidden while nothing is compared.
type Panel struct {
	widget.BaseWidget

	// OnChanged is called when something is compared, or no more.
	OnChanged func()

	session    *session.Session
	on         Map
	comparison *session.Comparison
	stop       context.CancelFunc
	layer      *layer

	title, count, detail *look.Paragraph
	legend               *legend
	list                 *list
	end                  *look.Button
}

var _ fyne.Widget = (*Panel)(nil)

// New returns a panel for a map and puts its marks on it. Shown tells of another
// scene on the map, moved that it is looked at from elsewhere.
func New(s *session.Session, on Map, shown *session.Signal[*drawing.Scene], moved *session.Signal[drawing.Camera]) *Panel {
	p := &Panel{session: s, on: on, stop: func() {}, OnChanged: func() {}, layer: newLayer(on), legend: newLegend(),
		title: look.NewParagraph(look.Strong, ""), count: look.NewParagraph(look.Caption, ""), detail: look.NewParagraph(look.Quiet, "")}
	p.list = newList(p.choose, p.End)
	p.end = look.NewButton(look.Plain, "Close", p.End)
	on.PutLayer(p.layer)
	shown.Listen(p.layer.showScene)
	moved.Listen(func(drawing.Camera) { p.layer.draw() })
	s.Opened.Listen(func(*graphmodel.Workspace) { p.End() })
	s.Edited.Listen(func(a edit.Announcement) {
		if p.comparison != nil && !a.OnlyMoves() {
			p.Compare(p.comparison.Before, p.comparison.With)
		}
	})
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

// Compare shows how the map differs from another state of it, which with names,
// and goes on to do so while the map is edited.
func (p *Panel) Compare(before *graphmodel.Workspace, with string) {
	p.stop()
	ctx, cancel := context.WithCancel(context.Background())
	p.stop = cancel
	p.session.CompareWith(ctx, before, with, p.show)
}

// Compares tells whether something is compared.
func (p *Panel) Compares() bool { return p.comparison != nil }

// First returns what should have the focus at first.
func (p *Panel) First() fyne.Focusable { return p.list }

// End ends the comparison.
func (p *Panel) End() {
	p.stop()
	if p.comparison == nil {
		return
	}
	p.comparison = nil
	p.layer.show(nil)
	p.list.show(nil)
	p.OnChanged()
}

func (p *Panel) show(c *session.Comparison) {
	c.Differences = compare.News(c.Differences)
	begins := p.comparison == nil
	p.comparison = c
	p.title.SetText("Since " + c.With)
	p.detail.SetText("Press an entry to see it on the map.")
	p.count.SetText(compare.Count(c.Differences))
	if len(c.Differences) == 0 {
		p.count.SetText("Nothing has changed.")
		p.detail.SetText("")
	}
	p.legend.show(c.Differences)
	p.list.show(c.Differences)
	p.layer.show(c)
	if begins {
		p.OnChanged()
	}
}

// choose shows a difference on the map and in full.
func (p *Panel) choose(d compare.Difference) {
	p.detail.SetText(look.Sentence(d.Text()))
	if d.What == compare.Gone {
		if at, ok := p.layer.placeOf(d.Ref); ok {
			p.on.LookAt(at)
		}
		return
	}
	if d.Ref.Kind == graphmodel.KindChange {
		p.session.ChooseChange(d.Ref.ID)
		return
	}
	p.on.Reveal(d.Ref)
	p.on.FlyTo(d.Ref)
	p.session.Select(session.SelectionOf(d.Ref))
}

// CreateRenderer is called by Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	head := look.VBox(6, look.Beside(8, look.NewText(look.Section, "WHAT HAS CHANGED"), nil, p.end), p.title, p.count, p.legend.content)
	foot := look.VBox(6, look.Line(), container.New(tall(detailHeight), look.NewScroll(p.detail)))
	return &panelRenderer{widget.NewSimpleRenderer(look.Inset(10, 10, container.NewBorder(head, foot, nil, nil, look.Inset(0, 6, p.list)))), p}
}

type panelRenderer struct {
	fyne.WidgetRenderer

	owner *Panel
}

// Refresh is called by Fyne, also when the theme has changed.
func (r *panelRenderer) Refresh() {
	r.owner.legend.recolour()
	r.WidgetRenderer.Refresh()
}

const detailHeight = 84

// tall gives an object a height.
type tall float32

// MinSize is called by Fyne.
func (h tall) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout is called by Fyne.
func (h tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// Marks are the marks of differences on a map.
type Marks struct{ layer *layer }

// NewMarks puts marks on a map, none at first. Shown and moved are those of
// [New].
func NewMarks(on Map, shown *session.Signal[*drawing.Scene], moved *session.Signal[drawing.Camera]) *Marks {
	m := &Marks{newLayer(on)}
	on.PutLayer(m.layer)
	shown.Listen(m.layer.showScene)
	moved.Listen(func(drawing.Camera) { m.layer.draw() })
	return m
}

// Show marks what differs; nil marks nothing.
func (m *Marks) Show(c *session.Comparison) { m.layer.show(c) }

// Shown returns the differences that are marked.
func (m *Marks) Shown() []compare.Difference {
	if m.layer.comparison == nil {
		return nil
	}
	return m.layer.comparison.Differences
}

// words says how many differences there are of a sort.
func words(what compare.What, n int) string { return fmt.Sprintf("%d %s", n, what) }
