package drawing_test

import (
	"image"
	"slices"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// label returns where a painter has put the name of a record.
func label(painter *drawing.RasterPainter, ref graphmodel.Ref) (drawing.Rect, bool) {
	for _, l := range painter.Labels() {
		if l.Ref == ref {
			return l.Area, true
		}
	}
	return drawing.Rect{}, false
}

func TestLabelsTellWhereNamesAre(t *testing.T) {
	scene := drawing.Build(town(), all)
	camera := drawing.Camera{Width: 560, Height: 420, Scale: 1.5}.Fitted(scene.Bounds(), 20, 1.4)
	painter := drawing.NewRasterPainter(drawing.Light())
	paint := func(marks drawing.Marks) *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, 840, 630))
		painter.Paint(img, scene, camera, marks)
		return img
	}
	without := paint(drawing.Marks{Editing: "p4"})
	if _, ok := label(painter, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p4"}); ok {
		t.Error("a name that is not painted has a place")
	}
	with := paint(drawing.Marks{})
	for _, ref := range []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: "p4"}, {Kind: graphmodel.KindPerson, ID: "p2"},
		{Kind: graphmodel.KindDepartment, ID: "d2"}, {Kind: graphmodel.KindGoal, ID: "g1"}} {
		area, ok := label(painter, ref)
		if got, hit := drawing.LabelAt(painter.Labels(), area.Centre()); !ok || !hit || got != ref {
			t.Errorf("in the middle of the name of %v is %v", ref, got)
		}
	}
	// The pixels that the name changes are where it says it is, and its halo.
	area, _ := label(painter, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p4"})
	area = area.Grow(4)
	changed := 0
	for y := range 630 {
		for x := range 840 {
			if with.RGBAAt(x, y) == without.RGBAAt(x, y) {
				continue
			}
			changed++
			if at := camera.ToMap(drawing.Point{X: float64(x) / 1.5, Y: float64(y) / 1.5}); !area.Contains(at) {
				t.Fatalf("the name is painted at %v, outside of %v", at, area)
			}
		}
	}
	if changed < 100 {
		t.Errorf("the name changes %d pixels", changed)
	}
	if _, ok := drawing.LabelAt(painter.Labels(), drawing.Point{X: -900, Y: -900}); ok {
		t.Error("a name in the middle of nowhere")
	}
}

// Wherever in the view somebody who is selected stands, all of the name is seen.
func TestNamesStayInView(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "a", Name: "Fay Moreau-Lind"}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "a"}})
	scene := drawing.Build(w, all)
	painter := drawing.NewRasterPainter(drawing.Light())
	img := image.NewRGBA(image.Rect(0, 0, 300, 200))
	for _, marks := range []drawing.Marks{{}, {People: ids("a")}} {
		for _, zoom := range []float64{0.45, 1, 1.3} {
			for x := 10.0; x < 300; x += 20 {
				for y := 10.0; y < 200; y += 20 {
					camera := drawing.Camera{Width: 300, Height: 200, Zoom: zoom, X: (150 - x) / zoom, Y: (100 - y) / zoom}
					painter.Paint(img, scene, camera, marks)
					area, ok := label(painter, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "a"})
					if seen := camera.Visible().Grow(0.01); !ok || !seen.Contains(area.Min) || !seen.Contains(area.Max) {
						t.Fatalf("%.0f %%: of somebody at %v, %v in the view the name is at %v in %v", 100*zoom, x, y, area, seen)
					}
				}
			}
		}
	}
}

// A name that moved when it is pointed at would leave the pointer, and move back.
func TestNamesKeepTheirPlacesUnderThePointer(t *testing.T) {
	scene := drawing.Build(town(), all)
	painter := drawing.NewRasterPainter(drawing.Light())
	img := image.NewRGBA(image.Rect(0, 0, 560, 420))
	camera := drawing.Camera{Width: 560, Height: 420}.Fitted(scene.Bounds(), 20, 1.4)
	for _, zoom := range []float64{1, 0.6, 0.4} {
		camera := camera
		camera.Zoom *= zoom
		painter.Paint(img, scene, camera, drawing.Marks{})
		plain := slices.Clone(painter.Labels())
		for _, l := range plain {
			painter.Paint(img, scene, camera, drawing.Marks{Hover: l.Ref.ID})
			if got, _ := drawing.LabelAt(painter.Labels(), l.Area.Centre()); got != l.Ref {
				t.Errorf("%.0f %%: pointed at, the name of %s has gone", 100*zoom, l.Ref.ID)
			}
			painter.Paint(img, scene, camera, drawing.Marks{People: ids(l.Ref.ID)})
			if got, _ := drawing.LabelAt(painter.Labels(), l.Area.Centre()); got != l.Ref {
				t.Errorf("%.0f %%: selected, the name of %s has gone", 100*zoom, l.Ref.ID)
			}
		}
		for _, d := range scene.Discs {
			painter.Paint(img, scene, camera, drawing.Marks{Hover: d.ID})
			if _, ok := label(painter, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: d.ID}); !ok {
				t.Errorf("%.0f %%: pointed at, %s is not named", 100*zoom, d.ID)
			}
		}
	}
}

// A department is named at its hull, also where the place above is taken.
func TestDepartmentNamesStayAtTheirHulls(t *testing.T) {
	opts := all
	opts.Moved = map[graphmodel.ID]drawing.Point{"p6": {X: 8, Y: -62}}
	scene := drawing.Build(town(), opts)
	painter := drawing.NewRasterPainter(drawing.Light())
	img := image.NewRGBA(image.Rect(0, 0, 560, 420))
	painter.Paint(img, scene, drawing.Camera{Width: 560, Height: 420}.Fitted(scene.Bounds(), 20, 1.4), drawing.Marks{})
	for _, h := range scene.Hulls {
		area, ok := label(painter, graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.Department})
		if !ok {
			t.Errorf("%s is not named", h.Department)
			continue
		}
		if !h.Bounds.Grow(8).Overlaps(area) {
			t.Errorf("the name of %s is at %v, its hull in %v", h.Department, area, h.Bounds)
		}
		for _, d := range scene.Discs {
			if area.Overlaps(drawing.Rect{Min: d.Centre, Max: d.Centre}.Grow(d.R - 1)) {
				t.Errorf("the name of %s is on %s", h.Department, d.ID)
			}
		}
	}
}
