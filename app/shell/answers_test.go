//go:build linux

package shell

import (
	"context"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/sys/unix"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/storage"
)

// queue is a scheduler that works in the background, as that of the real window
// does, and a window's goroutine that can be timed.
type queue struct {
	tasks chan func()
	// longest is the most that one task has kept the processor busy.
	longest time.Duration
}

var _ session.Scheduler = (*queue)(nil)

// Go is called on the window's goroutine.
func (q *queue) Go(ctx context.Context, work func(ctx context.Context) func()) {
	go func() {
		if then := work(ctx); then != nil {
			q.tasks <- func() { followUp(ctx, then) }
		}
	}()
}

// until does what is in the queue until something is so.
func (q *queue) until(reached func() bool) {
	for !reached() {
		q.do(<-q.tasks)
	}
}

// rest does what is in the queue until nothing comes any more.
func (q *queue) rest() {
	for {
		select {
		case task := <-q.tasks:
			q.do(task)
		case <-time.After(2 * time.Second):
			return
		}
	}
}

func (q *queue) do(task func()) {
	before := threadTime()
	task()
	q.longest = max(q.longest, threadTime()-before)
}

// threadTime returns how long the present thread has kept a processor busy: what
// other programs do meanwhile does not count.
func threadTime() time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &now); err != nil {
		panic(err)
	}
	return time.Duration(now.Nano())
}

// BenchmarkAnswers opens, merges and saves a map of 10,000 people and 50,000
// ties, and tells the longest time for which the window's goroutine is busy at
// one go, but for painting.
func BenchmarkAnswers(b *testing.B) {
	runtime.LockOSThread()
	mine, copied := writeCopies(b)
	q := &queue{tasks: make(chan func(), 1000)}
	s, err := newShell(test.NewTempApp(b), q, &stoppedClock{})
	if err != nil {
		b.Fatal(err)
	}
	s.useShelf(storage.Shelf{Folder: b.TempDir()})
	s.window.Resize(fyne.NewSize(1280, 720))
	defer s.window.Close()
	for _, task := range []struct {
		name string
		do   func()
	}{
		{"open", func() {
			q.do(func() { s.load(mine) })
			q.until(func() bool { return s.session.File().Path == mine })
		}},
		{"merge", func() {
			q.do(func() { s.mergeFile(copied) })
			pressable := func(text string) func() bool {
				return func() bool { b := dialogButton(s, text); return b != nil && !b.Disabled() }
			}
			for _, text := range []string{"All theirs", "Merge"} {
				q.until(pressable(text))
				q.do(func() { dialogButton(s, text).Tapped(nil) })
			}
			q.until(s.session.Dirty)
		}},
		{"save", func() {
			q.do(func() { s.save(nil) })
			q.until(func() bool { return !s.session.Dirty() })
		}},
	} {
		b.Run(task.name, func(b *testing.B) {
			q.longest = 0
			start := time.Now()
			task.do()
			b.ReportMetric(float64(time.Since(start).Milliseconds()), "took-ms")
			q.rest()
			b.ReportMetric(float64(q.longest.Microseconds())/1000, "longest-cpu-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func dialogButton(s *Shell, text string) *look.Button {
	if len(s.dialogs) == 0 {
		return nil
	}
	for _, o := range test.LaidOutObjects(s.dialogs[len(s.dialogs)-1].popup) {
		if button, ok := o.(*look.Button); ok && button.Text() == text && button.Visible() {
			return button
		}
	}
	return nil
}

// writeCopies saves a large map, with edits, and a colleague's copy with others,
// some of which contradict.
func writeCopies(b *testing.B) (mine, copied string) {
	b.Helper()
	save := func(path string, w *graphmodel.Workspace, seen storage.Stamp) storage.Stamp {
		stamp, err := storage.Save(path, w, storage.Key{}, seen)
		if err != nil {
			b.Fatal(err)
		}
		return stamp
	}
	noted := func(w *graphmodel.Workspace, note string, people []*graphmodel.Person) *graphmodel.Workspace {
		var records []graphmodel.Record
		for _, p := range people {
			next := graphmodel.Clone(p)
			next.Notes = note
			records = append(records, next)
		}
		return w.Apply(edit.Put(w, "", "", records...).Deltas)
	}
	folder := b.TempDir()
	mine, copied = filepath.Join(folder, "mine"+session.FileSuffix), filepath.Join(folder, "copied"+session.FileSuffix)
	stamp := save(mine, modeltest.Large(10_000, 50_000), storage.Stamp{})
	document, err := storage.Open(mine)
	if err != nil {
		b.Fatal(err)
	}
	people := document.Workspace.People.All()
	save(mine, noted(document.Workspace, "ours", people[:220]), stamp)
	save(copied, noted(document.Workspace, "theirs", people[200:1000]), storage.Stamp{})
	return mine, copied
}
