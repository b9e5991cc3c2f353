//go:build linux

package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// bestRoute returns who stands on the uppermost route of the panel, by first
// name.
func (d *desktop) bestRoute() string {
	var names []string
	line := ""
	for _, w := range d.read(d.right()) {
		switch {
		case line == "" && w.text == "You":
			line = w.line
			names = append(names, w.text)
		case line != "" && w.line == line:
			names = append(names, w.text)
		}
	}
	return strings.Join(names, " ")
}

func (d *desktop) untilBestRoute(want string) {
	d.t.Helper()
	d.until("the best route is "+want, func() bool { return strings.HasPrefix(d.bestRoute(), want) })
}

func (d *desktop) untilTitle(what string, holds func(title string) bool) {
	d.t.Helper()
	d.until(what, func() bool { return holds(d.title()) })
}

func unsaved(title string) bool { return strings.Contains(title, "unsaved") }

func saved(title string) bool { return !unsaved(title) }

// TestTheMainJob goes the whole way of a user: open a map, pick the change,
// read the route, change a rating so that another route wins, take it back and
// do it again, add a person and a tie, save, close, and open it once more.
func TestTheMainJob(t *testing.T) {
	d := newDesktop(t, usual)
	file := filepath.Join(d.home, "map.inroad.json")
	d.run(program, "sample", "self-service-analytics", "-o", file)
	closed := d.open(file)

	d.press(d.left(), "Single sign-on")
	d.see(d.right(), "Single sign-on")
	d.press(d.left(), "exploring")
	const first, second = "You Gil Fay Dana", "You Wanjiru Ingrid Dana"
	d.untilBestRoute(first)
	d.see(d.right(), "4 in 10")

	d.press(d.left(), "Fay Moreau")
	d.click(d.scrollTo(d.right(), "trusting 65"), 1)
	d.see(d.right(), "Fay Moreau trusts Gil Torres")
	d.press(d.right(), "Wary")
	d.untilTitle("the title says unsaved", unsaved)
	d.press(d.right(), "Routes")
	d.untilBestRoute(second)
	d.keys("ctrl+z")
	d.untilBestRoute(first)
	d.untilTitle("the title says saved", saved)
	d.keys("ctrl+shift+z")
	d.untilBestRoute(second)

	d.press(d.middle(), "Fit")
	d.disc("Leo Hartmann")
	d.click(point{1260, 1380}, 2)
	d.see(d.middle(), "Name")
	d.write("Nora Quist")
	d.keys("Return")
	d.see(d.middle(), "Nora Quist")
	d.press(d.middle(), "Tie")
	d.drag(d.disc("Nora Quist"), d.disc("Leo Hartmann"))
	d.see(d.right(), "Nora Quist trusts Leo Hartmann")

	d.keys("ctrl+s")
	d.untilTitle("the title says saved", saved)
	d.keys("ctrl+q")
	closed()
	checkFile(t, file)

	closed = d.open(file)
	d.see(d.middle(), "Nora Quist")
	d.untilBestRoute(second)
	d.keys("ctrl+q")
	closed()
}

// checkFile reads the saved file as any other program would.
func checkFile(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var w struct {
		People []struct{ ID, Name string }
		Ties   []struct {
			From, To string
			Trust    float64
		}
	}
	if err := json.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	id := func(name string) string {
		i := slices.IndexFunc(w.People, func(p struct{ ID, Name string }) bool { return p.Name == name })
		if i < 0 {
			t.Fatalf("%s is not in the file", name)
		}
		return w.People[i].ID
	}
	trust := func(from, to string) float64 {
		for _, tie := range w.Ties {
			if tie.From == id(from) && tie.To == id(to) {
				return tie.Trust
			}
		}
		t.Errorf("the file has no tie from %s to %s", from, to)
		return -1
	}
	if got := trust("Fay Moreau", "Gil Torres"); got != 30 {
		t.Errorf("the changed trust is %g in the file", got)
	}
	if got := trust("Nora Quist", "Leo Hartmann"); got != 50 {
		t.Errorf("the new tie's trust is %g in the file", got)
	}
}
