package shell

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"inroad/app/clock"
)

const soon = 10 * time.Second

func TestBackgroundWorkIsFollowedUp(t *testing.T) {
	test.NewTempApp(t)
	followed := make(chan bool, 1)
	background{}.Go(context.Background(), func(context.Context) func() { return func() { followed <- true } })
	select {
	case <-followed:
	case <-time.After(soon):
		t.Fatal("what the work returned was not run")
	}
}

func TestCancelledWorkIsNotFollowedUp(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	runs := 0
	followUp(ctx, func() { runs++ })
	cancel()
	followUp(ctx, func() { runs++ })
	if runs != 1 {
		t.Errorf("%d follow-ups, want the one before", runs)
	}
}

func TestTheClockWakes(t *testing.T) {
	test.NewTempApp(t)
	woken := make(chan bool, 1)
	clock.Wall{}.After(time.Millisecond, func() { woken <- true })
	select {
	case <-woken:
	case <-time.After(soon):
		t.Fatal("it did not wake")
	}
}
