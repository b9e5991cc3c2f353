package drawing

import (
	"math"

	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// legend says what is meant by what is to be seen on a map. Its samples are
// drawn as on the map.
type legend struct {
	entries []entry
	shaper  *typeface.Shaper
}

// entry is one meaning, with a sample drawn around a place.
type entry struct {
	caption string
	sample  func(f *frame, at Point)
}

// The sizes of a legend, in pixels.
const (
	legendText   = 10.5
	legendRow    = 28
	sampleWidth  = 40
	sampleDisc   = 9
	captionAt    = sampleWidth + 9
	columnGap    = 22
	legendMargin = 10 // above and below the rule
)

// newLegend lists what occurs in what the camera sees.
func newLegend(c *Content, camera Camera) *legend {
	l := &legend{shaper: typeface.NewPatientShaper()}
	seen := camera.Visible()
	l.people(c.Scene, seen)
	l.ties(c.Scene, seen)
	l.others(c.Scene, seen)
	return l
}

func (l *legend) add(caption string, sample func(f *frame, at Point)) {
	l.entries = append(l.entries, entry{caption, sample})
}

// person adds a sample of a disc, if it occurs.
func (l *legend) person(occurs bool, caption string, d Disc) {
	if !occurs {
		return
	}
	l.add(caption, func(f *frame, at Point) {
		// What is beside a disc is given its room: d says how far off it is.
		d.ID, d.Centre, d.Hue = "sample", at.Add(d.Centre), NoHue
		if d.R == 0 {
			d.R = sampleDisc
		}
		f.person(&d)
	})
}

// people adds what discs mean.
func (l *legend) people(scene *Scene, seen Rect) {
	var me, decides, external, placeholder, supported, collapsed bool
	stances := [graphmodel.MaxStance - graphmodel.MinStance + 1]bool{}
	least, most := math.Inf(1), 0.0
	for i := range scene.Discs {
		d := scene.Discs[i]
		if !seen.Contains(d.Centre) {
			continue
		}
		if d.IsNode() {
			collapsed = true
			continue
		}
		me, decides, external = me || d.Me, decides || d.Decides, external || d.External
		placeholder, supported = placeholder || d.Placeholder, supported || d.HasSupport
		if d.HasStance {
			stances[d.Stance-graphmodel.MinStance] = true
		}
		least, most = min(least, d.R), max(most, d.R)
	}
	l.person(me, "whose map this is", Disc{Me: true, R: 5.5})
	if least < most {
		l.add("larger: more formal say", func(f *frame, at Point) {
			f.person(&Disc{ID: "sample", Centre: at.Add(Point{-9, 2}), R: 5, Hue: NoHue})
			f.person(&Disc{ID: "sample", Centre: at.Add(Point{6, 0}), R: 9, Hue: NoHue})
		})
	}
	l.person(decides, "decides on the change", Disc{Decides: true, R: 7.5, Centre: Point{-2, 2.5}})
	l.person(external, "from outside", Disc{External: true, R: 7.5, Centre: Point{-2, -2}})
	l.person(placeholder, "role, person not known yet", Disc{Placeholder: true, R: 10})
	for i := len(stances) - 1; i >= 0; i-- {
		stance := i + graphmodel.MinStance
		l.person(stances[i], graphmodel.StanceName(stance), Disc{HasStance: true, Stance: stance, R: 9})
	}
	if collapsed {
		l.add("department, with its people", func(f *frame, at Point) {
			f.node(&Disc{ID: "sample", Members: make([]graphmodel.ID, 5), Centre: at, R: 10, Hue: NoHue})
		})
	}
	if supported {
		l.add("support, 0 to 10", func(f *frame, at Point) {
			for _, support := range []float64{0.1, 0.5, 0.9} {
				f.person(&Disc{ID: "sample", Centre: at.Add(Point{(support - 0.5) * 34, 0}), R: sampleDisc - 1.5, Hue: NoHue, HasSupport: true, Support: support})
			}
		})
	}
}

// line returns a curve through a sample, which bends a little, as on the map.
func sampleLine(at Point) Curve {
	half := Point{sampleWidth/2 - 3, 0}
	return Curve{at.Sub(half).Add(Point{0, 3}), at.Add(Point{0, -4}), at.Add(half).Add(Point{0, 3})}
}

// ties adds what the lines between people mean.
func (l *legend) ties(scene *Scene, seen Rect) {
	var bands [graphmodel.BandCount]bool
	var unknown, friction bool
	for _, a := range scene.Arcs {
		if !a.Curve.Bounds().Overlaps(seen) {
			continue
		}
		if a.Known {
			bands[a.Band] = true
		}
		unknown, friction = unknown || !a.Known, friction || a.Friction
	}
	tie := func(occurs bool, caption string, a Arc) {
		if occurs {
			a.Calm = 1
			l.add(caption, func(f *frame, at Point) {
				a.Curve = sampleLine(at)
				f.arc(&a)
			})
		}
	}
	any := unknown
	for _, is := range bands {
		any = any || is
	}
	tie(bands[graphmodel.Strong], "strong trust", Arc{Known: true, Band: graphmodel.Strong})
	tie(bands[graphmodel.Trusting], "trusting", Arc{Known: true, Band: graphmodel.Trusting})
	tie(bands[graphmodel.Neutral], "neutral", Arc{Known: true, Band: graphmodel.Neutral})
	tie(bands[graphmodel.Wary] || bands[graphmodel.Distrust], "wary or distrust", Arc{Known: true, Band: graphmodel.Wary})
	tie(unknown, "trust not known", Arc{})
	tie(friction, "open conflict", Arc{Known: true, Band: graphmodel.Wary, Friction: true})
	if any {
		l.add("arrow: who can move whom", func(f *frame, at Point) {
			c := sampleLine(at)
			f.arc(&Arc{Known: true, Band: graphmodel.Neutral, Calm: 1, Curve: Curve{c.From.Add(Point{6, -1}), c.Control, c.To.Add(Point{-6, -1})}})
			f.person(&Disc{ID: "sample", Centre: c.From.Add(Point{0, -1}), R: 4, Hue: NoHue})
			f.person(&Disc{ID: "sample", Centre: c.To.Add(Point{0, -1}), R: 4, Hue: NoHue})
		})
	}
}

// others adds what the route, the formal line and goals mean.
func (l *legend) others(scene *Scene, seen Rect) {
	var untied, tied, formal, goal bool
	for i := range scene.Hops {
		h := &scene.Hops[i]
		untied, tied = untied || h.Tie == "", tied || h.Tie != ""
	}
	for i := range scene.Lines {
		if line := scene.Lines[i]; line.Curve.Bounds().Overlaps(seen) {
			formal = formal || line.Kind == FormalLine
		}
	}
	for i := range scene.Flags {
		goal = goal || seen.Contains(scene.Flags[i].At)
	}
	if tied || untied {
		l.add("route, with its steps", func(f *frame, at Point) {
			h := Hop{Tie: "tie", Curve: sampleLine(at)}
			f.glow(&h)
			f.hop(&h)
			f.badge(1, f.at(h.Curve.At(0.42)), 6.5*f.scale)
		})
	}
	if untied {
		l.add("step between two not tied yet", func(f *frame, at Point) {
			f.hop(&Hop{Curve: sampleLine(at)})
		})
	}
	if formal {
		l.add("manager and report", func(f *frame, at Point) { f.line(&Line{Kind: FormalLine, Curve: sampleLine(at)}) })
	}
	if goal {
		l.add("shared goal, and who holds it", func(f *frame, at Point) {
			f.line(&Line{Kind: GoalLine, Curve: Curve{at.Add(Point{-6, 2}), at.Add(Point{4, 0}), at.Add(Point{16, 5})}})
			f.flag(&Flag{At: at.Add(Point{-12, 10})})
		})
	}
}
