package advice

import (
	"reflect"
	"strconv"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// Label says in a few words which field of what a source is: "Self-service
// analytics: stance of Fay Moreau, need".
func (s Source) Label(w *graphmodel.Workspace) string {
	name := line(w.NameOf(s.Ref))
	record := w.Lookup(s.Ref)
	if s.Path == "" || record == nil {
		return name
	}
	v, words := words{w}, []string{}
	at := reflect.ValueOf(record).Elem()
	for part := range strings.SplitSeq(s.Path, ".") {
		list, place, entry := strings.Cut(strings.TrimSuffix(part, "]"), "[")
		label := field.Label(w, list)
		at = fieldNamed(at, list)
		if i, err := strconv.Atoi(place); entry && err == nil && at.Kind() == reflect.Slice && i < at.Len() {
			at = at.Index(i)
			label = v.entry(at.Interface(), label)
		}
		words = append(words, label)
	}
	return name + ": " + strings.Join(words, ", ")
}

// fieldNamed returns the field of a struct with that key in the file; the zero
// Value where there is none.
func fieldNamed(v reflect.Value, name string) reflect.Value {
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	for _, f := range field.Of(v.Type()) {
		if f.Name == name {
			return v.Field(f.Index)
		}
	}
	return reflect.Value{}
}

// entry says what an entry of a list is about; otherwise where it is about
// nothing in particular.
func (v words) entry(entry any, otherwise string) string {
	who := func(noun string, department, person graphmodel.ID) string {
		switch {
		case person != "":
			return noun + " " + line(v.PersonName(person))
		case department != "":
			return noun + " " + v.department(department)
		default:
			return otherwise
		}
	}
	switch e := entry.(type) {
	case graphmodel.Stance:
		return who("stance of", "", e.Person)
	case graphmodel.Holder:
		return who("held by", e.Department, e.Person)
	case graphmodel.Service:
		return v.goal(e.Goal)
	case graphmodel.Statement:
		return who(strings.TrimSuffix(otherwise, "s")+" for", e.Department, e.Person)
	case graphmodel.Reason:
		return "reason"
	case graphmodel.Step:
		return who("step with", "", e.Person)
	case graphmodel.Checkpoint:
		return "checkpoint " + quoted(line(e.Title))
	case graphmodel.Responsibility:
		return "task " + quoted(line(e.Task))
	default:
		return otherwise
	}
}
