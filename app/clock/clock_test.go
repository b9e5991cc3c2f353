package clock_test

import (
	"slices"
	"testing"
	"time"

	"inroad/app/clock"
)

func TestManualRunsWhatIsDueInItsOrder(t *testing.T) {
	c := &clock.Manual{}
	var ran []string
	note := func(name string) func() { return func() { ran = append(ran, name) } }
	c.After(3*time.Second, note("three"))
	c.After(time.Second, func() {
		note("one")()
		c.After(time.Second, note("two"))
	})
	cancel := c.After(2*time.Second, note("never"))
	cancel()
	if c.Advance(999 * time.Millisecond); len(ran) != 0 {
		t.Fatalf("too early: %v", ran)
	}
	if c.Advance(2 * time.Second); !slices.Equal(ran, []string{"one", "two"}) {
		t.Fatalf("after three seconds less one millisecond: %v", ran)
	}
	if c.Advance(time.Hour); !slices.Equal(ran, []string{"one", "two", "three"}) {
		t.Fatalf("in the end: %v", ran)
	}
}
