// Package clock tells views the time and wakes them, so that their tests need
// not wait.
package clock

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
)

// Clock tells the time and wakes.
type Clock interface {
	Now() time.Time
	// After runs f on the window's goroutine when d has passed, unless cancel
	// is called before.
	After(d time.Duration, f func()) (cancel func())
}

// Wall is the clock of the real window.
type Wall struct{}

var _ Clock = Wall{}

// Now returns the time.
func (Wall) Now() time.Time { return time.Now() }

// After runs f when d has passed.
func (Wall) After(d time.Duration, f func()) (cancel func()) {
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

// Manual is a clock that a test moves on.
type Manual struct {
	time  time.Time
	waits []*wait
}

type wait struct {
	until time.Time
	f     func()
}

var _ Clock = (*Manual)(nil)

// Now returns the time.
func (c *Manual) Now() time.Time { return c.time }

// After keeps f until the clock has been moved on by d.
func (c *Manual) After(d time.Duration, f func()) (cancel func()) {
	w := &wait{c.time.Add(d), f}
	c.waits = append(c.waits, w)
	return func() { c.waits = slices.DeleteFunc(c.waits, func(other *wait) bool { return other == w }) }
}

// Advance moves the clock on and runs what is due by then, the earliest first.
func (c *Manual) Advance(d time.Duration) {
	end := c.time.Add(d)
	for {
		next := -1
		for i, w := range c.waits {
			if !w.until.After(end) && (next < 0 || w.until.Before(c.waits[next].until)) {
				next = i
			}
		}
		if next < 0 {
			c.time = end
			return
		}
		w := c.waits[next]
		c.waits = slices.Delete(c.waits, next, next+1)
		c.time = w.until
		w.f()
	}
}
