//go:build linux

package e2e

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// contents is what a map's file holds, by its own keys.
type contents map[string]any

func readMap(t *testing.T, path string) contents {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var c contents
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func (c contents) write(t *testing.T, path string) {
	t.Helper()
	data, err := json.Marshal(c)
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// records returns the records under a key.
func (c contents) records(key string) []map[string]any {
	var all []map[string]any
	list, _ := c[key].([]any)
	for _, record := range list {
		all = append(all, record.(map[string]any))
	}
	return all
}

// tie returns a tie by the ids of its ends.
func (c contents) tie(t *testing.T, from, to string) map[string]any {
	t.Helper()
	for _, tie := range c.records("ties") {
		if tie["from"] == from && tie["to"] == to {
			return tie
		}
	}
	t.Fatalf("there is no tie from %s to %s", from, to)
	return nil
}

func (c contents) has(person string) bool {
	return slices.ContainsFunc(c.records("people"), func(p map[string]any) bool { return p["name"] == person })
}

// openSample opens the first sample from a file and waits until it is there.
func (d *desktop) openSample() (file string, closed func() string) {
	d.t.Helper()
	file = filepath.Join(d.home, "map.inroad.json")
	d.run(program, "sample", "self-service-analytics", "-o", file)
	closed = d.open(file)
	d.see(d.middle(), "Wanjiru Kamau")
	return file, closed
}

// addPerson adds somebody to the map that is open.
func (d *desktop) addPerson(name string) {
	d.t.Helper()
	d.keys("ctrl+p")
	d.see(d.middle(), "Name")
	d.write(name)
	d.keys("Return")
	d.see(d.middle(), name)
	d.untilTitle("the title says unsaved", unsaved)
}

// rate sets the trust of Fay in Gil by its word.
func (d *desktop) rate(word string) {
	d.t.Helper()
	d.press(d.right(), word)
	d.untilTitle("the title says unsaved", unsaved)
}

// TestAColleaguesCopyIsMerged merges a copy in which somebody is new and a
// rating is another than here, chooses theirs, and takes all back in one step.
func TestAColleaguesCopyIsMerged(t *testing.T) {
	d := newDesktop(t, usual)
	file, closed := d.openSample()
	d.press(d.left(), "Fay Moreau")
	d.click(d.scrollTo(d.right(), "trusting 65"), 1)
	d.see(d.right(), "Fay Moreau trusts Gil Torres")
	d.rate("Wary")
	d.save()
	theirs, copied := readMap(t, file), filepath.Join(d.home, "colleague.inroad.json")
	theirs.tie(t, "p-fay", "p-gil")["trust"] = 90
	theirs["people"] = append(theirs["people"].([]any), map[string]any{"id": "p-omar", "name": "Omar Haddad"})
	theirs.write(t, copied)
	d.rate("Distrust")
	d.save()
	ours := readMap(t, file).tie(t, "p-fay", "p-gil")["trust"]

	d.menu("File", "Merge a colleague’s copy")
	d.see(d.dialog(), "colleague.inroad.json")
	d.write(copied)
	d.keys("Return")
	d.see(d.dialog(), "1 person new, 1 conflict")
	d.see(d.dialog(), "1 conflict is still to be decided")
	d.keys("t")
	d.see(d.dialog(), "All is decided")
	d.keys("Return")
	d.see(d.left(), "Omar Haddad")
	d.untilTitle("the title says unsaved", unsaved)

	d.keys("ctrl+z")
	d.gone(d.left(), "Omar Haddad")
	d.untilTitle("one step takes all back to what was saved", saved)
	if now := readMap(t, file); now.has("Omar Haddad") || now.tie(t, "p-fay", "p-gil")["trust"] != ours {
		t.Error("the file has changed without being saved")
	}
	d.keys("ctrl+shift+z")
	d.see(d.left(), "Omar Haddad")
	d.untilTitle("the title says unsaved", unsaved)
	d.save()
	if now := readMap(t, file); !now.has("Omar Haddad") || now.tie(t, "p-fay", "p-gil")["trust"] != 90.0 {
		t.Errorf("the saved merge has trust %v", now.tie(t, "p-fay", "p-gil")["trust"])
	}
	d.keys("ctrl+q")
	closed()
}

// private returns the texts of a map that a copy of its structure must not hold:
// all but the names of departments and what kinds of ties there are.
func private(c contents) []string {
	var texts []string
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case string:
			if strings.Contains(value, " ") { // the rest are ids and words of the format
				texts = append(texts, value)
			}
		case []any:
			for _, element := range value {
				walk(element)
			}
		case map[string]any:
			for key, element := range value {
				if key != "kinds" {
					walk(element)
				}
			}
		}
	}
	for _, key := range []string{"title", "description", "people", "ties", "goals", "changes", "touchpoints"} {
		walk(c[key])
	}
	for _, p := range c.records("people") {
		texts = append(texts, p["name"].(string))
		if mail, ok := p["email"].(string); ok {
			texts = append(texts, mail)
		}
		for _, name := range strings.Fields(p["name"].(string)) {
			if len(name) > 3 { // what is shorter may stand in any word
				texts = append(texts, name)
			}
		}
	}
	return texts
}

// TestACopyIsShared shares the structure alone and looks for all that is private
// in the bytes of the copy.
func TestACopyIsShared(t *testing.T) {
	d := newDesktop(t, usual)
	file, closed := d.openSample()
	texts := private(readMap(t, file))
	if len(texts) < 100 {
		t.Fatalf("only %d texts to look for", len(texts))
	}
	d.keys("ctrl+shift+e")
	d.see(d.dialog(), "THE FILE, TO THE LETTER")
	d.see(d.dialog(), "Nobody’s name is in the copy")
	d.keys("shift+Tab", "Return") // the last button: white on blue is hard to read
	d.see(d.dialog(), "Share a copy as")
	copied := filepath.Join(d.home, "for others.inroad.json")
	d.keys("ctrl+a")
	d.write(copied)
	d.keys("Return")
	d.see(d.status(), "The copy is at")
	data, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		if bytes.Contains(data, []byte(text)) {
			t.Errorf("%q is in the copy", text)
		}
	}
	before, after := readMap(t, file), readMap(t, copied)
	if len(after.records("people")) != len(before.records("people")) || len(after.records("ties")) != len(before.records("ties")) {
		t.Errorf("%d people and %d ties are in the copy", len(after.records("people")), len(after.records("ties")))
	}
	d.run(program, "check", copied)
	d.keys("ctrl+q")
	closed()
}

// TestAMapIsProtected protects a map in the window, and opens it again with a
// wrong passphrase and the right one.
func TestAMapIsProtected(t *testing.T) {
	d := newDesktop(t, usual)
	file, closed := d.openSample()
	d.menu("File", "Passphrase", "Protect the map")
	d.see(d.dialog(), "The same again")
	const passphrase = "brave otter hums twice"
	d.write(passphrase)
	d.keys("Return")
	d.write(passphrase)
	d.keys("Return")
	d.see(d.status(), "Protected the map opens with its passphrase only")
	d.keys("ctrl+q")
	closed()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(data, []byte("age-encryption.org/")) {
		t.Errorf("the file begins with %q", data[:min(len(data), 20)])
	}
	if found := d.holding("Wanjiru"); len(found) > 0 {
		t.Errorf("what is protected can be read in %q", found)
	}

	closed = d.open(file)
	d.see(d.dialog(), "is protected")
	d.write("brave otter")
	d.keys("Return")
	d.see(d.dialog(), "This passphrase does not open it")
	d.write(passphrase)
	d.keys("Return")
	d.see(d.middle(), "Wanjiru Kamau")
	d.keys("ctrl+q")
	closed()
}

// holding returns the files of the user in which a text stands.
func (d *desktop) holding(text string) []string {
	d.t.Helper()
	var found []string
	err := filepath.WalkDir(d.home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil //nolint:nilerr // temporary files come and go
		}
		if data, err := os.ReadFile(path); err == nil && bytes.Contains(data, []byte(text)) {
			found = append(found, path)
		}
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return found
}

// TestUnsavedEditsComeBack ends the program in the middle of its work, and takes
// the edits back that it had put aside.
func TestUnsavedEditsComeBack(t *testing.T) {
	d := newDesktop(t, usual)
	file, _ := d.openSample()
	d.addPerson("Nora Quist")
	d.until("the edits are put aside", func() bool { return len(d.holding("Nora Quist")) > 0 })
	d.kill()
	if readMap(t, file).has("Nora Quist") {
		t.Error("the file was written without being saved")
	}

	closed := d.open()
	d.see(d.dialog(), "Inroad closed before your edits")
	d.keys("Return") // opens with the edits
	d.see(d.middle(), "Nora Quist")
	d.untilTitle("the title says unsaved", unsaved)
	d.save()
	if !readMap(t, file).has("Nora Quist") {
		t.Error("what came back is not in the saved file")
	}
	d.keys("ctrl+q")
	closed()
}
