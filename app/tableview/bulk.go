package tableview

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// several is what can be done with several rows at once.
type several struct {
	view *View
	line *fyne.Container
	set  *look.Button
}

func newSeveral(v *View) *several {
	s := &several{view: v}
	s.set = look.NewButton(look.Primary, "Set for all…", s.choose)
	s.line = look.Flow(8, s.set,
		look.NewButton(look.Plain, "Copy", func() { v.table().Copy(fyne.CurrentApp().Clipboard()) }),
		look.NewButton(look.Danger, "Delete", func() { v.table().Delete() }),
		look.NewButton(look.Flat, "Select none", func() { v.session.Select(session.SelectionOf()) }))
	s.line.Hide()
	return s
}

// update shows it in the place of the tools while several rows are selected, so
// that the rows stay where they are.
func (s *several) update() {
	t := s.view.table()
	n := len(s.view.session.Selection().IDs(t.kind))
	look.SetVisible(s.line, n > 1)
	if s.view.tools != nil {
		look.SetVisible(s.view.tools, n < 2)
	}
	s.set.SetText("Set for all " + strconv.Itoa(n) + "…")
	look.SetEnabled(s.set, s.view.writable())
}

// A field to set for several, or one of what can be done with lists.
const addTo, takeFrom = "add ", "take "

// choose has one pick what to set.
func (s *several) choose() {
	t := s.view.table()
	var choices []look.Choice
	for i, f := range t.fields {
		switch {
		case f.set == nil || f.noun == "name" || f.noun == "title":
		case f.noun == "tags":
			choices = append(choices, look.Choice{Key: addTo + strconv.Itoa(i), Text: "Add a tag"}, look.Choice{Key: takeFrom + strconv.Itoa(i), Text: "Take a tag away"})
		default:
			choices = append(choices, look.Choice{Key: strconv.Itoa(i), Text: f.title})
		}
	}
	look.NewPickList(choices, s.value).Under(s.set, "")
}

// value has one pick what to set it to.
func (s *several) value(key string) {
	t := s.view.table()
	for prefix, tag := range map[string]func(p *graphmodel.Person, tag string){addTo: addTag, takeFrom: takeTag} {
		if len(key) > len(prefix) && key[:len(prefix)] == prefix {
			list := look.NewPickList(s.tags(), func(word string) { s.tag(word, tag) })
			list.Free = prefix == addTo
			list.Under(s.set, "")
			return
		}
	}
	i, err := strconv.Atoi(key)
	if err != nil {
		return
	}
	f := &t.fields[i]
	var offers []look.Choice
	if f.offers != nil {
		offers = f.offers()
	}
	list := look.NewPickList(offers, func(value string) { t.tell(t.set(f, value, t.selected())) })
	list.Free = f.free || f.offers == nil
	list.Under(s.set, "")
}

func (t *table) tell(refused string) {
	if refused != "" {
		t.say(refused)
	}
}

// tags lists the tags of the map.
func (s *several) tags() []look.Choice {
	var tags []string
	for _, p := range s.view.session.Workspace().People.All() {
		tags = append(tags, p.Tags...)
	}
	slices.Sort(tags)
	var choices []look.Choice
	for _, tag := range slices.Compact(tags) {
		choices = append(choices, look.Choice{Key: tag, Text: tag})
	}
	return choices
}

// tag changes the tags of all the selected people in one step.
func (s *several) tag(word string, change func(p *graphmodel.Person, tag string)) {
	t := s.view.table()
	t.session.Do(put(t, "tags", t.selected(), func(p *graphmodel.Person) { change(p, word) }))
}

func addTag(p *graphmodel.Person, tag string) {
	if !slices.Contains(p.Tags, tag) {
		p.Tags = append(p.Tags, tag)
	}
}

func takeTag(p *graphmodel.Person, tag string) {
	p.Tags = slices.DeleteFunc(p.Tags, func(other string) bool { return other == tag })
}
