package raciview

import (
	"image/color"

	"inroad/app/crosstab"
	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
)

// Paint paints a cell or a head.
func (o owner) Paint(b *crosstab.Brush, at crosstab.Place, area crosstab.Area) {
	switch {
	case at.InCells():
		task := &o.change.Responsibilities[at.Row]
		o.cell(b, duty.Of(task, o.people[at.Column]), area)
	case at.Row >= 0:
		o.taskHead(b, &o.change.Responsibilities[at.Row], area)
	case at.Column >= 0:
		o.personHead(b, o.people[at.Column], area)
	default:
		style := crosstab.Style{Size: 11, Colour: b.Palette.Muted}
		b.Text(crosstab.Area{X: 16, Y: area.Height - 24, Width: area.Width - 32, Height: 20}, style, "Task")
	}
}

// cell paints the letters: who answers for the task stands out most, then who
// does it.
func (v *View) cell(b *crosstab.Brush, roles duty.Roles, area crosstab.Area) {
	p := b.Palette
	b.Line(area.X, area.Y+area.Height-1, area.X+area.Width, area.Y+area.Height-1, drawing.Mix(p.Panel, p.Line, 0.6))
	if roles == 0 {
		b.Disc(area.X+area.Width/2, area.Y+area.Height/2, 1.2, p.Faint)
		return
	}
	ground, ink := p.Window, p.Muted
	switch {
	case roles.Has(duty.Accountable):
		ground, ink = p.Accent, p.OnAccent
	case roles.Has(duty.Responsible):
		ground, ink = p.AccentSoft, p.Ink
	}
	chip := area.Inset(3)
	b.Fill(chip, ground)
	if !roles.Has(duty.Accountable) {
		b.Frame(chip, drawing.Mix(p.Panel, ink, 0.25), 1)
	}
	bold := roles.Has(duty.Accountable) || roles.Has(duty.Responsible)
	b.Text(chip, crosstab.Style{Size: 13, Bold: bold, Colour: ink, Align: crosstab.Middle}, roles.String())
}

// taskHead names a task and marks what is missing.
func (v *View) taskHead(b *crosstab.Brush, task *graphmodel.Responsibility, area crosstab.Area) {
	p := b.Palette
	b.Line(area.X, area.Y+area.Height-1, area.X+area.Width, area.Y+area.Height-1, drawing.Mix(p.Panel, p.Line, 0.6))
	text := crosstab.Area{X: area.X + 16, Y: area.Y, Width: area.Width - 24, Height: area.Height}
	missing := ""
	switch {
	case task.Accountable == "" && len(task.Responsible) == 0:
		missing = "no A, no R"
	case task.Accountable == "":
		missing = "no A"
	case len(task.Responsible) == 0:
		missing = "no R"
	}
	if missing != "" {
		b.Text(text, crosstab.Style{Size: 11, Bold: true, Colour: p.Legible(p.Route, p.Panel, 4.5), Align: crosstab.Right}, missing)
		text.Width -= float32(len(missing))*6 + 6
	}
	style := crosstab.Style{Size: 12.5, Colour: p.Ink}
	name := task.Task
	if name == "" {
		name, style.Colour = "A task without a name", p.Muted
	}
	b.Text(text, style, name)
}

// personHead names a person, marks who has too much, and shows the department.
func (v *View) personHead(b *crosstab.Brush, person graphmodel.ID, area crosstab.Area) {
	p := b.Palette
	hue := drawing.NoHue
	if of, ok := v.hues[v.of.Person(person).Department]; ok {
		hue = of
	}
	b.Fill(crosstab.Area{X: area.X, Y: area.Y + area.Height - 3, Width: area.Width, Height: 3}, p.Colour(hue))
	name, ink := v.of.PersonName(person), p.Ink
	bold := false
	switch {
	case v.load[person].Overloaded():
		name, ink, bold = "! "+name, p.Legible(p.Route, p.Panel, 4.5), true
	case person == v.of.Info.Me:
		ink, bold = p.Accent, true
	}
	v.upwards(b, area, ink, bold, name)
}

func (v *View) upwards(b *crosstab.Brush, area crosstab.Area, ink color.NRGBA, bold bool, name string) {
	text := crosstab.Area{X: area.X, Y: area.Y + 6, Width: area.Width, Height: area.Height - 16}
	b.Upwards(text, crosstab.Style{Size: 12.5, Colour: ink, Bold: bold}, name)
}
