package inspector

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

// ref is one other record, or none.
func ref[T any](p place[T], path, caption, placeholder string, kind graphmodel.Kind, of func(*T) *graphmodel.ID) *field {
	f := newField(p, path, caption, of, equal[graphmodel.ID], func(b *binding[graphmodel.ID]) fyne.CanvasObject {
		list := func() []look.Choice { return pick.Records(p.session.Workspace(), kind) }
		picker := look.NewPicker(placeholder, list, func(key string) { b.choose(graphmodel.ID(key)) })
		picker.Name = pick.Name(p.session, kind)
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
		list := func() []look.Choice { return pick.Records(p.session.Workspace(), kind) }
		tokens := look.NewTokens(add, list, pick.Name(p.session, kind), func(keys []string) { b.choose(pick.IDs(keys)) })
		tokens.OnPressed = func(key string) {
			p.session.Select(session.SelectionOf(graphmodel.Ref{Kind: kind, ID: graphmodel.ID(key)}))
		}
		b.show = func(list []graphmodel.ID) { tokens.SetChosen(pick.Keys(list)) }
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

func (h holder) key() string { return pick.Key(h.ref(), holderKinds) }

// holderOf is the holder that a key of choices names.
func holderOf(key string) holder {
	kind, id, _ := strings.Cut(key, " ")
	if kind == graphmodel.KindDepartment.String() {
		return holder{department: graphmodel.ID(id)}
	}
	return holder{person: graphmodel.ID(id)}
}
