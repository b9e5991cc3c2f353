package shell

import (
	"context"

	"fyne.io/fyne/v2"

	"inroad/app/crash"
	"inroad/app/session"
)

// background is the scheduler of the real window.
type background struct{ reporter crash.Reporter }

var _ session.Scheduler = background{}

// Go runs work on a goroutine of its own, and what it returns on the window's.
func (b background) Go(ctx context.Context, work func(ctx context.Context) (then func())) {
	go func() {
		defer b.reporter.Guard()
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
