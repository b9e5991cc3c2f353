package storage

import (
	"cmp"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"inroad/graphmodel"
)

const indentStep = "  "

// Encode returns the text of a workspace file: one value a line, as json.Indent
// and jq write it, so that a change of one value is a change of one line. Keys
// stand in the order of the format and unknown ones, sorted, after them; things
// with ids are sorted by id; other lists keep their order. What is not known or
// says what its absence says (an empty text or list, false, a parameter's
// default, a confidence of medium, a rule of all) is not written, nor is a
// number that is not finite. The same workspace gives the same bytes.
//
// The revisions come last, so that the rest of the text does not depend on them.
func Encode(w *graphmodel.Workspace) []byte { return withRevisions(encodeBare(w), w.Info.Revisions) }

// withRevisions adds a list of revisions to the text of a file without one.
func withRevisions(bare []byte, revisions []string) []byte {
	if len(revisions) == 0 {
		return bare
	}
	out := writer{text: bare[:len(bare)-len("\n}\n")], depth: 1}
	out.text = append(out.text, ',')
	writeTexts(&out, "revisions", revisions)
	out.close('}')
	out.text[len(out.text)-1] = '\n'
	return out.text
}

// encodeBare is [Encode] without the revisions.
func encodeBare(w *graphmodel.Workspace) []byte {
	records := w.People.Len() + w.Ties.Len() + w.Positions.Len()
	out := writer{text: make([]byte, 0, (records+10)*recordSize)}
	out.open('{')
	out.keyed("format", formatName)
	out.name("version")
	out.number(Version)
	out.info(w.Info)
	writeTable(&out, "departments", w.Departments)
	writeTable(&out, "people", w.People)
	writeTable(&out, "ties", w.Ties)
	writeTable(&out, "goals", w.Goals)
	writeTable(&out, "changes", w.Changes)
	writeTable(&out, "touchpoints", w.Touchpoints)
	out.views(w)
	out.extra(w.Info.Extra)
	out.close('}')
	out.text[len(out.text)-1] = '\n' // in place of the last comma
	return out.text
}

// recordSize is about how many bytes a record takes: a buffer that need not grow
// is not copied.
const recordSize = 400

// writer writes JSON. Every value is followed by a comma, which the end of its
// list or object takes back.
type writer struct {
	text  []byte
	depth int
}

func (w *writer) open(bracket byte) {
	w.text = append(w.text, bracket)
	w.depth++
}

// close ends a list or an object; one without entries stays on its line.
func (w *writer) close(bracket byte) {
	w.depth--
	if last := len(w.text) - 1; w.text[last] == ',' {
		w.text = w.text[:last]
		w.line()
	}
	w.text = append(w.text, bracket, ',')
}

// indents is a line break with the indent of as many levels as a record has.
var indents = "\n" + strings.Repeat(indentStep, deepest)

const deepest = 12

// line begins a new line.
func (w *writer) line() {
	w.text = append(w.text, indents[:1+min(w.depth, deepest)*len(indentStep)]...)
	for range w.depth - deepest {
		w.text = append(w.text, indentStep...)
	}
}

// name begins a line with a key of the format, which needs no escapes.
func (w *writer) name(name string) {
	w.line()
	w.text = append(append(append(w.text, '"'), name...), `": `...)
}

// key begins a line with any key.
func (w *writer) key(key string) {
	w.line()
	w.text = append(appendQuoted(w.text, key), ": "...)
}

func (w *writer) quoted(text string) { w.text = append(appendQuoted(w.text, text), ',') }

func (w *writer) number(f float64) { w.text = append(appendNumber(w.text, f), ',') }

// keyed writes a text under a key.
func (w *writer) keyed(key, text string) {
	w.name(key)
	w.quoted(text)
}

// known writes a text under a key unless it is what absence means.
func (w *writer) known(key, text, absent string) {
	if text != "" && text != absent {
		w.keyed(key, text)
	}
}

func (w *writer) finite(key string, f float64) {
	if !math.IsNaN(f) && !math.IsInf(f, 0) {
		w.name(key)
		w.number(f)
	}
}

// extra writes the keys that this version does not know.
func (w *writer) extra(extra graphmodel.Extra) {
	if len(extra) == 0 {
		return // by far the most: not worth a sorted list of nothing
	}
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		w.key(key)
		w.text = appendIndented(w.text, extra[key], strings.Repeat(indentStep, w.depth))
		w.text = append(w.text, ',')
	}
}

func (w *writer) info(info *graphmodel.Info) {
	w.known("id", string(info.ID), "")
	w.keyed("title", info.Title)
	w.known("description", info.Description, "")
	w.known("me", string(info.Me), "")
	defaults, start := graphmodel.DefaultParameters(), len(w.text)
	w.name("parameters")
	w.open('{')
	empty := len(w.text)
	for _, p := range graphmodel.ParameterList() {
		if weight := *p.Of(&info.Parameters); weight != *p.Of(&defaults) {
			w.finite(p.Name, weight)
		}
	}
	w.extra(info.Parameters.Extra)
	full := len(w.text) > empty
	w.close('}')
	if !full {
		w.text = w.text[:start]
	}
	writeTexts(w, "dismissed", info.Dismissed)
}

func (w *writer) views(workspace *graphmodel.Workspace) {
	if workspace.Positions.Len() == 0 && workspace.Views.Len() == 0 && len(workspace.Info.ViewsExtra) == 0 {
		return
	}
	w.name("views")
	w.open('{')
	if workspace.Positions.Len() > 0 {
		w.name("positions")
		w.open('{')
		writeRows(w, workspace.Positions.All(), (*writer).position)
		w.close('}')
	}
	writeTable(w, "saved", workspace.Views)
	w.extra(workspace.Info.ViewsExtra)
	w.close('}')
}

func (w *writer) position(p *graphmodel.Position) {
	w.key(string(p.ID))
	w.open('{')
	w.finite("x", p.X)
	w.finite("y", p.Y)
	w.field("pinned", &p.Pinned)
	w.extra(p.Extra)
	w.close('}')
}

func writeTable[R graphmodel.Record](w *writer, key string, table graphmodel.Table[R]) {
	if table.Len() == 0 {
		return
	}
	w.name(key)
	w.open('[')
	writeRows(w, table.All(), func(w *writer, row R) {
		w.line()
		w.object(reflect.ValueOf(row).Elem())
	})
	w.close(']')
}

// object writes a struct by its table of fields.
func (w *writer) object(v reflect.Value) {
	w.open('{')
	table := fieldsOf(v.Type())
	for _, f := range table.fields {
		w.field(f.name, v.Field(f.index).Addr().Interface())
	}
	w.extra(*v.Field(table.extra).Addr().Interface().(*graphmodel.Extra))
	w.close('}')
}

// field writes what value, a pointer to a field of a record, points to.
func (w *writer) field(key string, value any) {
	switch value := value.(type) {
	case *string:
		w.known(key, *value, "")
	case *graphmodel.ID:
		w.known(key, string(*value), "")
	case *graphmodel.Date:
		w.known(key, string(*value), "")
	case *graphmodel.Rule:
		w.known(key, string(*value), string(graphmodel.RuleAll))
	case *graphmodel.Confidence:
		w.known(key, string(*value), string(graphmodel.ConfidenceMedium))
	case *bool:
		if *value {
			w.name(key)
			w.text = append(w.text, "true,"...)
		}
	case *graphmodel.Opt[int]:
		if n, known := value.Get(); known {
			w.name(key)
			w.text = append(strconv.AppendInt(w.text, int64(n), 10), ',')
		}
	case *graphmodel.Opt[float64]:
		if f, known := value.Get(); known {
			w.finite(key, f)
		}
	case *[]string:
		writeTexts(w, key, *value)
	case *[]graphmodel.ID:
		writeTexts(w, key, *value)
	default:
		if v := reflect.ValueOf(value).Elem(); v.Kind() == reflect.Struct {
			w.part(key, v)
		} else {
			w.list(key, v)
		}
	}
}

// part writes a struct within a record unless it says nothing.
func (w *writer) part(key string, v reflect.Value) {
	start := len(w.text)
	w.name(key)
	empty := len(w.text) + len("{},")
	w.object(v)
	if len(w.text) == empty {
		w.text = w.text[:start]
	}
}

func writeTexts[T ~string](w *writer, key string, texts []T) {
	if len(texts) == 0 {
		return
	}
	w.name(key)
	w.open('[')
	for _, text := range texts {
		w.line()
		w.quoted(string(text))
	}
	w.close(']')
}

// list writes a list of structs.
func (w *writer) list(key string, v reflect.Value) {
	if v.Len() == 0 {
		return
	}
	w.name(key)
	w.open('[')
	for _, i := range order(v) {
		w.line()
		w.object(v.Index(i))
	}
	w.close(']')
}

// order returns the indices of a list of structs in the order in which they are
// written: by id where they have one.
func order(v reflect.Value) []int {
	indices := make([]int, v.Len())
	for i := range indices {
		indices[i] = i
	}
	if id := fieldsOf(v.Type().Elem()).id; id >= 0 {
		slices.SortStableFunc(indices, func(a, b int) int {
			return cmp.Compare(v.Index(a).Field(id).String(), v.Index(b).Field(id).String())
		})
	}
	return indices
}
