package display

import (
	"errors"
	"net"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	if runtime.GOOS != "linux" {
		return // elsewhere the screen is part of the system
	}
	dir := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	tests := []struct {
		name string
		env  map[string]string
		want string
	}{
		{"no display", nil, "there is no display here"},
		{"x11 that is gone", map[string]string{"DISPLAY": ":4711.0"}, "the display :4711.0 does not answer"},
		{"x11 badly named", map[string]string{"DISPLAY": "nonsense"}, "the display nonsense does not answer"},
		{"x11 of another host", map[string]string{"DISPLAY": "localhost:10.0"}, ""},
		{"wayland", map[string]string{"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir}, ""},
		{"wayland by path", map[string]string{"WAYLAND_DISPLAY": filepath.Join(dir, "wayland-7")}, ""},
		{"wayland that is gone", map[string]string{"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": dir},
			"the display wayland-8 does not answer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Check(func(key string) string { return tt.env[key] })
			if (err == nil) != (tt.want == "") || err != nil && !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestNoDisplayIsTyped(t *testing.T) {
	if err := Check(func(string) string { return "" }); runtime.GOOS == "linux" && !errors.Is(err, ErrNone) {
		t.Errorf("got %v, want ErrNone", err)
	}
}
