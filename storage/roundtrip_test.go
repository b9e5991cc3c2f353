package storage

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		data := Encode(w)
		read, err := Decode(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !reflect.DeepEqual(read.Workspace, w) {
			t.Errorf("another workspace came back from\n%s", data)
		}
		if again := Encode(read.Workspace); !bytes.Equal(again, data) {
			t.Errorf("first\n%s\nthen\n%s", data, again)
		}
		var layout bytes.Buffer
		if err := json.Indent(&layout, data, "", "  "); err != nil || layout.String() != string(data) {
			t.Errorf("not as encoding/json lays it out (%v):\n%s", err, data)
		}
	})
}

// TestDecodeReadsWhatOthersWrite gives the reader a workspace as encoding/json
// writes it: compact, keys sorted, HTML escaped.
func TestDecodeReadsWhatOthersWrite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		numbers := json.NewDecoder(bytes.NewReader(Encode(w)))
		numbers.UseNumber()
		var tree any
		if err := numbers.Decode(&tree); err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		read, err := Decode(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		for r := range read.Workspace.Records() {
			other := w.Lookup(graphmodel.RefOf(r))
			if r.Kind() != graphmodel.KindInfo && !sameButExtra(r, other) {
				t.Errorf("%+v became %+v", other, r)
			}
		}
	})
}

// sameButExtra compares records without their unknown keys, whose raw text
// encoding/json has written anew.
func sameButExtra(a, b graphmodel.Record) bool {
	strip := func(r graphmodel.Record) any {
		c := reflect.ValueOf(graphmodel.Clone(r)).Elem()
		stripExtra(c)
		return c.Interface()
	}
	return reflect.DeepEqual(strip(a), strip(b))
}

func stripExtra(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for f, value := range v.Fields() {
			if f.Name == "Extra" {
				value.SetZero()
			} else {
				stripExtra(value)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			stripExtra(v.Index(i))
		}
	}
}

// TestEncodeOfWhatNoFileHolds: values that an edit would refuse must not make a
// file that can't be read again.
func TestEncodeOfWhatNoFileHolds(t *testing.T) {
	w := graphmodel.New("w", "bad\xffutf")
	w.Info.Parameters.Stance = math.NaN()
	w = w.Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "p"}}, {After: &graphmodel.Person{ID: "q"}},
		{After: &graphmodel.Tie{ID: "t", From: "p", To: "q", Trust: graphmodel.Some(math.Inf(1))}},
		{After: &graphmodel.Position{ID: "p", X: math.NaN(), Y: 1}},
	})
	read := mustDecode(t, Encode(w))
	if read.Info.Title != "bad\ufffdutf" || read.Tie("t").Trust.Known() || read.Positions.Len() != 0 {
		t.Errorf("read back: %+v %+v %v", read.Info, read.Tie("t"), read.Positions.All())
	}
}

// TestDefaultsAreNotWritten: what is given but says nothing new is left out.
func TestDefaultsAreNotWritten(t *testing.T) {
	data := `{"format":"inroad-workspace","version":1,"title":"T","description":"","parameters":{"handoff":0.9,"bond":40},
		"people":[{"id":"p","power":3,"external":false,"tags":[]},{"id":"q"}],
		"ties":[{"id":"t","from":"p","to":"q","confidence":"medium","friction":false}],
		"changes":[{"id":"c","rule":"all","deciders":[],"threshold":0.6}],"views":{"positions":{}}}`
	got := string(Encode(mustDecode(t, []byte(data))))
	for _, absent := range []string{"description", "parameters", "external", "tags", "confidence", "friction", "rule", "deciders", "views"} {
		if strings.Contains(got, `"`+absent+`"`) {
			t.Errorf("%s is written:\n%s", absent, got)
		}
	}
	for _, present := range []string{`"power": 3`, `"threshold": 0.6`} {
		if !strings.Contains(got, present) {
			t.Errorf("%s is not written:\n%s", present, got)
		}
	}
}
