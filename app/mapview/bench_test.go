package mapview

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// The first move of a person on a map that the program has arranged writes down
// where everybody stands.
func BenchmarkFirstMove(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.NewTheme(look.Light))
	s, err := session.New(crowd(5000, 0), session.Inline{}, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		b.Fatal(err)
	}
	m := New(s)
	b.Run("settled", func(b *testing.B) {
		for b.Loop() {
			m.settled(edit.Move(s.Workspace(), "", graphmodel.Position{ID: "c0007", X: 1, Y: 2}))
		}
	})
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			m.moveTo(map[graphmodel.ID]drawing.Point{"c0007": {X: 1, Y: 2}})
			s.History().Undo()
		}
	})
}

// A large file of which few people have positions is opened: this is what the
// window waits for.
func BenchmarkShowPart(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.NewTheme(look.Light))
	s, err := session.New(crowd(5000, 100), &held{}, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		b.Fatal(err)
	}
	m := New(s)
	for b.Loop() {
		m.places.opening = true
		m.showPart(m.homeless())
	}
}
