// Package pick offers the records of a workspace to the pickers of the window.
package pick

import (
	"cmp"
	"slices"

	"inroad/app/look"
	"inroad/app/nameorder"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Records lists the records of some kinds as choices, by name. The key of a
// choice is that of [Key].
func Records(w *graphmodel.Workspace, kinds ...graphmodel.Kind) []look.Choice {
	var list []look.Choice
	for r := range w.Records() {
		if slices.Contains(kinds, r.Kind()) {
			ref := graphmodel.RefOf(r)
			list = append(list, look.Choice{Key: Key(ref, kinds), Text: w.NameOf(ref), Detail: detail(w, r, kinds)})
		}
	}
	// Those of one name are in the order of their keys.
	slices.SortFunc(list, func(a, b look.Choice) int { return cmp.Compare(a.Key, b.Key) })
	nameorder.Sort(list, func(c look.Choice) string { return c.Text })
	return list
}

// detail tells people of the same name apart, and departments from people where
// both are offered.
func detail(w *graphmodel.Workspace, r graphmodel.Record, kinds []graphmodel.Kind) string {
	switch r := r.(type) {
	case *graphmodel.Person:
		if d := w.Department(r.Department); d != nil {
			return d.Name
		}
		return r.Title
	case *graphmodel.Department:
		if len(kinds) > 1 {
			return "department"
		}
	}
	return ""
}

// Key names a record among those of the kinds: by its id where there is one
// kind, else with the kind before it.
func Key(ref graphmodel.Ref, kinds []graphmodel.Kind) string {
	if len(kinds) == 1 {
		return string(ref.ID)
	}
	return ref.Kind.String() + " " + string(ref.ID)
}

// Name returns what to show for a key among the records of one kind.
func Name(s *session.Session, kind graphmodel.Kind) func(key string) string {
	return func(key string) string {
		return s.Workspace().NameOf(graphmodel.Ref{Kind: kind, ID: graphmodel.ID(key)})
	}
}

// IDs returns the keys of records of one kind as ids.
func IDs(keys []string) []graphmodel.ID {
	list := make([]graphmodel.ID, len(keys))
	for i, key := range keys {
		list[i] = graphmodel.ID(key)
	}
	return list
}

// Keys returns ids as keys.
func Keys(ids []graphmodel.ID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return list
}
