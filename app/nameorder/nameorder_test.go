package nameorder

import (
	"slices"
	"testing"
)

func TestSortedInTheUsersLanguage(t *testing.T) {
	list := []string{"Team 10", "team 9", "Team 1"}
	if Sort(list, func(s string) string { return s }); !slices.Equal(list, []string{"Team 1", "team 9", "Team 10"}) {
		t.Errorf("got %q", list)
	}
}
