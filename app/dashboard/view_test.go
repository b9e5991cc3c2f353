package dashboard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/progress"
)

func shown(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, scheduler)
	v, window := apptest.Window(t, fyne.NewSize(704, 800), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, o fyne.CanvasObject, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(o); !strings.Contains(got, w) {
			t.Errorf("it does not say %q but\n%s", w, got)
		}
	}
}

// office is a map with four changes: one that is late, one on its way, one of
// which nothing is known, and one that is done.
func office() *graphmodel.Workspace {
	w := apptest.Small()
	w.Info.Me = "p-bo"
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Close in 3 days", Due: "2027-06-30"}, {ID: "h", Title: "No new desks", Due: "2028-01-31"}, {ID: "i", Title: "Calm"}})
	ana := []graphmodel.ID{"p-ana"}
	serves := func(goal graphmodel.ID, effect int) []graphmodel.Service {
		return []graphmodel.Service{{Goal: goal, Effect: graphmodel.Some(effect)}}
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{
		{ID: "a", Title: "Archive", Status: "done", Deadline: "2026-01-01", Serves: serves("g", 1)},
		{ID: "k", Title: "Keys", Status: "under way", Deadline: "2027-03-01", Deciders: ana, Serves: serves("g", 1),
			Stances: []graphmodel.Stance{{Person: "p-ana", Current: graphmodel.Some(2)}},
			Steps:   []graphmodel.Step{{ID: "s", Person: "p-ana", Goal: "Says yes", Status: "planned", Due: "2026-12-01"}, {ID: "d", Status: "done"}}},
		{ID: "l", Title: "Lockers", Status: "proposed", Deadline: "2026-11-11", Deciders: []graphmodel.ID{"p-ana", "p-bo"}, Serves: serves("h", -1),
			Steps: []graphmodel.Step{{ID: "s", Person: "p-ana", Status: "planned", Due: "2026-11-01"}}},
		{ID: "n", Title: "New doors"}})
	return w
}

func titles(v *View) []string {
	var list []string
	for _, tile := range v.tiles {
		list = append(list, apptest.Lines(tile)[0])
	}
	return list
}

func TestWhereEveryChangeStands(t *testing.T) {
	v, _, window := shown(t, office(), session.Inline{})
	says(t, v, "3 changes open · 1 past the deadline · 2 waiting for something · 1 done or dropped",
		"Overdue: 10 days ago", "0 of 2 would say yes", "The step with Ana Ruiz was due on 1 November 2026, 20 days ago.",
		"Next: Ana Ruiz: Says yes, due 1 December 2026 (1 of 2 steps done)", "In 100 days", "Carried: 7.0 in 10",
		"Nobody decides on it yet.", "No step is planned.", "No deadline")
	if got := titles(v); !slices.Equal(got, []string{"Lockers", "New doors", "Keys", "Archive"}) {
		t.Errorf("in this order: %q", got)
	}
	apptest.Markup(t, "dashboard.xml", window.Canvas())
}

func TestChangesAreSorted(t *testing.T) {
	v, _, _ := shown(t, office(), session.Inline{})
	for by, want := range map[order][]string{
		byDeadline: {"Lockers", "Keys", "New doors", "Archive"},
		bySupport:  {"New doors", "Lockers", "Keys", "Archive"},
		byTitle:    {"Keys", "Lockers", "New doors", "Archive"},
	} {
		v.sorting.SetChosen(int(by))
		v.sorting.OnChanged(int(by))
		if got := titles(v); !slices.Equal(got, want) {
			t.Errorf("by %s: %q", orderNames()[by], got)
		}
	}
}

func TestChangesStandUnderTheirGoals(t *testing.T) {
	v, _, _ := shown(t, office(), session.Inline{})
	says(t, v.line, "Q1 2026", "Today", "Close in 3 days due 30 June 2027 Archive done Keys",
		"No new desks due 31 January 2028 Lockers harms it", "Calm No change serves it yet", "Serves no goal yet New doors no deadline")
	var opened []graphmodel.ID
	v.Open = func(id graphmodel.ID) { opened = append(opened, id) }
	for _, one := range apptest.Seen(v.line) {
		if press, ok := one.(*look.Press); ok {
			press.Press()
		}
	}
	if !slices.Equal(opened, []graphmodel.ID{"a", "k", "l", "n"}) {
		t.Errorf("the bars lead to %v", opened)
	}
}

func TestKeysGoFromChangeToChange(t *testing.T) {
	v, _, window := shown(t, office(), session.Inline{})
	var opened graphmodel.ID
	v.Open = func(id graphmodel.ID) { opened = id }
	window.Canvas().Focus(v.tiles[0])
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	if opened != "k" {
		t.Errorf("opened is %q", opened)
	}
}

func TestTheSupportArrivesLater(t *testing.T) {
	l := new(apptest.Later)
	v, s, _ := shown(t, office(), l)
	says(t, v, "Working out the support", "Lockers")
	l.RunAll()
	says(t, v, "Carried: 7.0 in 10")
	s.Do(edit.Update(s.Workspace(), "Edit", "", s.Workspace().Change("k"), func(c *graphmodel.Change) { c.Title = "New keys" }))
	says(t, v, "New keys", "Working out the support")
	v.Hide()
	s.Do(edit.Update(s.Workspace(), "Edit", "", s.Workspace().Change("k"), func(c *graphmodel.Change) { c.Title = "Old keys" }))
	if strings.Contains(strings.Join(titles(v), " "), "Old keys") {
		t.Error("a page that nobody looks at is made anew")
	}
	v.Show()
	says(t, v, "Old keys")
}

func TestWithoutChangesItSaysWhatToDo(t *testing.T) {
	v, s, _ := shown(t, apptest.Small(), session.Inline{})
	says(t, v, "No change yet", "Describe a change")
	s.Do(edit.Put(s.Workspace(), "Add", "", &graphmodel.Change{ID: "c", Title: "One key"}))
	says(t, v, "1 change open", "One key")
}

func TestManyChangesComeIntoViewByAndBy(t *testing.T) {
	w := graphmodel.New("w", "W")
	var changes []*graphmodel.Change
	for i := range 100 {
		changes = append(changes, &graphmodel.Change{ID: graphmodel.ID(fmt.Sprintf("c%03d", i)), Title: fmt.Sprintf("Change %d", i)})
	}
	w.Changes = graphmodel.NewTable(changes)
	v, _, _ := shown(t, w, session.Inline{})
	says(t, v, "Show 40 more of 100")
	if len(v.tiles) != rowsAtFirst {
		t.Errorf("at first there are %d", len(v.tiles))
	}
}

func TestBothSamplesHaveADashboard(t *testing.T) {
	for _, sample := range samples.List() {
		v, s, _ := shown(t, apptest.Sample(t, sample.Name), session.Inline{})
		if len(v.tiles) != s.Workspace().Changes.Len() {
			t.Errorf("%s shows %d changes", sample.Name, len(v.tiles))
		}
	}
}

func TestAxis(t *testing.T) {
	bars := func(from, to graphmodel.Date) []progress.Lane {
		return []progress.Lane{{Bars: []progress.Bar{{Span: progress.Span{From: from, To: to}}}}}
	}
	tests := []struct {
		name     string
		from, to graphmodel.Date
		want     string
	}{
		{"a year at least", "2026-11-21", "2026-11-30", "Q4 2026 Q1 2027 Q2 2027 Q3 2027"},
		{"two years", "2026-11-21", "2028-03-31", "Q4 2026 Q1 2027 Q2 2027 Q3 2027 Q4 2027 Q1 2028"},
		{"years", "2026-05-01", "2029-05-01", "2026 2027 2028 2029"},
		{"decades", "2000-01-01", "2059-12-31", "2000 2005 2010 2015 2020 2025 2030 2035 2040 2045 2050 2055"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := axisOf(bars(test.from, test.to), "2026-11-21")
			var said []string
			for _, tick := range a.ticks() {
				said = append(said, tick.name)
				if tick.at < 0 || tick.at > 1 {
					t.Errorf("%s stands at %v", tick.name, tick.at)
				}
			}
			if got := strings.Join(said, " "); got != test.want {
				t.Errorf("got %s", got)
			}
			if a.at(test.from) < 0 || a.at(test.to) > 1 {
				t.Error("a bar reaches beyond the chart")
			}
		})
	}
}
