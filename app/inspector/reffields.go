package inspector

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// choices lists the records of some kinds, by name, for picking. The key of a
// choice is that of keyOf.
func choices(w *graphmodel.Workspace, kinds ...graphmodel.Kind) []look.Choice {
	var list []look.Choice
	for r := range w.Records() {
		if slices.Contains(kinds, r.Kind()) {
			ref := graphmodel.RefOf(r)
			list = append(list, look.Choice{Key: keyOf(ref, kinds), Text: w.NameOf(ref), Detail: detail(w, r)})
		}
	}
	slices.SortStableFunc(list, func(a, b look.Choice) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text)), cmp.Compare(a.Key, b.Key))
	})
	return list
}

// detail tells people of the same name apart, and departments from people.
func detail(w *graphmodel.Workspace, r graphmodel.Record) string {
	switch r := r.(type) {
	case *graphmodel.Person:
		if d := w.Department(r.Department); d != nil {
			return d.Name
		}
		return r.Title
	case *graphmodel.Department:
		return "department"
	default:
		return ""
	}
}

// keyOf names a record among those of the kinds: by its id where there is one
// kind, else with the kind before it.
func keyOf(ref graphmodel.Ref, kinds []graphmodel.Kind) string {
	if len(kinds) == 1 {
		return string(ref.ID)
	}
	return ref.Kind.String() + " " + string(ref.ID)
}

// nameIn returns what to show for a key of choices.
func nameIn(s *session.Session, kind graphmodel.Kind) func(key string) string {
	return func(key string) string {
		return s.Workspace().NameOf(graphmodel.Ref{Kind: kind, ID: graphmodel.ID(key)})
	}
}

// ref is one other record, or none.
func ref[T any](p place[T], path, caption, placeholder string, kind graphmodel.Kind, of func(*T) *graphmodel.ID) *field {
	f := newField(p, path, caption, of, equal[graphmodel.ID], func(b *binding[graphmodel.ID]) fyne.CanvasObject {
		list := func() []look.Choice { return choices(p.session.Workspace(), kind) }
		picker := look.NewPicker(placeholder, list, func(key string) { b.takeOrReturn(graphmodel.ID(key)) })
		picker.Name = nameIn(p.session, kind)
		b.show = func(id graphmodel.ID) { picker.SetChosen(string(id)) }
		return picker
	})
	return f.renaming(f.control.(*look.Picker).Refresh)
}

// needed is a ref that can't be none.
func needed(f *field) *field {
	f.control.(*look.Picker).Required = true
	return f
}

// refs is a list of other records of one kind, in an order of its own.
func refs[T any](p place[T], path, caption, add string, kind graphmodel.Kind, of func(*T) *[]graphmodel.ID) *field {
	f := newField(p, path, caption, of, slices.Equal[[]graphmodel.ID], func(b *binding[[]graphmodel.ID]) fyne.CanvasObject {
		list := func() []look.Choice { return choices(p.session.Workspace(), kind) }
		tokens := look.NewTokens(add, list, nameIn(p.session, kind), func(keys []string) { b.takeOrReturn(ids(keys)) })
		tokens.OnPressed = func(key string) {
			p.session.Select(session.SelectionOf(graphmodel.Ref{Kind: kind, ID: graphmodel.ID(key)}))
		}
		b.show = func(list []graphmodel.ID) { tokens.SetChosen(keys(list)) }
		return tokens
	})
	tokens := f.control.(*look.Tokens)
	return f.renaming(func() { tokens.SetChosen(tokens.Chosen()) })
}

// renaming has the field ask again what the records that it names are called
// whenever it is updated.
func (f *field) renaming(again func()) *field {
	sync := f.sync
	f.sync = func() {
		sync()
		again()
	}
	return f
}

func ids(keys []string) []graphmodel.ID {
	list := make([]graphmodel.ID, len(keys))
	for i, key := range keys {
		list[i] = graphmodel.ID(key)
	}
	return list
}

func keys(ids []graphmodel.ID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return list
}

// holder is a department or a person: who holds a goal, whom a benefit or an
// offer is for.
type holder struct{ department, person graphmodel.ID }

var holderKinds = []graphmodel.Kind{graphmodel.KindDepartment, graphmodel.KindPerson}

func (h holder) ref() graphmodel.Ref {
	if h.department != "" {
		return graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.department}
	}
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: h.person}
}

func (h holder) key() string { return keyOf(h.ref(), holderKinds) }

// holderOf is the holder that a key of choices names.
func holderOf(key string) holder {
	kind, id, _ := strings.Cut(key, " ")
	if kind == graphmodel.KindDepartment.String() {
		return holder{department: graphmodel.ID(id)}
	}
	return holder{person: graphmodel.ID(id)}
}
