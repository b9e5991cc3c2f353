package mapview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
)

// Who is selected and hidden is left alone by all that is done with the selected.
func TestWhoIsHiddenIsLeftAlone(t *testing.T) {
	drag := func(s *stand) {
		from := s.camera.ToView(s.where("cy"))
		s.drag(position(from), position(from.Add(drawing.Point{X: 60, Y: 30})))
	}
	for name, do := range map[string]func(s *stand){
		"cut":   func(s *stand) { s.TypedShortcut(&fyne.ShortcutCut{Clipboard: test.NewClipboard()}) },
		"nudge": func(s *stand) { s.key(fyne.KeyRight) },
		"align": func(s *stand) {
			s.move("", map[graphmodel.ID]drawing.Point{"cy": {X: 37, Y: 200}})
			s.Align(alignment.Right)
		},
		"drag":    drag,
		"pin":     func(s *stand) { s.TogglePin() },
		"arrange": func(s *stand) { s.Arrange(arrangement.Organic) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t, office())
			all := s.workspace().People.All()
			refs := make([]graphmodel.Ref, len(all))
			for i, p := range all {
				refs[i] = graphmodel.RefOf(p)
			}
			s.choose(session.SelectionOf(refs...))
			s.Look(func(l *Looks) { l.Filter.Departments = []graphmodel.ID{"it"} })
			if s.isShown("dot") || !s.isShown("ana") {
				t.Fatal("the filter is not what this is about")
			}
			before, place := s.workspace(), s.where("dot")
			do(s)
			if s.workspace() == before {
				t.Error("nothing is done")
			}
			if w := s.workspace(); w.Person("dot") == nil || s.where("dot") != place || w.Positions.Find("dot").Pinned {
				t.Error("something is done to who is hidden")
			}
			said, after := "", s.workspace()
			s.Hinted.Listen(func(hint string) { said = hint })
			s.choose(session.SelectionOf(person("dot")))
			if name == "drag" || name == "arrange" { // takes up somebody else, or everybody
				return
			}
			if do(s); s.workspace() != after || !strings.Contains(said, "not shown here") {
				t.Errorf("with only hidden people selected: %q, %s", said, s.session.History().UndoName())
			}
		})
	}
}
