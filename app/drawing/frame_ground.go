package drawing

import "inroad/app/drawing/pixel"

// hulls paints the grounds of the departments.
func (f *frame) hulls() {
	st := &f.painter.style
	for i := range f.scene.Hulls {
		h := &f.scene.Hulls[i]
		if !h.Bounds.Overlaps(f.visible) {
			continue
		}
		colours := st.hull(h.Hue, h.Dim)
		marked := f.marks.Departments[h.Department] || f.marks.Hover == h.Department
		from := len(f.points)
		for _, p := range h.Outline {
			f.points = append(f.points, f.at(p))
		}
		f.polygon(colours.ground, from)
		f.points = append(f.points, f.at(h.Outline[0]))
		width := 1.1 * f.dp
		edge := colours.edge
		if marked {
			width, edge = 2*f.dp, colours.marked
		}
		f.loop(edge, from, width, pixel.Dash{})
	}
}

// lines paints the formal line and the lines from goals to their holders.
func (f *frame) lines() {
	for i := range f.scene.Lines {
		l := &f.scene.Lines[i]
		if l.Curve.Bounds().Overlaps(f.visible) {
			f.line(l)
		}
	}
}

func (f *frame) line(l *Line) {
	width, st := min(max(1.2*f.scale, 0.8*f.dp), 2*f.dp), &f.painter.style
	colour, dash := st.formal, pixel.Dash{}
	if l.Kind == GoalLine {
		colour, dash = st.goalLine, pixel.Dash{On: 1.5 * f.dp, Off: 4 * f.dp}
		width = max(width, 1.4*f.dp)
	}
	if l.Dim {
		colour = WithAlpha(colour, 0.4)
	}
	f.curve(colour, l.Curve, width, dash)
}

// flagScale returns the pixels per unit of a flag, which keeps a size at which
// it is still seen.
func (f *frame) flagScale() float32 { return max(f.scale, 0.8*f.dp) }

// flags paints the goals.
func (f *frame) flags() {
	for i := range f.scene.Flags {
		g := &f.scene.Flags[i]
		if f.visible.Overlaps(g.rect()) {
			f.flag(g)
		}
	}
}

func (f *frame) flag(g *Flag) {
	st := &f.painter.style
	colour := st.flag
	if g.Dim {
		colour = st.flagDim
	}
	if f.marks.Goals[g.ID] || f.marks.Hover == g.ID {
		colour = f.painter.palette.Accent
	}
	foot := f.at(g.At)
	k := f.flagScale()
	from := len(f.points)
	for _, v := range [...]pixel.Vec{{X: 0, Y: -flagHeight}, {X: flagWidth, Y: -flagHeight}, {X: flagWidth - 3.5, Y: -flagHeight + 5}, {X: flagWidth, Y: -flagHeight + 10}, {X: 0, Y: -flagHeight + 10}} {
		f.points = append(f.points, pixel.Vec{X: foot.X + v.X*k, Y: foot.Y + v.Y*k})
	}
	f.polygon(colour, from)
	top := pixel.Vec{X: foot.X, Y: foot.Y - flagHeight*k}
	f.add(op{verb: opCurve, colour: colour, a: top, b: foot, c: foot, width: 1.8 * k}, top.Y, foot.Y+1)
}
