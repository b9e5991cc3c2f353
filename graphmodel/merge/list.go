package merge

import (
	"reflect"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// version is a list on one side: its entries by what tells them from one
// another.
type version struct {
	list reflect.Value
	keys []string
	at   map[string]int
}

func versionOf(list reflect.Value, keys []string) version {
	v := version{list: list, keys: keys, at: make(map[string]int, len(keys))}
	for i, key := range keys {
		v.at[key] = i
	}
	return v
}

// entry returns the entry with a key; the zero Value where there is none.
func (v version) entry(key string) reflect.Value {
	if i, has := v.at[key]; has {
		return v.list.Index(i)
	}
	return reflect.Value{}
}

// list merges a list: as a set with an order.
func (f *fields) list(path string, base, ours, theirs reflect.Value) reflect.Value {
	before := field.Keys(base)
	b := versionOf(base, before)
	o := versionOf(ours, field.KeysAfter(base, ours, before))
	t := versionOf(theirs, field.KeysAfter(base, theirs, before))
	kept := make(map[string]reflect.Value)
	for _, key := range o.keys {
		if e := f.entry(field.Entry(path, key), b.entry(key), o.entry(key), t.entry(key)); e.IsValid() {
			kept[key] = e
		}
	}
	for _, key := range t.keys {
		if _, has := o.at[key]; has {
			continue
		}
		if e := f.entry(field.Entry(path, key), b.entry(key), reflect.Value{}, t.entry(key)); e.IsValid() {
			kept[key] = e
		}
	}
	has := func(key string) bool { _, is := kept[key]; return is }
	order, contested := ordered(b.keys, o.keys, t.keys, has)
	if contested && !field.HasID(ours.Type().Elem()) {
		c := Conflict{Key: Key{f.ref, path}, Kind: Reordered, Base: base.Interface(), Ours: ours.Interface(), Theirs: theirs.Interface()}
		if f.conflict(c) == Theirs {
			order, _ = ordered(b.keys, t.keys, o.keys, has)
		}
	}
	merged := reflect.MakeSlice(ours.Type(), 0, len(order))
	for _, key := range order {
		merged = reflect.Append(merged, kept[key])
	}
	return merged
}

// entry merges one entry of a list, which the zero Value stands for where a side
// has none. It returns the zero Value for one that goes.
func (f *fields) entry(path string, base, ours, theirs reflect.Value) reflect.Value {
	switch {
	case ours.IsValid() && theirs.IsValid():
		return f.both(path, base, ours, theirs)
	case !base.IsValid():
		if ours.IsValid() {
			return ours
		}
		return theirs
	case ours.IsValid() && !graphmodel.SameValue(base, ours):
		return f.deleted(path, base, ours, theirs, ours, f.merging.theirs)
	case theirs.IsValid() && !graphmodel.SameValue(base, theirs):
		return f.deleted(path, base, ours, theirs, theirs, f.merging.ours)
	}
	return reflect.Value{}
}

func (f *fields) both(path string, base, ours, theirs reflect.Value) reflect.Value {
	if field.ShapeOf(ours.Type()) != field.Part {
		return ours
	}
	if !base.IsValid() {
		base = reflect.Zero(ours.Type())
	}
	return f.value(field.Part, path, base, ours, theirs)
}

// deleted settles that one side has changed an entry and the other has deleted
// it. Where it is gone since whom it is about is gone, that is what is
// contested.
func (f *fields) deleted(path string, base, ours, theirs, kept reflect.Value, deleting *graphmodel.Workspace) reflect.Value {
	if ref, gone := f.about(base, deleting); gone {
		f.needs(ref, f.ref)
		return kept
	}
	c := Conflict{Key: Key{f.ref, path}, Kind: Deleted, Base: base.Interface(), Ours: interfaceOf(ours), Theirs: interfaceOf(theirs)}
	if f.conflict(c) == Theirs {
		return theirs
	}
	return ours
}

func interfaceOf(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	return v.Interface()
}

// about returns whom or what an entry is about, if that was deleted.
func (f *fields) about(entry reflect.Value, deleting *graphmodel.Workspace) (graphmodel.Ref, bool) {
	var refs []graphmodel.Ref
	switch e := entry.Interface().(type) {
	case graphmodel.Stance:
		refs = []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: e.Person}}
	case graphmodel.Holder:
		refs = []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: e.Person}, {Kind: graphmodel.KindDepartment, ID: e.Department}}
	case graphmodel.Statement:
		refs = []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: e.Person}, {Kind: graphmodel.KindDepartment, ID: e.Department}}
	case graphmodel.Service:
		refs = []graphmodel.Ref{{Kind: graphmodel.KindGoal, ID: e.Goal}}
	}
	i := slices.IndexFunc(refs, func(ref graphmodel.Ref) bool {
		return f.base.Lookup(ref) != nil && deleting.Lookup(ref) == nil
	})
	if i < 0 {
		return graphmodel.Ref{}, false
	}
	return refs[i], true
}
