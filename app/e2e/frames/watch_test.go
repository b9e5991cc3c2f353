//go:build linux

package frames

import (
	"slices"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// watch takes the times of the frames and of what the hand does. It is used
// from the window's goroutine.
type watch struct {
	widget.BaseWidget

	open   bool
	start  time.Time
	frames []frame
	// moves are what the hand did and what is not yet seen.
	moves, late []move
	latencies   []time.Duration
	// spent is the process's processor time when the frames began.
	spent time.Duration
}

// frame is from when the driver begins to paint the window to when it goes on
// to other things: the buffers are swapped by then.
type frame struct{ start, end time.Time }

// move is one movement of the hand.
type move struct {
	at time.Time
	// seen tells whether what is to be painted now shows it.
	seen func() bool
}

func newWatch() *watch {
	w := &watch{}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is called by Fyne. There is nothing to be seen.
func (w *watch) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// MinSize is what the driver asks everything in the window before it paints a
// frame, and this first of all.
func (w *watch) MinSize() fyne.Size {
	if !w.open {
		w.begin()
	}
	return fyne.Size{}
}

func (w *watch) begin() {
	w.open, w.start = true, time.Now()
	painted := make([]move, 0, len(w.moves))
	w.late = w.late[:0]
	for _, m := range w.moves {
		if m.seen() {
			painted = append(painted, m)
		} else {
			w.late = append(w.late, m)
		}
	}
	w.moves = append(w.moves[:0], w.late...)
	// What is queued now comes next after this frame.
	go fyne.Do(func() {
		now := time.Now()
		w.open = false
		w.frames = append(w.frames, frame{w.start, now})
		for _, m := range painted {
			w.latencies = append(w.latencies, now.Sub(m.at))
		}
	})
}

func (w *watch) forget() {
	w.frames, w.moves, w.latencies, w.spent = nil, nil, nil, processorTime()
}

// processorTime returns for how long the process has kept processors busy. What
// other programs do at the same time counts less than in any other time.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// report tells what share of the window's goroutine frames took, how they
// followed one another, and how long it took until a movement was seen.
func (w *watch) report(b *testing.B) {
	if len(w.frames) < 2 || len(w.latencies) == 0 {
		b.Fatalf("%d frames, %d movements seen", len(w.frames), len(w.latencies))
	}
	var work, apart []time.Duration
	for i, f := range w.frames {
		work = append(work, f.end.Sub(f.start))
		if i > 0 {
			apart = append(apart, f.end.Sub(w.frames[i-1].end))
		}
	}
	for _, figure := range []struct {
		name   string
		values []time.Duration
		share  float64
	}{{"frame-p50-ms", work, 0.5}, {"frame-p95-ms", work, 0.95}, {"between-p50-ms", apart, 0.5}, {"between-p95-ms", apart, 0.95},
		{"seen-p50-ms", w.latencies, 0.5}, {"seen-p95-ms", w.latencies, 0.95}} {
		b.ReportMetric(milliseconds(quantile(figure.values, figure.share)), figure.name)
	}
	b.ReportMetric(milliseconds(w.spent)/float64(len(w.frames)), "cpu-ms/frame")
	b.ReportMetric(0, "ns/op")
}

func quantile(values []time.Duration, share float64) time.Duration {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
