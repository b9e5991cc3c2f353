//go:build linux

package export_test

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/apptest/pictures"
	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/app/export"
	"inroad/graphmodel"
)

// The readers are other programs; .ci/need test installs them.

// file writes an export to a file of the test.
func file(t *testing.T, o export.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "town."+string(o.Format))
	if err := os.WriteFile(path, made(t, town(), o), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// read runs a reader and returns what it says.
func read(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v (.ci/need test installs it)\n%s", name, err, out)
	}
	return string(out)
}

// compare fails if two pictures, of about the same size, differ by more than
// most of 255 on average, where either is not the ground.
func compare(t *testing.T, what string, got, want image.Image, most float64) {
	t.Helper()
	const cell = 3 // small differences of edges count for little
	columns, rows := want.Bounds().Dx()/cell, want.Bounds().Dy()/cell
	a, b := cells(got, columns, rows), cells(want, columns, rows)
	ground := b[0]
	sum, n := 0.0, 0
	for i := range a {
		if a[i] == ground && b[i] == ground {
			continue
		}
		n++
		for k := range 3 {
			sum += math.Abs(a[i][k]-b[i][k]) / 3
		}
	}
	if mean := sum / float64(max(n, 1)); mean > most || n < columns*rows/20 {
		t.Errorf("%s: the pictures differ by %.1f of 255 in %d cells, at most %.1f is allowed", what, mean, n, most)
	}
}

// cells returns the mean colours of a grid over a picture.
func cells(img image.Image, columns, rows int) [][3]float64 {
	b := img.Bounds()
	plain := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(plain, plain.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(plain, plain.Rect, img, b.Min, draw.Over)
	list := make([][3]float64, columns*rows)
	count := make([]float64, columns*rows)
	for y := range b.Dy() {
		for x := range b.Dx() {
			i := min(y*rows/b.Dy(), rows-1)*columns + min(x*columns/b.Dx(), columns-1)
			c := plain.RGBAAt(x, y)
			list[i][0], list[i][1], list[i][2] = list[i][0]+float64(c.R), list[i][1]+float64(c.G), list[i][2]+float64(c.B)
			count[i]++
		}
	}
	for i := range list {
		for k := range 3 {
			list[i][k] = math.Round(list[i][k] / max(count[i], 1))
		}
	}
	return list
}

func TestReadersOfSVG(t *testing.T) {
	for name, palette := range map[string]*drawing.Palette{"light": drawing.Light(), "dark": drawing.Dark(), "print": drawing.Print()} {
		o := options(export.SVG)
		o.Palette, o.Notes = palette, true
		path := file(t, o)
		read(t, "xmllint", "--noout", path)
		shot := filepath.Join(t.TempDir(), "shot.png")
		read(t, "rsvg-convert", "--zoom", "2", "-o", shot, path)
		o.Format, o.Scale, o.Notes = export.PNG, 2, false
		want := pictures.Read(t, file(t, o))
		compare(t, name, pictures.Read(t, shot), want, 9)
	}
}

func TestReadersOfPDF(t *testing.T) {
	for name, palette := range map[string]*drawing.Palette{"light": drawing.Light(), "dark": drawing.Dark(), "print": drawing.Print()} {
		o := options(export.PDF)
		o.Palette = palette
		path := file(t, o)
		shot := filepath.Join(t.TempDir(), "shot")
		read(t, "pdftoppm", "-r", "144", "-png", "-singlefile", path, shot)
		got := pictures.Read(t, shot+".png")
		seen, err := export.Look(context.Background(), town(), o, got.Bounds().Size())
		if err != nil {
			t.Fatal(err)
		}
		compare(t, name, got, seen.Image, 9)
	}
}

func TestTextOfPDF(t *testing.T) {
	o := options(export.PDF)
	o.Notes = true
	path := file(t, o)
	if info := read(t, "pdfinfo", path); !strings.Contains(info, "Pages:           2") || !strings.Contains(info, "841.89 x 595.28 pts (A4)") ||
		!strings.Contains(info, "Title:           Town hall") {
		t.Errorf("it says of itself:\n%s", info)
	}
	if fonts := strings.Split(strings.TrimSpace(read(t, "pdffonts", path)), "\n"); len(fonts) != 4 || strings.Count(fonts[2], "yes") < 2 || strings.Count(fonts[3], "yes") < 2 {
		t.Errorf("its fonts are not embedded:\n%s", strings.Join(fonts, "\n"))
	}
	text := read(t, "pdftotext", "-layout", path, "-")
	for _, p := range town().People.All() {
		if n := strings.Count(text, p.Name); n < 2 {
			t.Errorf("%s is found %d times, want the name on the map and over the notes", p.Name, n)
		}
		if !strings.Contains(text, "Likes "+p.Name+"'s <tea> & talk") {
			t.Errorf("the notes on %s are not found", p.Name)
		}
	}
	// Nothing is found twice because of its halo.
	o.Notes = false
	if n := strings.Count(read(t, "pdftotext", file(t, o), "-"), "Cy Novák"); n != 2 {
		t.Errorf("a name is found %d times, want on the map and in the route", n)
	}
	for paper, size := range map[int]string{1: "1190.55 x 841.89 pts (A3)", 2: "792 x 612 pts (letter)"} {
		o.Paper = drawing.Papers[paper]
		if info := read(t, "pdfinfo", file(t, o)); !strings.Contains(info, size) {
			t.Errorf("%s: it says of itself:\n%s", o.Paper.Name, info)
		}
	}
}

// What the typeface lacks is found as well, with and without fonts of the system.
func TestTextOfPDFInOtherScripts(t *testing.T) {
	w := town()
	names := []string{"Ελένη Παπά", "Бо Линд", "山田 太郎", "Zoë 🎉 Ďurišová", "Łukasz Żak", "김민준"}
	var deltas []graphmodel.Delta
	for i, p := range w.People.All() {
		q := *p
		q.Name = names[i]
		deltas = append(deltas, graphmodel.Delta{Before: p, After: &q})
	}
	w = w.Apply(deltas)
	for range 2 {
		path := filepath.Join(t.TempDir(), "names.pdf")
		if err := os.WriteFile(path, made(t, w, options(export.PDF)), 0o600); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(read(t, "pdftotext", path, "-")), " ")
		for _, name := range names {
			if !strings.Contains(text, name) {
				t.Errorf("%q is not found in %q", name, text)
			}
		}
		typeface.UseSystemFonts()
	}
}

// Notes of any length are set on as many pages as they need, word for word.
func TestLongNotes(t *testing.T) {
	w := town()
	var deltas []graphmodel.Delta
	var words []string
	for i, p := range w.People.All() {
		q := *p
		q.Notes = strings.Repeat("x", 200) + "\n\n"
		for k := range 900 {
			words = append(words, fmt.Sprintf("word%d.%d", i, k))
			q.Notes += words[len(words)-1] + " "
		}
		deltas = append(deltas, graphmodel.Delta{Before: p, After: &q})
	}
	o := options(export.PDF)
	o.Notes = true
	path := filepath.Join(t.TempDir(), "notes.pdf")
	if err := os.WriteFile(path, made(t, w.Apply(deltas), o), 0o600); err != nil {
		t.Fatal(err)
	}
	found := strings.Fields(read(t, "pdftotext", "-f", "3", path, "-"))
	if len(found) < 1000 {
		t.Errorf("there are only %d words from the third page on", len(found))
	}
	text := " " + strings.Join(strings.Fields(read(t, "pdftotext", path, "-")), " ") + " "
	for _, word := range words {
		if !strings.Contains(text, " "+word+" ") {
			t.Fatalf("%s is lost", word)
		}
	}
	if n := strings.Count(text, "x"); n < 6*200 {
		t.Errorf("of the long words %d letters are found", n)
	}
	quiet := town()
	quiet.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "p-ana", Name: "Ana Ruiz"}})
	if err := os.WriteFile(path, made(t, quiet, o), 0o600); err != nil {
		t.Fatal(err)
	}
	if info := read(t, "pdfinfo", path); !strings.Contains(info, "Pages:           1") {
		t.Errorf("without notes there are pages for them:\n%s", info)
	}
}
