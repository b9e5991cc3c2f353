package mapview

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
	shift  bool
	double bool
	button desktop.MouseButton
}

func at(x, y float64) event                      { return event{do: "press", x: x, y: y} }
func to(x, y float64) event                      { return event{do: "move", x: x, y: y} }
func up(x, y float64) event                      { return event{do: "release", x: x, y: y} }
func escape() event                              { return event{do: "cancel"} }
func (e event) shifted() event                   { e.shift = true; return e }
func (e event) twice() event                     { e.double = true; return e }
func (e event) with(b desktop.MouseButton) event { e.button = b; return e }

func (e event) pointer() pointer {
	p := pointer{view: drawing.Point{X: e.x, Y: e.y}, at: drawing.Point{X: e.x, Y: e.y}, button: e.button, double: e.double}
	if p.button == 0 {
		p.button = desktop.MouseButtonPrimary
	}
	if e.shift {
		p.mods = fyne.KeyModifierShift
	}
	return p
}

func (e event) send(g gesture, h host) gesture {
	switch e.do {
	case "press":
		return press(h, e.pointer())
	case "move":
		return g.move(h, e.pointer())
	case "release":
		return g.release(h, e.pointer())
	default:
		return g.cancel(h)
	}
}

func person(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

// In these tests ana stands at 0 0 and bo at 200 0; at 100 100 is a tie, at
// 100 200 a department, at 100 300 a goal.
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
		[]string{`rubber ana to "bo"`, "no rubber", "tie ana bo", "tool 0"}},
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
		[]string{"select [t]"}},
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
				people: map[graphmodel.ID]drawing.Point{"ana": {}, "bo": {X: 200}},
				others: map[drawing.Point]hit{
					{X: 100, Y: 100}: {onTie, "t", "it"}, {X: 100, Y: 200}: {onDepartment, "it", "it"}, {X: 100, Y: 300}: {onGoal, "g", ""}},
				selected: session.SelectionOf(test.selected...), current: test.tool,
			}
			var g gesture = idle{}
			for _, e := range test.events {
				g = e.send(g, h)
			}
			if diff := cmp.Diff(test.want, h.log); diff != "" {
				t.Error(diff)
			}
			if g != (idle{}) {
				t.Errorf("the gesture ends as %T", g)
			}
		})
	}
}
