package inspector

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// part returns the first item of that type on the page.
func part[P item](t *testing.T, i *Inspector) P {
	t.Helper()
	for _, s := range i.page.sections {
		for _, one := range s.built {
			if p, ok := one.(P); ok {
				return p
			}
		}
	}
	t.Fatalf("the page has no %T", *new(P))
	return *new(P)
}

func TestEntriesAreAddedAndRemoved(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(refTo(graphmodel.KindGoal, "g-audit")))
	list := part[*entries[graphmodel.Goal, graphmodel.Holder]](t, i)
	goal := func() *graphmodel.Goal { return s.Workspace().Goal("g-audit") }
	before := goal().Holders
	for _, c := range list.choices(before) {
		if holderOf(c.Key).department == "d-it" {
			t.Error("who holds the goal already is offered again")
		}
	}
	list.addAbout("person p-fay")
	if got := goal().Holders[len(before)]; got.Person != "p-fay" || len(list.rows) != len(before)+1 {
		t.Errorf("the new holder is %v, in %d rows", got, len(list.rows))
	}
	if got := s.History().UndoName(); got != "Add a holder to "+goal().Title {
		t.Errorf("the step is called %q", got)
	}
	list.rows[0].remove()
	if got := goal().Holders[0]; got.Department != before[1].Department {
		t.Errorf("the first holder is %v", got)
	}
	s.History().Undo()
	s.History().Undo()
	if len(list.rows) != len(before) || len(list.rowBox.Objects) != len(before) {
		t.Errorf("after undo there are %d rows of %d holders", len(list.rows), len(before))
	}
}

func TestWhatIsOpenStaysOpenWhenAnEntryBeforeItGoes(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, true)
	s.Select(session.SelectionOf(refTo(graphmodel.KindChange, "c-analytics")))
	list := part[*entries[graphmodel.Change, graphmodel.Step]](t, i)
	list.rows[1].setOpen(true)
	list.rows[0].remove()
	if !list.rows[0].open || list.rows[1].open {
		t.Error("another step is open now")
	}
}

func TestAStanceIsAddedAndGoesWhenNothingIsLeftOfIt(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	const somebody = "p-ana"
	if _, known := s.Change().StanceOf(somebody); known {
		t.Fatal("the sample has a stance of Ana")
	}
	s.Select(session.SelectionOf(personRef(somebody)))
	scale := fieldOf(t, i, "current").control.(*look.Scale)
	scale.Choose(3)
	if got, _ := s.Change().StanceOf(somebody); got.Current != graphmodel.Some(1) {
		t.Errorf("the stance is %v", got)
	}
	scale.Choose(3) // again: not known
	if _, known := s.Change().StanceOf(somebody); known {
		t.Error("an empty stance is left")
	}
}

func TestATouchpointIsLogged(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, true)
	s.Select(session.SelectionOf(personRef("p-fay")))
	list := part[*touchpoints](t, i)
	there := len(list.shown)
	list.log()
	if len(list.shown) != there+1 {
		t.Fatalf("there are %d touchpoints after %d", len(list.shown), there)
	}
	logged := s.Workspace().Touchpoint(list.shown[0])
	if logged.Date != "2026-11-21" || logged.Change != "c-analytics" || !slices.Contains(logged.People, "p-fay") {
		t.Errorf("logged %+v", logged)
	}
	if !list.rows[logged.ID].open {
		t.Error("it is not open")
	}
	list.rows[logged.ID].remove()
	if s.Workspace().Touchpoint(logged.ID) != nil {
		t.Error("it is still there")
	}
}

func TestATieIsTurnedRoundAndItsOtherDirectionFound(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "a", Name: "Ana"}, {ID: "b", Name: "Bo"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "a", To: "b", Trust: graphmodel.Some(70.0)}})
	s := sessionOn(t, w)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(refTo(graphmodel.KindTie, "t")))
	head := i.page.head.(*header)
	if got := head.title.Text(); got != "Ana trusts Bo" {
		t.Errorf("the title is %q", got)
	}
	other, swap := head.actions[0], head.actions[1]
	swap.Tapped(nil)
	if got := head.title.Text(); got != "Bo trusts Ana" {
		t.Errorf("turned round the title is %q", got)
	}
	other.Tapped(nil)
	back := s.Workspace().TieBetween("a", "b")
	if only, _ := s.Selection().Only(); back == nil || only != graphmodel.RefOf(back) {
		t.Fatalf("the other direction %v is not selected", back)
	}
	if i.page.head.(*header).actions[1].Visible() {
		t.Error("a tie with an opposite one can be turned round")
	}
}

func TestSeveralPeopleGetADepartmentAndTagsInOneStep(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, false)
	s.Select(session.SelectionOf(personRef("p-fay"), personRef("p-ana")))
	department := part[*sharedRef](t, i)
	if got := department.view.Remark(); got != "differs" {
		t.Errorf("two departments are said to be %q", got)
	}
	before := s.Workspace()
	department.picker.Choose("d-it")
	if s.Workspace().Person("p-fay").Department != "d-it" || s.History().UndoName() != "Change the department of 2 people" {
		t.Errorf("Fay is in %s by %q", s.Workspace().Person("p-fay").Department, s.History().UndoName())
	}
	s.History().Undo()
	if !sameRecords(before, s.Workspace()) {
		t.Error("undo leaves another workspace")
	}
	tags := part[*sharedTags](t, i)
	tags.tokens.Add("allies")
	for _, id := range []graphmodel.ID{"p-fay", "p-ana"} {
		if !slices.Contains(s.Workspace().Person(id).Tags, "allies") {
			t.Errorf("%s has no tag", id)
		}
	}
	tags.tokens.Remove("allies")
	if !sameRecords(before, s.Workspace()) {
		t.Error("taking the tag away leaves another workspace")
	}
}

func TestALongRelatedListShowsTheFirstUntilAskedForAll(t *testing.T) {
	s := sample(t)
	many := func() []relation {
		var list []relation
		for _, p := range s.Workspace().People.All() {
			list = append(list, relation{graphmodel.RefOf(p), p.Name, ""})
		}
		return list
	}
	_, _ = shown(t, s, false)
	r := newRelated(s, "People", "", many)
	r.update()
	if len(r.rows.Objects) != relatedAtFirst || !r.more.Visible() {
		t.Fatalf("%d rows", len(r.rows.Objects))
	}
	r.more.Tapped(&fyne.PointEvent{})
	if len(r.rows.Objects) != s.Workspace().People.Len() || r.more.Visible() {
		t.Errorf("%d rows after asking for all", len(r.rows.Objects))
	}
	r.rows.Objects[0].(*look.Row).Press()
	if only, _ := s.Selection().Only(); only != graphmodel.RefOf(s.Workspace().People.All()[0]) {
		t.Errorf("pressing the first row selects %v", only)
	}
}

func TestTheDefaultsComeBack(t *testing.T) {
	s := sample(t)
	i, _ := shown(t, s, true)
	reset := part[button](t, i)
	if !reset.Visible() {
		t.Fatal("the sample has a parameter of its own, and no button to reset it")
	}
	reset.Tapped(&fyne.PointEvent{})
	if changed(s.Workspace().Info.Parameters) || reset.Visible() {
		t.Error("the parameters are not the defaults")
	}
	if got := entryOf(t, i, "parameters.stale").Text; got != "0.3" {
		t.Errorf("the field says %q", got)
	}
}

// A department that is typed and not there yet is made, with the people in it.
func TestADepartmentIsMadeByTypingIt(t *testing.T) {
	for name, people := range map[string][]graphmodel.ID{"one": {"p-fay"}, "several": {"p-fay", "p-ana"}} {
		t.Run(name, func(t *testing.T) {
			s := sample(t)
			i, canvas := shown(t, s, false)
			var refs []graphmodel.Ref
			for _, id := range people {
				refs = append(refs, personRef(id))
			}
			s.Select(session.SelectionOf(refs...))
			var picker *look.Picker
			if len(people) > 1 {
				picker = part[*sharedRef](t, i).picker
			}
			for path, f := range i.page.allFields {
				if path == "department" {
					picker = f.control.(*look.Picker)
				}
			}
			before := s.Workspace()
			picker.Open("Harbour")
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			w := s.Workspace()
			if w.Departments.Len() != before.Departments.Len()+1 {
				t.Fatal("no department was made")
			}
			for _, id := range people {
				if d := w.Department(w.Person(id).Department); d == nil || d.Name != "Harbour" || picker.Name(picker.Chosen()) != "Harbour" {
					t.Errorf("%s is in %v, shown is %s", id, d, picker.Chosen())
				}
			}
			s.History().Undo()
			if !sameRecords(before, s.Workspace()) {
				t.Errorf("one undo leaves another workspace: %s", s.History().UndoName())
			}
		})
	}
}
