package redact

import (
	"cmp"
	"reflect"
	"regexp"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// Withheld is a text that was picked and stays behind, since it names somebody
// whose name does.
type Withheld struct {
	Ref  graphmodel.Ref
	Path string
}

// Copy is what may be given away.
type Copy struct {
	Workspace *graphmodel.Workspace
	// Withheld are the texts that name somebody, in the order of the file. None
	// where names are picked.
	Withheld []Withheld

	redactor *redactor
}

// ID returns the id that a record of the source has in the copy, if it is in it.
func (c Copy) ID(ref graphmodel.Ref) graphmodel.ID { return c.redactor.id(ref.Kind.String(), ref.ID) }

// Of returns a copy of a workspace, which must be sound, that holds the picked
// parts and nothing else: no unknown keys, no revisions. The copy is sound.
//
// With names, ids stay as well, so that a copy can be merged. Without, every id
// and every name of a person is replaced by a pseudonym that depends on the
// secret, and a text that names somebody is left out.
func Of(w *graphmodel.Workspace, parts Part, secret Secret) Copy {
	r := redactor{parts: parts, secret: secret, source: w, ids: make(map[thing]graphmodel.ID)}
	if !parts.Has(Names) {
		r.mentions = MentionsOf(w.People.All()...)
		if !parts.Has(Email) {
			r.mentions.WithAddresses(w.People.All()...)
		}
	}
	draft := graphmodel.Draft{
		Info:        r.info(),
		Departments: reduced(&r, w.Departments),
		People:      reduced(&r, w.People),
		Ties:        reduced(&r, w.Ties),
		Goals:       reduced(&r, w.Goals),
		Changes:     reduced(&r, w.Changes),
		Touchpoints: reduced(&r, w.Touchpoints),
		Positions:   reduced(&r, w.Positions),
		Views:       reduced(&r, w.Views),
	}
	return Copy{Workspace: draft.Workspace(), Withheld: r.withheld, redactor: &r}
}

type redactor struct {
	parts    Part
	secret   Secret
	source   *graphmodel.Workspace
	mentions *Mentions // nil where names leave
	withheld []Withheld
	ids      map[thing]graphmodel.ID // found out already
}

// address finds the sign of an e-mail address, also as it stands in a URL.
var address = regexp.MustCompile("@|%40")

// thing is the kind and the id of something.
type thing struct {
	kind string
	id   graphmodel.ID
}

func (r *redactor) info() *graphmodel.Info {
	i := graphmodel.Clone(r.source.Info)
	r.strip(i)
	if !r.parts.Has(Parameters) {
		i.Parameters = graphmodel.DefaultParameters()
	}
	i.ID, i.Revisions = r.id("workspace", r.source.Info.ID), nil
	i.Title = cmp.Or(i.Title, "Map")
	return i
}

// id returns the id that stands for one in the copy. One that holds an address
// is no mere id; where names leave, it becomes another than in a copy without,
// so that the two do not say together who is who.
func (r *redactor) id(kind string, id graphmodel.ID) graphmodel.ID {
	named := r.mentions == nil
	if id == "" || named && (r.parts.Has(Email) || !address.MatchString(string(id))) {
		return id
	}
	if named {
		kind = "named " + kind
	}
	key := thing{kind, id}
	other, known := r.ids[key]
	if !known {
		other = r.secret.id(kind, id)
		r.ids[key] = other
	}
	return other
}

// reduced returns the records of a table as they leave.
func reduced[R graphmodel.Record](r *redactor, table graphmodel.Table[R]) []R {
	var zero R
	if !r.parts.Has(tables[zero.Kind()]) {
		return nil
	}
	rows := make([]R, 0, table.Len())
	for _, record := range table.All() {
		next := graphmodel.Clone(record)
		r.strip(next)
		if r.refer(next); graphmodel.Prune(next) {
			rows = append(rows, next)
		}
	}
	return rows
}

// refer gives a record, and all that it names, the ids of the copy, and takes
// away what names something that does not leave.
func (r *redactor) refer(record graphmodel.Record) {
	for _, ref := range graphmodel.References(record) {
		if r.parts.Has(tables[ref.Kind]) {
			*ref.ID = r.id(ref.Kind.String(), *ref.ID)
		} else {
			*ref.ID = ""
		}
	}
	if kind := record.Kind(); kind != graphmodel.KindPosition && kind != graphmodel.KindInfo {
		id := reflect.ValueOf(record).Elem().FieldByName("ID")
		id.SetString(string(r.id(kind.String(), graphmodel.ID(id.String()))))
	}
}

// strip empties what does not leave of a record.
func (r *redactor) strip(record graphmodel.Record) {
	s := stripper{redactor: r, ref: graphmodel.RefOf(record)}
	s.fields(reflect.ValueOf(record).Elem(), "", "")
	switch record := record.(type) {
	case *graphmodel.Info:
		record.Me = r.id(graphmodel.KindPerson.String(), record.Me)
	case *graphmodel.Person:
		record.Name = r.called(record.Name, "Person", s.ref, !r.parts.Has(Names))
	case *graphmodel.Department:
		record.Name = r.called(record.Name, "Department", s.ref, false)
	case *graphmodel.Goal:
		record.Title = r.called(record.Title, "Goal", s.ref, false)
	case *graphmodel.Change:
		record.Title = r.called(record.Title, "Change", s.ref, false)
	}
}

// called returns a name, or a pseudonym for one that stays behind. A name that
// was never given is none to hide, but for that of a person.
func (r *redactor) called(name, word string, ref graphmodel.Ref, hidden bool) string {
	if hidden || name == "" && r.mentions != nil {
		return r.secret.name(word, ref.Kind, ref.ID)
	}
	return name
}

// stripper empties the fields of one record.
type stripper struct {
	*redactor

	ref graphmodel.Ref
}

// fields empties what does not leave of a struct. The path is that of the
// policy, the place that with the keys of entries.
func (s *stripper) fields(v reflect.Value, path, place string) {
	for _, f := range field.Of(v.Type()) {
		value, path, place := v.Field(f.Index), field.Join(path, f.Name), field.Join(place, f.Name)
		if needs, listed := policy[s.ref.Kind][path]; f.Shape == field.Unknown || !s.inParameters(path) && (!listed || !s.parts.Has(needs)) {
			value.SetZero()
			continue
		}
		switch f.Shape {
		case field.Part:
			s.fields(value, path, place)
		case field.List:
			s.list(value, path, place)
		default:
			s.text(value, place)
		}
		plain(s.ref.Kind, path, value)
	}
}

// inParameters tells whether a field is a weight of the model, a number.
func (s *stripper) inParameters(path string) bool {
	return s.ref.Kind == graphmodel.KindInfo && strings.HasPrefix(path, "parameters.") && s.parts.Has(Parameters)
}

// list empties what does not leave of the entries of a list.
func (s *stripper) list(v reflect.Value, path, place string) {
	keys := field.Keys(v)
	for i := range v.Len() {
		entry, place := v.Index(i), field.Entry(place, keys[i])
		if entry.Kind() != reflect.Struct {
			s.text(entry, place)
			continue
		}
		if id := entry.FieldByName("ID"); id.IsValid() {
			id.SetString(string(s.id("entry", graphmodel.ID(id.String()))))
		}
		s.fields(entry, path, place)
	}
	if v.Type() == reflect.TypeFor[[]string]() {
		v.Set(reflect.ValueOf(withoutEmpty(v.Interface().([]string))))
	}
}

// text empties a text that names somebody.
func (s *stripper) text(v reflect.Value, place string) {
	if v.Type() != reflect.TypeFor[string]() || s.mentions == nil || !s.mentions.In(v.String()) {
		return
	}
	v.SetZero()
	s.withheld = append(s.withheld, Withheld{s.ref, place})
}

func withoutEmpty(texts []string) []string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}
