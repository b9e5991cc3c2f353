package gesture

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// event is one thing that the pointer does.
type event struct {
	do     string // press, move, release, or cancel
	x, y   float64
	mods   fyne.KeyModifier
	double bool
	button desktop.MouseButton
}

func at(x, y float64) event                      { return event{do: "press", x: x, y: y} }
func to(x, y float64) event                      { return event{do: "move", x: x, y: y} }
func up(x, y float64) event                      { return event{do: "release", x: x, y: y} }
func escape() event                              { return event{do: "cancel"} }
func (e event) shifted() event                   { e.mods |= fyne.KeyModifierShift; return e }
func (e event) commanded() event                 { e.mods |= fyne.KeyModifierShortcutDefault; return e }
func (e event) alted() event                     { e.mods |= fyne.KeyModifierAlt; return e }
func (e event) twice() event                     { e.double = true; return e }
func (e event) with(b desktop.MouseButton) event { e.button = b; return e }

func (e event) pointer() Pointer {
	p := Pointer{View: drawing.Point{X: e.x, Y: e.y}, At: drawing.Point{X: e.x, Y: e.y}, Button: e.button, Mods: e.mods, Double: e.double}
	if p.Button == 0 {
		p.Button = desktop.MouseButtonPrimary
	}
	return p
}

func (e event) send(g Gesture, h Host) Gesture {
	switch e.do {
	case "press":
		return Press(h, e.pointer())
	case "move":
		return g.Move(h, e.pointer())
	case "release":
		return g.Release(h, e.pointer())
	default:
		return g.Cancel(h)
	}
}

func person(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

// In these tests ana stands at 0 0 and bo at 200 0; at 100 100 is a tie, at
// 100 200 a department with bo in it, at 100 250 its name, at 100 300 a goal.
var others = map[drawing.Point]Hit{
	{X: 100, Y: 100}: {Kind: OnTie, ID: "t", Department: "it"},
	{X: 100, Y: 200}: {Kind: OnDepartment, ID: "it", Department: "it"},
	{X: 100, Y: 250}: {Kind: OnDepartment, ID: "it", Department: "it", Name: true},
	{X: 100, Y: 300}: {Kind: OnGoal, ID: "g"},
	{X: 100, Y: 400}: {Kind: OnDepartment, ID: "it", Department: "it", Node: true},
	{X: 100, Y: 450}: {Kind: OnBundle, ID: "t"},
	{X: 100, Y: 350}: {Kind: OnDepartment, ID: "hr", Department: "hr", Name: true},
}

var gestureTests = []struct {
	name     string
	tool     Tool
	selected []graphmodel.Ref
	events   []event
	want     []string
}{
	{"click on a person", SelectTool, nil, []event{at(0, 0), up(1, 1)},
		[]string{"select [ana]", "select [ana]"}},
	{"click on one of several", SelectTool, []graphmodel.Ref{person("ana"), person("bo")}, []event{at(0, 0), up(0, 0)},
		[]string{"select [ana]"}},
	{"shift-click adds", SelectTool, []graphmodel.Ref{person("bo")}, []event{at(0, 0).shifted(), up(0, 0).shifted()},
		[]string{"select [bo ana]"}},
	{"shift-click takes out", SelectTool, []graphmodel.Ref{person("bo"), person("ana")}, []event{at(0, 0).shifted(), to(50, 0), up(50, 0)},
		[]string{"select [bo]"}},
	{"drag a person", SelectTool, nil, []event{at(0, 0), to(2, 0), to(30, 10), up(40, 10)},
		[]string{"select [ana]", "preview ana 30 10;", "move ana 40 10;"}},
	{"drag several", SelectTool, []graphmodel.Ref{person("ana"), person("bo")}, []event{at(0, 0), to(30, 0), up(30, 5)},
		[]string{"preview ana 30 0;bo 230 0;", "move ana 30 5;bo 230 5;"}},
	{"take a drag back", SelectTool, nil, []event{at(0, 0), to(30, 0), escape(), up(30, 0)},
		[]string{"select [ana]", "preview ana 30 0;", "preview "}},
	{"take a press back", SelectTool, nil, []event{at(0, 0), escape(), up(0, 0)}, []string{"select [ana]"}},
	{"drag from rim to person", SelectTool, nil, []event{at(18, 0), to(100, 0), to(190, 0), up(190, 0)},
		[]string{`rubber ana to ""`, `rubber ana to "bo"`, "no rubber", "tie ana bo"}},
	{"drag from rim to nobody", SelectTool, nil, []event{at(18, 0), to(100, 0), up(100, 0)},
		[]string{`rubber ana to ""`, "no rubber"}},
	{"drag from rim and back", SelectTool, nil, []event{at(18, 0), to(100, 0), up(0, 0)},
		[]string{`rubber ana to ""`, "no rubber"}},
	{"take a tie back", SelectTool, nil, []event{at(18, 0), to(100, 0), escape(), up(200, 0)},
		[]string{`rubber ana to ""`, "no rubber"}},
	{"click on the rim", SelectTool, nil, []event{at(18, 0), to(19, 0), up(19, 0)},
		[]string{"no rubber", "select [ana]"}},
	{"tie tool from the middle", TieTool, nil, []event{at(0, 0), to(200, 0), up(200, 0)},
		[]string{`rubber ana to "bo"`, "no rubber", "tool 0", "tie ana bo"}},
	{"drag on the ground", SelectTool, nil, []event{at(100, 0), to(101, 0), to(110, 5), to(112, 5), up(112, 5)},
		[]string{"hover 0 ", "pan 10 5", "pan 2 0"}},
	{"take a press on the ground back", SelectTool, []graphmodel.Ref{person("bo")}, []event{at(100, 0), escape(), up(100, 0)}, nil},
	{"end a pan by escape", SelectTool, nil, []event{at(100, 0), to(110, 0), escape()}, []string{"hover 0 ", "pan 10 0"}},
	{"take a double click back", SelectTool, nil, []event{at(0, 0).twice(), escape(), up(0, 0)}, nil},
	{"click on the ground", SelectTool, []graphmodel.Ref{person("ana")}, []event{at(100, 0), up(101, 0)},
		[]string{"select []"}},
	{"click on a department", SelectTool, nil, []event{at(100, 200), up(100, 200)},
		[]string{"select [it]"}},
	{"drag within a department", SelectTool, nil, []event{at(100, 200), to(110, 200), up(110, 200)},
		[]string{"hover 0 ", "pan 10 0"}},
	{"click on a tie", SelectTool, nil, []event{at(100, 100), up(100, 100)},
		[]string{"select [t]", "open t"}},
	{"drag on a tie", SelectTool, nil, []event{at(100, 100), to(110, 100), up(110, 100)},
		[]string{"hover 0 ", "pan 10 0"}},
	{"shift-click on a tie", SelectTool, []graphmodel.Ref{person("bo")}, []event{at(100, 100).shifted(), up(100, 100)},
		[]string{"select [bo t]"}},
	{"shift-drag on a tie", SelectTool, nil, []event{at(100, 100).shifted(), to(-50, -50), up(-50, -50)},
		[]string{"hover 0 ", "band 150 150", "no band", "select [ana]"}},
	{"shift-click on the ground", SelectTool, []graphmodel.Ref{person("bo")}, []event{at(100, 0).shifted(), up(100, 0)}, nil},
	{"double click on a tie within a department", SelectTool, nil, []event{at(100, 100).twice(), up(100, 100)},
		[]string{`name new at 100 100 in "it"`}},
	{"click on a goal", SelectTool, nil, []event{at(100, 300), up(100, 300)},
		[]string{"select [g]"}},
	{"middle button pans even on a person", SelectTool, nil,
		[]event{at(0, 0).with(desktop.MouseButtonTertiary), to(7, 0), up(7, 0).with(desktop.MouseButtonTertiary)},
		[]string{"pan 7 0"}},
	{"right button selects", SelectTool, nil,
		[]event{at(0, 0).with(desktop.MouseButtonSecondary), up(0, 0).with(desktop.MouseButtonSecondary)},
		[]string{"select [ana]"}},
	{"right button keeps several", SelectTool, []graphmodel.Ref{person("bo"), person("ana")},
		[]event{at(0, 0).with(desktop.MouseButtonSecondary), up(0, 0).with(desktop.MouseButtonSecondary)}, nil},
	{"shift-drag on the ground", SelectTool, []graphmodel.Ref{person("ana")},
		[]event{at(150, -50).shifted(), to(250, 50), up(250, 50)},
		[]string{"hover 0 ", "band 100 100", "no band", "select [ana bo]"}},
	{"area tool", AreaTool, []graphmodel.Ref{person("ana")}, []event{at(150, -50), to(250, 50), up(250, 50)},
		[]string{"hover 0 ", "band 100 100", "no band", "select [bo]"}},
	{"area tool on a person", AreaTool, nil, []event{at(0, 0), to(30, 0), up(30, 0)},
		[]string{"select [ana]", "preview ana 30 0;", "move ana 30 0;"}},
	{"take an area back", AreaTool, []graphmodel.Ref{person("ana")}, []event{at(150, -50), to(250, 50), escape(), up(250, 50)},
		[]string{"hover 0 ", "band 100 100", "no band"}},
	{"ctrl-click takes out", SelectTool, []graphmodel.Ref{person("bo"), person("ana")}, []event{at(0, 0).commanded(), up(0, 0).commanded()},
		[]string{"select [bo]"}},
	{"ctrl-drag on the ground takes out", SelectTool, []graphmodel.Ref{person("ana"), person("bo")},
		[]event{at(150, -50).commanded(), to(250, 50), up(250, 50)},
		[]string{"hover 0 ", "band 100 100", "no band", "select [ana]"}},
	{"lasso", LassoTool, []graphmodel.Ref{person("ana")}, []event{at(150, -50), to(250, -50), to(200, 60), up(200, 60)},
		[]string{"hover 0 ", "lasso of 2", "lasso of 3", "no lasso", "select [bo]"}},
	{"alt-drag is a lasso, with Shift it adds", SelectTool, []graphmodel.Ref{person("ana")},
		[]event{at(150, -50).alted().shifted(), to(250, -50), up(200, 60)},
		[]string{"hover 0 ", "lasso of 2", "no lasso", "select [ana bo]"}},
	{"take a lasso back", LassoTool, nil, []event{at(150, -50), to(250, -50), escape(), up(200, 60)},
		[]string{"hover 0 ", "lasso of 2", "no lasso"}},
	{"dragging lines up", SelectTool, nil, []event{at(0, 0), to(197, 0), up(197, 0)},
		[]string{"select [ana]", "preview ana 200 0;", "move ana 200 0;"}},
	{"alt while dragging lines up with nobody", SelectTool, nil, []event{at(0, 0), to(197, 0).alted(), up(197, 0).alted()},
		[]string{"select [ana]", "preview ana 197 0;", "move ana 197 0;"}},
	{"drag the name of a department", SelectTool, nil, []event{at(100, 250), to(110, 260), up(110, 260)},
		[]string{"hover 0 ", "preview bo 210 10;", "move bo 210 10;"}},
	{"click on the name of a department", SelectTool, nil, []event{at(100, 250), to(101, 250), up(101, 250)}, []string{"select [it]"}},
	{"take a press on a name back", SelectTool, nil, []event{at(100, 250), escape(), up(101, 250)}, nil},
	{"drag the name of a department without people", SelectTool, nil, []event{at(100, 350), to(110, 350), up(110, 350)},
		[]string{"pan 10 0"}},
	{"double click on the name of a department", SelectTool, nil, []event{at(100, 250).twice(), up(100, 250)},
		[]string{"select [bo]"}},
	{"drag a department shown as a node", SelectTool, nil, []event{at(100, 400), to(110, 410), up(110, 410)},
		[]string{"hover 0 ", "preview bo 210 10;", "move bo 210 10;"}},
	{"click on a department shown as a node", SelectTool, nil, []event{at(100, 400), up(100, 400)}, []string{"select [it]"}},
	{"double click on a department shown as a node", SelectTool, nil, []event{at(100, 400).twice(), up(100, 400)}, []string{"expand it"}},
	{"click on a bundle of ties", SelectTool, nil, []event{at(100, 450), up(100, 450)}, []string{"bundle t"}},
	{"drag on a bundle of ties", SelectTool, nil, []event{at(100, 450), to(110, 450), up(110, 450)}, []string{"hover 0 ", "pan 10 0"}},
	{"double click on a goal", SelectTool, nil, []event{at(100, 300).twice(), up(100, 300)}, []string{"select [g]"}},
	{"double click on the ground", SelectTool, nil, []event{at(100, 0), up(100, 0), at(100, 0).twice(), up(100, 0)},
		[]string{"select []", `name new at 100 0 in ""`}},
	{"double click in a department", SelectTool, nil, []event{at(100, 200).twice(), up(100, 200)},
		[]string{`name new at 100 200 in "it"`}},
	{"double click on a person", SelectTool, nil, []event{at(0, 0).twice(), up(0, 0)},
		[]string{"rename ana"}},
	{"person tool", PersonTool, nil, []event{at(100, 0), up(100, 0)},
		[]string{"tool 0", `name new at 100 0 in ""`}},
	{"escape puts a tool away", TieTool, []graphmodel.Ref{person("ana")}, []event{escape(), escape()},
		[]string{"tool 0", "select []"}},
	{"moving about", SelectTool, nil, []event{to(0, 0), to(18, 0), to(100, 0)},
		[]string{"hover 1 ana", "hover 2 ana", "hover 0 "}},
}

func TestGestures(t *testing.T) {
	for _, test := range gestureTests {
		t.Run(test.name, func(t *testing.T) {
			h := &fakeHost{
				people:   map[graphmodel.ID]drawing.Point{"ana": {}, "bo": {X: 200}},
				others:   others,
				selected: session.SelectionOf(test.selected...), current: test.tool,
			}
			var g Gesture = Idle{}
			for _, e := range test.events {
				g = e.send(g, h)
			}
			if diff := cmp.Diff(test.want, h.log); diff != "" {
				t.Error(diff)
			}
			if g != (Idle{}) {
				t.Errorf("the gesture ends as %T", g)
			}
		})
	}
}

// TestTieToolByClicks clicks on one and then on the other, as is easier on a
// touchpad than to drag.
func TestTieToolByClicks(t *testing.T) {
	h := &fakeHost{people: map[graphmodel.ID]drawing.Point{"ana": {}, "bo": {X: 200}}, current: TieTool}
	g := up(0, 0).send(at(0, 0).send(Idle{}, h), h)
	pending, ok := to(150, 0).send(g, h).(Pending)
	if !ok {
		t.Fatalf("after the first click the gesture is %T", g)
	}
	if end := up(200, 0).send(pending.Press(h, at(200, 0).pointer()), h); end != (Idle{}) {
		t.Errorf("the gesture ends as %T", end)
	}
	want := []string{"no rubber", "hover 0 ", `rubber ana to ""`, "no rubber", "tool 0", "tie ana bo"}
	if diff := cmp.Diff(want, h.log); diff != "" {
		t.Error(diff)
	}
}

// TestTieFrom draws a tie that was begun in a menu, without a button held.
func TestTieFrom(t *testing.T) {
	tests := []struct {
		name   string
		events []event
		want   []string
	}{
		{"to somebody", []event{up(0, 0), to(200, 0), at(200, 0), up(200, 0)},
			[]string{"hover 0 ", `rubber ana to "bo"`, "no rubber", "tie ana bo"}},
		{"to nobody", []event{to(100, 0), at(100, 0), to(103, 0), up(103, 0)},
			[]string{"hover 0 ", `rubber ana to ""`, `rubber ana to ""`, "no rubber"}},
		{"to oneself and then to somebody", []event{to(5, 0), at(5, 0), up(5, 0)},
			[]string{"hover 0 ", `rubber ana to ""`, "no rubber"}},
		{"given up by a key", []event{to(100, 0), escape(), at(200, 0), up(200, 0)},
			[]string{"hover 0 ", `rubber ana to ""`, "no rubber", "select [bo]", "select [bo]"}},
		{"given up by another button", []event{to(100, 0), at(200, 0).with(desktop.MouseButtonSecondary), up(200, 0)},
			[]string{"hover 0 ", `rubber ana to ""`, "no rubber"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := &fakeHost{people: map[graphmodel.ID]drawing.Point{"ana": {}, "bo": {X: 200}}, others: others}
			g := TieFrom(h, "ana")
			for _, e := range test.events {
				pending, ok := g.(Pending)
				if ok && e.do == "press" {
					g = pending.Press(h, e.pointer())
				} else {
					g = e.send(g, h)
				}
			}
			if diff := cmp.Diff(test.want, h.log); diff != "" {
				t.Error(diff)
			}
			if g != (Idle{}) {
				t.Errorf("the gesture ends as %T", g)
			}
		})
	}
}
