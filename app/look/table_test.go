package look_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
)

func TestTableSortsByThePressedTitle(t *testing.T) {
	names, figures := []string{"Bo", "Ana", "Cy"}, []float64{2, 7, 2}
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	table := look.NewTable([]look.Column{
		{Title: "Name", Width: 120, Text: func(i int) string { return names[i] }, Compare: func(a, b int) int { return cmp.Compare(names[a], names[b]) }},
		{Title: "Trusted by", Term: "in-degree", Width: 60, Number: true, Text: func(i int) string { return fmt.Sprint(figures[i]) },
			Compare: func(a, b int) int { return cmp.Compare(figures[a], figures[b]) }},
	}, 0)
	chosen := -1
	table.OnChosen = func(row int) { chosen = row }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 200))
	table.SetCount(len(names))
	for _, step := range []struct {
		by   int
		want []int
	}{{1, []int{1, 0, 2}}, {1, []int{0, 2, 1}}, {0, []int{1, 0, 2}}, {0, []int{2, 0, 1}}} {
		if table.SortBy(step.by); !slices.Equal(table.Order(), step.want) {
			t.Errorf("sorted by %d the order is %v, want %v", step.by, table.Order(), step.want)
		}
	}
	if table.Choose(0); chosen != 2 {
		t.Errorf("chosen is %d", chosen)
	}
	if table.SetCount(1); len(table.Order()) != 1 {
		t.Errorf("with one row the order is %v", table.Order())
	}
}

// TestEscapeGoesToTheWindow has it close a dialog wherever the focus is.
func TestEscapeGoesToTheWindow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	table := look.NewTable([]look.Column{{Title: "Name", Width: 120, Text: func(int) string { return "Bo" }, Compare: cmp.Compare[int]}}, 0)
	segmented, check := look.NewSegmented([]string{"one", "two"}, 0, nil), look.NewCheck("check", nil)
	window := test.NewTempWindow(t, look.VBox(0, table, segmented, check))
	got := 0
	window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			got++
		}
	})
	for i, o := range []fyne.Focusable{table.Focus(), segmented, check} {
		if o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); got != i+1 {
			t.Errorf("%T keeps Escape", o)
		}
	}
}
