// Package compare says how two workspaces differ: record by record and field by
// field, as data and in plain words.
package compare

import (
	"reflect"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// Difference is one record that is not the same in two workspaces.
type Difference struct {
	Ref graphmodel.Ref
	// What has become of it.
	What What
	// Name is what to call the record, where it is still there by its name
	// there.
	Name string
	// Fields are what has changed of it, in the order of the file format; none
	// for a record that has come or gone.
	Fields []FieldDifference
}

// What says what has become of a record.
type What int

// What can become of a record.
const (
	Added What = iota
	Gone
	Changed
)

// String returns it in a word.
func (w What) String() string { return [...]string{"added", "gone", "changed"}[w] }

// FieldDifference is one value that is not the same in two versions of a record.
type FieldDifference struct {
	// Path leads to it within the record, such as "trust" or
	// "stances[p-cy].current".
	Path string
	// Before and After are the values, nil for an entry of a list or an unknown
	// key that is not there. [field.Words] puts them in words.
	Before, After any
	// Text says it in plain words: "trust 40 → 70".
	Text string
}

// Compare returns what differs between two workspaces, before and after, sorted
// by kind and id. Revisions are no content.
func Compare(before, after *graphmodel.Workspace) []Difference {
	var all []Difference
	for _, d := range Deltas(before, after) {
		if difference, differs := differenceOf(before, after, d); differs {
			all = append(all, difference)
		}
	}
	return all
}

// Deltas returns the deltas that lead from one workspace to another, sorted by
// kind and id.
func Deltas(before, after *graphmodel.Workspace) []graphmodel.Delta {
	var deltas []graphmodel.Delta
	if !graphmodel.Same(before.Info, after.Info) {
		deltas = append(deltas, graphmodel.Delta{Before: before.Info, After: after.Info})
	}
	deltas = tableDeltas(deltas, before.Departments, after.Departments)
	deltas = tableDeltas(deltas, before.People, after.People)
	deltas = tableDeltas(deltas, before.Ties, after.Ties)
	deltas = tableDeltas(deltas, before.Goals, after.Goals)
	deltas = tableDeltas(deltas, before.Changes, after.Changes)
	deltas = tableDeltas(deltas, before.Touchpoints, after.Touchpoints)
	deltas = tableDeltas(deltas, before.Positions, after.Positions)
	return tableDeltas(deltas, before.Views, after.Views)
}

func tableDeltas[R interface {
	comparable
	graphmodel.Record
}](deltas []graphmodel.Delta, before, after graphmodel.Table[R]) []graphmodel.Delta {
	old, young := before.All(), after.All()
	for len(old) > 0 || len(young) > 0 {
		switch {
		case len(young) == 0 || len(old) > 0 && old[0].Key() < young[0].Key():
			deltas = append(deltas, graphmodel.Delta{Before: old[0]})
			old = old[1:]
		case len(old) == 0 || young[0].Key() < old[0].Key():
			deltas = append(deltas, graphmodel.Delta{After: young[0]})
			young = young[1:]
		default:
			if old[0] != young[0] && !graphmodel.Same(old[0], young[0]) {
				deltas = append(deltas, graphmodel.Delta{Before: old[0], After: young[0]})
			}
			old, young = old[1:], young[1:]
		}
	}
	return deltas
}

func differenceOf(before, after *graphmodel.Workspace, d graphmodel.Delta) (Difference, bool) {
	ref := graphmodel.RefOf(d.Record())
	difference := Difference{Ref: ref, What: Changed, Name: after.NameOf(ref)}
	switch {
	case d.Before == nil:
		difference.What = Added
	case d.After == nil:
		difference.What, difference.Name = Gone, before.NameOf(ref)
	default:
		difference.Fields = Records(before, after, d.Before, d.After)
		return difference, len(difference.Fields) > 0
	}
	return difference, true
}

// Records returns what differs between two versions of one record, in the order
// of the file format. The workspaces have the names for what they refer to.
func Records(before, after *graphmodel.Workspace, old, young graphmodel.Record) []FieldDifference {
	f := finder{before: before, after: after}
	f.part("", reflect.ValueOf(old).Elem(), reflect.ValueOf(young).Elem())
	return f.found
}

// finder gathers what differs between two versions of a record.
type finder struct {
	before, after *graphmodel.Workspace
	found         []FieldDifference
}

func (f *finder) part(path string, before, after reflect.Value) {
	for _, each := range field.Of(before.Type()) {
		f.value(each.Shape, field.Join(path, each.Name), before.Field(each.Index), after.Field(each.Index))
	}
}

func (f *finder) value(shape field.Shape, path string, before, after reflect.Value) {
	switch {
	case graphmodel.SameValue(before, after):
	case shape == field.Part:
		f.part(path, before, after)
	case shape == field.List:
		f.list(path, before, after)
	case shape == field.Unknown:
		f.unknown(path, before.Interface().(graphmodel.Extra), after.Interface().(graphmodel.Extra))
	default:
		f.add(path, before.Interface(), after.Interface())
	}
}

func (f *finder) add(path string, before, after any) {
	f.found = append(f.found, FieldDifference{path, before, after, f.text(path, before, after)})
}
