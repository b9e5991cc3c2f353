package navigator

import (
	"fmt"
	"slices"

	"inroad/app/drawing"
	"inroad/app/nameorder"
	"inroad/app/session"
	"inroad/graphmodel"
)

// lineKind says what a line of the outline is.
type lineKind int

const (
	sectionLine lineKind = iota // a title that folds what is under it
	recordLine                  // a record of the workspace
	hintLine                    // what to do where a section is empty
	alertLine                   // something that needs attention
)

// sign is the little picture at the start of a line.
type sign int

const (
	noSign sign = iota
	diamond
	filledDiamond
	square // in the hue of a department
	disc
	flag
	dot
)

// line is one line of the outline.
type line struct {
	kind         lineKind
	text, detail string
	depth        int
	sign         sign
	hue          drawing.Hue
	// refs are the records that the line stands for; it is at most one but for
	// alerts.
	refs []graphmodel.Ref
	// fold is the key under which folding is remembered; empty for what does
	// not fold.
	fold string
	open bool
	// adds is the kind of record that the line offers to add, if offers.
	adds   graphmodel.Kind
	offers bool
}

// ref returns the record that the line stands for.
func (l line) ref() (graphmodel.Ref, bool) {
	if l.kind == recordLine && len(l.refs) == 1 {
		return l.refs[0], true
	}
	return graphmodel.Ref{}, false
}

// start returns how far from the left a line begins, after its chevron. Where
// nothing can fold no room is kept for one.
func (l line) start() float32 {
	if l.kind != sectionLine && l.sign != square && l.depth == 0 {
		return 8
	}
	return 20 + 14*float32(l.depth)
}

// The keys of the sections.
const (
	foldChanges     = "changes"
	foldDepartments = "departments"
	foldElsewhere   = "elsewhere"
	foldGoals       = "goals"
	foldAttention   = "attention"
)

// foldOf returns the key under which the people of a department fold.
func foldOf(department graphmodel.ID) string {
	if department == "" {
		return foldElsewhere
	}
	return "department " + string(department)
}

// outline makes the lines of a workspace.
type outline struct {
	*survey

	change graphmodel.ID
	// toggled holds the keys of what the user has folded or opened, against
	// the default.
	toggled map[string]bool

	lines []line
}

// outlineOf returns the lines to be seen of what was surveyed.
func outlineOf(s *session.Session, surveyed *survey, toggled map[string]bool) []line {
	o := outline{survey: surveyed, toggled: toggled}
	if change := s.Change(); change != nil {
		o.change = change.ID
	}
	o.changes()
	o.departments()
	o.elsewhere()
	o.goals()
	o.attention()
	return o.lines
}

// isOpen tells whether what has that key is open, which it is at first or not.
func (o *outline) isOpen(key string, atFirst bool) bool { return atFirst != o.toggled[key] }

// section begins a section and tells whether it is open.
func (o *outline) section(title, key string, detail int, atFirst bool) bool {
	l := line{kind: sectionLine, text: title, fold: key, open: o.isOpen(key, atFirst)}
	if detail > 0 && !l.open {
		l.detail = fmt.Sprint(detail)
	}
	o.lines = append(o.lines, l)
	return l.open
}

// offer lets the line before add records of a kind, and says so where there is
// none.
func (o *outline) offer(kind graphmodel.Kind, open, none bool, hint string) {
	o.lines[len(o.lines)-1].adds, o.lines[len(o.lines)-1].offers = kind, true
	if open && none {
		o.lines = append(o.lines, line{kind: hintLine, text: hint, adds: kind, offers: true})
	}
}

func (o *outline) changes() {
	changes := o.workspace.Changes.All()
	open := o.section("Changes", foldChanges, len(changes), true)
	o.offer(graphmodel.KindChange, open, len(changes) == 0, "Describe a change")
	if !open {
		return
	}
	for _, c := range changes {
		l := o.record(c, 0, diamond)
		l.detail = c.Status
		if c.ID == o.change {
			l.sign = filledDiamond
		}
		o.lines = append(o.lines, l)
	}
}

func (o *outline) departments() {
	open := o.section("Departments", foldDepartments, o.workspace.Departments.Len(), true)
	o.offer(graphmodel.KindDepartment, open, o.workspace.Departments.Len() == 0, "Add a department")
	if open {
		o.departmentsOf("", 0)
	}
}

// departmentsOf adds the departments that are parts of parent. What folds is
// their people; the departments themselves are few, and always in view.
func (o *outline) departmentsOf(parent graphmodel.ID, depth int) {
	for _, d := range o.children[parent] {
		l := o.record(d, depth, square)
		l.hue = o.hue(d.ID)
		if people := len(o.members[d.ID]); people > 0 {
			l.fold = foldOf(d.ID)
			l.open = o.isOpen(l.fold, false)
			l.detail = fmt.Sprint(people)
		}
		o.lines = append(o.lines, l)
		if l.open {
			o.people(o.members[d.ID], depth+1)
		}
		o.departmentsOf(d.ID, depth+1)
	}
}

func (o *outline) people(people []*graphmodel.Person, depth int) {
	for _, p := range byName(o.workspace, people) {
		l := o.record(p, depth, disc)
		l.hue = o.hue(p.Department)
		if p.ID == o.workspace.Info.Me {
			l.detail = "you"
		}
		o.lines = append(o.lines, l)
	}
}

// elsewhere lists the people without a department. Few are in view at once.
func (o *outline) elsewhere() {
	const few = 12
	people := o.members[""]
	if len(people) == 0 {
		return
	}
	title := "No department"
	if o.workspace.Departments.Len() == 0 {
		title = "People"
	}
	if o.section(title, foldElsewhere, len(people), len(people) <= few) {
		o.people(people, 0)
	}
}

func (o *outline) goals() {
	goals := o.workspace.Goals.All()
	open := o.section("Goals", foldGoals, len(goals), true)
	o.offer(graphmodel.KindGoal, open, len(goals) == 0, "Add a shared goal")
	if !open {
		return
	}
	for _, g := range byName(o.workspace, goals) {
		o.lines = append(o.lines, o.record(g, 0, flag))
	}
}

// attention lists what the user may want to look after, if there is anything.
func (o *outline) attention() {
	const shown = 5
	overdue, guesses := o.overdue, o.guesses
	count := min(len(overdue), 1) + min(len(guesses), 1)
	if count == 0 || !o.section("Needs attention", foldAttention, len(overdue)+len(guesses), true) {
		return
	}
	for _, over := range overdue[:min(len(overdue), shown)] {
		o.lines = append(o.lines, line{kind: alertLine, sign: dot, refs: []graphmodel.Ref{graphmodel.RefOf(over.Person)},
			text: o.workspace.PersonName(over.Person.ID), detail: days(over.Days)})
	}
	if more := overdue[min(len(overdue), shown):]; len(more) > 0 {
		l := line{kind: alertLine, text: fmt.Sprintf("%d more not met in time", len(more))}
		for _, over := range more {
			l.refs = append(l.refs, graphmodel.RefOf(over.Person))
		}
		o.lines = append(o.lines, l)
	}
	if len(guesses) == 0 {
		return
	}
	l := line{kind: alertLine, text: fmt.Sprintf("%d ratings are guesses", len(guesses)), refs: guesses}
	if len(guesses) == 1 {
		l.text = "1 rating is a guess"
	}
	o.lines = append(o.lines, l)
}

// days says how long somebody was not met, short enough for a narrow panel.
func days(n int) string { return fmt.Sprintf("%d days", n) }

func (o *outline) record(r graphmodel.Record, depth int, s sign) line {
	ref := graphmodel.RefOf(r)
	return line{kind: recordLine, text: o.workspace.NameOf(ref), depth: depth, sign: s, refs: []graphmodel.Ref{ref}}
}

// byName returns records sorted by name, and those of one name by id.
func byName[R graphmodel.Record](w *graphmodel.Workspace, records []R) []R {
	sorted := slices.Clone(records)
	nameorder.Sort(sorted, func(r R) string { return w.NameOf(graphmodel.RefOf(r)) })
	return sorted
}
