package drawing

import (
	"image/color"
	"math"

	"inroad/graphmodel"
)

// Sizes in map units.
const (
	flagHeight, flagWidth = 20.0, 14.0
	departmentTextSize    = 11.0
	nameTextSize          = 12.5
)

// style is what a palette makes of the meanings in a scene. It is worked out
// once per palette, not per frame.
type style struct {
	palette                         *Palette
	formal, goalLine, flag, flagDim color.NRGBA
	halo                            color.NRGBA // below texts
}

type hullColours struct{ ground, edge, marked, name color.NRGBA }

type discColours struct{ fill, edge, initials, stance, dot color.NRGBA }

func newStyle(p *Palette) style {
	s := style{palette: p,
		formal:   WithAlpha(Mix(p.Ground, p.Muted, 0.75), 0.7),
		goalLine: WithAlpha(p.Accent, 0.55),
		flag:     Mix(p.Accent, p.Ink, 0.25),
		flagDim:  Mix(p.Ground, p.Accent, 0.4),
		halo:     WithAlpha(p.Ground, 0.8),
	}
	return s
}

// dimmed fades what is not on the shown route.
func (s *style) dimmed(c color.NRGBA, dim bool, left float64) color.NRGBA {
	if !dim {
		return c
	}
	return Mix(s.palette.Ground, c, left)
}

func (s *style) hull(h Hue, dim bool) hullColours {
	p := s.palette
	c := p.Colour(h)
	tint, edge := p.Tint, 0.38
	if dim {
		tint, edge = tint*0.6, 0.22
	}
	return hullColours{
		ground: WithAlpha(c, tint), edge: WithAlpha(c, edge), marked: WithAlpha(c, 0.9),
		name: s.dimmed(p.Legible(c, p.Ground, textContrast), dim, 0.75),
	}
}

func (s *style) disc(d *Disc) discColours {
	p := s.palette
	hue := p.Colour(d.Hue)
	fillShare := 0.14
	if p.Dark {
		fillShare = 0.26
	}
	c := discColours{
		fill: Mix(p.Panel, hue, fillShare), edge: Mix(p.Panel, hue, 0.75), initials: p.Ink,
		stance: p.StanceColour(d.Stance), dot: Mix(p.Ground, hue, 0.8),
	}
	switch {
	case d.Me:
		c.fill, c.edge, c.initials = p.Accent, p.Accent, p.OnAccent
	case d.Placeholder:
		c.fill, c.initials = p.Ground, p.Muted
	}
	if d.HasSupport && !d.Me {
		c.fill = p.SupportColour(SupportStep(d.Support))
		c.dot, c.initials = Mix(p.Ground, p.StanceColour(SupportStep(d.Support)), 0.8), p.Legible(p.Ink, c.fill, textContrast)
	}
	if d.Dim {
		for _, v := range []*color.NRGBA{&c.edge, &c.stance, &c.dot} {
			*v = Mix(p.Ground, *v, 0.45)
		}
		c.initials = Mix(c.fill, c.initials, 0.6)
	}
	return c
}

// name returns the colour of a person's name.
func (s *style) name(d *Disc, marked bool) color.NRGBA {
	if d.Dim && !marked {
		return Mix(s.palette.Ground, s.palette.Muted, 0.85)
	}
	return s.palette.Ink
}

// tie returns the colour of a tie: paler the more there are, and the less it
// says.
func (s *style) tie(a *Arc) color.NRGBA {
	if !a.Known {
		return WithAlpha(s.palette.Faint, s.fade(0.8, a))
	}
	if a.Band == graphmodel.Strong {
		// What holds the network together stays in sight.
		return WithAlpha(s.palette.Trust[a.Band], s.fade(0.88, a)*math.Pow(a.Calm, -0.35))
	}
	alphas := [graphmodel.BandCount]float64{
		graphmodel.Distrust: 0.85, graphmodel.Wary: 0.75, graphmodel.Neutral: 0.6, graphmodel.Trusting: 0.72, graphmodel.Strong: 0.88}
	return WithAlpha(s.palette.Trust[a.Band], s.fade(alphas[a.Band], a))
}

func (s *style) friction(a *Arc) color.NRGBA {
	return WithAlpha(s.palette.Trust[graphmodel.Distrust], s.fade(1, a))
}

func (s *style) fade(alpha float64, a *Arc) float64 {
	alpha *= a.Calm
	if a.Dim {
		alpha *= 0.4
	}
	return alpha
}
