package storage

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

// compareGolden holds got against a file of testdata. UPDATE_GOLDEN=1 rewrites
// the file instead.
func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(testdata(t, name)), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// mustDecode reads a text that is sound.
func mustDecode(t testing.TB, data []byte) *graphmodel.Workspace {
	t.Helper()
	d, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return d.Workspace
}

func TestEveryFieldIsWrittenAsItIsRead(t *testing.T) {
	compareGolden(t, everyField, Encode(mustDecode(t, testdata(t, everyField))))
}

const everyField = "every-field.inroad.json"

func TestFileWrittenByHand(t *testing.T) {
	compareGolden(t, "by-hand.golden.json", Encode(mustDecode(t, testdata(t, "by-hand.json"))))
}

// TestGoldenFileHasEveryField keeps the golden file complete when the domain
// gets a field.
func TestGoldenFileHasEveryField(t *testing.T) {
	w := mustDecode(t, testdata(t, everyField))
	filled := make(map[string]bool)
	var look func(v reflect.Value)
	look = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for f, value := range v.Fields() {
				name := v.Type().Name() + "." + f.Name
				filled[name] = filled[name] || !value.IsZero()
				look(value)
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(v.Index(i))
			}
		}
	}
	for r := range w.Records() {
		look(reflect.ValueOf(r).Elem())
	}
	for name, ok := range filled {
		if !ok {
			t.Errorf("no %s in %s", name, everyField)
		}
	}
	if len(filled) < 100 {
		t.Errorf("only %d fields were looked at", len(filled))
	}
}

// TestOneTrustLevelIsOneLine is what makes files readable under version
// control.
func TestOneTrustLevelIsOneLine(t *testing.T) {
	w := mustDecode(t, testdata(t, everyField))
	tie := *w.Tie("t-1")
	tie.Trust = graphmodel.Some(35.5)
	before := strings.Split(string(Encode(w)), "\n")
	after := strings.Split(string(Encode(w.Apply([]graphmodel.Delta{{Before: w.Tie("t-1"), After: &tie}}))), "\n")
	var changed []string
	for i := range before {
		if before[i] != after[i] {
			changed = append(changed, strings.TrimSpace(after[i]))
		}
	}
	if want := []string{`"trust": 35.5,`}; len(before) != len(after) || !slices.Equal(changed, want) {
		t.Errorf("changed lines %q, want %q", changed, want)
	}
}

// TestEncodeLooksAsOtherToolsWriteIt holds the layout against encoding/json's.
func TestEncodeLooksAsOtherToolsWriteIt(t *testing.T) {
	got := Encode(mustDecode(t, testdata(t, everyField)))
	var want bytes.Buffer
	if err := json.Indent(&want, got, "", "  "); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestEncodeOfAnEmptyWorkspace(t *testing.T) {
	got := string(Encode(graphmodel.New("", "")))
	want := "{\n  \"format\": \"inroad-workspace\",\n  \"version\": 1,\n  \"title\": \"\"\n}\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	mustDecode(t, []byte(got))
}
