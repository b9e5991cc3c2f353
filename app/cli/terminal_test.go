package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestTerminalsGetNoControlCharacters(t *testing.T) {
	var out bytes.Buffer
	const text = "Ana\x1b]0;title\x07 \u009b31m\r\x7f\tÂ Ж 王\n"
	n, err := shownOnly{&out}.Write([]byte(text))
	if err != nil || n != len(text) {
		t.Errorf("wrote %d of %d: %v", n, len(text), err)
	}
	if got, want := out.String(), "Ana?]0;title? ?31m??\tÂ Ж 王\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What goes to a file or another program goes there to the byte.
func TestFilesGetEverything(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, out := range []io.Writer{f, &bytes.Buffer{}} {
		if forTerminal(out) != out {
			t.Errorf("%T is taken for a terminal", out)
		}
	}
	if tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0); err == nil {
		defer tty.Close()
		if _, is := forTerminal(tty).(shownOnly); !is {
			t.Error("a terminal is taken for a file")
		}
	}
}
