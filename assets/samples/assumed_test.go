package samples_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"inroad/graphmodel"
	"inroad/storage"
)

// A record is one thing of a workspace file, as JSON.
type record = map[string]any

// withAssumed returns a workspace with what is assumed on top of the survey:
// the records of assumed.json, written as in a workspace file. They add things,
// and values that nobody asked for in the survey; they may replace none.
func withAssumed(t *testing.T, w *graphmodel.Workspace) *graphmodel.Workspace {
	t.Helper()
	file := decoded[map[string]any](t, storage.Encode(w))
	text, err := os.ReadFile(filepath.Join(survey, "assumed.json"))
	if err != nil {
		t.Fatal(err)
	}
	for section, added := range decoded[map[string][]record](t, text) {
		present, _ := file[section].([]any)
		for _, r := range added {
			present = assume(t, present, r)
		}
		file[section] = present
	}
	data, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	document, err := storage.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return document.Workspace
}

// assume adds a record, or its values to the record of its id.
func assume(t *testing.T, present []any, added record) []any {
	t.Helper()
	for _, p := range present {
		there := p.(record)
		if there["id"] != added["id"] {
			continue
		}
		for key, value := range added {
			if _, known := there[key]; known && key != "id" {
				t.Errorf("assumed.json replaces %q of %v, which the survey says", key, added["id"])
			}
			there[key] = value
		}
		return present
	}
	return append(present, added)
}

func decoded[T any](t *testing.T, data []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
