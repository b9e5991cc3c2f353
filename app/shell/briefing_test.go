package shell

import (
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/briefer"
	"inroad/app/briefs"
)

func TestABriefIsMade(t *testing.T) {
	s, _ := withSample(t)
	item(t, s, "File", "Brief").Action()
	if got := texts(s); !strings.Contains(got, "Brief") || !strings.Contains(got, "Page 1 of") {
		t.Fatalf("said %q", got)
	}
	host := briefHost{s, s.dialogs[0]}
	to := ""
	host.AskFile(".pdf", func(chosen string) { to = chosen })
	typeName(t, s, "mine.pdf")
	if filepath.Base(to) != "mine.pdf" || s.settings.preferences.String(keyBriefFolder) != filepath.Dir(to) {
		t.Errorf("the brief goes to %q", to)
	}
	choices := briefer.First(briefs.Story)
	choices.Format, choices.Paper = briefs.HTML, "Letter"
	host.Remember(choices)
	host.Copy("A text")
	if s.app.Clipboard().Content() != "A text" {
		t.Error("the text is not copied")
	}
	host.Written(to)
	if len(s.dialogs) != 0 || !strings.Contains(s.status.message, to) {
		t.Errorf("it does not say where the brief is: %q", s.status.message)
	}
	s.makeAgenda(s.session.Change().Deciders[0])
	if got := texts(s); !strings.Contains(got, "One file that needs no other") || !strings.Contains(got, "Meeting with") {
		t.Errorf("the format is not remembered, or it is no agenda: %q", got)
	}
}
