package compare

import (
	"maps"
	"reflect"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// list finds which entries of a list have come, gone or changed. Where none has,
// they stand in another order.
func (f *finder) list(path string, before, after reflect.Value) {
	found := len(f.found)
	old := field.Keys(before)
	young := field.KeysAfter(before, after, old)
	at := make(map[string]int, len(young))
	for i, key := range young {
		at[key] = i
	}
	for i, key := range old {
		if j, kept := at[key]; kept {
			f.entry(field.Entry(path, key), before.Index(i), after.Index(j))
			delete(at, key)
		} else {
			f.add(field.Entry(path, key), before.Index(i).Interface(), nil)
		}
	}
	for j, key := range young {
		if _, fresh := at[key]; fresh {
			f.add(field.Entry(path, key), nil, after.Index(j).Interface())
		}
	}
	if found == len(f.found) && !field.HasID(before.Type().Elem()) {
		f.add(path, before.Interface(), after.Interface())
	}
}

func (f *finder) entry(path string, before, after reflect.Value) {
	if field.ShapeOf(before.Type()) == field.Part {
		f.part(path, before, after)
	}
}

// unknown finds what has become of keys that this version does not know.
func (f *finder) unknown(path string, before, after graphmodel.Extra) {
	keys := make(map[string]bool)
	for _, extra := range []graphmodel.Extra{before, after} {
		for key := range extra {
			keys[key] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		old, had := before[key]
		young, has := after[key]
		if had != has || old != young {
			f.add(field.JoinUnknown(path, key), present(old, had), present(young, has))
		}
	}
}

func present(value string, is bool) any {
	if !is {
		return nil
	}
	return field.Raw(value)
}
