package comparing

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// plane is a map that notes where it is taken.
type plane struct {
	content *fyne.Container
	flown   []graphmodel.Ref
	looked  []drawing.Point
}

func (p *plane) PutLayer(layer fyne.CanvasObject) { p.content.Add(layer) }
func (p *plane) Camera() drawing.Camera {
	return drawing.Camera{Zoom: 0.2, Width: 4000, Height: 4000}
}
func (p *plane) FlyTo(ref graphmodel.Ref) { p.flown = append(p.flown, ref) }
func (p *plane) Reveal(graphmodel.Ref)    {}
func (p *plane) LookAt(at drawing.Point)  { p.looked = append(p.looked, at) }

// states returns the first sample and what it was before somebody came, somebody
// went and a trust changed.
func states(t *testing.T) (before, now *graphmodel.Workspace, tie *graphmodel.Tie) {
	t.Helper()
	now = apptest.Sample(t, samples.First)
	tie = now.Ties.All()[0]
	was := graphmodel.Clone(tie)
	was.Trust = graphmodel.Some(11.0)
	before = now.Apply([]graphmodel.Delta{{Before: tie, After: was},
		{After: &graphmodel.Person{ID: "p-away", Name: "Al Away"}}, {After: &graphmodel.Position{ID: "p-away", X: 30, Y: 40}}})
	now = now.Apply([]graphmodel.Delta{{After: &graphmodel.Person{ID: "p-fresh", Name: "Yu Fresh"}}})
	return before, now, tie
}

func opened(t *testing.T, scheduler session.Scheduler) (*Panel, *plane, *session.Session) {
	t.Helper()
	_, now, _ := states(t)
	return on(t, now, scheduler)
}

// on returns the panel for a map.
func on(t *testing.T, now *graphmodel.Workspace, scheduler session.Scheduler) (*Panel, *plane, *session.Session) {
	t.Helper()
	s, on := apptest.Session(t, now, scheduler), &plane{content: container.NewStack()}
	shown, moved := new(session.Signal[*drawing.Scene]), new(session.Signal[drawing.Camera])
	p, _ := apptest.Window(t, fyne.NewSize(280, 600), func() *Panel { return New(s, on, shown, moved) })
	p.OnChanged = func() {
		if p.Compares() {
			p.Show()
		} else {
			p.Hide()
		}
	}
	shown.Emit(drawing.Build(now, drawing.Options{}))
	return p, on, s
}

// signs are the marks on the map.
func (p *Panel) signs() []string {
	var signs []string
	for _, o := range test.LaidOutObjects(p.layer.marks) {
		if text, ok := o.(*canvas.Text); ok && strings.Contains("+−Δ", text.Text) {
			signs = append(signs, text.Text)
		}
	}
	slices.Sort(signs)
	return signs
}

func TestTheListSaysWhatHasChanged(t *testing.T) {
	p, _, _ := opened(t, session.Inline{})
	before, _, _ := states(t)
	p.Compare(before, "the last quarter")
	shown := apptest.Words(p)
	for _, want := range []string{"Since the last quarter", "PEOPLE", "Yu Fresh + new", "Al Away − gone", "TIES", "trust 11 → ", "1 added", "1 gone", "1 changed"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not to be read in %q", want, shown)
		}
	}
	if got := p.signs(); !slices.Equal(got, []string{"+", "Δ", "−"}) && len(got) != 3 {
		t.Errorf("marks on the map: %q", got)
	}
	if p.End(); p.Compares() || len(p.layer.marks.Objects) != 0 || p.Visible() {
		t.Error("it is not over")
	}
}

func TestAnEntryLeadsToItsPlace(t *testing.T) {
	p, on, s := opened(t, session.Inline{})
	before, _, tie := states(t)
	p.Compare(before, "then")
	for range p.list.lines {
		p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if !slices.Contains(on.flown, graphmodel.RefOf(tie)) || len(on.flown) != 2 {
		t.Errorf("flown to %v", on.flown)
	}
	if want := (drawing.Point{X: 30, Y: 40}); !slices.Equal(on.looked, []drawing.Point{want}) {
		t.Errorf("who is gone was looked for at %v", on.looked)
	}
	if !s.Selection().Has(graphmodel.RefOf(tie)) {
		t.Error("the tie is not selected")
	}
	if p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); p.Compares() {
		t.Error("Escape does not end it")
	}
}

// TestTheComparisonFollowsEdits has it made anew, and ended by another map.
func TestTheComparisonFollowsEdits(t *testing.T) {
	later := &apptest.Later{}
	p, _, s := opened(t, later)
	before, _, tie := states(t)
	p.Compare(before, "then")
	if p.Compares() {
		t.Error("compared on the window's goroutine")
	}
	later.RunAll()
	was, _ := before.Tie(tie.ID).Trust.Get()
	s.Do(edit.Update(s.Workspace(), "Trust", "", s.Workspace().Tie(tie.ID), func(x *graphmodel.Tie) { x.Trust = graphmodel.Some(was) }))
	later.RunAll()
	if got := p.signs(); len(got) != 2 || slices.Contains(got, "Δ") {
		t.Errorf("after an edit: %q", got)
	}
	if err := s.Open(graphmodel.New("w", "")); err != nil || p.Compares() {
		t.Errorf("another map is compared: %v", err)
	}
}

func TestNothingHasChanged(t *testing.T) {
	p, _, s := opened(t, session.Inline{})
	p.Compare(s.Workspace(), "just now")
	if shown := apptest.Words(p); !strings.Contains(shown, "Nothing has changed") || len(p.signs()) != 0 {
		t.Errorf("shown: %s", shown)
	}
}

func TestMarkup(t *testing.T) {
	before := apptest.Small()
	was, now := before.Tie("t"), graphmodel.Clone(before.Tie("t"))
	now.Trust = graphmodel.Some(85.0)
	p, plane, _ := on(t, before.Apply([]graphmodel.Delta{{Before: was, After: now}, {After: &graphmodel.Person{ID: "p-cy", Name: "Cy Marsh"}}}), session.Inline{})
	p.Compare(before, "the last quarter")
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	apptest.Markup(t, "panel.xml", c)
	c.SetContent(plane.content)
	apptest.Markup(t, "map.xml", c)
}
