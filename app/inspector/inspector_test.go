package inspector

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
)

// memory is a Memory that forgets; opened, if set, opens every section.
type memory struct {
	folds  map[string]bool
	opened bool
}

func (m *memory) BoolWithFallback(key string, fallback bool) bool {
	if open, known := m.folds[key]; known {
		return open
	}
	return fallback || m.opened
}

func (m *memory) SetBool(key string, value bool) {
	if m.folds == nil {
		m.folds = make(map[string]bool)
	}
	m.folds[key] = value
}

// sample returns a session on the first sample.
func sample(t *testing.T) *session.Session {
	t.Helper()
	return sessionOn(t, apptest.Sample(t, samples.First))
}

func sessionOn(t *testing.T, w *graphmodel.Workspace) *session.Session {
	t.Helper()
	return apptest.Session(t, w, session.Inline{})
}

// shown returns the inspector of a session in a window, with every section open
// where all is set.
func shown(t *testing.T, s *session.Session, all bool) (*Inspector, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	i := New(s, &memory{opened: all})
	w := test.NewTempWindow(t, i)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(320, 900))
	return i, w.Canvas()
}

func refTo(kind graphmodel.Kind, id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: kind, ID: id}
}

func personRef(id graphmodel.ID) graphmodel.Ref { return refTo(graphmodel.KindPerson, id) }

// field returns the field of the page with that path.
func fieldOf(t *testing.T, i *Inspector, path string) *field {
	t.Helper()
	for at, f := range i.page.allFields {
		if at == path {
			return f
		}
	}
	t.Fatalf("the page has no field %s", path)
	return nil
}

func entryOf(t *testing.T, i *Inspector, path string) *look.Entry {
	t.Helper()
	switch c := fieldOf(t, i, path).control.(type) {
	case *look.Entry:
		return c
	case *look.DateEntry:
		return &c.Entry
	default:
		t.Fatalf("%s is no entry", path)
		return nil
	}
}

func TestMarkupOfThePages(t *testing.T) {
	for name, refs := range map[string][]graphmodel.Ref{
		"person":     {personRef("p-fay")},
		"department": {refTo(graphmodel.KindDepartment, "d-fin")},
		"tie":        {refTo(graphmodel.KindTie, "t-ana-gil")},
		"goal":       {refTo(graphmodel.KindGoal, "g-audit")},
		"change":     {refTo(graphmodel.KindChange, "c-analytics")},
		"touchpoint": {refTo(graphmodel.KindTouchpoint, "x-01")},
		"several":    {personRef("p-fay"), personRef("p-gil")},
		"workspace":  nil,
	} {
		t.Run(name, func(t *testing.T) {
			s := sample(t)
			_, canvas := shown(t, s, false)
			s.Select(session.SelectionOf(refs...))
			file := name + ".xml"
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile("testdata/"+file, []byte(test.RenderToMarkup(canvas)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			test.AssertRendersToMarkup(t, file, canvas)
		})
	}
}

func TestTypingIsOneStepUntilTheFieldIsLeft(t *testing.T) {
	s := sample(t)
	i, canvas := shown(t, s, false)
	s.Select(session.SelectionOf(personRef("p-fay")))
	entry := entryOf(t, i, "name")
	canvas.Focus(entry)
	entry.SetText("")
	test.Type(entry, "Fay M")
	if got := s.Workspace().Person("p-fay").Name; got != "Fay M" {
		t.Errorf("the name is %q", got)
	}
	if got := s.History().UndoName(); got != "Rename Fay Moreau" {
		t.Errorf("the step is called %q", got)
	}
	canvas.Focus(entryOf(t, i, "title"))
	canvas.Focus(entry)
	test.Type(entry, "x")
	if got := s.History().UndoName(); got != "Rename Fay M" {
		t.Errorf("after the field was left the step is called %q", got)
	}
	s.History().Undo()
	if got := entry.Text; got != "Fay M" {
		t.Errorf("after one undo the entry says %q", got)
	}
	s.History().Undo()
	if got := entry.Text; got != "Fay Moreau" {
		t.Errorf("after two the entry says %q", got)
	}
	if canvas.Focused() != fyne.Focusable(entry) {
		t.Error("undo took the focus away")
	}
}

func TestInvalidInputIsSaidAndLeavesTheValue(t *testing.T) {
	for _, c := range []struct {
		ref         graphmodel.Ref
		path, typed string
		message     string
	}{
		{refTo(graphmodel.KindTie, "t-ana-gil"), "asOf", "yesterday", "Write a day as YYYY-MM-DD, such as 2026-11-21"},
		{personRef("p-fay"), "cadenceDays", "-3", "Write a whole number, 1 or more"},
		{personRef("p-fay"), "cadenceDays", "often", "Write a whole number, 1 or more"},
		{refTo(graphmodel.KindChange, "c-analytics"), "threshold", "60", "Write a number from 0 to 1"},
		{refTo(graphmodel.KindInfo, ""), "parameters.handoff", "2", "Write a number from 0.01 to 1"},
	} {
		t.Run(c.path+" "+c.typed, func(t *testing.T) {
			s := sample(t)
			i, _ := shown(t, s, true)
			if c.ref.ID != "" {
				s.Select(session.SelectionOf(c.ref))
			}
			before := s.Workspace().Lookup(c.ref)
			entryOf(t, i, c.path).SetText(c.typed)
			if got := fieldOf(t, i, c.path).Message(); got != c.message {
				t.Errorf("the field says %q", got)
			}
			if s.Workspace().Lookup(c.ref) != before {
				t.Error("the record was changed")
			}
			entryOf(t, i, c.path).SetText("")
			if got := fieldOf(t, i, c.path).Message(); got != "" {
				t.Errorf("an empty field still says %q", got)
			}
		})
	}
}

func TestATrustOf120IsRefused(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(refTo(graphmodel.KindTie, "t-ana-gil")))
	f := fieldOf(t, i, "trust")
	control := f.control.(*trustControl)
	control.number.SetText("120")
	if f.Message() == "" || s.Workspace().Tie("t-ana-gil").Trust != graphmodel.Some(80.0) {
		t.Errorf("message %q, trust %v", f.Message(), s.Workspace().Tie("t-ana-gil").Trust)
	}
	control.number.SetText("62,5")
	if got := s.Workspace().Tie("t-ana-gil").Trust; got != graphmodel.Some(62.5) || f.Message() != "" {
		t.Errorf("message %q, trust %v", f.Message(), got)
	}
	if control.bands.Chosen() != int(graphmodel.Trusting) {
		t.Errorf("the band is %d", control.bands.Chosen())
	}
}

func TestARefusedReferenceSaysWhyAndGoesBack(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(personRef("p-dana")))
	f := fieldOf(t, i, "reportsTo")
	picker := f.control.(*look.Picker)
	before := picker.Chosen()
	picker.Choose("p-fay") // who reports to Dana
	if f.Message() == "" {
		t.Error("nothing is said")
	}
	if picker.Chosen() != before || string(s.Workspace().Person("p-dana").ReportsTo) != before {
		t.Errorf("the picker shows %q, the manager is %q", picker.Chosen(), s.Workspace().Person("p-dana").ReportsTo)
	}
}

func TestFoldsAreRemembered(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(personRef("p-fay")))
	contact := i.page.sections[4]
	if contact.title != "Contact" || contact.built != nil {
		t.Fatalf("section %q is open at first", contact.title)
	}
	contact.fold.SetOpen(true)
	contact.fold.OnFolded(true)
	s.Select(session.SelectionOf(personRef("p-gil")))
	if got := entryOf(t, i, "email").Text; got != string(s.Workspace().Person("p-gil").Email) {
		t.Errorf("the e-mail field of the next person says %q", got)
	}
}

func TestFocusFindsAField(t *testing.T) {
	s := sample(t)
	i, canvas := shown(t, s, false)
	s.Select(session.SelectionOf(personRef("p-fay")))
	if !i.Focus("name") || canvas.Focused() != fyne.Focusable(entryOf(t, i, "name")) {
		t.Error("the name has no focus")
	}
	if i.Focus("email") {
		t.Error("a field of a folded section was found")
	}
}
