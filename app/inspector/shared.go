package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

// sharedRef is a reference that all the people have in common, or not.
type sharedRef struct {
	view   *look.Field
	picker *look.Picker
	read   func() (id graphmodel.ID, same bool)
}

func shared(s *session.Session, people []graphmodel.ID, caption string, kind graphmodel.Kind, noun string,
	of func(*graphmodel.Person) *graphmodel.ID) *sharedRef {
	f := &sharedRef{}
	f.read = func() (graphmodel.ID, bool) {
		var all []graphmodel.ID
		for _, id := range people {
			if p := s.Workspace().Person(id); p != nil {
				all = append(all, *of(p))
			}
		}
		all = slices.Compact(all)
		if len(all) != 1 {
			return "", len(all) == 0
		}
		return all[0], true
	}
	f.picker = look.NewPicker("Choose for all", func() []look.Choice { return pick.Records(s.Workspace(), kind) }, func(key string) {
		name := fmt.Sprintf("Change the %s of %d people", noun, len(people))
		eachPerson(s, people, name, func(p *graphmodel.Person) { *of(p) = graphmodel.ID(key) })
		f.update()
	})
	f.picker.Name = pick.Name(s, kind)
	if kind == graphmodel.KindDepartment {
		creating(f.picker, s, func() []graphmodel.ID { return people })
	}
	f.view = look.NewField(caption, f.picker)
	return f
}

func (f *sharedRef) object() fyne.CanvasObject { return f.view }

func (f *sharedRef) update() {
	id, same := f.read()
	f.picker.SetChosen(string(id))
	f.view.SetRemark("")
	if !same {
		f.view.SetRemark("differs")
	}
}

func (f *sharedRef) fields(func(string, *field) bool) bool { return true }

// sharedTags adds tags to all the people, and takes away those that all have.
type sharedTags struct {
	session *session.Session
	people  []graphmodel.ID
	tokens  *look.Tokens
	view    *look.Field
}

func newSharedTags(s *session.Session, people []graphmodel.ID) *sharedTags {
	t := &sharedTags{session: s, people: people}
	same := func(key string) string { return key }
	t.tokens = look.NewTokens("Tag all", t.known, same, t.change)
	t.tokens.Free = true
	t.view = look.NewField("Tags that all have", t.tokens)
	return t
}

// known lists the tags that are in use on the map.
func (t *sharedTags) known() []look.Choice {
	var tags []string
	for _, p := range t.session.Workspace().People.All() {
		tags = append(tags, p.Tags...)
	}
	slices.Sort(tags)
	var list []look.Choice
	for _, tag := range slices.Compact(tags) {
		list = append(list, look.Choice{Key: tag, Text: tag})
	}
	return list
}

func (t *sharedTags) common() []string {
	var common []string
	for i, id := range t.people {
		p := t.session.Workspace().Person(id)
		switch {
		case p == nil:
		case i == 0:
			common = slices.Clone(p.Tags)
		default:
			common = slices.DeleteFunc(common, func(tag string) bool { return !slices.Contains(p.Tags, tag) })
		}
	}
	return common
}

func (t *sharedTags) change(tags []string) {
	before := t.common()
	name := fmt.Sprintf("Change the tags of %d people", len(t.people))
	eachPerson(t.session, t.people, name, func(p *graphmodel.Person) {
		p.Tags = slices.DeleteFunc(p.Tags, func(tag string) bool {
			return slices.Contains(before, tag) && !slices.Contains(tags, tag)
		})
		for _, tag := range tags {
			if !slices.Contains(p.Tags, tag) {
				p.Tags = append(p.Tags, tag)
			}
		}
	})
}

func (t *sharedTags) object() fyne.CanvasObject { return t.view }

func (t *sharedTags) update() { t.tokens.SetChosen(t.common()) }

func (t *sharedTags) fields(func(string, *field) bool) bool { return true }
