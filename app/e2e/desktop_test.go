//go:build linux

package e2e

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long something may take to appear before a test gives up. It
// is long, since it only costs time when something is broken.
const patience = 90 * time.Second

// screen is a kind of screen: its size in device-independent pixels and how
// many pixels it has for each.
type screen struct{ width, height, scale int }

// usual is a laptop's screen. At twice the scale small text can be read with
// the most certainty.
var usual = screen{1280, 800, 2}

// pixels returns a length on the screen, of which a test counts two for each
// device-independent pixel whatever the scale.
func (s screen) pixels(length int) string { return strconv.Itoa(length * s.scale / 2) }

// desktop is a virtual screen with a window manager and the program on it.
type desktop struct {
	screen
	t       *testing.T
	display string
	home    string
	// kill ends the program as a power cut would.
	kill func()
}

// newDesktop starts a screen.
func newDesktop(t *testing.T, s screen) *desktop {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	d := &desktop{screen: s, t: t, home: t.TempDir()}
	var started []*exec.Cmd
	t.Cleanup(func() {
		if t.Failed() {
			d.keepPicture()
		}
		stop()
		for _, command := range started {
			_ = command.Wait()
		}
	})
	launch := func(command *exec.Cmd) {
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		started = append(started, command)
	}
	size := fmt.Sprintf("%dx%dx24", s.width*s.scale, s.height*s.scale)
	server := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server.ExtraFiles = []*os.File{write}
	launch(server)
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("the virtual screen did not start: %v", err)
	}
	d.display = ":" + strings.TrimSpace(number)
	launch(d.command(ctx, "openbox"))
	return d
}

func (d *desktop) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, name, args...)
	command.Env = append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "HOME="+d.home, "XDG_CONFIG_HOME="+d.home,
		"XDG_CACHE_HOME="+d.home, "XDG_STATE_HOME="+d.home, "FYNE_SCALE="+strconv.Itoa(d.scale), "FYNE_THEME=light", "LIBGL_ALWAYS_SOFTWARE=1", "LANG=en_GB.UTF-8")
	return command
}

func (d *desktop) run(name string, args ...string) string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := d.command(ctx, name, args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// open starts the program, waits for its window and fills the screen with it.
// The system ends it if it asks for a network. The function that open returns
// waits for the program to end by itself, and returns what it has said.
func (d *desktop) open(args ...string) (ended func() string) {
	d.t.Helper()
	program := d.command(context.Background(), "/proc/self/exe", append([]string{program}, args...)...)
	program.Env = append(program.Env, withoutNetwork)
	var said strings.Builder
	program.Stdout, program.Stderr = &said, &said
	if err := program.Start(); err != nil {
		d.t.Fatal(err)
	}
	exit := make(chan error, 1)
	go func() { exit <- program.Wait() }()
	d.kill = func() {
		_ = program.Process.Kill()
		<-exit
	}
	d.t.Cleanup(func() { _ = program.Process.Kill() })
	d.until("the window opens", func() bool {
		select {
		case err := <-exit:
			d.t.Fatalf("the program ended instead of opening a window: %v\n%s", err, said.String())
		default:
		}
		return d.window() != ""
	})
	d.run("xdotool", "windowactivate", "--sync", d.window())
	d.run("xdotool", "windowsize", d.window(), strconv.Itoa(d.width*d.scale-2), strconv.Itoa(d.height*d.scale-40))
	d.run("xdotool", "windowmove", d.window(), "0", "20")
	return func() string {
		d.t.Helper()
		select {
		case err := <-exit:
			if err != nil {
				d.t.Errorf("the program ended with %v\n%s", err, said.String())
			}
		case <-time.After(patience):
			d.t.Fatal("the program did not end")
		}
		return said.String()
	}
}

// window returns the number of the program's window, or nothing.
func (d *desktop) window() string {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, _ := d.command(ctx, "xdotool", "search", "--onlyvisible", "--name", "Inroad").Output()
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return first
}

func (d *desktop) title() string { return d.run("xdotool", "getwindowname", d.window()) }

// until waits for a condition.
func (d *desktop) until(what string, holds func() bool) {
	d.t.Helper()
	deadline := time.Now().Add(patience)
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		if time.Now().After(deadline) {
			d.t.Fatalf("waited in vain until %s", what)
		}
		<-tick.C
	}
}

// keys presses keys one after the other, in xdotool's names: "ctrl+z".
func (d *desktop) keys(keys ...string) {
	d.t.Helper()
	d.run("xdotool", append([]string{"key", "--clearmodifiers", "--delay", "60"}, keys...)...)
}

// write types text.
func (d *desktop) write(text string) {
	d.t.Helper()
	d.run("xdotool", "type", "--delay", "40", text)
}

// point moves the pointer.
func (d *desktop) point(p point) {
	d.t.Helper()
	d.run("xdotool", "mousemove", "--sync", d.pixels(p.x), d.pixels(p.y))
}

// click clicks a point with the left button, so many times in a row.
func (d *desktop) click(p point, times int) {
	d.t.Helper()
	d.point(p)
	d.run("xdotool", "click", "--repeat", fmt.Sprint(times), "--delay", "80", "1")
}

// drag presses at one point, goes to another in small steps and lets go.
func (d *desktop) drag(from, to point) {
	d.t.Helper()
	args := []string{"mousemove", "--sync", d.pixels(from.x), d.pixels(from.y), "mousedown", "1"}
	const steps = 12
	for i := 1; i <= steps; i++ {
		x, y := from.x+(to.x-from.x)*i/steps, from.y+(to.y-from.y)*i/steps
		args = append(args, "mousemove", "--sync", d.pixels(x), d.pixels(y), "sleep", "0.03")
	}
	d.run("xdotool", append(args, "sleep", "0.1", "mouseup", "1")...)
}

// keepPicture leaves a picture of the screen for whoever looks into a failure.
func (d *desktop) keepPicture() {
	path := filepath.Join(os.TempDir(), "inroad-e2e-"+strings.ReplaceAll(d.t.Name(), "/", "-")+".png")
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := d.command(ctx, "import", "-window", "root", path).Run(); err == nil {
		d.t.Logf("the screen: %s", path)
	}
}
