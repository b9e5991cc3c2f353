package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/session"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

func TestACopyIsShared(t *testing.T) {
	s, path := withSample(t)
	item(t, s, "File", "Share a copy").Action()
	if got := texts(s); !strings.Contains(got, "Share a copy") || !strings.Contains(got, "26 people") {
		t.Fatalf("said %q", got)
	}
	host := shareHost{s, s.dialogs[0]}
	to := ""
	host.AskCopy(false, func(chosen string) { to = chosen })
	typeName(t, s, "other"+session.FileSuffix)
	if to != filepath.Join(s.settings.folder(), "other"+session.FileSuffix) {
		t.Errorf("the copy goes to %q", to)
	}
	host.AskCopy(false, func(string) { t.Error("the map itself is written over") })
	typeName(t, s, filepath.Base(path))
	press(t, s, "Replace")
	if got := texts(s); !strings.Contains(got, "This is the map itself") {
		t.Errorf("said %q", got)
	}
	press(t, s, "Close")
	host.Remember(redact.Names)
	if s.settings.shared() != redact.Names {
		t.Error("the choices are not remembered")
	}
	host.Shared(to)
	if len(s.dialogs) != 0 || !strings.Contains(s.status.message, to) {
		t.Errorf("it does not say where the copy is: %q", s.status.message)
	}
	if !storage.SameFile(path, path) || storage.SameFile(path, to) {
		t.Error("files are mixed up")
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("the window has written a copy by itself")
	}
}
