package drawing_test

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
)

// stretched returns the town, that many times as wide and as tall.
func stretched(wide, tall float64) *graphmodel.Workspace {
	w := town()
	var places []*graphmodel.Position
	for _, p := range w.Positions.All() {
		places = append(places, &graphmodel.Position{ID: p.ID, X: p.X * wide, Y: p.Y * tall})
	}
	w.Positions = graphmodel.NewTable(places)
	return w
}

func TestAWideMapIsLaidAcross(t *testing.T) {
	for by, across := range map[[2]float64]bool{{1, 6}: false, {1, 3}: false, {3, 1}: true, {8, 1}: true} {
		scene := drawing.Build(stretched(by[0], by[1]), all)
		page := drawing.NewPage(drawing.Content{Palette: drawing.Print(), Scene: scene, Legend: true}, drawing.Papers[0])
		if got := page.Width > page.Height; got != across {
			t.Errorf("a map of %v × %v is laid across: %v", scene.Bounds().Width(), scene.Bounds().Height(), got)
		}
	}
}

// sampler notes how high the sample of each entry of a legend is, and whether it
// has a filled shape.
type sampler struct {
	entry    *sampled
	captions map[string]*sampled
}

type sampled struct {
	low, high float32
	filled    bool
}

func (s *sampler) Begin(p drawing.Part) {
	if p.Class == "entry" {
		s.entry = &sampled{low: math.MaxFloat32}
	}
}
func (s *sampler) End() {}
func (s *sampler) Fill(_ color.NRGBA, outline []pixel.Vec) {
	s.reach(outline, 0)
	if s.entry != nil {
		s.entry.filled = true
	}
}
func (s *sampler) Line(_ color.NRGBA, points []pixel.Vec, width float32, _ pixel.Dash) {
	s.reach(points, width/2)
}
func (s *sampler) Curve(_ color.NRGBA, from, _, to pixel.Vec, width float32, _ pixel.Dash) {
	s.reach([]pixel.Vec{from, to}, width/2)
}
func (s *sampler) Disc(_ color.NRGBA, centre pixel.Vec, r float32) { s.reach([]pixel.Vec{centre}, r) }
func (s *sampler) Ring(_ color.NRGBA, centre pixel.Vec, r, _ float32) {
	s.reach([]pixel.Vec{centre}, r)
}
func (s *sampler) Text(text drawing.Text) {
	if s.entry != nil && strings.Contains(text.Run.Text, " ") || s.entry != nil && len(text.Run.Text) > 4 {
		s.captions[text.Run.Text] = s.entry
	}
}
func (s *sampler) reach(points []pixel.Vec, by float32) {
	for _, p := range points {
		if s.entry != nil {
			s.entry.low, s.entry.high = min(s.entry.low, p.Y-by), max(s.entry.high, p.Y+by)
		}
	}
}

// No sample reaches into the next row, and the arrow has a head.
func TestSamplesOfTheLegendKeepToTheirRows(t *testing.T) {
	sheet := drawing.NewSheet(drawing.Content{Palette: drawing.Print(), Scene: drawing.Build(town(), all), Legend: true}, 2400)
	s := &sampler{captions: make(map[string]*sampled)}
	for _, picture := range sheet.Pictures() {
		picture.Draw(s)
	}
	const row = 28
	for caption, one := range s.captions {
		if high := one.high - one.low; high > row || high <= 0 {
			t.Errorf("the sample of %q is %v high", caption, high)
		}
	}
	if arrow := s.captions["arrow: who can move whom"]; arrow == nil || !arrow.filled {
		t.Errorf("the arrow has no head: %v", arrow)
	}
	if s.captions["whose map this is"] == nil {
		t.Errorf("there are %d samples", len(s.captions))
	}
}
