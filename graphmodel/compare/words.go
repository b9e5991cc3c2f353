package compare

import (
	"fmt"
	"reflect"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// text says in words how one value differs: "trust 40 → 70".
func (f *finder) text(path string, before, after any) string {
	name := field.Last(path)
	switch {
	case before == nil:
		return f.entryText(f.after, path, name, after) + " is new"
	case after == nil:
		return f.entryText(f.before, path, name, before) + " is gone"
	}
	label := field.Label(f.after, path)
	return fmt.Sprintf("%s %s → %s", label, field.Words(f.before, name, before), field.Words(f.after, name, after))
}

// entryText names an entry of a list: by whom it is about, or by what it says.
func (f *finder) entryText(w *graphmodel.Workspace, path, name string, value any) string {
	if reflect.TypeOf(value).Kind() == reflect.Struct {
		return field.Label(w, path)
	}
	return field.Label(w, field.Trunk(path)) + ": " + field.Words(w, name, value)
}

// Text says in plain words how a record differs: "Bo → Ana: trust 40 → 70",
// "Person Cy Ba is new".
func (d Difference) Text() string {
	kind := strings.ToUpper(d.Ref.Kind.String()[:1]) + d.Ref.Kind.String()[1:]
	switch d.What {
	case Added:
		return fmt.Sprintf("%s %s is new", kind, d.Name)
	case Gone:
		return fmt.Sprintf("%s %s is gone", kind, d.Name)
	}
	if d.Ref.Kind == graphmodel.KindPosition {
		return d.Name + " has moved"
	}
	var texts []string
	for _, f := range d.Fields {
		texts = append(texts, f.Text)
	}
	return fmt.Sprintf("%s: %s", d.Name, strings.Join(texts, "; "))
}

// News leaves out what says nothing about people: where they stand on the map,
// and how it was looked at.
func News(differences []Difference) []Difference {
	var all []Difference
	for _, d := range differences {
		if d.Ref.Kind != graphmodel.KindPosition && d.Ref.Kind != graphmodel.KindView {
			all = append(all, d)
		}
	}
	return all
}

// Count says how much differs: "2 people new, 1 tie changed".
func Count(differences []Difference) string {
	counts := make(map[graphmodel.Kind]*[3]int)
	for _, d := range differences {
		if counts[d.Ref.Kind] == nil {
			counts[d.Ref.Kind] = new([3]int)
		}
		counts[d.Ref.Kind][d.What]++
	}
	var parts []string
	for kind := graphmodel.KindInfo; kind <= graphmodel.KindView; kind++ {
		if counts[kind] == nil {
			continue
		}
		for what, word := range [...]string{"new", "gone", "changed"} {
			if n := counts[kind][what]; n > 0 {
				parts = append(parts, fmt.Sprintf("%s %s", counted(n, kind), word))
			}
		}
	}
	if len(parts) == 0 {
		return "nothing differs"
	}
	return strings.Join(parts, ", ")
}

func counted(n int, kind graphmodel.Kind) string {
	switch {
	case kind == graphmodel.KindInfo:
		return "the map’s own details" // its title, whose it is: there is one
	case n == 1:
		return "1 " + kind.String()
	case kind == graphmodel.KindPerson:
		return fmt.Sprintf("%d people", n)
	default:
		return fmt.Sprintf("%d %ss", n, kind)
	}
}
