package pick

import (
	"slices"
	"testing"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

func workspace() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "1", Name: "bo"}, {ID: "2", Name: "Ana", Department: "d"},
		{ID: "3", Name: "Ana", Title: "Auditor"}})
	return w
}

func TestRecordsAreSortedByNameAndToldApart(t *testing.T) {
	for name, c := range map[string]struct {
		kinds []graphmodel.Kind
		want  []look.Choice
	}{
		"people": {[]graphmodel.Kind{graphmodel.KindPerson}, []look.Choice{
			{Key: "2", Text: "Ana", Detail: "IT"}, {Key: "3", Text: "Ana", Detail: "Auditor"}, {Key: "1", Text: "bo"}}},
		"departments": {[]graphmodel.Kind{graphmodel.KindDepartment}, []look.Choice{{Key: "d", Text: "IT"}}},
		"both": {[]graphmodel.Kind{graphmodel.KindDepartment, graphmodel.KindPerson}, []look.Choice{
			{Key: "person 2", Text: "Ana", Detail: "IT"}, {Key: "person 3", Text: "Ana", Detail: "Auditor"},
			{Key: "person 1", Text: "bo"}, {Key: "department d", Text: "IT", Detail: "department"}}},
	} {
		if got := Records(workspace(), c.kinds...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestNumbersInNamesGoByValue(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "a", Name: "Department 10"}, {ID: "b", Name: "Department 2"}})
	if got := Records(w, graphmodel.KindDepartment); got[0].Key != "b" {
		t.Errorf("%v", got)
	}
}

func TestNamesFollowTheWorkspace(t *testing.T) {
	s, err := session.New(workspace(), session.Inline{}, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		t.Fatal(err)
	}
	if got := Name(s, graphmodel.KindPerson)("1"); got != "bo" {
		t.Errorf("1 is called %q", got)
	}
}

func TestKeysAndIDsAreTheSameList(t *testing.T) {
	if got := Keys(IDs([]string{"b", "a"})); !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("got %v", got)
	}
}
