package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/storage"
)

// comparison returns what is to be read of the comparison.
func comparison(s *Shell) string { return apptest.Words(s.comparing) }

func TestTheMapIsComparedWithAFile(t *testing.T) {
	s, _ := withSample(t)
	path := copied(t, s, storage.Key{})
	s.chooseToCompare()
	typeName(t, s, path)
	if s.outline.Visible() || !strings.Contains(comparison(s), "Since “colleague.inroad.json”") || !strings.Contains(comparison(s), "Yu Fresh − gone") {
		t.Fatalf("compared: %s", comparison(s))
	}
	typeKey(s, fyne.KeyEscape)
	if s.comparing.Visible() || !s.outline.Visible() {
		t.Error("Escape does not end it")
	}
}

func TestTheMapIsComparedWithWhatWasSaved(t *testing.T) {
	s, _ := withVersions(t, "a", "b")
	retitle(s, "c")
	s.compareItems()[0].run()
	if got := comparison(s); !strings.Contains(got, "saved last") || !strings.Contains(got, "“b” → “c”") {
		t.Errorf("compared with what was saved: %s", got)
	}
	s.chooseVersionToCompare()
	press(t, s, "Compare")
	if got := comparison(s); !strings.Contains(got, "the version of") || !strings.Contains(got, "“a” → “c”") {
		t.Errorf("compared with a version: %s", got)
	}
	s.compareItems()[3].run()
	if s.comparing.Visible() {
		t.Error("it is not over")
	}
}

func TestWhatCanNotBeCompared(t *testing.T) {
	s, _ := withSample(t)
	s.compareFile(file(t, "damaged"), "that")
	if got := texts(s); !strings.Contains(got, "can’t be compared") {
		t.Errorf("said %q", got)
	}
	press(t, s, "Close")
	s.chooseVersionToCompare()
	if got := texts(s); !strings.Contains(got, "no earlier version") {
		t.Errorf("said %q", got)
	}
}
