package merge

import (
	"maps"
	"reflect"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// record merges two versions of one record, field by field. A record that both
// sides have added has come from nothing.
func record[R row](m *merging, base, ours, theirs R) R {
	var none R
	switch {
	case graphmodel.Same(ours, theirs):
		return ours
	case base != none && graphmodel.Same(base, theirs) && !m.chosen[graphmodel.RefOf(ours)]:
		return ours
	case base != none && graphmodel.Same(base, ours) && !m.chosen[graphmodel.RefOf(ours)]:
		return theirs
	}
	before := reflect.New(reflect.TypeOf(ours).Elem()).Elem()
	if base != none {
		before = reflect.ValueOf(base).Elem()
	}
	merged := graphmodel.Clone(ours)
	open := len(m.conflicts)
	f := fields{merging: m, ref: graphmodel.RefOf(ours), ours: ours, theirs: theirs}
	f.part("", reflect.ValueOf(merged).Elem(), before, reflect.ValueOf(ours).Elem(), reflect.ValueOf(theirs).Elem())
	f.noteTrust(merged)
	if len(m.conflicts) > open {
		m.needsOfBoth(ours, theirs, m.conflicts[open:])
	}
	return merged
}

// fields merges the fields of one record.
type fields struct {
	*merging
	ref          graphmodel.Ref
	ours, theirs graphmodel.Record
}

// together are fields that say one thing: the ends of a tie, a place, and where
// a camera stands. They are taken from one side.
var together = map[reflect.Type][]string{
	reflect.TypeFor[graphmodel.Tie]():      {"from", "to"},
	reflect.TypeFor[graphmodel.Position](): {"x", "y"},
	reflect.TypeFor[graphmodel.View]():     {"x", "y", "zoom"},
}

// part merges a struct into merged.
func (f *fields) part(path string, merged, base, ours, theirs reflect.Value) {
	group := together[merged.Type()]
	var first field.Field
	for _, each := range field.Of(merged.Type()) {
		i := each.Index
		switch {
		case !slices.Contains(group, each.Name):
			merged.Field(i).Set(f.value(each.Shape, field.Join(path, each.Name), base.Field(i), ours.Field(i), theirs.Field(i)))
		case first.Name == "":
			first = each
		}
	}
	if len(group) > 0 {
		f.group(field.Join(path, first.Name), group, merged, base, ours, theirs)
	}
}

// group merges fields that say one thing.
func (f *fields) group(path string, group []string, merged, base, ours, theirs reflect.Value) {
	b, o, t := valuesOf(base, group), valuesOf(ours, group), valuesOf(theirs, group)
	from := ours
	switch {
	case slices.Equal(o, t) || slices.Equal(b, t):
	case slices.Equal(b, o):
		from = theirs
	default:
		if f.conflict(Conflict{Key: Key{f.ref, path}, Base: b, Ours: o, Theirs: t}) == Theirs {
			from = theirs
		}
	}
	for _, each := range field.Of(merged.Type()) {
		if slices.Contains(group, each.Name) {
			merged.Field(each.Index).Set(from.Field(each.Index))
		}
	}
}

func valuesOf(part reflect.Value, names []string) []any {
	var values []any
	for _, each := range field.Of(part.Type()) {
		if slices.Contains(names, each.Name) {
			values = append(values, part.Field(each.Index).Interface())
		}
	}
	return values
}

// value merges one field.
func (f *fields) value(shape field.Shape, path string, base, ours, theirs reflect.Value) reflect.Value {
	key := Key{f.ref, path}
	switch forced := f.choices.Each[key]; {
	case graphmodel.SameValue(ours, theirs):
		return ours
	case shape == field.List:
		return f.list(path, base, ours, theirs)
	case shape == field.Unknown:
		return reflect.ValueOf(f.unknown(path, extra(base), extra(ours), extra(theirs)))
	case shape == field.Part:
		merged := reflect.New(ours.Type()).Elem()
		merged.Set(ours)
		f.part(path, merged, base, ours, theirs)
		return merged
	case forced == Theirs:
		return theirs
	case forced == Ours || graphmodel.SameValue(base, theirs):
		return ours
	case graphmodel.SameValue(base, ours):
		return theirs
	case f.clearedWith(path, base, ours, f.merging.ours):
		return theirs
	case f.clearedWith(path, base, theirs, f.merging.theirs):
		return ours
	}
	return f.scalar(key, base, ours, theirs)
}

// clearedWith tells whether a reference is empty on a side since that has deleted
// what it named: then what the other side has put there stands.
func (f *fields) clearedWith(path string, base, value reflect.Value, side *graphmodel.Workspace) bool {
	id, ok := base.Interface().(graphmodel.ID)
	if !ok || id == "" || value.Len() > 0 {
		return false
	}
	ref := graphmodel.Ref{Kind: field.KindNamed(field.Last(path)), ID: id}
	return f.base.Lookup(ref) != nil && side.Lookup(ref) == nil
}

// scalar merges a value that both sides have changed, and not in the same way.
func (f *fields) scalar(key Key, base, ours, theirs reflect.Value) reflect.Value {
	both, average := f.combined(key.Path, ours, theirs)
	c := Conflict{Key: key, Base: base.Interface(), Ours: ours.Interface(), Theirs: theirs.Interface()}
	if both.IsValid() {
		c.Choices = append(c.Choices, Both)
	}
	if average.IsValid() {
		c.Choices = append(c.Choices, Average)
	}
	switch f.conflict(c) {
	case Theirs:
		return theirs
	case Both:
		return both
	case Average:
		return average
	}
	return ours
}

func extra(v reflect.Value) graphmodel.Extra { return v.Interface().(graphmodel.Extra) }

// unknown merges the keys that this version does not know.
func (f *fields) unknown(path string, base, ours, theirs graphmodel.Extra) graphmodel.Extra {
	keys := make(map[string]bool)
	for key := range ours {
		keys[key] = true
	}
	for key := range theirs {
		keys[key] = true
	}
	merged := make(graphmodel.Extra)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		b, o, t := raw(base, key), raw(ours, key), raw(theirs, key)
		value := o
		switch {
		case o == t || b == t:
		case b == o:
			value = t
		default:
			if f.conflict(Conflict{Key: Key{f.ref, field.JoinUnknown(path, key)}, Base: b, Ours: o, Theirs: t}) == Theirs {
				value = t
			}
		}
		if value != nil {
			merged[key] = string(value.(field.Raw))
		}
	}
	if len(merged) == 0 {
		return nil
	}
	return merged
}

// raw returns the value of an unknown key, nil where there is none.
func raw(extra graphmodel.Extra, key string) any {
	if value, ok := extra[key]; ok {
		return field.Raw(value)
	}
	return nil
}

// conflict notes a conflict unless it is settled, and returns what is chosen.
func (f *fields) conflict(c Conflict) Choice {
	chosen := f.choices.of(c.Key, c.Choices...)
	if chosen == Open {
		c.Choices = append([]Choice{Ours, Theirs}, c.Choices...)
		c.OursAsOf, c.TheirsAsOf = asOf(f.ours, c.Path), asOf(f.theirs, c.Path)
		f.conflicts = append(f.conflicts, c)
	}
	return chosen
}
