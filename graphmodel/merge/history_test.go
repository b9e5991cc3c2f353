package merge_test

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/field"
	"inroad/graphmodel/modeltest"
)

// edited draws a history: some edits of a workspace, one after the other, which
// take values from another one.
func edited(t *rapid.T, label string, w, other *graphmodel.Workspace) *graphmodel.Workspace {
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(0, 6).Draw(t, label+" edits") {
		_ = h.Do(anyEdit(t, label, h.Workspace(), other)) // some are refused, as in the window
	}
	return h.Workspace()
}

func anyEdit(t *rapid.T, label string, w, other *graphmodel.Workspace) edit.Edit {
	mine, theirs := records(w), records(other)
	r := rapid.SampledFrom(mine).Draw(t, label+" record")
	switch kind := rapid.IntRange(0, 9).Draw(t, label+" kind"); {
	case kind == 0 && r.Kind() != graphmodel.KindInfo:
		return edit.Remove(w, graphmodel.RefOf(r))
	case kind == 1:
		return edit.Put(w, "", "", within(w, rapid.SampledFrom(theirs).Draw(t, label+" new")))
	case kind == 2 && w.People.Len() > 1:
		tie := &graphmodel.Tie{ID: graphmodel.ID(label + strconv.Itoa(rapid.IntRange(0, 9).Draw(t, label+" tie"))),
			Trust: graphmodel.Some(float64(rapid.IntRange(0, 100).Draw(t, label+" trust")))}
		tie.From, tie.To = somebody(t, w).ID, somebody(t, w).ID
		return edit.Put(w, "", "", tie)
	case kind == 3 && w.People.Len() > 1:
		p := graphmodel.Clone(somebody(t, w))
		p.ReportsTo = somebody(t, w).ID
		return edit.Put(w, "", "", p)
	default:
		return edit.Put(w, "", "", mixed(t, label, w, r, rapid.SampledFrom(theirs).Draw(t, label+" values")))
	}
}

func somebody(t *rapid.T, w *graphmodel.Workspace) *graphmodel.Person {
	return rapid.SampledFrom(w.People.All()).Draw(t, "somebody")
}

func records(w *graphmodel.Workspace) []graphmodel.Record {
	var all []graphmodel.Record
	for r := range w.Records() {
		all = append(all, r)
	}
	return all
}

// within returns a copy of a record without its references to what a workspace
// has not.
func within(w *graphmodel.Workspace, r graphmodel.Record) graphmodel.Record {
	r = graphmodel.Clone(r)
	for _, ref := range graphmodel.References(r) {
		if w.Lookup(graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}) == nil {
			*ref.ID = ""
		}
	}
	graphmodel.Prune(r)
	if info, ok := r.(*graphmodel.Info); ok {
		info.Revisions = w.Info.Revisions // nobody edits these
	}
	return r
}

// runs is how many histories a test tries: some thousand, or as many as
// INROAD_HISTORIES says.
func runs(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("INROAD_HISTORIES"))
	if err != nil {
		return 2000
	}
	t.Logf("%d histories", n)
	return n
}

// histories calls check with that many random histories of two copies.
func histories(t *testing.T, check func(t *rapid.T, base, ours, theirs *graphmodel.Workspace)) {
	t.Helper()
	for done := 0; done < runs(t) && !t.Failed(); {
		rapid.Check(t, func(t *rapid.T) {
			base, other := modeltest.Workspaces().Draw(t, "base"), modeltest.Workspaces().Draw(t, "other")
			check(t, base, edited(t, "ours", base, other), edited(t, "theirs", base, other))
			done++
		})
	}
}

// mixed returns a copy of a record in which one field is changed: it is that of
// another record, or a list has lost, got or swapped entries.
func mixed(t *rapid.T, label string, w *graphmodel.Workspace, r, donor graphmodel.Record) graphmodel.Record {
	next := graphmodel.Clone(r)
	if donor.Kind() != r.Kind() {
		donor = r
	}
	mix(t, label, reflect.ValueOf(next).Elem(), reflect.ValueOf(graphmodel.Clone(donor)).Elem())
	return within(w, next)
}

func mix(t *rapid.T, label string, part, donor reflect.Value) {
	f := rapid.SampledFrom(field.Of(part.Type())).Draw(t, label+" field")
	into, from := part.Field(f.Index), donor.Field(f.Index)
	switch f.Shape {
	case field.Part:
		mix(t, label, into, from)
	case field.List:
		mixList(t, label, into, from)
	default:
		into.Set(from)
	}
}

func mixList(t *rapid.T, label string, into, from reflect.Value) {
	n := into.Len()
	at := func() int { return rapid.IntRange(0, n-1).Draw(t, label+" entry") }
	switch way := rapid.IntRange(0, 4).Draw(t, label+" way"); {
	case way == 0 && n > 0:
		i := at()
		into.Set(reflect.AppendSlice(into.Slice(0, i), into.Slice(i+1, n)))
	case way == 1 && n > 1:
		i, j := at(), at()
		first := reflect.ValueOf(into.Index(i).Interface())
		into.Index(i).Set(into.Index(j))
		into.Index(j).Set(first)
	case way == 2 && n > 0 && into.Index(0).Kind() == reflect.Struct:
		donor := into.Index(at())
		if from.Len() > 0 {
			donor = from.Index(rapid.IntRange(0, from.Len()-1).Draw(t, label+" donor"))
		}
		mix(t, label, into.Index(at()), donor)
	case from.Len() > 0:
		entry := from.Index(rapid.IntRange(0, from.Len()-1).Draw(t, label+" donor"))
		if key := field.Keys(from.Slice(0, from.Len())); !slices.Contains(field.Keys(into), key[0]) {
			into.Set(reflect.Append(into, entry))
		}
	}
}
