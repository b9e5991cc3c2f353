package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
)

// FuzzDecode holds the reader against encoding/json: the same texts are JSON to
// both, keys and texts mean the same, and what is read is written so that it
// reads back the same.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{everyField, "by-hand.json", "by-hand.golden.json"} {
		f.Add(testdata(f, name))
	}
	for _, seed := range []string{`{"format":"inroad-workspace","version":1,"title":"\ud800\u0041"}`, `[1,2.5e-3,true,null,"x"]`, `{"a":01}`,
		`{"format":"inroad-workspace","version":1,"title":"T","people":[{"id":"\u0000"},{"id":"b","reportsTo":"\u0000"}],"":{}}`,
		"\ufeff{}", `{"a":1,}`, `-`, `{"format":"inroad-workspace","version":2e0,"title":"","ties":[{"from":1}]}`, `nul`, `"\u12`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := Decode(data)
		var fault *ReadError
		errors.As(err, &fault)
		data = []byte(fromUTF16(string(data)))
		sameVerdict(t, data, fault)
		var unsound *UnsoundError
		if errors.As(err, &unsound) {
			document = unsound.Repair()
		}
		if document == nil {
			return
		}
		first := Encode(document.Workspace)
		read, err := Decode(first)
		if err != nil {
			t.Fatalf("%v: %s became %s", err, data, first)
		}
		if again := Encode(read.Workspace); !bytes.Equal(first, again) {
			t.Fatalf("%s became %s became %s", data, first, again)
		}
		if unsound == nil {
			sameTitle(t, data, document)
		}
	})
}

// sameVerdict checks that the reader and encoding/json agree on what is JSON.
func sameVerdict(t *testing.T, data []byte, fault *ReadError) {
	switch {
	case fault == nil:
		if !json.Valid(bytes.TrimPrefix(data, []byte(byteOrderMark))) {
			t.Fatalf("read, but not JSON: %q", data)
		}
	case fault.Fault == Syntax || fault.Fault == Truncated || fault.Fault == Empty:
		if json.Valid(data) {
			t.Fatalf("JSON, but refused: %v: %q", fault, data)
		}
	case fault.Fault == WrongFormat || fault.Fault == NewerVersion:
		if !json.Valid(bytes.TrimPrefix(data, []byte(byteOrderMark))) {
			t.Fatalf("%v, but not JSON: %q", fault, data)
		}
	}
}

// sameTitle checks that a text means the same to encoding/json.
func sameTitle(t *testing.T, data []byte, document *Document) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte(byteOrderMark)), &members); err != nil {
		t.Fatalf("%v: %q", err, data)
	}
	var title *string
	if err := json.Unmarshal(members["title"], &title); err != nil {
		t.Fatalf("%v: %q", err, data)
	}
	// A title of null after one of text leaves the text.
	if title != nil && *title != document.Workspace.Info.Title {
		t.Fatalf("title %q, to encoding/json %q", document.Workspace.Info.Title, *title)
	}
	for key := range document.Workspace.Info.Extra {
		if _, known := members[key]; !known {
			t.Fatalf("key %q is unknown to encoding/json", key)
		}
	}
}
