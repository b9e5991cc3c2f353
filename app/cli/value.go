package cli

import (
	"encoding/json"
	"reflect"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// recordJSON names a record.
type recordJSON struct {
	Kind string        `json:"kind"`
	ID   graphmodel.ID `json:"id"`
	Name string        `json:"name"`
}

// valueJSON returns a value of a field as it would stand in a file: null for what
// is not known or not there, objects for entries of lists and for records.
func valueJSON(value any) any {
	switch v := value.(type) {
	case nil, bool, float64, int:
		return v
	case field.Raw:
		return json.RawMessage(v)
	case graphmodel.Opt[int]:
		return knownJSON(v)
	case graphmodel.Opt[float64]:
		return knownJSON(v)
	case graphmodel.Record:
		object := partJSON(reflect.ValueOf(v).Elem())
		if v.Kind() != graphmodel.KindInfo {
			object["id"] = v.Key()
		}
		return object
	}
	switch v := reflect.ValueOf(value); v.Kind() {
	case reflect.Slice:
		list := []any{}
		for i := range v.Len() {
			list = append(list, valueJSON(v.Index(i).Interface()))
		}
		return list
	case reflect.Struct:
		return partJSON(v)
	default:
		return v.String()
	}
}

func knownJSON[T comparable](o graphmodel.Opt[T]) any {
	if value, known := o.Get(); known {
		return value
	}
	return nil
}

func partJSON(part reflect.Value) map[string]any {
	object := make(map[string]any)
	if id := part.FieldByName("ID"); id.IsValid() {
		object["id"] = id.String()
	}
	for _, f := range field.Of(part.Type()) {
		if v := part.Field(f.Index); f.Shape != field.Unknown && !v.IsZero() {
			object[f.Name] = valueJSON(v.Interface())
		}
	}
	return object
}
