package names_test

import (
	"testing"

	"inroad/app/names"
	"inroad/graphmodel"
)

func TestShortNamesAreUnambiguous(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Info.Me = "ana"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana Ruiz"}, {ID: "1", Name: "Manager 1"},
		{ID: "2", Name: "Manager 2"}, {ID: "3", Name: "Solo"}, {ID: "4"}})
	n := names.NewNamer(w)
	for id, want := range map[graphmodel.ID]string{"ana": "You", "1": "Manager 1", "3": "Solo", "4": graphmodel.Unnamed} {
		if got := n.Short(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	if got := n.Full([]graphmodel.ID{"ana", "1", "3"}); got != "you, Manager 1 and Solo" {
		t.Errorf("all of them are %q", got)
	}
	if got := names.Counted(0, "tie", "ties") + ", " + names.Counted(1, "tie", "ties") + ", " + names.Counted(2, "tie", "ties"); got != "no ties, 1 tie, 2 ties" {
		t.Errorf("counted is %q", got)
	}
}
