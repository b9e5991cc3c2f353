package graphmodel

import (
	"maps"
	"reflect"
)

// Clone returns a copy of a record that shares no slice or map with it.
func Clone[R Record](r R) R {
	copied := reflect.New(reflect.TypeOf(r).Elem())
	copied.Elem().Set(reflect.ValueOf(r).Elem())
	detach(copied.Elem())
	return copied.Interface().(R)
}

// detach replaces the slices and maps within v by copies of their own.
func detach(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				detach(f)
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range own.Len() {
			detach(own.Index(i))
		}
	case reflect.Map:
		if extra, ok := v.Interface().(Extra); ok {
			v.Set(reflect.ValueOf(maps.Clone(extra)))
		}
	}
}

// Same tells whether two records say the same; an empty list says the same as
// none.
func Same(a, b Record) bool {
	va, vb := reflect.ValueOf(a), reflect.ValueOf(b)
	if !va.IsValid() || !vb.IsValid() || va.Type() != vb.Type() {
		return va.IsValid() == vb.IsValid() && !va.IsValid()
	}
	return same(va.Elem(), vb.Elem())
}

// SameValue tells whether two values of one type, of a field of a record, say the
// same.
func SameValue(a, b reflect.Value) bool { return same(a, b) }

func same(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if !same(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Map:
		if a.Len() != b.Len() {
			return false
		}
		for _, key := range a.MapKeys() {
			if other := b.MapIndex(key); !other.IsValid() || !same(a.MapIndex(key), other) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}
