package viewpanel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/mapview/menus"
	"inroad/graphmodel"
)

// bar is the row of chips that says what of the map is not as a newcomer would
// see it: what is filtered, which departments are shown as one, and how many
// people are left.
type bar struct {
	view    *mapview.Map
	content *fyne.Container
}

func newBar(m *mapview.Map) *bar { return &bar{view: m, content: look.Flow(6)} }

// update shows the chips for how the map is looked at now.
func (b *bar) update(w *graphmodel.Workspace) {
	b.content.Objects = nil
	for _, c := range criteria(w, b.view.Looks()) {
		b.content.Add(look.NewRemovableChip(c.text, nil, func() { b.view.Look(c.remove) }))
	}
	if b.view.Filtered() {
		b.content.Add(look.NewChip(countText(w, b.view), nil))
		b.content.Add(look.NewChip("Clear", b.view.ClearFilter))
	}
	look.SetVisible(b.content, len(b.content.Objects) > 0)
	b.content.Refresh()
}

// criterion is one thing that the map is narrowed to, and what takes it away.
type criterion struct {
	text   string
	remove func(*mapview.Looks)
}

// criteria says what a map is narrowed to, in the order of the panel.
func criteria(w *graphmodel.Workspace, looks mapview.Looks) []criterion {
	f := &looks.Filter
	var all []criterion
	add := func(there bool, text string, remove func(*mapview.Looks)) {
		if there {
			all = append(all, criterion{text, remove})
		}
	}
	add(len(f.Departments) > 0, departmentNames(w, f.Departments), func(l *mapview.Looks) { l.Filter.Departments = nil })
	add(f.Focus != "", menus.StepsText(f.Steps.Or(graphmodel.DefaultSteps))+" from "+w.PersonName(f.Focus),
		func(l *mapview.Looks) { l.Filter.Focus, l.Filter.Steps = "", graphmodel.Opt[int]{} })
	add(len(f.Stances) > 0, anyOf(f.Stances), func(l *mapview.Looks) { l.Filter.Stances = nil })
	add(len(f.Tags) > 0, "tagged "+anyOf(f.Tags), func(l *mapview.Looks) { l.Filter.Tags = nil })
	add(len(f.Kinds) > 0, anyOf(f.Kinds), func(l *mapview.Looks) { l.Filter.Kinds = nil })
	add(len(f.Trust) > 0, "trust: "+anyOf(f.Trust), func(l *mapview.Looks) { l.Filter.Trust = nil })
	add(len(f.TieKinds) > 0, "ties: "+anyOf(f.TieKinds), func(l *mapview.Looks) { l.Filter.TieKinds = nil })
	add(len(looks.Collapsed) > 0, departmentNames(w, looks.Collapsed)+" as one", func(l *mapview.Looks) { l.Collapsed = nil })
	return all
}

// departmentNames names one or two departments, and counts more.
func departmentNames(w *graphmodel.Workspace, list []graphmodel.ID) string {
	if len(list) > 2 {
		return fmt.Sprintf("%d departments", len(list))
	}
	var names []string
	for _, id := range list {
		names = append(names, shortened(w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: id}), 28))
	}
	return strings.Join(names, ", ")
}

// anyOf joins words of which one is enough.
func anyOf(list []string) string {
	if last := len(list) - 1; last > 0 {
		return shortened(strings.Join(list[:last], ", ")+" or "+list[last], 42)
	}
	return shortened(strings.Join(list, ""), 42)
}

// countText says how many people the filter leaves and, where it asks something
// of ties, how many of these.
func countText(w *graphmodel.Workspace, m *mapview.Map) string {
	passing := m.Passing()
	if passing == nil {
		return ""
	}
	text := fmt.Sprintf("%d of %d people", passing.People(), w.People.Len())
	if f := m.Looks().Filter; len(f.Trust)+len(f.TieKinds) > 0 {
		text += fmt.Sprintf(", %d of %d ties", passing.Ties(), w.Ties.Len())
	}
	if m.Looks().Dim {
		return text + " stand out"
	}
	return text + " shown"
}
