package timelineview

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/chart"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/support"
	"inroad/graphmodel/timeline"
)

// most is how many lines a chart has: more could not be told apart.
const most = 6

// line is one series, and what is said of it.
type line struct {
	name, said string
	points     []chart.Point
	colour     func(p *drawing.Palette, i int) color.NRGBA
}

// charts are support, stances and trust over time.
func (v *View) charts(h *history) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	if c := v.series(h); c != nil {
		title := h.of.NameOf(graphmodel.Ref{Kind: graphmodel.KindChange, ID: c.Change})
		cards = append(cards, v.supportCard(h, title, c))
		if len(c.Stances) > 0 {
			cards = append(cards, v.stanceCard(h, title, c))
		}
	}
	return append(cards, v.trustCard(h))
}

// series returns that of the change in question, or else of the first change.
func (v *View) series(h *history) *timeline.ChangeSeries {
	for i := range h.Changes {
		if change := v.session.Change(); change != nil && h.Changes[i].Change == change.ID {
			return &h.Changes[i]
		}
	}
	if len(h.Changes) > 0 {
		return &h.Changes[0]
	}
	return nil
}

func (v *View) supportCard(h *history, title string, c *timeline.ChangeSeries) fyne.CanvasObject {
	deciders := line{name: "Those who decide", colour: accent}
	everybody := line{name: "Everybody", colour: muted}
	for _, p := range c.Support {
		deciders.points = append(deciders.points, pointOf(p.At, p.Deciders))
		everybody.points = append(everybody.points, pointOf(p.At, p.Everybody))
	}
	inTen := func(value float64) string { return support.InTen(value) + " in 10" }
	deciders.said, everybody.said = fromTo(deciders.points, inTen), fromTo(everybody.points, inTen)
	goal := graphmodel.DefaultThreshold
	if change := h.of.Change(c.Change); change != nil {
		goal = change.Threshold.Or(goal)
	}
	words := "It is not carried as things stand."
	if n := len(c.Support); n > 0 && c.Support[n-1].Carried {
		words = "It is carried as things stand."
	}
	words += fmt.Sprintf(" The dashed line is where a decider says yes, at %s in 10.", support.InTen(goal))
	p := newPlot(h, &chart.Chart{High: 1, Grid: []float64{0, 0.5, 1}, Goal: &goal}, map[float64]string{0: "0", 0.5: "5", 1: "10"}, []line{deciders, everybody})
	return card("Support for "+quoted(title), words, p)
}

func (v *View) stanceCard(h *history, title string, c *timeline.ChangeSeries) fyne.CanvasObject {
	name := func(value float64) string { return graphmodel.StanceName(int(math.Round(value))) }
	list := slices.Clone(c.Stances)
	slices.SortStableFunc(list, func(a, b timeline.StanceSeries) int { return cmp.Compare(len(b.Points), len(a.Points)) })
	var lines []line
	for _, s := range list[:min(len(list), most)] {
		l := line{name: h.of.PersonName(s.Person), points: points(s.Points), colour: varied}
		l.said = fromTo(l.points, name)
		lines = append(lines, l)
	}
	words := ""
	if len(list) > most {
		words = fmt.Sprintf("The %d who have moved most, of %d with a stance.", most, len(list))
	}
	labels := map[float64]string{-2: "opposed", 0: "neutral", 2: "champion"}
	p := newPlot(h, &chart.Chart{Low: -2, High: 2, Grid: []float64{-2, -1, 0, 1, 2}}, labels, lines)
	return card("Stances on "+quoted(title), words, p)
}

func (v *View) trustCard(h *history) fyne.CanvasObject {
	number := func(value float64) string { return fmt.Sprintf("%.0f", value) }
	list := slices.Clone(h.Trust)
	slices.SortStableFunc(list, func(a, b timeline.TrustSeries) int {
		if me := cmp.Compare(b2i(b.Department == ""), b2i(a.Department == "")); me != 0 {
			return me
		}
		return cmp.Compare(swing(b.Points), swing(a.Points))
	})
	var lines []line
	for _, s := range list {
		l := line{name: "In you", points: points(s.Points), colour: varied}
		if s.Department != "" {
			l.name = "In " + h.of.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: s.Department})
		}
		l.said = fromTo(l.points, number)
		if l.said != "" && len(lines) < most {
			lines = append(lines, l)
		}
	}
	p := newPlot(h, &chart.Chart{High: 100, Grid: []float64{0, 20, 40, 60, 80, 100}}, map[float64]string{0: "0", 40: "40", 60: "60", 100: "100"}, lines)
	return card("Trust", "The average trust of others in you, and in departments from outside; those that moved most.", p)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// swing is how far a series went, from its least to its most.
func swing(list []timeline.Point) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range list {
		if value, known := p.Value.Get(); known {
			low, high = min(low, value), max(high, value)
		}
	}
	return max(high-low, 0)
}

func points(list []timeline.Point) []chart.Point {
	out := make([]chart.Point, len(list))
	for i, p := range list {
		out[i] = pointOf(p.At, p.Value)
	}
	return out
}

func pointOf(at time.Time, value graphmodel.Opt[float64]) chart.Point {
	level, known := value.Get()
	return chart.Point{At: at, Value: level, Known: known}
}

// fromTo says the first and the last value of a line; nothing where none is known.
func fromTo(points []chart.Point, say func(float64) string) string {
	first := slices.IndexFunc(points, func(p chart.Point) bool { return p.Known })
	if first < 0 {
		return ""
	}
	last := points[len(points)-1]
	switch from := say(points[first].Value); {
	case !last.Known:
		return from + ", not known now"
	case say(last.Value) == from:
		return from
	default:
		return from + " → " + say(last.Value)
	}
}

func accent(p *drawing.Palette, _ int) color.NRGBA { return p.Accent }
func muted(p *drawing.Palette, _ int) color.NRGBA  { return p.Muted }

// varied gives each line another of the colours of departments, which everybody
// can tell apart.
func varied(p *drawing.Palette, i int) color.NRGBA { return p.Departments[i%len(p.Departments)] }

func quoted(title string) string { return "“" + title + "”" }

// card is a chart with its title and what it says in words.
func card(title, words string, p *plot) fyne.CanvasObject {
	column := look.VBox(8, look.NewText(look.Strong, title), look.NewParagraph(look.Quiet, words), p)
	look.SetVisible(column.Objects[1], words != "")
	return look.Card(column, p.legend())
}
