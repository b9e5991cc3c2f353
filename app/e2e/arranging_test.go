//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// The screens on which what is quickly tried is tried.
var screens = []screen{{1280, 800, 1}, {1024, 700, 1}}

// Every arrangement moves people, in one step of undo.
func TestArranging(t *testing.T) {
	for _, s := range screens {
		t.Run(fmt.Sprintf("%d by %d", s.width, s.height), func(t *testing.T) { arrange(t, s) })
	}
}

func arrange(t *testing.T, s screen) {
	d := newDesktop(t, s)
	file := filepath.Join(d.home, "map.inroad.json")
	d.run(program, "sample", "high-tech-managers", "-o", file)
	crowd(t, file)
	closed := d.open(file)
	d.see(d.middle(), "Select")
	before := readDrawn(t, file)
	for name, keys := range map[string]string{
		"organic": "ctrl+l", "rings": "ctrl+alt+r", "formal tree": "ctrl+alt+t", "grid": "ctrl+alt+g", "straighten up": "ctrl+alt+s",
	} {
		d.keys(keys)
		d.untilTitle(name+" is an edit", unsaved)
		d.save()
		after := readDrawn(t, file)
		if n := len(after.Views.Positions); n != len(after.People) {
			t.Errorf("%s: %d of %d people have a place", name, n, len(after.People))
		}
		if moved := moved(before, after); moved < len(after.People)/2 {
			t.Errorf("%s has moved %d people", name, moved)
		}
		d.keys("ctrl+z")
		d.untilTitle("undo takes "+name+" back", unsaved)
		d.save()
		if n := moved(before, readDrawn(t, file)); n > 0 {
			t.Errorf("after %s was taken back %d people are elsewhere", name, n)
		}
	}
	d.keys("ctrl+q")
	closed()
}

// moved counts who stands elsewhere.
func moved(before, after drawn) int {
	count := 0
	for id, at := range after.Views.Positions {
		if at != before.Views.Positions[id] {
			count++
		}
	}
	return count
}

// crowd puts the people of a map so close together that everything that
// arranges them has something to do.
func crowd(t *testing.T, file string) {
	t.Helper()
	rewrite(t, file, func(w map[string]any) {
		places := make(map[string]any)
		people := w["people"].([]any)
		columns := int(math.Sqrt(float64(len(people)))) + 1
		for i, person := range people {
			places[person.(map[string]any)["id"].(string)] = map[string]any{"x": 30 * (i % columns), "y": 30 * (i / columns)}
		}
		views := map[string]any{}
		if old, ok := w["views"].(map[string]any); ok {
			maps.Copy(views, old)
		}
		views["positions"] = places
		w["views"] = views
	})
}

// rewrite changes a file as another program would.
func rewrite(t *testing.T, file string, change func(map[string]any)) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var w map[string]any
	if err := json.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	change(w)
	if data, err = json.Marshal(w); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Esc stops an arrangement: everybody stays, and the map can be worked on.
func TestEscapeStopsArranging(t *testing.T) {
	d := newDesktop(t, screens[0])
	file := filepath.Join(d.home, "map.inroad.json")
	if err := os.WriteFile(file, []byte(emptyMap), 0o600); err != nil {
		t.Fatal(err)
	}
	const people = 1500
	rewrite(t, file, func(w map[string]any) { populate(w, people) })
	crowd(t, file)
	closed := d.open(file)
	d.see(d.right(), "1,500 people")
	before := readDrawn(t, file)
	// Not stopped, the arrangement would be over while this is saved and taken back.
	d.keys("ctrl+l", "Escape", "ctrl+a", "ctrl+shift+p")
	for _, what := range []string{"everybody is pinned", "that is taken back"} {
		d.untilTitle(what, unsaved)
		d.save()
		if n := moved(before, readDrawn(t, file)); n > 0 {
			t.Errorf("%s, and %d have moved", what, n)
		}
		d.keys("ctrl+z")
	}
	d.untilTitle("there is no more to take back", saved)
	d.keys("ctrl+q")
	closed()
}

// populate puts people on a map, each tied to the next and to some farther on.
func populate(w map[string]any, count int) {
	var people, ties []any
	for i := range count {
		people = append(people, map[string]any{"id": fmt.Sprint("p", i), "name": fmt.Sprint("Person ", i)})
		for _, step := range []int{1, 7, 61} {
			ties = append(ties, map[string]any{"from": fmt.Sprint("p", i), "to": fmt.Sprint("p", (i+step)%count), "trust": 60})
		}
	}
	w["people"], w["ties"] = people, ties
}
