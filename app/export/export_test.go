package export_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inroad/app/drawing"
	"inroad/app/export"
	"inroad/graphmodel"
)

// town is a small map with one of everything.
func town() *graphmodel.Workspace {
	person := func(id graphmodel.ID, name string, department graphmodel.ID, power int) *graphmodel.Person {
		return &graphmodel.Person{ID: id, Name: name, Department: department, Power: graphmodel.Some(power), Notes: "Likes " + name + "'s <tea> & talk"}
	}
	vacant, guest := person("p-risk", "Head of risk", "d2", 4), person("p-ada", "Ada Byron", "", 2)
	vacant.Placeholder, guest.External = true, true
	people := []*graphmodel.Person{person("p-ana", "Ana Ruiz", "d1", 3), person("p-bo", "Bo Lind & Söhne", "d1", 2),
		person("p-cy", "Cy Novák", "d2", 3), person("p-dana", "Dana Wu", "d2", 5), vacant, guest}
	people[1].ReportsTo = "p-ana"
	tie := func(id, from, to graphmodel.ID, trust float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: id, From: from, To: to, Trust: graphmodel.Some(trust)}
	}
	conflict := tie("t5", "p-dana", "p-bo", 15)
	conflict.Friction = true
	draft := graphmodel.Draft{
		Info:        graphmodel.New("w", "Town hall").Info,
		Departments: []*graphmodel.Department{{ID: "d1", Name: "Works"}, {ID: "d2", Name: "Finance", Colour: "#009E73"}},
		People:      people,
		Ties: []*graphmodel.Tie{tie("t1", "p-cy", "p-ana", 85), tie("t2", "p-ana", "p-cy", 65), tie("t3", "p-dana", "p-cy", 70),
			tie("t4", "p-bo", "p-ana", 45), conflict, {ID: "t6", From: "p-ada", To: "p-dana"}},
		Goals: []*graphmodel.Goal{{ID: "g1", Title: "Open on Sundays", Holders: []graphmodel.Holder{{Person: "p-cy"}, {Department: "d1"}}}},
		Changes: []*graphmodel.Change{{ID: "c1", Title: "One key", Deciders: []graphmodel.ID{"p-dana"}, Stances: []graphmodel.Stance{
			{Person: "p-ana", Current: graphmodel.Some(2)}, {Person: "p-bo", Current: graphmodel.Some(1)}, {Person: "p-cy", Current: graphmodel.Some(-1)},
			{Person: "p-dana", Current: graphmodel.Some(0)}, {Person: "p-ada", Current: graphmodel.Some(-2)}}}},
		Positions: []*graphmodel.Position{{ID: "p-ana"}, {ID: "p-bo", X: 20, Y: 110}, {ID: "p-cy", X: 200, Y: -40},
			{ID: "p-dana", X: 310, Y: 30}, {ID: "p-risk", X: 220, Y: 60}, {ID: "p-ada", X: 130, Y: 150}},
	}
	draft.Info.Me = "p-ana"
	return draft.Workspace()
}

func options(format export.Format) export.Options {
	return export.Options{Format: format, Palette: drawing.Print(), Paper: drawing.Papers[0], Scale: 1, Heading: true, Legend: true, Today: "2026-11-21",
		Shown: drawing.Options{Change: "c1", Route: []graphmodel.ID{"p-ana", "p-cy", "p-dana"},
			Layers: drawing.Layers{Trust: true, FormalLine: true, Goals: true, Friction: true}}}
}

func made(t testing.TB, w *graphmodel.Workspace, o export.Options) []byte {
	t.Helper()
	data, err := export.Make(context.Background(), w, o)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTheSameBytesEachTime(t *testing.T) {
	for _, format := range export.Formats {
		if a, b := made(t, town(), options(format)), made(t, town(), options(format)); !bytes.Equal(a, b) {
			t.Errorf("two %s of one map differ", format)
		}
	}
}

// The typeface in the file has a test of its own.
var typefaces = regexp.MustCompile(`base64,[A-Za-z0-9+/=]+`)

// What is where, in which colours, is compared in pixels, by other programs.
var places = regexp.MustCompile(` (points|d|x|y|cx|cy|r|width|height|viewBox|transform|fill|stroke|fill-opacity|stroke-opacity|stroke-width)="[^"n]*"`)

// Run with UPDATE_GOLDEN=1 to write the file anew, and read the difference.
func TestGoldenSVG(t *testing.T) {
	o := options(export.SVG)
	o.Notes = true
	got := typefaces.ReplaceAll(made(t, town(), o), []byte("base64,"))
	got = places.ReplaceAll(got, []byte(` $1="…"`))
	path := filepath.Join("testdata", "town.svg")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		failed := filepath.Join(t.ArtifactDir(), "town.svg")
		if err := os.WriteFile(failed, got, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("the file differs; it is in %s", failed)
	}
}

func TestSVGSaysWhatItShows(t *testing.T) {
	svg := string(made(t, town(), options(export.SVG)))
	for _, want := range []string{"<title>Town hall</title>", "Change: One key  ·  Route: Ana Ruiz → Cy Novák → Dana Wu", ">21 November 2026</text>",
		">Bo Lind &amp; Söhne</text>", ">FINANCE</text>", ">You</text>", `inkscape:label="Ties"`, ">open conflict</text>", ">champion</text>"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%q is not in the file", want)
		}
	}
	for _, id := range []string{"p-ana", "p-dana", "t5", "&lt;tea&gt;"} {
		if strings.Contains(typefaces.ReplaceAllString(svg, ""), id) {
			t.Errorf("%q is in the file", id)
		}
	}
	noted := options(export.SVG)
	noted.Notes = true
	if svg := string(made(t, town(), noted)); !strings.Contains(svg, "<desc>Likes Ada Byron&#39;s &lt;tea&gt; &amp; talk</desc>") {
		t.Error("the notes are not in the file")
	}
}

// The legend says only what is to be seen.
func TestLegendSaysWhatOccurs(t *testing.T) {
	o := options(export.SVG)
	o.Shown = drawing.Options{}
	svg := string(made(t, town(), o))
	for text, want := range map[string]bool{"whose map this is": true, "from outside": true, "open conflict": false, "route, with its steps": false,
		"champion": false, "shared goal, and who holds it": false} {
		if strings.Contains(svg, text) != want {
			t.Errorf("%q is in the legend: %v", text, !want)
		}
	}
	o.Legend = false
	if svg := string(made(t, town(), o)); strings.Contains(svg, "whose map this is") {
		t.Error("there is a legend")
	}
	// Of a view that shows nobody from outside, it does not speak of them.
	near := options(export.SVG)
	near.Camera = &drawing.Camera{X: 0, Y: 0, Zoom: 1, Width: 120, Height: 120}
	if svg := string(made(t, town(), near)); strings.Contains(svg, "from outside") || strings.Contains(svg, "Ada") {
		t.Error("somebody out of view is in the file")
	}
}

// A map without a title is called by its file's name, but not where that may tell
// who somebody is.
func TestAnUntitledMapIsCalledByItsName(t *testing.T) {
	w := town()
	info := *w.Info
	info.Title = ""
	w.Info = &info
	for names, want := range map[export.Names]bool{export.Real: true, export.Pseudonyms: false, export.Anonymous: false} {
		o := options(export.SVG)
		o.Name, o.Names = "Harbour crew", names
		if svg := string(made(t, w, o)); strings.Contains(svg, "Harbour crew") != want {
			t.Errorf("with names %d the name is in the file: %v", names, !want)
		}
	}
}

func TestPNGIsAsLargeAsAskedFor(t *testing.T) {
	o := options(export.PNG)
	o.Camera = &drawing.Camera{X: 100, Y: 50, Zoom: 1, Width: 500, Height: 300}
	o.Heading, o.Legend = false, false
	for scale := 1; scale <= export.MaxScale; scale++ {
		o.Scale = scale
		config, err := png.DecodeConfig(bytes.NewReader(made(t, town(), o)))
		if err != nil || config.Width != 500*scale || config.Height != 300*scale {
			t.Errorf("at %d×: %d × %d, %v", scale, config.Width, config.Height, err)
		}
	}
}

func TestWhatCantBeMade(t *testing.T) {
	notes := options(export.PNG)
	notes.Notes = true
	secret := options(export.PDF)
	secret.Notes, secret.Names = true, export.Pseudonyms
	large := options(export.PNG)
	large.Camera, large.Scale = &drawing.Camera{Zoom: 1, Width: 9000, Height: 5000}, 3
	for want, o := range map[string]export.Options{"a PNG has no place for notes": notes, "not written with pseudonyms": secret, "take 1× or less": large} {
		if _, err := export.Make(context.Background(), town(), o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	seen, err := export.Look(context.Background(), town(), large, image.Pt(400, 400))
	if err != nil || seen.Problem == nil || seen.Image.Rect.Dx() > 400 {
		t.Errorf("%v, %v", seen.Problem, err)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	for _, format := range export.Formats {
		if _, err := export.Make(stopped, town(), options(format)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestPreviewSaysHowLarge(t *testing.T) {
	for format, want := range map[export.Format]string{export.PDF: "A4, across", export.SVG: "sharp at any size", export.PNG: "pixels"} {
		seen, err := export.Look(context.Background(), town(), options(format), image.Pt(400, 400))
		if err != nil || !strings.Contains(seen.Size, want) || seen.Image.Rect.Dx() > 400 || seen.Image.Rect.Dy() > 400 || seen.Problem != nil {
			t.Errorf("%s: %q, %v, %v", format, seen.Size, seen.Image.Rect, err)
		}
	}
}

// People without a place are given one, and the workspace stays as it is.
func TestEverybodyHasAPlace(t *testing.T) {
	w := town()
	w.Positions = graphmodel.NewTable[*graphmodel.Position](nil)
	svg := string(made(t, w, options(export.SVG)))
	places := make(map[string]bool)
	for _, p := range w.People.All() {
		at := regexp.MustCompile(fmt.Sprintf(`<text x="([\d.]+)" y="([\d.]+)"[^>]*>%s<`, strings.ReplaceAll(p.Name, "&", "&amp;"))).FindString(svg)
		if at == "" || places[at] {
			t.Errorf("%s stands at %q", p.Name, at)
		}
		places[at] = true
	}
	if w.Positions.Len() != 0 {
		t.Error("the workspace was changed")
	}
}
