package duty

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func office() (*graphmodel.Workspace, *graphmodel.Change) {
	w := graphmodel.New("w", "Office")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Me"}, {ID: "ana", Name: "Ana"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy"}})
	change := &graphmodel.Change{ID: "c", Title: "Single sign-on", Owner: "ana", Champion: "cy", Deciders: []graphmodel.ID{"cy", "bo"},
		Responsibilities: []graphmodel.Responsibility{
			{ID: "1", Task: "Name an owner", Accountable: "bo", Responsible: []graphmodel.ID{"ana"}},
			{ID: "2", Task: "Train", Responsible: []graphmodel.ID{"ana", "bo"}, Informed: []graphmodel.ID{"cy"}},
			{ID: "3", Accountable: "ana"},
		},
		Steps:       []graphmodel.Step{{ID: "s", Person: "bo", Via: "ana"}, {ID: "t", Person: "cy", Status: "done"}},
		Offers:      []graphmodel.Statement{{Person: "bo", Text: "two days of help"}},
		Checkpoints: []graphmodel.Checkpoint{{ID: "k", Title: "First quarter"}},
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{change})
	return w, change
}

func do(t interface {
	Helper()
	Fatal(...any)
}, w *graphmodel.Workspace, e edit.Edit) (*graphmodel.Workspace, *graphmodel.Change) {
	t.Helper()
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Do(e); err != nil {
		t.Fatal(err)
	}
	return h.Workspace(), h.Workspace().Change("c")
}

func TestGaps(t *testing.T) {
	_, change := office()
	if got, want := Gaps(change), []Gap{{"2", Accountable}, {"3", Responsible}}; !slices.Equal(got, want) {
		t.Errorf("the gaps are %v, want %v", got, want)
	}
}

func TestTheAccountableMoves(t *testing.T) {
	w, change := office()
	w, change = do(t, w, Set(w, change, "1", "ana", Roles(Accountable|Responsible)))
	task := change.Responsibilities[0]
	if task.Accountable != "ana" || !slices.Equal(task.Responsible, []graphmodel.ID{"ana"}) {
		t.Errorf("the task is %+v", task)
	}
	if got := Of(&task, "bo"); got != 0 {
		t.Errorf("Bo is still %v", got)
	}
	if got := Of(&task, "ana").String(); got != "AR" {
		t.Errorf("Ana is %q", got)
	}
	_, change = do(t, w, Set(w, change, "1", "ana", 0))
	if task := change.Responsibilities[0]; task.Accountable != "" || len(task.Responsible) > 0 {
		t.Errorf("the task is %+v", task)
	}
}

func TestRolesGoRound(t *testing.T) {
	var roles Roles
	var round []string
	for range 5 {
		roles = roles.Next()
		round = append(round, roles.String())
	}
	if want := []string{"R", "A", "C", "I", ""}; !slices.Equal(round, want) {
		t.Errorf("the round is %q, want %q", round, want)
	}
	for _, c := range []struct {
		before string
		role   Role
		roles  Roles
		want   string
	}{
		{"", Responsible, 0, "R"}, {"A", Responsible, Roles(Accountable), "AR"}, {"AR", Accountable, Roles(Accountable | Responsible), "R"},
		{"AR", Consulted, Roles(Accountable | Responsible), "C"}, {"C", Informed, Roles(Consulted), "I"}, {"I", Accountable, Roles(Informed), "A"},
	} {
		if got := c.roles.Toggled(c.role).String(); got != c.want {
			t.Errorf("%s with %s is %q, want %q", c.before, c.role.Letter(), got, c.want)
		}
	}
}

// Whatever parts are given, a task has at most one accountable, nobody twice in
// one role, and each person just what they were given last, unless the A moved on.
func TestPartsAreJustThoseGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, change := office()
		given := make(map[graphmodel.ID]Roles)
		for _, p := range w.People.All() {
			given[p.ID] = Of(&change.Responsibilities[0], p.ID)
		}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			person := rapid.SampledFrom(w.People.All()).Draw(t, "person").ID
			roles := given[person].Toggled(rapid.SampledFrom(All).Draw(t, "role"))
			if roles.Has(Accountable) {
				for id := range given {
					given[id] &^= Roles(Accountable)
				}
			}
			given[person] = roles
			w, change = do(t, w, Set(w, change, "1", person, roles))
		}
		for id, roles := range given {
			if got := Of(&change.Responsibilities[0], id); got != roles {
				t.Fatalf("%s is %q, want %q", id, got, roles)
			}
		}
		for _, list := range lists(&change.Responsibilities[0]) {
			sorted := slices.Sorted(slices.Values(*list))
			if len(slices.Compact(sorted)) != len(*list) {
				t.Fatalf("somebody is twice in %v", *list)
			}
		}
	})
}

func TestTasks(t *testing.T) {
	w, change := office()
	w, change = do(t, w, Move(w, change, "3", 0))
	order := func() (ids []graphmodel.ID) {
		for _, r := range change.Responsibilities {
			ids = append(ids, r.ID)
		}
		return ids
	}
	if got := order(); !slices.Equal(got, []graphmodel.ID{"3", "1", "2"}) {
		t.Errorf("the order is %v", got)
	}
	w, change = do(t, w, Rename(w, change, "3", "Write it down"))
	w, change = do(t, w, Remove(w, change, "1"))
	w, change = do(t, w, Add(w, change, graphmodel.Responsibility{ID: "4", Task: "Tell everybody"}))
	if got := order(); !slices.Equal(got, []graphmodel.ID{"3", "2", "4"}) || change.Responsibilities[0].Task != "Write it down" {
		t.Errorf("the tasks are %+v", change.Responsibilities)
	}
	if got := Remove(w, change, "3").Name; got != "Delete “Write it down”" {
		t.Error(got)
	}
}

func TestLoads(t *testing.T) {
	w, change := office()
	other := graphmodel.Clone(change)
	other.ID, other.Owner = "c2", ""
	done := graphmodel.Clone(change)
	done.ID, done.Status = "c3", "done"
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{change, other, done})
	loads := Loads(w)
	if len(loads) != 3 || loads[0].Person != "ana" {
		t.Fatalf("the loads are %+v", loads)
	}
	ana := loads[0]
	if ana.Tasks != 6 || ana.Accountable != 2 || ana.Responsible != 4 || len(ana.Changes) != 2 || !ana.Overloaded() {
		t.Errorf("Ana has %+v", ana)
	}
	if cy := loads[2]; cy.Person != "cy" || cy.Tasks != 0 || cy.Informed != 2 || cy.Overloaded() {
		t.Errorf("Cy has %+v", cy)
	}
}

func TestWhoIsInvolved(t *testing.T) {
	w, change := office()
	if got, want := Involved(w, change), []graphmodel.ID{"bo", "ana", "cy", "me"}; !slices.Equal(got, want) {
		t.Errorf("involved are %v, want %v", got, want)
	}
}

func TestSuggestions(t *testing.T) {
	w, change := office()
	found := Suggest(w, change)
	var tasks []string
	for _, r := range found {
		tasks = append(tasks, r.Task)
		if w.Person(r.Accountable) == nil || len(r.Responsible) == 0 {
			t.Errorf("%q has gaps: %+v", r.Task, r)
		}
	}
	want := []string{"Run it once it is there", "Stand for it and sign off the cost", "Keep the offer: two days of help", "Talk to Bo", "Review: First quarter"}
	if !slices.Equal(tasks, want) {
		t.Errorf("suggested are %q, want %q", tasks, want)
	}
	w, change = do(t, w, Add(w, change, found...))
	if left := Suggest(w, change); len(left) > 0 {
		t.Errorf("suggested again are %+v", left)
	}
}
