package raciview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
)

// head is what stands over the matrix: the change, what is missing, and what can
// be added.
type head struct {
	view                       *View
	change                     *look.Picker
	tabs                       *look.Segmented
	findings                   *fyne.Container
	add, suggestions, somebody *look.Button
	buttons                    *fyne.Container
	content                    fyne.CanvasObject
}

func newHead(v *View) *head {
	h := &head{view: v, findings: look.VBox(6)}
	h.change = look.NewPicker("No change yet", func() []look.Choice {
		var choices []look.Choice
		for _, c := range v.of.Changes.All() {
			choices = append(choices, look.Choice{Key: string(c.ID), Text: v.of.NameOf(graphmodel.RefOf(c))})
		}
		return choices
	}, func(key string) { v.session.ChooseChange(graphmodel.ID(key)) })
	h.change.Required = true
	h.tabs = look.NewSegmented([]string{"This change", "Everybody’s load"}, changePage, func(int) { v.update() })
	h.add = look.NewButton(look.Plain, "Add a task", v.addTask).WithIcon(theme.ContentAddIcon())
	h.suggestions = look.NewButton(look.Plain, "Suggested tasks", v.suggest)
	h.somebody = look.NewButton(look.Plain, "Add a person", v.addPerson)
	h.buttons = look.Flow(8, h.add, h.suggestions, h.somebody)
	title := look.Beside(12, look.NewText(look.Title, "Responsibilities"), nil, h.tabs)
	h.content = look.Inset(16, 12, look.VBox(10, title, h.change, h.findings, h.buttons))
	return h
}

// update says what is missing.
func (h *head) update() {
	v := h.view
	shown := v.change != nil
	if shown {
		h.change.SetChosen(string(v.change.ID))
	}
	here := h.tabs.Chosen() == changePage
	look.SetVisible(h.change, shown && here)
	look.SetVisible(h.buttons, shown && here && len(v.change.Responsibilities) > 0)
	look.SetVisible(h.suggestions, shown && len(duty.Suggest(v.of, v.change)) > 0)
	h.findings.Objects = nil
	for _, f := range v.findings() {
		h.findings.Add(f)
	}
	h.findings.Refresh()
}

// mostFindings is how many are said one by one; the table marks them all.
const mostFindings = 3

// findings says in words what is missing, and who has too much; a press goes
// there.
func (v *View) findings() []fyne.CanvasObject {
	if v.head.tabs.Chosen() == loadPage {
		return []fyne.CanvasObject{look.NewParagraph(look.Quiet, v.loadWords())}
	}
	if v.change == nil || len(v.change.Responsibilities) == 0 {
		return nil
	}
	var list []fyne.CanvasObject
	add := func(said string, do func()) {
		line := look.Badged(warning(), look.NewParagraph(look.Body, said), nil)
		list = append(list, look.NewPress(line, do))
	}
	gaps := duty.Gaps(v.change)
	for _, g := range gaps[:min(len(gaps), mostFindings)] {
		add(v.gapWords(g), func() { v.jump(g.Task) })
	}
	if more := len(gaps) - mostFindings; more > 0 {
		add(moreGaps(more), func() { v.jump(gaps[mostFindings].Task) })
	}
	for _, id := range v.people {
		if l := v.load[id]; l.Overloaded() {
			add(v.overloadWords(l), func() {
				v.choose(l.Person)
				v.head.tabs.SetChosen(loadPage)
				v.update()
			})
		}
	}
	if len(list) == 0 {
		list = append(list, look.NewParagraph(look.Quiet, "Every task has one person who answers for it and somebody who does it."))
	}
	return list
}

// warning is the mark before a finding.
func warning() fyne.CanvasObject {
	disc := look.NewSurface(look.ColourRoute)
	disc.Corner = 9
	return container.NewStack(disc, container.NewCenter(look.NewText(look.Section.In(look.ColourOnRoute), "!")))
}

// addTask adds an empty task, to be named at once.
func (v *View) addTask() {
	if v.change == nil {
		return
	}
	r := graphmodel.Responsibility{ID: graphmodel.NewID()}
	if v.session.Do(duty.Add(v.of, v.change, r)) {
		v.jump(r.ID)
		v.foot.rename()
	}
}

// everyTask is the key of the choice to add all suggestions.
const everyTask = "all"

// suggest offers tasks that follow from what is known of the change.
func (v *View) suggest() {
	if v.change == nil {
		return
	}
	found := duty.Suggest(v.of, v.change)
	choices := make([]look.Choice, 0, len(found)+1)
	if len(found) > 1 {
		choices = append(choices, look.Choice{Key: everyTask, Text: "All of these"})
	}
	for _, r := range found {
		choices = append(choices, look.Choice{Key: string(r.ID), Text: r.Task})
	}
	look.NewPickList(choices, func(key string) {
		tasks := found
		for _, r := range found {
			if string(r.ID) == key {
				tasks = []graphmodel.Responsibility{r}
			}
		}
		if v.session.Do(duty.Add(v.of, v.change, tasks...)) {
			v.jump(tasks[0].ID)
		}
	}).Under(v.head.suggestions, "")
}

// addPerson gives somebody a column.
func (v *View) addPerson() {
	if v.change == nil {
		return
	}
	here := make(map[graphmodel.ID]bool, len(v.people))
	for _, id := range v.people {
		here[id] = true
	}
	var choices []look.Choice
	for _, p := range v.of.People.All() {
		if !here[p.ID] {
			choices = append(choices, look.Choice{Key: string(p.ID), Text: v.of.PersonName(p.ID)})
		}
	}
	look.NewPickList(choices, func(key string) { v.column(graphmodel.ID(key)) }).Under(v.head.somebody, "")
}

// column shows a person in the matrix and goes there.
func (v *View) column(person graphmodel.ID) {
	v.added[v.change.ID] = append(v.added[v.change.ID], person)
	v.update()
	v.goTo(person)
}
