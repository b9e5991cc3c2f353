package drawing_test

import (
	"image"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// The arrowhead of a tie that comes from below is not behind the name of the
// department that it leads to.
func TestNamesKeepOffArrowheadsAtNodes(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "Finance and control"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "1", Name: "Ana", Department: "d"}, {ID: "2", Name: "Bo"}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "1"}, {ID: "2", Y: 200}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "1", To: "2", Trust: graphmodel.Some(80.0)}})
	opts := all
	opts.Collapsed = []graphmodel.ID{"d"}
	scene := drawing.Build(w, opts)
	painter := drawing.NewRasterPainter(drawing.Light())
	painter.Paint(image.NewRGBA(image.Rect(0, 0, 400, 400)), scene, drawing.Camera{Y: 100, Zoom: 1, Width: 400, Height: 400, Scale: 1}, drawing.Marks{})
	area, ok := label(painter, graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: "d"})
	if !ok {
		t.Fatal("the department has no name")
	}
	if tip := scene.Arcs[0].Curve.To; area.Grow(3).Contains(tip) {
		t.Errorf("the arrowhead at %v is behind the name at %v", tip, area)
	}
}
