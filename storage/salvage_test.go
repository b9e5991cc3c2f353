package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"inroad/graphmodel"
)

// salvaged returns what is saved of a text that must be damaged, or nil.
func salvaged(t *testing.T, text string) *UnsoundError {
	t.Helper()
	_, err := decode(text)
	fault, ok := errors.AsType[*ReadError](err)
	if !ok {
		t.Fatalf("got %v; want a *ReadError\n%.300s", err, text)
	}
	return fault.Salvage()
}

func TestSalvage(t *testing.T) {
	const head = `{"format":"inroad-workspace","version":1,"title":"T"`
	for _, c := range []struct{ name, text, want string }{
		{"cut off in a text", head + `,"people":[{"id":"a","name":"Ana"},{"id":"b","name":"B`, `,"people":[{"id":"a","name":"Ana"},{"id":"b"}]}`},
		{"cut off in a number", head + `,"people":[{"id":"a","power":3,"cadenceDays":3`, `,"people":[{"id":"a","power":3}]}`},
		{"cut off in an escape", head + `,"description":"\u00`, `}`},
		{"cut off in a character", head + `,"description":"` + "\xe2\x82", `}`},
		{"cut off in a word", head + `,"people":[{"id":"a","external":tru`, `,"people":[{"id":"a"}]}`},
		{"cut off at a bracket", head + `,"people":[`, `,"people":[]}`},
		{"cut off at the end", head + `,"people":[]`, `,"people":[]}`},
		{"zeros behind", head + `,"people":[{"id":"a"},` + strings.Repeat("\x00", 512), `,"people":[{"id":"a"}]}`},
		{"another file behind", head + `}` + head + `}`, `}`},
		{"rubbish within", head + `,"people":[{"id":"a"},{"id":"b"` + "\xff\xfe\x00" + `}]}`, `,"people":[{"id":"a"},{"id":"b"}]}`},
		{"references to what is lost", head + `,"departments":[{"id":"d","head":"a"}],"people":[{"na`, `,"departments":[{"id":"d"}],"people":[{"id":"` + string(idOf("people[0]")) + `"}]}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			unsound := salvaged(t, c.text)
			if unsound == nil {
				t.Fatal("nothing was saved")
			}
			if p := unsound.Problems[0]; !strings.Contains(p.Message, "damaged") || p.Path == "" || !strings.Contains(p.Mend, "is kept") {
				t.Errorf("the damage is not named first: %+v", p)
			}
			want := Encode(mustDecode(t, []byte(head+c.want)))
			if got := Encode(unsound.Repair().Workspace); !bytes.Equal(got, want) {
				t.Errorf("got %s\nwant %s", got, want)
			}
		})
	}
	cut, behind := salvaged(t, head+`,"people":[`), salvaged(t, head+"}"+strings.Repeat("\x00", 64))
	if !strings.Contains(cut.Problems[0].Mend, "no more of the file") || !strings.Contains(behind.Problems[0].Mend, "55 % of the file") {
		t.Errorf("what is lost: %v; %v", cut.Problems[0].Mend, behind.Problems[0].Mend)
	}
	for _, hopeless := range []string{`{"format":"inroad-workspace"`[:20], `{"format":"geojson","fea`, "hello", `["a`, "\xff\xff", "\x00\x00\x00"} {
		if saved := salvaged(t, hopeless); saved != nil {
			t.Errorf("saved %v of %q", saved, hopeless)
		}
	}
}

// TestSalvageOfEveryPrefix cuts a file at every byte: whatever is saved stands in
// the whole file just so.
func TestSalvageOfEveryPrefix(t *testing.T) {
	whole := strings.TrimRight(string(testdata(t, everyField)), "\n")
	all := treeOf(t, whole)
	saved := 0
	for n := 1; n < len(whole); n++ {
		text, lost := upToDamage(whole[:n])
		if text == "" {
			continue
		}
		if !partOf(treeOf(t, text), all) || lost < 0 || lost > n {
			t.Fatalf("cut to %d bytes, %d lost: not of the file\n%s", n, lost, text)
		}
		if unsound := salvaged(t, whole[:n]); unsound != nil {
			saved++
			mustDecode(t, Encode(unsound.Repair().Workspace))
		}
	}
	if saved < len(whole)*9/10 {
		t.Errorf("something was saved at only %d of %d places", saved, len(whole))
	}
}

// treeOf reads JSON, numbers as they are written.
func treeOf(t *testing.T, text string) any {
	t.Helper()
	numbers := json.NewDecoder(strings.NewReader(text))
	numbers.UseNumber()
	var tree any
	if err := numbers.Decode(&tree); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return tree
}

// partOf tells whether all that part says is said by all as well.
func partOf(part, all any) bool {
	switch part := part.(type) {
	case map[string]any:
		all, ok := all.(map[string]any)
		for key, value := range part {
			ok = ok && partOf(value, all[key])
		}
		return ok
	case []any:
		all, ok := all.([]any)
		ok = ok && len(part) <= len(all)
		for i := 0; ok && i < len(part); i++ {
			ok = partOf(part[i], all[i])
		}
		return ok
	}
	return reflect.DeepEqual(part, all)
}

// TestSalvagedFileIsSavedOver: what was saved of a file may take its place, and
// the damaged one is its backup.
func TestSalvagedFileIsSavedOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	whole := testdata(t, everyField)
	cut := whole[:len(whole)/2]
	if err := os.WriteFile(path, cut, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path)
	fault, ok := errors.AsType[*ReadError](err)
	if !ok || fault.Salvage() == nil {
		t.Fatalf("nothing to be saved: %v", err)
	}
	unsound := fault.Salvage()
	document := unsound.Repair()
	if unsound.Path != path || document.Workspace.People.Len() == 0 {
		t.Errorf("%q with %d people", unsound.Path, document.Workspace.People.Len())
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, cut) {
		t.Errorf("the damaged file was changed (%v)", err)
	}
	if _, err := Save(path, document.Workspace, Key{}, document.Stamp); err != nil {
		t.Fatal(err)
	}
	if backup, err := os.ReadFile(path + BackupSuffix); err != nil || !bytes.Equal(backup, cut) {
		t.Errorf("the damaged file is not the backup (%v)", err)
	}
}

func TestOtherWaysOfWritingText(t *testing.T) {
	want := string(Encode(mustDecode(t, testdata(t, everyField))))
	text := string(testdata(t, everyField))
	for name, written := range map[string][]byte{
		"byte order mark":             []byte(byteOrderMark + text),
		"CRLF":                        []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"CR":                          []byte(strings.ReplaceAll(text, "\n", "\r")),
		"UTF-16, little end first":    inUTF16(binary.LittleEndian, byteOrderMark+text),
		"UTF-16, big end first":       inUTF16(binary.BigEndian, byteOrderMark+text),
		"UTF-16 without mark, little": inUTF16(binary.LittleEndian, text),
		"UTF-16 without mark, big":    inUTF16(binary.BigEndian, text),
		"keys twice":                  []byte(strings.Replace(text, `"version": 1,`, `"version": 7, "version": 1,`, 1)),
	} {
		d, err := Decode(written)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := string(Encode(d.Workspace)); got != want {
			t.Errorf("%s: became %s", name, got)
		}
	}
}

func inUTF16(order binary.AppendByteOrder, text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, unit)
	}
	return out
}

// FuzzSalvage damages files: whatever is saved is a workspace.
func FuzzSalvage(f *testing.F) {
	whole := testdata(f, everyField)
	for n := 1; n < len(whole); n += len(whole) / 7 {
		f.Add(whole[:n])
		f.Add(append(bytes.Clone(whole[:n]), "\x00\xff{[\""...))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := Decode(data)
		fault, ok := errors.AsType[*ReadError](err)
		if !ok {
			return
		}
		var saved *graphmodel.Workspace
		if unsound := fault.Salvage(); unsound != nil {
			saved = unsound.Repair().Workspace
			mustDecode(t, Encode(saved))
		}
	})
}
