// Package display tells whether there is a screen to open a window on. The
// window's library ends the program with a stack where there is none, so it is
// asked first.
package display

import (
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"runtime"
	"strings"
)

// ErrNone says that there is no display.
var ErrNone = errors.New("there is no display here to open a window on; " +
	"work with a command such as suggest instead (see inroad --help)")

// Check returns an error, a sentence for the user, when no window can be
// opened. It asks getenv for DISPLAY, WAYLAND_DISPLAY and XDG_RUNTIME_DIR.
func Check(getenv func(string) string) error {
	switch runtime.GOOS {
	case "darwin", "windows":
		return nil // there the screen is part of the system
	}
	x11, wayland := getenv("DISPLAY"), getenv("WAYLAND_DISPLAY")
	if x11 == "" && wayland == "" {
		return ErrNone
	}
	if wayland != "" && reachable(waylandSocket(wayland, getenv("XDG_RUNTIME_DIR"))) {
		return nil
	}
	if x11 != "" && x11Reachable(x11) {
		return nil
	}
	named := strings.TrimSpace(x11 + " " + wayland)
	return fmt.Errorf("the display %s does not answer, so no window can be opened; "+
		"work with a command such as suggest instead (see inroad --help)", named)
}

// waylandSocket returns where the display of that name listens.
func waylandSocket(name, runtimeDir string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(runtimeDir, name)
}

// x11Reachable tells whether the display, "[HOST]:NUMBER[.SCREEN]", answers. Of
// one on another host it is believed: the connection is the window library's.
func x11Reachable(display string) bool {
	host, number, ok := strings.Cut(display, ":")
	if !ok {
		return false
	}
	if host != "" && host != "unix" {
		return true
	}
	number, _, _ = strings.Cut(number, ".")
	socket := "/tmp/.X11-unix/X" + number
	return reachable(socket) || reachable("@"+socket)
}

func reachable(socket string) bool {
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return false
	}
	return conn.Close() == nil
}
