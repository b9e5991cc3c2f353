package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/storage"
)

func mustHaveNone(t interface{ Fatalf(string, ...any) }, name string, text []byte) {
	switch faults, err := Faults(text); {
	case err != nil:
		t.Fatalf("%s: %v", name, err)
	case len(faults) > 0:
		t.Fatalf("%s: %+v\n%s", name, faults, text)
	}
}

func TestWhatIsThereIsAsTheSchemaSays(t *testing.T) {
	for _, s := range samples.List() {
		text, err := samples.Open(s.Name)
		if err != nil {
			t.Fatal(err)
		}
		mustHaveNone(t, s.Name, text)
	}
	goldens, err := filepath.Glob("../../storage/testdata/*.json")
	if err != nil || len(goldens) < 3 {
		t.Fatalf("only %d golden files, %v", len(goldens), err)
	}
	for _, path := range goldens {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		mustHaveNone(t, path, text)
	}
}

func TestWhatIsWrittenIsAsTheSchemaSays(t *testing.T) {
	mustHaveNone(t, "large", storage.Encode(modeltest.Large(500, 2000)))
	rapid.Check(t, func(t *rapid.T) {
		mustHaveNone(t, "random", storage.Encode(modeltest.Workspaces().Draw(t, "workspace")))
	})
}

// TestSchemaNamesEveryField keeps the schema complete when the domain gets a
// field, and free of any that it has lost.
func TestSchemaNamesEveryField(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage `json:"properties"`
	}
	var parsed struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Text, &parsed); err != nil {
		t.Fatal(err)
	}
	of := reflect.TypeFor[graphmodel.Info]()
	for i := range of.NumField() {
		if key, ok := of.Field(i).Tag.Lookup("json"); ok && parsed.Properties[key] == nil {
			t.Errorf("%s is not in the schema", key)
		}
	}
	types := map[string]reflect.Type{}
	for _, v := range []any{graphmodel.Parameters{}, graphmodel.Department{}, graphmodel.Person{}, graphmodel.Tie{}, graphmodel.Goal{},
		graphmodel.Holder{}, graphmodel.Change{}, graphmodel.Service{}, graphmodel.Statement{}, graphmodel.Stance{}, graphmodel.Reason{},
		graphmodel.Responsibility{}, graphmodel.Step{}, graphmodel.Checkpoint{}, graphmodel.Scenario{},
		graphmodel.Supposition{}, graphmodel.Touchpoint{}, graphmodel.Position{},
		graphmodel.View{}, graphmodel.Filter{}} {
		types[strings.ToLower(reflect.TypeOf(v).Name())] = reflect.TypeOf(v)
	}
	for name, def := range parsed.Defs {
		if len(def.Properties) > 0 && types[name] == nil {
			t.Errorf("the schema has %q, the domain has not", name)
		}
	}
	for name, of := range types {
		var want, got []string
		for i := range of.NumField() {
			if key, ok := of.Field(i).Tag.Lookup("json"); ok && key != "-" {
				want = append(want, key)
			}
		}
		for key := range parsed.Defs[name].Properties {
			got = append(got, key)
		}
		slices.Sort(want)
		if slices.Sort(got); !slices.Equal(want, got) {
			t.Errorf("%s has %q in the schema, %q in the domain", name, got, want)
		}
	}
}

// TestSchemaAndReaderAgree spoils one value of a file: what the reader takes the
// schema takes, and what the reader refuses the schema refuses as far as a
// schema can say it.
func TestSchemaAndReaderAgree(t *testing.T) {
	refused := 0
	rapid.Check(t, func(t *rapid.T) {
		tree := treeOf(t, storage.Encode(modeltest.Workspaces().Draw(t, "workspace")))
		spoil(t, tree)
		text, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		faults, err := Faults(text)
		if err != nil {
			t.Fatal(err)
		}
		document, err := storage.Decode(text)
		switch sayable := expressible(err); {
		case err == nil && document.Version == storage.Version && len(faults) > 0:
			t.Fatalf("read, but by the schema %+v\n%s", faults, text)
		case sayable && len(faults) == 0:
			t.Fatalf("by the schema all well, but %v\n%s", err, text)
		case sayable:
			refused++
		}
	})
	if refused == 0 {
		t.Error("nothing was refused")
	}
}

func treeOf(t *rapid.T, text []byte) any {
	numbers := json.NewDecoder(bytes.NewReader(text))
	numbers.UseNumber()
	var tree any
	if err := numbers.Decode(&tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// spoil puts another value in a random place of the tree, or takes one away.
func spoil(t *rapid.T, tree any) {
	values := []any{nil, true, "", "x", "2026-02-29", "2028-02-29", "unknown", "medium", -3, 0, 1, 2, 2.5, 6, 200, json.Number("1e30"),
		[]any{}, []any{nil}, []any{"x"}, []any{map[string]any{}}, map[string]any{}, map[string]any{"x": 1}}
	for {
		var keys []string
		switch node := tree.(type) {
		case map[string]any:
			for key := range node {
				keys = append(keys, key)
			}
			if len(keys) == 0 {
				return
			}
			slices.Sort(keys)
			key := rapid.SampledFrom(keys).Draw(t, "key")
			if goOn(t, node[key]) {
				tree = node[key]
				continue
			}
			if delete(node, key); rapid.Bool().Draw(t, "replace") {
				node[key] = rapid.SampledFrom(values).Draw(t, "value")
			}
			return
		case []any:
			i := rapid.IntRange(0, len(node)-1).Draw(t, "index")
			if goOn(t, node[i]) {
				tree = node[i]
				continue
			}
			node[i] = rapid.SampledFrom(values).Draw(t, "value")
			return
		}
	}
}

// goOn tells whether the place to spoil is to be looked for further in.
func goOn(t *rapid.T, value any) bool {
	switch value := value.(type) {
	case map[string]any:
		return len(value) > 0 && rapid.IntRange(0, 9).Draw(t, "deeper") > 0
	case []any:
		return len(value) > 0 && rapid.IntRange(0, 9).Draw(t, "deeper") > 0
	}
	return false
}

// expressible tells whether a schema can say what the reader minds: something
// about one value, not about how several go together.
func expressible(err error) bool {
	var unsound *storage.UnsoundError
	if !errors.As(err, &unsound) {
		return err != nil
	}
	return slices.ContainsFunc(unsound.Problems, func(p graphmodel.Problem) bool {
		for _, between := range []string{"is given twice", "there is no ", "trusts themself", "there are two ties", "runs in a circle",
			"are parts of each other", "has two stances"} {
			if strings.Contains(p.Message, between) && p.Path != "version" && p.Path != "title" {
				return false
			}
		}
		return true
	})
}

func TestFaultsHaveThePathsOfTheReader(t *testing.T) {
	const text = `{"format":"inroad-workspace","version":1,"title":"T","people":[{"id":"a"},{"id":"b","power":9}],
		"ties":[{"from":"a"}],"goals":[{"holders":[{"weight":1}]}],"views":{"positions":{"a b":{"x":"far"}}}}`
	faults, err := Faults([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range faults {
		paths = append(paths, f.Path)
	}
	if want := []string{"goals[0].holders[0]", "people[1].power", "ties[0]", `views.positions["a b"].x`}; !slices.Equal(paths, want) {
		t.Errorf("got %+v, want %q", faults, want)
	}
	if _, err := Faults([]byte("{")); err == nil {
		t.Error("half an object is JSON")
	}
}
