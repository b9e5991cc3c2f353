//go:build linux

package frames

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// rememberSmall has the small map among the files that were open lately.
func rememberSmall() {
	settings := filepath.Join(folder, "fyne", "io.inroad.desktop")
	if err := os.MkdirAll(settings, 0o700); err != nil {
		panic(err)
	}
	text := fmt.Sprintf(`{"files.recent": [%q], "window.width": %d, "window.height": %d}`, path("small"), windowWidth, windowHeight)
	if err := os.WriteFile(filepath.Join(settings, "preferences.json"), []byte(text), 0o600); err != nil {
		panic(err)
	}
}

// open opens a map by the menu and returns how long it took until a frame showed
// all its people.
func (h *hand) open(b *testing.B, name string, people int) time.Duration {
	b.Helper()
	fyne.DoAndWait(func() {
		h.watch.forget()
		h.scene = nil
		start := time.Now()
		h.watch.moves = append(h.watch.moves, move{start, func() bool { return h.scene != nil && len(h.scene.Discs) == people }})
		h.recent(b, name).Action()
	})
	var took time.Duration
	h.await(name+" is open", func() bool {
		if len(h.watch.latencies) > 0 {
			took = h.watch.latencies[0]
		}
		return took > 0
	})
	h.settle()
	return took
}

// recent returns the menu's entry of a file that was open lately.
func (h *hand) recent(b *testing.B, name string) *fyne.MenuItem {
	b.Helper()
	for _, item := range h.window.MainMenu().Items[0].Items {
		if item.Label == "Open recent" {
			for _, file := range item.ChildMenu.Items {
				if strings.HasPrefix(file.Label, name) {
					return file
				}
			}
		}
	}
	panic("the menu does not have " + name)
}

// BenchmarkOpen25 opens a map of 25 people: from the choice in the menu to the
// end of the frame that shows it.
func BenchmarkOpen25(b *testing.B) {
	h := the()
	var times []time.Duration
	for range max(b.N, 7) {
		times = append(times, h.open(b, "small", 25))
		h.open(b, "large", 5000)
	}
	slices.Sort(times)
	b.ReportMetric(milliseconds(quantile(times, 0.5)), "open-p50-ms")
	b.ReportMetric(milliseconds(times[len(times)-1]), "open-worst-ms")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkMemory tells how much memory the process has while the large map is
// open and the hand rests: all of it, and without what it shares with files, such
// as the program and the libraries.
func BenchmarkMemory(b *testing.B) {
	h := the()
	h.fit()
	// The window gives back what opening has needed when nothing happens.
	const quiet = 5 * time.Second
	least, since := memory(b, "VmRSS:"), time.Now()
	h.await("the window gives no more memory back", func() bool {
		if now := memory(b, "VmRSS:"); now < least-1 {
			least, since = now, time.Now()
		}
		return time.Since(since) > quiet
	})
	b.ReportMetric(memory(b, "VmRSS:"), "MB")
	b.ReportMetric(memory(b, "RssAnon:"), "MB-own")
	b.ReportMetric(memory(b, "VmHWM:"), "MB-most")
	b.ReportMetric(0, "ns/op")
}

// memory returns a figure of the process, in MB.
func memory(b *testing.B, name string) float64 {
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			var kilobytes float64
			if _, err := fmt.Sscanf(rest, "%f", &kilobytes); err != nil {
				b.Fatal(err)
			}
			return kilobytes / 1000
		}
	}
	b.Fatal("the system does not tell " + name)
	return 0
}
