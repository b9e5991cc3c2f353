package storage

import (
	"encoding/json"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestNumbersAreWrittenAsByTheStandardLibrary, but that −0 is 0.
func TestNumbersAreWrittenAsByTheStandardLibrary(t *testing.T) {
	check := func(t interface{ Errorf(string, ...any) }, f float64) {
		want, err := json.Marshal(f + 0)
		if got := string(appendNumber(nil, f)); err != nil || got != string(want) {
			t.Errorf("%g is written %s, want %s (%v)", f, got, want, err)
		}
	}
	for _, f := range []float64{0, math.Copysign(0, -1), 70, -2, 0.1, 1e-6, 9.9e-7, 1e15, 1e20, 1e21, 1.7976931348623157e308, 5e-324} {
		check(t, f)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.Float64().Draw(t, "f")) })
}

// TestTextsAreReadAndWrittenAsByTheStandardLibrary compares what texts mean.
func TestTextsAreReadAndWrittenAsByTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		quoted, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var want, got string
		if err := json.Unmarshal(quoted, &want); err != nil {
			t.Fatal(err)
		}
		if read := unquote(string(quoted)); read != want {
			t.Errorf("%s is read as %q, want %q", quoted, read, want)
		}
		written := appendQuoted(nil, text)
		if err := json.Unmarshal(written, &got); err != nil || got != want {
			t.Errorf("%q is written %s (%v)", text, written, err)
		}
	})
}
