package standingview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func shown(t *testing.T, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(560, 700), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, v *View, want ...string) {
	t.Helper()
	words := apptest.Words(v)
	for _, text := range want {
		if !strings.Contains(words, text) {
			t.Errorf("it does not say %q but\n%s", text, words)
		}
	}
}

func press(t *testing.T, v *View, beginning string) {
	t.Helper()
	for _, o := range apptest.Seen(v) {
		switch o := o.(type) {
		case *look.Press:
			if strings.HasPrefix(apptest.Words(o), beginning) {
				o.Press()
				return
			}
		case *look.Button:
			if strings.HasPrefix(o.Text(), beginning) {
				o.Tapped(nil)
				return
			}
		}
	}
	t.Fatalf("there is nothing to press that says %q", beginning)
}

func TestFromAllToOnePerson(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "How 5 departments see “IT”.", "we owe", "They trust us", "Both hold “Clean audit”")
	for i := 1; i < len(v.list); i++ {
		if v.list[i].Need() > v.list[i-1].Need() {
			t.Error("who needs us most is not first")
		}
	}
	press(t, v, "Finance")
	only, _ := s.Selection().Only()
	if s.Workspace().NameOf(only) != "Finance" || window.Canvas().Focused() != v.back {
		t.Errorf("selected is %v", only)
	}
	says(t, v, "Finance trusts us with", "WHAT WE OWE THEM", "WHAT THEY OWE US", "WHERE WE WANT THE SAME", "PERSON BY PERSON", "‹ All departments")
	v.open(memberCalled(t, s, "Fay Moreau"))
	says(t, v, "Fay Moreau trusts you with 40 (neutral)", "‹ Finance", "LAST TIME")
	press(t, v, "‹ Finance")
	press(t, v, "‹ All departments")
	says(t, v, "How 5 departments see “IT”.")
}

func memberCalled(t *testing.T, s *session.Session, name string) graphmodel.ID {
	t.Helper()
	for _, p := range s.Workspace().People.All() {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return ""
}

func TestASentenceLeadsToItsSource(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	press(t, v, "Finance")
	promise := v.standing().Owe[0]
	press(t, v, promise.Text)
	if only, _ := s.Selection().Only(); only != promise.Sources[0].Ref {
		t.Errorf("selected is %v, the promise is of %v", only, promise.Sources[0].Ref)
	}
}

func TestItFollowsEdits(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	press(t, v, "Finance")
	fay := memberCalled(t, s, "Fay Moreau")
	s.Do(edit.SetTrust(s.Workspace(), s.Workspace().TieBetween(fay, s.Workspace().Info.Me), 85))
	v.open(fay)
	says(t, v, "Fay Moreau trusts you with 85 (strong)")
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	v, s, _ := shown(t, apptest.Small())
	says(t, v, "Say first which person on the map you are")
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p-ana"}))
	press(t, v, "Ana Ruiz is me")
	if s.Workspace().Info.Me != "p-ana" || s.History().UndoName() != "Make Ana Ruiz you" {
		t.Errorf("%q is me after %q", s.Workspace().Info.Me, s.History().UndoName())
	}
	says(t, v, "There is no other department yet.")
	added := false
	v.Add = func() { added = true }
	v.show()
	if press(t, v, "Add a department"); !added {
		t.Error("the button adds no department")
	}
}

func TestLooksAsDrawn(t *testing.T) {
	w := apptest.Small().Apply([]graphmodel.Delta{
		{After: &graphmodel.Info{ID: "w", Title: "Small", Me: "p-bo"}},
		{After: &graphmodel.Touchpoint{ID: "x", Date: "2026-11-01", People: []graphmodel.ID{"p-ana"}, NextStep: "Send the figures", Due: "2026-11-10"}},
	})
	_, _, window := shown(t, w)
	apptest.Markup(t, "all.xml", window.Canvas())
}
