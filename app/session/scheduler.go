package session

import "context"

// Scheduler runs work that would keep the window waiting. Views never start a
// goroutine by themselves, so that tests decide what runs when.
type Scheduler interface {
	// Go runs work off the window's goroutine and then, on the window's
	// goroutine, the function that work returned (which may be nil). When ctx
	// is cancelled by then, that function is not run.
	Go(ctx context.Context, work func(ctx context.Context) (then func()))
}

// Inline is the scheduler of tests: it runs everything at once, where it is
// called.
type Inline struct{}

var _ Scheduler = Inline{}

// Go runs work and what it returns.
func (Inline) Go(ctx context.Context, work func(ctx context.Context) (then func())) {
	if then := work(ctx); then != nil && ctx.Err() == nil {
		then()
	}
}
