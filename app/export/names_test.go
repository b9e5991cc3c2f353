package export_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"inroad/app/export"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// canaries gives everybody a name that can't be there by chance, and writes it
// wherever a map has room for text.
func canaries(w *graphmodel.Workspace) (*graphmodel.Workspace, []string) {
	var names []string
	var deltas []graphmodel.Delta
	for i, p := range w.People.All() {
		name := fmt.Sprintf("Zqx%dwv Kjh%dqz", i, i)
		names = append(names, name)
		q := *p
		q.Name, q.Title, q.Notes, q.Email = name, "assistant of "+name, name, name
		deltas = append(deltas, graphmodel.Delta{Before: p, After: &q})
		if i > 0 {
			continue
		}
		for _, d := range w.Departments.All() {
			e := *d
			e.Name = "The team of " + strings.ToUpper(name)
			deltas = append(deltas, graphmodel.Delta{Before: d, After: &e})
		}
		for _, g := range w.Goals.All() {
			h := *g
			h.Title = name + ": done"
			deltas = append(deltas, graphmodel.Delta{Before: g, After: &h})
		}
		for _, c := range w.Changes.All() {
			d := *c
			d.Title, d.Summary = "The plan of "+strings.Fields(name)[0], name
			deltas = append(deltas, graphmodel.Delta{Before: c, After: &d})
		}
	}
	w = w.Apply(deltas)
	if len(names) > 0 {
		info := *w.Info
		info.Title, info.Description = "The map of "+strings.Fields(names[0])[1], names[0]
		other := *w
		other.Info = &info
		w = &other
	}
	return w, names
}

// plain returns all of a file that is readable, with what is compressed in it.
func plain(t *rapid.T, data []byte) []byte {
	all := bytes.Clone(data)
	for _, at := range regexp.MustCompile(`stream\r?\n`).FindAllIndex(data, -1) {
		if r, err := zlib.NewReader(bytes.NewReader(data[at[1]:])); err == nil {
			if content, err := io.ReadAll(r); err == nil {
				all = append(all, content...)
			}
		}
	}
	return bytes.ToLower(all)
}

// holds tells whether a text is in a file, as UTF-8 or UTF-16.
func holds(file []byte, text string) bool {
	text = strings.ToLower(text)
	var wide []byte
	for _, u := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(u>>8), byte(u))
	}
	return bytes.Contains(file, []byte(text)) || bytes.Contains(file, wide)
}

// No word of anybody's name is in a file with pseudonyms, not even compressed or
// as an id; with names, those that have room on the map are, which shows that
// the test would find them.
func TestNoNameIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, names := canaries(modeltest.Workspaces().Draw(t, "workspace"))
		if len(names) == 0 {
			return
		}
		o := options(rapid.SampledFrom([]export.Format{export.SVG, export.PDF}).Draw(t, "format"))
		o.Shown.Route = nil
		for _, c := range w.Changes.All() {
			o.Shown.Change = c.ID
		}
		for _, p := range w.People.All() {
			if rapid.Bool().Draw(t, "on route") {
				o.Shown.Route = append(o.Shown.Route, p.ID)
			}
		}
		o.Names = rapid.SampledFrom([]export.Names{export.Pseudonyms, export.Anonymous}).Draw(t, "names")
		file := plain(t, rapidly(t, w, o))
		for _, name := range names {
			for _, word := range strings.Fields(name) {
				if holds(file, word) {
					t.Fatalf("%q is in the %s", word, o.Format)
				}
			}
		}
		o.Names = export.Real
		o.Notes = true
		file = plain(t, rapidly(t, w, o))
		for _, name := range names {
			if o.Format == export.SVG && !holds(file, name) {
				t.Fatalf("%q is not found where it must be", name)
			}
		}
		if !holds(file, names[0]) {
			t.Fatalf("%q is not found in the %s", names[0], o.Format)
		}
	})
}

func rapidly(t *rapid.T, w *graphmodel.Workspace, o export.Options) []byte {
	data, err := export.Make(t.Context(), w, o)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestPseudonyms(t *testing.T) {
	texts := func(o export.Options) string {
		svg := string(made(t, town(), o))
		return strings.Join(regexp.MustCompile(`>([^<>\n]+)</text>`).FindAllString(svg, -1), " ")
	}
	o := options(export.SVG)
	o.Names = export.Pseudonyms
	for _, want := range []string{">Works 1<", ">Works 2<", ">Finance 1<", ">Finance 3<", ">Person 1<", ">W2<", ">FINANCE<", ">Open on Sundays<", "Change: One key"} {
		if got := texts(o); !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	o.Names = export.Anonymous
	for _, want := range []string{">Person 1<", ">Person 6<", ">DEPARTMENT 2<", ">Goal 1<", "Change: Change 1", ">Map<"} {
		if got := texts(o); !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}
