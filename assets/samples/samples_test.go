package samples_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/storage"
)

func open(t *testing.T, name string) []byte {
	t.Helper()
	data, err := samples.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Each sample is a sound workspace, written as the program would write it.
func TestSamplesAreAsTheProgramWritesThem(t *testing.T) {
	for _, sample := range samples.List() {
		t.Run(sample.Name, func(t *testing.T) {
			document, err := storage.Decode(open(t, sample.Name))
			if err != nil {
				t.Fatal(err)
			}
			if title := document.Workspace.Info.Title; title != sample.Title {
				t.Errorf("the list calls it %q, the file %q", sample.Title, title)
			}
			golden(t, sample.Name, storage.Encode(document.Workspace))
		})
	}
}

func TestSurveyIsWhatTheTablesSay(t *testing.T) {
	w := surveyWorkspace(t)
	w.Positions = positions(t, survey)
	golden(t, survey, storage.Encode(w))
}

// positions returns where the people of a sample stand: the one thing about the
// survey's people that no table says.
func positions(t *testing.T, name string) graphmodel.Table[*graphmodel.Position] {
	t.Helper()
	document, err := storage.Decode(open(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return document.Workspace.Positions
}

// golden compares a sample's file with what it should be, and writes it if
// UPDATE_GOLDEN is set.
func golden(t *testing.T, name string, want []byte) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(name+samples.Suffix, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(open(t, name), want) {
		t.Errorf("%s%s is not as it should be; UPDATE_GOLDEN=1 go test ./assets/samples writes it", name, samples.Suffix)
	}
}

// The authored sample shows every field of the format at least once. Of the
// parameters, which are written only where they differ from the default, one is
// enough.
func TestEveryFieldIsInUse(t *testing.T) {
	var file map[string]any
	if err := json.Unmarshal(open(t, samples.First), &file); err != nil {
		t.Fatal(err)
	}
	// A map that was never saved has no revisions, and nobody on it needs pinning.
	used := usedFields{"file.revisions": true, "positions.pinned": true}
	used.object("file", file)
	for section, record := range map[string]any{
		"departments": graphmodel.Department{}, "people": graphmodel.Person{}, "ties": graphmodel.Tie{},
		"goals": graphmodel.Goal{}, "changes": graphmodel.Change{}, "touchpoints": graphmodel.Touchpoint{},
		"positions": graphmodel.Position{},
	} {
		used.demand(t, section, reflect.TypeOf(record))
	}
	for _, key := range fieldNames(reflect.TypeFor[graphmodel.Info]()) {
		if !used["file."+key] {
			t.Errorf("file.%s is not in use", key)
		}
	}
}

// usedFields holds "people.name" for a name that some person has; lists of
// things within things are called by their key.
type usedFields map[string]bool

func (u usedFields) object(kind string, object map[string]any) {
	for key, value := range object {
		u[kind+"."+key] = true
		u.value(key, value)
	}
}

func (u usedFields) value(kind string, value any) {
	switch value := value.(type) {
	case []any:
		for _, element := range value {
			u.value(kind, element)
		}
	case map[string]any:
		if kind != "positions" {
			u.object(kind, value)
			return
		}
		for _, position := range value { // by the id of the person
			u.object(kind, position.(map[string]any))
		}
	}
}

// demand reports the fields of a type, and of the types of its lists, that are
// not in use.
func (u usedFields) demand(t *testing.T, kind string, record reflect.Type) {
	t.Helper()
	for _, key := range fieldNames(record) {
		if !u[kind+"."+key] {
			t.Errorf("%s.%s is not in use", kind, key)
		}
	}
	for i := range record.NumField() {
		f := record.Field(i)
		if f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct {
			u.demand(t, f.Tag.Get("json"), f.Type.Elem())
		}
	}
}

func fieldNames(record reflect.Type) []string {
	var names []string
	for i := range record.NumField() {
		if name := record.Field(i).Tag.Get("json"); name != "" && name != "-" {
			names = append(names, name)
		}
	}
	return names
}

func TestUnknownSample(t *testing.T) {
	_, err := samples.Open("../samples")
	if err == nil || !strings.Contains(err.Error(), samples.First) {
		t.Errorf("got %v, want the names of the samples", err)
	}
}

func TestTouchpointsAreInOrder(t *testing.T) {
	for _, sample := range samples.List() {
		document, err := storage.Decode(open(t, sample.Name))
		if err != nil {
			t.Fatal(err)
		}
		touchpoints := document.Workspace.Touchpoints.All()
		if !slices.IsSortedFunc(touchpoints, func(a, b *graphmodel.Touchpoint) int {
			return strings.Compare(string(a.Date), string(b.Date))
		}) {
			t.Errorf("%s: ids of touchpoints do not follow their dates", sample.Name)
		}
	}
}
