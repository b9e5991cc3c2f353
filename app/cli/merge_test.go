package cli

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"inroad/storage"
)

const (
	commonText = `{
  "format": "inroad-workspace",
  "version": 1,
  "id": "m",
  "title": "Map",
  "people": [
    {
      "id": "ana",
      "name": "Ana Ruiz",
      "title": "Director"
    },
    {
      "id": "bo",
      "name": "Bo"
    },
    {
      "id": "cy",
      "name": "Cy"
    }
  ],
  "ties": [
    {
      "id": "t",
      "from": "bo",
      "to": "ana",
      "trust": 50,
      "asOf": "2026-10-01"
    }
  ]
}
`
	// In ours Ana has another title and the trust is 70; in theirs that is 40, Cy
	// is gone and Dee has come.
	conflicting = 70
)

var (
	oursText   = strings.NewReplacer(`"Director"`, `"Chief"`, `"trust": 50`, `"trust": 70`).Replace(commonText)
	theirsText = strings.NewReplacer(`"trust": 50`, `"trust": 40`, `"id": "cy",
      "name": "Cy"`, `"id": "dee",
      "name": "Dee"`).Replace(commonText)
)

func three(t *testing.T) (base, ours, theirs string) {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"base": commonText, "ours": oursText, "theirs": theirsText} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(folder, "base"), filepath.Join(folder, "ours"), filepath.Join(folder, "theirs")
}

func TestDiff(t *testing.T) {
	base, ours, theirs := three(t)
	if c := run("diff", base, base); c.status != statusDone || c.out != "Nothing differs.\n" {
		t.Errorf("with itself: status %d, %s%s", c.status, c.out, c.err)
	}
	for name, path := range map[string]string{"ours": ours, "theirs": theirs} {
		for suffix, args := range map[string][]string{".txt": {"diff", base, path}, ".json": {"diff", base, path, "--json"}} {
			c := run(args...)
			if c.status != statusNo || c.err != "" {
				t.Errorf("inroad %v: status %d, %s", args, c.status, c.err)
			}
			golden(t, "diff-"+name+suffix, base, c.out)
		}
	}
	if c := run("diff", base, base+"-not-there"); c.status != statusUnreadable {
		t.Errorf("a file that is not there: status %d", c.status)
	}
	if c := run("diff", base); c.status != statusWrongCall {
		t.Errorf("one file: status %d", c.status)
	}
}

func TestMerge(t *testing.T) {
	for _, test := range []struct {
		name   string
		flags  []string
		trust  float64
		status int
	}{
		{"open", nil, conflicting, statusNo},
		{"json", []string{"--json"}, conflicting, statusNo},
		{"theirs", []string{"--prefer", "theirs"}, 40, statusDone},
		{"ours", []string{"--prefer", "ours"}, conflicting, statusDone},
	} {
		base, ours, theirs := three(t)
		out := filepath.Join(t.TempDir(), "out")
		c := run(append([]string{"merge", base, ours, theirs, "-o", out}, test.flags...)...)
		if c.status != test.status {
			t.Errorf("%s: status %d, %s", test.name, c.status, c.err)
		}
		golden(t, "merge-"+test.name+".txt", base, c.out+c.err)
		wantMerged(t, out, test.trust)
	}
}

// wantMerged checks that what each side has changed is in a file, and the trust.
func wantMerged(t *testing.T, path string, trust float64) {
	t.Helper()
	d, err := storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	w := d.Workspace
	if w.Person("ana").Title != "Chief" || w.Person("cy") != nil || w.Person("dee") == nil || w.Tie("t").Trust.Or(0) != trust {
		t.Errorf("%s is not what comes of both: %s", filepath.Base(path), storage.Encode(w))
	}
}

// TestMergeWithoutBase: an empty base is git's way of saying that there is none.
func TestMergeWithoutBase(t *testing.T) {
	base, ours, theirs := three(t)
	if err := os.WriteFile(base, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c := run("merge", base, ours, theirs, "-o", ours, "--json")
	var answer struct {
		TwoWay    bool
		Conflicts []struct{ ID, Path string }
	}
	if err := json.Unmarshal([]byte(c.out), &answer); err != nil || !answer.TwoWay || c.status != statusNo {
		t.Fatalf("status %d, %v: %s", c.status, err, c.out)
	}
	d, err := storage.Open(ours)
	if err != nil || d.Workspace.Person("cy") == nil || d.Workspace.Person("dee") == nil {
		t.Errorf("something counts as deleted (%v)", err)
	}
	if _, err := os.Stat(ours + storage.BackupSuffix); err == nil {
		t.Error("a backup lies about")
	}
}

// TestMergeOfNothingNew leaves the bytes as they are.
func TestMergeOfNothingNew(t *testing.T) {
	base, ours, theirs := three(t)
	saved := filepath.Join(t.TempDir(), "saved")
	d, err := storage.Open(theirs)
	if err == nil {
		_, err = storage.Save(saved, d.Workspace, storage.Key{}, storage.Stamp{})
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, sides := range [][3]string{{base, ours, ours}, {base, ours, base}, {base, base, ours}, {saved, saved, saved}, {base, saved, saved}} {
		out := filepath.Join(t.TempDir(), "out")
		if c := run("merge", sides[0], sides[1], sides[2], "-o", out); c.status != statusDone {
			t.Errorf("%q: status %d, %s", sides, c.status, c.err)
		}
		want := sides[1]
		if sides[1] == base {
			want = sides[2]
		}
		got, err := os.ReadFile(out)
		wanted, wrong := os.ReadFile(want)
		if err != nil || wrong != nil || string(got) != string(wanted) {
			t.Errorf("%q: %v, %v, the result is\n%s", sides, err, wrong, got)
		}
	}
}

func TestMergeWrongCalls(t *testing.T) {
	base, ours, theirs := three(t)
	unsoundFile := writeFile(t, "unsound.inroad.json", unsound)
	newer := writeFile(t, "newer.inroad.json", `{"format": "inroad-workspace", "version": 99, "title": "Newer"}`)
	for name, test := range map[string]struct {
		args   []string
		status int
	}{
		"two files":  {[]string{base, ours, "-o", ours}, statusWrongCall},
		"no output":  {[]string{base, ours, theirs}, statusWrongCall},
		"prefer":     {[]string{base, ours, theirs, "-o", ours, "--prefer", "mine"}, statusWrongCall},
		"unsound":    {[]string{base, ours, unsoundFile, "-o", ours}, statusUnreadable},
		"newer":      {[]string{base, newer, theirs, "-o", newer}, statusUnreadable},
		"not there":  {[]string{base + "no", ours, theirs, "-o", ours}, statusUnreadable},
		"no folder":  {[]string{base, ours, theirs, "-o", filepath.Join(base, "below")}, statusWrongCall},
		"empty ours": {[]string{base, writeFile(t, "empty", ""), theirs, "-o", ours}, statusUnreadable},
	} {
		if c := run(append([]string{"merge"}, test.args...)...); c.status != test.status || strings.Count(c.err, "\n") != 1 {
			t.Errorf("%s: status %d, want %d: %s", name, c.status, test.status, c.err)
		}
		if data, err := os.ReadFile(ours); err != nil || string(data) != oursText {
			t.Errorf("%s: our file was changed (%v)", name, err)
		}
	}
}

// TestGitMergeDriver merges two branches of a real repository, set up with the
// two lines of the README.
func TestGitMergeDriver(t *testing.T) {
	folder := t.TempDir()
	driver := testProgram(t)
	lines := readmeLines(t)
	git := func(want int, args ...string) string {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"}, args...)...)
		cmd.Dir = folder
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull, "PATH="+filepath.Dir(driver)+string(os.PathListSeparator)+os.Getenv("PATH"))
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != want {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		git(0, "add", name)
	}
	git(0, "init", "-q")
	write(".gitattributes", lines[0]+"\n")
	git(0, append([]string{"config"}, lines[1:]...)...)
	write("map.inroad.json", commonText)
	git(0, "commit", "-q", "-m", "base")
	git(0, "checkout", "-q", "-b", "theirs")
	write("map.inroad.json", theirsText)
	git(0, "commit", "-q", "-m", "theirs")
	git(0, "checkout", "-q", "main")
	write("map.inroad.json", oursText)
	git(0, "commit", "-q", "-m", "ours")
	out := git(1, "merge", "theirs")
	if !strings.Contains(out, "trust") {
		t.Errorf("the conflict is not named: %s", out)
	}
	wantMerged(t, filepath.Join(folder, "map.inroad.json"), conflicting)
	if status := git(0, "status", "--porcelain"); status != "UU map.inroad.json\n" {
		t.Errorf("the repository is left as %q", status)
	}
	git(0, "merge", "--abort")
	write("map.inroad.json", commonText)
	git(0, "commit", "-q", "-m", "ours again")
	git(0, "merge", "-q", "theirs")
	if got := git(0, "status", "--porcelain"); got != "" {
		t.Errorf("left in the repository: %q", got)
	}
}

// readmeLines returns the line of .gitattributes and the words of the git config
// line as the README gives them.
func readmeLines(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Split(string(data), "\n")
	attribute := slices.IndexFunc(all, func(line string) bool { return strings.Contains(line, "merge=inroad") })
	config := slices.IndexFunc(all, func(line string) bool { return strings.Contains(line, "merge.inroad.driver") })
	if attribute < 0 || config < 0 {
		t.Fatal("the README does not say how to set up the merge driver")
	}
	quoted := strings.SplitN(all[attribute], "'", 3)
	words := strings.SplitN(all[config], "'", 3)
	return []string{quoted[1], "merge.inroad.driver", words[1]}
}

// TestMain is the program itself where git calls it.
func TestMain(m *testing.M) {
	if os.Getenv("INROAD_AS_PROGRAM") != "" {
		p := Program{Out: os.Stdout, Err: os.Stderr, Today: Today}
		os.Exit(p.Run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// testProgram makes the test itself the program "inroad".
func testProgram(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "inroad")
	script := "#!/bin/sh\nINROAD_AS_PROGRAM=1 exec '" + self + "' \"$@\"\n"
	if err := os.WriteFile(program, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return program
}
