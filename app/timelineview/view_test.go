package timelineview

import (
	"image/color"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/chart"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

func shown(t *testing.T, w *graphmodel.Workspace, before func(s *session.Session)) (*View, *session.Session) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	before(s)
	v, _ := apptest.Window(t, fyne.NewSize(640, 1400), func() *View { return New(s) })
	v.Show()
	return v, s
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

// kept saves the map, and again after each edit.
func kept(t *testing.T, edits ...func(*session.Session)) func(*session.Session) {
	return func(s *session.Session) {
		folder := t.TempDir()
		s.Shelf = storage.Shelf{Folder: filepath.Join(folder, "shelf")}
		done := func(err error) {
			if err != nil {
				t.Error(err)
			}
		}
		s.SaveAs(filepath.Join(folder, "map.inroad.json"), done)
		for _, do := range edits {
			do(s)
			s.Save(false, done)
		}
	}
}

func called(t *testing.T, s *session.Session, name string) graphmodel.ID {
	t.Helper()
	for _, p := range s.Workspace().People.All() {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return ""
}

func TestOneStateSaysWhatToDo(t *testing.T) {
	v, _ := shown(t, apptest.Sample(t, samples.First), func(*session.Session) {})
	says(t, v, "There is one state of this map so far.", "Inroad keeps a version every time you save.", "SMALL WINS SO FAR", "One purpose written down")
	saved := false
	v.Save = func() { saved = true }
	v.show()
	for _, o := range apptest.Seen(v) {
		if b, ok := o.(*look.Button); ok && b.Text() == "Save the map now" {
			b.Tapped(nil)
		}
	}
	if !saved {
		t.Error("the button does not save")
	}
}

func TestWhatHasMoved(t *testing.T) {
	v, s := shown(t, apptest.Sample(t, samples.First), kept(t, func(s *session.Session) {
		s.ChooseChange(s.Workspace().Changes.All()[0].ID)
		s.Do(edit.SetStances(s.Workspace(), s.Change(), graphmodel.Some(1), called(t, s, "Fay Moreau")))
	}, func(s *session.Session) {
		s.Do(edit.SetTrust(s.Workspace(), s.Workspace().TieBetween(called(t, s, "Fay Moreau"), s.Workspace().Info.Me), 77))
	}))
	says(t, v, "versions kept, the first of", "Fay Moreau went from sceptical to supportive on", "Fay Moreau trusts you more: 77, it was 40.",
		"Support for “Self-service analytics”", "Those who decide", "Stances on “Self-service analytics”", "sceptical → supportive", "In you")
	s.Do(edit.SetStances(s.Workspace(), s.Change(), graphmodel.Some(2), called(t, s, "Fay Moreau")))
	says(t, v, "Fay Moreau went from sceptical to champion on", "sceptical → champion")
	for _, o := range apptest.Seen(v) {
		if press, ok := o.(*look.Press); ok && strings.Contains(apptest.Words(press), "Fay Moreau trusts you") {
			press.Press()
		}
	}
	if only, _ := s.Selection().Only(); only.Kind != graphmodel.KindTie {
		t.Errorf("selected is %v", only)
	}
}

// TestHiddenItDoesNothing has nothing read while nobody looks.
func TestHiddenItDoesNothing(t *testing.T) {
	scheduler := &apptest.Later{}
	s := apptest.Session(t, apptest.Small(), scheduler)
	v, _ := apptest.Window(t, fyne.NewSize(500, 500), func() *View { return New(s) })
	s.Do(edit.SetTrust(s.Workspace(), s.Workspace().Tie("t"), 10))
	scheduler.RunAll()
	if v.shown != nil {
		t.Error("it was worked out though nobody looks")
	}
	v.Show()
	if scheduler.RunAll(); v.shown == nil {
		t.Error("it was not worked out")
	}
}

func TestFromWhereToWhere(t *testing.T) {
	say := func(value float64) string { return string(rune('a' + int(value))) }
	at := func(value float64) chart.Point { return chart.Point{Value: value, Known: true} }
	for _, tt := range []struct {
		points []chart.Point
		want   string
	}{
		{nil, ""}, {[]chart.Point{{}}, ""}, {[]chart.Point{at(1)}, "b"}, {[]chart.Point{at(1), at(2)}, "b → c"},
		{[]chart.Point{{}, at(1), at(2), at(1)}, "b"}, {[]chart.Point{at(1), {}}, "b, not known now"},
	} {
		if got := fromTo(tt.points, say); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.points, got, tt.want)
		}
	}
}

// TestTheChartFollowsTheTheme has lines painted in the colours in use.
func TestTheChartFollowsTheTheme(t *testing.T) {
	v, _ := shown(t, apptest.Sample(t, samples.First), kept(t, func(s *session.Session) {
		s.Do(edit.SetTrust(s.Workspace(), s.Workspace().Ties.All()[0], 5))
	}))
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(mode))
		charts := 0
		for _, o := range apptest.Seen(v) {
			if p, ok := o.(*plot); ok {
				charts++
				if got := p.paint(200, 100).At(100, 1); color.NRGBAModel.Convert(got) != look.Palette().Panel {
					t.Errorf("%s: the ground is %v", mode, got)
				}
			}
		}
		if charts < 2 {
			t.Errorf("there are %d charts", charts)
		}
	}
}

func TestLooksAsDrawn(t *testing.T) {
	s := apptest.Session(t, apptest.Small(), session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(480, 260), func() *View { return New(s) })
	v.Show()
	apptest.Markup(t, "empty.xml", window.Canvas())
}
