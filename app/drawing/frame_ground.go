package drawing

import "inroad/app/drawing/pixel"

// hulls paints the grounds of the departments, those with others within them
// first.
func (f *frame) hulls() {
	most := 0
	for i := range f.scene.Hulls {
		most = max(most, f.scene.Hulls[i].Level)
	}
	for level := most; level >= 0; level-- {
		for i := range f.scene.Hulls {
			h := &f.scene.Hulls[i]
			if h.Level == level && (f.moved == nil || h.moves == f.moving) && h.Bounds.Overlaps(f.reach) {
				f.hull(h)
			}
		}
	}
	f.islands()
}

func (f *frame) hull(h *Hull) {
	colours := f.painter.style.hull(h.Hue, h.Dim)
	if h.Level > 0 {
		colours.ground, colours.edge = WithAlpha(colours.ground, 0.45), WithAlpha(colours.edge, 0.7)
	}
	from := len(f.points)
	f.outline(h)
	f.polygon(colours.ground, from)
	f.points = append(f.points, f.points[from])
	f.loop(colours.edge, from, 1.1*f.dp, pixel.Dash{})
}

// islands clears the ground around people who stand on that of a department
// which is not theirs, or gives them an island of their own.
func (f *frame) islands() {
	const margin = 9.0
	if f.scale < 0.15*f.dp {
		return
	}
	for i := range f.scene.Discs {
		d := f.scene.Discs[i]
		if !d.Guest || f.isApart(i, i) || !f.reach.Grow(d.R).Contains(d.Centre) {
			continue
		}
		at, r := f.at(d.Centre), float32(d.reach()+margin)*f.scale
		f.disc(f.painter.palette.Ground, at, r)
		if d.Hue != NoHue {
			colours := f.painter.style.hull(d.Hue, d.Dim)
			f.disc(colours.ground, at, r)
			f.ring(colours.edge, at, r, 1.1*f.dp)
		}
	}
}

// outline appends the points of a hull's outline, as many as are seen.
func (f *frame) outline(h *Hull) {
	const apart = 1.6
	least := apart * apart * f.dp * f.dp
	before := f.at(h.Outline[0])
	f.points = append(f.points, before)
	for _, p := range h.Outline[1:] {
		v := f.at(p)
		if x, y := v.X-before.X, v.Y-before.Y; x*x+y*y >= least {
			f.points = append(f.points, v)
			before = v
		}
	}
}

// lines paints the formal line and the lines from goals to their holders.
func (f *frame) lines() {
	for i := range f.scene.Lines {
		l := f.scene.Lines[i]
		if !f.isLineApart(l) && f.meets(&l.Curve) {
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
	if f.isElsewhere() {
		return
	}
	for i := range f.scene.Flags {
		g := &f.scene.Flags[i]
		if f.reach.Overlaps(g.rect()) {
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
	if f.isMarkedFlag(g) {
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
