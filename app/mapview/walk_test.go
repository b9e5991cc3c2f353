package mapview

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
	"inroad/graphmodel"
)

// office adds to meeting that Cy trusts Ana more than she trusts Bo, and Dot,
// whom nobody is tied to. Bo is me.
func office() *graphmodel.Workspace {
	w := meeting()
	info := *w.Info
	info.Me = "bo"
	w.Info = &info
	w.People = graphmodel.NewTable(append(slices.Clone(w.People.All()), &graphmodel.Person{ID: "dot", Name: "Dot"}))
	w.Ties = graphmodel.NewTable(append(slices.Clone(w.Ties.All()),
		&graphmodel.Tie{ID: "u", From: "cy", To: "ana", Trust: graphmodel.Some(90.0)}, &graphmodel.Tie{ID: "v", From: "cy", To: "bo"}))
	w.Positions = graphmodel.NewTable(append(slices.Clone(w.Positions.All()), &graphmodel.Position{ID: "dot", X: -200, Y: -100}))
	return w
}

func TestWalkAlongTies(t *testing.T) {
	s := newStand(t, office())
	// From me by the strongest tie to Ana, on to Cy; Dot comes last.
	for _, want := range []graphmodel.ID{"bo", "ana", "cy", "dot"} {
		if !s.AcceptsTab() {
			t.Fatalf("there is no way on to %s", want)
		}
		s.key(fyne.KeyTab)
		s.wantSelected(want)
	}
	if s.AcceptsTab() {
		t.Error("after the last the focus does not go on")
	}
	s.mods = fyne.KeyModifierShift
	s.key(fyne.KeyTab)
	s.wantSelected("cy")
}

func TestAltArrowsGoToTheNearest(t *testing.T) {
	s := newStand(t, office())
	alt := func(key fyne.KeyName) {
		s.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	s.choose(session.SelectionOf(person("ana")))
	for _, step := range []struct {
		key  fyne.KeyName
		want graphmodel.ID
	}{{fyne.KeyRight, "bo"}, {fyne.KeyRight, "bo"}, {fyne.KeyLeft, "ana"}, {fyne.KeyDown, "cy"}, {fyne.KeyUp, "ana"}, {fyne.KeyLeft, "dot"}} {
		alt(step.key)
		s.wantSelected(step.want)
	}
	if s.session.History().Dirty() {
		t.Error("going from person to person moves them")
	}
}

func TestSelectingOthers(t *testing.T) {
	s := newStand(t, office())
	s.choose(session.SelectionOf(person("dot"), person("cy")))
	s.InvertSelection()
	s.wantSelected("ana", "bo")
	s.choose(session.SelectionOf(person("ana")))
	s.SelectNeighbours()
	s.wantSelected("ana", "bo", "cy")
	s.choose(session.SelectionOf(person("cy"), person("dot")))
	s.SelectDepartments()
	s.wantSelected("ana", "cy", "dot")
}
