// Package subject gathers everything that a map holds about one person, and
// deletes it.
package subject

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
	"inroad/graphmodel/redact"
)

// Data is everything that is held about one person.
type Data struct {
	Person graphmodel.ID `json:"id"`
	Name   string        `json:"name"`
	// Sections are those that hold something.
	Sections []Section `json:"sections"`
}

// Section is what is held of one sort.
type Section struct {
	Title string `json:"title"`
	Items []Item `json:"items"`
}

// Item is one thing that is held.
type Item struct {
	// Ref and Path say where it stands in the map; the path is that within the
	// record, and empty for the whole of it.
	Ref  graphmodel.Ref `json:"-"`
	Kind string         `json:"kind"`
	ID   graphmodel.ID  `json:"record"`
	Path string         `json:"path"`
	// About says what it is about, and Text what is held.
	About string `json:"about"`
	Text  string `json:"text"`
}

// The sections, in their order.
const (
	Record      = "Record"
	Roles       = "Named as"
	Ties        = "Ties"
	Goals       = "Goals held"
	Stances     = "Stances and reasons"
	Benefits    = "Benefits and offers"
	Plans       = "Steps and responsibilities"
	Touchpoints = "Touchpoints"
	Place       = "Place on the map"
	// Mentions are texts about other things in which the name, or a part of it,
	// stands. It may be that of somebody else.
	Mentions = "Texts with the name"
)

var order = []string{Record, Roles, Ties, Goals, Stances, Benefits, Plans, Touchpoints, Place, Mentions}

// sectionOf says to which section entries of a list belong.
var sectionOf = map[string]string{"holders": Goals, "stances": Stances, "benefits": Benefits, "offers": Benefits,
	"steps": Plans, "responsibilities": Plans}

// Of returns everything that is held about a person, in the order of the map.
// Of somebody who is not on the map nothing is.
func Of(w *graphmodel.Workspace, id graphmodel.ID) Data {
	person := w.Person(id)
	if person == nil {
		return Data{Person: id}
	}
	c := collector{workspace: w, id: id, mentions: redact.MentionsOf(person).WithAddresses(person), found: make(map[string][]Item)}
	for r := range w.Records() {
		c.record(r)
	}
	data := Data{Person: id, Name: w.PersonName(id)}
	for _, title := range order {
		if items := c.found[title]; len(items) > 0 {
			data.Sections = append(data.Sections, Section{title, items})
		}
	}
	return data
}

// Section returns what is held of one sort.
func (d Data) Section(title string) []Item {
	for _, s := range d.Sections {
		if s.Title == title {
			return s.Items
		}
	}
	return nil
}

type collector struct {
	workspace *graphmodel.Workspace
	id        graphmodel.ID
	mentions  *redact.Mentions
	found     map[string][]Item
	ref       graphmodel.Ref // of the record that is looked at
}

func (c *collector) add(section, path, about, text string) {
	c.found[section] = append(c.found[section], Item{Ref: c.ref, Kind: c.ref.Kind.String(), ID: c.ref.ID, Path: path, About: about, Text: text})
}

// record looks at one record. Some are about the person as a whole.
func (c *collector) record(r graphmodel.Record) {
	c.ref = graphmodel.RefOf(r)
	v := reflect.ValueOf(r).Elem()
	whole := map[graphmodel.Kind]string{graphmodel.KindTie: Ties, graphmodel.KindTouchpoint: Touchpoints, graphmodel.KindPosition: Place}
	switch section, is := whole[c.ref.Kind]; {
	case c.ref == graphmodel.Ref{Kind: graphmodel.KindPerson, ID: c.id}:
		c.own(v)
	case is && c.refersTo(r):
		c.add(section, "", c.workspace.NameOf(c.ref), c.words("", v.Interface()))
		c.unknown(section, v)
	default:
		c.fields(v, "")
	}
}

// own lists the person's own record, value by value.
func (c *collector) own(v reflect.Value) {
	c.add(Record, "id", "id", string(c.id))
	for _, f := range field.Of(v.Type()) {
		if value := v.Field(f.Index); f.Shape != field.Unknown && !value.IsZero() {
			c.add(Record, f.Name, field.Label(c.workspace, f.Name), c.words(f.Name, value.Interface()))
		}
	}
	c.unknown(Record, v)
}

// unknown lists what another version of the program has put into a record.
func (c *collector) unknown(section string, v reflect.Value) {
	extra, _ := v.FieldByName("Extra").Interface().(graphmodel.Extra)
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		c.add(section, key, key, extra[key])
	}
}

func (c *collector) refersTo(r graphmodel.Record) bool {
	return slices.ContainsFunc(graphmodel.References(r), func(ref graphmodel.Reference) bool {
		return ref.Kind == graphmodel.KindPerson && *ref.ID == c.id
	})
}

// fields looks through a struct for the person, and for their name in texts.
func (c *collector) fields(v reflect.Value, path string) {
	for _, f := range field.Of(v.Type()) {
		value, path := v.Field(f.Index), field.Join(path, f.Name)
		switch f.Shape {
		case field.Unknown:
			c.mentionedIn(value.Interface().(graphmodel.Extra), path)
		case field.Part:
			c.fields(value, path)
		case field.List:
			c.list(value, f.Name, path)
		default:
			c.scalar(value, f.Name, path)
		}
	}
}

func (c *collector) scalar(v reflect.Value, name, path string) {
	switch value := v.Interface().(type) {
	case graphmodel.ID:
		if c.is(value, name) {
			c.add(Roles, path, c.at(path), c.workspace.PersonName(value))
		}
	case string:
		if name == "dismissed" && names(value, c.id) {
			c.add(Roles, path, c.at(path), value)
		} else if c.mentions.In(value) {
			c.add(Mentions, path, c.at(path), value)
		}
	}
}

func (c *collector) mentionedIn(extra graphmodel.Extra, path string) {
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		if c.mentions.In(extra[key]) || c.mentions.In(key) || names(extra[key], c.id) || names(key, c.id) {
			at := field.JoinUnknown(path, key)
			c.add(Mentions, at, c.at(at), extra[key])
		}
	}
}

// names tells whether an id stands in what is no text for people: the key of a
// piece of advice, or JSON that this version does not know.
func names(text string, id graphmodel.ID) bool {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"{}[]:,`, r) }) {
		if part == string(id) {
			return true
		}
	}
	return false
}

// is tells whether a field names the person.
func (c *collector) is(id graphmodel.ID, name string) bool {
	return id == c.id && name != "id" && field.KindNamed(name) == graphmodel.KindPerson
}

func (c *collector) list(v reflect.Value, name, path string) {
	keys := field.Keys(v)
	for i := range v.Len() {
		entry, at := v.Index(i), field.Entry(path, keys[i])
		switch {
		case entry.Kind() != reflect.Struct:
			c.scalar(entry, name, at)
		case c.about(entry):
			section := sectionOf[name]
			if section == "" {
				section = Roles
			}
			c.add(section, at, c.at(path), c.words(name, entry.Interface()))
		default:
			c.fields(entry, at)
		}
	}
}

// about tells whether an entry of a list names the person.
func (c *collector) about(entry reflect.Value) bool {
	for _, f := range field.Of(entry.Type()) {
		switch value := entry.Field(f.Index).Interface().(type) {
		case graphmodel.ID:
			if c.is(value, f.Name) {
				return true
			}
		case []graphmodel.ID:
			if field.KindNamed(f.Name) == graphmodel.KindPerson && slices.Contains(value, c.id) {
				return true
			}
		}
	}
	return false
}

func (c *collector) words(name string, value any) string {
	return field.Words(c.workspace, name, value)
}

// at says where a value stands: "department “Finance”: head".
func (c *collector) at(path string) string {
	label := field.Label(c.workspace, field.Trunk(path))
	if c.ref.Kind == graphmodel.KindInfo {
		return "map: " + label
	}
	return c.ref.Kind.String() + " “" + c.workspace.NameOf(c.ref) + "”: " + label
}
