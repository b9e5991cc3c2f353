package field

import (
	"fmt"
	"reflect"

	"inroad/graphmodel"
)

// identity tells the entries of a list from one another: by who or what they
// are about and, where there may be several about the same, by what they say.
type identity struct{ about, text string }

func identityOf(entry reflect.Value) identity {
	switch e := entry.Interface().(type) {
	case graphmodel.Stance:
		return identity{about: string(e.Person)}
	case graphmodel.Holder:
		return identity{about: either(e.Department, e.Person)}
	case graphmodel.Service:
		return identity{about: string(e.Goal)}
	case graphmodel.Statement:
		return identity{either(e.Department, e.Person), e.Text}
	case graphmodel.Reason:
		return identity{e.Kind, e.Text}
	case graphmodel.Responsibility:
		return identity{about: string(e.ID)}
	case graphmodel.Step:
		return identity{about: string(e.ID)}
	case graphmodel.Checkpoint:
		return identity{about: string(e.ID)}
	case graphmodel.Scenario:
		return identity{about: string(e.ID)}
	case graphmodel.Supposition:
		return identity{about: supposed(e)}
	default:
		return identity{about: entry.String()}
	}
}

func either(department, person graphmodel.ID) string {
	if department == "" || person == "" {
		return string(department + person)
	}
	return string(department + " " + person)
}

// supposed returns about whom, or about which tie, a supposition is.
func supposed(s graphmodel.Supposition) string {
	if s.Person != "" {
		return string(s.Person)
	}
	return string(s.From + " → " + s.To)
}

// key returns the identity as it stands in paths.
func (i identity) key() string {
	if i.text == "" {
		return i.about
	}
	return i.about + ": " + i.text
}

// Keys returns what tells the entries of a list from one another, in their
// order. Entries that say the same are numbered.
func Keys(list reflect.Value) []string {
	keys := make([]string, list.Len())
	seen := make(map[string]int, len(keys))
	for i := range keys {
		keys[i] = numbered(identityOf(list.Index(i)).key(), seen)
	}
	return keys
}

func numbered(key string, seen map[string]int) string {
	seen[key]++
	if n := seen[key]; n > 1 {
		return fmt.Sprintf("%s #%d", key, n)
	}
	return key
}

// KeysAfter returns the keys of a list that has come from another one, whose
// keys are before. An entry about the same person or department as one that is
// there no longer, but with another text, is taken for that one, reworded.
func KeysAfter(older, list reflect.Value, before []string) []string {
	keys := Keys(list)
	if !worded(list.Type().Elem()) {
		return keys
	}
	gone := make(map[string]int, len(before))
	for i, key := range before {
		gone[key] = i
	}
	fresh := make([]int, 0, len(keys))
	for i, key := range keys {
		if _, kept := gone[key]; kept {
			delete(gone, key)
		} else {
			fresh = append(fresh, i)
		}
	}
	for _, i := range fresh {
		about := identityOf(list.Index(i)).about
		for j, key := range before {
			if at, left := gone[key]; left && at == j && identityOf(older.Index(j)).about == about {
				keys[i] = key
				delete(gone, key)
				break
			}
		}
	}
	return keys
}

// worded tells whether there may be several entries about the same.
func worded(t reflect.Type) bool {
	return t == reflect.TypeFor[graphmodel.Statement]() || t == reflect.TypeFor[graphmodel.Reason]()
}

// HasID tells whether the entries of a list have ids: then their order says
// nothing, since files are sorted by it.
func HasID(entry reflect.Type) bool {
	switch entry {
	case reflect.TypeFor[graphmodel.Responsibility](), reflect.TypeFor[graphmodel.Step](), reflect.TypeFor[graphmodel.Checkpoint](),
		reflect.TypeFor[graphmodel.Scenario]():
		return true
	}
	return false
}
