package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/graphmodel"
	"inroad/storage"
)

// protected writes a protected map with one person and returns its path.
func protected(t *testing.T, passphrase string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "map.inroad.age")
	w := graphmodel.New("w", "Northwind").Apply([]graphmodel.Delta{{After: &graphmodel.Person{ID: "p", Name: "Ana"}}})
	if _, err := storage.Save(path, w, storage.NewKey([]byte(passphrase)).WithWork(2), storage.Stamp{}); err != nil {
		t.Fatal(err)
	}
	return path
}

// asked runs the program with somebody at the terminal who answers with these
// passphrases, one after another.
func asked(answers []string, args ...string) (c call, questions []string) {
	var out, err bytes.Buffer
	p := Program{Out: &out, Err: &err, Today: Today, AskPassphrase: func(prompt string) ([]byte, error) {
		questions = append(questions, prompt)
		answer := answers[0]
		answers = answers[1:]
		return []byte(answer), nil
	}}
	c.status = p.Run(args)
	c.out, c.err = out.String(), err.String()
	return c, questions
}

func TestThePassphraseIsAskedFor(t *testing.T) {
	path := protected(t, "correct horse")
	for _, c := range []struct {
		answers []string
		status  int
		asked   int
	}{
		{[]string{"correct horse"}, statusDone, 1},
		{[]string{"wrong", "correct horse"}, statusDone, 2},
		{[]string{"wrong", "wrong", "wrong"}, statusUnreadable, 3},
	} {
		for _, args := range [][]string{{"check", path}, {"metrics", path}} {
			got, questions := asked(c.answers, args...)
			if got.status != c.status || len(questions) != c.asked {
				t.Errorf("%v, answered %q: %+v after %q", args, c.answers, got, questions)
			}
			if strings.Contains(got.out+got.err, "horse") {
				t.Errorf("the passphrase is in %+v", got)
			}
			if c.status != statusDone && !strings.Contains(got.err, "the passphrase does not open") {
				t.Errorf("wrong three times: %q", got.err)
			}
		}
	}
}

func TestAnEmptyAnswerIsNotTriedForEver(t *testing.T) {
	got, questions := asked([]string{"", "", ""}, "check", protected(t, "x"))
	if got.status != statusUnreadable || len(questions) != maxTries || !strings.Contains(got.err, "is protected by a passphrase") {
		t.Errorf("%+v after %q", got, questions)
	}
}

// lent are files whose descriptors belong to the program under test, which
// closes them; were they collected here, they would be closed twice.
var lent []*os.File

// withDescriptor runs the program with lines to be read from a file descriptor.
func withDescriptor(t *testing.T, lines string, args ...string) call {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := write.WriteString(lines); err != nil {
		t.Fatal(err)
	}
	write.Close()
	lent = append(lent, read)
	return run(append(args, "--passphrase-fd", fmt.Sprint(read.Fd()))...)
}

func TestPassphraseFromAFileDescriptor(t *testing.T) {
	path := protected(t, "correct horse ")
	for _, c := range []struct {
		given  string
		status int
	}{
		{"correct horse \n", statusDone},
		{"correct horse \r\n", statusDone},
		{"correct horse ", statusDone},
		{"wrong\ncorrect horse \n", statusDone},
		{"correct horse", statusUnreadable},
		{"", statusUnreadable},
		{strings.Repeat("x", maxPassphrase+1), statusUnreadable},
	} {
		got := withDescriptor(t, c.given, "check", path)
		if got.status != c.status || strings.Contains(got.out+got.err, "horse") || strings.Contains(got.err, "xxx") {
			t.Errorf("given %.40q: %+v", c.given, got)
		}
	}
}

func TestWithoutATerminalTheDescriptorIsNamed(t *testing.T) {
	p := Program{AskPassphrase: func(string) ([]byte, error) { return nil, errNoTerminal }}
	var out, problems bytes.Buffer
	p.Out, p.Err = &out, &problems
	if status := p.Run([]string{"metrics", protected(t, "x")}); status != statusUnreadable || !strings.Contains(problems.String(), "--passphrase-fd") {
		t.Errorf("%d: %s", status, &problems)
	}
}

func TestADescriptorThatIsNotOpen(t *testing.T) {
	if got := run("check", protected(t, "x"), "--passphrase-fd", "987"); got.status == statusDone || !strings.Contains(got.err, "file descriptor 987 can't be read") {
		t.Errorf("%+v", got)
	}
}

func TestOneAnswerOpensSeveralFilesOfOnePassphrase(t *testing.T) {
	p := Program{AskPassphrase: func(string) ([]byte, error) { return []byte("x"), nil }}
	p.locksmith.descriptor = -1
	first, second := protected(t, "x"), protected(t, "x")
	for _, path := range []string{first, second} {
		if _, err := p.open(path); err != nil {
			t.Fatal(err)
		}
		p.AskPassphrase = func(string) ([]byte, error) { t.Error("asked again"); return nil, errNoTerminal }
	}
}

func TestWhatComesFromAProtectedFileIsProtected(t *testing.T) {
	theirs := protected(t, "x")
	ours := writeFile(t, "ours.inroad.json", `{"format":"inroad-workspace","version":1,"id":"w","title":"Northwind"}`)
	for _, pair := range [][2]string{{ours, theirs}, {theirs, ours}} {
		out := filepath.Join(t.TempDir(), "out.inroad.age")
		got, _ := asked([]string{"x"}, "merge", ours, pair[0], pair[1], "-o", out)
		if got.status == statusUnreadable || got.status == statusWrongCall {
			t.Fatalf("%+v", got)
		}
		data, err := os.ReadFile(out)
		if err != nil || !storage.IsSealed(data) {
			t.Errorf("merged %v: it can be read, or %v", pair, err)
		}
	}
}
