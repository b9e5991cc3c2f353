package structureview

import (
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
	"inroad/graphmodel/structure"
)

func shown(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) (*View, *session.Session) {
	t.Helper()
	s := apptest.Session(t, w, scheduler)
	v, _ := apptest.Window(t, fyne.NewSize(700, 700), func() *View { return New(s) })
	v.Show()
	return v, s
}

func says(t *testing.T, v *View, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(v); !strings.Contains(got, w) {
			t.Errorf("the view does not say %q but\n%s", w, got)
		}
	}
}

func (v *View) open(page int) {
	v.tabs.SetChosen(page)
	v.turn()
}

func TestTheSampleInWords(t *testing.T) {
	v, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	says(t, v, "26 people, 74 ties of trust", "(density 0.11)", "CONNECTORS", "Gil Torres connects Finance and IT", "BROKERS", "BRIDGES")
	var revealed []graphmodel.Ref
	v.Reveal = func(ref graphmodel.Ref) { revealed = append(revealed, ref) }
	for _, one := range apptest.Seen(v) {
		if press, ok := one.(*look.Press); ok && strings.HasPrefix(apptest.Words(press), "Gil Torres") {
			press.Press()
			break
		}
	}
	only, _ := s.Selection().Only()
	if s.Workspace().PersonName(only.ID) != "Gil Torres" || len(revealed) != 1 || revealed[0] != only {
		t.Errorf("selected is %v, shown on the map %v", only, revealed)
	}
}

func TestPeopleAreSortedByThePressedColumn(t *testing.T) {
	v, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	v.open(peoplePage)
	says(t, v, "Trusted by", "in-degree", "Go-between ↓", "betweenness", "Hemmed in", "constraint", "Gil Torres 5 4 175.4")
	names := func() (list []string) {
		for _, row := range v.people.Order()[:3] {
			list = append(list, s.Workspace().PersonName(v.measured.People[row].ID))
		}
		return list
	}
	if got := names(); !slices.Equal(got, []string{"Gil Torres", "Dana Wu", "Ana Ruiz"}) {
		t.Errorf("by betweenness the first are %q", got)
	}
	v.people.SortBy(0)
	if got := names(); !slices.Equal(got, []string{"Ana Ruiz", "Bo Lindqvist", "Cyrus Rahimi"}) {
		t.Errorf("by name the first are %q", got)
	}
	v.people.SortBy(1)
	if got := names(); got[0] != "Ana Ruiz" {
		t.Errorf("by who is trusted the first are %q", got)
	}
	v.people.Choose(0)
	if only, _ := s.Selection().Only(); s.Workspace().PersonName(only.ID) != "Ana Ruiz" {
		t.Errorf("selected is %v", only)
	}
}

func TestFiguresThatAreNotDefinedComeLast(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "a", Name: "Ana"}, {ID: "b", Name: "Bo"}, {ID: "c", Name: "Cy"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "a", To: "b", Trust: graphmodel.Some(80.0)}})
	v, _ := shown(t, w, session.Inline{})
	v.open(peoplePage)
	v.people.SortBy(4)
	if order := v.people.Order(); v.measured.People[order[2]].ID != "c" {
		t.Errorf("by constraint the order is %v", order)
	}
	says(t, v, "Cy 0 0 0.0 –")
}

func TestDepartmentsHaveTheirIndex(t *testing.T) {
	v, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	v.open(departmentsPage)
	says(t, v, "Outward ↑", "E–I index", "Finance 12 15 0.11")
	v.divisions.Choose(0)
	if only, _ := s.Selection().Only(); only.Kind != graphmodel.KindDepartment || s.Workspace().NameOf(only) != "Finance" {
		t.Errorf("selected is %v", only)
	}
}

func TestFiguresOfAnOlderStateNeverArrive(t *testing.T) {
	l := new(apptest.Later)
	v, s := shown(t, apptest.Sample(t, samples.First), l)
	says(t, v, "Working …")
	older := l.Due
	l.Due = nil
	s.Do(edit.AddPerson(s.Workspace(), &graphmodel.Person{ID: "new", Name: "New One"}, 0, 0))
	for _, work := range older {
		work()
	}
	if strings.Contains(apptest.Words(v), "26 people") {
		t.Error("the figures of the older state are shown")
	}
	l.RunAll()
	says(t, v, "27 people")
	if strings.Contains(apptest.Words(v), "Working") {
		t.Error("it is still said to be at work")
	}
	s.Open(graphmodel.New("w", "New"))
	if got := apptest.Words(v); strings.Contains(got, "people,") {
		t.Errorf("of an empty map it says %s", got)
	}
	says(t, v, "Draw people and who trusts whom")
}

func TestTheWorkCanBeStopped(t *testing.T) {
	l := new(apptest.Later)
	v, _ := shown(t, apptest.Sample(t, samples.First), l)
	v.waiting.stop.Tapped(&fyne.PointEvent{})
	l.RunAll()
	says(t, v, "Stopped", "Work it out")
	v.waiting.again.Tapped(&fyne.PointEvent{})
	l.RunAll()
	says(t, v, "26 people")
}

func TestSmallSharesKeepTwoDigits(t *testing.T) {
	for share, want := range map[float64]string{0: "0.00", 1: "1.00", 0.114: "0.11", 0.0048: "0.0048", 0.000482: "0.00048"} {
		if got := two(share); got != want {
			t.Errorf("%g is %q, want %q", share, got, want)
		}
	}
}

func TestOneIsSaidInTheSingular(t *testing.T) {
	n := structure.Network{People: 1, Ties: 1, Communities: 1, Modularity: graphmodel.Some(0.0)}
	if got := networkLine(n); got != "1 person, 1 tie of trust · 1 group (modularity 0.00)" {
		t.Error(got)
	}
}
