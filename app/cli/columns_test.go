package cli

import (
	"slices"
	"testing"
)

func TestTablesAreAligned(t *testing.T) {
	got := aligned([][]string{{"who", "now"}, {"Ana", "5.0"}, {"李雷", "10.0"}, {"Zoë"}})
	if want := []string{"who    now", "Ana    5.0", "李雷  10.0", "Zoë"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestParagraphsAreWrapped(t *testing.T) {
	got := wrapped("one  two\nthree 李雷 incomprehensible a", 9)
	if want := []string{"one two", "three", "李雷", "incomprehensible", "a"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
