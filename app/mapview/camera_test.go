package mapview

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

func anyCamera(t *rapid.T) drawing.Camera {
	coordinate := rapid.Float64Range(-2000, 2000)
	return drawing.Camera{
		X: coordinate.Draw(t, "x"), Y: coordinate.Draw(t, "y"), Zoom: rapid.Float64Range(MinZoom, MaxZoom).Draw(t, "zoom"),
		Width: rapid.Float64Range(300, 3000).Draw(t, "width"), Height: rapid.Float64Range(200, 2000).Draw(t, "height"),
	}
}

func anyPoint(t *rapid.T, c drawing.Camera) drawing.Point {
	return drawing.Point{X: rapid.Float64Range(0, c.Width).Draw(t, "px"), Y: rapid.Float64Range(0, c.Height).Draw(t, "py")}
}

func apart(a, b drawing.Point) float64 { return a.Sub(b).Len() }

func TestZoomKeepsPlaceUnderPointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCamera(t)
		p := anyPoint(t, c)
		zoomed := zoomedAt(c, p, c.Zoom*wheelZoom(rapid.Float32Range(-500, 500).Draw(t, "turn")))
		if zoomed.Zoom < MinZoom || zoomed.Zoom > MaxZoom {
			t.Fatalf("zoom %v is out of range", zoomed.Zoom)
		}
		if d := apart(c.ToMap(p), zoomed.ToMap(p)); d > 1e-6 {
			t.Fatalf("the place at the pointer moved by %v", d)
		}
	})
}

func TestWheelThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		turn := rapid.Float32Range(-100, 100).Draw(t, "turn")
		if back := wheelZoom(turn) * wheelZoom(-turn); math.Abs(back-1) > 1e-9 {
			t.Fatalf("%v there and back is %v", turn, back)
		}
	})
}

func TestPanFollowsPointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCamera(t)
		from, to := anyPoint(t, c), anyPoint(t, c)
		if d := apart(c.ToMap(from), panned(c, to.Sub(from)).ToMap(to)); d > 1e-6 {
			t.Fatalf("the place that is dragged strays by %v", d)
		}
	})
}

func TestCameraGoesAllTheWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := anyCamera(t), anyCamera(t)
		to.Width, to.Height = from.Width, from.Height
		for share, want := range map[float64]drawing.Camera{0: from, 1: to} {
			got := cameraBetween(from, to, share)
			if apart(drawing.Point{X: got.X, Y: got.Y}, drawing.Point{X: want.X, Y: want.Y}) > 1e-6 || math.Abs(got.Zoom-want.Zoom) > 1e-9 {
				t.Fatalf("at %v of the way the camera is %v, want %v", share, got, want)
			}
		}
		if half := cameraBetween(from, to, 0.5).Zoom; half > max(from.Zoom, to.Zoom)+1e-9 || half < min(from.Zoom, to.Zoom)-1e-9 {
			t.Fatalf("half way the zoom is %v", half)
		}
	})
}

func TestStepsReachEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zoom := rapid.Float64Range(MinZoom, MaxZoom).Draw(t, "zoom")
		if up := stepped(zoom, true); up <= zoom && zoom < MaxZoom/1.01 || up > MaxZoom {
			t.Fatalf("up from %v is %v", zoom, up)
		}
		if down := stepped(zoom, false); down >= zoom && zoom > MinZoom*1.01 || down < MinZoom {
			t.Fatalf("down from %v is %v", zoom, down)
		}
	})
}

func TestFittedKeepsClearOfInsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCamera(t)
		part := rapid.Float64Range(0, 0.4)
		keep := insets{
			left: part.Draw(t, "left") * c.Width, right: part.Draw(t, "right") * c.Width,
			top: part.Draw(t, "top") * c.Height, bottom: part.Draw(t, "bottom") * c.Height,
		}
		size := rapid.Float64Range(1, 800)
		area := drawing.Rect{Max: drawing.Point{X: size.Draw(t, "w"), Y: size.Draw(t, "h")}}
		f := fitted(c, area, keep, maxFitZoom)
		from, to := f.ToView(area.Min), f.ToView(area.Max)
		const slack = 1e-6
		inside := from.X >= keep.left-slack && from.Y >= keep.top-slack &&
			to.X <= c.Width-keep.right+slack && to.Y <= c.Height-keep.bottom+slack
		if f.Zoom > MinZoom && !inside {
			t.Fatalf("%v to %v reaches into %+v of %v × %v", from, to, keep, c.Width, c.Height)
		}
	})
}

func TestFitLeavesNobodyUnderControls(t *testing.T) {
	for _, name := range []string{"self-service-analytics", "high-tech-managers"} {
		w := apptest.Sample(t, name)
		scene := drawing.Build(w, drawing.Options{Layers: drawing.DefaultLayers, Fallback: laidOut(t, w)})
		for _, size := range [][2]float64{{560, 560}, {730, 700}, {1280, 700}, {700, 1000}} {
			c := drawing.Camera{Zoom: 1, Width: size[0], Height: size[1]}
			covers := []drawing.Rect{
				{Min: drawing.Point{X: 10, Y: 10}, Max: drawing.Point{X: 220, Y: 48}},
				{Min: drawing.Point{X: 10, Y: size[1] - 155}, Max: drawing.Point{X: 190, Y: size[1] - 10}},
				{Min: drawing.Point{X: size[0] - 150, Y: size[1] - 50}, Max: drawing.Point{X: size[0] - 10, Y: size[1] - 10}},
			}
			f := fittedClear(c, scene, insets{20, 20, 20, 20}, covers)
			if anyUnder(f, scene, covers) {
				t.Errorf("%s in %v: somebody is under a control", name, size)
			}
			if visible := f.Visible(); !visible.Contains(scene.Bounds().Min) || !visible.Contains(scene.Bounds().Max) {
				t.Errorf("%s in %v: not everything is in view", name, size)
			}
		}
	}
}

func laidOut(t *testing.T, w *graphmodel.Workspace) map[graphmodel.ID]drawing.Point {
	t.Helper()
	found, err := layout.Place(t.Context(), w, layout.Missing)
	if err != nil {
		t.Fatal(err)
	}
	return drawing.Points(found)
}
