//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// emptyMap is the least that is a workspace file.
const emptyMap = `{"format": "inroad-workspace", "version": 1, "title": "Drawn by hand"}`

// drawn is what a test wants to know of a saved map.
type drawn struct {
	People []struct{ ID, Name string }
	Ties   []struct {
		From, To string
		Trust    *float64
	}
	Views struct {
		Positions map[string]struct{ X, Y float64 }
	}
}

func readDrawn(t *testing.T, file string) drawn {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var w drawn
	if err := json.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	return w
}

// names returns who is on the map, by id.
func (w drawn) names() map[string]string {
	names := make(map[string]string)
	for _, p := range w.People {
		names[p.ID] = p.Name
	}
	return names
}

// at returns where a person stands.
func (w drawn) at(name string) (x, y float64) {
	for id, n := range w.names() {
		if at, ok := w.Views.Positions[id]; ok && n == name {
			return at.X, at.Y
		}
	}
	return math.NaN(), math.NaN()
}

// TestDrawingFromNothing draws a small map by hand, on screens of different
// sizes and scales: people, a tie with its trust, a move that is
// taken back, a copy.
func TestDrawingFromNothing(t *testing.T) {
	for _, s := range []screen{{1280, 800, 1}, {1024, 700, 1}, {1024, 700, 2}} {
		t.Run(fmt.Sprintf("%d by %d at scale %d", s.width, s.height, s.scale), func(t *testing.T) { draw(t, s) })
	}
}

func draw(t *testing.T, s screen) {
	d := newDesktop(t, s)
	file := filepath.Join(d.home, "map.inroad.json")
	if err := os.WriteFile(file, []byte(emptyMap), 0o600); err != nil {
		t.Fatal(err)
	}
	closed := d.open(file)
	d.see(d.middle(), "Select")

	places := map[string]point{"Ana Ruiz": {740, 560}, "Bo Lind": {1100, 560}, "Cy Marsh": {920, 880}}
	for _, name := range []string{"Ana Ruiz", "Bo Lind", "Cy Marsh"} {
		d.click(places[name], 2)
		d.write(name) // what is typed before the field is open is not lost
		d.keys("Return")
		d.see(d.middle(), name)
	}
	d.press(d.middle(), "Tie")
	d.drag(places["Ana Ruiz"], places["Bo Lind"])
	d.see(d.right(), "Ana Ruiz trusts Bo Lind")
	d.keys("5", "Escape", "Escape", "Escape")
	d.save()
	before := readDrawn(t, file)

	away := point{places["Cy Marsh"].x + 120, places["Cy Marsh"].y + 60}
	d.drag(places["Cy Marsh"], away)
	d.untilTitle("the move is an edit", unsaved)
	d.save()
	moved := readDrawn(t, file)
	d.keys("ctrl+z")
	d.untilTitle("undo takes it back", unsaved)
	d.save()
	after := readDrawn(t, file)
	d.click(places["Cy Marsh"], 1)
	d.keys("ctrl+c", "ctrl+v")
	d.untilTitle("a copy is pasted", unsaved)
	d.save()
	pasted := readDrawn(t, file)
	d.keys("ctrl+q")
	closed()

	names := before.names()
	if len(names) != 3 || len(before.Ties) != 1 || names[before.Ties[0].From] != "Ana Ruiz" || names[before.Ties[0].To] != "Bo Lind" {
		t.Fatalf("the file has the people %v and the ties %+v", names, before.Ties)
	}
	if trust := before.Ties[0].Trust; trust == nil || *trust != 90 {
		t.Errorf("the key 5 left the trust at %v, want 90", trust)
	}
	if n := len(pasted.People); n != 4 {
		t.Errorf("after pasting one there are %d people, want 4", n)
	}
	x0, y0 := before.at("Cy Marsh")
	x1, y1 := moved.at("Cy Marsh")
	x2, y2 := after.at("Cy Marsh")
	// 120 and 60 half pixels, at a zoom of 100 %.
	if math.Abs(x1-x0-60) > 2 || math.Abs(y1-y0-30) > 2 {
		t.Errorf("moved from %g, %g to %g, %g; want a move by 60, 30", x0, y0, x1, y1)
	}
	if x2 != x0 || y2 != y0 {
		t.Errorf("undo left the person at %g, %g instead of %g, %g", x2, y2, x0, y0)
	}
}

// save saves the map and waits until it is saved.
func (d *desktop) save() {
	d.t.Helper()
	d.keys("ctrl+s")
	d.untilTitle("the title says saved", saved)
}
