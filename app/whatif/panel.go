package whatif

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/scenario"
)

// Panel says what is supposed, has more supposed, and sets what follows beside
// the map as it is.
type Panel struct {
	widget.BaseWidget

	view     *View
	which    *look.Picker
	title    *look.Entry
	subject  *subject
	count    *look.Text
	supposed *fyne.Container
	effect   *effect
	column   *fyne.Container

	keep, discard, apply *look.Button
}

var _ fyne.Widget = (*Panel)(nil)

// newChoice is the key of a what-if that is not kept yet: an id is never so.
const newChoice = " new"

func newPanel(v *View) *Panel {
	p := &Panel{view: v, subject: newSubject(v), effect: newEffect(v), supposed: look.VBox(4), count: look.NewText(look.Section, "SUPPOSED")}
	p.which = look.NewPicker("What if", p.choices, p.choose)
	p.which.Required, p.which.Name = true, p.name
	p.title = look.NewEntry("Give it a name")
	p.title.Draft = true
	p.title.OnChanged = func(text string) {
		if v.box != nil {
			v.box.rename(text)
		}
	}
	p.keep = look.NewButton(look.Plain, "Keep", func() {
		if v.box != nil {
			v.box.keep()
		}
	})
	p.discard = look.NewButton(look.Plain, "Throw away", v.throwAway)
	p.apply = look.NewButton(look.Primary, "Apply as one edit", v.apply)
	p.column = look.VBox(16,
		look.VBox(8, p.which, p.title),
		look.VBox(8, look.NewText(look.Section, "SUPPOSE"), p.subject.content),
		look.VBox(8, p.count, p.supposed),
		look.VBox(8, look.NewText(look.Section, "BEFORE AND AFTER"), p.effect.content))
	p.ExtendBaseWidget(p)
	p.Hidden = true
	p.update()
	return p
}

// choices are the kept what-ifs, the one at work, and a new one.
func (p *Panel) choices() []look.Choice {
	list := []look.Choice{{Key: newChoice, Text: "A new what-if"}}
	if p.view.box == nil {
		return list
	}
	if draft, ok := p.view.box.draft(); ok {
		list[0] = look.Choice{Key: newChoice, Text: titleOf(draft), Detail: "not kept yet"}
	}
	for _, s := range p.view.box.kept() {
		list = append(list, look.Choice{Key: string(s.ID), Text: titleOf(s), Detail: names.Counted(len(s.Suppositions), "supposition", "suppositions")})
	}
	return list
}

func (p *Panel) name(key string) string {
	if box := p.view.box; box != nil && key == keyOf(box.now) {
		return box.title()
	}
	return ""
}

// keyOf is the key of a what-if among the choices.
func keyOf(s graphmodel.Scenario) string {
	if s.ID == "" {
		return newChoice
	}
	return string(s.ID)
}

func titleOf(s graphmodel.Scenario) string {
	if s.Title == "" && len(s.Suppositions) == 0 {
		return "A new what-if"
	}
	return (&scenario.Row{Scenario: s}).Title()
}

// choose goes on with another what-if.
func (p *Panel) choose(key string) {
	box := p.view.box
	if box == nil {
		return
	}
	next := graphmodel.Scenario{}
	for _, s := range box.kept() {
		if string(s.ID) == key {
			next = s
		}
	}
	p.view.open(next)
}

// update shows what is supposed now.
func (p *Panel) update() {
	box := p.view.box
	look.SetVisible(p.column, box != nil)
	for _, b := range []*look.Button{p.keep, p.discard, p.apply} {
		look.SetEnabled(b, box != nil)
	}
	p.subject.update()
	if box == nil {
		p.Refresh()
		return
	}
	p.which.SetChosen(keyOf(box.now))
	if p.title.Text != box.now.Title {
		p.title.SetText(box.now.Title)
	}
	some := len(box.now.Suppositions) > 0
	writable := box.real.File().ReadOnly == ""
	look.SetEnabled(p.keep, some && writable && !box.isKept())
	look.SetEnabled(p.apply, some && writable)
	p.keep.SetText("Keep")
	if some && box.isKept() {
		p.keep.SetText("Kept")
	}
	p.supposed.Objects = p.suppositions()
	p.column.Refresh()
}

// suppositions lists what is supposed; each can be gone to, and taken back.
func (p *Panel) suppositions() []fyne.CanvasObject {
	box := p.view.box
	if len(box.now.Suppositions) == 0 {
		return []fyne.CanvasObject{look.NewParagraph(look.Quiet,
			"Nothing yet. On this map, draw a tie, set how far somebody trusts another, or delete somebody, as on any map; or choose here.")}
	}
	var list []fyne.CanvasObject
	for _, s := range box.now.Suppositions {
		words := look.NewParagraph(look.Body, look.Sentence(names.Upper(scenario.Supposition(box.base, s))))
		press := look.NewPress(words, func() { p.goTo(s) })
		back := look.NewIconButton(theme.CancelIcon(), func() { box.unsuppose(s) })
		list = append(list, look.Beside(8, nil, press, container.NewGridWrap(fyne.NewSquareSize(24), back)))
	}
	return list
}

// goTo selects what a supposition is about, and shows it on the map.
func (p *Panel) goTo(s graphmodel.Supposition) {
	d, ok := p.view.box.difference(s)
	if !ok || s.Gone {
		return
	}
	p.view.choose(d.Ref)
	if chart := p.view.Map(); chart != nil {
		chart.Reveal(d.Ref)
		chart.FlyTo(d.Ref)
	}
}

// CreateRenderer is called by Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	head := look.VBox(0, look.Inset(16, 13, look.NewText(look.Strong, "What if …")), look.Line())
	foot := look.VBox(0, look.Line(), look.Inset(16, 10, look.VBox(8, look.Beside(8, p.keep, nil, p.discard), p.apply)))
	return widget.NewSimpleRenderer(container.NewBorder(head, foot, nil, nil, look.NewScroll(look.Inset(16, 12, p.column))))
}
