package cli

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/assets/samples"
)

func TestExport(t *testing.T) {
	file := writeSample(t, samples.First)
	tests := []struct {
		out   string
		flags []string
		start string
	}{
		{"map.pdf", []string{"--change", "c-analytics", "--route", "--paper", "letter", "--notes"}, "%PDF-"},
		{"MAP.SVG", []string{"--pseudonyms", "--legend", "--layers", "trust,formal,goals"}, "<?xml"},
		{"map.png", []string{"--scale", "1", "--palette", "dark", "--heading"}, "\x89PNG"},
		{"picture", []string{"--format", "svg", "--whole", "--anonymous"}, "<?xml"},
	}
	for _, test := range tests {
		t.Run(test.out, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), test.out)
			args := append([]string{"export", file, "-o", out}, test.flags...)
			c := run(args...)
			if c.status != statusDone || c.out != "" || c.err != "Wrote "+out+"\n" {
				t.Fatalf("status %d, %q, %q", c.status, c.out, c.err)
			}
			first := readFile(t, out)
			if !strings.HasPrefix(first, test.start) {
				t.Errorf("the file starts with %q", first[:min(len(first), 8)])
			}
			if c := run(args...); c.status != statusWrongCall || !strings.Contains(c.err, "is already there and was left as it is; choose another name, or replace it with --force") {
				t.Errorf("again: status %d, %q", c.status, c.err)
			}
			if c := run(append(args, "--force")...); c.status != statusDone || readFile(t, out) != first {
				t.Errorf("with --force: status %d, %q", c.status, c.err)
			}
		})
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestExportToTheOutput(t *testing.T) {
	file := writeSample(t, samples.First)
	c := run("export", file, "-o", "-", "--format", "png", "--scale", "1")
	if c.status != statusDone || c.err != "" {
		t.Fatalf("status %d, %q", c.status, c.err)
	}
	if _, err := png.Decode(bytes.NewReader([]byte(c.out))); err != nil {
		t.Error(err)
	}
}

// The defaults of a format: a PDF explains itself.
func TestExportDefaults(t *testing.T) {
	file := writeSample(t, samples.First)
	svg := func(flags ...string) string {
		c := run(append([]string{"export", file, "-o", "-", "--format", "svg", "--change", "c-analytics"}, flags...)...)
		if c.status != statusDone {
			t.Fatalf("%v: status %d, %q", flags, c.status, c.err)
		}
		return c.out
	}
	plain, full := svg(), svg("--legend", "--heading", "--today", "2026-02-01")
	for _, text := range []string{">whose map this is</text>", ">1 February 2026</text>"} {
		if strings.Contains(plain, text) || !strings.Contains(full, text) {
			t.Errorf("%q is not only in the one that is to have it", text)
		}
	}
	if named := svg("--pseudonyms"); strings.Contains(named, "Ana Ruiz") || !strings.Contains(named, ">IT 1</text>") || !strings.Contains(plain, "Ana Ruiz") {
		t.Error("pseudonyms are not as they must be")
	}
	with, without := svg("--layers", "goals"), svg("--layers", "trust")
	if goal := ">Clean audit</text>"; !strings.Contains(with, goal) || strings.Contains(without, goal) {
		t.Error("the layers are not those that were asked for")
	}
}

func TestExportOfAView(t *testing.T) {
	data, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	views := `"views": { "saved": [ {"id": "v1", "name": "Money", "layers": ["trust"], "x": 0, "y": 0, "zoom": 1, "filter": {"departments": ["d-fin"]}} ],`
	text := strings.Replace(string(data), `"views": {`, views, 1)
	file := writeFile(t, "view.inroad.json", text)
	c := run("export", file, "-o", "-", "--format", "svg", "--view", "money")
	if c.status != statusDone || !strings.Contains(c.out, `width="1280" height="800"`) || strings.Contains(c.out, ">Ana Ruiz<") || !strings.Contains(c.out, ">Gil Torres<") {
		t.Errorf("status %d, %q, %.200s", c.status, c.err, c.out)
	}
}

func TestExportWithoutARoute(t *testing.T) {
	file := writeFile(t, "alone.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "Alone", "me": "a",
		"people": [{"id": "a", "name": "Ana"}, {"id": "b", "name": "Bo"}], "changes": [{"id": "c", "title": "C", "deciders": ["b"]}]}`)
	out := filepath.Join(t.TempDir(), "alone.svg")
	c := run("export", file, "-o", out, "--change", "c", "--route")
	if c.status != statusNo || !strings.Contains(c.err, "no route leads to anybody who decides") || !strings.Contains(readFile(t, out), "Ana") {
		t.Errorf("status %d, %q", c.status, c.err)
	}
}

func TestWrongExports(t *testing.T) {
	file := writeSample(t, samples.First)
	folder := t.TempDir()
	out := filepath.Join(folder, "map.svg")
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"nowhere", nil, "say where the picture goes: -o map.pdf, .svg or .png"},
		{"unknown end", []string{"-o", filepath.Join(folder, "map.gif")}, "end it in .pdf, .svg or .png, or give --format"},
		{"unknown format", []string{"-o", out, "--format", "gif"}, `there is no format "gif"; take pdf, svg or png`},
		{"unknown palette", []string{"-o", out, "--palette", "pink"}, `there is no palette "pink"`},
		{"unknown paper", []string{"-o", out, "--paper", "A9"}, `there is no paper "A9"`},
		{"unknown layer", []string{"-o", out, "--layers", "trust,mail"}, `there is no layer "mail"`},
		{"unknown view", []string{"-o", out, "--view", "mine"}, `there is no view "mine"`},
		{"unknown change", []string{"-o", out, "--change", "c-9"}, `there is no change "c-9"`},
		{"scale too large", []string{"-o", out, "--scale", "5"}, "give a whole number from 1 to 4"},
		{"route without change", []string{"-o", out, "--route"}, "--route shows the way for a change; say which with --change"},
		{"legend and none", []string{"-o", out, "--legend", "--no-legend"}, "exclude each other"},
		{"whole and view", []string{"-o", out, "--whole", "--view", "v"}, "exclude each other"},
		{"no date", []string{"-o", out, "--today", "tomorrow"}, "write it as YYYY-MM-DD"},
		{"empty change", []string{"-o", out, "--change", ""}, "--change is empty"},
		{"notes on a PNG", []string{"-o", filepath.Join(folder, "map.png"), "--notes"}, "a PNG has no place for notes"},
		{"notes and pseudonyms", []string{"-o", out, "--notes", "--pseudonyms"}, "leave out one of the two"},
		{"no folder", []string{"-o", filepath.Join(folder, "none", "map.svg")}, "its folder does not exist any more"},
		{"a folder", []string{"-o", folder, "--format", "svg"}, "there is a folder of that name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := run(append([]string{"export", file}, test.args...)...)
			if c.status != statusWrongCall || !strings.Contains(c.err, test.want) || strings.Count(c.err, "\n") != 1 {
				t.Errorf("status %d, %q; want %q", c.status, c.err, test.want)
			}
		})
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
