// Package field knows of what records consist: their fields by the names of the
// file format, the entries of their lists by what tells one from another, and
// the words for both. Comparing and merging go through records by it.
package field

import (
	"reflect"
	"strings"

	"inroad/graphmodel"
)

// Field is one field of a record, or of a part of one.
type Field struct {
	// Name is the field's key in a file. Fields that hold unknown keys have
	// what comes before these: "" or "views.".
	Name string
	// Index is the field's place in the struct.
	Index int
	// Shape says how values of the field are put together.
	Shape Shape
}

// Shape says how a value is put together.
type Shape int

// The shapes.
const (
	// Scalar values are one thing: a text, a number, a date, the id of
	// something, also one that may be not known.
	Scalar Shape = iota
	// Part is a struct within a record.
	Part
	// List is a list of texts, ids or structs.
	List
	// Unknown holds the keys that this version does not know.
	Unknown
)

// Of returns the fields of a struct type of the model, in the order of the file
// format and unknown keys last. The id of a record, by which it is known, is
// not among them, nor are the revisions of a workspace, which are no content.
func Of(t reflect.Type) []Field { return tables[t] }

// tables holds the fields of every struct of the model.
var tables = tablesOf(reflect.TypeFor[graphmodel.Info](), reflect.TypeFor[graphmodel.Department](), reflect.TypeFor[graphmodel.Person](),
	reflect.TypeFor[graphmodel.Tie](), reflect.TypeFor[graphmodel.Goal](), reflect.TypeFor[graphmodel.Change](),
	reflect.TypeFor[graphmodel.Touchpoint](), reflect.TypeFor[graphmodel.Position](), reflect.TypeFor[graphmodel.View]())

func tablesOf(types ...reflect.Type) map[reflect.Type][]Field {
	all := make(map[reflect.Type][]Field)
	for len(types) > 0 {
		t := types[len(types)-1]
		types = types[:len(types)-1]
		var fields []Field
		for i := range t.NumField() {
			f, ok := fieldAt(t, i)
			if !ok {
				continue
			}
			fields = append(fields, f)
			if inner := element(t.Field(i).Type); ShapeOf(inner) == Part && all[inner] == nil {
				types = append(types, inner)
			}
		}
		all[t] = fields
	}
	return all
}

// element returns the type of a list's entries, or else t itself.
func element(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Slice {
		return t.Elem()
	}
	return t
}

func fieldAt(t reflect.Type, i int) (Field, bool) {
	f := t.Field(i)
	name, tagged := f.Tag.Lookup("json")
	shape := ShapeOf(f.Type)
	switch {
	case shape == Unknown:
		if before, nested := strings.CutSuffix(f.Name, "Extra"); nested && before != "" {
			name = strings.ToLower(before) + "."
		}
	case !tagged || name == "-" || name == "revisions":
		return Field{}, false
	case name == "id" && t != reflect.TypeFor[graphmodel.Info]():
		return Field{}, false
	}
	return Field{Name: name, Index: i, Shape: shape}, true
}

// ShapeOf returns how values of a type are put together.
func ShapeOf(t reflect.Type) Shape {
	switch {
	case t == reflect.TypeFor[graphmodel.Extra]():
		return Unknown
	case t.Kind() == reflect.Slice:
		return List
	case t.Kind() == reflect.Struct && !t.Implements(reflect.TypeFor[interface{ Known() bool }]()):
		return Part
	default:
		return Scalar
	}
}
