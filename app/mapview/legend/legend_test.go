package legend

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/app/session"
)

func newLegend(t *testing.T) *Legend {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	return New(func(bool) {})
}

func TestSupportIsExplained(t *testing.T) {
	l := newLegend(t)
	low := l.Content.MinSize().Height
	for view, title := range map[session.SupportView]string{session.SupportNow: "SUPPORT NOW, IN 10", session.SupportPlanned: "WITH THE PLAN, IN 10"} {
		if l.ShowSupport(view); l.support.title.Text() != title || l.Content.MinSize().Height <= low {
			t.Errorf("%v is explained as %q", view, l.support.title.Text())
		}
		if l.ShowSupport(session.SupportOff); l.Content.MinSize().Height != low {
			t.Errorf("%v is explained although it is not shown", view)
		}
	}
}

func TestColoursFollowTheTheme(t *testing.T) {
	l := newLegend(t)
	for _, mode := range []look.Mode{look.Dark, look.Light} {
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(mode))
		l.Recolour()
		for i, ground := range l.support.grounds {
			if ground.FillColor != look.Palette().SupportColour(i-2) {
				t.Errorf("%s: step %d is %v", mode, i, ground.FillColor)
			}
		}
		if got := l.samples[0].strokes[0].StrokeColor; got != look.Palette().Trust[4] {
			t.Errorf("%s: strong trust is %v", mode, got)
		}
	}
}

func TestFoldsItselfWhereThereIsNoRoom(t *testing.T) {
	l := newLegend(t)
	if l.Fit(fyne.NewSize(500, 400)); l.Open() || !l.Wanted() {
		t.Error("it stays open, or forgets that it was")
	}
	if l.Fit(fyne.NewSize(900, 700)); !l.Open() {
		t.Error("it stays folded")
	}
	l.SetWanted(false)
	l.Fit(fyne.NewSize(500, 400))
	if l.Fit(fyne.NewSize(900, 700)); l.Open() {
		t.Error("it opens although the user has folded it")
	}
}
