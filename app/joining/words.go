package joining

import (
	"path/filepath"
	"strings"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/field"
	"inroad/graphmodel/merge"
)

// about says whom or what a row is about.
func about(m *session.Merging, r *row) string {
	if d := r.duplicate; d != nil {
		return m.Ours.PersonName(d.Ours)
	}
	for _, w := range []*graphmodel.Workspace{m.Ours, m.Theirs} {
		if w.Lookup(r.conflict.Ref) != nil {
			return w.NameOf(r.conflict.Ref)
		}
	}
	return m.Result.Workspace.NameOf(r.conflict.Ref)
}

// what says what of it is to be decided.
func what(m *session.Merging, r *row) string {
	switch c := r.conflict; {
	case r.duplicate != nil && r.duplicate.ByEmail:
		return "same person? (same e-mail)"
	case r.duplicate != nil:
		return "same person? (same name)"
	case c.Kind == merge.Deleted && c.Path == "":
		return "deleted or kept"
	case c.Kind == merge.Circle:
		return field.Label(m.Ours, c.Path) + " (runs in a circle)"
	case c.Kind == merge.Reordered:
		return field.Label(m.Ours, c.Path) + " (order)"
	default:
		return field.Label(m.Ours, c.Path)
	}
}

// our and their say what the two sides hold.
func our(m *session.Merging, r *row) string {
	if r.duplicate != nil {
		return person(m.Ours, r.duplicate.Ours)
	}
	return side(m, m.Ours, r, r.conflict.Ours)
}

func their(m *session.Merging, r *row) string {
	if r.duplicate != nil {
		return person(m.Theirs, r.duplicate.Theirs)
	}
	return side(m, m.Theirs, r, r.conflict.Theirs)
}

// side puts the value of a side into words. w has the names for it.
func side(m *session.Merging, w *graphmodel.Workspace, r *row, value any) string {
	c := &r.conflict
	switch record, whole := value.(graphmodel.Record); {
	case c.Kind == merge.Deleted && value == nil:
		return "deleted"
	case whole:
		return kept(m, w, c, record)
	default:
		return field.Words(w, field.Last(c.Path), value)
	}
}

// kept says why the other side's deletion is in question.
func kept(m *session.Merging, w *graphmodel.Workspace, c *merge.Conflict, record graphmodel.Record) string {
	var why []string
	if before, ok := c.Base.(graphmodel.Record); ok && m.Base != nil {
		for _, f := range compare.Records(m.Base, w, before, record) {
			why = append(why, f.Text)
		}
	}
	for _, ref := range c.Also {
		if w.Lookup(ref) != nil {
			why = append(why, "needed by "+ref.Kind.String()+" "+w.NameOf(ref))
		}
	}
	if len(why) == 0 {
		return "kept"
	}
	return "kept; " + strings.Join(why, "; ")
}

// person says who somebody is.
func person(w *graphmodel.Workspace, id graphmodel.ID) string {
	p := w.Person(id)
	if p == nil {
		return "nobody any more"
	}
	words := []string{w.PersonName(id)}
	for _, more := range []string{p.Title, p.Email} {
		if more != "" {
			words = append(words, more)
		}
	}
	if d := w.Department(p.Department); d != nil {
		words = append(words, d.Name)
	}
	return strings.Join(words, ", ")
}

// before says what it was before both sides changed it; empty where that is not
// known.
func before(m *session.Merging, r *row) string {
	c := &r.conflict
	if r.duplicate != nil || m.Base == nil || c.Path == "" {
		return ""
	}
	return "Before: " + field.Words(m.Base, field.Last(c.Path), c.Base)
}

// whose say whose the two sides are, and as of when. Two copies of one person's
// map are told apart by the file.
func whose(m *session.Merging, r *row) (ours, theirs string) {
	by := m.Result.TheirsBy
	if by == "" || by == m.Result.OursBy {
		by = filepath.Base(m.Path)
	}
	return titled("Ours", m.Result.OursBy, r.conflict.OursAsOf), titled("Theirs", by, r.conflict.TheirsAsOf)
}

func titled(side, by string, asOf graphmodel.Date) string {
	if by != "" {
		side += " · " + by
	}
	if asOf.Known() {
		side += " · as of " + asOf.Time().Format("2 January 2006")
	}
	return side
}
