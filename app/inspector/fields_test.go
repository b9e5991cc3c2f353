package inspector

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// everyKind names a record of each kind in the sample, with entries in all its
// lists.
var everyKind = map[string]graphmodel.Ref{
	"workspace":  refTo(graphmodel.KindInfo, ""),
	"person":     personRef("p-fay"),
	"department": refTo(graphmodel.KindDepartment, "d-fin"),
	"tie":        refTo(graphmodel.KindTie, "t-ana-gil"),
	"goal":       refTo(graphmodel.KindGoal, "g-audit"),
	"change":     refTo(graphmodel.KindChange, "c-analytics"),
	"touchpoint": refTo(graphmodel.KindTouchpoint, "x-01"),
}

// open selects a record and opens every section and every entry of its page.
func open(s *session.Session, i *Inspector, ref graphmodel.Ref) {
	if ref.Kind != graphmodel.KindInfo {
		s.Select(session.SelectionOf(ref))
	}
	for _, section := range i.page.sections {
		for _, part := range section.built {
			unfold(part)
		}
	}
}

func unfold(part item) {
	rows, ok := part.(interface{ all() []*entryRow })
	if !ok {
		return
	}
	for _, r := range rows.all() {
		r.setOpen(true)
		for _, inner := range r.items {
			unfold(inner)
		}
	}
}

func (l *entries[T, E]) all() []*entryRow { return l.rows }

func (l *touchpoints) all() []*entryRow { return slices.Collect(maps.Values(l.rows)) }

// kept are the keys that are written in views of their own.
var kept = map[string]bool{"revisions": true, "dismissed": true, "scenarios": true}

// paths lists the keys of the file format within a record that a user edits:
// those of a list's entries after the list's own.
func paths(t reflect.Type, before string) []string {
	var list []string
	for i := range t.NumField() {
		f := t.Field(i)
		key := f.Tag.Get("json")
		switch {
		case key == "" || key == "-" || key == "id" || kept[key]:
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
			list = append(list, paths(f.Type.Elem(), before+key+".")...)
		case f.Type == reflect.TypeFor[graphmodel.Parameters]():
			list = append(list, paths(f.Type, before+key+".")...)
		default:
			list = append(list, before+key)
		}
	}
	return list
}

func TestEveryFieldOfTheFormatHasAnEditor(t *testing.T) {
	for name, ref := range everyKind {
		t.Run(name, func(t *testing.T) {
			s := sample(t)
			i, _ := shown(t, s, true)
			open(s, i, ref)
			edited := make(map[string]bool)
			for path := range i.page.allFields {
				edited[path] = true
			}
			for _, path := range paths(reflect.TypeOf(s.Workspace().Lookup(ref)).Elem(), "") {
				if !edited[path] {
					t.Errorf("%s has no editor", path)
				}
			}
		})
	}
}

func TestEveryFieldEditsAndCanBeUndone(t *testing.T) {
	for name, ref := range everyKind {
		t.Run(name, func(t *testing.T) {
			s := sample(t)
			i, _ := shown(t, s, true)
			open(s, i, ref)
			type at struct {
				path string
				f    *field
			}
			var all []at
			known := make(map[string]bool)
			for path, f := range i.page.allFields {
				if !known[path] { // one of many entries of a list is enough
					all, known[path] = append(all, at{path, f}), true
				}
			}
			for _, one := range all {
				editAndUndo(t, s, one.path, one.f)
			}
		})
	}
}

// editAndUndo works on a field as a user would and takes it back: the workspace
// and the control are then as before.
func editAndUndo(t *testing.T, s *session.Session, path string, f *field) {
	t.Helper()
	before, look := s.Workspace(), state(f.control)
	if !work(s, f.control) {
		t.Errorf("%s: the control changes nothing", path)
		return
	}
	changed := state(f.control)
	if changed == look {
		t.Errorf("%s: the control looks as before: %s", path, look)
	}
	if s.History().UndoName() == "" || strings.Contains(s.History().UndoName(), "%") {
		t.Errorf("%s: the step is called %q", path, s.History().UndoName())
	}
	s.History().Undo()
	if !sameRecords(before, s.Workspace()) {
		t.Errorf("%s: undo leaves another workspace", path)
	}
	if got := state(f.control); got != look {
		t.Errorf("%s: after undo the control shows %s instead of %s", path, got, look)
	}
	s.History().Redo()
	if got := state(f.control); got != changed {
		t.Errorf("%s: after redo the control shows %s instead of %s", path, got, changed)
	}
	s.History().Undo()
}

func sameRecords(a, b *graphmodel.Workspace) bool {
	left, right := slices.Collect(a.Records()), slices.Collect(b.Records())
	return slices.EqualFunc(left, right, graphmodel.Same)
}

// work gives a control another value that the workspace takes, and tells
// whether there was one.
func work(s *session.Session, control fyne.CanvasObject) bool {
	before := s.History().Revision()
	for _, try := range tries(control) {
		if try(); s.History().Revision() != before {
			return true
		}
	}
	return false
}

// tries lists what a user may do with a control.
func tries(control fyne.CanvasObject) []func() {
	switch c := control.(type) {
	case *look.Entry:
		return typing(c)
	case *look.DateEntry:
		return typing(&c.Entry)
	case *look.Swatches:
		return typing(c.Entry)
	case *look.Scale:
		return []func(){func() { c.Choose((c.Chosen() + 1) % len(c.Steps())) }}
	case *trustControl:
		return []func(){func() { c.slider.SetValue(33) }}
	case *look.Check:
		return []func(){c.Toggle}
	case *look.Toggles:
		return []func(){func() { c.Toggle("sponsor") }}
	case *look.TextList:
		last := c.Entries()[len(c.Entries())-1]
		return []func(){func() { last.SetText("one more") }}
	case *look.Picker:
		return picking(c.Choices(), c.Choose)
	case *look.Tokens:
		return picking(c.Choices(), c.Add)
	default:
		panic(fmt.Sprintf("a %T", control))
	}
}

func typing(e *look.Entry) []func() {
	var list []func()
	for _, text := range []string{"#112233", "0.35", "3", "4", "2027-05-06", "Other words"} {
		if text != e.Text {
			list = append(list, func() { e.SetText(text) })
		}
	}
	return list
}

func picking(choices []look.Choice, pick func(string)) []func() {
	var list []func()
	for _, c := range choices {
		list = append(list, func() { pick(c.Key) })
	}
	return list
}

// state says what a control shows.
func state(control fyne.CanvasObject) string {
	switch c := control.(type) {
	case *look.Entry:
		return c.Text
	case *look.DateEntry:
		return c.Text
	case *look.Swatches:
		return c.Entry.Text
	case *look.Scale:
		return fmt.Sprint(c.Chosen())
	case *trustControl:
		return fmt.Sprint(c.bands.Chosen(), c.slider.Value, c.number.Text)
	case *look.Check:
		return fmt.Sprint(c.Checked())
	case *look.Toggles:
		return fmt.Sprint(c.On())
	case *look.TextList:
		var texts []string
		for _, e := range c.Entries() {
			texts = append(texts, e.Text)
		}
		return strings.Join(texts, "|")
	case *look.Picker:
		return c.Chosen()
	case *look.Tokens:
		return strings.Join(c.Chosen(), "|")
	default:
		panic(fmt.Sprintf("a %T", control))
	}
}
