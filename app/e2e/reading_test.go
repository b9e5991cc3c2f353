//go:build linux

package e2e

import (
	"context"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// point is a place on the screen; see [screen.pixels].
type point struct{ x, y int }

// area is a part of the screen.
type area struct{ x, y, width, height int }

// The parts of the window, generously cut.
func (s screen) bar() area    { return area{0, 0, 600, 100} }
func (s screen) menus() area  { return area{0, 60, 1500, 2*s.height - 120} }
func (s screen) dialog() area { return area{300, 160, 2*s.width - 600, 2*s.height - 320} }
func (s screen) status() area { return area{0, 2*s.height - 100, 2 * s.width, 100} }
func (s screen) left() area   { return area{0, 100, 520, 2*s.height - 160} }
func (s screen) middle() area { return area{440, 100, 2*s.width - 1080, 2*s.height - 160} }
func (s screen) right() area  { return area{2*s.width - 740, 100, 740, 2*s.height - 160} }

// word is a word that stands on the screen.
type word struct {
	text     string
	line     string // words of one line share it
	from, to point  // the corners of the box around it
}

// read returns the words that stand in a part of the screen.
func (d *desktop) read(a area) []word {
	d.t.Helper()
	picture := filepath.Join(d.home, "screen.png")
	cut := d.pixels(a.width) + "x" + d.pixels(a.height) + "+" + d.pixels(a.x) + "+" + d.pixels(a.y)
	zoom := strconv.Itoa(200/d.scale) + "%"
	d.run("import", "-window", "root", "-crop", cut, "+repage", "-colorspace", "Gray", "-resize", zoom, picture)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	reader := exec.CommandContext(ctx, "tesseract", picture, "stdout", "--psm", "11", "-l", "eng", "tsv")
	// Its threads wait for one another by spinning: where the processors are
	// busy, two take ten times as long as one.
	reader.Env = append(reader.Environ(), "OMP_THREAD_LIMIT=1")
	out, err := reader.Output()
	if err != nil {
		d.t.Fatalf("the screen could not be read: %v", err)
	}
	return wordsOf(string(out), a)
}

// wordsOf reads Tesseract's table. Lines and marks, which it takes for words
// of signs, are left out.
func wordsOf(table string, a area) []word {
	var words []word
	for row := range strings.Lines(table) {
		f := strings.Split(strings.TrimRight(row, "\n"), "\t")
		if len(f) < 12 || f[0] != "5" || !strings.ContainsFunc(f[11], readable) {
			continue
		}
		n := make([]int, 4)
		for i := range n {
			n[i], _ = strconv.Atoi(f[6+i])
		}
		from := point{a.x + n[0], a.y + n[1]}
		words = append(words, word{text: f[11], line: strings.Join(f[1:5], "."), from: from, to: point{from.x + n[2], from.y + n[3]}})
	}
	return words
}

// find returns the middle of a phrase that stands on one line. Only letters and
// digits count: how the words are spaced is hard to see.
func find(words []word, phrase string) (point, bool) {
	want := letters(phrase)
	for i, first := range words {
		read := ""
		for _, last := range words[i:] {
			read += letters(last.text)
			if last.line != first.line || len(read) > len(want) {
				break
			}
			if read == want {
				return point{(first.from.x + last.to.x) / 2, (first.from.y + last.to.y) / 2}, true
			}
		}
	}
	return point{}, false
}

// letters returns the letters and digits of a text, in small letters.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !readable(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

func readable(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// see waits until a phrase stands in a part of the screen and returns where.
func (d *desktop) see(a area, phrase string) point {
	d.t.Helper()
	var at point
	d.until("one can read "+strconv.Quote(phrase), func() (found bool) {
		at, found = find(d.read(a), phrase)
		return found
	})
	return at
}

// press clicks on a phrase once it stands there.
func (d *desktop) press(a area, phrase string) point {
	d.t.Helper()
	at := d.see(a, phrase)
	d.click(at, 1)
	return at
}

// menu chooses from the menu bar: a menu, an item of it, and one of a submenu.
func (d *desktop) menu(title string, items ...string) {
	d.t.Helper()
	d.press(d.bar(), title)
	for _, item := range items {
		d.click(d.seeAtRest(d.menus(), item, func() {}), 1)
	}
}

// gone waits until a phrase stands in a part of the screen no more.
func (d *desktop) gone(a area, phrase string) {
	d.t.Helper()
	d.until(strconv.Quote(phrase)+" is gone", func() bool {
		_, found := find(d.read(a), phrase)
		return !found
	})
}

// seeAtRest waits until a phrase stands still in a part of the screen, and
// returns where. While it is not to be seen, meanwhile is called.
func (d *desktop) seeAtRest(a area, phrase string, meanwhile func()) point {
	d.t.Helper()
	var at point
	d.until("one can read "+strconv.Quote(phrase)+" at rest", func() bool {
		now, found := find(d.read(a), phrase)
		if !found {
			meanwhile()
			return false
		}
		atRest := now == at
		at = now
		return atRest
	})
	return at
}

// scrollTo turns the wheel over a part of the screen until a phrase stands
// there, and returns where.
func (d *desktop) scrollTo(a area, phrase string) point {
	d.t.Helper()
	return d.seeAtRest(a, phrase, func() {
		d.point(point{a.x + a.width/2, a.y + a.height/2})
		d.run("xdotool", "click", "--repeat", "20", "--delay", "10", "5")
	})
}

// disc returns where the disc of a person stands on the map, which is above
// their name.
func (d *desktop) disc(person string) point {
	d.t.Helper()
	name := d.seeAtRest(d.middle(), person, func() {})
	return point{name.x, name.y - 44}
}
