package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/exporter"
	"inroad/app/look"
)

// exportDialog returns what the dialog on top holds.
func exportDialog(t *testing.T, s *Shell) *exporter.Exporter {
	t.Helper()
	if len(s.dialogs) > 0 {
		if e, ok := s.dialogs[len(s.dialogs)-1].body[0].(*exporter.Exporter); ok {
			return e
		}
	}
	t.Fatal("it does not ask how to export")
	return nil
}

func TestExportingTheMap(t *testing.T) {
	s, path := withSample(t)
	out := filepath.Join(filepath.Dir(path), "board.pdf")
	item(t, s, "File", "Export").Action()
	if !strings.Contains(texts(s), "Names and stances are in the file") {
		t.Errorf("it says %q", texts(s))
	}
	export := func() { exportDialog(t, s).First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	export()
	if got := choice(t, s).First().(*look.Entry).Text; got != "map.pdf" {
		t.Errorf("it proposes %q", got)
	}
	typeName(t, s, out)
	data, err := os.ReadFile(out)
	if err != nil || !strings.HasPrefix(string(data), "%PDF") || len(s.dialogs) != 0 {
		t.Fatalf("it wrote %.8q, %v; %d dialogs are open", data, err, len(s.dialogs))
	}
	if want := "The map is exported to " + out; s.status.message != want {
		t.Errorf("it says %q", s.status.message)
	}
	if s.session.Dirty() || s.session.File().Path != path {
		t.Error("the map itself was touched")
	}

	// What is there is replaced only after a question, and without a backup.
	s.exportMap()
	export()
	typeName(t, s, out)
	if !strings.Contains(texts(s), "It is replaced once the new one is whole") {
		t.Errorf("it asks %q", texts(s))
	}
	press(t, s, "Replace")
	if _, err := os.Stat(out + "~"); err == nil || len(s.dialogs) != 0 {
		t.Error("there is a backup, or a dialog")
	}
}

func TestEscapeLeavesTheExport(t *testing.T) {
	s, _ := withSample(t)
	s.exportMap()
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.dialogs) != 0 {
		t.Error("the dialog stays")
	}
}

func TestExportChoicesAreRemembered(t *testing.T) {
	s, _ := newWindow(t)
	if got := s.settings.exported(); got != exporter.First() {
		t.Errorf("at first they are %+v", got)
	}
	chosen := exporter.Choices{Format: "png", Palette: "dark", Paper: "A3", Scale: 4, Names: 2, Legend: true}
	s.settings.setExported(chosen)
	if got := s.settings.exported(); got != chosen {
		t.Errorf("they became %+v", got)
	}
	chosen.Notes = true
	s.settings.setExported(chosen)
	if s.settings.exported().Notes {
		t.Error("the notes are remembered")
	}
}
