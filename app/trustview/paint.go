package trustview

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"

	"inroad/app/crosstab"
	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
	"inroad/graphmodel/trustmatrix"
)

// owner is the view as the table sees it.
type owner struct{ *View }

var _ crosstab.Owner = owner{}

// Size returns how many rows and columns there are.
func (o owner) Size() (rows, columns int) { return len(o.lines), len(o.lines) }

// Paint paints a cell or a head.
func (o owner) Paint(b *crosstab.Brush, at crosstab.Place, area crosstab.Area) {
	switch {
	case at.InCells():
		o.cell(b, at, area)
	case at.Row >= 0:
		o.rowHead(b, o.lines[at.Row], area)
	case at.Column >= 0:
		o.columnHead(b, o.lines[at.Column], area)
	default:
		o.corner(b, area)
	}
}

func (v *View) cell(b *crosstab.Brush, at crosstab.Place, area crosstab.Area) {
	from, to := v.lines[at.Row], v.lines[at.Column]
	p := b.Palette
	switch {
	case from == to && !from.OfGroup():
		b.Fill(area, drawing.Mix(p.Panel, p.Line, 0.7))
		return
	case from.OfGroup() || to.OfGroup():
		b.Fill(area, p.Window)
	}
	m := v.markOf(from, to)
	m.bold = from.OfGroup() && to.OfGroup()
	if cursor, ok := v.table.At(); ok && cursor == at && v.pending() {
		m = mark{tied: true, text: v.typed + "…"}
	}
	paintMark(b, area.Inset(1), m)
}

func (v *View) rowHead(b *crosstab.Brush, l trustmatrix.Line, area crosstab.Area) {
	text := crosstab.Area{X: area.X + 14, Y: area.Y, Width: area.Width - 22, Height: area.Height}
	style := crosstab.Style{Size: 12.5, Colour: b.Palette.Ink}
	v.stripe(b, l, crosstab.Area{X: area.X, Y: area.Y, Width: 3, Height: area.Height})
	b.Line(area.X, area.Y+area.Height-1, area.X+area.Width, area.Y+area.Height-1, drawing.Mix(b.Palette.Panel, b.Palette.Line, 0.6))
	if !l.OfGroup() {
		if l.Group >= 0 {
			text.X, text.Width = text.X+14, text.Width-14
		}
		style.Bold, style.Colour = v.isMe(l), v.ink(b, l)
		b.Text(text, style, v.matrix.Name(v.of, l))
		return
	}
	v.chevron(b, area.X+17, area.Y+area.Height/2, v.open[v.key(l.Group)])
	text.X, text.Width = text.X+14, text.Width-14
	style.Bold = true
	count := strconv.Itoa(len(v.matrix.Layout.Groups[l.Group].People))
	b.Text(text, crosstab.Style{Size: 11, Colour: b.Palette.Muted, Align: crosstab.Right}, count)
	text.Width -= 26
	b.Text(text, style, v.matrix.Name(v.of, l))
}

func (v *View) columnHead(b *crosstab.Brush, l trustmatrix.Line, area crosstab.Area) {
	v.stripe(b, l, crosstab.Area{X: area.X, Y: area.Y + area.Height - 3, Width: area.Width, Height: 3})
	text := crosstab.Area{X: area.X, Y: area.Y + 6, Width: area.Width, Height: area.Height - 16}
	style := crosstab.Style{Size: 12.5, Colour: v.ink(b, l), Bold: l.OfGroup() || v.isMe(l)}
	b.Upwards(text, style, v.matrix.Name(v.of, l))
}

// stripe shows which department a line belongs to.
func (v *View) stripe(b *crosstab.Brush, l trustmatrix.Line, area crosstab.Area) {
	hue := drawing.NoHue
	if l.OfGroup() {
		if of, ok := v.hues[v.matrix.Layout.Groups[l.Group].Department]; ok {
			hue = of
		}
	} else if of, ok := v.hues[v.matrix.People[l.Person].Department]; ok {
		hue = of
	}
	b.Fill(area, b.Palette.Colour(hue))
}

func (v *View) isMe(l trustmatrix.Line) bool {
	return !l.OfGroup() && v.of.Info.Me != "" && v.matrix.People[l.Person].ID == v.of.Info.Me
}

func (v *View) ink(b *crosstab.Brush, l trustmatrix.Line) color.NRGBA {
	if v.isMe(l) {
		return b.Palette.Accent
	}
	return b.Palette.Ink
}

// chevron shows whether a group is unfolded.
func (v *View) chevron(b *crosstab.Brush, x, y float32, open bool) {
	if open {
		b.Shape(b.Palette.Muted, pixel.Vec{X: x - 4, Y: y - 2}, pixel.Vec{X: x + 4, Y: y - 2}, pixel.Vec{X: x, Y: y + 3})
		return
	}
	b.Shape(b.Palette.Muted, pixel.Vec{X: x - 2, Y: y - 4}, pixel.Vec{X: x + 3, Y: y}, pixel.Vec{X: x - 2, Y: y + 4})
}

// corner says which way to read.
func (v *View) corner(b *crosstab.Brush, area crosstab.Area) {
	style := crosstab.Style{Size: 11, Colour: b.Palette.Muted}
	foot := crosstab.Area{X: area.X + 14, Y: area.Y + area.Height - 24, Width: area.Width - 22, Height: 20}
	b.Text(foot, style, "This person trusts … ↓")
	style.Align = crosstab.Right
	foot.Y -= 18
	b.Text(foot, style, "… that one →")
}

// Label says where the cursor is.
func (o owner) Label() string {
	from, to, ok := o.cursor()
	if !ok {
		return "Who trusts whom, nobody yet"
	}
	return "Who trusts whom: " + o.matrix.Say(o.of, from, to)
}

// Moved follows the cursor: a number that was being typed is finished.
func (o owner) Moved(crosstab.Place) {
	o.settle()
	o.session.History().Seal()
	o.say()
}

// Pointed says in words what the pointer is on.
func (o owner) Pointed(at crosstab.Place, over bool) {
	if over && at.InCells() {
		o.sayOf(o.lines[at.Row], o.lines[at.Column])
	} else {
		o.say()
	}
}

// Rune takes digits, and F for friction.
func (o owner) Rune(r rune) { o.typeRune(r) }

// Key takes what the table has no use for.
func (o owner) Key(key fyne.KeyName, _ fyne.KeyModifier) bool { return o.typeKey(key) }
