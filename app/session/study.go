package session

import (
	"context"
	"math"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Study is an answer about the map that takes a while to work out. It is worked
// out in the background while somebody wants it, for the newest state only: an
// edit cancels what is at work on an older one, whose answer never arrives.
type Study[T any] struct {
	// Told tells of every new state of the findings.
	Told Signal[Findings[T]]

	session  *Session
	pose     func() Work[T]
	wants    int
	asked    bool // of the present state
	findings Findings[T]
	cancel   context.CancelFunc
}

// Findings is how far a study has come.
type Findings[T any] struct {
	// Working says that the answer is being worked out; what stands here
	// besides is of an older state of the map. Progress is the share of the
	// work that is done, 0 while that is not known.
	Working  bool
	Progress float64
	// Stopped says that the user has had it stopped.
	Stopped bool
	// Answer is of the workspace Of, which is nil while there is none. Err says
	// why there is none, if that is known.
	Answer T
	Of     *graphmodel.Workspace
	Err    error
}

// Work works an answer out. It runs off the window's goroutine, ends early when
// the context does, and may say, on any goroutine but one at a time, which
// share is done.
type Work[T any] func(ctx context.Context, progress func(share float64)) (T, error)

// NewStudy returns a study that nobody wants yet. Pose is called on the
// window's goroutine for every state of the map and returns the work to do for
// it, or nil where there is no question.
func NewStudy[T any](s *Session, pose func() Work[T]) *Study[T] {
	t := &Study[T]{session: s, pose: pose, cancel: func() {}}
	t.follow(t.Renew)
	return t
}

// NewPatientStudy returns a study that, after an edit, waits for Renew.
func NewPatientStudy[T any](s *Session, pose func() Work[T]) *Study[T] {
	t := &Study[T]{session: s, pose: pose, cancel: func() {}}
	t.follow(t.hold)
	return t
}

// follow has edited called after an edit.
func (t *Study[T]) follow(edited func()) {
	t.session.Opened.Listen(func(*graphmodel.Workspace) { t.Reset() })
	t.session.Edited.Listen(func(a edit.Announcement) {
		if !a.OnlyMoves() {
			edited()
		}
	})
}

// hold notes that what is known is of an older state.
func (t *Study[T]) hold() {
	t.cancel()
	t.asked = false
	t.findings.Working = t.wants > 0
}

// Findings returns how far the study has come.
func (t *Study[T]) Findings() Findings[T] { return t.findings }

// Want has the study made, and made again after every edit, until cancel is
// called.
func (t *Study[T]) Want() (cancel func()) {
	t.wants++
	if !t.asked {
		t.ask()
	}
	wanted := true
	return func() {
		if wanted {
			wanted = false
			t.leave()
		}
	}
}

// leave ends the work when nobody wants it any more.
func (t *Study[T]) leave() {
	if t.wants--; t.wants == 0 && t.findings.Working {
		t.cancel()
		t.asked, t.findings.Working = false, false
	}
}

// Renew has the question asked anew. What is known of the older state stays
// until the answer is there.
func (t *Study[T]) Renew() {
	t.cancel()
	t.asked = false
	if t.wants > 0 {
		t.ask()
	}
}

// Reset has another question asked: what is known is forgotten.
func (t *Study[T]) Reset() {
	t.findings = Findings[T]{}
	t.Renew()
	if t.wants == 0 {
		t.Told.Emit(t.findings)
	}
}

// Stop ends the work on the user's behalf until [Study.Renew] or an edit.
func (t *Study[T]) Stop() {
	if t.findings.Working {
		t.cancel()
		t.tell(Findings[T]{Stopped: true})
	}
}

func (t *Study[T]) tell(f Findings[T]) {
	t.findings = f
	t.Told.Emit(f)
}

func (t *Study[T]) ask() {
	t.asked = true
	work := t.pose()
	if work == nil {
		t.tell(Findings[T]{})
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel = cancel
	waiting := t.findings
	waiting.Working, waiting.Progress, waiting.Stopped = true, 0, false
	t.tell(waiting)
	of := t.session.Workspace()
	t.session.scheduler.Go(ctx, func(ctx context.Context) func() {
		answer, err := work(ctx, t.percents(ctx))
		return func() {
			t.cancel()
			found := Findings[T]{Err: err}
			if err == nil {
				found.Answer, found.Of = answer, of
			}
			t.tell(found)
		}
	})
}

// percents returns what is told the progress of the work. It brings every
// whole percent to the window's goroutine.
func (t *Study[T]) percents(ctx context.Context) func(share float64) {
	told := 0.0
	return func(share float64) {
		percent := math.Floor(share * 100)
		if percent <= told {
			return
		}
		told = percent
		t.session.scheduler.Go(ctx, func(context.Context) func() {
			return func() { t.progressed(percent / 100) }
		})
	}
}

// progressed notes a progress. Those on their way may overtake one another.
func (t *Study[T]) progressed(share float64) {
	if t.findings.Working && share > t.findings.Progress {
		f := t.findings
		f.Progress = share
		t.tell(f)
	}
}

// Interest is what a view has in a study while it is shown.
type Interest struct{ leave func() }

// Begin wants the study from now on, if that is not so already.
func (i *Interest) Begin(want func() (cancel func())) {
	if i.leave == nil {
		i.leave = want()
	}
}

// End wants it no more.
func (i *Interest) End() {
	if i.leave != nil {
		i.leave()
		i.leave = nil
	}
}
