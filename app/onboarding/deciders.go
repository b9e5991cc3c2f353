package onboarding

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel"
)

// deciders asks who decides: a line each, with an empty one at the end, and whose
// yes it takes where there are several.
type deciders struct {
	owner   *Questions
	lines   []*deciderLine
	list    *fyne.Container
	rule    *look.Segmented
	whose   *look.Field
	content *fyne.Container
}

// deciderLine is one decider.
type deciderLine struct {
	name, department *look.Entry
}

var rules = []graphmodel.Rule{graphmodel.RuleAll, graphmodel.RuleMajority, graphmodel.RuleAny}

func newDeciders(q *Questions) *deciders {
	d := &deciders{owner: q, list: look.VBox(8)}
	names := make([]string, len(rules))
	for i, rule := range rules {
		names[i] = ruleNames[rule]
	}
	d.rule = look.NewSegmented(names, 0, nil)
	d.whose = look.NewField("Who has to say yes?", d.rule)
	d.whose.Hide()
	head := container.NewGridWithColumns(2, look.NewText(look.Caption, "Name or role"), look.NewText(look.Caption, "Department"))
	d.content = look.VBox(12, look.VBox(6, head, d.list), d.whose)
	d.add()
	return d
}

// mostDeciders is how many can be named here; more can follow on the map.
const mostDeciders = 12

func (d *deciders) add() {
	line := &deciderLine{look.NewEntry("Dana Wu"), look.NewEntry("Finance")}
	if len(d.lines) > 0 {
		line = &deciderLine{look.NewEntry("Add another"), look.NewEntry("")}
	}
	line.name.Draft, line.department.Draft = true, true
	line.name.OnChanged = func(string) { d.typed() }
	line.name.Keys = d.keys(func() { d.afterName(line) })
	line.department.Keys = d.keys(func() { d.afterDepartment(line) })
	d.lines = append(d.lines, line)
	d.list.Add(container.NewGridWithColumns(2, line.name, line.department))
	d.content.Refresh()
}

// typed keeps an empty line at the end, and asks whose yes it takes where several
// are named.
func (d *deciders) typed() {
	if last := d.lines[len(d.lines)-1]; !blank(last.name) && len(d.lines) < mostDeciders {
		d.add()
	}
	look.SetVisible(d.whose, len(d.named()) > 1)
	d.content.Refresh()
}

func (d *deciders) keys(enter func()) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			d.owner.Escape()
		case fyne.KeyReturn, fyne.KeyEnter:
			enter()
		default:
			return false
		}
		return true
	}
}

// afterName goes on to the department; from an empty line all are named.
func (d *deciders) afterName(line *deciderLine) {
	if blank(line.name) {
		d.owner.GoOn()
		return
	}
	d.owner.focus(line.department)
}

// afterDepartment goes on to the next line.
func (d *deciders) afterDepartment(line *deciderLine) {
	if i := slices.Index(d.lines, line); i+1 < len(d.lines) {
		d.owner.focus(d.lines[i+1].name)
		return
	}
	d.owner.GoOn()
}

func (d *deciders) first() fyne.Focusable { return d.lines[0].name }

// named returns who is named.
func (d *deciders) named() []Decider {
	var list []Decider
	for _, line := range d.lines {
		if !blank(line.name) {
			list = append(list, Decider{line.name.Text, line.department.Text})
		}
	}
	return list
}

// chosen returns whose yes it takes; nothing is said where one decides.
func (d *deciders) chosen() graphmodel.Rule {
	if len(d.named()) < 2 {
		return ""
	}
	return rules[max(d.rule.Chosen(), 0)]
}
