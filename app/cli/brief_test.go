package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReportsAndCalendar(t *testing.T) {
	file := writeSample(t, "self-service-analytics")
	day := []string{"--today", "2026-11-21"}
	for begin, args := range map[string][]string{
		"%PDF":            {"brief", file, "--change", "c-analytics", "-o", "-", "--format", "pdf", "--no-picture"},
		"<!DOCTYPE html>": {"brief", file, "--change", "Single sign-on", "-o", "-", "--format", "html"},
		"*Success story*": {"report", file, "--kind", "story", "--change", "c-analytics", "-o", "-", "--format", "md"},
		"*Agenda*":        {"report", file, "--kind", "agenda", "--person", "Dana Wu", "-o", "-", "--format", "md", "--private"},
		"*Review*":        {"report", file, "--kind", "review", "-o", "-", "--format", "md", "--from", "2026-09-01"},
		"BEGIN:VCALENDAR": {"calendar", file, "-o", "-"},
	} {
		if c := run(append(args, day...)...); c.status != statusDone || c.err != "" || !strings.HasPrefix(c.out, begin) {
			t.Errorf("inroad %v: status %d, %s, %.60q", args, c.status, c.err, c.out)
		}
	}
	out := filepath.Join(t.TempDir(), "brief.md")
	for i, status := range []int{statusDone, statusWrongCall} { // the second time it is there
		if c := run("brief", file, "--change", "c-analytics", "-o", out); c.status != status {
			t.Errorf("time %d: status %d, %s", i+1, c.status, c.err)
		}
	}
	if data, err := os.ReadFile(out); err != nil || !strings.Contains(string(data), "data:image/svg+xml;base64,") {
		t.Errorf("the picture is not in it: %v", err)
	}
}

func TestReportsAndCalendarRefuse(t *testing.T) {
	file := writeSample(t, "self-service-analytics")
	for want, args := range map[string][]string{
		"say where it goes":           {"brief", file, "--change", "c-analytics"},
		"take pdf, html or md":        {"brief", file, "--change", "c-analytics", "-o", "brief.docx"},
		"say which change":            {"brief", file, "-o", "-", "--format", "md"},
		"say what to write":           {"report", file, "-o", "-", "--format", "md"},
		"there is no report":          {"report", file, "--kind", "novel", "-o", "-", "--format", "md"},
		"say whom the agenda":         {"report", file, "--kind", "agenda", "-o", "-", "--format", "md"},
		"not written with pseudonyms": {"brief", file, "--change", "c-analytics", "-o", "-", "--format", "md", "--private", "--pseudonyms"},
		"say where the calendar":      {"calendar", file},
		"--remind is -5":              {"calendar", file, "-o", "-", "--remind", "-5"},
	} {
		if c := run(args...); c.status != statusWrongCall || c.out != "" || strings.Count(c.err, "\n") != 1 || !strings.Contains(c.err, want) {
			t.Errorf("inroad %v: status %d, %q, %q", args, c.status, c.out, c.err)
		}
	}
}
