//go:build linux

package frames

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"golang.org/x/sys/unix"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/storage"
)

// stacks prints where the window's goroutine is when it keeps others waiting.
var stacks = flag.Bool("stacks", false, "print where the window's goroutine is when it does not answer")

// patience is how long the window may take to answer.
const patience = 16 * time.Millisecond

// BenchmarkAnswers opens, merges and saves a map of 10,000 people and 50,000
// ties, and tells how long the window's goroutine does not answer meanwhile: how
// much time of the processor it takes from one answer to the next. Frames depend
// on the graphics card and are given by themselves, and so is how long a question
// waited by the clock, with whatever else the machine had to do.
func BenchmarkAnswers(b *testing.B) {
	h := the()
	mine, copied := writeCopies(b)
	for _, task := range []struct {
		name string
		do   func()
	}{
		{"open", func() {
			h.choose("Open…", mine)
			h.await("the map is open", func() bool { return h.scene != nil && len(h.scene.Discs) == 10_000 })
		}},
		{"merge", func() {
			h.choose("Merge a colleague’s copy…", copied)
			h.press("All theirs")
			h.press("Merge")
			h.await("the merge is done", func() bool { return strings.Contains(h.window.Title(), "(unsaved)") })
		}},
		{"save", func() {
			h.perform("Save")
			h.await("the map is saved", func() bool { return !strings.Contains(h.window.Title(), "(unsaved)") })
		}},
	} {
		b.Run(task.name, func(b *testing.B) {
			p := h.probe()
			start := time.Now()
			task.do()
			b.ReportMetric(milliseconds(time.Since(start)), "took-ms")
			h.rest()
			p.report(b)
		})
	}
}

// writeCopies saves a large map, with edits, and a colleague's copy with others,
// some of which contradict.
func writeCopies(b *testing.B) (mine, copied string) {
	b.Helper()
	base := modeltest.Large(10_000, 50_000)
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
	mine, copied = path("mine"), path("copied")
	stamp := save(mine, base, storage.Stamp{})
	document, err := storage.Open(mine)
	if err != nil {
		b.Fatal(err)
	}
	people := document.Workspace.People.All()
	save(mine, noted(document.Workspace, "ours", people[:220]), stamp)
	save(copied, noted(document.Workspace, "theirs", people[200:1000]), storage.Stamp{})
	return mine, copied
}

// perform does what an item of the menu does.
func (h *hand) perform(label string) {
	fyne.Do(func() {
		for _, menu := range h.window.MainMenu().Items {
			for _, item := range menu.Items {
				if item.Label == label {
					item.Action()
					return
				}
			}
		}
		panic("the menu does not have " + label)
	})
}

// choose chooses a file for an item of the menu that asks for one.
func (h *hand) choose(label, path string) {
	h.perform(label)
	var name interface {
		fyne.Focusable
		SetText(string)
	}
	h.await("there is a button", func() bool {
		name, _ = h.window.Canvas().Focused().(interface {
			fyne.Focusable
			SetText(string)
		})
		return name != nil && h.window.Canvas().Overlays().Top() != nil
	})
	fyne.Do(func() {
		name.SetText(path)
		name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	})
}

// press waits for a button in a dialog that can be pressed, and does so.
func (h *hand) press(text string) {
	h.await("the dialog answers", func() bool {
		for _, over := range h.window.Canvas().Overlays().List() {
			if button := findButton(over, text); button != nil && !button.Disabled() {
				button.Tapped(nil)
				return true
			}
		}
		return false
	})
}

func findButton(o fyne.CanvasObject, text string) *look.Button {
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *look.Button:
		if o.Text() == text && o.Visible() {
			return o
		}
	case *fyne.Container:
		within = o.Objects
	case *container.Scroll:
		within = []fyne.CanvasObject{o.Content}
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	for _, one := range within {
		if found := findButton(one, text); found != nil {
			return found
		}
	}
	return nil
}

// rest waits until no frame was painted for a while, since nothing changes any
// more.
func (h *hand) rest() {
	const quiet = time.Second
	h.await("the window is there", func() bool {
		frames := h.watch.frames
		return len(frames) > 0 && time.Since(frames[len(frames)-1].end) > quiet
	})
}

// probe asks the window's goroutine all the time to answer.
type probe struct {
	watch *watch
	stop  chan struct{}
	done  chan struct{}
	waits []time.Duration // until it answered
	// works are the processor's times from one answer to the next, and paints
	// those in which a frame was painted.
	works, paints []time.Duration
	last          time.Duration // the thread's time at the last answer
	frames        int           // at the last answer
}

func (h *hand) probe() *probe {
	p := &probe{watch: h.watch, stop: make(chan struct{}), done: make(chan struct{})}
	fyne.DoAndWait(func() {
		h.watch.forget()
		p.last = threadTime()
	})
	go func() {
		defer close(p.done)
		for tick := time.NewTicker(time.Millisecond); ; {
			select {
			case <-p.stop:
				return
			case <-tick.C:
				p.ask()
			}
		}
	}()
	return p
}

// ask puts a question into the queue and waits for the answer.
func (p *probe) ask() {
	asked, answered := time.Now(), make(chan struct{})
	fyne.Do(func() {
		p.answer(asked)
		close(answered)
	})
	select {
	case <-answered:
	case <-time.After(patience):
		if *stacks {
			printMain()
		}
		<-answered
	}
}

// answer runs on the window's goroutine.
func (p *probe) answer(asked time.Time) {
	p.waits = append(p.waits, time.Since(asked))
	now, frames := threadTime(), len(p.watch.frames)
	if frames > p.frames || p.watch.open {
		p.paints = append(p.paints, now-p.last)
	} else {
		p.works = append(p.works, now-p.last)
	}
	p.last, p.frames = now, frames
}

// threadTime returns how long the present thread has kept a processor busy: what
// other programs do at the same time does not count. The window's goroutine has a
// thread of its own.
func threadTime() time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &now); err != nil {
		panic(err)
	}
	return time.Duration(now.Nano())
}

func (p *probe) report(b *testing.B) {
	close(p.stop)
	<-p.done
	late := 0
	for _, d := range p.works {
		if d > patience {
			late++
		}
	}
	b.ReportMetric(milliseconds(slices.Max(p.works)), "longest-cpu-ms")
	b.ReportMetric(float64(late), "late")
	b.ReportMetric(milliseconds(slices.Max(p.paints)), "frame-cpu-ms")
	b.ReportMetric(milliseconds(quantile(p.waits, 0.5)), "wait-p50-ms")
	b.ReportMetric(milliseconds(quantile(p.waits, 0.99)), "wait-p99-ms")
	b.ReportMetric(0, "ns/op")
}

// printMain prints the stack of the window's goroutine.
func printMain() {
	buffer := make([]byte, 1<<20)
	text := string(buffer[:runtime.Stack(buffer, true)])
	_, text, _ = strings.Cut(text, "goroutine 1 ")
	text, _, _ = strings.Cut(text, "\n\n")
	fmt.Fprintln(os.Stderr, text)
}
