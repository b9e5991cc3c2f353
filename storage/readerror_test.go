package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// fault returns the error of a text that is no workspace file.
func fault(t *testing.T, data string) *ReadError {
	t.Helper()
	d, err := Decode([]byte(data))
	var e *ReadError
	if d != nil || !errors.As(err, &e) {
		t.Fatalf("got %v, %v; want a *ReadError\n%.200s", d, err, data)
	}
	return e
}

func TestTextsThatAreNoWorkspace(t *testing.T) {
	const head = `{"format":"inroad-workspace","version":1,"title":"T"`
	for _, c := range []struct {
		name, data   string
		fault        Fault
		line, column int
		says         string
	}{
		{"nothing", "", Empty, 0, 0, "is empty"},
		{"only space", " \r\n\t", Empty, 0, 0, "is empty"},
		{"Latin-1", "{\"title\":\"M\xfcller\"}", NotText, 0, 0, "not UTF-8"},
		{"UTF-16 of another format", "\xff\xfe{\x00}\x00", WrongFormat, 0, 0, `it has no "format"`},
		{"half of UTF-16", "\xff\xfe{\x00}", NotText, 0, 0, "not UTF-8"},
		{"plain text", "hello", Syntax, 1, 1, "'h' stands where a value is expected"},
		{"cut off", head + ",\n \"people\": [{\"id\": \"p", Truncated, 2, 22, "people[0].id"},
		{"cut off in a word", head + `,"people":[{"external":tr`, Truncated, 1, 0, "people[0].external"},
		{"cut off before the end", head + `,"people":[]`, Truncated, 1, 0, "ends in the middle"},
		{"NaN", head + ",\n\"ties\":[{},{\"trust\":NaN}]}", Syntax, 2, 21, "NaN is not a number that a file may hold (line 2, column 21, ties[1].trust)"},
		{"infinity", head + `,"me":-Infinity}`, Syntax, 1, 0, "-Infinity is not a number"},
		{"trailing comma", head + `,}`, Syntax, 1, 0, "'}' stands where a key in double quotes is expected"},
		{"comma in a list", head + `,"people":[{},]}`, Syntax, 1, 0, "']' stands where"},
		{"no colon", head + `,"me" "p"}`, Syntax, 1, 0, `'"' stands where ':' is expected`},
		{"single quotes", `{'format':1}`, Syntax, 1, 2, `'\'' stands where a key`},
		{"comment", "{ // why\n}", Syntax, 1, 3, "'/' stands where a key"},
		{"line break in a text", "{\"title\":\"a\nb\"}", Syntax, 1, 12, "line break"},
		{"bad escape", `{"title":"\x"}`, Syntax, 1, 11, "backslash"},
		{"bad hex", `{"title":"\u00g0"}`, Syntax, 1, 11, "backslash"},
		{"leading zero", `{"version":01}`, Syntax, 1, 13, "'1' stands where a comma"},
		{"two values", head + `}{}`, Syntax, 1, 0, "the end of the file is expected"},
		{"counts runes", "\ufeff{\"größe\": x}", Syntax, 1, 11, "'x' stands where"},
		{"deep lists", head + `,"x":` + strings.Repeat("[", 10_000_000), Excessive, 1, 0, "nested more than 100 deep"},
		{"deep objects", strings.Repeat(`{"a":`, 101) + "1" + strings.Repeat("}", 101), Excessive, 1, 0, "nested more than 100 deep"},
		{"a list", `[1,2]`, WrongFormat, 0, 0, "not a JSON object"},
		{"a text", `"inroad-workspace"`, WrongFormat, 0, 0, "not a JSON object"},
		{"other JSON", `{"name":"package","version":"1.0"}`, WrongFormat, 0, 0, `it has no "format"`},
		{"other format", `{"format":"geojson"}`, WrongFormat, 0, 0, `its format is "geojson"`},
		{"format is no text", `{"format":1}`, WrongFormat, 0, 0, `it has no "format"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := fault(t, c.data)
			if e.Fault != c.fault || e.Line != c.line || c.column != 0 && e.Column != c.column || !strings.Contains(e.Error(), c.says) {
				t.Errorf("got fault %d at %d:%d, want %d at %d:%d: %v", e.Fault, e.Line, e.Column, c.fault, c.line, c.column, e)
			}
			oneSentence(t, e)
		})
	}
}

// oneSentence fails when an error is not fit to be shown.
func oneSentence(t *testing.T, err error) {
	t.Helper()
	text := err.Error()
	if strings.ContainsAny(text, "\n\t") || strings.Contains(text, "%!") || len(text) > 700 || strings.HasSuffix(text, ".") {
		t.Errorf("not one clear sentence: %q", text)
	}
	if strings.Count(text, ";") < 1 {
		t.Errorf("does not say what to do: %q", text)
	}
}

func TestEveryPrefixIsTruncated(t *testing.T) {
	whole := strings.TrimRight(string(testdata(t, everyField)), "\n")
	for n := 1; n < len(whole); n++ {
		_, err := decode(whole[:n])
		var e *ReadError
		if !errors.As(err, &e) || e.Fault != Truncated && e.Fault != NotText {
			t.Fatalf("cut to %d bytes: %v", n, err)
		}
	}
}

func TestByteOrderMarkIsAccepted(t *testing.T) {
	if w := mustDecode(t, append([]byte("\ufeff"), workspace("")...)); w.Info.Title != "T" {
		t.Errorf("title %q", w.Info.Title)
	}
}

func TestOpenFaults(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain.inroad.json")
	if err := os.WriteFile(plain, workspace(""), 0o600); err != nil {
		t.Fatal(err)
	}
	huge := filepath.Join(folder, "huge")
	if err := os.WriteFile(huge, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, MaxSize+1); err != nil { // sparse: takes no space
		t.Fatal(err)
	}
	refusing := func(err error) fileSystem { return &failing{fileSystem: disk{}, at: "open", err: err} }
	for _, c := range []struct {
		name  string
		fs    fileSystem
		path  string
		fault Fault
	}{
		{"missing", disk{}, filepath.Join(folder, "none"), Missing},
		{"file as a folder", disk{}, filepath.Join(plain, "x"), Missing},
		{"folder", disk{}, folder, Folder},
		{"too large", disk{}, huge, TooLarge},
		{"endless", disk{}, "/dev/zero", TooLarge},
		{"no permission", refusing(&fs.PathError{Op: "open", Path: plain, Err: syscall.EACCES}), plain, NoPermission},
		{"broken disk", refusing(&fs.PathError{Op: "open", Path: plain, Err: syscall.EIO}), plain, Unreadable},
		{"breaks off", &failing{fileSystem: disk{}, at: "read", err: syscall.EIO}, plain, Unreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := store{c.fs}.open(c.path, Key{})
			var e *ReadError
			if !errors.As(err, &e) || e.Fault != c.fault || e.Path != c.path {
				t.Fatalf("got %v, want fault %d", err, c.fault)
			}
			oneSentence(t, err)
			if strings.Count(err.Error(), c.path) != 1 {
				t.Errorf("does not name the file once: %v", err)
			}
		})
	}
}

func TestOpenNamesTheFile(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{"broken": "{", "unsound": string(workspace(`"me":"x"`))} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); err == nil || !strings.HasPrefix(err.Error(), `"`+path+`" `) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestGarbageIsRefusedCheaply: 100 MB of what is no workspace costs little more
// memory than the file itself.
func TestGarbageIsRefusedCheaply(t *testing.T) {
	const size = 100 << 20
	path := filepath.Join(t.TempDir(), "garbage")
	for _, garbage := range []string{"\x8b\x00\xff\x13", `"aaaa`} {
		if err := os.WriteFile(path, []byte(strings.Repeat(garbage, size/len(garbage))), 0o600); err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Open(path)
		runtime.ReadMemStats(&after)
		if err == nil {
			t.Fatalf("%q was read", garbage)
		}
		oneSentence(t, err)
		if used := after.TotalAlloc - before.TotalAlloc; used > 2*size {
			t.Errorf("%q: %d MB allocated to refuse %d MB", garbage, used>>20, size>>20)
		}
	}
}
