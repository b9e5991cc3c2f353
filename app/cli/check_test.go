package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"inroad/assets/samples"
)

const unsound = `{
  "format": "inroad-workspace", "version": 1, "title": "Unsound",
  "people": [
    { "id": "p-1", "name": "One", "reportsTo": "p-2", "power": 9 },
    { "id": "p-2", "name": "Two", "reportsTo": "p-1", "openness": "high" }
  ],
  "ties": [ { "id": "t-1", "from": "p-1", "to": "p-3", "trust": 101 } ]
}`

func TestCheck(t *testing.T) {
	tests := []struct {
		name, path string
		status     int
	}{
		{"sound", writeSample(t, samples.First), statusDone},
		{"unsound", writeFile(t, "unsound.inroad.json", unsound), statusNo},
		{"newer", writeFile(t, "newer.inroad.json", `{"format": "inroad-workspace", "version": 2, "title": "Newer"}`), statusDone},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, err := os.ReadFile(tt.path)
			if err != nil {
				t.Fatal(err)
			}
			for suffix, args := range map[string][]string{".txt": {"check", tt.path}, ".json": {"check", tt.path, "--json"}} {
				c := run(args...)
				if c.status != tt.status || c.err != "" {
					t.Errorf("inroad %v: status %d, want %d; %s", args, c.status, tt.status, c.err)
				}
				golden(t, "check-"+tt.name+suffix, tt.path, c.out)
			}
			if after, err := os.ReadFile(tt.path); err != nil || string(after) != string(before) {
				t.Errorf("the file was changed (%v)", err)
			}
		})
	}
}

// What was put aside on the map is not said again, and a day decides what is due.
func TestCheckAdvises(t *testing.T) {
	path := writeSample(t, samples.First)
	c := run("check", path, "--today", "2027-05-01")
	if c.status != statusDone || !strings.Contains(c.out, "The deadline was on 1 February 2027") || strings.Contains(c.out, "Maya Cohen was") ||
		!strings.Contains(c.out, "1 piece of advice is put aside.") {
		t.Errorf("status %d, %s%s", c.status, c.out, c.err)
	}
	for _, day := range []string{"", "tomorrow"} {
		if c := run("check", path, "--today", day); c.status != statusWrongCall || c.out != "" {
			t.Errorf("--today %q: status %d, %s", day, c.status, c.out)
		}
	}
}

func TestCheckOfOneProblem(t *testing.T) {
	path := writeFile(t, "untitled.inroad.json", `{"format": "inroad-workspace", "version": 1}`)
	if c := run("check", path); c.status != statusNo || !strings.Contains(c.out, "in 1 place:") {
		t.Errorf("status %d, %q", c.status, c.out)
	}
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// An answer that could not be written is no success.
func TestFullOutput(t *testing.T) {
	path := writeSample(t, samples.First)
	for _, args := range [][]string{
		{"check", path}, {"check", path, "--json"}, {"suggest", path, "--change", "c-sso"},
		{"suggest", path, "--change", "c-sso", "--json"}, {"sample", "--list"}, {"sample", samples.First, "-o", "-"},
	} {
		var err bytes.Buffer
		p := Program{Out: full{}, Err: &err, Today: Today}
		if status := p.Run(args); status != statusWrongCall || strings.Count(err.String(), "\n") != 1 {
			t.Errorf("inroad %v: status %d, %q", args, status, err.String())
		}
	}
}

// An unsound file is no ground for a suggestion.
func TestSuggestRefusesUnsound(t *testing.T) {
	path := writeFile(t, "unsound.inroad.json", unsound)
	c := run("suggest", path, "--change", "c-1")
	if c.status != statusUnreadable || c.out != "" || !strings.Contains(c.err, "problems") {
		t.Errorf("status %d, %q %q", c.status, c.out, c.err)
	}
}

func TestSample(t *testing.T) {
	dir := t.TempDir()
	for _, s := range samples.List() {
		path := filepath.Join(dir, s.Name+samples.Suffix)
		if c := run("sample", s.Name, "-o", path); c.status != statusDone || c.out != "" {
			t.Errorf("%s: status %d, %s%s", s.Name, c.status, c.out, c.err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", s.Name, info, err)
		}
		if c := run("check", path); c.status != statusDone {
			t.Errorf("%s is not sound: %s%s", s.Name, c.out, c.err)
		}
		if c := run("sample", "--list"); !strings.Contains("\n"+c.out, "\n"+s.Name+" ") {
			t.Errorf("%s is not listed: %s", s.Name, c.out)
		}
		if c := run("sample", s.Name, "-o", "-"); !strings.HasPrefix(c.out, "{\n") {
			t.Errorf("%s is not written to the output", s.Name)
		}
	}
}

func TestSampleOverwritesNothing(t *testing.T) {
	path := writeFile(t, "mine.inroad.json", "mine")
	c := run("sample", samples.First, "-o", path)
	if c.status != statusWrongCall || !strings.Contains(c.err, "already there") {
		t.Errorf("status %d, %q", c.status, c.err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the file was overwritten: %v", err)
	}
	c = run("sample", samples.First, "-o", filepath.Join(path, "below", "a file"))
	if c.status != statusWrongCall || !strings.Contains(c.err, "could not be written") {
		t.Errorf("status %d, %q", c.status, c.err)
	}
}
