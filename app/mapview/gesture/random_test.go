package gesture

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// places are where the random pointer goes: on people, rims, everything else,
// and the ground.
var places = []drawing.Point{{}, {X: 18}, {X: 200}, {X: 218}, {X: 197}, {X: 100}, {X: 100, Y: 100}, {X: 100, Y: 200}, {X: 100, Y: 250},
	{X: 100, Y: 300}, {X: 100, Y: 350}, {X: -50, Y: -50}, {X: 300, Y: 300}, {X: 101, Y: 100}}

func anyEvent(do string) *rapid.Generator[event] {
	return rapid.Custom(func(t *rapid.T) event {
		p := rapid.SampledFrom(places).Draw(t, "place")
		mods := rapid.SampledFrom([]fyne.KeyModifier{0, 0, fyne.KeyModifierShift, fyne.KeyModifierAlt, fyne.KeyModifierShortcutDefault,
			fyne.KeyModifierShift | fyne.KeyModifierAlt}).Draw(t, "keys")
		button := rapid.SampledFrom([]desktop.MouseButton{desktop.MouseButtonPrimary, desktop.MouseButtonPrimary, desktop.MouseButtonSecondary,
			desktop.MouseButtonTertiary}).Draw(t, "button")
		return event{do: do, x: p.X, y: p.Y, mods: mods, button: button, double: rapid.Bool().Draw(t, "double")}
	})
}

// TestNothingStaysBehind presses, moves, cancels and lets go in any order: when
// the button is up nothing that was being drawn is left, and nobody is selected
// twice.
func TestNothingStaysBehind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := &fakeHost{
			people: map[graphmodel.ID]drawing.Point{"ana": {}, "bo": {X: 200}}, others: others,
			current: rapid.SampledFrom([]Tool{SelectTool, AreaTool, LassoTool, PersonTool, TieTool}).Draw(t, "tool"),
		}
		var g Gesture = Idle{}
		for range rapid.IntRange(1, 6).Draw(t, "gestures") {
			press := anyEvent("press").Draw(t, "press")
			if pending, ok := g.(Pending); ok {
				g = pending.Press(h, press.pointer())
			} else {
				g = press.send(g, h)
			}
			for range rapid.IntRange(0, 4).Draw(t, "moves") {
				g = anyEvent(rapid.SampledFrom([]string{"move", "move", "move", "cancel"}).Draw(t, "do")).Draw(t, "event").send(g, h)
			}
			g = anyEvent(rapid.SampledFrom([]string{"release", "release", "cancel"}).Draw(t, "end")).Draw(t, "event").send(g, h)
			if _, pending := g.(Pending); pending {
				continue // it goes on with the next press
			}
			if g != (Idle{}) {
				t.Fatalf("the gesture ends as %T", g)
			}
			if h.band || h.lasso || h.rubber || h.preview {
				t.Fatalf("left behind: band %t, lasso %t, rubber %t, preview %t", h.band, h.lasso, h.rubber, h.preview)
			}
			wantOnce(t, h.selected)
		}
		if _, pending := g.(Pending); pending && g.Cancel(h) != (Idle{}) || h.rubber {
			t.Fatal("a pending tie can't be given up")
		}
	})
}

func wantOnce(t *rapid.T, selection session.Selection) {
	seen := make(map[graphmodel.Ref]bool)
	for _, ref := range selection.Refs() {
		if seen[ref] {
			t.Fatalf("%v is selected twice", ref)
		}
		seen[ref] = true
	}
}
