package viewpanel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/nameorder"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

// filters is the part of the panel that says who and which ties are looked at.
type filters struct {
	session *session.Session
	view    *mapview.Map
	content fyne.CanvasObject

	departments, tags, tieKinds *look.Tokens
	stances, kinds, trust       *look.Toggles
	stanceField                 *look.Field
	around                      *look.Picker
	steps, others               *look.Segmented
	clear                       *look.Button
}

func newFilters(s *session.Session, m *mapview.Map) *filters {
	f := &filters{session: s, view: m}
	f.departments = look.NewTokens("Department", departments(s), nameOf(s, graphmodel.KindDepartment), f.set(func(c *graphmodel.Filter, keys []string) { c.Departments = ids(keys) }))
	f.tags = look.NewTokens("Tag", words(s, tagsOf), itself, f.set(func(c *graphmodel.Filter, on []string) { c.Tags = on }))
	f.tieKinds = look.NewTokens("Kind of tie", words(s, tieKindsOf), itself, f.set(func(c *graphmodel.Filter, on []string) { c.TieKinds = on }))
	f.stances = look.NewToggles(graphmodel.StanceWords, f.set(func(c *graphmodel.Filter, on []string) { c.Stances = on }))
	f.kinds = look.NewToggles(graphmodel.PersonKinds, f.set(func(c *graphmodel.Filter, on []string) { c.Kinds = on }))
	f.trust = look.NewToggles(graphmodel.TrustWords, f.set(func(c *graphmodel.Filter, on []string) { c.Trust = on }))
	f.around = look.NewPicker("Anybody", func() []look.Choice { return pick.Records(s.Workspace(), graphmodel.KindPerson) }, func(key string) {
		m.FocusOn(graphmodel.ID(key), m.Looks().Filter.Steps.Or(graphmodel.DefaultSteps))
	})
	f.around.Name = pick.Name(s, graphmodel.KindPerson)
	f.steps = look.NewSegmented([]string{"1 step", "2", "3"}, graphmodel.DefaultSteps-1, func(i int) {
		if focus := m.Looks().Filter.Focus; focus != "" {
			m.FocusOn(focus, i+1)
		}
	})
	f.others = look.NewSegmented([]string{"Hide the others", "Show them pale"}, 0, func(i int) {
		m.Look(func(l *mapview.Looks) { l.Dim = i == 1 })
	})
	f.clear = look.NewButton(look.Flat, "Clear", m.ClearFilter)
	f.stanceField = look.NewField("Stance on the change", f.stances)
	f.content = look.VBox(10,
		look.SectionTitle("Show only", f.clear),
		look.NewField("In a department, with its parts", f.departments),
		look.NewField("Around somebody", look.VBox(6, f.around, f.steps)),
		f.stanceField,
		look.NewField("Tagged", f.tags),
		look.NewField("Kind of person", f.kinds),
		look.NewField("Ties of this trust", f.trust),
		look.NewField("Ties of this kind", f.tieKinds),
		f.others)
	return f
}

// set returns what changes the filter by the words that a control tells.
func (f *filters) set(change func(*graphmodel.Filter, []string)) func([]string) {
	return func(on []string) { f.view.Look(func(l *mapview.Looks) { change(&l.Filter, on) }) }
}

// update shows the filter of the map.
func (f *filters) update() {
	looks := f.view.Looks()
	c := looks.Filter
	f.departments.SetChosen(keysOf(c.Departments))
	f.tags.SetChosen(c.Tags)
	f.tieKinds.SetChosen(c.TieKinds)
	f.stances.SetOn(c.Stances)
	f.kinds.SetOn(c.Kinds)
	f.trust.SetOn(c.Trust)
	f.around.SetChosen(string(c.Focus))
	f.steps.SetChosen(min(max(c.Steps.Or(graphmodel.DefaultSteps), 1), graphmodel.MaxSteps) - 1)
	f.others.SetChosen(0)
	if looks.Dim {
		f.others.SetChosen(1)
	}
	f.stanceField.SetRemark("")
	if change := f.session.Change(); change != nil {
		f.stanceField.SetRemark(shortened(f.session.Workspace().NameOf(graphmodel.RefOf(change)), 30))
	}
	look.SetVisible(f.stanceField, f.session.Change() != nil)
	look.SetVisible(f.clear, f.view.Filtered())
}

// shortened cuts a text to that many letters.
func shortened(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}

func departments(s *session.Session) func() []look.Choice {
	return func() []look.Choice { return pick.Records(s.Workspace(), graphmodel.KindDepartment) }
}

func nameOf(s *session.Session, kind graphmodel.Kind) func(string) string { return pick.Name(s, kind) }

func ids(keys []string) []graphmodel.ID { return pick.IDs(keys) }

func keysOf(list []graphmodel.ID) []string { return pick.Keys(list) }

func itself(word string) string { return word }

// words offers the words that stand on the map, each once whatever its case.
func words(s *session.Session, of func(*graphmodel.Workspace) []string) func() []look.Choice {
	return func() []look.Choice {
		seen := make(map[string]bool)
		var list []string
		for _, word := range of(s.Workspace()) {
			if key := strings.ToLower(word); word != "" && !seen[key] {
				seen[key] = true
				list = append(list, word)
			}
		}
		slices.Sort(list)
		nameorder.Sort(list, itself)
		choices := make([]look.Choice, len(list))
		for i, word := range list {
			choices[i] = look.Choice{Key: word, Text: word}
		}
		return choices
	}
}

func tagsOf(w *graphmodel.Workspace) []string {
	var all []string
	for _, p := range w.People.All() {
		all = append(all, p.Tags...)
	}
	return all
}

func tieKindsOf(w *graphmodel.Workspace) []string {
	var all []string
	for _, t := range w.Ties.All() {
		all = append(all, t.Kinds...)
	}
	return all
}
