package mapview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
)

func TestNamingOneAfterAnother(t *testing.T) {
	s := newStand(t, graphmodel.New("w", ""))
	s.AddPersonAtCentre()
	for i := range 24 {
		s.typeName(fmt.Sprintf("P%02d", i), fyne.KeyTab)
	}
	s.mods = fyne.KeyModifierShift
	s.typeName("P24", fyne.KeyReturn)
	s.mods = 0
	s.typeName("", fyne.KeyTab)
	people := s.workspace().People.All()
	if len(people) != 25 || s.overlay.name.open {
		t.Fatalf("there are %d people, field open %t", len(people), s.overlay.name.open)
	}
	for i, p := range people {
		for _, other := range people[:i] {
			if d := apart(s.placeInFile(p.ID), s.placeInFile(other.ID)); d < 80 {
				t.Errorf("%s and %s stand %v apart", p.Name, other.Name, d)
			}
		}
	}
	s.wantUndo("Add P24")
	s.session.History().Undo()
	s.wantUndo("Add P23")
}

func TestNextPersonIsInTheSameDepartment(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(0, 0))
	s.typeName("Anna Ruiz", fyne.KeyTab)
	s.typeName("Ed", fyne.KeyReturn)
	if got := s.workspace().Person("ana").Name; got != "Anna Ruiz" {
		t.Errorf("the name that was left is %q", got)
	}
	only, _ := s.selection().Only()
	if p := s.workspace().Person(only.ID); p == nil || p.Name != "Ed" || p.Department != "it" {
		t.Errorf("next to Anna is %+v", p)
	}
	if d := apart(s.placeInFile(only.ID), s.placeInFile("ana")); d < 80 || d > 250 {
		t.Errorf("Ed stands %v from Anna", d)
	}
}
