package storage

import (
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"
)

// A file must not fill the memory: reading takes at most so many times its size,
// and what the program and its tables take for the smallest.
const (
	memoryShare = 20
	memoryFloor = 64 << 20
)

// allocated returns what a function allocates, all told: more than it ever holds
// at once.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestReadingTakesLittleMemory reads files that say as little as they can in as
// many places as they can.
func TestReadingTakesLittleMemory(t *testing.T) {
	const astray = `{"reportsTo":"nobody at all","department":"none at all","notes":"------------------------------"}`
	for _, c := range []struct {
		before, each, after string
		repeats             int
		says                string
	}{
		{`"people":[`, `{}`, `]`, maxEntries, "would take more than"},
		{`"people":[`, `{"id":"a"}`, `]`, maxEntries, "would take more than"},
		{`"people":[`, astray, `]`, maxProblems, "more than 100000 problems"},
		{`"ties":[`, `0`, `]`, maxEntries, "would take more than"},
		{`"goals":[{"holders":[`, `{}`, `]}]`, maxEntries, "would take more than"},
		{`"changes":[{"risks":[`, `"this is not much more"`, `]}]`, maxEntries + 1, "more than 1000000 entries"},
		{`"changes":[{"risks":[`, `""`, `]}]`, maxEntries / 10, ""},
		{`"changes":[{"via":[`, `""`, `]}]`, maxEntries, "would take more than"},
		{`"changes":[{"stances":[`, `{"reasons":[{}]}`, `]}]`, maxEntries, "would take more than"},
		{``, `"new":0`, ``, maxEntries, "would take more than"},
		{`"new":[`, `[0]`, `]`, maxEntries, ""},
		{`"views":{"positions":{`, `"a":{}`, `}}`, maxEntries, "would take more than"},
		{`"views":{"saved":[`, `{"filter":{"stances":["x"]}}`, `]}`, maxEntries, "would take more than"},
	} {
		text := workspace(c.before + strings.TrimSuffix(strings.Repeat(c.each+",", c.repeats), ",") + c.after)
		var err error
		if used := allocated(func() { _, err = Decode(text) }); used > uint64(memoryShare*len(text)+memoryFloor) {
			t.Errorf("%s: %d MB allocated for %d MB", c.each, used>>20, len(text)>>20)
		}
		switch fault, refused := errors.AsType[*ReadError](err); {
		case c.says == "" && err != nil:
			t.Errorf("%s: %v", c.each, err)
		case c.says != "" && (!refused || fault.Fault != Excessive || !strings.Contains(err.Error(), c.says)):
			t.Errorf("%s: got %.200v, want %s", c.each, err, c.says)
		case c.says != "":
			oneSentence(t, err)
		}
	}
}

// TestLargeFilesTakeLittleMemory: what is sound takes a few times its size.
func TestLargeFilesTakeLittleMemory(t *testing.T) {
	text := Encode(large())
	if used := allocated(func() { mustDecode(t, text) }); used > uint64(4*len(text)) {
		t.Errorf("%d MB allocated for %d MB", used>>20, len(text)>>20)
	}
	var compact bytes.Buffer
	for line := range strings.Lines(string(text)) {
		compact.WriteString(strings.TrimSpace(line))
	}
	mustDecode(t, compact.Bytes())
}
