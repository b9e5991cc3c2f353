package storage

import (
	"reflect"
	"sync"

	"inroad/graphmodel"
)

// fieldTable says which fields of a record stand in a file, in the order of the
// format. It is made from the json tags of the record's type.
type fieldTable struct {
	fields []field
	byName map[string]int
	// id and extra are the indices of the struct fields that hold the id and
	// the unknown keys, or −1.
	id, extra int
}

// find returns the position of the field of that name, or −1. Files mostly have
// their keys in the order of the format, so it looks from next on first.
func (t *fieldTable) find(name string, next int) int {
	for i := next; i < len(t.fields); i++ {
		if t.fields[i].name == name {
			return i
		}
	}
	if i, known := t.byName[name]; known {
		return i
	}
	return -1
}

// field is one key of a record.
type field struct {
	name  string
	index int
}

// fieldSet is a set of positions in fieldTable.fields.
type fieldSet uint64

func (s fieldSet) has(i int) bool { return s&(1<<i) != 0 }

// hasBoth tells whether both of these keys of t are in s.
func (t *fieldTable) hasBoth(s fieldSet, a, b string) bool {
	return s.has(t.byName[a]) && s.has(t.byName[b])
}

var fieldTables sync.Map // of *fieldTable by reflect.Type

// fieldsOf returns the table of a struct type.
func fieldsOf(t reflect.Type) *fieldTable {
	if known, ok := fieldTables.Load(t); ok {
		return known.(*fieldTable)
	}
	table := &fieldTable{byName: make(map[string]int), id: -1, extra: -1}
	for i := range t.NumField() {
		f := t.Field(i)
		name, tagged := f.Tag.Lookup("json")
		switch {
		case tagged && name != "-":
			table.byName[name] = len(table.fields)
			table.fields = append(table.fields, field{name, i})
			if name == "id" {
				table.id = i
			}
		case f.Type == reflect.TypeFor[graphmodel.Extra]() && f.Name == "Extra":
			table.extra = i
		}
	}
	known, _ := fieldTables.LoadOrStore(t, table)
	return known.(*fieldTable)
}
