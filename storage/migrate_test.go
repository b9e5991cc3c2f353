package storage

import (
	"testing"

	"github.com/goccy/go-json"
)

// made up to try how older files are brought to the present version: people
// were once called persons, and trust went up to 10.
var madeUp = map[int]migration{
	-1: func(file map[string]any) {
		file["people"] = file["persons"]
		delete(file, "persons")
	},
	0: func(file map[string]any) {
		ties, _ := file["ties"].([]any)
		for _, tie := range ties {
			if tie, ok := tie.(map[string]any); ok {
				if level, ok := tie["trust"].(json.Number); ok {
					tie["trust"] = json.Number(level + "0")
				}
			}
		}
	},
}

func TestMigration(t *testing.T) {
	d, err := decodeBy(string(testdata(t, "migrations/renamed.json")), madeUp)
	if err != nil {
		t.Fatal(err)
	}
	if d.Version != -1 || d.ReadOnly != "" {
		t.Errorf("of version %d, read only: %q", d.Version, d.ReadOnly)
	}
	compareGolden(t, "migrations/renamed.golden.json", Encode(d.Workspace))
}

func TestMigrationThatIsMissing(t *testing.T) {
	onlyTheFirst := map[int]migration{-1: madeUp[-1]}
	for name, steps := range map[string]map[int]migration{"none": migrations, "a gap": onlyTheFirst} {
		_, err := decodeBy(string(testdata(t, "migrations/renamed.json")), steps)
		if u, ok := err.(*UnsoundError); !ok || u.Problems[0].Path != "version" {
			t.Errorf("%s: got %v, want a problem with the version", name, err)
		}
	}
}

// TestEveryVersionLeadsToThePresentOne keeps the list whole when there are more
// versions.
func TestEveryVersionLeadsToThePresentOne(t *testing.T) {
	for version := 1; version < Version; version++ {
		if migrations[version] == nil {
			t.Errorf("no way leads from version %d to %d", version, version+1)
		}
	}
	if len(migrations) != Version-1 {
		t.Errorf("%d migrations for %d versions", len(migrations), Version)
	}
}

// FuzzMigrate migrates whatever looks like an old file: it is read, or refused.
func FuzzMigrate(f *testing.F) {
	f.Add(testdata(f, "migrations/renamed.json"))
	f.Add([]byte(`{"format":"inroad-workspace","version":0,"title":"T","ties":[null,{"trust":"high"},{"trust":-0.5e2}]}`))
	f.Add([]byte(`{"version":-1,"persons":{},"persons":7,"format":"inroad-workspace","title":"` + "\\ud800" + `"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := decodeBy(string(data), madeUp)
		if u, ok := err.(*UnsoundError); ok {
			d = u.Repair()
		}
		if d != nil {
			mustDecode(t, Encode(d.Workspace))
		}
	})
}
