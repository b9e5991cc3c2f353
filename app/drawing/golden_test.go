package drawing_test

import (
	"errors"
	"image"
	"image/draw"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// picture paints a scene as large as it fits.
func picture(scene *drawing.Scene, palette *drawing.Palette, marks drawing.Marks) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 560, 420))
	camera := drawing.Camera{Width: 560, Height: 420}.Fitted(scene.Bounds(), 20, 1.4)
	drawing.NewRasterPainter(palette).Paint(img, scene, camera, marks)
	return img
}

// Run with UPDATE_GOLDEN=1 to write the pictures anew, and look at them.
func TestGolden(t *testing.T) {
	route := all
	route.Route = []graphmodel.ID{"p1", "p3", "p4"}
	supported := all
	supported.Support = map[graphmodel.ID]float64{"p1": 1, "p2": 0.08, "p3": 0.31, "p4": 0.55, "p5": 0.7, "p6": 0.93}
	collapsed := all
	collapsed.Collapsed = []graphmodel.ID{"d1"}
	marks := drawing.Marks{People: ids("p2"), Ties: ids("t2"), Departments: ids("d2"), Hover: "p5"}
	tests := []struct {
		name    string
		palette *drawing.Palette
		opts    drawing.Options
		marks   drawing.Marks
	}{
		{"stances-light", drawing.Light(), all, drawing.Marks{}},
		{"stances-dark", drawing.Dark(), all, drawing.Marks{}},
		{"collapsed-light", drawing.Light(), collapsed, drawing.Marks{Departments: ids("d1"), Found: map[graphmodel.Ref]bool{{Kind: graphmodel.KindPerson, ID: "p5"}: true}}},
		{"route-light", drawing.Light(), route, drawing.Marks{}},
		{"route-dark", drawing.Dark(), route, drawing.Marks{}},
		{"support-light", drawing.Light(), supported, drawing.Marks{}},
		{"support-dark", drawing.Dark(), supported, drawing.Marks{}},
		{"marks-light", drawing.Light(), all, marks},
		{"empty-dark", drawing.Dark(), drawing.Options{}, drawing.Marks{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := town()
			if test.name == "empty-dark" {
				w = graphmodel.New("w", "W")
			}
			compare(t, picture(drawing.Build(w, test.opts), test.palette, test.marks), test.name)
		})
	}
}

// compare tells whether a picture is, but for rounding, the one on file.
func compare(t *testing.T, got *image.RGBA, name string) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		write(t, path, got)
	}
	want, err := read(path)
	if err != nil {
		t.Fatal(err)
	}
	if got.Rect != want.Rect {
		t.Fatalf("size %v, want %v", got.Rect, want.Rect)
	}
	different := 0
	for i := range got.Pix {
		if d := int(got.Pix[i]) - int(want.Pix[i]); d > 24 || d < -24 {
			different++
		}
	}
	if share := float64(different) / float64(len(got.Pix)); share > 0.001 {
		failed := filepath.Join(t.ArtifactDir(), name+".png")
		write(t, failed, got)
		t.Errorf("%.2f %% of the picture differs; it is in %s", 100*share, failed)
	}
}

func read(path string) (*image.RGBA, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	decoded, err := png.Decode(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	img := image.NewRGBA(decoded.Bounds())
	draw.Draw(img, img.Rect, decoded, image.Point{}, draw.Src)
	return img, nil
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(png.Encode(f, img), f.Close()); err != nil {
		t.Fatal(err)
	}
}
