package drawing

import (
	"image"
	"testing"

	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
)

// closeRoute is a route through people who stand near one another, as in one
// department.
func closeRoute() *Scene {
	w := graphmodel.New("w", "W")
	var people []*graphmodel.Person
	var positions []*graphmodel.Position
	var route []graphmodel.ID
	for i, at := range []Point{{0, 0}, {330, -90}, {435, -145}, {330, -215}, {410, -260}} {
		id := graphmodel.ID(rune('a' + i))
		people = append(people, &graphmodel.Person{ID: id, Name: "Fay Moreau"})
		positions = append(positions, &graphmodel.Position{ID: id, X: at.X, Y: at.Y})
		route = append(route, id)
	}
	w.People, w.Positions = graphmodel.NewTable(people), graphmodel.NewTable(positions)
	return Build(w, Options{Layers: DefaultLayers, Route: route})
}

// circle is a badge or a disc in the image.
type circle struct {
	at pixel.Vec
	r  float32
}

func (c circle) covers(o circle) bool {
	dx, dy := c.at.X-o.at.X, c.at.Y-o.at.Y
	return dx*dx+dy*dy < (c.r+o.r)*(c.r+o.r)
}

// badgesIn returns the badges in the frame that was painted: nothing else is
// round and in the route's colour.
func badgesIn(p *RasterPainter) []circle {
	var badges []circle
	for _, o := range p.frame.ops {
		if o.verb == opDisc && o.colour == p.palette.Route {
			badges = append(badges, circle{o.a, o.size})
		}
	}
	return badges
}

func TestBadgesTouchNothing(t *testing.T) {
	scene := closeRoute()
	painter := NewRasterPainter(Light())
	img := image.NewRGBA(image.Rect(0, 0, 700, 600))
	for _, zoom := range []float64{0.36, 0.41, 0.5, 0.6, 0.82, 1, 1.25} {
		camera := Camera{X: 210, Y: -120, Zoom: zoom, Width: 700, Height: 600}
		painter.Paint(img, scene, camera, Marks{})
		badges := badgesIn(painter)
		if len(badges) != len(scene.Hops) {
			t.Fatalf("%d badges of %d hops", len(badges), len(scene.Hops))
		}
		for i, badge := range badges {
			for _, other := range badges[:i] {
				if badge.covers(other) {
					t.Errorf("%.0f %%: badges %v and %v touch", 100*zoom, badge, other)
				}
			}
			for _, d := range scene.Discs {
				if badge.covers(circle{painter.frame.at(d.Centre), float32(d.R) * painter.frame.scale}) {
					t.Errorf("%.0f %%: badge %d is on %s", 100*zoom, i+1, d.ID)
				}
			}
			for _, l := range painter.Labels() {
				if at := painter.frame.place(badge.at.X, badge.at.Y); l.Area.Grow(4).Contains(at) {
					t.Errorf("%.0f %%: badge %d is on the name of %s", 100*zoom, i+1, l.Ref.ID)
				}
			}
		}
	}
}
