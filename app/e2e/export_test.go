//go:build linux

package e2e

import (
	"image"
	"math"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"inroad/app/apptest/pictures"
)

// An exported SVG looks in a browser like the PNG of the same map.
func TestExportInABrowser(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "map.inroad.json")
	program := func(args ...string) {
		t.Helper()
		if out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput(); err != nil {
			t.Fatalf("inroad %v: %v\n%s", args, err, out)
		}
	}
	program("sample", "self-service-analytics", "-o", file)
	for _, palette := range []string{"light", "dark", "print"} {
		svg, ours, theirs := filepath.Join(folder, palette+".svg"), filepath.Join(folder, palette+".png"), filepath.Join(folder, palette+"-browser.png")
		flags := []string{"--change", "c-analytics", "--route", "--legend", "--heading", "--palette", palette}
		program(append([]string{"export", file, "-o", svg}, flags...)...)
		program(append([]string{"export", file, "-o", ours, "--scale", "1"}, flags...)...)
		want := pictures.Read(t, ours)
		browse(t, svg, theirs, want.Bounds().Size())
		if got := pictures.Read(t, theirs); got.Bounds().Size() != want.Bounds().Size() {
			t.Errorf("%s: %v in the browser, %v of ours", palette, got.Bounds(), want.Bounds())
		} else if d := difference(got, want); d > 1.5 {
			t.Errorf("%s: the picture in the browser differs by %.1f of 255", palette, d)
		} else if d := difference(got, image.NewUniform(want.At(0, 0))); d < 3 {
			t.Errorf("%s: the browser shows hardly anything", palette)
		}
	}
}

// browse takes a picture of a file in a browser.
func browse(t *testing.T, file, shot string, size image.Point) {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		browser, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		cmd := exec.CommandContext(t.Context(), browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
			"--force-color-profile=srgb", "--user-data-dir="+t.TempDir(), "--screenshot="+shot,
			"--window-size="+strconv.Itoa(size.X)+","+strconv.Itoa(size.Y), "file://"+file)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		return
	}
	t.Fatal("there is no browser; .ci/need test installs one")
}

// difference returns how much the colours of squares of a picture differ from
// those of another one on average, of 255.
func difference(a, b image.Image) float64 {
	const side = 4
	sum, n := 0.0, 0
	r := a.Bounds()
	for y := r.Min.Y; y+side <= r.Max.Y; y += side {
		for x := r.Min.X; x+side <= r.Max.X; x += side {
			square := image.Rect(x, y, x+side, y+side)
			p, q := mean(a, square), mean(b, square)
			for k := range p {
				sum += math.Abs(p[k]-q[k]) / 3
			}
			n++
		}
	}
	return sum / float64(max(n, 1))
}

func mean(img image.Image, square image.Rectangle) (colour [3]float64) {
	for y := square.Min.Y; y < square.Max.Y; y++ {
		for x := square.Min.X; x < square.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			for k, v := range [...]uint32{r, g, b} {
				colour[k] += float64(v>>8) / float64(square.Dx()*square.Dy())
			}
		}
	}
	return colour
}
