package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/assets/samples"
	"inroad/graphmodel"
)

// call runs the program with a window that only notes what it was asked to open.
type call struct {
	status int
	out    string
	err    string
	opened []string
}

func run(args ...string) call {
	var c call
	var out, err bytes.Buffer
	p := Program{
		Out: &out, Err: &err,
		Window: func(path string) error { c.opened = append(c.opened, path); return nil },
		Today:  func() graphmodel.Date { return "2026-11-21" },
	}
	c.status = p.Run(args)
	c.out, c.err = out.String(), err.String()
	return c
}

// writeSample writes a sample to a file of the test and returns its path.
func writeSample(t *testing.T, name string) string {
	t.Helper()
	data, err := samples.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return writeFile(t, name+samples.Suffix, string(data))
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// golden compares an answer with testdata/name, and writes it if UPDATE_GOLDEN
// is set. The path of the file asked about is left out of it.
func golden(t *testing.T, name, path, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, path, filepath.Base(path))
	file := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the answer differs from %s:\n%s", file, got)
	}
}

func TestWindow(t *testing.T) {
	for _, args := range [][]string{{}, {"map.inroad.json"}} {
		c := run(args...)
		if c.status != statusDone || len(c.opened) != 1 || c.opened[0] != strings.Join(args, "") {
			t.Errorf("inroad %v: status %d, opened %q", args, c.status, c.opened)
		}
	}
}

func TestVersion(t *testing.T) {
	if c := run("--version"); c.status != statusDone || c.out != "inroad "+Version+"\n" {
		t.Errorf("status %d, %q", c.status, c.out)
	}
	for file, line := range map[string]string{
		"FyneApp.toml": `Version = "` + Version + `"`,
		"CHANGELOG.md": "## [" + Version + "]",
	} {
		data, err := os.ReadFile(filepath.Join("..", "..", file))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), line) {
			t.Errorf("%s does not say %s", file, line)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"suggest", "--help"}, {"invest", "--help"}, {"metrics", "--help"}, {"check", "--help"}, {"export", "--help"}, {"sample", "--help"}} {
		c := run(args...)
		if c.status != statusDone || c.err != "" || !strings.Contains(c.out, "Examples:") {
			t.Errorf("inroad %v: status %d, %s%s", args, c.status, c.out, c.err)
		}
	}
}

// Every wrong call is answered in one line that says what to do.
func TestWrongCalls(t *testing.T) {
	file := writeSample(t, samples.First)
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"unknown command", []string{"sugest", file}, `"sugest" is no command`},
		{"unknown flag", []string{"--colour"}, "unknown flag: --colour"},
		{"no file", []string{"suggest"}, "suggest works on one file, and 0 were given"},
		{"two files", []string{"check", "a", "b"}, "check works on one file, and 2 were given"},
		{"no change", []string{"suggest", file}, "say which change with --change: Self-service analytics (c-analytics) or Single sign-on (c-sso)"},
		{"empty change", []string{"suggest", file, "--change", ""}, "--change is empty"},
		{"empty start", []string{"suggest", file, "--change", "c-sso", "--from", ""}, "--from is empty"},
		{"empty day", []string{"suggest", file, "--change", "c-sso", "--today="}, "--today is empty"},
		{"unknown change", []string{"suggest", file, "--change", "c-9"}, `there is no change "c-9"`},
		{"near change", []string{"suggest", file, "--change", "single"}, "is it Single sign-on (c-sso)?"},
		{"unknown person", []string{"suggest", file, "--change", "c-sso", "--to", "Nobody"}, `there is no person "Nobody"`},
		{"near people", []string{"suggest", file, "--change", "c-sso", "--avoid", "an"}, "Ana Ruiz (p-ana)"},
		{"unknown parameter", []string{"suggest", file, "--change", "c-sso", "--set", "luck=1"}, `no parameter "luck"; there are handoff, stance`},
		{"parameter out of range", []string{"suggest", file, "--change", "c-sso", "--set", "handoff=2"}, "handoff is a number from 0.01 to 1"},
		{"parameter not a number", []string{"suggest", file, "--change", "c-sso", "--set", "stance=NaN"}, "stance is a number"},
		{"parameter without value", []string{"suggest", file, "--change", "c-sso", "--set", "stance"}, "stance is a number"},
		{"no date", []string{"suggest", file, "--change", "c-sso", "--today", "tomorrow"}, "write it as YYYY-MM-DD"},
		{"no routes", []string{"suggest", file, "--change", "c-sso", "--routes", "0"}, `"0" for "--routes" flag: give a whole number from 1 to 1000`},
		{"no hops", []string{"suggest", file, "--change", "c-sso", "--max-hops", "-1"}, `"-1" for "--max-hops" flag: give a whole number from 1 to 100`},
		{"routes in words", []string{"suggest", file, "--change", "c-sso", "--routes", "many"}, `"many" for "--routes" flag: give a whole number`},
		{"too many routes", []string{"suggest", file, "--change", "c-sso", "--routes", "1001"}, `"1001" for "--routes" flag: give a whole number from 1 to 1000`},
		{"neither yes nor no", []string{"suggest", file, "--json=maybe"}, "\"--json\" flag\n"},
		{"no sample", []string{"sample"}, "--list"},
		{"unknown sample", []string{"sample", "mine", "-o", "x"}, `no sample "mine"`},
		{"sample to nowhere", []string{"sample", samples.First}, "say where the sample goes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := run(tt.args...)
			if c.status != statusWrongCall || !strings.Contains(c.err, tt.want) {
				t.Errorf("status %d, %q; want %q", c.status, c.err, tt.want)
			}
			if c.out != "" || strings.Count(c.err, "\n") != 1 || !strings.HasPrefix(c.err, "inroad: ") {
				t.Errorf("not one line of error: %q %q", c.out, c.err)
			}
		})
	}
}

// What is wrong with a file is said in one line, by every command.
func TestUnreadableFiles(t *testing.T) {
	tests := []struct{ name, path string }{
		{"missing", filepath.Join(t.TempDir(), "missing.inroad.json")},
		{"folder", t.TempDir()},
		{"empty", writeFile(t, "a.inroad.json", "")},
		{"not JSON", writeFile(t, "b.inroad.json", "who trusts whom")},
		{"truncated", writeFile(t, "c.inroad.json", `{"format": "inroad-workspace", "peo`)},
		{"another format", writeFile(t, "d.inroad.json", `{"format": "something"}`)},
		{"newer, in ways unknown", writeFile(t, "e.inroad.json", `{"format": "inroad-workspace", "version": 2, "title": {}}`)},
		{"100 MB of garbage", writeFile(t, "f.inroad.json", strings.Repeat("\x9fgarbage! ", 10<<20))},
		{"100 MB of brackets", writeFile(t, "g.inroad.json", strings.Repeat("[", 100<<20))},
	}
	for _, tt := range tests {
		for _, args := range [][]string{{"check", tt.path}, {"metrics", tt.path}, {"invest", tt.path, "--change", "c-1"}, {"suggest", tt.path, "--change", "c-1"}} {
			t.Run(tt.name+" "+args[0], func(t *testing.T) {
				c := run(args...)
				if c.status != statusUnreadable || c.out != "" || strings.Count(c.err, "\n") != 1 ||
					!strings.Contains(c.err, filepath.Base(tt.path)) {
					t.Errorf("status %d, %q %q", c.status, c.out, c.err)
				}
			})
		}
	}
}
