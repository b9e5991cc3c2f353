package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/session"
)

// background is the scheduler of the real window.
type background struct{}

var _ session.Scheduler = background{}

// Go runs work on a goroutine of its own, and what it returns on the window's.
func (background) Go(ctx context.Context, work func(ctx context.Context) (then func())) {
	go func() {
		if then := work(ctx); then != nil {
			fyne.Do(func() { followUp(ctx, then) })
		}
	}()
}

// followUp runs what work has returned unless nobody waits for it any more.
func followUp(ctx context.Context, then func()) {
	if ctx.Err() == nil {
		then()
	}
}

// clock tells the time and wakes. Tests have one of their own.
type clock interface {
	Now() time.Time
	// After runs f on the window's goroutine when d has passed, unless cancel
	// is called before.
	After(d time.Duration, f func()) (cancel func())
}

// wallClock is the clock of the real window.
type wallClock struct{}

// Now returns the time.
func (wallClock) Now() time.Time { return time.Now() }

// After runs f when d has passed.
func (wallClock) After(d time.Duration, f func()) (cancel func()) {
	cancelled := false // written and read on the window's goroutine only
	timer := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !cancelled {
				f()
			}
		})
	})
	return func() {
		cancelled = true
		timer.Stop()
	}
}
